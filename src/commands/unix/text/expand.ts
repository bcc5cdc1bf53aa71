import { CommandError, defineCommand } from "../../../shell/command.ts";
import { bytesOf } from "../base/byte-text.ts";
import { eachPath } from "../base/failures.ts";
import { quote } from "../base/quoting.ts";
import { batches } from "../base/records.ts";
import { openSource } from "../base/sources.ts";

export const expand = defineCommand({
  name: "expand",
  summary: "convert tabs to spaces",
  usage: "expand [OPTION]... [FILE]...",
  options: {
    initial: { short: "i", help: "do not convert tabs after non blanks" },
    tabs: { short: "t", value: "N", help: "have tabs N characters apart, not 8" },
  },
  async run(process, { options, operands }) {
    const stops = (options.tabs ?? "8").split(/[ ,]/).map(Number);
    if (stops.some((stop) => !(stop > 0)))
      throw new CommandError(`tab size contains invalid character(s): ${quote(process, options.tabs!)}`);
    const [size] = stops as [number];
    /** How many blanks lead to the next stop; behind the last of a list a tab is one. */
    const blanks = (at: number): number =>
      stops.length === 1 ? size - (at % size) : (stops.find((stop) => stop > at) ?? at + 1) - at;
    const convert = (line: string): string => {
      let out = "";
      let seen = false;
      for (const char of line) {
        if (char === "\t" && !(options.initial && seen)) out += " ".repeat(blanks([...out].length));
        else out += char;
        seen ||= char !== " " && char !== "\t";
      }
      return out;
    };
    return eachPath(process, "expand", operands.length > 0 ? operands : ["-"], async (path) => {
      for await (const { lines, ended } of batches(openSource(process, path)))
        await process.stdout.write(bytesOf(lines.map(convert).join("\n") + (ended ? "\n" : "")));
    });
  },
});
