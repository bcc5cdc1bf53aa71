import {
  bounded,
  compare,
  isNumeric,
  looseEqual,
  strictEqual,
  toBool,
  toFloat,
  toInt,
  toNumber,
  typeName,
} from "./convert.ts";
import { findClass, instantiate } from "./classes.ts";
import type { Php } from "./php.ts";
import type { Scope } from "./scope.ts";
import { toText } from "./text.ts";
import { PArray, PObject, type Value } from "./values.ts";

/** A number for arithmetic. Warns of text that only begins with one; throws PHP's TypeError for text that does not. */
async function operand(
  php: Php,
  scope: Scope,
  op: string,
  value: Value,
  left: Value,
  right: Value,
): Promise<bigint | number> {
  if (typeof value === "string" && !isNumeric(value)) {
    if (/^\s*[+-]?\.?\d/.test(value)) await php.warn(scope, "Warning", "A non-numeric value encountered");
    else
      throw php.error("TypeError", `Unsupported operand types: ${typeName(left)} ${op} ${typeName(right)}`);
  }
  if (value instanceof PArray || value instanceof PObject)
    throw php.error("TypeError", `Unsupported operand types: ${typeName(left)} ${op} ${typeName(right)}`);
  return toNumber(value);
}

export async function binary(php: Php, scope: Scope, op: string, left: Value, right: Value): Promise<Value> {
  switch (op) {
    case ".":
      return (await toText(php, scope, left)) + (await toText(php, scope, right));
    case "==":
      return looseEqual(left, right);
    case "!=":
    case "<>":
      return !looseEqual(left, right);
    case "===":
      return strictEqual(left, right);
    case "!==":
      return !strictEqual(left, right);
    case "<":
      return compare(left, right) < 0;
    case "<=":
      return compare(left, right) <= 0;
    case ">":
      return compare(left, right) > 0;
    case ">=":
      return compare(left, right) >= 0;
    case "<=>":
      return BigInt(Math.sign(compare(left, right)));
    case "xor":
      return toBool(left) !== toBool(right);
    case "&":
      return toInt(left) & toInt(right);
    case "|":
      return toInt(left) | toInt(right);
    case "^":
      return toInt(left) ^ toInt(right);
    case "<<":
      return BigInt.asIntN(64, toInt(left) << toInt(right));
    case ">>":
      return toInt(left) >> toInt(right);
  }
  if (op === "+" && left instanceof PArray && right instanceof PArray) {
    const made = left.clone();
    for (const [key, value] of right.entries()) if (made.get(key) === undefined) made.set(key, value);
    return made;
  }
  const a = await operand(php, scope, op, left, left, right);
  const b = await operand(php, scope, op, right, left, right);
  const whole = typeof a === "bigint" && typeof b === "bigint";
  switch (op) {
    case "+":
      return whole ? bounded(a + b) : Number(a) + Number(b);
    case "-":
      return whole ? bounded(a - b) : Number(a) - Number(b);
    case "*":
      return whole ? bounded(a * b) : Number(a) * Number(b);
    case "/":
      if (Number(b) === 0) throw php.error("DivisionByZeroError", "Division by zero");
      return whole && a % b === 0n ? a / b : Number(a) / Number(b);
    case "%":
      if (toInt(right) === 0n) throw php.error("DivisionByZeroError", "Modulo by zero");
      return toInt(left) % toInt(right);
    case "**":
      return whole && b >= 0n ? bounded(a ** b) : Number(a) ** Number(b);
    default:
      throw new Error(`no operator ${op}`);
  }
}

export function unary(php: Php, op: string, value: Value): Value {
  if (op === "!") return !toBool(value);
  if (op === "~") return ~toInt(value);
  if (value instanceof PArray) throw php.error("TypeError", "Unsupported operand types: array * int");
  const number = toNumber(value);
  return op === "-" ? (typeof number === "bigint" ? bounded(-number) : -number) : number;
}

export async function cast(php: Php, scope: Scope, to: string, value: Value): Promise<Value> {
  switch (to) {
    case "int":
    case "integer":
      return toInt(value);
    case "float":
    case "double":
      return toFloat(value);
    case "string":
      return toText(php, scope, value);
    case "bool":
    case "boolean":
      return toBool(value);
    case "array":
      if (value instanceof PArray) return value;
      if (value === null) return new PArray();
      if (value instanceof PObject)
        return PArray.from([...value.props.keys()].map((name) => [name, value.get(name) ?? null] as const));
      return PArray.of([value]);
    default: {
      if (value instanceof PObject) return value;
      const made = await instantiate(php, scope, (await findClass(php, scope, "stdClass"))!);
      if (value instanceof PArray) for (const [key, one] of value.entries()) made.set(String(key), one);
      else if (value !== null) made.set("scalar", value);
      return made;
    }
  }
}
