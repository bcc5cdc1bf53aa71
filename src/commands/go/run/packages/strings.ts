import type { PackageMaker } from "../runtime.ts";
import type { Type } from "../types.ts";
import {
  bare,
  errorOf,
  Float,
  fn,
  Func,
  Native,
  numberOf,
  run,
  Slice,
  stringSlice,
  textOf,
  Tuple,
  TypeValue,
  type Value,
} from "../values.ts";

const list = (value: Value): string[] => (bare(value) as Slice).list.map(textOf);
const bytes = (text: string) => new TextEncoder().encode(text).length;
const trimSet = (set: string) => [...set].map((one) => `\\u{${one.codePointAt(0)!.toString(16)}}`).join("");

/** strings.Builder and bytes.Buffer. */
export const builderType = (name: string): Type => ({
  kind: "native",
  name,
  make() {
    let text = "";
    const add = (more: string) => {
      text += more;
      return new Tuple([bytes(more), null]);
    };
    return new Native(`*${name}`, {
      WriteString: fn("WriteString", (more = "") => add(textOf(more))),
      Write: fn("Write", (more = "") => add(textOf(more))),
      WriteByte: fn("WriteByte", (byte = 0) => void add(String.fromCharCode(numberOf(byte)))),
      WriteRune: fn("WriteRune", (rune = 0) => add(String.fromCodePoint(numberOf(rune)))),
      String: fn("String", () => text),
      Len: fn("Len", () => bytes(text)),
      Reset: fn("Reset", () => void (text = "")),
    });
  },
});

export const strings: PackageMaker = () => {
  const plain: Record<string, (...args: string[]) => Value> = {
    Contains: (s, part) => s!.includes(part!),
    HasPrefix: (s, part) => s!.startsWith(part!),
    HasSuffix: (s, part) => s!.endsWith(part!),
    ToUpper: (s) => s!.toUpperCase(),
    ToLower: (s) => s!.toLowerCase(),
    TrimSpace: (s) => s!.trim(),
    TrimPrefix: (s, part) => (s!.startsWith(part!) ? s!.slice(part!.length) : s!),
    TrimSuffix: (s, part) => (part !== "" && s!.endsWith(part!) ? s!.slice(0, -part!.length) : s!),
    Trim: (s, set) => s!.replace(new RegExp(`^[${trimSet(set!)}]+|[${trimSet(set!)}]+$`, "gu"), ""),
    TrimLeft: (s, set) => s!.replace(new RegExp(`^[${trimSet(set!)}]+`, "u"), ""),
    TrimRight: (s, set) => s!.replace(new RegExp(`[${trimSet(set!)}]+$`, "u"), ""),
    Split: (s, by) => stringSlice(s!.split(by!)),
    Fields: (s) => stringSlice(s!.split(/\s+/).filter(Boolean)),
    ReplaceAll: (s, from, to) => s!.replaceAll(from!, () => to!),
    Index: (s, part) => (s!.includes(part!) ? bytes(s!.slice(0, s!.indexOf(part!))) : -1),
    LastIndex: (s, part) => (s!.includes(part!) ? bytes(s!.slice(0, s!.lastIndexOf(part!))) : -1),
    Count: (s, part) => (part === "" ? [...s!].length + 1 : s!.split(part!).length - 1),
    EqualFold: (s, other) => s!.toLowerCase() === other!.toLowerCase(),
    Title: (s) => s!.replace(/(^|\s)(\S)/g, (_, gap: string, letter: string) => gap + letter.toUpperCase()),
    Cut: (s, by) => {
      const at = s!.indexOf(by!);
      return new Tuple(at < 0 ? [s!, "", false] : [s!.slice(0, at), s!.slice(at + by!.length), true]);
    },
    ContainsAny: (s, set) => [...set!].some((one) => s!.includes(one)),
    Compare: (a, b) => (a! < b! ? -1 : a! > b! ? 1 : 0),
  };
  return {
    ...Object.fromEntries(
      Object.entries(plain).map(([name, work]) => [name, fn(name, (...args) => work(...args.map(textOf)))]),
    ),
    Builder: new TypeValue(builderType("strings.Builder")),
    Join: fn("Join", (parts = null, by = "") => list(parts).join(textOf(by))),
    Repeat: fn("Repeat", (s = "", count = 0) => textOf(s).repeat(numberOf(count))),
    Replace: fn("Replace", (s = "", from = "", to = "", count = -1) => {
      const parts = textOf(s).split(textOf(from));
      const most = numberOf(count) < 0 ? parts.length : numberOf(count) + 1;
      const kept = parts.slice(0, most);
      return [...kept.slice(0, -1), [kept.at(-1)!, ...parts.slice(most)].join(textOf(from))].join(textOf(to));
    }),
    SplitN: fn("SplitN", (s = "", by = "", count = 0) => {
      const parts = textOf(s).split(textOf(by));
      const most = numberOf(count);
      return stringSlice(
        most < 1 || parts.length <= most
          ? parts
          : [...parts.slice(0, most - 1), parts.slice(most - 1).join(textOf(by))],
      );
    }),
    Map: run("Map", function* (map = null, s = "") {
      let result = "";
      for (const rune of textOf(s))
        result += String.fromCodePoint(numberOf(yield* (map as Func).call([rune.codePointAt(0)!])));
      return result;
    }),
  };
};

