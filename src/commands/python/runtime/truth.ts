import { NotSimulated } from "../language/syntax-error.ts";
import type { Interpreter } from "./interpreter.ts";
import {
  BoundMethod,
  Opaque,
  PyDict,
  PyList,
  PyObject,
  PyRange,
  PySet,
  PyTuple,
  type Value,
} from "./values.ts";

/** bool(value): empty things and zeros are false; objects are asked by __bool__, then by __len__. */
export async function truth(python: Interpreter, value: Value): Promise<boolean> {
  if (value === null || value === false || value === 0n || value === 0 || value === "") return false;
  if (value instanceof PyList || value instanceof PyTuple) return value.items.length > 0;
  if (value instanceof PyDict || value instanceof PySet) return value.entries.size > 0;
  if (value instanceof PyRange) return value.length > 0n;
  if (value instanceof Uint8Array) return value.length > 0;
  if (value instanceof Opaque) throw new NotSimulated(value.path);
  if (value instanceof PyObject) {
    const own = value.cls.find("__bool__");
    if (own !== undefined) return truth(python, await python.call(new BoundMethod(value, own), []));
    const length = value.cls.find("__len__");
    if (length !== undefined) return (await python.call(new BoundMethod(value, length), [])) !== 0n;
  }
  return true;
}
