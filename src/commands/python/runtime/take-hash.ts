import { PyRaise, raise } from "./exceptions.ts";
import { setHash } from "./identity.ts";
import type { Interpreter } from "./interpreter.ts";
import { BoundMethod, hashKey, PyFunction, PyObject, typeName, type Value } from "./values.ts";

/**
 * Asks a new object for its hash, if its class has a __hash__ written in Python: keys of dicts are compared without
 * waiting, so it must be known before. An object that cannot be hashed yet is a key for itself alone.
 */
export async function takeHash(python: Interpreter, made: Value): Promise<void> {
  if (!(made instanceof PyObject)) return;
  const own = made.cls.find("__hash__");
  if (!(own instanceof PyFunction)) return;
  try {
    setHash(made, hashKey(await python.call(new BoundMethod(made, own), [])) ?? "");
  } catch (error) {
    if (!(error instanceof PyRaise)) throw error;
  }
}

/** hash(value): a number that equal values share, though not CPython's own (which changes from run to run for text). */
export async function hashOf(python: Interpreter, value: Value): Promise<Value> {
  if (typeof value === "bigint") return value;
  if (value instanceof PyObject) {
    const own = value.cls.find("__hash__");
    if (own instanceof PyFunction) return python.call(new BoundMethod(value, own), []);
  }
  const key = hashKey(value);
  if (key === undefined) throw raise("TypeError", `unhashable type: '${typeName(value)}'`);
  let number = 14_695_981n;
  for (const sign of key)
    number = ((number ^ BigInt(sign.codePointAt(0)!)) * 1_099_511n) & 0xfff_ffff_ffff_ffffn;
  return number;
}
