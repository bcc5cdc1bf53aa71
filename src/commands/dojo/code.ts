import type { Command } from "../../shell/command.ts";
import { resolve } from "../../files/paths.ts";
import type { Desktop } from "./dojo.ts";

/** `code FILE` and `edit FILE`: the page's own editor. A file that is not there yet is made when it is saved. */
export const createCode = (name: string, desktop: Desktop): Command => ({
  name,
  summary: "open a file in the page's editor",
  usage: `${name} FILE...`,
  async run({ cwd, stderr }, operands) {
    const names = operands.filter((operand) => !operand.startsWith("-"));
    if (names.length === 0) {
      await stderr.write(`usage: ${name} FILE...\n`);
      return 1;
    }
    for (const each of names) desktop.edit(resolve(cwd, each));
    return 0;
  },
});
