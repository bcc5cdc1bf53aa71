import type { Leaving } from "./leaving.ts";
import { NotSimulated } from "./not-simulated.ts";
import { type Runtime, Variables } from "./runtime.ts";
import { typeName } from "./types.ts";
import { bare, Channel, Func, GoMap, type Run, Slice, type Value } from "./values.ts";

interface Parts {
  test(variables: Variables): Run<Value>;
  body(variables: Variables): Run<Leaving | undefined>;
  post(variables: Variables): Run<unknown>;
}

/** Does what a body left with end the loop, and with what for those around it? */
function ends(
  leaving: Leaving | undefined,
  label: string | undefined,
): { with: Leaving | undefined } | undefined {
  if (!leaving) return undefined;
  const mine = leaving.label === undefined || leaving.label === label;
  if (leaving.word === "continue" && mine) return undefined;
  return { with: leaving.word === "break" && mine ? undefined : leaving };
}

/** Each round has variables of its own, as of Go 1.22. */
export function* loop(
  rt: Runtime,
  scope: Variables,
  label: string | undefined,
  parts: Parts,
): Run<Leaving | undefined> {
  let round = scope;
  while (bare(yield* parts.test(round)) === true) {
    yield* rt.tick();
    const ended = ends(yield* parts.body(round), label);
    if (ended) return ended.with;
    const next = new Variables(scope.outer);
    for (const [name, { value }] of round.cells) next.declare(name, value);
    round = next;
    yield* parts.post(round);
  }
  return undefined;
}

/** `for range` over what can be gone through. */
export function* rangeOver(
  rt: Runtime,
  over: Value,
  label: string | undefined,
  body: (key: Value, value: Value) => Run<Leaving | undefined>,
): Run<Leaving | undefined> {
  const value = bare(over);
  for (const [key, element] of pairs(value, typeName(over))) {
    yield* rt.tick();
    const ended = ends(yield* body(key, element), label);
    if (ended) return ended.with;
  }
  if (!(value instanceof Channel)) return undefined;
  for (;;) {
    value.waiting++;
    value.changed();
    while (value.queue.length === 0 && !value.closed) yield value.change();
    value.waiting--;
    if (value.queue.length === 0) return undefined;
    const received = value.queue.shift() ?? null;
    value.changed();
    const ended = ends(yield* body(received, null), label);
    if (ended) return ended.with;
  }
}

function* pairs(value: Value, type: string): Generator<[Value, Value]> {
  if (value === null || value instanceof Channel) return;
  if (typeof value === "number") for (let index = 0; index < value; index++) yield [index, null];
  else if (value instanceof Slice) for (const [index, one] of value.list.entries()) yield [index, one];
  else if (value instanceof GoMap)
    for (const entry of [...value.entries.values()]) yield [entry.key, entry.value];
  else if (typeof value === "string") {
    let at = 0;
    for (const rune of value) {
      yield [at, rune.codePointAt(0)!];
      at += new TextEncoder().encode(rune).length;
    }
  } else throw new NotSimulated(value instanceof Func ? "range over a function" : `range over ${type}`);
}
