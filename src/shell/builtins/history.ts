import { expandHistory } from "../history-expansion.ts";
import { historyFile, readHistory, writeHistory } from "../history-file.ts";
import type { Builtin } from "./builtin.ts";
import { BuiltinError, readOptions } from "./builtin.ts";

export const history: Builtin = {
  name: "history",
  usage: "[-c] [-d offset] [n] or history -anrw [filename] or history -ps arg [arg...]",
  summary: "Display or manipulate the history list.",
  async run(context, args) {
    const { options, operands } = readOptions(args, "cd:anrwps");
    const list = context.world.history;
    if (options.has("c")) list.length = 0;
    if (options.has("d")) {
      remove(list, options.get("d")!);
      return 0;
    }
    if (options.has("s")) {
      dropOwnLine(list);
      list.push(operands.join(" "));
      return 0;
    }
    if (options.has("p")) {
      dropOwnLine(list);
      for (const word of operands) {
        const { text, error } = expandHistory(word, list);
        if (error !== undefined) throw new BuiltinError(`${word}: history expansion failed`);
        await context.output().write(`${text}\n`);
      }
      return 0;
    }
    const asked = ["a", "n", "r", "w"].filter((letter) => options.has(letter));
    if (asked.length > 1) throw new BuiltinError("cannot use more than one of -anrw");
    const [file] = asked.length > 0 ? [operands[0] ?? historyFile(context)] : [];
    if (file !== undefined) {
      if (options.has("r") || options.has("n")) list.push(...readHistory(context, file));
      else writeHistory(context, file, options.has("a"));
      return 0;
    }
    if (asked.length > 0 || options.has("c")) return 0;
    const [count] = operands;
    if (count !== undefined && !/^\d+$/.test(count))
      throw new BuiltinError(`${count}: numeric argument required`);
    const from = count === undefined ? 0 : Math.max(0, list.length - Number(count));
    const rows = list.slice(from).map((line, at) => `${String(from + at + 1).padStart(5)}  ${line}\n`);
    await context.output().write(rows.join(""));
    return 0;
  },
};

/** The line that says `history -s` or `-p` is not kept itself. */
function dropOwnLine(list: string[]): void {
  if (/\bhistory\s+-[sp]/.test(list.at(-1) ?? "")) list.pop();
}

/** `history -d 5`, `-d -1`, `-d 3-7`. */
function remove(list: string[], spec: string): void {
  const range = /^(-?\d+)-(-?\d+)$/.exec(spec);
  const at = (text: string): number => {
    const place = Number(text) < 0 ? list.length + Number(text) : Number(text) - 1;
    if (!Number.isInteger(place) || place < 0 || place >= list.length)
      throw new BuiltinError(`${spec}: history position out of range`);
    return place;
  };
  const first = at(range?.[1] ?? spec);
  const last = at(range?.[2] ?? spec);
  list.splice(first, last - first + 1);
}
