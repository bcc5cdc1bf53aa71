import { findClass } from "./classes.ts";
import { isNumeric, numberIn, typeName } from "./convert.ts";
import type { Php } from "./php.ts";
import type { Scope } from "./scope.ts";
import { PArray, PClosure, PObject, type Value } from "./values.ts";

/** The value as this type takes it, as PHP converts without strict types. Throws PHP's TypeError, which `what` begins. */
export async function coerce(
  php: Php,
  scope: Scope,
  type: string,
  value: Value,
  what: () => string,
): Promise<Value> {
  const parts = type.startsWith("?") ? [type.slice(1), "null"] : type.replace(/[()]/g, "").split(/[|&]/);
  for (const part of parts) if (await fits(php, scope, part, value)) return value;
  for (const part of parts) {
    const made = convert(part, value);
    if (made !== undefined) return made;
  }
  throw php.error(
    "TypeError",
    `${what()}, ${value instanceof PObject ? value.cls.name : typeName(value)} ${what().includes("Return") ? "returned" : `given, called in ${scope.caller?.file ?? scope.file} on line ${scope.caller?.line ?? scope.line}`}`,
  );
}

async function fits(php: Php, scope: Scope, type: string, value: Value): Promise<boolean> {
  switch (type) {
    case "mixed":
      return true;
    case "null":
    case "void":
      return value === null;
    case "bool":
      return typeof value === "boolean";
    case "true":
    case "false":
      return String(value) === type;
    case "int":
      return typeof value === "bigint";
    case "float":
      return typeof value === "number";
    case "string":
      return typeof value === "string";
    case "array":
      return value instanceof PArray;
    case "iterable":
      return value instanceof PArray || value instanceof PObject;
    case "callable":
      return (
        value instanceof PClosure ||
        typeof value === "string" ||
        value instanceof PArray ||
        value instanceof PObject
      );
    case "object":
    case "self":
    case "static":
      return value instanceof PObject;
    default: {
      if (!(value instanceof PObject)) return false;
      const cls = await findClass(php, scope, type);
      return cls === undefined || value.cls.isA(cls);
    }
  }
}

function convert(type: string, value: Value): Value | undefined {
  if (type === "float" && typeof value === "bigint") return Number(value);
  if (value === null || value instanceof PArray || value instanceof PObject) return undefined;
  if (type === "string" && typeof value !== "string")
    return typeof value === "boolean" ? (value ? "1" : "") : String(value);
  if (type === "int" && typeof value === "string" && isNumeric(value)) {
    const number = numberIn(value)!;
    return typeof number === "bigint" ? number : Number.isInteger(number) ? BigInt(number) : undefined;
  }
  if (type === "int" && typeof value === "number" && Number.isInteger(value)) return BigInt(value);
  if (type === "int" && typeof value === "boolean") return value ? 1n : 0n;
  if (type === "float" && typeof value === "string" && isNumeric(value)) return Number(numberIn(value));
  if (type === "bool") return !(value === 0n || value === 0 || value === "" || value === "0");
  return undefined;
}
