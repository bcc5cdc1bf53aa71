import type { Ruby } from "../runtime/ruby.ts";
import { RRange, RRegexp, RString, RSymbol, str, type Value } from "../runtime/values.ts";
import { matchAt } from "../runtime/regexp.ts";
import { setMatch } from "./regexp.ts";
import { rangeIn } from "./range.ts";
import { type Table, toNumber, toText } from "./table.ts";

export const own = (self: Value): RString => self as RString;

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

export function change(ruby: Ruby, self: Value, text: string): Value {
  const string = own(self);
  if (string.frozen)
    throw ruby.error("FrozenError", `can't modify frozen String: ${inspectText(string.text)}`);
  string.text = text;
  return self;
}

export const chars = (self: Value) => [...own(self).text];

export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1).toLowerCase();

export const swap = (text: string) =>
  text.replace(/./gsu, (char) => (char === char.toUpperCase() ? char.toLowerCase() : char.toUpperCase()));

/** "a-z" and "^x" as tr, delete, count and squeeze read them. */
export function charSet(spec: string): { has(char: string): boolean; list: string[] } {
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
export function slice({ ruby, frame, self, args }: Parameters<Table[string][2]>[0]): Value {
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

export const cased: Readonly<Record<string, (text: string) => string>> = {
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
