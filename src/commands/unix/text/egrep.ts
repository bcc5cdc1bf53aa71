import type { Command } from "../../../shell/command.ts";
import { grep } from "./grep.ts";

export const egrep: Command = {
  ...grep,
  name: "egrep",
  async run(process, argv) {
    await process.stderr.write("egrep: warning: egrep is obsolescent; using grep -E\n");
    return grep.run(process, ["-E", ...argv]);
  },
};
