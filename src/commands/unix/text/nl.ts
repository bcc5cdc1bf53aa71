import { CommandError, defineCommand } from "../../../shell/command.ts";
import { bytesOf } from "../base/byte-text.ts";
import { eachPath } from "../base/failures.ts";
import { compilePattern } from "../base/patterns.ts";
import { quote } from "../base/quoting.ts";
import { eachLine } from "../base/records.ts";
import { openSource } from "../base/sources.ts";

export const nl = defineCommand({
  name: "nl",
  summary: "number lines of files",
  usage: "nl [OPTION]... [FILE]...",
  options: {
    "body-numbering": {
      short: "b",
      value: "STYLE",
      help: "use STYLE for numbering body lines: a, t, n or pBRE",
    },
    "line-increment": { short: "i", value: "NUMBER", help: "line number increment at each line" },
    "number-format": {
      short: "n",
      value: "FORMAT",
      help: "insert line numbers according to FORMAT: ln, rn or rz",
    },
    "number-separator": { short: "s", value: "STRING", help: "add STRING after (possible) line number" },
    "starting-line-number": { short: "v", value: "NUMBER", help: "first line number for each section" },
    "number-width": { short: "w", value: "NUMBER", help: "use NUMBER columns for line numbers" },
  },
  async run(process, { options, operands }) {
    const style = options["body-numbering"] ?? "t";
    if (!/^[atn]$|^p/.test(style))
      throw new CommandError(
        `invalid body numbering style: ${quote(process, style)}\nTry 'nl --help' for more information.`,
      );
    const pattern = style.startsWith("p") ? compilePattern(style.slice(1), { extended: false }) : undefined;
    const width = Number(options["number-width"] ?? 6);
    const separator = options["number-separator"] ?? "\t";
    const format = options["number-format"] ?? "rn";
    const by = Number(options["line-increment"] ?? 1);
    let number = Number(options["starting-line-number"] ?? 1);
    const counts = (line: string) =>
      style === "a" || (style === "t" && line !== "") || (pattern?.test(line) ?? false);
    return eachPath(process, "nl", operands.length > 0 ? operands : ["-"], async (path) => {
      for await (const { text } of eachLine(openSource(process, path))) {
        let mark = " ".repeat(width + separator.length);
        if (counts(text)) {
          const digits = String(number);
          mark =
            (format === "ln" ? digits.padEnd(width) : digits.padStart(width, format === "rz" ? "0" : " ")) +
            separator;
          number += by;
        }
        await process.stdout.write(bytesOf(`${mark}${text}\n`));
      }
    });
  },
});
