import { CommandError, defineCommand } from "../../../shell/command.ts";
import { bytesOf } from "../base/byte-text.ts";
import { eachPath } from "../base/failures.ts";
import { quote } from "../base/quoting.ts";
import { allLines } from "../base/records.ts";
import { openSource } from "../base/sources.ts";

/** Lines are filled to 93 % of the width as GNU's, but one after the other, where GNU weighs whole paragraphs. */
export const fmt = defineCommand({
  name: "fmt",
  summary: "simple optimal text formatter",
  usage: "fmt [-WIDTH] [OPTION]... [FILE]...",
  options: {
    width: { short: "w", value: "WIDTH", help: "maximum line width (default of 75 columns)" },
    "split-only": { short: "s", help: "split long lines, but do not refill" },
  },
  run(process, { options, operands }) {
    const width = Number(options.width ?? 75);
    if (!(width > 0)) throw new CommandError(`invalid width: ${quote(process, options.width!)}`);
    const fill = (words: string[], indent: string): string => {
      const rows: string[] = [];
      let row = indent;
      for (const word of words) {
        if (row !== indent && row.length + 1 + word.length > width) {
          rows.push(row);
          row = indent;
        }
        row += row === indent ? word : ` ${word}`;
      }
      return `${[...rows, row].join("\n")}\n`;
    };
    return eachPath(process, "fmt", operands.length > 0 ? operands : ["-"], async (path) => {
      let words: string[] = [];
      let indent = "";
      const flush = async () => {
        if (words.length > 0) await process.stdout.write(bytesOf(fill(words, indent)));
        words = [];
      };
      for (const line of await allLines(openSource(process, path))) {
        const own = /^\s*/.exec(line)![0];
        if (line.trim() === "" || (words.length > 0 && own !== indent) || options["split-only"])
          await flush();
        if (line.trim() === "") await process.stdout.write("\n");
        else {
          if (words.length === 0) indent = own;
          words.push(...line.trim().split(/\s+/));
        }
      }
      await flush();
    });
  },
});
