import type { Command } from "../../../shell/command.ts";

export const falseCommand: Command = {
  name: "false",
  summary: "do nothing, unsuccessfully",
  usage: "false [ignored command line arguments]",
  run: async () => 1,
};
