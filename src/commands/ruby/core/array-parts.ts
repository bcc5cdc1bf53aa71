import type { Frame } from "../runtime/frame.ts";
import type { Ruby } from "../runtime/ruby.ts";
import { hashKey, RArray, RRange, str, type Value } from "../runtime/values.ts";
import { rangeIn } from "./range.ts";
import { from, type Table, toNumber } from "./table.ts";

export const own = (self: Value) => self as RArray;

/** The items, to be changed. Throws Ruby's FrozenError. */
export function open(ruby: Ruby, self: Value): Value[] {
  if (own(self).frozen) throw ruby.error("FrozenError", "can't modify frozen Array");
  return own(self).items;
}

export function at({ ruby, self, args }: { ruby: Ruby; self: Value; args: Value[] }): Value {
  const { items } = own(self);
  const [which, count] = args;
  if (which instanceof RRange) {
    const place = rangeIn(ruby, which, items.length);
    return place ? new RArray(items.slice(place.start, place.start + place.length)) : null;
  }
  if (typeof which !== "bigint" && typeof which !== "number")
    throw ruby.error("TypeError", `no implicit conversion ${from(ruby, which ?? null)} into Integer`);
  let start = Number(which);
  if (start < 0) start += items.length;
  if (count === undefined) return items[Math.trunc(start)] ?? null;
  return start < 0 || start > items.length
    ? null
    : new RArray(items.slice(start, start + toNumber(ruby, count)));
}

export async function includes(
  ruby: Ruby,
  frame: Frame,
  items: readonly Value[],
  value: Value,
): Promise<boolean> {
  for (const item of items) if (await ruby.equal(frame, item, value)) return true;
  return false;
}

export function unique(items: readonly Value[]): Value[] {
  const seen = new Set<string | object>();
  return items.filter((item) => {
    const key = hashKey(item);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

export const flatten = (items: readonly Value[], depth = Infinity): Value[] =>
  items.flatMap((item) => (item instanceof RArray && depth > 0 ? flatten(item.items, depth - 1) : [item]));

export async function join(ruby: Ruby, frame: Frame, items: readonly Value[], by: string): Promise<string> {
  const parts: string[] = [];
  for (const item of items)
    parts.push(
      item instanceof RArray ? await join(ruby, frame, item.items, by) : await ruby.text(frame, item),
    );
  return parts.join(by);
}

export const toArray = (ruby: Ruby, value: Value | undefined): Value[] => {
  if (value instanceof RArray) return value.items;
  throw ruby.error("TypeError", `no implicit conversion ${from(ruby, value ?? null)} into Array`);
};

export const push: Table[string] = [0, -1, ({ ruby, self, args }) => (open(ruby, self).push(...args), self)];

export const unshift: Table[string] = [
  0,
  -1,
  ({ ruby, self, args }) => (open(ruby, self).unshift(...args), self),
];

export const show: Table[string] = [
  0,
  0,
  async ({ ruby, frame, self }) => {
    const parts: string[] = [];
    for (const item of own(self).items) parts.push(item === self ? "[...]" : await ruby.inspect(frame, item));
    return str(`[${parts.join(", ")}]`);
  },
];
