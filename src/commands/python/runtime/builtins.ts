import { decode } from "../../../base/bytes.ts";
import { readLine } from "../../../base/streams.ts";
import { NotSimulated } from "../language/syntax-error.ts";
import { compareValues } from "./compare.ts";
import { exceptionOf, raise } from "./exceptions.ts";
import { exitOf } from "./execute-errors.ts";
import { formatValue } from "./format.ts";
import type { Interpreter } from "./interpreter.ts";
import { hashOf } from "./take-hash.ts";
import { stopped } from "./generator.ts";
import { iterate } from "./iterate.ts";
import { sorted } from "./methods-list.ts";
import { openFile } from "./open-file.ts";
import { binary } from "./operators.ts";
import { superClass } from "./super.ts";
import { isInstance, types } from "./types.ts";
import {
  BoundMethod,
  NativeFunction,
  type NativeCall,
  Opaque,
  PyClass,
  PyDict,
  PyFunction,
  PyIterator,
  PyList,
  PyObject,
  PyRange,
  PySet,
  PyTuple,
  typeName,
  type Value,
} from "./values.ts";
import { identity } from "./identity.ts";

async function extreme(
  python: Interpreter,
  name: string,
  args: readonly Value[],
  named: ReadonlyMap<string, Value>,
): Promise<Value> {
  const items: readonly Value[] = args.length === 1 ? await python.list(args[0]!) : args;
  const key = named.get("key") ?? null;
  if (items.length === 0) {
    if (named.has("default")) return named.get("default")!;
    throw raise(
      "ValueError",
      python.minor >= 12 ? `${name}() iterable argument is empty` : `${name}() arg is an empty sequence`,
    );
  }
  let best: Value = items[0]!;
  let bestKey: Value = key === null ? best : await python.call(key, [best]);
  for (const one of items.slice(1)) {
    const oneKey = key === null ? one : await python.call(key, [one]);
    if (await compareValues(python, name === "max" ? ">" : "<", oneKey, bestKey))
      [best, bestKey] = [one, oneKey];
  }
  return best;
}

async function length(python: Interpreter, value: Value): Promise<bigint> {
  if (typeof value === "string")
    return BigInt(/[\ud800-\udfff]/.test(value) ? [...value].length : value.length);
  if (value instanceof PyList || value instanceof PyTuple) return BigInt(value.items.length);
  if (value instanceof PyDict || value instanceof PySet) return BigInt(value.entries.size);
  if (value instanceof Uint8Array) return BigInt(value.length);
  if (value instanceof PyRange) return value.length;
  if (value instanceof Opaque) throw new NotSimulated(value.path);
  const own = value instanceof PyObject ? value.cls.find("__len__") : undefined;
  if (own !== undefined) return (await python.call(new BoundMethod(value, own), [])) as bigint;
  throw raise("TypeError", `object of type '${typeName(value)}' has no len()`);
}

/** Ties go to the even neighbour, as in Python. */
function roundHalfEven(value: number, digits: number): number {
  if (digits > 0) return Number(value.toFixed(Math.min(100, digits)));
  const scale = 10 ** -digits;
  const floor = Math.floor(value / scale);
  const rest = value / scale - floor;
  const whole = rest === 0.5 ? (floor % 2 === 0 ? floor : floor + 1) : Math.round(value / scale);
  return whole * scale;
}

async function* zipped(python: Interpreter, lists: readonly Value[]): AsyncGenerator<Value> {
  if (lists.length === 0) return;
  const sources = lists.map((list) => iterate(python, list));
  for (;;) {
    const row: Value[] = [];
    for (const source of sources) {
      const { value, done } = await source.next();
      if (done) return;
      row.push(value as Value);
    }
    yield new PyTuple(row);
  }
}

