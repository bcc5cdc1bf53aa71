import { NotSimulated } from "../language/syntax-error.ts";
import { PyRaise, raise } from "./exceptions.ts";
import type { Interpreter } from "./interpreter.ts";
import {
  BoundMethod,
  Opaque,
  PyClass,
  PyDict,
  PyIterator,
  PyList,
  PyObject,
  PyRange,
  PySet,
  PyTuple,
  typeName,
  type Value,
} from "./values.ts";

/** What `for` goes through. */
export async function* iterate(python: Interpreter, value: Value): AsyncGenerator<Value> {
  if (value instanceof PyList) {
    for (let i = 0; i < value.items.length; i++) yield value.items[i]!;
  } else if (value instanceof PyTuple) yield* value.items;
  else if (typeof value === "string") yield* value;
  else if (value instanceof PyDict) for (const [key] of [...value.entries.values()]) yield key;
  else if (value instanceof PySet) yield* [...value.entries.values()];
  else if (value instanceof Uint8Array) for (const byte of value) yield BigInt(byte);
  else if (value instanceof PyRange)
    for (let at = value.start, left = value.length; left > 0n; at += value.step, left--) yield at;
  else if (value instanceof PyIterator) {
    for (let next = await value.next(); next !== undefined; next = await value.next()) yield next;
  } else if (value instanceof Opaque) throw new NotSimulated(value.path);
  else if (value instanceof PyClass && value.find("__iter_class__") !== undefined)
    yield* iterate(python, await python.call(await python.attribute(value, "__iter_class__"), []));
  else if (value instanceof PyObject && value.cls.find("__iter__") !== undefined) {
    const source = await python.call(new BoundMethod(value, value.cls.find("__iter__")!), []);
    const own = source instanceof PyObject ? source.cls.find("__next__") : undefined;
    if (own === undefined) return yield* iterate(python, source);
    for (;;) {
      try {
        yield await python.call(new BoundMethod(source, own), []);
      } catch (error) {
        if (error instanceof PyRaise && error.value.cls.name === "StopIteration") return;
        throw error;
      }
    }
  } else throw raise("TypeError", `'${typeName(value)}' object is not iterable`);
}
