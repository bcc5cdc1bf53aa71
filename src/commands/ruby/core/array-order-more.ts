import { hashKey, RArray, type Value } from "../runtime/values.ts";
import { unique } from "./array.ts";
import { give, sortBy, sortValues, test } from "./enumerate.ts";
import { toHash } from "./hash-parts.ts";
import { type Table, toNumber } from "./table.ts";
import { eachOf, extreme, included, map, own, reduce, sum } from "./array-order-parts.ts";

/** The second half of array-order.ts. */
export const enumerableMore: Table = {
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
