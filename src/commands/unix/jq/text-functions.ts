import { splitText } from "./arithmetic.ts";
import type { PlainFunction } from "./functions.ts";
import { JqError, type Json } from "./json.ts";
import { describe } from "./paths.ts";

function both(value: Json, arg: Json, name: string): [string, string] {
  if (typeof value !== "string" || typeof arg !== "string")
    throw new JqError(`${name} input must be a string`);
  return [value, arg];
}

const trimmed =
  (work: (text: string) => string): PlainFunction =>
  (value) => {
    if (typeof value !== "string") throw new JqError(`${describe(value)} cannot be trimmed`);
    return work(value);
  };

const flagLetters: Record<string, string> = { g: "", i: "i", s: "s", x: "", n: "", l: "", p: "s" };

/** A regular expression of Oniguruma as JavaScript's: what people write in jq is the same in both. */
function regexOf(source: Json, flags: string): RegExp {
  if (typeof source !== "string")
    throw new JqError(`${describe(source)} cannot be matched, as it is not a string`);
  let letters = "du";
  for (const flag of flags) {
    if (!(flag in flagLetters)) throw new JqError(`${flags} is not a valid modifier string`);
    if (!letters.includes(flagLetters[flag]!)) letters += flagLetters[flag];
  }
  const plain = flags.includes("x")
    ? source.replace(/\\.|\s+|#.*/g, (part) => (part.startsWith("\\") ? part : ""))
    : source;
  const translated = plain
    .replace(
      /\[\[:(\w+):\]\]/g,
      (whole, name: string) =>
        ({
          digit: "\\d",
          space: "\\s",
          alpha: "[A-Za-z]",
          alnum: "[A-Za-z0-9]",
          upper: "[A-Z]",
          lower: "[a-z]",
        })[name] ?? whole,
    )
    .replace(/\\h/g, "[0-9a-fA-F]")
    .replace(/\\[AZz]/g, (anchor) => (anchor === "\\A" ? "(?<![\\s\\S])" : "(?![\\s\\S])"));
  for (const unicode of [letters, letters.replace("u", "")])
    try {
      return new RegExp(translated, `${unicode}g`);
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
    }
  throw new JqError(`${source} (at offset 0) is not a valid regex`);
}

function matches(value: Json, source: Json, given: Json): Json[] {
  let [pattern, flags] = [source, given];
  if (Array.isArray(source)) [pattern, flags] = [source[0] ?? null, source[1] ?? null];
  if (typeof value !== "string")
    throw new JqError(`${describe(value)} cannot be matched, as it is not a string`);
  if (flags !== null && typeof flags !== "string") throw new JqError(`${describe(flags)} is not a string`);
  const regex = regexOf(pattern, flags ?? "");
  const all = [...value.matchAll(regex)].filter((match) => !(flags ?? "").includes("n") || match[0] !== "");
  return ((flags ?? "").includes("g") ? all : all.slice(0, 1)).map((match) => described(value, match));
}

function described(text: string, match: RegExpExecArray): Json {
  const places = (
    match as RegExpExecArray & {
      indices: ([number, number] | undefined)[] & { groups?: Record<string, unknown> };
    }
  ).indices;
  const names = Object.keys(match.groups ?? {});
  const points = (from: number, to: number) => [...text.slice(from, to)].length;
  const captures = match.slice(1).map((part, i): Json => {
    const place = places[i + 1];
    const name =
      names.find((each) => places.groups?.[each] === place && place !== undefined) ??
      namedAt(names, match, i);
    return new Map<string, Json>([
      ["offset", place ? points(0, place[0]) : -1],
      ["length", place ? points(...place) : 0],
      ["string", part ?? null],
      ["name", name ?? null],
    ]);
  });
  return new Map<string, Json>([
    ["offset", points(0, match.index)],
    ["length", [...match[0]].length],
    ["string", match[0]],
    ["captures", captures],
  ]);
}

/** A group that took no part has no place; if every group is named, its turn tells its name. */
const namedAt = (names: readonly string[], match: RegExpExecArray, index: number): string | undefined =>
  names.length === match.length - 1 ? names[index] : undefined;

/** Functions about text, by name and number of arguments. */
export const textFunctions: Record<string, PlainFunction> = {
  "startswith/1": (value, [arg]) => {
    const [text, start] = both(value, arg!, "startswith()");
    return text.startsWith(start);
  },
  "endswith/1": (value, [arg]) => {
    const [text, end] = both(value, arg!, "endswith()");
    return text.endsWith(end);
  },
  "ltrimstr/1": (value, [start]) =>
    typeof value === "string" && typeof start === "string" && value.startsWith(start)
      ? value.slice(start.length)
      : value,
  "rtrimstr/1": (value, [end]) =>
    typeof value === "string" && typeof end === "string" && end !== "" && value.endsWith(end)
      ? value.slice(0, -end.length)
      : value,
  "trim/0": trimmed((text) => text.trim()),
  "ltrim/0": trimmed((text) => text.trimStart()),
  "rtrim/0": trimmed((text) => text.trimEnd()),
  "split/1": (value, [separator]) => {
    if (typeof value !== "string" || typeof separator !== "string")
      throw new JqError("split input and separator must be strings");
    return splitText(value, separator);
  },
  "explode/0": (value) => {
    if (typeof value !== "string") throw new JqError(`${describe(value)} cannot be exploded`);
    return [...value].map((char) => char.codePointAt(0)!);
  },
  "implode/0": (value) => {
    if (!Array.isArray(value)) throw new JqError("implode input must be an array");
    return value
      .map((code) => {
        if (typeof code !== "number" || !(code >= 0 && code <= 0x10ffff))
          throw new JqError("Unicode codepoint must be numeric");
        return String.fromCodePoint(Math.floor(code));
      })
      .join("");
  },
  "test/2": (value, [pattern, flags]) => matches(value, pattern!, flags!).length > 0,
  "matches/2": (value, [pattern, flags]) => matches(value, pattern!, flags!),
};
