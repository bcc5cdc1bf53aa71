import { maketrans } from "./methods-string.ts";
import { NotSimulated } from "../language/syntax-error.ts";
import { raise } from "./exceptions.ts";
import type { Interpreter } from "./interpreter.ts";
import {
  NativeFunction,
  Opaque,
  PyClass,
  PyDict,
  PyList,
  PyObject,
  PySet,
  PyTuple,
  typeName,
  type Value,
  PyRange,
  BoundMethod,
} from "./values.ts";
import { decode, encode } from "../../../base/bytes.ts";

/** The built-in classes by name. */
export const types: ReadonlyMap<string, PyClass> = new Map(
  (
    [
      ["object", (args) => new PyObject(args[0] as PyClass)],
      ["int", (args, named, python) => toInt(args[1] ?? 0n, args[2] ?? named.get("base"), python)],
      ["float", (args, _, python) => toFloat(args[1] ?? 0n, python)],
      [
        "str",
        (args, _, python) =>
          args[1] instanceof Uint8Array && args.length > 2
            ? decode(args[1])
            : args.length > 1
              ? python.str(args[1]!)
              : "",
      ],
      ["bool", (args, _, python) => python.truth(args[1] ?? false)],
      [
        "bytes",
        (args) =>
          typeof args[1] === "string"
            ? encode(args[1])
            : args[1] instanceof Uint8Array
              ? args[1]
              : new Uint8Array(Number(args[1] ?? 0)),
      ],
      [
        "list",
        async ([cls, items], _, python) => {
          const made = new PyList(items === undefined ? [] : await python.list(items));
          if ((cls as PyClass).module !== "builtins") made.cls = cls as PyClass;
          return made;
        },
      ],
      ["tuple", async (args, _, python) => new PyTuple(args.length > 1 ? await python.list(args[1]!) : [])],
      ["set", async (args, _, python) => new PySet(args.length > 1 ? await python.list(args[1]!) : [])],
      ["frozenset", async (args, _, python) => new PySet(args.length > 1 ? await python.list(args[1]!) : [])],
      [
        "dict",
        async ([cls, source], named, python) => {
          const made = await toDict(source, named, python);
          if ((cls as PyClass).module !== "builtins") made.cls = cls as PyClass;
          return made;
        },
      ],
      ["range", (args) => toRange(args.slice(1))],
      ["type", (args) => (args.length === 2 ? typeOf(args[1]!) : classOf(args.slice(1)))],
      ["property", (args) => descriptor("property", args[1]!)],
      ["staticmethod", (args) => descriptor("staticmethod", args[1]!)],
      ["classmethod", (args) => descriptor("classmethod", args[1]!)],
      ["function", () => notBuilt("types.FunctionType")],
      ["NoneType", () => null],
    ] as [string, NonNullable<PyClass["construct"]>][]
  ).map(([name, construct]) => [name, new PyClass(name, [], construct)]),
);

/** type(name, bases, attributes) */
function classOf([name, bases, attributes]: readonly Value[]): PyClass {
  const parents = bases instanceof PyTuple ? bases.items : [];
  const made = new PyClass(
    String(name),
    parents.filter((one): one is PyClass => one instanceof PyClass && one.name !== "object"),
  );
  made.module = "__main__";
  if (attributes instanceof PyDict)
    for (const [key, value] of attributes.entries.values()) made.attributes.set(String(key), value);
  return made;
}

const object = types.get("object")!;
object.attributes.set("__new__", new NativeFunction("__new__", ([cls]) => new PyObject(cls as PyClass)));
object.attributes.set(
  "__setattr__",
  new NativeFunction("__setattr__", ([self, name, value]) => {
    (self as PyObject).attributes.set(String(name), value!);
    return null;
  }),
);
types.get("str")!.attributes.set("maketrans", new NativeFunction("maketrans", (args) => maketrans(args)));
types
  .get("dict")!
  .attributes.set(
    "fromkeys",
    new NativeFunction("fromkeys", async ([keys, value = null], _, python) =>
      PyDict.of((await python.list(keys!)).map((key) => [key, value])),
    ),
  );
object.attributes.set("__init__", new NativeFunction("__init__", () => null));

function notBuilt(what: string): never {
  throw new NotSimulated(what);
}

const descriptors = new Map(
  ["property", "staticmethod", "classmethod"].map((name) => [name, new PyClass(name)]),
);

function descriptor(kind: string, callee: Value): PyObject {
  const made = new PyObject(descriptors.get(kind)!);
  made.attributes.set("callee", callee);
  return made;
}
// @name.setter: gives the same property with the function that sets it.
descriptors.get("property")!.attributes.set(
  "setter",
  new NativeFunction("setter", ([self, callee]) => {
    const made = descriptor("property", (self as PyObject).attributes.get("callee")!);
    for (const [name, one] of (self as PyObject).attributes) made.attributes.set(name, one);
    made.attributes.set("setter", callee!);
    return made;
  }),
);
descriptors.get("property")!.attributes.set(
  "deleter",
  new NativeFunction("deleter", ([self, callee]) => {
    const made = descriptor("property", (self as PyObject).attributes.get("callee")!);
    for (const [name, one] of (self as PyObject).attributes) made.attributes.set(name, one);
    made.attributes.set(" deleter", callee!);
    return made;
  }),
);

