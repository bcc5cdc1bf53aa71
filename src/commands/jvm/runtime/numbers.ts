import { JChar, JDouble, type Value } from "./values.ts";

type Numeric = number | bigint | JDouble | JChar;

export const isNumeric = (value: Value): value is Numeric =>
  typeof value === "number" ||
  typeof value === "bigint" ||
  value instanceof JDouble ||
  value instanceof JChar;

/** As a number of JavaScript, whatever its type. */
export function toNumber(value: Value): number {
  if (typeof value === "number") return value;
  if (typeof value === "bigint") return Number(value);
  if (value instanceof JDouble) return value.value;
  if (value instanceof JChar) return value.code;
  return Number.NaN;
}

export const toLong = (value: Value): bigint =>
  typeof value === "bigint"
    ? value
    : value instanceof JDouble
      ? BigInt.asIntN(64, BigInt(Math.trunc(Number.isFinite(value.value) ? value.value : 0)))
      : BigInt(toNumber(value));

/** Of a double beyond an int's range the nearest int, as a cast has it. */
export function toInt(value: Value): number {
  if (typeof value === "bigint") return Number(BigInt.asIntN(32, value));
  if (value instanceof JDouble) {
    if (Number.isNaN(value.value)) return 0;
    return Math.min(2147483647, Math.max(-2147483648, Math.trunc(value.value)));
  }
  return toNumber(value) | 0;
}

/** Division of whole numbers by zero. */
export class DivisionByZero extends Error {}

const onInts: Readonly<Record<string, (a: number, b: number) => number>> = {
  "+": (a, b) => (a + b) | 0,
  "-": (a, b) => (a - b) | 0,
  "*": (a, b) => Math.imul(a, b),
  "/": (a, b) => (a / b) | 0,
  "%": (a, b) => (a % b) | 0,
  "&": (a, b) => a & b,
  "|": (a, b) => a | b,
  "^": (a, b) => a ^ b,
};

const onLongs: Readonly<Record<string, (a: bigint, b: bigint) => bigint>> = {
  "+": (a, b) => a + b,
  "-": (a, b) => a - b,
  "*": (a, b) => a * b,
  "/": (a, b) => a / b,
  "%": (a, b) => a % b,
  "&": (a, b) => a & b,
  "|": (a, b) => a | b,
  "^": (a, b) => a ^ b,
};

const onDoubles: Readonly<Record<string, (a: number, b: number) => number>> = {
  "+": (a, b) => a + b,
  "-": (a, b) => a - b,
  "*": (a, b) => a * b,
  "/": (a, b) => a / b,
  "%": (a, b) => a % b,
};

const comparisons: Readonly<Record<string, (a: number | bigint, b: number | bigint) => boolean>> = {
  "<": (a, b) => a < b,
  ">": (a, b) => a > b,
  "<=": (a, b) => a <= b,
  ">=": (a, b) => a >= b,
};

/** Arithmetic and comparison by Java's promotion: double before long before int. Throws DivisionByZero. */
export function arithmetic(sign: string, left: Value, right: Value): Value {
  if (sign === "<<" || sign === ">>" || sign === ">>>") return shift(sign, left, toInt(right));
  const compare = comparisons[sign];
  if (left instanceof JDouble || right instanceof JDouble) {
    const [a, b] = [toNumber(left), toNumber(right)];
    const wide = [left, right].some((each) => each instanceof JDouble && !each.isFloat);
    return compare ? compare(a, b) : new JDouble(onDoubles[sign]!(a, b), !wide);
  }
  if (typeof left === "bigint" || typeof right === "bigint") {
    const [a, b] = [toLong(left), toLong(right)];
    if (compare) return compare(a, b);
    if (b === 0n && (sign === "/" || sign === "%")) throw new DivisionByZero();
    return BigInt.asIntN(64, onLongs[sign]!(a, b));
  }
  const [a, b] = [toNumber(left), toNumber(right)];
  if (compare) return compare(a, b);
  if (b === 0 && (sign === "/" || sign === "%")) throw new DivisionByZero();
  return onInts[sign]!(a, b);
}

function shift(sign: string, value: Value, by: number): Value {
  if (typeof value === "bigint") {
    const count = BigInt(by & 63);
    if (sign === "<<") return BigInt.asIntN(64, value << count);
    return BigInt.asIntN(64, (sign === ">>" ? value : BigInt.asUintN(64, value)) >> count);
  }
  const number = toNumber(value);
  if (sign === "<<") return number << by;
  return sign === ">>" ? number >> by : (number >>> by) | 0;
}

/** The value as one of this primitive type, by assignment or cast; any other type leaves it as it is. */
export function convert(value: Value, type: string): Value {
  if (!isNumeric(value)) return value;
  switch (type) {
    case "int":
      return toInt(value);
    case "long":
      return toLong(value);
    case "double":
      return value instanceof JDouble && !value.isFloat ? value : new JDouble(toNumber(value));
    case "float":
      return new JDouble(toNumber(value), true);
    case "char":
      return value instanceof JChar ? value : new JChar(toInt(value) & 0xffff);
    case "byte":
      return (toInt(value) << 24) >> 24;
    case "short":
      return (toInt(value) << 16) >> 16;
    default:
      return value;
  }
}

/** As Float.toString: with as few digits as tell it from its neighbours. */
export function showFloat(value: number): string {
  for (let digits = 1; digits < 9; digits++) {
    const short = Number(value.toPrecision(digits));
    if (Math.fround(short) === value) return showDouble(short);
  }
  return showDouble(value);
}

/** As Double.toString: "1.0", "0.1", "1.0E7". */
export function showDouble(value: number): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? "NaN" : value < 0 ? "-Infinity" : "Infinity";
  const size = Math.abs(value);
  if (value === 0) return Object.is(value, -0) ? "-0.0" : "0.0";
  if (size >= 1e-3 && size < 1e7) return Number.isInteger(value) ? `${value}.0` : String(value);
  const [digits, exponent] = value.toExponential().split("e") as [string, string];
  return `${digits.includes(".") ? digits : `${digits}.0`}E${Number(exponent)}`;
}
