import type { Ruby } from "../runtime/ruby.ts";
import { RArray, RHash, RSymbol, str, truthy, type Value } from "../runtime/values.ts";
import { inspectSymbol } from "./symbol.ts";
import { type Table } from "./table.ts";
import { copyOf, filter, hashGet, merge, open, own, refill, toHash, toHashArgument } from "./hash-parts.ts";

/** `{name: "x", "b" => 1}`: as Ruby 3.4 shows a hash. */
const show: Table[string] = [
  0,
  0,
  async ({ ruby, frame, self }) => {
    const parts: string[] = [];
    for (const [key, value] of own(self).pairs) {
      const shown = value === self ? "{...}" : await ruby.inspect(frame, value);
      if (key instanceof RSymbol) {
        const name = inspectSymbol(key.name).slice(1);
        parts.push(
          /^[A-Za-z_]\w*[?!]?$/.test(key.name)
            ? `${name}: ${shown}`
            : `${name.startsWith('"') ? name : `"${name}"`}: ${shown}`,
        );
      } else parts.push(`${await ruby.inspect(frame, key)} => ${shown}`);
    }
    return str(`{${parts.join(", ")}}`);
  },
];

const each: Table[string] = [
  0,
  0,
  async ({ ruby, frame, self, block }) => {
    if (!block) return new RArray(own(self).pairs.map((pair) => new RArray([...pair])));
    for (const [key, value] of own(self).pairs) await ruby.yield(frame, block, [new RArray([key, value])]);
    return self;
  },
];

const hasKey: Table[string] = [1, 1, ({ self, args }) => own(self).has(args[0]!)];

const store: Table[string] = [
  2,
  2,
  ({ ruby, self, args }) => (open(ruby, self).set(args[0]!, args[1]!), args[1]!),
];

const hasValue: Table[string] = [
  1,
  1,
  async ({ ruby, frame, self, args }) => {
    for (const [, value] of own(self).pairs) if (await ruby.equal(frame, value, args[0]!)) return true;
    return false;
  },
];

const update: Table[string] = [0, -1, (call) => merge(call, open(call.ruby, call.self))];

const selected: Table[string] = [0, 0, (call) => filter(call, true)];

