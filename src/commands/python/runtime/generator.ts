import type { Block } from "../language/tree.ts";
import { execute, Returned } from "./execute.ts";
import type { Frame } from "./frame.ts";
import type { Interpreter } from "./interpreter.ts";
import { PyIterator, type Value } from "./values.ts";

type Turn = { readonly value: Value } | { readonly error: unknown } | "end";

/** A generator: its body runs up to the next `yield` each time it is asked. */
export function makeGenerator(python: Interpreter, frame: Frame, body: Block): PyIterator {
  let asked: ((value: Value) => void) | undefined;
  let answer: ((turn: Turn) => void) | undefined;
  let state: "new" | "waiting" | "over" = "new";
  frame.generator = (value) => {
    const resumed = new Promise<Value>((resolve) => (asked = resolve));
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
  return new PyIterator("generator", async () => {
    if (state === "over") return undefined;
    const turn = await new Promise<Turn>((resolve) => {
      answer = resolve;
      if (state === "new") void run();
      else asked!(null);
    });
    if (turn === "end") return undefined;
    if ("error" in turn) throw turn.error;
    return turn.value;
  });
}
