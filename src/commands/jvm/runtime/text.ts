import { methodsNamed } from "./classes.ts";
import { invokeMethod } from "./invoke.ts";
import { isNumeric, showDouble, showFloat, toNumber } from "./numbers.ts";
import { JArray, JChar, JDouble, JFunction, JNative, JObject, JType, type Value } from "./values.ts";
import type { Call } from "./library.ts";
import { libraryMethod } from "./dispatch.ts";

/** String.valueOf(value), as `+` makes it. */
export async function show(call: Call, value: Value): Promise<string> {
  if (typeof value === "string") return value;
  if (value === null) return "null";
  if (typeof value === "number" || typeof value === "bigint" || typeof value === "boolean")
    return String(value);
  if (value instanceof JDouble) return value.isFloat ? showFloat(value.value) : showDouble(value.value);
  if (value instanceof JChar) return String.fromCharCode(value.code);
  if (value instanceof JObject) return showObject(call, value);
  if (value instanceof JNative) {
    const method = libraryMethod(call.vm, value.type, "toString");
    if (method) return (await method(call, value, [])) as string;
    return `${value.type}@1b6d3586`;
  }
  if (value instanceof JType)
    return `${value.cls?.declared?.form === "interface" ? "interface" : "class"} ${value.name}`;
  if (value instanceof JArray) return `[${arrayCodes[value.type] ?? `L${value.type};`}@1b6d3586`;
  return "Main$$Lambda@1b6d3586";
}

const arrayCodes: Readonly<Record<string, string>> = {
  int: "I", long: "J", double: "D", float: "F", boolean: "Z", char: "C", byte: "B", short: "S",
  String: "Ljava.lang.String;",
}; // prettier-ignore

async function showObject(call: Call, value: JObject): Promise<string> {
  const own = methodsNamed(value.cls, "toString").find(
    ({ method }) => method.parameters.length === 0 && method.body,
  );
  if (own) return show(call, await invokeMethod(call.vm, own.owner, own.method, value, [], call.frame));
  if (value.cls.declared?.form === "record") {
    const parts: string[] = [];
    for (const { name } of value.cls.declared.components)
      parts.push(`${name}=${await show(call, value.fields.get(name) ?? null)}`);
    return `${value.cls.simpleName}[${parts.join(", ")}]`;
  }
  const enumName = value.fields.get("$name");
  if (typeof enumName === "string") return enumName;
  if (value.fields.has("message") && value.trace) {
    const message = value.fields.get("message");
    return message === null ? value.cls.name : `${value.cls.name}: ${await show(call, message ?? null)}`;
  }
  return `${value.cls.name}@${value.identity.toString(16)}`;
}

/** Object.equals, null on either side included. */
export async function equal(call: Call, left: Value, right: Value): Promise<boolean> {
  if (left === right) return true;
  if (left === null || right === null) return false;
  if (left instanceof JDouble && right instanceof JDouble) return Object.is(left.value, right.value);
  if (left instanceof JChar && right instanceof JChar) return left.code === right.code;
  if (left instanceof JType && right instanceof JType) return left.name === right.name;
  if (left instanceof JObject) {
    const own = methodsNamed(left.cls, "equals").find(
      ({ method }) => method.parameters.length === 1 && method.body,
    );
    if (own) return (await invokeMethod(call.vm, own.owner, own.method, left, [right], call.frame)) === true;
    if (left.cls.declared?.form !== "record" || !(right instanceof JObject) || right.cls !== left.cls)
      return false;
    for (const [name, value] of left.fields)
      if (!(await equal(call, value, right.fields.get(name) ?? null))) return false;
    return true;
  }
  if (left instanceof JNative) {
    const method = libraryMethod(call.vm, left.type, "equals");
    return method ? (await method(call, left, [right])) === true : false;
  }
  return false;
}

/** `==`: numbers by value, all else by identity; strings are taken as interned. */
export function same(left: Value, right: Value): boolean {
  if (isNumeric(left) && isNumeric(right)) return toNumber(left) === toNumber(right);
  if (left instanceof JType && right instanceof JType) return left.name === right.name;
  return left === right;
}

/** Object.hashCode. */
export async function hash(call: Call, value: Value): Promise<number> {
  if (typeof value === "string") return hashText(value);
  if (typeof value === "number") return value;
  if (typeof value === "boolean") return value ? 1231 : 1237;
  if (typeof value === "bigint") return Number(BigInt.asIntN(32, value ^ (value >> 32n)));
  if (value instanceof JChar) return value.code;
  if (value instanceof JDouble) {
    const view = new DataView(new ArrayBuffer(8));
    view.setFloat64(0, value.value);
    return view.getInt32(0) ^ view.getInt32(4);
  }
  if (value instanceof JObject) {
    const own = methodsNamed(value.cls, "hashCode").find(({ method }) => method.body);
    if (own) return (await invokeMethod(call.vm, own.owner, own.method, value, [], call.frame)) as number;
    if (value.cls.declared?.form !== "record") return value.identity;
    let sum = 0;
    for (const field of value.fields.values()) sum = (Math.imul(sum, 31) + (await hash(call, field))) | 0;
    return sum;
  }
  if (value instanceof JNative) {
    const method = libraryMethod(call.vm, value.type, "hashCode");
    if (method) return (await method(call, value, [])) as number;
  }
  return value instanceof JFunction || value === null ? 0 : 42;
}

export function hashText(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum = (Math.imul(sum, 31) + text.charCodeAt(i)) | 0;
  return sum;
}

/** Natural order: negative, zero or positive. Throws ClassCastException for what has none. */
export async function compare(call: Call, left: Value, right: Value): Promise<number> {
  if (typeof left === "string" && typeof right === "string")
    return left === right ? 0 : left < right ? -1 : 1;
  if (isNumeric(left) && isNumeric(right)) return Math.sign(toNumber(left) - toNumber(right));
  if (typeof left === "boolean" && typeof right === "boolean") return Number(left) - Number(right);
  if (left instanceof JObject) {
    const own = methodsNamed(left.cls, "compareTo").find(({ method }) => method.body);
    if (own) return (await invokeMethod(call.vm, own.owner, own.method, left, [right], call.frame)) as number;
    const [a, b] = [left.fields.get("$ordinal"), right instanceof JObject && right.fields.get("$ordinal")];
    if (typeof a === "number" && typeof b === "number") return a - b;
  }
  if (left instanceof JNative) {
    const method = libraryMethod(call.vm, left.type, "compareTo");
    if (method) return (await method(call, left, [right])) as number;
  }
  throw left === null || right === null
    ? call.vm.thrown("NullPointerException", null, call.frame)
    : call.vm.thrown(
        "ClassCastException",
        `class ${typeName(left)} cannot be cast to class java.lang.Comparable`,
        call.frame,
      );
}

/** The qualified name of a value's class. */
export function typeName(value: Value): string {
  if (typeof value === "string") return "java.lang.String";
  if (typeof value === "number") return "java.lang.Integer";
  if (typeof value === "bigint") return "java.lang.Long";
  if (typeof value === "boolean") return "java.lang.Boolean";
  if (value instanceof JDouble) return "java.lang.Double";
  if (value instanceof JChar) return "java.lang.Character";
  if (value instanceof JObject) return value.cls.name;
  if (value instanceof JNative) return value.type;
  if (value instanceof JType) return "java.lang.Class";
  if (value instanceof JArray) return `[${arrayCodes[value.type] ?? `L${value.type};`}`;
  return "java.lang.Object";
}
