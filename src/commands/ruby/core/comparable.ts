import type { Ruby } from "../runtime/ruby.ts";
import type { NativeCall, Value } from "../runtime/values.ts";

async function compare({ ruby, frame, self }: NativeCall, other: Value): Promise<number> {
  return compareValues(ruby, frame, self, other);
}

/** By <=>. Throws Ruby's ArgumentError for what cannot be compared. */
export async function compareValues(
  ruby: Ruby,
  frame: NativeCall["frame"],
  a: Value,
  b: Value,
): Promise<number> {
  if (typeof a === "bigint" && typeof b === "bigint") return a < b ? -1 : a > b ? 1 : 0;
  const order = await ruby.send(frame, a, "<=>", [b]);
  if (order === null) {
    const shown =
      b === null || typeof b === "bigint" || typeof b === "number" || typeof b === "boolean"
        ? await ruby.inspect(frame, b)
        : ruby.plainClassOf(b).name;
    throw ruby.error("ArgumentError", `comparison of ${ruby.plainClassOf(a).name} with ${shown} failed`);
  }
  return Number(order);
}

export function defineComparable(ruby: Ruby): void {
  ruby.define(ruby.core("Comparable"), {
    "<": [1, 1, async (call) => (await compare(call, call.args[0]!)) < 0],
    ">": [1, 1, async (call) => (await compare(call, call.args[0]!)) > 0],
    "<=": [1, 1, async (call) => (await compare(call, call.args[0]!)) <= 0],
    ">=": [1, 1, async (call) => (await compare(call, call.args[0]!)) >= 0],
    "==": [
      1,
      1,
      async ({ ruby: on, frame, self, args }) =>
        self === args[0] || (await on.send(frame, self, "<=>", [args[0]!])) === 0n,
    ],
    "between?": [
      2,
      2,
      async (call) => (await compare(call, call.args[0]!)) >= 0 && (await compare(call, call.args[1]!)) <= 0,
    ],
    clamp: [
      2,
      2,
      async (call) => {
        if ((await compare(call, call.args[0]!)) < 0) return call.args[0]!;
        return (await compare(call, call.args[1]!)) > 0 ? call.args[1]! : call.self;
      },
    ],
  });
}
