import { NotSimulated } from "../language/syntax-error.ts";
import { type PyRaise, raise } from "./exceptions.ts";
import { checkHashable, slice } from "./evaluate.ts";
import type { Interpreter } from "./interpreter.ts";
import {
  BoundMethod,
  Opaque,
  PyClass,
  PyDict,
  PyList,
  PyObject,
  PyRange,
  PyTuple,
  typeName,
  type Value,
} from "./values.ts";

const isSlice = (index: Value): index is PyTuple => index instanceof PyTuple && index.items[0] === slice;

/** Positions a slice covers in a sequence of `length`. */
function positions(index: PyTuple, length: number): number[] {
  const [, lower, upper, stepValue] = index.items;
  const step = stepValue === null ? 1 : Number(stepValue);
  if (step === 0) throw raise("ValueError", "slice step cannot be zero");
  const clamp = (value: Value | undefined, fallback: number) => {
    if (value === null || value === undefined) return fallback;
    if (typeof value !== "bigint" && typeof value !== "boolean")
      throw raise("TypeError", "slice indices must be integers or None or have an __index__ method");
    const at = Number(value) < 0 ? Number(value) + length : Number(value);
    return step > 0 ? Math.min(Math.max(at, 0), length) : Math.min(Math.max(at, -1), length - 1);
  };
  const start = clamp(lower, step > 0 ? 0 : length - 1);
  const stop = clamp(upper, step > 0 ? length : -1);
  const found: number[] = [];
  for (let at = start; step > 0 ? at < stop : at > stop; at += step) found.push(at);
  return found;
}

function position(python: Interpreter, index: Value, length: number, kind: string, verb = "index"): number {
  if (typeof index !== "bigint" && typeof index !== "boolean") {
    const words =
      kind === "string" ? "string indices must be integers" : `${kind} indices must be integers or slices`;
    const shown = kind === "string" && python.minor >= 11 ? `'${typeName(index)}'` : typeName(index);
    throw raise("TypeError", kind === "string" && python.minor < 11 ? words : `${words}, not ${shown}`);
  }
  const at = Number(index) < 0 ? Number(index) + length : Number(index);
  if (at < 0 || at >= length) throw raise("IndexError", `${kind} ${verb} out of range`);
  return at;
}

/** os.environ is written in Python: its own frame stands last in the traceback. */
function environError(python: Interpreter, index: Value): PyRaise {
  const error = raise("KeyError", index);
  const old = python.minor < 11;
  const line = old ? 669 : python.minor < 12 ? 679 : 716;
  error.trace.push({
    file: old ? `${python.home.basePrefix}/lib/python${python.home.minor}/os.py` : "<frozen os>",
    name: "__getitem__",
    line,
    text: old ? "raise KeyError(key) from None" : undefined,
  });
  return error;
}

/** object[index] */
export async function item(
  python: Interpreter,
  object: Value,
  index: Value,
  isPlain = false,
): Promise<Value> {
  const own = isPlain ? undefined : ownMethod(object, "__getitem__");
  if (own) return python.call(own, [index]);
  if (typeof object === "string") {
    const characters = /[\ud800-\udfff]/.test(object) ? [...object] : object;
    if (isSlice(index))
      return positions(index, characters.length)
        .map((at) => characters[at])
        .join("");
    return characters[position(python, index, characters.length, "string")]!;
  }
  if (object instanceof PyList || object instanceof PyTuple) {
    const make = (items: Value[]) => (object instanceof PyList ? new PyList(items) : new PyTuple(items));
    if (isSlice(index)) return make(positions(index, object.items.length).map((at) => object.items[at]!));
    return object.items[position(python, index, object.items.length, typeName(object))]!;
  }
  if (object instanceof PyDict) {
    checkHashable(index);
    const found = object.get(index);
    const missing = found === undefined ? ownMethod(object, "__missing__") : undefined;
    if (missing) return python.call(missing, [index]);
    if (found === undefined)
      throw object === python.environ ? environError(python, index) : raise("KeyError", index);
    return found;
  }
  if (object instanceof Uint8Array) {
    if (isSlice(index)) return Uint8Array.from(positions(index, object.length), (at) => object[at]!);
    return BigInt(object[position(python, index, object.length, "index")]!);
  }
  if (object instanceof PyRange)
    return (
      object.start + object.step * BigInt(position(python, index, Number(object.length), "range object"))
    );
  if (object instanceof Opaque) return new Opaque(`${object.path}[]`);
  if (object instanceof PyClass) {
    const own = object.find("__class_getitem__");
    const callee = own instanceof PyObject ? own.attributes.get("callee")! : own;
    return callee === undefined ? object : python.call(callee, [object, index]);
  }
  if (object instanceof PyObject) {
    const own = object.cls.find("__getitem__");
    if (own !== undefined) return python.call(new BoundMethod(object, own), [index]);
    if (object.cls.isOpaque) return new Opaque(`${object.cls.name}[]`);
  }
  throw raise("TypeError", `'${typeName(object)}' object is not subscriptable`);
}

/** What a class derived from dict or list says itself. */
function ownMethod(object: Value, name: string): BoundMethod | undefined {
  const found = object instanceof PyDict || object instanceof PyList ? object.cls?.find(name) : undefined;
  return found === undefined ? undefined : new BoundMethod(object, found);
}

export async function setItem(
  python: Interpreter,
  object: Value,
  index: Value,
  value: Value,
  isPlain = false,
): Promise<void> {
  const own = isPlain ? undefined : ownMethod(object, "__setitem__");
  if (own) {
    await python.call(own, [index, value]);
    return;
  }
  if (object instanceof PyList) {
    if (isSlice(index)) {
      const covered = positions(index, object.items.length);
      const start = covered[0] ?? Number(index.items[1] ?? object.items.length);
      object.items.splice(start, covered.length, ...(await python.list(value)));
    } else object.items[position(python, index, object.items.length, "list", "assignment index")] = value;
  } else if (object instanceof PyDict) {
    checkHashable(index);
    object.set(index, value);
  } else if (object instanceof PyObject && object.cls.find("__setitem__") !== undefined)
    await python.call(new BoundMethod(object, object.cls.find("__setitem__")!), [index, value]);
  else {
    if (object instanceof Opaque) throw new NotSimulated(`${object.path}[]`);
    throw raise("TypeError", `'${typeName(object)}' object does not support item assignment`);
  }
}

export async function deleteItem(
  python: Interpreter,
  object: Value,
  index: Value,
  isPlain = false,
): Promise<void> {
  const own = isPlain ? undefined : ownMethod(object, "__delitem__");
  if (own) {
    await python.call(own, [index]);
    return;
  }
  if (object instanceof PyList) {
    const covered = isSlice(index)
      ? positions(index, object.items.length)
      : [position(python, index, object.items.length, "list", "assignment index")];
    object.items = object.items.filter((_, at) => !covered.includes(at));
  } else if (object instanceof PyDict) {
    if (!object.delete(index)) throw raise("KeyError", index);
  } else if (object instanceof PyObject && object.cls.find("__delitem__") !== undefined)
    await python.call(new BoundMethod(object, object.cls.find("__delitem__")!), [index]);
  else throw raise("TypeError", `'${typeName(object)}' object doesn't support item deletion`);
}
