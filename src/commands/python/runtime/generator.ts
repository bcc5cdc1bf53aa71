import type { Block } from "../language/tree.ts";
import { execute, Returned } from "./execute.ts";
import type { Frame } from "./frame.ts";
import type { Interpreter } from "./interpreter.ts";
import { PyRaise, raisedAs } from "./exceptions.ts";
import { PyIterator, type PyObject, type Value } from "./values.ts";

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
  throwers.set(made, (error) => step(() => fail!(error)));
  return made;
}

const throwers = new WeakMap<PyIterator, (error: unknown) => Promise<Value | undefined>>();

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
