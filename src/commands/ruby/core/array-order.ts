import type { Ruby } from "../runtime/ruby.ts";
import { hashKey, RArray, RHash, RSymbol, truthy, type Value } from "../runtime/values.ts";
import { flatten, includes, open, unique } from "./array.ts";
import { give, sortBy, sortValues, test } from "./enumerate.ts";
import { toHash } from "./hash.ts";
import { type Table, toNumber } from "./table.ts";

const own = (self: Value) => (self as RArray).items;

type Call = Parameters<Table[string][2]>[0];

/** Without a block the items themselves stand in for the enumerator: `each_with_index.map`, `map.with_index`. */
const enumerator = ({ self }: Call, name: string): Value => {
  const made = new RArray([...own(self)]);
  pending.set(made, name);
  return made;
};
const pending = new WeakMap<RArray, string>();

async function filter({ ruby, frame, self, args, block }: Call, keep: boolean): Promise<Value[]> {
  const found: Value[] = [];
  for (const item of own(self))
    if ((await test(ruby, frame, block, item, args[0])) === keep) found.push(item);
  return found;
}

async function map({ ruby, frame, self, block }: Call): Promise<Value[]> {
  const found: Value[] = [];
  for (const item of [...own(self)]) found.push(await give(ruby, frame, block!, item));
  return found;
}

async function extreme({ ruby, frame, self, args, block }: Call, sign: 1 | -1, by: boolean): Promise<Value> {
  const sorted = by
    ? await sortBy(ruby, frame, own(self), block!)
    : await sortValues(ruby, frame, own(self), block);
  if (sign > 0) sorted.reverse();
  return typeof args[0] === "bigint" ? new RArray(sorted.slice(0, Number(args[0]))) : (sorted[0] ?? null);
}

