import { CommandError } from "../../../shell/command.ts";
import { confirm } from "../base/confirm.ts";
import { complain } from "../base/failures.ts";
import { whyNot } from "../base/programs.ts";
import { quote } from "../base/quoting.ts";
import { baseOf, type Found } from "./find-plan.ts";
import type { Primary } from "./find-primary.ts";

const batchSize = 4096; // operands a `-exec ... {} +` takes at once; Linux counts bytes, which no learner reaches

/** -exec, -ok (which asks first) and -execdir (which runs in the folder of what was found). */
export const exec = (asks: boolean, inFolder: boolean): Primary => ({
  acts: true,
  make(parser, word) {
    const { process } = parser;
    const command = parser.until(";", ...(asks ? [] : ["+"]));
    if (!command || command.words.length === 0) throw new CommandError(`missing argument to \`${word}'`);
    const run = async (words: readonly string[], cwd: string): Promise<boolean> => {
      const trouble = whyNot(process, words[0]!);
      if (trouble) {
        await complain(process, "find", `${quote(process, words[0]!)}: ${trouble.reason}`);
        return false;
      }
      return (await process.spawn(words, { cwd })) === 0;
    };
    const place = (found: Found) =>
      inFolder
        ? {
            cwd: found.full.slice(0, found.full.replace(/\/$/, "").lastIndexOf("/")) || "/",
            name: `./${baseOf(found.path)}`,
          }
        : { cwd: process.cwd, name: found.path };
    if (command.end === ";")
      return async (found) => {
        const { cwd, name } = place(found);
        const words = command.words.map((each) => each.replaceAll("{}", name));
        if (asks && !(await confirm(process, `< ${command.words[0]} ... ${name} > ?`))) return false;
        return run(words, cwd);
      };
    let batch: string[] = [];
    let whole = true;
    const flush = async (): Promise<boolean> => {
      if (batch.length > 0 && !(await run([...command.words.slice(0, -1), ...batch], process.cwd)))
        whole = false;
      batch = [];
      return whole;
    };
    parser.finish.push(flush);
    return async (found) => {
      batch.push(place(found).name);
      if (batch.length >= batchSize) await flush();
      return true;
    };
  },
});
