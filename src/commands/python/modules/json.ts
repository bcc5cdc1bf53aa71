import { raise } from "../runtime/exceptions.ts";
import type { Interpreter } from "../runtime/interpreter.ts";
import { floatText } from "../runtime/text.ts";
import { exceptionClasses } from "../runtime/exceptions.ts";
import { PyClass, PyDict, PyList, PyTuple, typeName, type Value } from "../runtime/values.ts";
import type { MakeModule } from "./index.ts";
import { moduleOf } from "./native.ts";

interface Style {
  readonly indent?: string;
  readonly sortKeys: boolean;
  readonly ascii: boolean;
  readonly separators: readonly [string, string];
}

const quoted = (text: string, ascii: boolean) => {
  const plain = JSON.stringify(text);
  return ascii
    ? plain.replace(/[\u007f-\uffff]/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`)
    : plain;
};

/** json.dumps */
export function dump(value: Value, style: Style, depth = 0): string {
  if (value === null) return "null";
  if (typeof value === "boolean") return String(value);
  if (typeof value === "bigint") return String(value);
  if (typeof value === "number")
    return Number.isFinite(value)
      ? floatText(value)
      : Number.isNaN(value)
        ? "NaN"
        : value > 0
          ? "Infinity"
          : "-Infinity";
  if (typeof value === "string") return quoted(value, style.ascii);
  const [comma, colon] = style.separators;
  const wrap = (open: string, close: string, parts: readonly string[]) => {
    if (parts.length === 0) return open + close;
    if (style.indent === undefined) return open + parts.join(comma) + close;
    const pad = `\n${style.indent.repeat(depth + 1)}`;
    return `${open}${pad}${parts.join(comma.trimEnd() + pad)}\n${style.indent.repeat(depth)}${close}`;
  };
  if (value instanceof PyList || value instanceof PyTuple)
    return wrap(
      "[",
      "]",
      value.items.map((one) => dump(one, style, depth + 1)),
    );
  if (value instanceof PyDict) {
    const rows = [...value.entries.values()].map(([key, inner]) => [keyText(key), inner] as const);
    if (style.sortKeys) rows.sort(([a], [b]) => (a < b ? -1 : 1));
    return wrap(
      "{",
      "}",
      rows.map(([key, inner]) => quoted(key, style.ascii) + colon + dump(inner, style, depth + 1)),
    );
  }
  throw raise("TypeError", `Object of type ${typeName(value)} is not JSON serializable`);
}

function keyText(key: Value): string {
  if (typeof key === "string") return key;
  if (key === null) return "null";
  if (typeof key === "boolean" || typeof key === "bigint" || typeof key === "number") return String(key);
  throw raise("TypeError", `keys must be str, int, float, bool or None, not ${typeName(key)}`);
}

export function fromJson(value: unknown, source?: string): Value {
  if (value === null || typeof value === "boolean" || typeof value === "string") return value;
  if (typeof value === "number")
    return Number.isInteger(value) && !source?.includes(`${value}.`) ? BigInt(value) : value;
  if (Array.isArray(value)) return new PyList(value.map((one) => fromJson(one, source)));
  return PyDict.of(Object.entries(value as object).map(([key, inner]) => [key, fromJson(inner, source)]));
}

const decodeError = new PyClass("JSONDecodeError", [exceptionClasses.get("ValueError")!]);
decodeError.module = "json.decoder";

export function load(text: string): Value {
  try {
    return fromJson(JSON.parse(text), text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw raise(decodeError, "Expecting value: line 1 column 1 (char 0)");
  }
}

function styleOf(named: ReadonlyMap<string, Value>): Style {
  const indent = named.get("indent") ?? null;
  const separators = named.get("separators");
  return {
    indent: indent === null ? undefined : typeof indent === "string" ? indent : " ".repeat(Number(indent)),
    sortKeys: named.get("sort_keys") === true,
    ascii: named.get("ensure_ascii") !== false,
    separators: separators instanceof PyTuple ? (separators.items as [string, string]) : [", ", ": "],
  };
}

const readFrom = async (python: Interpreter, file: Value) =>
  load(String(await python.call(await python.attribute(file, "read"), [])));

export const makeJson: MakeModule = (python) =>
  moduleOf(
    "json",
    {
      dumps: ([value], named) => dump(value!, styleOf(named)),
      loads: ([text]) => load(text instanceof Uint8Array ? new TextDecoder().decode(text) : String(text)),
      dump: async ([value, file], named) =>
        python.call(await python.attribute(file!, "write"), [dump(value!, styleOf(named))]),
      load: ([file]) => readFrom(python, file!),
    },
    { JSONDecodeError: decodeError },
  );
