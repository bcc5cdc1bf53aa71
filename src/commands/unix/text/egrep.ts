import type { Command } from "../../../shell/command.ts";
import { grep } from "./grep.ts";

export const egrep: Command = {
  ...grep,
  name: "egrep",
  run: (process, argv) => grep.run(process, ["-E", ...argv]),
};
