import { NotSimulated } from "../language/syntax-error.ts";
import { raise } from "./exceptions.ts";
import type { Interpreter } from "./interpreter.ts";
import { floatText, repr, str } from "./text.ts";
import { BoundMethod, PyDict, PyObject, PyTuple, typeName, type Value } from "./values.ts";

/** [[fill]align][sign][#][0][width][,][.precision][type] */
const specPattern = /^(?:(.)?([<>=^]))?([-+ ])?(#)?(0)?(\d+)?([,_])?(?:\.(\d+))?([a-zA-Z%])?$/su;

/** format(value, spec) */
export async function formatValue(value: Value, spec: string, python: Interpreter): Promise<string> {
  const own = value instanceof PyObject ? value.cls.find("__format__") : undefined;
  if (own !== undefined) return str(await python.call(new BoundMethod(value, own), [spec]), python);
  if (spec === "") return str(value, python);
  if (typeof value === "object" && value !== null && spec.includes("%") && !(value instanceof Uint8Array)) {
    const method = await python.attributeOr(value, "strftime");
    if (method !== undefined) return str(await python.call(method, [spec]), python);
  }
  const match = specPattern.exec(spec);
  if (!match) throw raise("ValueError", "Invalid format specifier");
  const [, fill, align, sign = "-", , zero, width, group, precision, type] = match;
  const isNumber =
    typeof value === "bigint" || typeof value === "number" || (typeof value === "boolean" && type);
  let body: string;
  if (isNumber) {
    const negative = Number(value) < 0 || Object.is(value, -0);
    const magnitude = numberBody(value as bigint | number, type, precision, group);
    body = (negative ? "-" : sign === "-" ? "" : sign) + magnitude;
  } else {
    if (type && type !== "s")
      throw raise("ValueError", `Unknown format code '${type}' for object of type '${typeName(value)}'`);
    body = await str(value, python);
    if (precision !== undefined) body = [...body].slice(0, Number(precision)).join("");
  }
  const missing = Number(width ?? 0) - [...body].length;
  if (missing <= 0) return body;
  const pad = fill ?? (zero ? "0" : " ");
  const how = align ?? (zero && isNumber ? "=" : isNumber ? ">" : "<");
  if (how === "<") return body + pad.repeat(missing);
  if (how === ">") return pad.repeat(missing) + body;
  if (how === "^") return pad.repeat(missing >> 1) + body + pad.repeat(missing - (missing >> 1));
  const mark = /^[-+ ]/.exec(body)?.[0] ?? "";
  return mark + pad.repeat(missing) + body.slice(mark.length);
}

function numberBody(
  value: bigint | number | boolean,
  type: string | undefined,
  precision: string | undefined,
  group: string | undefined,
): string {
  const size = typeof value === "bigint" ? (value < 0n ? -value : value) : Math.abs(Number(value));
  const grouped = (text: string) => {
    if (!group) return text;
    const [whole, rest] = text.split(".") as [string, string | undefined];
    return whole.replace(/\B(?=(\d{3})+$)/g, group) + (rest === undefined ? "" : `.${rest}`);
  };
  if (typeof size === "bigint" && (type === undefined || type === "d" || type === "n"))
    return grouped(String(size));
  if (typeof size === "bigint" && type && "bxXoc".includes(type)) {
    if (type === "c") return String.fromCodePoint(Number(size));
    const text = size.toString({ b: 2, x: 16, X: 16, o: 8 }[type as "b"]);
    return type === "X" ? text.toUpperCase() : text;
  }
  const real = Number(size);
  switch (type) {
    case "f":
    case "F":
      return grouped(real.toFixed(Number(precision ?? 6)));
    case "%":
      return `${grouped((real * 100).toFixed(Number(precision ?? 6)))}%`;
    case "e":
    case "E": {
      const text = real.toExponential(Number(precision ?? 6)).replace(/e([+-])(\d)$/, "e$10$2");
      return type === "E" ? text.toUpperCase() : text;
    }
    case undefined:
    case "g":
      if (precision === undefined) return grouped(type === "g" ? String(real) : floatText(real));
      return grouped(String(Number(real.toPrecision(Math.max(1, Number(precision))))));
    case "d":
      throw raise("ValueError", "Unknown format code 'd' for object of type 'float'");
    default:
      throw new NotSimulated(`the format code '${type}'`);
  }
}

/** "%s is %d" % values */
export async function percentFormat(template: string, values: Value, python: Interpreter): Promise<string> {
  const list = values instanceof PyTuple ? values.items : [values];
  let next = 0;
  let out = "";
  let at = 0;
  for (const match of template.matchAll(/%(?:\((\w+)\))?([-+ 0#]*)(\d+)?(?:\.(\d+))?([a-zA-Z%])/g)) {
    const [whole, key, flags = "", width, precision, type] = match;
    out += template.slice(at, match.index);
    at = match.index + whole.length;
    if (type === "%") {
      out += "%";
      continue;
    }
    let value: Value | undefined;
    if (key !== undefined) {
      if (!(values instanceof PyDict)) throw raise("TypeError", "format requires a mapping");
      value = values.get(key);
      if (value === undefined) throw raise("KeyError", key);
    } else {
      if (next >= list.length) throw raise("TypeError", "not enough arguments for format string");
      value = list[next++]!;
    }
    let text: string;
    if (type === "s") text = await str(value, python);
    else if (type === "r") text = await repr(value, python);
    else {
      if (typeof value !== "bigint" && typeof value !== "number" && typeof value !== "boolean")
        throw raise("TypeError", `%${type} format: a real number is required, not ${typeName(value)}`);
      const whole2 = type === "d" || type === "i";
      const number = whole2 ? BigInt(Math.trunc(Number(value))) : Number(value);
      text = await formatValue(
        type === "x" ? BigInt(value) : number,
        `${precision ? `.${precision}` : ""}${type === "i" ? "d" : type}`,
        python,
      );
    }
    if (type === "s" && precision !== undefined) text = text.slice(0, Number(precision));
    if (flags.includes("+") && !text.startsWith("-")) text = `+${text}`;
    const size = Number(width ?? 0);
    out += flags.includes("-") ? text.padEnd(size) : text.padStart(size, flags.includes("0") ? "0" : " ");
  }
  if (next < list.length && !(values instanceof PyDict) && next > 0)
    throw raise("TypeError", "not all arguments converted during string formatting");
  if (next === 0 && values instanceof PyTuple && list.length > 0)
    throw raise("TypeError", "not all arguments converted during string formatting");
  return out + template.slice(at);
}

/** "{} {name}".format(...) */
export async function braceFormat(
  template: string,
  args: readonly Value[],
  named: ReadonlyMap<string, Value>,
  python: Interpreter,
): Promise<string> {
  let next = 0;
  let out = "";
  for (let at = 0; at < template.length;) {
    const character = template[at]!;
    if ((character === "{" || character === "}") && template[at + 1] === character) {
      out += character;
      at += 2;
      continue;
    }
    if (character !== "{") {
      out += character;
      at++;
      continue;
    }
    const end = template.indexOf("}", at);
    if (end < 0) throw raise("ValueError", "expected '}' before end of string");
    const [, path = "", conversion, spec = ""] = /^([^!:]*)(?:!([rsa]))?(?::(.*))?$/s.exec(
      template.slice(at + 1, end),
    )!;
    at = end + 1;
    const [head = "", ...rest] = path.split(/(?=[.[])/);
    let value: Value | undefined =
      head === "" ? args[next++] : /^\d+$/.test(head) ? args[Number(head)] : named.get(head);
    if (value === undefined) {
      if (head !== "" && !/^\d+$/.test(head)) throw raise("KeyError", head);
      throw raise(
        "IndexError",
        `Replacement index ${head === "" ? next - 1 : head} out of range for positional args tuple`,
      );
    }
    for (const step of rest)
      value = step.startsWith(".")
        ? await python.attribute(value, step.slice(1))
        : await python.item(value, /^\[\d+\]$/.test(step) ? BigInt(step.slice(1, -1)) : step.slice(1, -1));
    if (conversion === "r") value = await repr(value, python);
    out += await formatValue(value, spec, python);
  }
  return out;
}
