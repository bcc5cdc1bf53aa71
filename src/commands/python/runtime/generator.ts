import type { Block } from "../language/tree.ts";
import { execute, Returned } from "./execute.ts";
import type { Frame } from "./frame.ts";
import type { Interpreter } from "./interpreter.ts";
import { PyRaise, raise, raisedAs } from "./exceptions.ts";
import { NativeFunction, PyClass, PyIterator, type PyObject, type Value } from "./values.ts";

type Turn = { readonly value: Value } | { readonly error: unknown } | "end";

/** A generator: its body runs up to the next `yield` each time it is asked. */
export function makeGenerator(python: Interpreter, frame: Frame, body: Block): PyIterator {
  let asked: ((value: Value) => void) | undefined;
  let answer: ((turn: Turn) => void) | undefined;
  let fail: ((error: unknown) => void) | undefined;
  let state: "new" | "waiting" | "over" = "new";
  frame.generator = (value) => {
    const resumed = new Promise<Value>((resolve, reject) => {
      asked = resolve;
      fail = reject;
    });
    state = "waiting";
    answer!({ value });
    return resumed;
  };
  const run = async () => {
    try {
      await execute(python, frame, body);
      state = "over";
      answer!("end");
    } catch (error) {
      state = "over";
      if (error instanceof Returned) results.set(made, error.value);
      answer!(error instanceof Returned ? "end" : { error: python.traced(error, frame) });
    }
  };
  const step = async (resume: () => void) => {
    const turn = await new Promise<Turn>((resolve) => {
      answer = resolve;
      resume();
    });
    if (turn === "end") return undefined;
    if ("error" in turn) throw turn.error;
    return turn.value;
  };
  const made = new PyIterator("generator", async () => {
    if (state === "over") return undefined;
    return step(() => (state === "new" ? void run() : asked!(null)));
  });
  throwers.set(made, async (error) => {
    if (state !== "waiting") {
      state = "over";
      throw error;
    }
    return step(() => fail!(error));
  });
  senders.set(made, async (value) => {
    if (state === "over") return undefined;
    if (state === "new") {
      if (value !== null) throw raise("TypeError", "can't send non-None value to a just-started generator");
      return step(() => void run());
    }
    return step(() => asked!(value));
  });
  return made;
}

const throwers = new WeakMap<PyIterator, (error: unknown) => Promise<Value | undefined>>();
const senders = new WeakMap<PyIterator, (value: Value) => Promise<Value | undefined>>();
const results = new WeakMap<PyIterator, Value>();

/** What a generator that came to its end returned. */
export const resultOf = (generator: PyIterator): Value => results.get(generator) ?? null;

/** The end of a generator, as next() tells it. */
export function stopped(generator: PyIterator): PyRaise {
  const result = resultOf(generator);
  const error = result === null ? raise("StopIteration") : raise("StopIteration", result);
  error.value.attributes.set("value", result);
  return error;
}

/** send, throw and close of a generator; undefined for other iterators and names. */
export function generatorMethod(generator: PyIterator, name: string): NativeFunction | undefined {
  const sender = senders.get(generator);
  const thrower = throwers.get(generator);
  if (!sender || !thrower) return undefined;
  const told = (value: Value | undefined): Value => {
    if (value === undefined) throw stopped(generator);
    return value;
  };
  if (name === "send") return new NativeFunction(name, async ([value = null]) => told(await sender(value)));
  if (name === "throw")
    return new NativeFunction(name, async ([error], _, python) => {
      const value = error instanceof PyClass ? await python.call(error, []) : error;
      return told(await thrower(new PyRaise(value as PyObject)));
    });
  if (name === "close")
    return new NativeFunction(name, async () => {
      const exit = raise("GeneratorExit");
      try {
        await thrower(exit);
      } catch (error) {
        if (!(error instanceof PyRaise) || !["GeneratorExit", "StopIteration"].includes(error.value.cls.name))
          throw error;
      }
      return null;
    });
  return undefined;
}

/**
 * generator.throw(error), as contextlib's managers need it: true when the generator swallowed the error and ended;
 * what it raises instead goes on up, the error itself as false.
 */
export async function throwInto(
  _python: Interpreter,
  generator: PyIterator,
  error: PyObject,
): Promise<boolean> {
  const raised = raisedAs.get(error) ?? new PyRaise(error);
  const before = [...raised.trace];
  try {
    await throwers.get(generator)!(raised);
  } catch (thrown) {
    if (thrown !== raised) throw thrown;
    raised.trace.splice(0, raised.trace.length, ...before);
    return false;
  }
  return true;
}
