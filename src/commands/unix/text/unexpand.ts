import { defineCommand } from "../../../shell/command.ts";
import { bytesOf } from "../base/byte-text.ts";
import { eachPath } from "../base/failures.ts";
import { eachLine } from "../base/records.ts";
import { openSource } from "../base/sources.ts";

export const unexpand = defineCommand({
  name: "unexpand",
  summary: "convert spaces to tabs",
  usage: "unexpand [OPTION]... [FILE]...",
  options: {
    all: { short: "a", help: "convert all blanks, instead of just initial blanks" },
    "first-only": { help: "convert only leading sequences of blanks (overrides -a)" },
    tabs: { short: "t", value: "N", help: "have tabs N characters apart instead of 8 (enables -a)" },
  },
  run(process, { options, operands }) {
    const width = Math.max(1, Number(options.tabs ?? 8));
    const everywhere = (options.all || options.tabs !== undefined) && !options["first-only"];
    const convert = (line: string): string => {
      let out = "";
      let column = 0;
      let blanks = 0;
      let started = false;
      for (const [i, char] of [...line].entries()) {
        const blank = (char === " " || char === "\t") && (everywhere || !started);
        if (!blank) {
          out += " ".repeat(blanks) + char;
          blanks = 0;
          column++;
          started = true;
          continue;
        }
        const next = char === "\t" ? (Math.floor(column / width) + 1) * width : column + 1;
        blanks++;
        column = next;
        if (column % width === 0) {
          out += blanks > 1 || char === "\t" || /[ \t]/.test(line[i + 1] ?? "") ? "\t" : " ";
          blanks = 0;
        }
      }
      return out + " ".repeat(blanks);
    };
    return eachPath(process, "unexpand", operands.length > 0 ? operands : ["-"], async (path) => {
      for await (const { text, ended } of eachLine(openSource(process, path)))
        await process.stdout.write(bytesOf(convert(text) + (ended ? "\n" : "")));
    });
  },
});
