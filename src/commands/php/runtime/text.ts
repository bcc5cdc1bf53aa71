import { callMethod } from "./calls.ts";
import { showFloat } from "./convert.ts";
import type { Php } from "./php.ts";
import type { Scope } from "./scope.ts";
import { PArray, PObject, type Value } from "./values.ts";

/** A value as text, as echo shows it. Throws PHP's Error for an object without __toString. */
export async function toText(php: Php, scope: Scope, value: Value): Promise<string> {
  if (typeof value === "string") return value;
  if (value === null || value === false) return "";
  if (value === true) return "1";
  if (typeof value === "bigint") return String(value);
  if (typeof value === "number") return showFloat(value);
  if (value instanceof PArray) {
    await php.warn(scope, "Warning", "Array to string conversion");
    return "Array";
  }
  if (value instanceof PObject && value.cls.method("__toString"))
    return String(await callMethod(php, scope, value, "__toString", []));
  throw php.error("Error", `Object of class ${value.cls.name} could not be converted to string`);
}
