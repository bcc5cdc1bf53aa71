import { compare, JqError, type Json, type JsonObject } from "./json.ts";
import { describe } from "./paths.ts";

const longestText = 100_000_000;

/** What `left OPERATOR right` is. Throws JqError. */
export function arithmetic(operator: string, left: Json, right: Json): Json {
  switch (operator) {
    case "==":
      return compare(left, right) === 0;
    case "!=":
      return compare(left, right) !== 0;
    case "<":
      return compare(left, right) < 0;
    case "<=":
      return compare(left, right) <= 0;
    case ">":
      return compare(left, right) > 0;
    case ">=":
      return compare(left, right) >= 0;
    case "+":
      return add(left, right);
    case "-":
      if (typeof left === "number" && typeof right === "number") return left - right;
      if (Array.isArray(left) && Array.isArray(right))
        return left.filter((each) => !right.some((other) => compare(each, other) === 0));
      throw cannot(left, right, "subtracted");
    case "*":
      return multiply(left, right);
    case "/":
      if (typeof left === "number" && typeof right === "number") {
        if (right === 0) throw cannot(left, right, "divided because the divisor is zero");
        return left / right;
      }
      if (typeof left === "string" && typeof right === "string") return splitText(left, right);
      throw cannot(left, right, "divided");
    default:
      if (typeof left !== "number" || typeof right !== "number") throw cannot(left, right, "divided");
      if (Math.trunc(right) === 0) throw cannot(left, right, "divided because the divisor is zero");
      return Math.trunc(left) % Math.abs(Math.trunc(right));
  }
}

const cannot = (left: Json, right: Json, what: string) =>
  new JqError(`${describe(left)} and ${describe(right)} cannot be ${what}`);

export function add(left: Json, right: Json): Json {
  if (left === null) return right;
  if (right === null) return left;
  if (typeof left === "number" && typeof right === "number") return left + right;
  if (typeof left === "string" && typeof right === "string") return left + right;
  if (Array.isArray(left) && Array.isArray(right)) return [...left, ...right];
  if (left instanceof Map && right instanceof Map) return new Map([...left, ...right]);
  throw cannot(left, right, "added");
}

function multiply(left: Json, right: Json): Json {
  if (typeof left === "number" && typeof right === "number") return left * right;
  if (typeof left === "number" && typeof right === "string") return multiply(right, left);
  if (typeof left === "string" && typeof right === "number") {
    if (right <= 0) return null;
    const times = right < 1 ? 1 : Math.floor(right);
    if (left.length * times > longestText) throw new JqError("Repeat string result too long");
    return left.repeat(times);
  }
  if (left instanceof Map && right instanceof Map) return merge(left, right);
  throw cannot(left, right, "multiplied");
}

function merge(left: JsonObject, right: JsonObject): JsonObject {
  const whole = new Map(left);
  for (const [key, value] of right) {
    const old = whole.get(key);
    whole.set(key, old instanceof Map && value instanceof Map ? merge(old, value) : value);
  }
  return whole;
}

export const splitText = (text: string, separator: string): string[] =>
  text === "" ? [] : separator === "" ? [...text] : text.split(separator);
