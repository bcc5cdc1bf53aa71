import { RArray, RHash, RSymbol, truthy, type Value } from "../runtime/values.ts";
import { flatten, includes } from "./array.ts";
import { give, sortBy, sortValues, test } from "./enumerate.ts";
import { type Table, toNumber } from "./table.ts";

export const own = (self: Value) => (self as RArray).items;

export type Call = Parameters<Table[string][2]>[0];

/** Without a block the items themselves stand in for the enumerator: `each_with_index.map`, `map.with_index`. */
export const enumerator = ({ self }: Call, name: string): Value => {
  const made = new RArray([...own(self)]);
  pending.set(made, name);
  return made;
};

export const pending = new WeakMap<RArray, string>();

export async function filter({ ruby, frame, self, args, block }: Call, keep: boolean): Promise<Value[]> {
  const found: Value[] = [];
  for (const item of own(self))
    if ((await test(ruby, frame, block, item, args[0])) === keep) found.push(item);
  return found;
}

export async function map({ ruby, frame, self, block }: Call): Promise<Value[]> {
  const found: Value[] = [];
  for (const item of [...own(self)]) found.push(await give(ruby, frame, block!, item));
  return found;
}

export async function extreme(
  { ruby, frame, self, args, block }: Call,
  sign: 1 | -1,
  by: boolean,
): Promise<Value> {
  const sorted = by
    ? await sortBy(ruby, frame, own(self), block!)
    : await sortValues(ruby, frame, own(self), block);
  if (sign > 0) sorted.reverse();
  return typeof args[0] === "bigint" ? new RArray(sorted.slice(0, Number(args[0]))) : (sorted[0] ?? null);
}

export async function reduce({ ruby, frame, self, args, block }: Call): Promise<Value> {
  const items = [...own(self)];
  const op = args.at(-1) instanceof RSymbol && !block ? (args.at(-1) as RSymbol).name : undefined;
  const start = op === undefined ? args[0] : args.length > 1 ? args[0] : undefined;
  let total = start === undefined ? items.shift() : start;
  if (total === undefined) return null;
  for (const item of items)
    total =
      op === undefined
        ? await ruby.yield(frame, block!, [total, item])
        : await ruby.send(frame, total, op, [item]);
  return total;
}

export async function withIndex(call: Call): Promise<Value> {
  const { ruby, frame, self, args, block } = call;
  const kind = pending.get(self as RArray) ?? "each";
  const start = BigInt(toNumber(ruby, args[0] ?? 0n));
  const found: Value[] = [];
  for (const [i, item] of own(self).entries()) {
    const value = block
      ? await ruby.yield(frame, block, [item, start + BigInt(i)])
      : new RArray([item, start + BigInt(i)]);
    if (kind === "map" || !block) found.push(value);
    else if (kind === "select" ? truthy(value) : kind === "reject" && !truthy(value)) found.push(item);
  }
  return kind === "each" && block ? self : new RArray(found);
}

export async function groups(call: Call): Promise<RHash> {
  const { ruby, frame, self, block } = call;
  const made = new RHash();
  for (const item of own(self)) {
    const key = await give(ruby, frame, block!, item);
    const list = made.get(key);
    if (list instanceof RArray) list.items.push(item);
    else made.set(key, new RArray([item]));
  }
  return made;
}

export async function sum({ ruby, frame, self, args, block }: Call): Promise<Value> {
  let total: Value = args[0] ?? 0n;
  for (const item of own(self))
    total = await ruby.send(frame, total, "+", [block ? await give(ruby, frame, block, item) : item]);
  return total;
}

export const slices = (items: readonly Value[], size: number): Value[] =>
  Array.from(
    { length: Math.ceil(items.length / size) },
    (_, i) => new RArray(items.slice(i * size, (i + 1) * size)),
  );

export async function eachOf({ ruby, frame, self, block }: Call, items: readonly Value[]): Promise<Value> {
  if (!block) return new RArray([...items]);
  for (const item of items) await give(ruby, frame, block, item);
  return self;
}

export const mapped: Table[string] = [
  0,
  0,
  async (call) => (call.block ? new RArray(await map(call)) : enumerator(call, "map")),
];

export const selected: Table[string] = [
  0,
  0,
  async (call) => (call.block ? new RArray(await filter(call, true)) : enumerator(call, "select")),
];

export const found: Table[string] = [
  0,
  0,
  async ({ ruby, frame, self, block }) => {
    for (const item of own(self)) if (await test(ruby, frame, block, item)) return item;
    return null;
  },
];

export const included: Table[string] = [
  1,
  1,
  ({ ruby, frame, self, args }) => includes(ruby, frame, own(self), args[0]!),
];

export const flat: Table[string] = [0, 0, async (call) => new RArray(flatten(await map(call), 1))];