async function reduce({ ruby, frame, self, args, block }: Call): Promise<Value> {
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

async function withIndex(call: Call): Promise<Value> {
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

async function groups(call: Call): Promise<RHash> {
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

async function sum({ ruby, frame, self, args, block }: Call): Promise<Value> {
  let total: Value = args[0] ?? 0n;
  for (const item of own(self))
    total = await ruby.send(frame, total, "+", [block ? await give(ruby, frame, block, item) : item]);
  return total;
}

const slices = (items: readonly Value[], size: number): Value[] =>
  Array.from(
    { length: Math.ceil(items.length / size) },
    (_, i) => new RArray(items.slice(i * size, (i + 1) * size)),
  );

async function eachOf({ ruby, frame, self, block }: Call, items: readonly Value[]): Promise<Value> {
  if (!block) return new RArray([...items]);
  for (const item of items) await give(ruby, frame, block, item);
  return self;
}

const mapped: Table[string] = [
  0,
  0,
  async (call) => (call.block ? new RArray(await map(call)) : enumerator(call, "map")),
];
const selected: Table[string] = [
  0,
  0,
  async (call) => (call.block ? new RArray(await filter(call, true)) : enumerator(call, "select")),
];
const found: Table[string] = [
  0,
  0,
  async ({ ruby, frame, self, block }) => {
    for (const item of own(self)) if (await test(ruby, frame, block, item)) return item;
    return null;
  },
];
const included: Table[string] = [
  1,
  1,
  ({ ruby, frame, self, args }) => includes(ruby, frame, own(self), args[0]!),
];
const flat: Table[string] = [0, 0, async (call) => new RArray(flatten(await map(call), 1))];

/** What every Enumerable has. For others than arrays it is asked of the array of their items. */
export const enumerable: Table = {
  map: mapped,
  collect: mapped,
  flat_map: flat,
  collect_concat: flat,
  select: selected,
  filter: selected,
  reject: [
    0,
    0,
    async (call) => (call.block ? new RArray(await filter(call, false)) : enumerator(call, "reject")),
  ],
  filter_map: [0, 0, async (call) => new RArray((await map(call)).filter(truthy))],
  grep: [
    1,
    1,
    async (call) => {
      const kept = await filter({ ...call, block: null }, true);
      return call.block ? new RArray(await map({ ...call, self: new RArray(kept) })) : new RArray(kept);
    },
  ],
  grep_v: [1, 1, async (call) => new RArray(await filter({ ...call, block: null }, false))],
  find: found,
  detect: found,
  find_index: [
    0,
    1,
    async ({ ruby, frame, self, args, block }) => {
      for (const [i, item] of own(self).entries())
        if (block ? await test(ruby, frame, block, item) : await ruby.equal(frame, item, args[0]!))
          return BigInt(i);
      return null;
    },
  ],
  find_all: selected,
  "all?": [0, 1, async (call) => (await filter(call, false)).length === 0],
  "any?": [0, 1, async (call) => (await filter(call, true)).length > 0],
  "none?": [0, 1, async (call) => (await filter(call, true)).length === 0],
  "one?": [0, 1, async (call) => (await filter(call, true)).length === 1],
  count: [
    0,
    1,
    async (call) => {
      const { ruby, frame, self, args, block } = call;
      if (args.length > 0) {
        let n = 0n;
        for (const item of own(self)) if (await ruby.equal(frame, item, args[0]!)) n++;
        return n;
      }
      return block ? BigInt((await filter(call, true)).length) : BigInt(own(self).length);
    },
  ],
  partition: [
    0,
    0,
    async (call) => new RArray([new RArray(await filter(call, true)), new RArray(await filter(call, false))]),
  ],
  group_by: [0, 0, groups],
  chunk_while: [
    0,
    0,
    async ({ ruby, frame, self, block }) => {
      const made: Value[][] = [];
      for (const item of own(self))
        if (made.length > 0 && truthy(await ruby.yield(frame, block!, [made.at(-1)!.at(-1)!, item])))
          made.at(-1)!.push(item);
        else made.push([item]);
      return new RArray(made.map((items) => new RArray(items)));
    },
  ],
  tally: [
    0,
    0,
    ({ self }) => {
      const made = new RHash();
      for (const item of own(self)) made.set(item, ((made.get(item) as bigint | undefined) ?? 0n) + 1n);
      return made;
    },
  ],
  each_with_index: [0, 0, (call) => (call.block ? withIndex(call) : withIndex({ ...call, args: [] }))],
  with_index: [0, 1, withIndex],
  each_with_object: [
    1,
    1,
    async ({ ruby, frame, self, args, block }) => {
      for (const item of own(self)) await ruby.yield(frame, block!, [item, args[0]!]);
      return args[0]!;
    },
  ],
  with_object: [
    1,
    1,
    async ({ ruby, frame, self, args, block }) => {
      for (const item of own(self)) await ruby.yield(frame, block!, [item, args[0]!]);
      return args[0]!;
    },
  ],
  each_entry: [0, 0, (call) => eachOf(call, own(call.self))],
  each_slice: [1, 1, (call) => eachOf(call, slices(own(call.self), toNumber(call.ruby, call.args[0])))],
  each_cons: [
    1,
    1,
    (call) => {
      const size = toNumber(call.ruby, call.args[0]);
      const items = own(call.self);
      return eachOf(
        call,
        items
          .slice(0, Math.max(0, items.length - size + 1))
          .map((_, i) => new RArray(items.slice(i, i + size))),
      );
    },
  ],
  reduce: [0, 2, reduce],
  inject: [0, 2, reduce],
  sum: [0, 1, sum],
  min: [0, 1, (call) => extreme(call, -1, false)],
  max: [0, 1, (call) => extreme(call, 1, false)],
  min_by: [0, 1, (call) => extreme(call, -1, true)],
  max_by: [0, 1, (call) => extreme(call, 1, true)],
  minmax: [0, 0, async (call) => new RArray([await extreme(call, -1, false), await extreme(call, 1, false)])],
  sort: [
    0,
    0,
    async ({ ruby, frame, self, block }) => new RArray(await sortValues(ruby, frame, own(self), block)),
  ],
  sort_by: [
    0,
    0,
    async ({ ruby, frame, self, block }) => new RArray(await sortBy(ruby, frame, own(self), block!)),
  ],
  uniq: [
    0,
    0,
    async ({ ruby, frame, self, block }) => {
      if (!block) return new RArray(unique(own(self)));
      const seen = new Set<string | object>();
      const kept: Value[] = [];
      for (const item of own(self)) {
        const key = hashKey(await give(ruby, frame, block, item));
        if (!seen.has(key)) kept.push(item);
        seen.add(key);
      }
      return new RArray(kept);
    },
  ],
  first: [
    0,
    1,
    ({ ruby, self, args }) =>
      args.length > 0 ? new RArray(own(self).slice(0, toNumber(ruby, args[0]))) : (own(self)[0] ?? null),
  ],
  take: [1, 1, ({ ruby, self, args }) => new RArray(own(self).slice(0, toNumber(ruby, args[0])))],
  drop: [1, 1, ({ ruby, self, args }) => new RArray(own(self).slice(toNumber(ruby, args[0])))],
  take_while: [
    0,
    0,
    async ({ ruby, frame, self, block }) => {
      const kept: Value[] = [];
      for (const item of own(self)) {
        if (!(await test(ruby, frame, block, item))) break;
        kept.push(item);
      }
      return new RArray(kept);
    },
  ],
  drop_while: [
    0,
    0,
    async ({ ruby, frame, self, block }) => {
      const items = own(self);
      let i = 0;
      while (i < items.length && (await test(ruby, frame, block, items[i]!))) i++;
      return new RArray(items.slice(i));
    },
  ],
  "include?": included,
  "member?": included,
  zip: [
    0,
    -1,
    async ({ ruby, frame, self, args }) => {
      const others: Value[][] = [];
      for (const one of args) others.push(await ruby.list(frame, one));
      return new RArray(
        own(self).map((item, i) => new RArray([item, ...others.map((other) => other[i] ?? null)])),
      );
    },
  ],
  cycle: [
    0,
    1,
    async ({ ruby, frame, self, args, block }) => {
      for (let i = 0; args.length === 0 || i < Number(args[0]); i++)
        for (const item of own(self)) await give(ruby, frame, block!, item);
      return null;
    },
  ],
  to_h: [
    0,
    0,
    async ({ ruby, frame, self, block }) =>
      toHash(ruby, block ? await map({ ruby, frame, self, args: [], block }) : own(self)),
  ],
  to_set: [
    0,
    0,
    async ({ ruby, frame, self }) => {
      await ruby.send(frame, ruby.main, "require", [ruby.frozen("set")]);
      return ruby.send(frame, ruby.core("Set"), "new", [self]);
    },
  ],
  lazy: [0, 0, ({ self }) => self],
  force: [0, 0, ({ self }) => self],
  reverse_each: [0, 0, (call) => eachOf(call, own(call.self).toReversed())],
};

const arrays: Table = {
  each: [
    0,
    0,
    async (call) => {
      const { ruby, frame, self, block } = call;
      if (!block) return enumerator(call, "each");
      // What the block appends is visited too.
      for (let i = 0; i < own(self).length; i++) await give(ruby, frame, block, own(self)[i]!);
      return self;
    },
  ],
  each_index: [
    0,
    0,
    async ({ ruby, frame, self, block }) => {
      for (let i = 0; i < own(self).length; i++) await ruby.yield(frame, block!, [BigInt(i)]);
      return self;
    },
  ],
  index: enumerable["find_index"]!,
  last: [
    0,
    1,
    ({ ruby, self, args }) =>
      args.length > 0
        ? new RArray(own(self).slice(-toNumber(ruby, args[0]) || own(self).length))
        : (own(self).at(-1) ?? null),
  ],
  "sort!": [
    0,
    0,
    async ({ ruby, frame, self, block }) => {
      (self as RArray).items = await sortValues(ruby, frame, open(ruby, self), block);
      return self;
    },
  ],
  "sort_by!": [
    0,
    0,
    async ({ ruby, frame, self, block }) => {
      (self as RArray).items = await sortBy(ruby, frame, open(ruby, self), block!);
      return self;
    },
  ],
  "map!": [
    0,
    0,
    async (call) => {
      (call.self as RArray).items = await map(call);
      return call.self;
    },
  ],
  "select!": [
    0,
    0,
    async (call) => {
      (call.self as RArray).items = await filter(call, true);
      return call.self;
    },
  ],
  keep_if: [
    0,
    0,
    async (call) => {
      (call.self as RArray).items = await filter(call, true);
      return call.self;
    },
  ],
  "reject!": [
    0,
    0,
    async (call) => {
      (call.self as RArray).items = await filter(call, false);
      return call.self;
    },
  ],
  delete_if: [
    0,
    0,
    async (call) => {
      (call.self as RArray).items = await filter(call, false);
      return call.self;
    },
  ],
  bsearch: [0, 0, found[2]],
};

export function defineArrayOrder(ruby: Ruby): void {
  ruby.define(ruby.core("Array"), { ...enumerable, ...arrays });
  const names = [...Object.keys(enumerable), "to_a", "entries"];
  for (const name of names) {
    const [least, most] = enumerable[name] ?? [0, 0];
    ruby.define(ruby.core("Enumerable"), {
      [name]: [
        least,
        most,
        async ({ ruby: on, frame, self, args, block }) =>
          on.send(frame, new RArray([...(await on.list(frame, self))]), name, args, block),
      ],
    });
  }
}
