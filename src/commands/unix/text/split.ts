import { readAll } from "../../../base/streams.ts";
import { FileError } from "../../../files/errors.ts";
import { CommandError, defineCommand } from "../../../shell/command.ts";
import { quote, quoteAlways } from "../base/quoting.ts";
import { parseSize } from "../base/sizes.ts";
import { fullPath, openSource } from "../base/sources.ts";

export const split = defineCommand({
  name: "split",
  summary: "split a file into pieces",
  usage: "split [OPTION]... [FILE [PREFIX]]",
  options: {
    "suffix-length": { short: "a", value: "N", help: "generate suffixes of length N (default 2)" },
    "additional-suffix": { value: "SUFFIX", help: "append an additional SUFFIX to file names" },
    bytes: { short: "b", value: "SIZE", help: "put SIZE bytes per output file" },
    "numeric-suffixes": { short: "d", help: "use numeric suffixes starting at 0, not alphabetic" },
    number: { short: "n", value: "CHUNKS", help: "generate CHUNKS output files; l/N splits at lines only" },
    lines: { short: "l", value: "NUMBER", help: "put NUMBER lines/records per output file" },
  },
  async run(process, { options, operands }) {
    const [from = "-", prefix = "x"] = operands;
    const unit = options.bytes === undefined ? "lines" : "bytes";
    const size = parseSize(options[unit] ?? "1000");
    if (!size) throw new CommandError(`invalid number of ${unit}: ${quote(process, options[unit]!)}`);
    let bytes: Uint8Array;
    try {
      bytes = await readAll(openSource(process, from));
    } catch (error) {
      if (error instanceof FileError)
        throw new CommandError(`cannot open ${quoteAlways(from)} for reading: ${error.text}`);
      throw error;
    }
    const length = Number(options["suffix-length"] ?? 2);
    const base = options["numeric-suffixes"] ? 10 : 26;
    const suffix = (index: number): string => {
      let text = "";
      for (let i = 0, rest = index; i < length; i++, rest = Math.floor(rest / base))
        text = (base === 10 ? String(rest % 10) : String.fromCharCode(97 + (rest % 26))) + text;
      return text;
    };
    const write = (index: number, part: Uint8Array) =>
      process.files.write(
        fullPath(process, `${prefix}${suffix(index)}${options["additional-suffix"] ?? ""}`),
        part,
      );
    if (options.number !== undefined) {
      const [, byLine, digits] = /^(l\/)?(\d+)$/.exec(options.number) ?? [];
      const chunks = Number(digits);
      if (!chunks) throw new CommandError(`invalid number of chunks: ${quote(process, options.number)}`);
      const share = Math.floor(bytes.length / chunks);
      for (let index = 0, at = 0; index < chunks; index++) {
        let end = index === chunks - 1 ? bytes.length : Math.max(at, share * (index + 1));
        // A line belongs to the chunk in which it begins.
        if (byLine && end > at && end < bytes.length) end = bytes.indexOf(10, end - 1) + 1 || bytes.length;
        write(index, bytes.slice(at, end));
        at = end;
      }
      return 0;
    }
    for (let at = 0, index = 0; at < bytes.length; index++) {
      if (index >= base ** length) throw new CommandError("output file suffixes exhausted");
      let end = at + size;
      if (unit === "lines") {
        end = at;
        for (let i = 0; i < size && end < bytes.length; i++) {
          const newline = bytes.indexOf(10, end);
          end = newline < 0 ? bytes.length : newline + 1;
        }
      }
      write(index, bytes.slice(at, end));
      at = end;
    }
    return 0;
  },
});
