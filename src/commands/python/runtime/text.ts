import { NotSimulated } from "../language/syntax-error.ts";
import { argsOf, baseException, raise } from "./exceptions.ts";
import type { Interpreter } from "./interpreter.ts";
import {
  BoundMethod,
  Ellipsis,
  NativeFunction,
  Opaque,
  PyClass,
  PyDict,
  PyFunction,
  PyIterator,
  PyList,
  PyModule,
  PyObject,
  PyRange,
  PySet,
  PyTuple,
  typeName,
  type Value,
} from "./values.ts";
import { identity } from "./identity.ts";

/** repr() of a float: always with a point or an exponent. */
export function floatText(value: number): string {
  if (Number.isNaN(value)) return "nan";
  if (!Number.isFinite(value)) return value > 0 ? "inf" : "-inf";
  if (Object.is(value, -0)) return "-0.0";
  const size = Math.abs(value);
  if (size !== 0 && (size >= 1e16 || size < 1e-4)) {
    const [digits, power] = value.toExponential().split("e") as [string, string];
    const sign = power.startsWith("-") ? "-" : "+";
    return `${digits}e${sign}${power.replace(/^[+-]/, "").padStart(2, "0")}`;
  }
  return Number.isInteger(value) ? `${value}.0` : String(value);
}

export function stringText(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  let out = quote;
  for (const character of text) {
    const code = character.codePointAt(0)!;
    if (character === quote || character === "\\") out += `\\${character}`;
    else if (character === "\n") out += "\\n";
    else if (character === "\r") out += "\\r";
    else if (character === "\t") out += "\\t";
    else if (code < 32 || (code >= 127 && code < 161)) out += `\\x${code.toString(16).padStart(2, "0")}`;
    else out += character;
  }
  return out + quote;
}

function bytesText(bytes: Uint8Array): string {
  const text = stringText(String.fromCharCode(...bytes));
  return `b${text.replace(/[\u0080-\uffff]/g, (one) => `\\x${one.charCodeAt(0).toString(16)}`)}`;
}

const address = (value: object) =>
  `0x${(0x7f3a1c000000 + identity(value) * 0x40).toString(16).padStart(12, "0")}`;

/** repr(value) */
export async function repr(value: Value, python: Interpreter): Promise<string> {
  if (value === null) return "None";
  if (typeof value === "boolean") return value ? "True" : "False";
  if (typeof value === "bigint") return String(value);
  if (typeof value === "number") return floatText(value);
  if (typeof value === "string") return stringText(value);
  if (value instanceof Uint8Array) return bytesText(value);
  if (value instanceof PyObject && !value.cls.isOpaque) {
    const own = value.cls.find("__repr__");
    if (own !== undefined) return textResult("__repr__", await python.call(new BoundMethod(value, own), []));
  }
  if ((value instanceof PyList || value instanceof PyDict || value instanceof PyTuple) && value.cls) {
    const own = value.cls.find("__repr__");
    if (own !== undefined) return textResult("__repr__", await python.call(new BoundMethod(value, own), []));
  }
  return plainRepr(value, python);
}

/** repr() as the built-in types and `object` have it, whatever a class says. */
export async function plainRepr(value: Value, python: Interpreter): Promise<string> {
  const all = async (items: Iterable<Value>) => {
    const texts: string[] = [];
    for (const item of items) texts.push(item === value ? "..." : await repr(item, python));
    return texts;
  };
  if (value instanceof PyObject && !value.cls.isOpaque) {
    if (!value.cls.isSubclassOf(baseException))
      return `<${value.cls.module === "builtins" ? "" : `${value.cls.module}.`}${value.cls.name} object at ${address(value)}>`;
    return `${value.cls.name}(${(await all(argsOf(value))).join(", ")})`;
  }
  if (value instanceof PyList) return `[${(await all(value.items)).join(", ")}]`;
  if (value instanceof PyTuple)
    return `(${(await all(value.items)).join(", ")}${value.items.length === 1 ? "," : ""})`;
  if (value instanceof PySet)
    return value.entries.size === 0 ? "set()" : `{${(await all(value.entries.values())).join(", ")}}`;
  if (value instanceof PyDict) {
    const rows: string[] = [];
    for (const [key, item] of value.entries.values())
      rows.push(`${await repr(key, python)}: ${item === value ? "{...}" : await repr(item, python)}`);
    return `{${rows.join(", ")}}`;
  }
  if (value instanceof PyRange)
    return `range(${value.start}, ${value.stop}${value.step === 1n ? "" : `, ${value.step}`})`;
  if (value instanceof PyFunction) return `<function ${value.qualifiedName} at ${address(value)}>`;
  if (value instanceof NativeFunction) return `<built-in function ${value.name}>`;
  if (value instanceof BoundMethod) {
    const name =
      value.callee instanceof PyFunction ? value.callee.qualifiedName : (value.callee as NativeFunction).name;
    return `<bound method ${name} of ${await repr(value.self, python)}>`;
  }
  if (value instanceof PyClass)
    return `<class '${value.module === "builtins" ? "" : `${value.module}.`}${value.name}'>`;
  if (value instanceof PyModule)
    return `<module '${value.name}'${value.file ? ` from '${value.file}'` : " (built-in)"}>`;
  if (value instanceof PyIterator) return `<${value.kind} object at ${address(value)}>`;
  if (value instanceof Ellipsis) return "Ellipsis";
  if (value instanceof Opaque) throw new NotSimulated(value.path);
  throw new NotSimulated(`${typeName(value)} objects`);
}

function textResult(method: string, value: Value): string {
  if (typeof value === "string") return value;
  throw raise(
    "TypeError",
    `${method} returned non-string (type ${value === null ? "NoneType" : typeof value})`,
  );
}

/** str(value) */
export async function str(value: Value, python: Interpreter): Promise<string> {
  if (typeof value === "string") return value;
  if (value instanceof PyObject) {
    const own = value.cls.find("__str__");
    if (own !== undefined) return textResult("__str__", await python.call(new BoundMethod(value, own), []));
    if (value.cls.isSubclassOf(baseException) && value.cls.find("__repr__") === undefined)
      return plainStr(value, python);
  }
  return repr(value, python);
}

/** str() as exceptions and `object` have it, whatever a class says. */
export async function plainStr(value: Value, python: Interpreter): Promise<string> {
  if (value instanceof PyObject) {
    if (value.cls.isSubclassOf(baseException)) {
      const args = argsOf(value);
      if (args.length === 0) return "";
      if (args.length === 1)
        return value.cls.name === "KeyError" ? repr(args[0]!, python) : str(args[0]!, python);
      return osErrorText(value) ?? repr(new PyTuple(args), python);
    }
  }
  return repr(value, python);
}

/** OSError(2, "No such file or directory", "x") reads "[Errno 2] No such file or directory: 'x'". */
function osErrorText(value: PyObject): string | undefined {
  const [number, text, path] = argsOf(value);
  if (typeof number !== "bigint" || typeof text !== "string") return undefined;
  return `[Errno ${number}] ${text}${typeof path === "string" ? `: ${stringText(path)}` : ""}`;
}
