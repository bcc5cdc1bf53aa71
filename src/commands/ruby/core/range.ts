import type { Frame } from "../runtime/frame.ts";
import type { Ruby } from "../runtime/ruby.ts";
import { RArray, RRange, RString, str, type Value } from "../runtime/values.ts";
import { compareValues } from "./comparable.ts";
import { successor } from "./string.ts";
import type { Table } from "./table.ts";

/** Where a range of indexes begins in something of this length, and how far it goes; undefined when outside. */
export function rangeIn(
  _ruby: Ruby,
  range: RRange,
  length: number,
): { start: number; length: number } | undefined {
  let start = Number(range.low ?? 0n);
  let end = range.high === null ? length - 1 : Number(range.high);
  if (start < 0) start += length;
  if (end < 0) end += length;
  if (range.exclusive && range.high !== null) end--;
  return start < 0 || start > length
    ? undefined
    : { start, length: Math.max(0, Math.min(end, length - 1) - start + 1) };
}

const own = (self: Value) => self as RRange;

async function* walk(ruby: Ruby, frame: Frame, { low, high, exclusive }: RRange): AsyncGenerator<Value> {
  if (typeof low === "bigint") {
    const end =
      high === null ? undefined : typeof high === "bigint" ? high : BigInt(Math.floor(Number(high)));
    for (let at = low; end === undefined || (exclusive ? at < end : at <= end); at++) yield at;
  } else if (low instanceof RString && high instanceof RString) {
    for (let at = low.text; at.length <= high.text.length; at = successor(at)) {
      if (exclusive && at === high.text) return;
      yield str(at);
      if (at === high.text) return;
    }
  } else if (typeof low === "number" || low === null || !ruby.respondsTo(low, "succ"))
    throw ruby.error("TypeError", `can't iterate from ${ruby.plainClassOf(low).name}`);
  else
    for (let at: Value = low; ; at = await ruby.send(frame, at, "succ")) {
      const order = await compareValues(ruby, frame, at, high);
      if (order > 0 || (exclusive && order === 0)) return;
      yield at;
    }
}

async function covers(ruby: Ruby, frame: Frame, range: RRange, value: Value): Promise<boolean> {
  const kind = (one: Value) => typeof one === "bigint" || typeof one === "number";
  const bound = range.low ?? range.high;
  if (
    value === null ||
    (kind(bound) && !kind(value)) ||
    (bound instanceof RString && !(value instanceof RString))
  )
    return false;
  if (range.low !== null && (await compareValues(ruby, frame, range.low, value)) > 0) return false;
  if (range.high === null) return true;
  const order = await compareValues(ruby, frame, value, range.high);
  return order < 0 || (order === 0 && !range.exclusive);
}

const includes: Table[string] = [
  1,
  1,
  ({ ruby, frame, self, args }) => covers(ruby, frame, own(self), args[0]!),
];

const methods: Table = {
  begin: [0, 0, ({ self }) => own(self).low],
  end: [0, 0, ({ self }) => own(self).high],
  first: [
    0,
    1,
    async ({ ruby, frame, self, args }) => {
      if (args.length === 0) return own(self).low;
      const found: Value[] = [];
      for await (const value of walk(ruby, frame, own(self))) {
        if (found.length >= Number(args[0])) break;
        found.push(value);
      }
      return new RArray(found);
    },
  ],
  "exclude_end?": [0, 0, ({ self }) => own(self).exclusive],
  each: [
    0,
    0,
    async ({ ruby, frame, self, block }) => {
      for await (const value of walk(ruby, frame, own(self))) await ruby.yield(frame, block!, [value]);
      return self;
    },
  ],
  "include?": includes,
  "member?": includes,
  "cover?": includes,
  "===": includes,
  step: [
    1,
    1,
    async ({ ruby, frame, self, args, block }) => {
      const found: Value[] = [];
      const { low, high, exclusive } = own(self);
      const real = [low, high, args[0]].some((one) => typeof one === "number");
      for (let i = 0; ; i++) {
        const at = Number(low) + i * Number(args[0]);
        if (exclusive ? at >= Number(high) : at > Number(high) + 1e-9) break;
        const value = real ? at : BigInt(at);
        if (block) await ruby.yield(frame, block, [value]);
        else found.push(value);
      }
      return block ? self : new RArray(found);
    },
  ],
  size: [
    0,
    0,
    ({ self }) => {
      const { low, high, exclusive } = own(self);
      return high === null
        ? Infinity
        : BigInt(Math.max(0, Math.floor(Number(high)) - Number(low) + (exclusive ? 0 : 1)));
    },
  ],
  to_s: [
    0,
    0,
    async ({ ruby, frame, self }) =>
      str(
        `${await ruby.text(frame, own(self).low)}${own(self).exclusive ? "..." : ".."}${await ruby.text(frame, own(self).high)}`,
      ),
  ],
  inspect: [
    0,
    0,
    async ({ ruby, frame, self }) =>
      str(
        `${own(self).low === null ? "" : await ruby.inspect(frame, own(self).low)}${own(self).exclusive ? "..." : ".."}${own(self).high === null ? "" : await ruby.inspect(frame, own(self).high)}`,
      ),
  ],
  "==": [
    1,
    1,
    async ({ ruby, frame, self, args: [other] }) =>
      other instanceof RRange &&
      (await ruby.equal(frame, own(self).low, other.low)) &&
      (await ruby.equal(frame, own(self).high, other.high)) &&
      other.exclusive === own(self).exclusive,
  ],
};

export function defineRange(ruby: Ruby): void {
  ruby.define(ruby.core("Range"), methods);
  ruby.defineOn(ruby.core("Range"), {
    new: [2, 3, ({ args }) => new RRange(args[0]!, args[1]!, args[2] === true)],
  });
}