const numberError = (name: string, text: string, why: string) =>
  errorOf(`strconv.${name}: parsing ${JSON.stringify(text)}: ${why}`, [], "*strconv.NumError");

export const strconv: PackageMaker = () => {
  const integer = (name: string) =>
    fn(name, (value = "", base = 10) => {
      const text = textOf(value);
      if (!/^[-+]?[\da-zA-Z]+$/.test(text)) return new Tuple([0, numberError(name, text, "invalid syntax")]);
      const found = Number.parseInt(text, numberOf(base) || 10);
      return /^[-+]?\d+$/.test(text) || numberOf(base) > 10
        ? new Tuple([found, null])
        : new Tuple([0, numberError(name, text, "invalid syntax")]);
    });
  return {
    Itoa: fn("Itoa", (value = 0) => String(numberOf(value))),
    Atoi: fn("Atoi", (value = "") => {
      const text = textOf(value);
      return /^[-+]?\d+$/.test(text)
        ? new Tuple([Number(text), null])
        : new Tuple([0, numberError("Atoi", text, "invalid syntax")]);
    }),
    ParseInt: integer("ParseInt"),
    ParseUint: integer("ParseUint"),
    ParseFloat: fn("ParseFloat", (value = "") => {
      const text = textOf(value);
      return text.trim() === text && text !== "" && !Number.isNaN(Number(text))
        ? new Tuple([new Float(Number(text)), null])
        : new Tuple([new Float(0), numberError("ParseFloat", text, "invalid syntax")]);
    }),
    ParseBool: fn("ParseBool", (value = "") => {
      const text = textOf(value);
      if (/^(?:1|t|T|TRUE|true|True)$/.test(text)) return new Tuple([true, null]);
      return new Tuple([
        false,
        /^(?:0|f|F|FALSE|false|False)$/.test(text) ? null : numberError("ParseBool", text, "invalid syntax"),
      ]);
    }),
    FormatInt: fn("FormatInt", (value = 0, base = 10) => numberOf(value).toString(numberOf(base))),
    FormatBool: fn("FormatBool", (value = false) => String(value)),
    Quote: fn("Quote", (text = "") => JSON.stringify(textOf(text))),
  };
};

export const math: PackageMaker = () => {
  const one = (name: string, work: (x: number) => number) =>
    [name, fn(name, (x = 0) => new Float(work(numberOf(x))))] as const;
  return {
    Pi: new Float(Math.PI),
    E: new Float(Math.E),
    MaxInt: Number.MAX_SAFE_INTEGER,
    MaxInt64: Number.MAX_SAFE_INTEGER,
    MaxInt32: 2 ** 31 - 1,
    ...Object.fromEntries([
      one("Sqrt", Math.sqrt),
      one("Floor", Math.floor),
      one("Ceil", Math.ceil),
      one("Abs", Math.abs),
      one("Round", (x) => Math.sign(x) * Math.round(Math.abs(x))),
      one("Sin", Math.sin),
      one("Cos", Math.cos),
      one("Log", Math.log),
      one("Trunc", Math.trunc),
    ]),
    Pow: fn("Pow", (x = 0, y = 0) => new Float(numberOf(x) ** numberOf(y))),
    Max: fn("Max", (x = 0, y = 0) => new Float(Math.max(numberOf(x), numberOf(y)))),
    Min: fn("Min", (x = 0, y = 0) => new Float(Math.min(numberOf(x), numberOf(y)))),
    Inf: fn("Inf", (sign = 1) => new Float(numberOf(sign) < 0 ? -Infinity : Infinity)),
  };
};

export const rand: PackageMaker = (rt) => ({
  Intn: fn("Intn", (most = 1) => rt.process.random.integer(0, numberOf(most) - 1)),
  IntN: fn("IntN", (most = 1) => rt.process.random.integer(0, numberOf(most) - 1)),
  Float64: fn("Float64", () => new Float(rt.process.random.next())),
  Seed: fn("Seed", () => null),
});

export const sort: PackageMaker = () => {
  const plain = (name: string) =>
    fn(name, (value = null) => {
      const slice = bare(value) as Slice;
      const sorted = slice.list.sort((a, b) =>
        typeof bare(a) === "string" ? (textOf(a) < textOf(b) ? -1 : 1) : numberOf(a) - numberOf(b),
      );
      for (const [index, one] of sorted.entries()) slice.cells[slice.start + index] = one;
    });
  const byLess = (name: string) =>
    run(name, function* (value = null, less = null) {
      const slice = bare(value) as Slice;
      for (let i = 1; i < slice.length; i++)
        for (let j = i; j > 0 && (yield* (less as Func).call([j, j - 1])) === true; j--) {
          const at = slice.start + j;
          [slice.cells[at], slice.cells[at - 1]] = [slice.cells[at - 1]!, slice.cells[at]!];
        }
    });
  return {
    Strings: plain("Strings"),
    Ints: plain("Ints"),
    Float64s: plain("Float64s"),
    Slice: byLess("Slice"),
    SliceStable: byLess("SliceStable"),
  };
};
