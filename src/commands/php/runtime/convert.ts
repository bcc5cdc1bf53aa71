import { PArray, PObject, type Value } from "./values.ts";

export const toBool = (value: Value): boolean =>
  value instanceof PArray
    ? value.size > 0
    : value instanceof PObject
      ? true
      : !(value === null || value === false || value === 0n || value === 0 || value === "" || value === "0");

/** A float as echo shows it: 14 significant digits less what they do not say. */
export function showFloat(value: number, precision = 14): string {
  if (Number.isNaN(value)) return "NAN";
  if (!Number.isFinite(value)) return value > 0 ? "INF" : "-INF";
  if (value === 0) return Object.is(value, -0) ? "-0" : "0";
  const text = precision === 17 ? String(value) : String(Number(value.toPrecision(precision)));
  const size = Math.abs(value);
  if (size < 1e15 && size >= 1e-4) return text.includes("e") ? String(BigInt(Math.round(value))) : text;
  const [digits = "", power = ""] = Number(text).toExponential().split("e");
  return `${digits.includes(".") || precision !== 14 ? digits : `${digits}.0`}E${power}`;
}

const numeric = /^[ \t\n\r\v\f]*([+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?)[ \t\n\r\v\f]*$/;
const leading = /^[ \t\n\r\v\f]*([+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?)/;

const readNumber = (text: string): bigint | number =>
  /[.eE]/.test(text) ? Number(text) : bounded(BigInt(text));

/** An int that is too large becomes a float. */
export const bounded = (value: bigint): bigint | number =>
  value > 9223372036854775807n || value < -9223372036854775808n ? Number(value) : value;

export const isNumeric = (text: string): boolean => numeric.test(text);

/** The number of a numeric string; undefined for any other. */
export function numberIn(text: string): bigint | number | undefined {
  const found = numeric.exec(text);
  return found ? readNumber(found[1]!) : undefined;
}

export function toNumber(value: Value): bigint | number {
  if (typeof value === "bigint" || typeof value === "number") return value;
  if (typeof value === "string") {
    const found = leading.exec(value);
    return found ? readNumber(found[1]!) : 0n;
  }
  if (value instanceof PArray) return value.size > 0 ? 1n : 0n;
  return toBool(value) ? 1n : 0n;
}

export function toInt(value: Value): bigint {
  const number = toNumber(value);
  return typeof number === "bigint"
    ? number
    : Number.isFinite(number)
      ? BigInt.asIntN(64, BigInt(Math.trunc(number)))
      : 0n;
}

export const toFloat = (value: Value): number => Number(toNumber(value));

/** What two values' order is: `<=>`. Objects are compared by who they are. */
export function compare(a: Value, b: Value): number {
  if (typeof a === "string" && typeof b === "string") {
    const [x, y] = [numberIn(a), numberIn(b)];
    if (x !== undefined && y !== undefined) return x < y ? -1 : x > y ? 1 : 0;
    return a < b ? -1 : a > b ? 1 : 0;
  }
  if (a === null && typeof b === "string") return b === "" ? 0 : -1;
  if (b === null && typeof a === "string") return a === "" ? 0 : 1;
  if (typeof a === "boolean" || typeof b === "boolean" || a === null || b === null)
    return Number(toBool(a)) - Number(toBool(b));
  if (typeof a === "string" && (typeof b === "bigint" || typeof b === "number")) {
    const x = numberIn(a);
    const text = typeof b === "bigint" ? String(b) : showFloat(b);
    return x === undefined ? (a < text ? -1 : a > text ? 1 : 0) : x < b ? -1 : x > b ? 1 : 0;
  }
  if (typeof b === "string" && (typeof a === "bigint" || typeof a === "number")) return -compare(b, a);
  if (a instanceof PArray && b instanceof PArray) {
    if (a.size !== b.size) return a.size - b.size;
    for (const [key, value] of a.entries()) {
      const other = b.get(key);
      if (other === undefined) return 1;
      const order = compare(value, other);
      if (order !== 0) return order;
    }
    return 0;
  }
  if (a instanceof PArray) return 1;
  if (b instanceof PArray) return -1;
  if (a instanceof PObject && b instanceof PObject) {
    if (a === b) return 0;
    if (a.cls !== b.cls) return 1;
    for (const name of a.props.keys()) {
      const order = compare(a.get(name) ?? null, b.get(name) ?? null);
      if (order !== 0) return order;
    }
    return 0;
  }
  if (a instanceof PObject || b instanceof PObject) return 1;
  return a < b ? -1 : a > b ? 1 : 0;
}

export const looseEqual = (a: Value, b: Value): boolean => compare(a, b) === 0;

export function strictEqual(a: Value, b: Value): boolean {
  if (a instanceof PArray && b instanceof PArray) {
    const [x, y] = [a.entries(), b.entries()];
    return (
      x.length === y.length && x.every(([key, value], i) => key === y[i]![0] && strictEqual(value, y[i]![1]))
    );
  }
  return a === b;
}

export const typeName = (value: Value): string =>
  value === null
    ? "null"
    : typeof value === "boolean"
      ? "bool"
      : typeof value === "bigint"
        ? "int"
        : typeof value === "number"
          ? "float"
          : typeof value === "string"
            ? "string"
            : value instanceof PArray
              ? "array"
              : value.cls.name;
