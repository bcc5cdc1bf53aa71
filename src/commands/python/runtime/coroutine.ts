import type { FunctionNode } from "../language/tree.ts";
import { raise } from "./exceptions.ts";
import type { Frame } from "./frame.ts";
import type { Interpreter } from "./interpreter.ts";
import { PyClass, PyObject, typeName, type Value } from "./values.ts";

const coroutineClass = new PyClass("coroutine");

/** What an awaitable does, once. A task's has begun already. */
const works = new WeakMap<PyObject, () => Promise<Value>>();

/** What calling an `async def` gives: nothing of it runs before it is awaited. */
export function makeCoroutine(
  _python: Interpreter,
  _frame: Frame,
  _node: FunctionNode,
  work: () => Promise<Value>,
): PyObject {
  let begun = false;
  return awaitable(() => {
    if (begun) throw raise("RuntimeError", "cannot reuse already awaited coroutine");
    begun = true;
    return work();
  });
}

export function awaitable(work: () => Promise<Value>, cls = coroutineClass): PyObject {
  const made = new PyObject(cls);
  works.set(made, work);
  return made;
}

export const isAwaitable = (value: Value | undefined): value is PyObject =>
  value instanceof PyObject && works.has(value);

/** await VALUE */
export async function awaited(python: Interpreter, value: Value): Promise<Value> {
  if (isAwaitable(value)) return works.get(value)!();
  const own = value instanceof PyObject ? value.cls.find("__await__") : undefined;
  if (own !== undefined) return awaited(python, await python.call(own, [value]));
  throw raise(
    "TypeError",
    python.minor >= 14
      ? `'${typeName(value)}' object can't be awaited`
      : `object ${typeName(value)} can't be used in 'await' expression`,
  );
}
