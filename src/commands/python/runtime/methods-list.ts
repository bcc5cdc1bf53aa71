import type { Method } from "./attributes.ts";
import { equal, orderOf } from "./compare.ts";
import { raise } from "./exceptions.ts";
import type { Interpreter } from "./interpreter.ts";
import { hashKey, PyList, PySet, type PyTuple, typeName, type Value } from "./values.ts";

async function indexOf(python: Interpreter, items: readonly Value[], wanted: Value): Promise<number> {
  for (const [i, one] of items.entries()) if (await equal(python, one, wanted)) return i;
  return -1;
}

/** A stable sort by `key`; TypeError for what has no order. */
export async function sorted(
  python: Interpreter,
  items: readonly Value[],
  named: ReadonlyMap<string, Value>,
): Promise<Value[]> {
  const key = named.get("key") ?? null;
  const rows: [Value, Value][] = [];
  for (const one of items) rows.push([key === null ? one : await python.call(key, [one]), one]);
  const reverse = await python.truth(named.get("reverse") ?? false);
  const merge = async (list: [Value, Value][]): Promise<[Value, Value][]> => {
    if (list.length < 2) return list;
    const middle = list.length >> 1;
    const [left, right] = [await merge(list.slice(0, middle)), await merge(list.slice(middle))];
    const out: [Value, Value][] = [];
    while (left.length > 0 && right.length > 0) {
      const order = await orderOf(python, right[0]![0], left[0]![0]);
      if (order === undefined)
        throw raise(
          "TypeError",
          `'<' not supported between instances of '${typeName(right[0]![0])}' and '${typeName(left[0]![0])}'`,
        );
      out.push((reverse ? order > 0 : order < 0) ? right.shift()! : left.shift()!);
    }
    return [...out, ...left, ...right];
  };
  return (await merge(rows)).map(([, value]) => value);
}

export const listMethods: Readonly<Record<string, Method<PyList>>> = {
  append: (self, [value]) => {
    self.items.push(value!);
    return null;
  },
  extend: async (self, [values], _, python) => {
    self.items.push(...(await python.list(values!)));
    return null;
  },
  insert: (self, [at, value]) => {
    self.items.splice(Number(at), 0, value!);
    return null;
  },
  pop: (self, [at = -1n]) => {
    if (self.items.length === 0) throw raise("IndexError", "pop from empty list");
    const index = Number(at) < 0 ? Number(at) + self.items.length : Number(at);
    if (index < 0 || index >= self.items.length) throw raise("IndexError", "pop index out of range");
    return self.items.splice(index, 1)[0]!;
  },
  remove: async (self, [value], _, python) => {
    const at = await indexOf(python, self.items, value!);
    if (at < 0) throw raise("ValueError", "list.remove(x): x not in list");
    self.items.splice(at, 1);
    return null;
  },
  clear: (self) => {
    self.items = [];
    return null;
  },
  index: async (self, [value], _, python) => {
    const at = await indexOf(python, self.items, value!);
    if (at < 0) throw raise("ValueError", `${await python.repr(value!)} is not in list`);
    return BigInt(at);
  },
  count: async (self, [value], _, python) => {
    let total = 0n;
    for (const one of self.items) if (await equal(python, one, value!)) total++;
    return total;
  },
  reverse: (self) => {
    self.items.reverse();
    return null;
  },
  sort: async (self, _, named, python) => {
    self.items = await sorted(python, self.items, named);
    return null;
  },
  copy: (self) => new PyList([...self.items]),
};

export const tupleMethods: Readonly<Record<string, Method<PyTuple>>> = {
  index: async (self, [value], _, python) => {
    const at = await indexOf(python, self.items, value!);
    if (at < 0) throw raise("ValueError", "tuple.index(x): x not in tuple");
    return BigInt(at);
  },
  count: (self, args, named, python) => listMethods.count!(new PyList([...self.items]), args, named, python),
};

export const setMethods: Readonly<Record<string, Method<PySet>>> = {
  add: (self, [value]) => {
    self.entries.set(hashKey(value!) ?? "", value!);
    return null;
  },
  discard: (self, [value]) => {
    self.entries.delete(hashKey(value!) ?? "");
    return null;
  },
  remove: (self, [value]) => {
    if (!self.entries.delete(hashKey(value!) ?? "")) throw raise("KeyError", value!);
    return null;
  },
  update: async (self, lists, _, python) => {
    for (const list of lists) for (const one of await python.list(list)) self.entries.set(hashKey(one)!, one);
    return null;
  },
  union: async (self, [other], _, python) =>
    new PySet([...self.entries.values(), ...(await python.list(other!))]),
  intersection: async (self, [other], _, python) => {
    const keys = new Set((await python.list(other!)).map(hashKey));
    return new PySet([...self.entries].filter(([key]) => keys.has(key)).map(([, value]) => value));
  },
  difference: async (self, [other], _, python) => {
    const keys = new Set((await python.list(other!)).map(hashKey));
    return new PySet([...self.entries].filter(([key]) => !keys.has(key)).map(([, value]) => value));
  },
  symmetric_difference: async (self, [other], _, python) => {
    const others = new PySet(await python.list(other!));
    return new PySet([
      ...[...self.entries].filter(([key]) => !others.entries.has(key)).map(([, value]) => value),
      ...[...others.entries].filter(([key]) => !self.entries.has(key)).map(([, value]) => value),
    ]);
  },
  issubset: async (self, [other], _, python) => {
    const keys = new Set((await python.list(other!)).map(hashKey));
    return [...self.entries.keys()].every((key) => keys.has(key));
  },
  issuperset: async (self, [other], _, python) =>
    (await python.list(other!)).every((one) => self.entries.has(hashKey(one) ?? "")),
  isdisjoint: async (self, [other], _, python) =>
    !(await python.list(other!)).some((one) => self.entries.has(hashKey(one) ?? "")),
  clear: (self) => {
    self.entries.clear();
    return null;
  },
  pop: (self) => {
    for (const [key, value] of self.entries) {
      self.entries.delete(key);
      return value;
    }
    throw raise("KeyError", "pop from an empty set");
  },
  copy: (self) => new PySet(self.entries.values()),
};
