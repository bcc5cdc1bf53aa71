import type { Ruby } from "../runtime/ruby.ts";
import { RArray, RHash, truthy, type Value } from "../runtime/values.ts";
import { open } from "./array.ts";
import { give, sortBy, sortValues, test } from "./enumerate.ts";
import { type Table, toNumber } from "./table.ts";
import {
  eachOf,
  enumerator,
  filter,
  flat,
  found,
  groups,
  map,
  mapped,
  own,
  selected,
  slices,
  withIndex,
} from "./array-order-parts.ts";
import { enumerableMore } from "./array-order-more.ts";

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
  ...enumerableMore,
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
