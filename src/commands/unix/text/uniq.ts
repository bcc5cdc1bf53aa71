import { CommandError, defineCommand } from "../../../shell/command.ts";
import { bytesOf } from "../base/byte-text.ts";
import { extraOperand, reasonOf } from "../base/failures.ts";
import { quoteFile } from "../base/quoting.ts";
import { batches } from "../base/records.ts";
import { fullPath, openSource } from "../base/sources.ts";

const count = (text: string | undefined, what: string, none: number): number => {
  if (text === undefined) return none;
  if (!/^\d+$/.test(text)) throw new CommandError(`${text}: invalid number of ${what}`);
  return Number(text);
};

export const uniq = defineCommand({
  name: "uniq",
  summary: "report or omit repeated lines",
  usage: "uniq [OPTION]... [INPUT [OUTPUT]]",
  options: {
    count: { short: "c", help: "prefix lines by the number of occurrences" },
    repeated: { short: "d", help: "only print duplicate lines, one for each group" },
    D: { help: "print all duplicate lines" },
    "skip-fields": { short: "f", value: "N", help: "avoid comparing the first N fields" },
    "ignore-case": { short: "i", help: "ignore differences in case when comparing" },
    "skip-chars": { short: "s", value: "N", help: "avoid comparing the first N characters" },
    unique: { short: "u", help: "only print unique lines" },
    "zero-terminated": { short: "z", help: "line delimiter is NUL, not newline" },
    "check-chars": { short: "w", value: "N", help: "compare no more than N characters in lines" },
  },
  async run(process, { options, operands }) {
    if (operands.length > 2) throw extraOperand(process, "uniq", operands[2]!);
    const [from = "-", to] = operands;
    const fields = count(options["skip-fields"], "fields to skip", 0);
    const chars = count(options["skip-chars"], "bytes to skip", 0);
    const width = count(options["check-chars"], "bytes to compare", Infinity);
    if (options.count && options.D)
      throw new CommandError("printing all duplicated lines and repeat counts is meaningless");
    const keyOf = (line: string) => {
      let key = line;
      for (let i = 0; i < fields; i++) key = key.replace(/^[ \t]*[^ \t]*/, "");
      key = key.slice(chars, chars + width);
      return options["ignore-case"] ? key.toLowerCase() : key;
    };
    const mark = options["zero-terminated"] ? 0 : 10;
    const end = String.fromCharCode(mark);
    let group: string[] = [];
    let key: string | undefined;
    let times = 0;
    const close = (): string => {
      if (times === 0) return "";
      const many = times > 1;
      if (options.D) return many ? group.map((line) => line + end).join("") : "";
      if ((options.repeated && !many) || (options.unique && many)) return "";
      return `${options.count ? `${String(times).padStart(7)} ` : ""}${group[0]}${end}`;
    };
    let source;
    try {
      source = openSource(process, from);
    } catch (error) {
      throw new CommandError(`${quoteFile(from)}: ${reasonOf(error)}`);
    }
    let kept = "";
    const write = async (text: string) => {
      if (to === undefined || to === "-") await process.stdout.write(bytesOf(text));
      else kept += text;
    };
    for await (const { lines } of batches(source, mark)) {
      let out = "";
      for (const line of lines) {
        const next = keyOf(line);
        if (times > 0 && next === key) {
          times++;
          if (options.D) group.push(line);
          continue;
        }
        out += close();
        group = [line];
        key = next;
        times = 1;
      }
      await write(out);
    }
    await write(close());
    if (to !== undefined && to !== "-")
      try {
        process.files.write(fullPath(process, to), bytesOf(kept));
      } catch (error) {
        throw new CommandError(`${quoteFile(to)}: ${reasonOf(error)}`);
      }
    return 0;
  },
});
