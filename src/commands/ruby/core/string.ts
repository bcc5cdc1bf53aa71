import type { Ruby } from "../runtime/ruby.ts";
import { RArray, RString, str, symbol } from "../runtime/values.ts";
import { format } from "./format.ts";
import { from, type Table, toNumber, toText } from "./table.ts";
import { cased, change, chars, inspectText, own, slice } from "./string-parts.ts";
import { methodsMore } from "./string-more.ts";

export { inspectText } from "./string-parts.ts";

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
  ...methodsMore,
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
