import type { Frame } from "../runtime/frame.ts";
import type { Ruby } from "../runtime/ruby.ts";
import { hashKey, RArray, RRange, RString, str, type Value } from "../runtime/values.ts";
import { rangeIn } from "./range.ts";
import { from, type Table, toNumber } from "./table.ts";

const own = (self: Value) => self as RArray;

/** The items, to be changed. Throws Ruby's FrozenError. */
export function open(ruby: Ruby, self: Value): Value[] {
  if (own(self).frozen) throw ruby.error("FrozenError", "can't modify frozen Array");
  return own(self).items;
}

function at({ ruby, self, args }: { ruby: Ruby; self: Value; args: Value[] }): Value {
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

async function join(ruby: Ruby, frame: Frame, items: readonly Value[], by: string): Promise<string> {
  const parts: string[] = [];
  for (const item of items)
    parts.push(
      item instanceof RArray ? await join(ruby, frame, item.items, by) : await ruby.text(frame, item),
    );
  return parts.join(by);
}

const toArray = (ruby: Ruby, value: Value | undefined): Value[] => {
  if (value instanceof RArray) return value.items;
  throw ruby.error("TypeError", `no implicit conversion ${from(ruby, value ?? null)} into Array`);
};

const push: Table[string] = [0, -1, ({ ruby, self, args }) => (open(ruby, self).push(...args), self)];
const unshift: Table[string] = [0, -1, ({ ruby, self, args }) => (open(ruby, self).unshift(...args), self)];
const show: Table[string] = [
  0,
  0,
  async ({ ruby, frame, self }) => {
    const parts: string[] = [];
    for (const item of own(self).items) parts.push(item === self ? "[...]" : await ruby.inspect(frame, item));
    return str(`[${parts.join(", ")}]`);
  },
];

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

export function defineArray(ruby: Ruby): void {
  ruby.define(ruby.core("Array"), methods);
  ruby.defineOn(ruby.core("Array"), { "[]": [0, -1, ({ args }) => new RArray(args)] });
}
