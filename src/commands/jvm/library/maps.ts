import { callFunction } from "../runtime/dispatch.ts";
import { iterate } from "../runtime/iterate.ts";
import type { Call, LibraryClass } from "../runtime/library.ts";
import { compare, equal, hash, show } from "../runtime/text.ts";
import { JFunction, JNative, type Value } from "../runtime/values.ts";
import { collectionMethods } from "./collections.ts";
import { makeEntry, makeList, makeMap, makeSet } from "./make.ts";
import { spread } from "./strings.ts";
import { Table } from "./tables.ts";

export const table = (self: Value): Table => (self as JNative<Table>).state;

function open(call: Call, self: Value): Table {
  if (table(self).frozen) throw call.vm.thrown("UnsupportedOperationException", null, call.frame);
  return table(self);
}

async function valueAt(call: Call, self: Value, key: Value): Promise<Value> {
  return (await table(self).find(call, key))?.value ?? null;
}

const mapMethods: NonNullable<LibraryClass["methods"]> = {
  put: async (call, self, [key = null, value = null]) =>
    (await open(call, self).put(call, key, value)) ?? null,
  async putIfAbsent(call, self, [key = null, value = null]) {
    const before = await valueAt(call, self, key);
    if (before === null) await open(call, self).put(call, key, value);
    return before;
  },
  async putAll(call, self, [other]) {
    for (const { key, value } of table(other!).entries()) await open(call, self).put(call, key, value);
    return null;
  },
  get: (call, self, [key = null]) => valueAt(call, self, key),
  getOrDefault: async (call, self, [key = null, other = null]) =>
    (await table(self).find(call, key))?.value ?? other,
  containsKey: async (call, self, [key = null]) => (await table(self).find(call, key)) !== undefined,
  async containsValue(call, self, [wanted = null]) {
    for (const { value } of table(self).entries()) if (await equal(call, value, wanted)) return true;
    return false;
  },
  remove: async (call, self, [key = null]) => (await open(call, self).remove(call, key))?.value ?? null,
  clear: (call, self) => (open(call, self).clear(), null),
  size: (_, self) => table(self).size,
  isEmpty: (_, self) => table(self).size === 0,
  keySet: (_, self) =>
    makeList(
      table(self)
        .entries()
        .map(({ key }) => key),
    ),
  values: (_, self) =>
    makeList(
      table(self)
        .entries()
        .map(({ value }) => value),
    ),
  entrySet: (_, self) =>
    makeList(
      table(self)
        .entries()
        .map(({ key, value }) => makeEntry(key, value)),
    ),
  async forEach(call, self, [action = null]) {
    for (const { key, value } of table(self).entries()) await callFunction(call, action, [key, value]);
    return null;
  },
  async computeIfAbsent(call, self, [key = null, work = null]) {
    const known = await valueAt(call, self, key);
    if (known !== null) return known;
    const made = await callFunction(call, work, [key]);
    if (made !== null) await open(call, self).put(call, key, made);
    return made;
  },
  async compute(call, self, [key = null, work = null]) {
    const made = await callFunction(call, work, [key, await valueAt(call, self, key)]);
    if (made === null) await open(call, self).remove(call, key);
    else await open(call, self).put(call, key, made);
    return made;
  },
  async computeIfPresent(call, self, [key = null, work = null]) {
    return (await valueAt(call, self, key)) === null ? null : mapMethods["compute"]!(call, self, [key, work]);
  },
  async merge(call, self, [key = null, value = null, work = null]) {
    const known = await valueAt(call, self, key);
    const made = known === null ? value : await callFunction(call, work, [known, value]);
    if (made === null) await open(call, self).remove(call, key);
    else await open(call, self).put(call, key, made);
    return made;
  },
  firstKey: (_, self) => table(self).entries()[0]?.key ?? null,
  lastKey: (_, self) => table(self).entries().at(-1)?.key ?? null,
  async $toString(call, self) {
    const parts: string[] = [];
    for (const { key, value } of table(self).entries())
      parts.push(`${await show(call, key)}=${await show(call, value)}`);
    return `{${parts.join(", ")}}`;
  },
  async equals(call, self, [other]) {
    if (
      !(other instanceof JNative) ||
      !(other.state instanceof Table) ||
      other.state.size !== table(self).size
    )
      return false;
    for (const { key, value } of table(self).entries())
      if (!(await equal(call, value, await valueAt(call, other, key)))) return false;
    return true;
  },
  async hashCode(call, self) {
    let sum = 0;
    for (const { key, value } of table(self).entries())
      sum = (sum + ((await hash(call, key)) ^ (await hash(call, value)))) | 0;
    return sum;
  },
};

