import { compare, JqError, type Json, type JsonObject, typeOf } from "./json.ts";
import { compactJson } from "./write-json.ts";

const longestArray = 10_000_000;

/** A value as error messages show it: `number (5)`, cut when it is long. */
export function describe(value: Json): string {
  const text = compactJson(value);
  return `${typeOf(value)} (${text.length > 11 ? `${text.slice(0, 10)}...` : text})`;
}

const sliceOf = (key: Json): JsonObject | undefined =>
  key instanceof Map && (key.has("start") || key.has("end")) ? key : undefined;

/** From and to of a slice, within `length`. */
function bounds(slice: JsonObject, length: number): [number, number] {
  const edge = (value: Json | undefined, missing: number, round: (n: number) => number) => {
    if (value === undefined || value === null) return missing;
    if (typeof value !== "number")
      throw new JqError("Start and end indices of an array slice must be numbers");
    return Math.min(Math.max(value < 0 ? round(value) + length : round(value), 0), length);
  };
  const from = edge(slice.get("start"), 0, Math.floor);
  return [from, Math.max(from, edge(slice.get("end"), length, Math.ceil))];
}

/** `.[key]`. Throws JqError. */
export function getKey(value: Json, key: Json): Json {
  if (value instanceof Map && typeof key === "string") return value.get(key) ?? null;
  if (Array.isArray(value) && typeof key === "number") {
    const index = Math.floor(key);
    return value[index < 0 ? index + value.length : index] ?? null;
  }
  const slice = sliceOf(key);
  if (slice) {
    if (value === null) return null;
    if (Array.isArray(value)) return value.slice(...bounds(slice, value.length));
    if (typeof value === "string") {
      const points = [...value];
      return points.slice(...bounds(slice, points.length)).join("");
    }
    throw new JqError(`Cannot index ${typeOf(value)} with object`);
  }
  if (value === null && (typeof key === "string" || typeof key === "number" || key === null)) return null;
  if (Array.isArray(value) && Array.isArray(key)) return indicesOf(value, key);
  throw new JqError(
    typeof key === "string"
      ? `Cannot index ${typeOf(value)} with string "${key}"`
      : `Cannot index ${typeOf(value)} with ${typeOf(key)}`,
  );
}

/** Where a list stands inside another. */
export function indicesOf(value: readonly Json[], part: readonly Json[]): Json[] {
  const found: Json[] = [];
  if (part.length === 0) return found;
  for (let at = 0; at + part.length <= value.length; at++)
    if (part.every((each, i) => compare(each, value[at + i]!) === 0)) found.push(at);
  return found;
}

/** `value` with `key` set to `to`; nothing is changed in place. Throws JqError. */
export function setKey(value: Json, key: Json, to: Json): Json {
  if (typeof key === "string" && (value === null || value instanceof Map))
    return new Map(value ?? []).set(key, to);
  if (typeof key === "number" && (value === null || Array.isArray(value))) {
    const list = [...(value ?? [])];
    const index = Math.floor(key);
    const at = index < 0 ? index + list.length : index;
    if (at < 0) throw new JqError("Out of bounds negative array index");
    if (at > longestArray) throw new JqError("Array index too large");
    while (list.length < at) list.push(null);
    list[at] = to;
    return list;
  }
  const slice = sliceOf(key);
  if (slice && (value === null || Array.isArray(value))) {
    if (!Array.isArray(to)) throw new JqError("A slice of an array can only be assigned another array");
    const list = [...(value ?? [])];
    const [from, end] = bounds(slice, list.length);
    list.splice(from, end - from, ...to);
    return list;
  }
  throw new JqError(
    typeof key === "string"
      ? `Cannot index ${typeOf(value)} with "${key}"`
      : `Cannot index ${typeOf(value)} with ${typeOf(key)}`,
  );
}

export const getPath = (value: Json, path: readonly Json[]): Json =>
  path.reduce<Json>((at, key) => (at === null ? null : getKey(at, key)), value);

/** Throws JqError. */
export function updatePath(value: Json, path: readonly Json[], change: (old: Json) => Json): Json {
  if (path.length === 0) return change(value);
  const [key, ...rest] = path;
  return setKey(value, key!, updatePath(getKey(value, key!), rest, change));
}

/** Without what stands at these paths. Throws JqError. */
export function deletePaths(value: Json, paths: readonly Json[][]): Json {
  // The last first, so that the others keep their places.
  return [...paths].sort((a, b) => compare(b, a)).reduce<Json>(deletePath, value);
}

function deletePath(value: Json, path: readonly Json[]): Json {
  if (path.length === 0) return null;
  const [key, ...rest] = path;
  if (value === null) return null;
  if (rest.length > 0) {
    const inner = getKey(value, key!);
    return inner === null ? value : setKey(value, key!, deletePath(inner, rest));
  }
  if (value instanceof Map && typeof key === "string") {
    const copy = new Map(value);
    copy.delete(key);
    return copy;
  }
  if (Array.isArray(value)) {
    const slice = sliceOf(key!);
    if (typeof key === "number" || slice) {
      const [from, to] = slice
        ? bounds(slice, value.length)
        : ([key as number, (key as number) + 1].map((n) => ((key as number) < 0 ? n + value.length : n)) as [
            number,
            number,
          ]);
      return from < 0 ? value : [...value.slice(0, from), ...value.slice(to)];
    }
  }
  throw new JqError(
    `Cannot delete field at ${value instanceof Map ? "object" : "array"} index of ${typeOf(value)}`,
  );
}
