import { decode, encode } from "../../../base/bytes.ts";
import type { Method } from "./attributes.ts";
import { raise } from "./exceptions.ts";
import { braceFormat } from "./format.ts";
import { PyDict, PyList, PyTuple, typeName, type Value } from "./values.ts";

const text = (value: Value | undefined, fallback = ""): string => {
  if (value === undefined || value === null) return fallback;
  if (typeof value === "string") return value;
  throw raise("TypeError", `expected str, not ${typeName(value)}`);
};

const strip = (self: string, characters: Value | undefined, left: boolean, right: boolean): string => {
  const isOut = (one: string) =>
    characters === undefined || characters === null ? /\s/.test(one) : text(characters).includes(one);
  let [start, end] = [0, self.length];
  while (left && start < end && isOut(self[start]!)) start++;
  while (right && end > start && isOut(self[end - 1]!)) end--;
  return self.slice(start, end);
};

function split(self: string, separator: Value | undefined, limit: Value | undefined): PyList {
  const most = limit === undefined ? -1 : Number(limit);
  if (separator === undefined || separator === null) {
    const words = self.trim().split(/\s+/).filter(Boolean);
    if (most < 0 || words.length <= most + 1) return new PyList(words);
    const found = [...self.trim().matchAll(/\S+/g)];
    return new PyList([...words.slice(0, most), self.trim().slice(found[most]!.index)]);
  }
  const by = text(separator);
  if (by === "") throw raise("ValueError", "empty separator");
  const parts = self.split(by);
  return new PyList(
    most < 0
      ? parts
      : [...parts.slice(0, most), ...(parts.length > most ? [parts.slice(most).join(by)] : [])],
  );
}

const some = (value: Value | undefined): string[] =>
  value instanceof PyTuple ? value.items.map((one) => text(one)) : [text(value)];

/** str.maketrans(FROM, TO, GONE), or of a dict. */
export function maketrans([from, to, gone]: readonly Value[]): PyDict {
  const table = new PyDict();
  const code = (sign: Value) => (typeof sign === "string" ? BigInt(sign.codePointAt(0)!) : sign);
  if (from instanceof PyDict) for (const [key, value] of from.entries.values()) table.set(code(key), value);
  else {
    const [a, b] = [[...text(from)], [...text(to)]];
    if (a.length !== b.length)
      throw raise("ValueError", "the first two maketrans arguments must have equal length");
    a.forEach((sign, i) => table.set(code(sign), code(b[i]!)));
  }
  for (const sign of gone === undefined ? "" : text(gone)) table.set(code(sign), null);
  return table;
}

const capitalize = (self: string) => self.slice(0, 1).toUpperCase() + self.slice(1).toLowerCase();