export function typeOf(value: Value): PyClass {
  if (value instanceof PyObject) return value.cls;
  if ((value instanceof PyList || value instanceof PyDict || value instanceof PyTuple) && value.cls)
    return value.cls;
  const name = typeName(value);
  return types.get(name) ?? new PyClass(name);
}

export function isInstance(value: Value, cls: Value): boolean {
  if (cls instanceof PyTuple) return cls.items.some((one) => isInstance(value, one));
  if (cls instanceof Opaque) throw new NotSimulated(cls.path);
  if (!(cls instanceof PyClass))
    throw raise("TypeError", "isinstance() arg 2 must be a type, a tuple of types, or a union");
  if (cls.name === "object") return true;
  if (value instanceof PyObject) return value.cls.isSubclassOf(cls);
  if ((value instanceof PyList || value instanceof PyDict) && value.cls) return value.cls.isSubclassOf(cls);
  if (value instanceof PyTuple && value.cls) return cls.name === "tuple" || value.cls.isSubclassOf(cls);
  if (typeof value === "boolean" && cls.name === "int") return true;
  return typeName(value) === cls.name;
}

async function toInt(value: Value, base: Value | undefined, python: Interpreter): Promise<bigint> {
  if (typeof value === "bigint") return value;
  if (typeof value === "boolean") return value ? 1n : 0n;
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw raise("OverflowError", "cannot convert float infinity to integer");
    return BigInt(Math.trunc(value));
  }
  if (typeof value === "string") {
    const radix = Number(base ?? 10n);
    const text = value.trim().replaceAll("_", "").toLowerCase();
    const digits = "0123456789abcdefghijklmnopqrstuvwxyz".slice(0, radix);
    const bare = text.replace(/^[-+]/, "").replace(radix === 16 ? /^0x/ : radix === 2 ? /^0b/ : /^$/, "");
    if (bare === "" || ![...bare].every((one) => digits.includes(one)))
      throw raise("ValueError", `invalid literal for int() with base ${radix}: ${await python.repr(value)}`);
    let total = 0n;
    for (const one of bare) total = total * BigInt(radix) + BigInt(digits.indexOf(one));
    return text.startsWith("-") ? -total : total;
  }
  if (value instanceof PyObject) {
    const own = value.cls.find("__int__");
    if (own !== undefined) return (await python.call(new BoundMethod(value, own), [])) as bigint;
  }
  if (value instanceof Opaque) throw new NotSimulated(value.path);
  throw raise(
    "TypeError",
    `int() argument must be a string, a bytes-like object or a ${python.modern ? "real " : ""}number, not '${typeName(value)}'`,
  );
}

async function toFloat(value: Value, python: Interpreter): Promise<number> {
  const own = value instanceof PyObject ? value.cls.find("__float__") : undefined;
  if (own !== undefined) return Number(await python.call(new BoundMethod(value, own), []));
  if (typeof value === "number") return value;
  if (typeof value === "bigint" || typeof value === "boolean") return Number(value);
  if (typeof value === "string") {
    const text = value.trim().replaceAll("_", "");
    if (/^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i.test(text)) return Number(text);
    if (/^[-+]?(inf(inity)?|nan)$/i.test(text))
      return /nan/i.test(text) ? NaN : text.startsWith("-") ? -Infinity : Infinity;
    throw raise("ValueError", `could not convert string to float: ${await python.repr(value)}`);
  }
  if (value instanceof Opaque) throw new NotSimulated(value.path);
  throw raise(
    "TypeError",
    `float() argument must be a string or a ${python.modern ? "real " : ""}number, not '${typeName(value)}'`,
  );
}

async function toDict(
  source: Value | undefined,
  named: ReadonlyMap<string, Value>,
  python: Interpreter,
): Promise<PyDict> {
  const dict = new PyDict();
  if (source instanceof PyDict) for (const [key, value] of source.entries.values()) dict.set(key, value);
  else if (source !== undefined)
    for (const pair of await python.list(source)) {
      const [key, value] = await python.list(pair);
      dict.set(key!, value!);
    }
  for (const [key, value] of named) dict.set(key, value);
  return dict;
}

function toRange(args: readonly Value[]): PyRange {
  for (const one of args)
    if (typeof one !== "bigint" && typeof one !== "boolean")
      throw raise("TypeError", `'${typeName(one)}' object cannot be interpreted as an integer`);
  const [first = 0n, second, step = 1n] = args.map((one) => BigInt(one as bigint));
  if (step === 0n) throw raise("ValueError", "range() arg 3 must not be zero");
  return second === undefined ? new PyRange(0n, first, 1n) : new PyRange(first, second, step);
}
