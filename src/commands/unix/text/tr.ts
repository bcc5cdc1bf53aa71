import { CommandError, defineCommand, type Process } from "../../../shell/command.ts";
import { bytesOf } from "../base/byte-text.ts";
import { extraOperand, missingOperand, usageFailure } from "../base/failures.ts";
import { quote } from "../base/quoting.ts";

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i);
const upper = range(65, 90);
const lower = range(97, 122);
const digits = range(48, 57);

/** Members of a class, in order of their bytes, as `tr` works on bytes. */
const classes: Record<string, number[]> = {
  upper,
  lower,
  digit: digits,
  alpha: [...upper, ...lower],
  alnum: [...digits, ...upper, ...lower],
  space: [9, 10, 11, 12, 13, 32],
  blank: [9, 32],
  punct: [...range(33, 47), ...range(58, 64), ...range(91, 96), ...range(123, 126)],
  print: range(32, 126),
  graph: range(33, 126),
  cntrl: [...range(0, 31), 127],
  xdigit: [...digits, ...range(65, 70), ...range(97, 102)],
};

const escapes: Record<string, number> = { a: 7, b: 8, f: 12, n: 10, r: 13, t: 9, v: 11, "\\": 92 };

export const tr = defineCommand({
  name: "tr",
  summary: "translate or delete characters",
  usage: "tr [OPTION]... SET1 [SET2]",
  rules: { operandEndsOptions: true },
  options: {
    complement: { short: "c", help: "use the complement of SET1" },
    C: { help: "same as -c", hidden: true },
    delete: { short: "d", help: "delete characters in SET1, do not translate" },
    "squeeze-repeats": {
      short: "s",
      help: "replace each run of a repeated character of the last SET with one",
    },
    "truncate-set1": { short: "t", help: "first truncate SET1 to length of SET2" },
  },
  async run(process, { options, operands }) {
    const { stdin, stdout } = process;
    const [first, second] = operands;
    const squeeze = options["squeeze-repeats"];
    if (first === undefined) throw missingOperand("tr");
    const needsTwo = options.delete === squeeze;
    if (needsTwo && second === undefined)
      throw usageFailure(
        "tr",
        `missing operand after ${quote(process, first)}\nTwo strings must be given when ${squeeze ? "both deleting and squeezing repeats" : "translating"}.`,
      );
    if (operands.length > 2) throw extraOperand(process, "tr", operands[2]!);
    if (options.delete && !squeeze && second !== undefined)
      throw usageFailure(
        "tr",
        `extra operand ${quote(process, second)}\nOnly one string may be given when deleting without squeezing repeats.`,
      );
    let from = expand(process, first, Infinity);
    if (options.complement || options.C) {
      const members = new Set(from);
      from = range(0, 255).filter((byte) => !members.has(byte));
    }
    const to = second === undefined ? [] : expand(process, second, from.length);
    const translates = !options.delete && second !== undefined;
    if (translates && to.length === 0 && !options["truncate-set1"])
      throw new CommandError("when not truncating set1, string2 must be non-empty");
    const table = Uint8Array.from(range(0, 255));
    if (translates)
      from.forEach((byte, i) => {
        if (i < to.length) table[byte] = to[i]!;
        else if (!options["truncate-set1"]) table[byte] = to.at(-1)!;
      });
    const deleted = new Set(options.delete ? from : []);
    const squeezed = new Set(!squeeze ? [] : second === undefined ? from : to);
    let last = -1;
    for (let bytes = await stdin.read(); bytes; bytes = await stdin.read()) {
      const out = new Uint8Array(bytes.length);
      let size = 0;
      for (const byte of bytes) {
        if (deleted.has(byte)) continue;
        const mapped = table[byte]!;
        if (mapped === last && squeezed.has(mapped)) continue;
        last = mapped;
        out[size++] = mapped;
      }
      await stdout.write(out.subarray(0, size));
    }
    return 0;
  },
});

/** A SET spelled out as bytes. `room` is how many the other set has, for `[x*]`. */
function expand(process: Process, text: string, room: number): number[] {
  const bytes = bytesOf(text);
  const latin = [...bytes].map((byte) => String.fromCharCode(byte)).join("");
  const set: number[] = [];
  let filler: { at: number; byte: number } | undefined;
  let at = 0;
  const member = (): number => {
    if (latin[at] !== "\\" || at + 1 >= latin.length) return latin.charCodeAt(at++);
    const octal = /^\\([0-3]?[0-7]{1,2})/.exec(latin.slice(at));
    if (octal) {
      at += octal[0].length;
      return Number.parseInt(octal[1]!, 8) & 255;
    }
    at += 2;
    return escapes[latin[at - 1]!] ?? latin.charCodeAt(at - 1);
  };
  while (at < latin.length) {
    const rest = latin.slice(at);
    const named = /^\[:([a-z]*):\]/.exec(rest);
    if (named) {
      const members = classes[named[1]!];
      if (!members) throw new CommandError(`invalid character class ${quote(process, named[1]!)}`);
      set.push(...members);
      at += named[0].length;
      continue;
    }
    const repeat = /^\[(\\.|[^\\])\*(\d*)\]/s.exec(rest);
    if (repeat) {
      at++;
      const byte = member();
      at += repeat[2]!.length + 2;
      const times = repeat[2]!.startsWith("0") ? Number.parseInt(repeat[2]!, 8) : Number(repeat[2]);
      if (times > 0) set.push(...new Array<number>(times).fill(byte));
      else filler = { at: set.length, byte };
      continue;
    }
    const start = member();
    if (latin[at] === "-" && at + 1 < latin.length) {
      at++;
      const end = member();
      if (end < start)
        throw new CommandError(
          `range-endpoints of ${quote(process, `${String.fromCharCode(start)}-${String.fromCharCode(end)}`)} are in reverse collating sequence order`,
        );
      set.push(...range(start, end));
    } else set.push(start);
  }
  if (filler)
    set.splice(filler.at, 0, ...new Array<number>(Math.max(0, room - set.length)).fill(filler.byte));
  return set;
}
