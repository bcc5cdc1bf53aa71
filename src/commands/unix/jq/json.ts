/** A JSON value. Objects are Maps: JavaScript's own would put keys that look like numbers first. */
export type Json = null | boolean | number | string | Json[] | JsonObject;
export type JsonObject = Map<string, Json>;

export const typeOf = (value: Json): string =>
  value === null ? "null" : Array.isArray(value) ? "array" : value instanceof Map ? "object" : typeof value;

/** A program's own failure: what `try` catches. */
export class JqError extends Error {
  readonly value: Json;

  constructor(value: Json) {
    super(typeof value === "string" ? value : "jq error");
    this.name = "JqError";
    this.value = value;
  }
}

const ranks = ["null", "false", "true", "number", "string", "array", "object"];
const rank = (value: Json): number =>
  ranks.indexOf(typeof value === "boolean" ? String(value) : typeOf(value));

/** By code points, as the bytes of UTF-8 are ordered; JavaScript's own order is by 16-bit units. */
export function compareText(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++)
    if (a.charCodeAt(i) !== b.charCodeAt(i)) return a.codePointAt(i)! < b.codePointAt(i)! ? -1 : 1;
  return Math.sign(a.length - b.length);
}

export const sortedKeys = (object: JsonObject): string[] => [...object.keys()].sort(compareText);

/** jq's total order over all values. */
export function compare(a: Json, b: Json): number {
  const byRank = rank(a) - rank(b);
  if (byRank !== 0) return Math.sign(byRank);
  if (typeof a === "number") return a < (b as number) || Number.isNaN(a) ? -1 : a > (b as number) ? 1 : 0;
  if (typeof a === "string") return compareText(a, b as string);
  if (Array.isArray(a)) return compareLists(a, b as Json[]);
  if (a instanceof Map) {
    const other = b as JsonObject;
    const keys = sortedKeys(a);
    const byKeys = compareLists(keys, sortedKeys(other));
    if (byKeys !== 0) return byKeys;
    for (const key of keys) {
      const order = compare(a.get(key)!, other.get(key)!);
      if (order !== 0) return order;
    }
  }
  return 0;
}

function compareLists(a: readonly Json[], b: readonly Json[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const order = compare(a[i]!, b[i]!);
    if (order !== 0) return order;
  }
  return Math.sign(a.length - b.length);
}

export const isTrue = (value: Json): boolean => value !== null && value !== false;
