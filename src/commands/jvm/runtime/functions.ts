import { callFunction, callMethod } from "./dispatch.ts";
import type { Call } from "./library.ts";
import { compare } from "./text.ts";
import { JFunction, type Value } from "./values.ts";

/** A comparator by what `key` makes of the things compared. */
export const comparing = (call: Call, key: Value, order?: Value): JFunction =>
  new JFunction(async ([a = null, b = null]) => {
    const [left, right] = [await callFunction(call, key, [a]), await callFunction(call, key, [b])];
    return order === undefined ? compare(call, left, right) : callFunction(call, order, [left, right]);
  });

const reversed = (call: Call, order: Value): JFunction =>
  new JFunction(async ([a = null, b = null]) => callFunction(call, order, [b, a]));

const then = (call: Call, first: Value, next: Value): JFunction =>
  new JFunction(async (args) => {
    const order = await callFunction(call, first, args);
    return order === 0 ? callFunction(call, next, args) : order;
  });

type Combine = (call: Call, self: JFunction, args: readonly Value[]) => Value;

/** What the functional interfaces themselves add to their one method. */
const combinators: Readonly<Record<string, Combine>> = {
  andThen: (call, self, [next = null]) =>
    new JFunction(async (args) => {
      const value = await self.call(args);
      // Of a Consumer both get the same; of a Function the second gets what the first made.
      return callFunction(call, next, value === null ? args : [value]);
    }),
  compose: (call, self, [before = null]) =>
    new JFunction(async (args) => self.call([await callFunction(call, before, args)])),
  negate: (_, self) => new JFunction(async (args) => !(await self.call(args))),
  and: (call, self, [other = null]) =>
    new JFunction(async (args) =>
      (await self.call(args)) === true ? callFunction(call, other, args) : false,
    ),
  or: (call, self, [other = null]) =>
    new JFunction(async (args) =>
      (await self.call(args)) === true ? true : callFunction(call, other, args),
    ),
  reversed: (call, self) => reversed(call, self),
  thenComparing: (call, self, [key = null, order]) => then(call, self, comparatorOf(call, key, order)),
  thenComparingInt: (call, self, [key = null]) => then(call, self, comparing(call, key)),
  thenComparingLong: (call, self, [key = null]) => then(call, self, comparing(call, key)),
  thenComparingDouble: (call, self, [key = null]) => then(call, self, comparing(call, key)),
};

/** `thenComparing` takes a comparator or a key: they are told apart by how many parameters they have. */
function comparatorOf(call: Call, value: Value, order: Value | undefined): Value {
  if (order !== undefined || !(value instanceof JFunction))
    return order === undefined ? value : comparing(call, value, order);
  return arity.get(value) === 1 ? comparing(call, value) : value;
}

/** How many parameters a lambda was written with. */
export const arity = new WeakMap<JFunction, number>();

/** A method of a lambda: its own under whatever name its interface gives it, or one the interface adds. */
export async function callFunctionMethod(
  call: Call,
  self: JFunction,
  name: string,
  args: readonly Value[],
): Promise<Value> {
  if (Object.hasOwn(combinators, name)) return combinators[name]!(call, self, args);
  if (name === "equals") return self === args[0];
  if (name === "hashCode") return 42;
  return self.call(args);
}

/** Runs a Runnable, a Callable, a lambda. */
export const run = (call: Call, task: Value): Promise<Value> =>
  task instanceof JFunction ? task.call([]) : callMethod(call, task, "run", []);
