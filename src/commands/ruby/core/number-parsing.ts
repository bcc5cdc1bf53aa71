import type { Frame } from "../runtime/frame.ts";
import type { Ruby } from "../runtime/ruby.ts";
import { RHash, RString, symbol, type Value } from "../runtime/values.ts";
import { takeOptions } from "./table.ts";

/** A Float as Ruby writes it. */
export function showFloat(value: number): string {
  if (Number.isNaN(value)) return "NaN";
  if (!Number.isFinite(value)) return value > 0 ? "Infinity" : "-Infinity";
  if (Object.is(value, -0)) return "-0.0";
  const size = Math.abs(value);
  if (size !== 0 && (size >= 1e16 || size < 1e-4)) {
    const [digits = "", power = ""] = value.toExponential().split("e");
    return `${digits.includes(".") ? digits : `${digits}.0`}e${power.replace(/^([+-])(\d)$/, "$10$2")}`;
  }
  return Number.isInteger(value) ? `${value}.0` : String(value);
}

const silent = (options: RHash | undefined) => options?.get(symbol("exception")) === false;

/** Kernel#Integer */
export function parseInteger(ruby: Ruby, _frame: Frame, args: Value[]): Value {
  const options = takeOptions(args);
  const [value, base] = args;
  if (typeof value === "bigint") return value;
  if (typeof value === "number") return BigInt(Math.trunc(value));
  if (value instanceof RString) {
    const text = value.text.trim().replace(/(?<=\d)_(?=\d)/g, "");
    if (base === undefined && /^[+-]?(?:\d+|0x[0-9a-f]+|0b[01]+)$/i.test(text)) {
      const negative = text.startsWith("-");
      const digits = text.replace(/^[+-]/, "");
      const whole = /^0\d/.test(digits) ? BigInt(`0o${digits.slice(1)}`) : BigInt(digits);
      return negative ? -whole : whole;
    }
    if (base !== undefined && /^[+-]?[0-9a-z]+$/i.test(text))
      return BigInt(Number.parseInt(text, Number(base)));
    if (silent(options)) return null;
    throw ruby.error("ArgumentError", `invalid value for Integer(): ${JSON.stringify(value.text)}`);
  }
  if (silent(options)) return null;
  throw ruby.error(
    "TypeError",
    value === null || value === undefined
      ? "can't convert nil into Integer"
      : `can't convert ${ruby.plainClassOf(value).name} into Integer`,
  );
}

/** Kernel#Float */
export function parseFloatOf(ruby: Ruby, args: Value[]): Value {
  const options = takeOptions(args);
  const [value] = args;
  if (typeof value === "bigint" || typeof value === "number") return Number(value);
  if (value instanceof RString) {
    const text = value.text.trim().replace(/(?<=\d)_(?=\d)/g, "");
    if (/^[+-]?(?:\d+(?:\.\d+)?(?:e[+-]?\d+)?)$/i.test(text)) return Number(text);
    if (silent(options)) return null;
    throw ruby.error("ArgumentError", `invalid value for Float(): ${JSON.stringify(value.text)}`);
  }
  if (silent(options)) return null;
  throw ruby.error(
    "TypeError",
    `can't convert ${value === null || value === undefined ? "nil" : ruby.plainClassOf(value).name} into Float`,
  );
}
