import type { Ruby } from "../runtime/ruby.ts";
import { RArray, RRange, RRegexp, RString, RSymbol, str, symbol, type Value } from "../runtime/values.ts";
import { matchAt } from "../runtime/regexp.ts";
import { format } from "./format.ts";
import { setMatch } from "./regexp.ts";
import { rangeIn } from "./range.ts";
import { from, takeOptions, type Table, toNumber, toText } from "./table.ts";

const own = (self: Value): RString => self as RString;

/** A String as Ruby writes it in a program. */
export function inspectText(text: string): string {
  const shown = text.replace(/["\\\x00-\x1f\x7f]|#(?=[{$@])/g, (char) => {
    const known: Record<string, string> = {
      '"': '\\"',
      "\\": "\\\\",
      "\n": "\\n",
      "\t": "\\t",
      "\r": "\\r",
      "\x1b": "\\e",
      "#": "\\#",
      "\0": "\\0",
      "\x07": "\\a",
      "\b": "\\b",
      "\f": "\\f",
      "\v": "\\v",
    };
    return known[char] ?? `\\x${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;
  });
  return `"${shown}"`;
}

function change(ruby: Ruby, self: Value, text: string): Value {
  const string = own(self);
  if (string.frozen)
    throw ruby.error("FrozenError", `can't modify frozen String: ${inspectText(string.text)}`);
  string.text = text;
  return self;
}

const chars = (self: Value) => [...own(self).text];

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1).toLowerCase();
const swap = (text: string) =>
  text.replace(/./gsu, (char) => (char === char.toUpperCase() ? char.toLowerCase() : char.toUpperCase()));

/** "a-z" and "^x" as tr, delete, count and squeeze read them. */
function charSet(spec: string): { has(char: string): boolean; list: string[] } {
  const negated = spec.length > 1 && spec.startsWith("^");
  const list: string[] = [];
  const body = [...(negated ? spec.slice(1) : spec)];
  for (let i = 0; i < body.length; i++) {
    if (body[i + 1] === "-" && body[i + 2] !== undefined) {
      for (let code = body[i]!.codePointAt(0)!; code <= body[i + 2]!.codePointAt(0)!; code++)
        list.push(String.fromCodePoint(code));
      i += 2;
    } else list.push(body[i] === "\\" && body[i + 1] ? body[++i]! : body[i]!);
  }
  return { list, has: (char) => list.includes(char) !== negated };
}

/** What `self[...]` means: start and length in characters. */
function slice({ ruby, frame, self, args }: Parameters<Table[string][2]>[0]): Value {
  const all = chars(self);
  const [at, more] = args;
  if (at instanceof RString) return own(self).text.includes(at.text) ? str(at.text) : null;
  if (at instanceof RRegexp) {
    const found = matchAt(at, own(self).text, 0);
    setMatch(ruby, frame, at, found, own(self).text);
    if (!found) return null;
    const part =
      more === undefined
        ? found[0]
        : more instanceof RString || more instanceof RSymbol
          ? found.groups?.[toText(ruby, more)]
          : found[Number(more)];
    return part === undefined ? null : str(part);
  }
  if (at instanceof RRange) {
    const place = rangeIn(ruby, at, all.length);
    return place ? str(all.slice(place.start, place.start + place.length).join("")) : null;
  }
  let start = toNumber(ruby, at);
  if (start < 0) start += all.length;
  if (more === undefined) return start < 0 || start >= all.length ? null : str(all[start]!);
  return start < 0 || start > all.length
    ? null
    : str(all.slice(start, start + toNumber(ruby, more)).join(""));
}

const cased: Readonly<Record<string, (text: string) => string>> = {
  upcase: (text) => text.toUpperCase(),
  downcase: (text) => text.toLowerCase(),
  capitalize: capital,
  swapcase: swap,
  strip: (text) => text.replace(/^[\s\0]+|[\s\0]+$/g, ""),
  lstrip: (text) => text.trimStart(),
  rstrip: (text) => text.replace(/[\s\0]+$/, ""),
  chop: (text) => text.slice(0, -1),
  reverse: (text) => [...text].reverse().join(""),
};

const methods: Table = {
  initialize: [
    0,
    -1,
    ({ self, args }) => ((own(self).text = args[0] instanceof RString ? args[0].text : ""), null),
  ],
  to_s: [0, 0, ({ self }) => self],
  to_str: [0, 0, ({ self }) => self],
  inspect: [0, 0, ({ self }) => str(inspectText(own(self).text))],
  dump: [0, 0, ({ self }) => str(inspectText(own(self).text))],
  to_sym: [0, 0, ({ self }) => symbol(own(self).text)],
  intern: [0, 0, ({ self }) => symbol(own(self).text)],
  to_i: [
    0,
    1,
    ({ self, args }) => {
      const base = Number(args[0] ?? 10n);
      const digits =
        base === 10
          ? /^\s*([+-]?\d[\d_]*)/
          : base === 16
            ? /^\s*([+-]?)(?:0x)?([0-9a-f_]+)/i
            : /^\s*([+-]?[0-9a-z_]+)/i;
      const found = digits.exec(own(self).text);
      if (!found) return 0n;
      const text = found.slice(1).join("").replaceAll("_", "");
      return base === 10 ? BigInt(text) : BigInt(Number.parseInt(text, base) || 0);
    },
  ],
  to_f: [
    0,
    0,
    ({ self }) =>
      Number(/^\s*[+-]?\d[\d_]*(?:\.\d+)?(?:e[+-]?\d+)?/i.exec(own(self).text)?.[0].replaceAll("_", "") ?? 0),
  ],
  to_c: [0, 0, ({ self }) => self],
  length: [0, 0, ({ self }) => BigInt(chars(self).length)],
  size: [0, 0, ({ self }) => BigInt(chars(self).length)],
  bytesize: [0, 0, ({ self }) => BigInt(new TextEncoder().encode(own(self).text).length)],
  bytes: [0, 0, ({ self }) => new RArray([...new TextEncoder().encode(own(self).text)].map(BigInt))],
  "empty?": [0, 0, ({ self }) => own(self).text === ""],
  "+": [
    1,
    1,
    ({ ruby, self, args: [other] }) => {
      if (!(other instanceof RString))
        throw ruby.error(
          "TypeError",
          `no implicit conversion ${from(ruby, other!).replace("from nil", "of nil")} into String`,
        );
      return str(own(self).text + other.text);
    },
  ],
  "*": [1, 1, ({ ruby, self, args }) => str(own(self).text.repeat(toNumber(ruby, args[0])))],
  "%": [
    1,
    1,
    async ({ ruby, frame, self, args: [given] }) =>
      str(await format(ruby, frame, own(self).text, given instanceof RArray ? given.items : [given!])),
  ],
  "==": [1, 1, ({ self, args: [other] }) => other instanceof RString && own(self).text === other.text],
  "===": [1, 1, ({ self, args: [other] }) => other instanceof RString && own(self).text === other.text],
  "eql?": [1, 1, ({ self, args: [other] }) => other instanceof RString && own(self).text === other.text],
  "<=>": [
    1,
    1,
    ({ self, args: [other] }) =>
      !(other instanceof RString)
        ? null
        : own(self).text < other.text
          ? -1n
          : own(self).text > other.text
            ? 1n
            : 0n,
  ],
  casecmp: [
    1,
    1,
    ({ ruby, self, args }) => {
      const [a, b] = [own(self).text.toLowerCase(), toText(ruby, args[0]).toLowerCase()];
      return a < b ? -1n : a > b ? 1n : 0n;
    },
  ],
  "casecmp?": [
    1,
    1,
    ({ ruby, self, args }) => own(self).text.toLowerCase() === toText(ruby, args[0]).toLowerCase(),
  ],
  hash: [
    0,
    0,
    ({ self }) =>
      [...own(self).text].reduce((sum, char) => (sum * 31n + BigInt(char.codePointAt(0)!)) % (1n << 61n), 7n),
  ],
  "<<": [
    1,
    1,
    ({ ruby, self, args: [other] }) =>
      change(
        ruby,
        self,
        own(self).text +
          (typeof other === "bigint" ? String.fromCodePoint(Number(other)) : toText(ruby, other)),
      ),
  ],
  concat: [
    0,
    -1,
    ({ ruby, self, args }) =>
      change(ruby, self, own(self).text + args.map((one) => toText(ruby, one)).join("")),
  ],
  prepend: [
    0,
    -1,
    ({ ruby, self, args }) =>
      change(ruby, self, args.map((one) => toText(ruby, one)).join("") + own(self).text),
  ],
  replace: [1, 1, ({ ruby, self, args }) => change(ruby, self, toText(ruby, args[0]))],
  clear: [0, 0, ({ ruby, self }) => change(ruby, self, "")],
  insert: [
    2,
    2,
    ({ ruby, self, args }) => {
      const all = chars(self);
      const at = toNumber(ruby, args[0]);
      all.splice(at < 0 ? all.length + at + 1 : at, 0, toText(ruby, args[1]));
      return change(ruby, self, all.join(""));
    },
  ],
  "[]": [1, 2, slice],
  slice: [1, 2, slice],
  "[]=": [
    2,
    3,
    ({ ruby, self, args }) => {
      const value = toText(ruby, args.at(-1));
      const [at] = args;
      const { text } = own(self);
      if (at instanceof RString)
        return (
          change(
            ruby,
            self,
            text.replace(at.text, () => value),
          ),
          args.at(-1)!
        );
      if (at instanceof RRegexp) {
        const found = matchAt(at, text, 0);
        if (found)
          change(ruby, self, text.slice(0, found.index) + value + text.slice(found.index + found[0].length));
        return args.at(-1)!;
      }
      const all = chars(self);
      const place =
        at instanceof RRange
          ? rangeIn(ruby, at, all.length)
          : {
              start: toNumber(ruby, at) < 0 ? toNumber(ruby, at) + all.length : toNumber(ruby, at),
              length: args.length > 2 ? toNumber(ruby, args[1]) : 1,
            };
      if (place) all.splice(place.start, place.length, value);
      change(ruby, self, all.join(""));
      return args.at(-1)!;
    },
  ],
  chars: [0, 0, ({ self }) => new RArray(chars(self).map(str))],
  each_char: [
    0,
    0,
    async ({ ruby, frame, self, block }) => {
      if (!block) return new RArray(chars(self).map(str));
      for (const char of chars(self)) await ruby.yield(frame, block, [str(char)]);
      return self;
    },
  ],
  lines: [0, -1, ({ self }) => new RArray((own(self).text.match(/[^\n]*\n|[^\n]+$/g) ?? []).map(str))],
  each_line: [
    0,
    -1,
    async ({ ruby, frame, self, block }) => {
      for (const line of own(self).text.match(/[^\n]*\n|[^\n]+$/g) ?? [])
        await ruby.yield(frame, block!, [str(line)]);
      return self;
    },
  ],
  chomp: [
    0,
    1,
    ({ ruby, self, args }) =>
      str(
        args.length > 0
          ? own(self).text.replace(
              new RegExp(`${toText(ruby, args[0]).replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}$`),
              "",
            )
          : own(self).text.replace(/\r?\n$/, ""),
      ),
  ],
  "chomp!": [0, 1, ({ ruby, self }) => change(ruby, self, own(self).text.replace(/\r?\n$/, ""))],
  ord: [0, 0, ({ self }) => BigInt(own(self).text.codePointAt(0) ?? 0)],
  hex: [0, 0, ({ self }) => BigInt(Number.parseInt(own(self).text, 16) || 0)],
  ljust: [
    1,
    2,
    ({ ruby, self, args }) =>
      str(own(self).text.padEnd(toNumber(ruby, args[0]), args[1] ? toText(ruby, args[1]) : " ")),
  ],
  rjust: [
    1,
    2,
    ({ ruby, self, args }) =>
      str(own(self).text.padStart(toNumber(ruby, args[0]), args[1] ? toText(ruby, args[1]) : " ")),
  ],
  center: [
    1,
    2,
    ({ ruby, self, args }) => {
      const { text } = own(self);
      const room = Math.max(0, toNumber(ruby, args[0]) - text.length);
      const fill = args[1] ? toText(ruby, args[1]) : " ";
      return str(text.padStart(text.length + Math.floor(room / 2), fill).padEnd(text.length + room, fill));
    },
  ],
  tr: [
    2,
    2,
    ({ ruby, self, args }) => {
      const what = charSet(toText(ruby, args[0]));
      const to = charSet(toText(ruby, args[1])).list;
      return str(
        chars(self)
          .map((char) =>
            what.has(char) ? (to[Math.min(Math.max(what.list.indexOf(char), 0), to.length - 1)] ?? "") : char,
          )
          .join(""),
      );
    },
  ],
  delete: [
    1,
    -1,
    ({ ruby, self, args }) =>
      str(
        chars(self)
          .filter((char) => !args.every((set) => charSet(toText(ruby, set)).has(char)))
          .join(""),
      ),
  ],
  count: [
    1,
    -1,
    ({ ruby, self, args }) =>
      BigInt(chars(self).filter((char) => args.every((set) => charSet(toText(ruby, set)).has(char))).length),
  ],
  squeeze: [
    0,
    1,
    ({ ruby, self, args }) =>
      str(
        chars(self)
          .filter(
            (char, i, all) =>
              !(char === all[i - 1] && (args.length === 0 || charSet(toText(ruby, args[0])).has(char))),
          )
          .join(""),
      ),
  ],
  succ: [0, 0, ({ self }) => str(successor(own(self).text))],
  next: [0, 0, ({ self }) => str(successor(own(self).text))],
  upto: [
    1,
    2,
    async ({ ruby, frame, self, args, block }) => {
      const end = toText(ruby, args[0]);
      for (let at = own(self).text; at.length <= end.length; at = successor(at)) {
        await ruby.yield(frame, block!, [str(at)]);
        if (at === end) break;
      }
      return self;
    },
  ],
  encoding: [0, 0, ({ ruby }) => ruby.object.constants.get("Encoding__UTF_8") ?? str("UTF-8")],
  force_encoding: [1, 1, ({ self }) => self],
  encode: [0, -1, ({ self, args }) => (takeOptions(args), str(own(self).text))],
  unicode_normalize: [0, 1, ({ self }) => str(own(self).text.normalize())],
  "valid_encoding?": [0, 0, ({ self }) => !own(self).text.includes("\ufffd")],
  "ascii_only?": [0, 0, ({ self }) => /^[\0-\x7f]*$/.test(own(self).text)],
  b: [0, 0, ({ self }) => str(own(self).text)],
  scrub: [0, 1, ({ self }) => str(own(self).text)],
  unpack1: [1, 1, ({ self }) => str(own(self).text)],
  "+@": [0, 0, ({ self }) => (own(self).frozen ? str(own(self).text) : self)],
  "-@": [0, 0, ({ ruby, self }) => ruby.frozen(own(self).text)],
};

/** The string after this one: "az" -> "ba". */
export function successor(text: string): string {
  const all = [...text];
  for (let i = all.length - 1; i >= 0; i--) {
    const char = all[i]!;
    if (!/[a-z0-9]/i.test(char)) continue;
    const wraps: Record<string, string> = { z: "a", Z: "A", "9": "0" };
    const wrapped = wraps[char];
    if (wrapped === undefined) {
      all[i] = String.fromCodePoint(char.codePointAt(0)! + 1);
      return all.join("");
    }
    all[i] = wrapped;
    if (i === 0 || !/[a-z0-9]/i.test(all[i - 1]!)) all.splice(i, 0, wrapped === "0" ? "1" : wrapped);
    else continue;
    return all.join("");
  }
  return all.join("");
}

export function defineString(ruby: Ruby): void {
  const cls = ruby.core("String");
  ruby.define(cls, methods);
  for (const [name, alter] of Object.entries(cased)) {
    ruby.define(cls, {
      [name]: [0, -1, ({ self }) => str(alter(own(self).text))],
      [`${name}!`]: [
        0,
        -1,
        ({ ruby: on, self }) => {
          const changed = alter(own(self).text);
          if (changed === own(self).text) return null;
          return change(on, self, changed);
        },
      ],
    });
  }
  const encoding = ruby.defineClass("Encoding");
  for (const name of ["UTF_8", "ASCII_8BIT", "BINARY", "US_ASCII"])
    encoding.constants.set(name, ruby.frozen(name.replace("_", "-")));
  ruby.defineOn(encoding, {
    "default_external=": [1, 1, ({ args }) => args[0]!],
    "default_internal=": [1, 1, ({ args }) => args[0]!],
    default_external: [0, 0, () => str("UTF-8")],
  });
}

export { change };
