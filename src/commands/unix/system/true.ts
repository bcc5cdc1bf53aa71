import type { Command } from "../../../shell/command.ts";

export const trueCommand: Command = {
  name: "true",
  summary: "do nothing, successfully",
  usage: "true [ignored command line arguments]",
  run: async () => 0,
};
