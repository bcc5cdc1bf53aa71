import type { Frame } from "../runtime/frame.ts";
import type { Ruby } from "../runtime/ruby.ts";
import { RArray, RHash, truthy, type Value } from "../runtime/values.ts";
import { from, type Table } from "./table.ts";

export const own = (self: Value) => self as RHash;

type Call = Parameters<Table[string][2]>[0];

/** The hash, to be changed. Throws Ruby's FrozenError. */
export function open(ruby: Ruby, self: Value): RHash {
  if (own(self).frozen) throw ruby.error("FrozenError", "can't modify frozen Hash");
  return own(self);
}

/** From [[key, value], ...]. Throws Ruby's TypeError for what is no pair. */
export function toHash(ruby: Ruby, items: readonly Value[]): RHash {
  return RHash.of(
    items.map((item, i) => {
      if (item instanceof RArray && item.items.length === 2) return [item.items[0]!, item.items[1]!] as const;
      throw ruby.error(
        "TypeError",
        `wrong element type ${ruby.plainClassOf(item).name} at ${i} (expected array)`,
      );
    }),
  );
}

export async function hashGet(ruby: Ruby, frame: Frame, hash: RHash, key: Value): Promise<Value> {
  const found = hash.get(key);
  if (found !== undefined) return found;
  return hash.fallbackProc ? ruby.yield(frame, hash.fallbackProc, [hash, key]) : hash.fallback;
}

export const toHashArgument = (ruby: Ruby, value: Value | undefined): RHash => {
  if (value instanceof RHash) return value;
  throw ruby.error("TypeError", `no implicit conversion ${from(ruby, value ?? null)} into Hash`);
};

export async function filter({ ruby, frame, self, block }: Call, keep: boolean): Promise<RHash> {
  const made = new RHash();
  for (const [key, value] of own(self).pairs)
    if (truthy(await ruby.yield(frame, block!, [key, value])) === keep) made.set(key, value);
  return made;
}

export async function merge({ ruby, frame, args, block }: Call, into: RHash): Promise<RHash> {
  for (const other of args)
    for (const [key, value] of toHashArgument(ruby, other).pairs) {
      const known = into.get(key);
      into.set(
        key,
        block && known !== undefined ? await ruby.yield(frame, block, [key, known, value]) : value,
      );
    }
  return into;
}

export function refill(self: Value, made: RHash): Value {
  own(self).entries.clear();
  for (const [key, value] of made.pairs) own(self).set(key, value);
  return self;
}

export const copyOf = (self: Value): RHash => {
  const made = RHash.of(own(self).pairs);
  made.fallback = own(self).fallback;
  made.fallbackProc = own(self).fallbackProc;
  return made;
};
