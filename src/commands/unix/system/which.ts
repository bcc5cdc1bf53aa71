import type { Command } from "../../../shell/command.ts";
import { findPrograms } from "../base/programs.ts";

/** Debian's `which`: silent about what it does not find. */
export const which: Command = {
  name: "which",
  summary: "locate a command",
  usage: "which [-as] args",
  async run(process, argv) {
    const letters = /^-(.*)$/.exec(argv[0] ?? "")?.[1];
    if (letters !== undefined && !/^[as]+$/.test(letters) && argv[0] !== "--") {
      await process.stderr.write(`Illegal option -${letters[0]}\nUsage: /usr/bin/which [-as] args\n`);
      return 2;
    }
    const names = letters === undefined ? argv : argv.slice(1);
    let status = names.length > 0 ? 0 : 1;
    for (const name of names) {
      const found = findPrograms(process, name);
      if (found.length === 0) status = 1;
      else if (!letters?.includes("s"))
        await process.stdout.write(`${(letters?.includes("a") ? found : found.slice(0, 1)).join("\n")}\n`);
    }
    return status;
  },
};
