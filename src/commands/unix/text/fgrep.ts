import type { Command } from "../../../shell/command.ts";
import { grep } from "./grep.ts";

export const fgrep: Command = {
  ...grep,
  name: "fgrep",
  run: (process, argv) => grep.run(process, ["-F", ...argv]),
};