const setMethods: NonNullable<LibraryClass["methods"]> = {
  add: async (call, self, [value = null]) => (await open(call, self).put(call, value, true)) === undefined,
  async addAll(call, self, [others = null]) {
    for await (const each of iterate(call, others)) await open(call, self).put(call, each, true);
    return true;
  },
  contains: async (call, self, [value = null]) => (await table(self).find(call, value)) !== undefined,
  remove: async (call, self, [value = null]) => (await open(call, self).remove(call, value)) !== undefined,
  async removeIf(call, self, [test = null]) {
    const { size } = table(self);
    for (const { key } of table(self).entries())
      if ((await callFunction(call, test, [key])) === true) await open(call, self).remove(call, key);
    return table(self).size !== size;
  },
  clear: (call, self) => (open(call, self).clear(), null),
  first: (_, self) => table(self).entries()[0]?.key ?? null,
  last: (_, self) => table(self).entries().at(-1)?.key ?? null,
};

async function pairs(call: Call, args: readonly Value[]): Promise<JNative<Table>> {
  const filling = new Table("linked");
  for (let i = 0; i + 1 < args.length; i += 2) await filling.put(call, args[i]!, args[i + 1]!);
  return frozen(call, filling, makeMap);
}

/** The same, and nothing may be changed in it. */
async function frozen(
  call: Call,
  from: Table,
  make: (table: Table) => JNative<Table>,
): Promise<JNative<Table>> {
  const whole = new Table(from.order, null, true);
  for (const { key, value } of from.entries()) await whole.put(call, key, value);
  return make(whole);
}

const comparatorIn = (from: Value | undefined): Value => (from instanceof JFunction ? from : null);

const map = (name: string, order: Table["order"]): LibraryClass => ({
  name,
  parents: ["java.util.Map"],
  async construct(call, [from]) {
    const made = new JNative(name, new Table(order, comparatorIn(from)));
    if (from instanceof JNative && from.state instanceof Table)
      await mapMethods["putAll"]!(call, made, [from]);
    return made;
  },
});

const set = (name: string, order: Table["order"]): LibraryClass => ({
  name,
  parents: ["java.util.Set"],
  async construct(call, [from]) {
    const made = new JNative(name, new Table(order, comparatorIn(from)));
    if (from instanceof JNative) await setMethods["addAll"]!(call, made, [from]);
    return made;
  },
});

export const mapClasses: readonly LibraryClass[] = [
  {
    name: "java.util.Map",
    statics: {
      of: pairs,
      async ofEntries(call, args) {
        return pairs(
          call,
          spread(args).flatMap((each) => [entry(each).key, entry(each).value]),
        );
      },
      entry: (_, [key = null, value = null]) => makeEntry(key, value),
      copyOf: (call, [from]) => frozen(call, table(from!), makeMap),
    },
    methods: mapMethods,
  },
  map("java.util.HashMap", "hash"),
  map("java.util.LinkedHashMap", "linked"),
  map("java.util.TreeMap", "sorted"),
  map("java.util.concurrent.ConcurrentHashMap", "hash"),
  map("java.util.Hashtable", "hash"),
  map("java.util.EnumMap", "linked"),
  {
    name: "java.util.Set",
    parents: ["java.util.Collection"],
    statics: {
      async of(call, args) {
        const filling = new Table("linked");
        for (const each of spread(args)) await filling.put(call, each, true);
        return frozen(call, filling, makeSet);
      },
      copyOf: (call, [from]) => frozen(call, table(from!), makeSet),
    },
    methods: { ...collectionMethods, ...setMethods },
  },
  set("java.util.HashSet", "hash"),
  set("java.util.LinkedHashSet", "linked"),
  set("java.util.TreeSet", "sorted"),
  {
    name: "java.util.Map.Entry",
    statics: {
      comparingByKey: (call) =>
        new JFunction(([a = null, b = null]) => compare(call, entry(a).key, entry(b).key)),
      comparingByValue: (call) =>
        new JFunction(([a = null, b = null]) => compare(call, entry(a).value, entry(b).value)),
    },
    methods: {
      getKey: (_, self) => entry(self).key,
      getValue: (_, self) => entry(self).value,
      $toString: async (call, self) =>
        `${await show(call, entry(self).key)}=${await show(call, entry(self).value)}`,
    },
  },
];

const entry = (value: Value) => (value as JNative<{ key: Value; value: Value }>).state;