const methods: Table = {
  initialize: [
    0,
    -1,
    ({ self, args, block }) => {
      own(self).fallback = args[0] instanceof RHash && args[0].keywords ? null : (args[0] ?? null);
      own(self).fallbackProc = block;
      return null;
    },
  ],
  "[]": [1, 1, ({ ruby, frame, self, args }) => hashGet(ruby, frame, own(self), args[0]!)],
  "[]=": store,
  store,
  fetch: [
    1,
    2,
    async ({ ruby, frame, self, args, block }) => {
      const found = own(self).get(args[0]!);
      if (found !== undefined) return found;
      if (block) return ruby.yield(frame, block, [args[0]!]);
      if (args.length > 1) return args[1]!;
      const error = ruby.error("KeyError", `key not found: ${await ruby.inspect(frame, args[0]!)}`);
      error.value.ivars.set("@key", args[0]!);
      throw error;
    },
  ],
  dig: [
    1,
    -1,
    async ({ ruby, frame, self, args: [first, ...rest] }) => {
      const value = await hashGet(ruby, frame, own(self), first!);
      return rest.length === 0 || value === null ? value : ruby.send(frame, value, "dig", rest);
    },
  ],
  default: [0, 1, ({ self }) => own(self).fallback],
  "default=": [1, 1, ({ self, args }) => (own(self).fallback = args[0]!)],
  "key?": hasKey,
  "has_key?": hasKey,
  "include?": hasKey,
  "member?": hasKey,
  "value?": hasValue,
  "has_value?": hasValue,
  key: [
    1,
    1,
    async ({ ruby, frame, self, args }) => {
      for (const [key, value] of own(self).pairs) if (await ruby.equal(frame, value, args[0]!)) return key;
      return null;
    },
  ],
  keys: [0, 0, ({ self }) => new RArray(own(self).pairs.map(([key]) => key))],
  values: [0, 0, ({ self }) => new RArray(own(self).pairs.map(([, value]) => value))],
  values_at: [
    0,
    -1,
    async ({ ruby, frame, self, args }) =>
      new RArray(await Promise.all(args.map((key) => hashGet(ruby, frame, own(self), key)))),
  ],
  fetch_values: [
    0,
    -1,
    async ({ ruby, frame, self, args }) => {
      const found: Value[] = [];
      for (const key of args) found.push(await ruby.send(frame, self, "fetch", [key]));
      return new RArray(found);
    },
  ],
  length: [0, 0, ({ self }) => BigInt(own(self).entries.size)],
  size: [0, 0, ({ self }) => BigInt(own(self).entries.size)],
  "empty?": [0, 0, ({ self }) => own(self).entries.size === 0],
  each,
  each_pair: each,
  each_key: [
    0,
    0,
    async ({ ruby, frame, self, block }) => {
      for (const [key] of own(self).pairs) await ruby.yield(frame, block!, [key]);
      return self;
    },
  ],
  each_value: [
    0,
    0,
    async ({ ruby, frame, self, block }) => {
      for (const [, value] of own(self).pairs) await ruby.yield(frame, block!, [value]);
      return self;
    },
  ],
  delete: [1, 1, ({ ruby, self, args }) => open(ruby, self).delete(args[0]!) ?? null],
  delete_if: [0, 0, async (call) => refill(call.self, await filter(call, false))],
  select: selected,
  filter: selected,
  "select!": [0, 0, async (call) => refill(call.self, await filter(call, true))],
  keep_if: [0, 0, async (call) => refill(call.self, await filter(call, true))],
  reject: [0, 0, (call) => filter(call, false)],
  "reject!": [0, 0, async (call) => refill(call.self, await filter(call, false))],
  merge: [0, -1, (call) => merge(call, copyOf(call.self))],
  "merge!": update,
  update,
  replace: [1, 1, ({ ruby, self, args }) => refill(self, RHash.of(toHashArgument(ruby, args[0]).pairs))],
  clear: [0, 0, ({ ruby, self }) => (open(ruby, self).entries.clear(), self)],
  transform_values: [
    0,
    0,
    async ({ ruby, frame, self, block }) => {
      const made = new RHash();
      for (const [key, value] of own(self).pairs) made.set(key, await ruby.yield(frame, block!, [value]));
      return made;
    },
  ],
  transform_keys: [
    0,
    1,
    async ({ ruby, frame, self, args, block }) => {
      const made = new RHash();
      for (const [key, value] of own(self).pairs)
        made.set(block ? await ruby.yield(frame, block, [key]) : ((args[0] as RHash).get(key) ?? key), value);
      return made;
    },
  ],
  invert: [0, 0, ({ self }) => RHash.of(own(self).pairs.map(([key, value]) => [value, key] as const))],
  slice: [
    0,
    -1,
    ({ self, args }) =>
      RHash.of(args.filter((key) => own(self).has(key)).map((key) => [key, own(self).get(key)!] as const)),
  ],
  except: [
    0,
    -1,
    ({ self, args }) => {
      const made = RHash.of(own(self).pairs);
      for (const key of args) made.delete(key);
      return made;
    },
  ],
  compact: [0, 0, ({ self }) => RHash.of(own(self).pairs.filter(([, value]) => value !== null))],
  to_h: [
    0,
    0,
    async ({ ruby, frame, self, block }) => {
      if (!block) return self;
      const items: Value[] = [];
      for (const [key, value] of own(self).pairs) items.push(await ruby.yield(frame, block, [key, value]));
      return toHash(ruby, items);
    },
  ],
  to_hash: [0, 0, ({ self }) => self],
  to_a: [0, 0, ({ self }) => new RArray(own(self).pairs.map((pair) => new RArray([...pair])))],
  to_s: show,
  inspect: show,
  to_proc: [0, 0, ({ ruby, frame, self }) => ruby.send(frame, self, "method", [str("[]")])],
  "==": [
    1,
    1,
    async ({ ruby, frame, self, args: [other] }) => {
      if (!(other instanceof RHash) || other.entries.size !== own(self).entries.size) return false;
      for (const [key, value] of own(self).pairs) {
        const found = other.get(key);
        if (found === undefined || !(await ruby.equal(frame, value, found))) return false;
      }
      return true;
    },
  ],
  compare_by_identity: [0, 0, ({ self }) => self],
  shift: [
    0,
    0,
    ({ self }) => {
      const [first] = own(self).pairs;
      if (!first) return null;
      own(self).delete(first[0]);
      return new RArray([...first]);
    },
  ],
  sum: [
    0,
    1,
    async ({ ruby, frame, self, args, block }) =>
      ruby.send(frame, new RArray(await ruby.list(frame, self)), "sum", args, block),
  ],
  "any?": [
    0,
    1,
    async (call) =>
      call.block ? (await filter(call, true)).entries.size > 0 : own(call.self).entries.size > 0,
  ],
  "all?": [0, 1, async (call) => (await filter(call, false)).entries.size === 0],
  count: [
    0,
    1,
    async (call) =>
      BigInt(call.block ? (await filter(call, true)).entries.size : own(call.self).entries.size),
  ],
  find: [
    0,
    0,
    async ({ ruby, frame, self, block }) => {
      for (const [key, value] of own(self).pairs)
        if (truthy(await ruby.yield(frame, block!, [key, value]))) return new RArray([key, value]);
      return null;
    },
  ],
  map: [
    0,
    0,
    async ({ ruby, frame, self, block }) => {
      const found: Value[] = [];
      for (const [key, value] of own(self).pairs)
        found.push(await ruby.yield(frame, block!, [new RArray([key, value])]));
      return new RArray(found);
    },
  ],
};

export function defineHash(ruby: Ruby): void {
  ruby.define(ruby.core("Hash"), methods);
  ruby.defineOn(ruby.core("Hash"), {
    "[]": [
      0,
      -1,
      ({ ruby: on, args: [first] }) =>
        first instanceof RHash
          ? RHash.of(first.pairs)
          : first instanceof RArray
            ? toHash(on, first.items)
            : new RHash(),
    ],
  });
}
