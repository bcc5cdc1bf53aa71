import { hashKey, RArray, RString, str, type Value } from "../runtime/values.ts";
import { type Table, toNumber } from "./table.ts";
import { flatten, join, open, own, show, toArray, unique } from "./array-parts.ts";

/** The second half of array.ts. */
export const methodsMore: Table = {
  difference: [
    0,
    -1,
    ({ ruby, self, args }) => {
      const gone = new Set(args.flatMap((one) => toArray(ruby, one)).map(hashKey));
      return new RArray(own(self).items.filter((item) => !gone.has(hashKey(item))));
    },
  ],
  "intersect?": [
    1,
    1,
    ({ ruby, self, args }) => {
      const known = new Set(toArray(ruby, args[0]).map(hashKey));
      return own(self).items.some((item) => known.has(hashKey(item)));
    },
  ],
  "==": [
    1,
    1,
    async ({ ruby, frame, self, args: [other] }) => {
      if (!(other instanceof RArray) || other.items.length !== own(self).items.length) return false;
      for (const [i, item] of own(self).items.entries())
        if (!(await ruby.equal(frame, item, other.items[i]!))) return false;
      return true;
    },
  ],
  "<=>": [
    1,
    1,
    async ({ ruby, frame, self, args: [other] }) => {
      if (!(other instanceof RArray)) return null;
      for (const [i, item] of own(self).items.entries()) {
        if (i >= other.items.length) return 1n;
        const order = await ruby.send(frame, item, "<=>", [other.items[i]!]);
        if (order !== 0n) return order;
      }
      return own(self).items.length < other.items.length ? -1n : 0n;
    },
  ],
  to_a: [0, 0, ({ self }) => self],
  to_ary: [0, 0, ({ self }) => self],
  entries: [0, 0, ({ self }) => self],
  to_s: show,
  inspect: show,
  join: [
    0,
    1,
    async ({ ruby, frame, self, args }) =>
      str(await join(ruby, frame, own(self).items, args[0] instanceof RString ? args[0].text : "")),
  ],
  reverse: [0, 0, ({ self }) => new RArray(own(self).items.toReversed())],
  "reverse!": [0, 0, ({ ruby, self }) => (open(ruby, self).reverse(), self)],
  rotate: [
    0,
    1,
    ({ self, args }) => {
      const { items } = own(self);
      const by =
        items.length === 0 ? 0 : ((Number(args[0] ?? 1n) % items.length) + items.length) % items.length;
      return new RArray([...items.slice(by), ...items.slice(0, by)]);
    },
  ],
  compact: [0, 0, ({ self }) => new RArray(own(self).items.filter((item) => item !== null))],
  "compact!": [
    0,
    0,
    ({ ruby, self }) => (
      open(ruby, self),
      (own(self).items = own(self).items.filter((item) => item !== null)),
      self
    ),
  ],
  flatten: [
    0,
    1,
    ({ self, args }) =>
      new RArray(flatten(own(self).items, args[0] === undefined ? Infinity : Number(args[0]))),
  ],
  "uniq!": [0, 0, ({ self }) => ((own(self).items = unique(own(self).items)), self)],
  transpose: [
    0,
    0,
    ({ self }) => {
      const rows = own(self).items.map((row) => (row as RArray).items);
      return new RArray((rows[0] ?? []).map((_, i) => new RArray(rows.map((row) => row[i]!))));
    },
  ],
  assoc: [
    1,
    1,
    async ({ ruby, frame, self, args }) => {
      for (const item of own(self).items)
        if (item instanceof RArray && (await ruby.equal(frame, item.items[0]!, args[0]!))) return item;
      return null;
    },
  ],
  sample: [
    0,
    0,
    ({ ruby, self }) => {
      const { items } = own(self);
      return items[Math.floor(ruby.process.random.next() * items.length)] ?? null;
    },
  ],
  shuffle: [
    0,
    -1,
    ({ ruby, self }) => {
      const items = [...own(self).items];
      for (let i = items.length - 1; i > 0; i--) {
        const j = ruby.process.random.integer(0, i);
        [items[i], items[j]] = [items[j]!, items[i]!];
      }
      return new RArray(items);
    },
  ],
  product: [
    0,
    -1,
    ({ ruby, self, args }) =>
      new RArray(
        args
          .reduce<Value[][]>(
            (all, one) => all.flatMap((items) => toArray(ruby, one).map((item) => [...items, item])),
            own(self).items.map((item) => [item]),
          )
          .map((items) => new RArray(items)),
      ),
  ],
  combination: [
    1,
    1,
    ({ ruby, self, args }) => {
      const pick = (items: readonly Value[], count: number): Value[][] =>
        count === 0
          ? [[]]
          : items.flatMap((item, i) => pick(items.slice(i + 1), count - 1).map((rest) => [item, ...rest]));
      return new RArray(pick(own(self).items, toNumber(ruby, args[0])).map((items) => new RArray(items)));
    },
  ],
  permutation: [
    0,
    1,
    ({ self, args }) => {
      const pick = (items: readonly Value[], count: number): Value[][] =>
        count === 0
          ? [[]]
          : items.flatMap((item, i) => pick(items.toSpliced(i, 1), count - 1).map((rest) => [item, ...rest]));
      return new RArray(
        pick(own(self).items, Number(args[0] ?? own(self).items.length)).map((items) => new RArray(items)),
      );
    },
  ],
  pack: [1, 1, ({ self }) => str(String.fromCharCode(...own(self).items.map(Number)))],
  hash: [0, 0, () => 1n],
  fill: [1, 1, ({ ruby, self, args }) => (open(ruby, self).fill(args[0]!), self)],
};
