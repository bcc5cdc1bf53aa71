import { add } from "./arithmetic.ts";
import { textOf } from "./formats.ts";
import { compare, JqError, type Json, sortedKeys, typeOf } from "./json.ts";
import type { Machine } from "./machine.ts";
import { describe, getKey, indicesOf } from "./paths.ts";
import { BadJson, parseJson } from "./read-json.ts";
import { compactJson } from "./write-json.ts";

export type PlainFunction = (value: Json, args: readonly Json[], machine: Machine) => Json;

function arrayOf(value: Json, what: string): Json[] {
  if (!Array.isArray(value)) throw new JqError(`${describe(value)} ${what}`);
  return value;
}

const numeric =
  (work: (n: number) => number): PlainFunction =>
  (value) => {
    if (typeof value !== "number") throw new JqError(`${describe(value)} number required`);
    return work(value);
  };

const isNumber =
  (test: (n: number) => boolean): PlainFunction =>
  (value) => {
    if (typeof value !== "number") throw new JqError(`${describe(value)} number required`);
    return test(value);
  };

function length(value: Json): Json {
  if (value === null) return 0;
  if (typeof value === "boolean") throw new JqError(`${describe(value)} has no length`);
  if (typeof value === "number") return Math.abs(value);
  if (typeof value === "string") return [...value].length;
  return value instanceof Map ? value.size : value.length;
}

function keys(value: Json, sorted: boolean): Json {
  if (Array.isArray(value)) return [...value.keys()];
  if (!(value instanceof Map)) throw new JqError(`${describe(value)} has no keys`);
  return sorted ? sortedKeys(value) : [...value.keys()];
}

function has(value: Json, key: Json): boolean {
  if (value instanceof Map && typeof key === "string") return value.has(key);
  if (Array.isArray(value) && typeof key === "number") return key >= 0 && key < value.length;
  throw new JqError(
    `Cannot check whether ${typeOf(value)} has a ${typeof key === "string" ? "string" : typeOf(key)} key`,
  );
}

function contains(a: Json, b: Json): boolean {
  if (a instanceof Map && b instanceof Map)
    return [...b].every(([key, value]) => a.has(key) && contains(a.get(key)!, value));
  if (Array.isArray(a) && Array.isArray(b))
    return b.every((each) => a.some((other) => contains(other, each)));
  if (typeof a === "string" && typeof b === "string") return a.includes(b);
  if (typeOf(a) === typeOf(b)) return compare(a, b) === 0;
  throw new JqError(`${describe(a)} and ${describe(b)} cannot have their containment checked`);
}

const sorted = (value: Json): Json[] =>
  [...arrayOf(value, "cannot be sorted, as it is not an array")].sort(compare);

function toNumber(value: Json): Json {
  if (typeof value === "number") return value;
  if (typeof value !== "string") throw new JqError(`${describe(value)} cannot be parsed as a number`);
  const number = parse(value);
  if (typeof number !== "number") throw new JqError(`${describe(value)} cannot be parsed as a number`);
  return number;
}

function parse(text: string): Json {
  try {
    return parseJson(text);
  } catch (error) {
    if (!(error instanceof BadJson)) throw error;
    throw new JqError(
      `${error.message.replace(/(Invalid (?:numeric )?literal) at EOF at line (\d+), column (\d+)/, "$1 at EOF at line $2, column $3")} (while parsing '${text}')`,
    );
  }
}

function indices(value: Json, part: Json): Json {
  if (value === null) return null;
  if (typeof value === "string" && typeof part === "string") {
    if (part === "") return null;
    const found: Json[] = [];
    for (let at = value.indexOf(part); at >= 0; at = value.indexOf(part, at + 1))
      found.push([...value.slice(0, at)].length);
    return found;
  }
  if (Array.isArray(value)) return indicesOf(value, Array.isArray(part) ? part : [part]);
  return getKey(value, part);
}

const two =
  (work: (x: number, y: number) => number): PlainFunction =>
  (_, [x, y]) => {
    if (typeof x !== "number" || typeof y !== "number") throw new JqError(`${describe(x!)} number required`);
    return work(x, y);
  };

/** Functions of their input and their arguments' values, by name and number of arguments. */
export const plainFunctions: Record<string, PlainFunction> = {
  "length/0": length,
  "utf8bytelength/0": (value) => {
    if (typeof value !== "string")
      throw new JqError(`${describe(value)} only strings have UTF-8 byte length`);
    return new TextEncoder().encode(value).length;
  },
  "keys/0": (value) => keys(value, true),
  "keys_unsorted/0": (value) => keys(value, false),
  "has/1": (value, [key]) => has(value, key!),
  "contains/1": (value, [part]) => contains(value, part!),
  "type/0": typeOf,
  "add/0": (value) => {
    if (value instanceof Map) return [...value.values()].reduce<Json>(add, null);
    if (!Array.isArray(value))
      throw new JqError(`Cannot iterate over ${value === null ? "null" : describe(value)}`);
    return addAll(value);
  },
  "reverse/0": (value) => {
    if (value === null) return [];
    if (typeof value === "string") return value === "" ? [] : [...value].reverse().join("");
    if (!Array.isArray(value)) throw new JqError(`Cannot reverse ${describe(value)}`);
    return [...value].reverse();
  },
  "sort/0": sorted,
  "unique/0": (value) => sorted(value).filter((each, i, all) => i === 0 || compare(all[i - 1]!, each) !== 0),
  "min/0": (value) => sorted(value)[0] ?? null,
  "max/0": (value) => sorted(value).at(-1) ?? null,
  "tostring/0": textOf,
  "tonumber/0": toNumber,
  "tojson/0": compactJson,
  "fromjson/0": (value) => {
    if (typeof value !== "string") throw new JqError(`${describe(value)} only strings can be parsed`);
    return parse(value);
  },
  "indices/1": (value, [part]) => indices(value, part!),
  "infinite/0": () => Infinity,
  "nan/0": () => NaN,
  "isinfinite/0": isNumber((n) => n === Infinity || n === -Infinity),
  "isnan/0": isNumber(Number.isNaN),
  "isnormal/0": isNumber((n) => Number.isFinite(n) && n !== 0),
  "floor/0": numeric(Math.floor),
  "ceil/0": numeric(Math.ceil),
  "round/0": numeric((n) => Math.sign(n) * Math.round(Math.abs(n))),
  "trunc/0": numeric(Math.trunc),
  "fabs/0": numeric(Math.abs),
  "sqrt/0": numeric(Math.sqrt),
  "exp/0": numeric(Math.exp),
  "exp2/0": numeric((n) => 2 ** n),
  "exp10/0": numeric((n) => 10 ** n),
  "log/0": numeric(Math.log),
  "log2/0": numeric(Math.log2),
  "log10/0": numeric(Math.log10),
  "sin/0": numeric(Math.sin),
  "cos/0": numeric(Math.cos),
  "pow/2": two((x, y) => x ** y),
  "atan2/2": two(Math.atan2),
  "fmin/2": two(Math.min),
  "fmax/2": two(Math.max),
  "input_line_number/0": () => 0,
};

/** Long lists of texts are joined at once. */
function addAll(list: readonly Json[]): Json {
  if (list.length > 0 && list.every((each) => typeof each === "string")) return list.join("");
  if (list.length > 0 && list.every(Array.isArray)) return (list as Json[][]).flat();
  return list.reduce<Json>(add, null);
}
