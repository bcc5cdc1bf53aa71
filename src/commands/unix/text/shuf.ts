import { CommandError, defineCommand } from "../../../shell/command.ts";
import { bytesOf } from "../base/byte-text.ts";
import { extraOperand, reasonOf } from "../base/failures.ts";
import { quote, quoteFile } from "../base/quoting.ts";
import { allLines } from "../base/records.ts";
import { openSource } from "../base/sources.ts";

export const shuf = defineCommand({
  name: "shuf",
  summary: "generate random permutations",
  usage: "shuf [OPTION]... [FILE]\n  or:  shuf -e [OPTION]... [ARG]...\n  or:  shuf -i LO-HI [OPTION]...",
  options: {
    echo: { short: "e", help: "treat each ARG as an input line" },
    "input-range": { short: "i", value: "LO-HI", help: "treat each number LO through HI as an input line" },
    "head-count": { short: "n", value: "COUNT", help: "output at most COUNT lines" },
    repeat: { short: "r", help: "output lines can be repeated" },
    "zero-terminated": { short: "z", help: "line delimiter is NUL, not newline" },
  },
  async run(process, { options, operands }) {
    let lines: string[];
    const end = options["zero-terminated"] ? "\0" : "\n";
    if (options.echo) lines = [...operands];
    else if (options["input-range"] !== undefined) {
      const range = /^(\d+)-(\d+)$/.exec(options["input-range"]);
      if (!range || Number(range[1]) > Number(range[2]) + 1)
        throw new CommandError(`invalid input range: ${quote(process, options["input-range"])}`);
      if (operands.length > 0) throw extraOperand(process, "shuf", operands[0]!);
      const low = Number(range[1]);
      lines = Array.from({ length: Math.min(Number(range[2]) - low + 1, 10_000_000) }, (_, i) =>
        String(low + i),
      );
    } else {
      if (operands.length > 1) throw extraOperand(process, "shuf", operands[1]!);
      try {
        lines = await allLines(openSource(process, operands[0] ?? "-"), end.charCodeAt(0));
      } catch (error) {
        throw new CommandError(`${quoteFile(operands[0]!)}: ${reasonOf(error)}`);
      }
    }
    const count = options["head-count"] === undefined ? Infinity : Number(options["head-count"]);
    if (!(count >= 0))
      throw new CommandError(`invalid line count: ${quote(process, options["head-count"]!)}`);
    const { random, stdout } = process;
    if (options.repeat) {
      if (lines.length === 0) throw new CommandError("no lines to repeat");
      for (let i = 0; i < count; i++) await stdout.write(bytesOf(`${random.pick(lines)}${end}`));
      return 0;
    }
    for (let i = lines.length - 1; i > 0; i--) {
      const j = random.integer(0, i);
      [lines[i], lines[j]] = [lines[j]!, lines[i]!];
    }
    await stdout.write(
      bytesOf(
        lines
          .slice(0, count)
          .map((line) => line + end)
          .join(""),
      ),
    );
    return 0;
  },
});
