import type { Command } from "../../../shell/command.ts";
import { grep } from "./grep.ts";

export const fgrep: Command = {
  ...grep,
  name: "fgrep",
  async run(process, argv) {
    await process.stderr.write("fgrep: warning: fgrep is obsolescent; using grep -F\n");
    return grep.run(process, ["-F", ...argv]);
  },
};
