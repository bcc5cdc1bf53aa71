import type { Ruby } from "../runtime/ruby.ts";
import { hashKey, RArray, RRange, RString, str, type Value } from "../runtime/values.ts";
import { rangeIn } from "./range.ts";
import { type Table, toNumber } from "./table.ts";
import { at, join, open, own, push, toArray, unique, unshift } from "./array-parts.ts";
import { methodsMore } from "./array-more.ts";

export { open, includes, unique, flatten } from "./array-parts.ts";

const methods: Table = {
  initialize: [
    0,
    2,
    async ({ ruby, frame, self, args, block }) => {
      if (args[0] instanceof RArray) own(self).items = [...args[0].items];
      else
        for (let i = 0n; i < Number(args[0] ?? 0n); i++)
          own(self).items.push(block ? await ruby.yield(frame, block, [i]) : (args[1] ?? null));
      return null;
    },
  ],
  "[]": [1, 2, at],
  slice: [1, 2, at],
  at: [1, 1, at],
  dig: [
    1,
    -1,
    async ({ ruby, frame, self, args: [first, ...rest] }) => {
      const value = at({ ruby, self, args: [first!] });
      return rest.length === 0 || value === null ? value : ruby.send(frame, value, "dig", rest);
    },
  ],
  fetch: [
    1,
    2,
    async ({ ruby, frame, self, args, block }) => {
      const { items } = own(self);
      const index = toNumber(ruby, args[0]);
      const place = index < 0 ? index + items.length : index;
      if (place >= 0 && place < items.length) return items[place]!;
      if (block) return ruby.yield(frame, block, [args[0]!]);
      if (args.length > 1) return args[1]!;
      throw ruby.error(
        "IndexError",
        `index ${index} outside of array bounds: ${-items.length}...${items.length}`,
      );
    },
  ],
  values_at: [
    0,
    -1,
    ({ ruby, self, args }) => new RArray(args.map((one) => at({ ruby, self, args: [one] }))),
  ],
  "[]=": [
    2,
    3,
    ({ ruby, self, args }) => {
      const items = open(ruby, self);
      const value = args.at(-1)!;
      if (args.length > 2 || args[0] instanceof RRange) {
        const place =
          args[0] instanceof RRange
            ? rangeIn(ruby, args[0], items.length)!
            : { start: toNumber(ruby, args[0]), length: toNumber(ruby, args[1]) };
        items.splice(place.start, place.length, ...(value instanceof RArray ? value.items : [value]));
        return value;
      }
      let index = toNumber(ruby, args[0]);
      if (index < 0) index += items.length;
      while (items.length < index) items.push(null);
      items[index] = value;
      return value;
    },
  ],
  length: [0, 0, ({ self }) => BigInt(own(self).items.length)],
  size: [0, 0, ({ self }) => BigInt(own(self).items.length)],
  "empty?": [0, 0, ({ self }) => own(self).items.length === 0],
  push,
  append: push,
  "<<": [1, 1, ({ ruby, self, args }) => (open(ruby, self).push(args[0]!), self)],
  unshift,
  prepend: unshift,
  pop: [
    0,
    1,
    ({ ruby, self, args }) =>
      args.length > 0
        ? new RArray(open(ruby, self).splice(-toNumber(ruby, args[0])))
        : (open(ruby, self).pop() ?? null),
  ],
  shift: [
    0,
    1,
    ({ ruby, self, args }) =>
      args.length > 0
        ? new RArray(open(ruby, self).splice(0, toNumber(ruby, args[0])))
        : (open(ruby, self).shift() ?? null),
  ],
  insert: [
    1,
    -1,
    ({ ruby, self, args }) => {
      const items = open(ruby, self);
      const index = toNumber(ruby, args[0]);
      items.splice(index < 0 ? items.length + index + 1 : index, 0, ...args.slice(1));
      return self;
    },
  ],
  delete: [
    1,
    1,
    async ({ ruby, frame, self, args }) => {
      const kept: Value[] = [];
      let found: Value = null;
      for (const item of open(ruby, self))
        if (await ruby.equal(frame, item, args[0]!)) found = item;
        else kept.push(item);
      own(self).items = kept;
      return found;
    },
  ],
  delete_at: [1, 1, ({ ruby, self, args }) => open(ruby, self).splice(toNumber(ruby, args[0]), 1)[0] ?? null],
  clear: [0, 0, ({ ruby, self }) => ((open(ruby, self).length = 0), self)],
  replace: [
    1,
    1,
    ({ ruby, self, args }) => (open(ruby, self), (own(self).items = [...toArray(ruby, args[0])]), self),
  ],
  concat: [
    0,
    -1,
    ({ ruby, self, args }) => (open(ruby, self).push(...args.flatMap((one) => toArray(ruby, one))), self),
  ],
  "+": [1, 1, ({ ruby, self, args }) => new RArray([...own(self).items, ...toArray(ruby, args[0])])],
  "-": [
    1,
    1,
    ({ ruby, self, args }) => {
      const gone = new Set(toArray(ruby, args[0]).map(hashKey));
      return new RArray(own(self).items.filter((item) => !gone.has(hashKey(item))));
    },
  ],
  "*": [
    1,
    1,
    async ({ ruby, frame, self, args: [by] }) =>
      by instanceof RString
        ? str(await join(ruby, frame, own(self).items, by.text))
        : new RArray(Array.from({ length: toNumber(ruby, by) }, () => own(self).items).flat()),
  ],
  "&": [
    1,
    1,
    ({ ruby, self, args }) => {
      const known = new Set(toArray(ruby, args[0]).map(hashKey));
      return new RArray(unique(own(self).items.filter((item) => known.has(hashKey(item)))));
    },
  ],
  "|": [1, 1, ({ ruby, self, args }) => new RArray(unique([...own(self).items, ...toArray(ruby, args[0])]))],
  union: [
    0,
    -1,
    ({ ruby, self, args }) =>
      new RArray(unique([...own(self).items, ...args.flatMap((one) => toArray(ruby, one))])),
  ],
  ...methodsMore,
};

export function defineArray(ruby: Ruby): void {
  ruby.define(ruby.core("Array"), methods);
  ruby.defineOn(ruby.core("Array"), { "[]": [0, -1, ({ args }) => new RArray(args)] });
}
