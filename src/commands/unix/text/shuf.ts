import { CommandError, defineCommand } from "../../../shell/command.ts";
import { bytesOf } from "../base/byte-text.ts";
import { extraOperand, reasonOf } from "../base/failures.ts";
import { quote, quoteAlways, quoteFile } from "../base/quoting.ts";
import { allLines } from "../base/records.ts";
import { drawFrom } from "../base/random-source.ts";
import { fullPath, openSource, readFile } from "../base/sources.ts";

export const shuf = defineCommand({
  name: "shuf",
  summary: "generate random permutations",
  usage: "shuf [OPTION]... [FILE]\n  or:  shuf -e [OPTION]... [ARG]...\n  or:  shuf -i LO-HI [OPTION]...",
  options: {
    echo: { short: "e", help: "treat each ARG as an input line" },
    "input-range": { short: "i", value: "LO-HI", help: "treat each number LO through HI as an input line" },
    "head-count": { short: "n", value: "COUNT", help: "output at most COUNT lines" },
    output: { short: "o", value: "FILE", help: "write result to FILE instead of standard output" },
    "random-source": { value: "FILE", help: "get random bytes from FILE" },
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
    const { random } = process;
    const source = options["random-source"];
    const draw = source === undefined ? (most: number) => random.integer(0, most) : drawFrom(read(source));
    /** A place in so many; a source that is at its end ends the program. */
    const choose = (places: number): number => {
      const drawn = draw(places - 1);
      if (drawn === undefined) throw new CommandError(`${quoteAlways(source!)}: end of file`);
      return drawn;
    };
    const write = async (text: string) => {
      if (options.output === undefined) return process.stdout.write(bytesOf(text));
      process.files.write(fullPath(process, options.output), bytesOf(text));
    };
    if (options.repeat) {
      if (lines.length === 0) throw new CommandError("no lines to repeat");
      if (count < Infinity) {
        await write(Array.from({ length: count }, () => lines[choose(lines.length)]! + end).join(""));
        return 0;
      }
      for (;;) await process.stdout.write(bytesOf(lines[choose(lines.length)]! + end));
    }
    for (let i = 0; i < Math.min(count, lines.length); i++) {
      const j = i + choose(lines.length - i);
      [lines[i], lines[j]] = [lines[j]!, lines[i]!];
    }
    await write(
      lines
        .slice(0, count)
        .map((line) => line + end)
        .join(""),
    );
    return 0;

    function read(path: string): Uint8Array {
      try {
        return readFile(process, path);
      } catch (error) {
        throw new CommandError(`${quoteFile(path)}: ${reasonOf(error)}`);
      }
    }
  },
});