const functions: Readonly<Record<string, NativeCall>> = {
  async print(args, named, python) {
    const texts: string[] = [];
    for (const one of args) texts.push(await python.str(one));
    const [separator, end] = [named.get("sep") ?? " ", named.get("end") ?? "\n"];
    const text = texts.join(String(separator)) + String(end);
    const file = named.get("file") ?? null;
    if (file === null) await python.process.stdout.write(text);
    else await python.call(await python.attribute(file, "write"), [text]);
    return null;
  },
  async input([prompt], _, python) {
    if (prompt !== undefined) await python.process.stdout.write(await python.str(prompt));
    const line = await readLine(python.process.stdin);
    if (!line) throw raise("EOFError", "EOF when reading a line");
    return decode(line.bytes);
  },
  len: ([value], _, python) => length(python, value!),
  vars: async ([value], _, python) => {
    const found = value === undefined ? undefined : await python.attributeOr(value, "__dict__");
    if (found === undefined) throw raise("TypeError", "vars() argument must have __dict__ attribute");
    return found;
  },
  repr: ([value], _, python) => python.repr(value!),
  ascii: ([value], _, python) => python.repr(value!),
  format: ([value, spec = ""], _, python) => formatValue(value!, String(spec), python),
  abs: ([value], _, python) =>
    byMethod(python, value!, "__abs__", []) ??
    (typeof value === "bigint" ? (value < 0n ? -value : value) : Math.abs(value as number)),
  round([value, digits], _, python) {
    const own = byMethod(python, value!, "__round__", digits === undefined ? [] : [digits]);
    if (own) return own;
    if (typeof value === "bigint") return value;
    if (typeof value !== "number")
      throw raise("TypeError", `type ${typeName(value!)} doesn't define __round__ method`);
    const result = roundHalfEven(value, Number(digits ?? 0));
    return digits === undefined || digits === null ? BigInt(result) : result;
  },
  async sum([items, start = 0n], named, python) {
    let total: Value = named.get("start") ?? start;
    for (const one of await python.list(items!)) total = await binary(python, "+", total, one);
    return total;
  },
  min: (args, named, python) => extreme(python, "min", args, named),
  max: (args, named, python) => extreme(python, "max", args, named),
  sorted: async ([items], named, python) =>
    new PyList(await sorted(python, await python.list(items!), named)),
  reversed: async ([items], _, python) => {
    const list = (await python.list(items!)).toReversed();
    return new PyIterator("list_reverseiterator", async () => list.shift());
  },
  enumerate([items, start = 0n], named, python) {
    async function* counted() {
      let at = (named.get("start") ?? start) as bigint;
      for await (const one of iterate(python, items!)) yield new PyTuple([at++, one]);
    }
    return python.iterator("enumerate", counted());
  },
  zip: (lists, _, python) => python.iterator("zip", zipped(python, lists)),
  map([callee, ...lists], _, python) {
    async function* mapped() {
      for await (const row of zipped(python, lists)) yield await python.call(callee!, (row as PyTuple).items);
    }
    return python.iterator("map", mapped());
  },
  filter([callee, items], _, python) {
    async function* kept() {
      for await (const one of iterate(python, items!))
        if (await python.truth(callee === null ? one : await python.call(callee!, [one]))) yield one;
    }
    return python.iterator("filter", kept());
  },
  iter: ([items], _, python) =>
    items instanceof PyIterator ? items : python.iterator("iterator", iterate(python, items!)),
  async next([source, ...fallback], _, python) {
    if (source instanceof PyIterator) {
      const value = await source.next();
      if (value !== undefined) return value;
      if (fallback.length > 0) return fallback[0]!;
      throw stopped(source);
    }
    const own = source instanceof PyObject ? source.cls.find("__next__") : undefined;
    if (own === undefined) throw raise("TypeError", `'${typeName(source!)}' object is not an iterator`);
    return python.call(new BoundMethod(source!, own), []);
  },
  async any([items], _, python) {
    for await (const one of iterate(python, items!)) if (await python.truth(one)) return true;
    return false;
  },
  async all([items], _, python) {
    for await (const one of iterate(python, items!)) if (!(await python.truth(one))) return false;
    return true;
  },
  isinstance: ([value, cls]) => isInstance(value!, cls!),
  issubclass: ([cls, other]) =>
    (other instanceof PyTuple ? other.items : [other!]).some(
      (one) => cls instanceof PyClass && one instanceof PyClass && cls.isSubclassOf(one),
    ),
  callable: ([value]) =>
    value instanceof PyFunction ||
    value instanceof NativeFunction ||
    value instanceof PyClass ||
    value instanceof BoundMethod ||
    (value instanceof PyObject && value.cls.find("__call__") !== undefined),
  id: ([value]) =>
    BigInt(0x7f3a1c000000 + (typeof value === "object" && value !== null ? identity(value) : 1) * 0x40),
  hash: ([value], _, python) => hashOf(python, value!),
  chr: ([code]) => String.fromCodePoint(Number(code)),
  ord: ([character]) => BigInt((character as string).codePointAt(0)!),
  hex: ([value]) =>
    `${(value as bigint) < 0n ? "-" : ""}0x${((value as bigint) < 0n ? -(value as bigint) : (value as bigint)).toString(16)}`,
  bin: ([value]) => `0b${(value as bigint).toString(2)}`,
  oct: ([value]) => `0o${(value as bigint).toString(8)}`,
  pow: ([base, power], _, python) => binary(python, "**", base!, power!),
  divmod: async ([a, b], _, python) =>
    new PyTuple([await binary(python, "//", a!, b!), await binary(python, "%", a!, b!)]),
  async getattr([object, name, ...fallback], _, python) {
    const found = await python.attributeOr(object!, String(name));
    return found ?? (fallback.length > 0 ? fallback[0]! : python.attribute(object!, String(name)));
  },
  hasattr: async ([object, name], _, python) =>
    (await python.attributeOr(object!, String(name))) !== undefined,
  async setattr([object, name, value], _, python) {
    await python.setAttribute(object!, String(name), value!);
    return null;
  },
  open: (args, named, python) => openFile(python, args, named),
  async exit([status = null], _, python) {
    throw await exitOf(python, exceptionOf("SystemExit", status));
  },
  async quit([status = null], _, python) {
    throw await exitOf(python, exceptionOf("SystemExit", status));
  },
};

/** Names that are real and not built: using them is loud. */
const missing = [
  "vars",
  "globals",
  "locals",
  "dir",
  "eval",
  "exec",
  "compile",
  "memoryview",
  "bytearray",
  "complex",
  "breakpoint",
  "slice",
  "help",
  "__import__",
];

/** What an object's own method says; undefined when its class has none. */
function byMethod(
  python: Interpreter,
  value: Value,
  name: string,
  args: readonly Value[],
): Promise<Value> | undefined {
  const own = value instanceof PyObject ? value.cls.find(name) : undefined;
  return own === undefined ? undefined : python.call(new BoundMethod(value, own), args);
}

export function builtins(_python: Interpreter): Map<string, Value> {
  const all = new Map<string, Value>(types);
  all.set("super", superClass);
  all.delete("function");
  all.delete("NoneType");
  for (const [name, call] of Object.entries(functions)) all.set(name, new NativeFunction(name, call));
  for (const name of missing) if (!all.has(name)) all.set(name, new Opaque(name));
  all.set("Ellipsis", new Opaque("Ellipsis"));
  all.set("NotImplemented", new Opaque("NotImplemented"));
  return all;
}
