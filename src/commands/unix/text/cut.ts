import { defineCommand } from "../../../shell/command.ts";
import { bytesOf, textOf } from "../base/byte-text.ts";
import { concat } from "../../../base/bytes.ts";
import { eachPath, usageFailure } from "../base/failures.ts";
import { complement, parseRanges } from "../base/ranges.ts";
import { batches } from "../base/records.ts";
import { openSource } from "../base/sources.ts";

export const cut = defineCommand({
  name: "cut",
  summary: "remove sections from each line of files",
  usage: "cut OPTION... [FILE]...",
  options: {
    bytes: { short: "b", value: "LIST", help: "select only these bytes" },
    characters: { short: "c", value: "LIST", help: "select only these characters" },
    delimiter: { short: "d", value: "DELIM", help: "use DELIM instead of TAB for field delimiter" },
    fields: { short: "f", value: "LIST", help: "select only these fields" },
    n: { help: "(ignored)" },
    complement: { help: "complement the set of selected bytes, characters or fields" },
    "only-delimited": { short: "s", help: "do not print lines not containing delimiters" },
    "output-delimiter": { value: "STRING", help: "use STRING as the output delimiter" },
    "zero-terminated": { short: "z", help: "line delimiter is NUL, not newline" },
  },
  async run(process, { options, operands, given }) {
    const lists = given.filter(({ name }) => name === "bytes" || name === "characters" || name === "fields");
    if (lists.length > 1) throw usageFailure("cut", "only one list may be specified");
    const [list] = lists;
    if (!list) throw usageFailure("cut", "you must specify a list of bytes, characters, or fields");
    const byFields = list.name === "fields";
    const delimiter = options.delimiter ?? "\t";
    if (new Set([...delimiter]).size > 1 || [...delimiter].length > 1)
      throw usageFailure("cut", "the delimiter must be a single character");
    if (!byFields && options.delimiter !== undefined)
      throw usageFailure("cut", "an input delimiter may be specified only when operating on fields");
    if (!byFields && options["only-delimited"])
      throw usageFailure(
        "cut",
        "suppressing non-delimited lines makes sense\n\tonly when operating on fields",
      );
    const parsed = parseRanges(process, list.value!, byFields ? "fields" : "byte/character positions");
    if (typeof parsed === "string") throw usageFailure("cut", parsed);
    const ranges = options.complement ? complement(parsed) : parsed;
    const joint = options["output-delimiter"] ?? (byFields ? delimiter : "");
    const mark = options["zero-terminated"] ? 0 : 10;
    const end = String.fromCharCode(mark);
    const separator = delimiter === "" ? "\0" : delimiter;
    const chosen = (line: string): string | undefined => {
      if (!byFields) {
        // GNU cut counts bytes, even with -c.
        const bytes = bytesOf(line);
        const parts = ranges
          .filter(([from]) => from <= bytes.length)
          .map(([from, to]) => bytes.subarray(from - 1, to));
        return joint === "" ? textOf(concat(parts)) : parts.map(textOf).join(joint);
      }
      if (!line.includes(separator)) return options["only-delimited"] ? undefined : line;
      const fields = line.split(separator);
      return ranges.flatMap(([from, to]) => fields.slice(from - 1, to)).join(joint);
    };
    return eachPath(process, "cut", operands.length > 0 ? operands : ["-"], async (path) => {
      for await (const { lines } of batches(openSource(process, path), mark)) {
        const out = lines.map(chosen).filter((line) => line !== undefined);
        await process.stdout.write(bytesOf(out.map((line) => line + end).join("")));
      }
    });
  },
});