export const stringMethods: Readonly<Record<string, Method<string>>> = {
  upper: (self) => self.toUpperCase(),
  translate: (self, [table]) =>
    [...self]
      .map((sign) => {
        const to = (table as PyDict).get(BigInt(sign.codePointAt(0)!));
        return to === undefined
          ? sign
          : to === null
            ? ""
            : typeof to === "bigint"
              ? String.fromCodePoint(Number(to))
              : text(to);
      })
      .join(""),
  maketrans: (_self, args) => maketrans(args),
  rindex: (self, [part]) => {
    const at = self.lastIndexOf(text(part));
    if (at < 0) throw raise("ValueError", "substring not found");
    return BigInt(at);
  },
  expandtabs: (self, [size = 8n]) => {
    let column = 0;
    return [...self]
      .map((sign) => {
        const width = sign === "\t" ? Number(size) - (column % Number(size)) : 1;
        column = sign === "\n" ? 0 : column + width;
        return sign === "\t" ? " ".repeat(width) : sign;
      })
      .join("");
  },
  isascii: (self) => /^[\0-\x7f]*$/.test(self),
  isprintable: (self) => !/[\p{C}\p{Zl}\p{Zp}]/u.test(self),
  istitle: (self) => /\p{L}/u.test(self) && self.replace(/\p{L}+/gu, capitalize) === self,
  lower: (self) => self.toLowerCase(),
  casefold: (self) => self.toLowerCase(),
  title: (self) => self.replace(/\p{L}+/gu, capitalize),
  capitalize: (self) => capitalize(self),
  swapcase: (self) =>
    [...self].map((one) => (one === one.toUpperCase() ? one.toLowerCase() : one.toUpperCase())).join(""),
  strip: (self, [characters]) => strip(self, characters, true, true),
  lstrip: (self, [characters]) => strip(self, characters, true, false),
  rstrip: (self, [characters]) => strip(self, characters, false, true),
  split: (self, [separator, limit], named) =>
    split(self, separator ?? named.get("sep"), limit ?? named.get("maxsplit")),
  rsplit: (self, [separator, limit]) => {
    const most = Number(limit ?? -1n);
    const parts = split(self, separator, undefined).items as string[];
    if (most < 0 || parts.length <= most + 1) return new PyList(parts);
    const head = parts.slice(0, parts.length - most).join(text(separator, " "));
    return new PyList([head, ...parts.slice(parts.length - most)]);
  },
  splitlines: (self) => new PyList(self === "" ? [] : self.replace(/(\r\n|\r|\n)$/, "").split(/\r\n|\r|\n/)),
  join: async (self, [items], _, python) => {
    const parts = await python.list(items!);
    const wrong = parts.findIndex((one) => typeof one !== "string");
    if (wrong >= 0)
      throw raise(
        "TypeError",
        `sequence item ${wrong}: expected str instance, ${typeName(parts[wrong]!)} found`,
      );
    return parts.join(self);
  },
  replace: (self, [from, to, count]) => {
    const most = count === undefined ? Infinity : Number(count);
    if (most === Infinity || most < 0) return self.replaceAll(text(from), () => text(to));
    let result = self;
    let at = 0;
    for (let i = 0; i < most; i++) {
      const found = result.indexOf(text(from), at);
      if (found < 0) break;
      result = result.slice(0, found) + text(to) + result.slice(found + text(from).length);
      at = found + text(to).length;
    }
    return result;
  },
  startswith: (self, [prefix]) => some(prefix).some((one) => self.startsWith(one)),
  endswith: (self, [suffix]) => some(suffix).some((one) => self.endsWith(one)),
  removeprefix: (self, [prefix]) => (self.startsWith(text(prefix)) ? self.slice(text(prefix).length) : self),
  removesuffix: (self, [suffix]) =>
    text(suffix) && self.endsWith(text(suffix)) ? self.slice(0, -text(suffix).length) : self,
  find: (self, [part, start]) => BigInt(self.indexOf(text(part), Number(start ?? 0))),
  rfind: (self, [part]) => BigInt(self.lastIndexOf(text(part))),
  index: (self, [part]) => {
    const at = self.indexOf(text(part));
    if (at < 0) throw raise("ValueError", "substring not found");
    return BigInt(at);
  },
  count: (self, [part]) => BigInt(self.split(text(part)).length - 1),
  format: (self, args, named, python) => braceFormat(self, args, named, python),
  format_map: (self, [map], _, python) =>
    braceFormat(
      self,
      [],
      new Map([...(map as PyDict).entries.values()].map(([key, value]) => [String(key), value])),
      python,
    ),
  encode: (self) => encode(self),
  isdigit: (self) => /^\p{Nd}+$/u.test(self),
  isnumeric: (self) => /^\p{N}+$/u.test(self),
  isdecimal: (self) => /^\p{Nd}+$/u.test(self),
  isalpha: (self) => /^\p{L}+$/u.test(self),
  isalnum: (self) => /^[\p{L}\p{N}]+$/u.test(self),
  isspace: (self) => /^\s+$/.test(self),
  isupper: (self) => self !== self.toLowerCase() && self === self.toUpperCase(),
  islower: (self) => self !== self.toUpperCase() && self === self.toLowerCase(),
  isidentifier: (self) => /^[\p{L}_][\p{L}\p{N}_]*$/u.test(self),
  zfill: (self, [width]) => {
    const sign = /^[-+]/.exec(self)?.[0] ?? "";
    return sign + self.slice(sign.length).padStart(Number(width) - sign.length, "0");
  },
  ljust: (self, [width, fill]) => self.padEnd(Number(width), text(fill, " ")),
  rjust: (self, [width, fill]) => self.padStart(Number(width), text(fill, " ")),
  center: (self, [width, fill]) => {
    const missing = Math.max(0, Number(width) - self.length);
    const left = (missing >> 1) + (missing & Number(width) & 1);
    return text(fill, " ").repeat(left) + self + text(fill, " ").repeat(missing - left);
  },
  partition: (self, [by]) => {
    const at = self.indexOf(text(by));
    return new PyTuple(at < 0 ? [self, "", ""] : [self.slice(0, at), by!, self.slice(at + text(by).length)]);
  },
  rpartition: (self, [by]) => {
    const at = self.lastIndexOf(text(by));
    return new PyTuple(at < 0 ? ["", "", self] : [self.slice(0, at), by!, self.slice(at + text(by).length)]);
  },
};

export const bytesMethods: Readonly<Record<string, Method<Uint8Array>>> = {
  decode: (self) => decode(self),
  hex: (self) => [...self].map((byte) => byte.toString(16).padStart(2, "0")).join(""),
};
