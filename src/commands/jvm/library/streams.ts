import { callFunction } from "../runtime/dispatch.ts";
import { comparing } from "../runtime/functions.ts";
import { iterate } from "../runtime/iterate.ts";
import type { Call, LibraryClass } from "../runtime/library.ts";
import { toInt, toNumber } from "../runtime/numbers.ts";
import { compare, show } from "../runtime/text.ts";
import { JArray, JDouble, JFunction, JNative, type Value } from "../runtime/values.ts";
import { elementsOf, fill, makeList, makeMap, makeOptional, makeSet, makeStream, sorted } from "./make.ts";
import { spread } from "./strings.ts";
import { Table } from "./tables.ts";

const list = (self: Value): Value[] => elementsOf(self)!;
const kind = (self: Value): string => (self as JNative).type;

type Method = NonNullable<LibraryClass["methods"]>[string];

/** A stream of the same kind with what `work` makes of the elements. */
const through =
  (
    work: (call: Call, from: Value[], args: readonly Value[]) => Promise<Value[]> | Value[],
    type?: string,
  ): Method =>
  async (call, self, args) =>
    makeStream(await work(call, list(self), args), type ?? kind(self));

async function mapped(call: Call, from: readonly Value[], [work = null]: readonly Value[]): Promise<Value[]> {
  const made: Value[] = [];
  for (const each of from) made.push(await callFunction(call, work, [each]));
  return made;
}

const int = "java.util.stream.IntStream";
const double = "java.util.stream.DoubleStream";
const long = "java.util.stream.LongStream";
const objects = "java.util.stream.Stream";

async function distinct(call: Call, from: Value[]): Promise<Value[]> {
  return (await fill(call, new Table("linked"), from)).entries().map(({ key }) => key);
}

async function every(call: Call, self: Value, test: Value, wanted: boolean): Promise<boolean> {
  for (const each of list(self)) if ((await callFunction(call, test, [each])) !== wanted) return false;
  return true;
}

const sum = (self: Value): Value => {
  const total = list(self).reduce<number>((before, each) => before + toNumber(each), 0);
  return kind(self) === double ? new JDouble(total) : kind(self) === long ? BigInt(total) : total | 0;
};

async function extreme(call: Call, self: Value, order: Value, last: boolean): Promise<Value> {
  const all = await sorted(call, list(self), order);
  return makeOptional((last ? all.at(-1) : all[0]) ?? null);
}

const streamMethods: NonNullable<LibraryClass["methods"]> = {
  map: through(mapped),
  mapToInt: through(mapped, int),
  mapToLong: through(mapped, long),
  mapToDouble: through(mapped, double),
  mapToObj: through(mapped, objects),
  boxed: through((_, from) => from, objects),
  asDoubleStream: through((_, from) => from.map((each) => new JDouble(toNumber(each))), double),
  parallel: (_, self) => self,
  sequential: (_, self) => self,
  filter: through(async (call, from, [test = null]) => {
    const kept: Value[] = [];
    for (const each of from) if ((await callFunction(call, test, [each])) === true) kept.push(each);
    return kept;
  }),
  flatMap: through(async (call, from, args) =>
    (await mapped(call, from, args)).flatMap((each) => elementsOf(each) ?? []),
  ),
  distinct: through(distinct),
  sorted: through((call, from, [order = null]) => sorted(call, from, order)),
  limit: through((_, from, [count = 0]) => from.slice(0, toInt(count))),
  skip: through((_, from, [count = 0]) => from.slice(toInt(count))),
  peek: through(async (call, from, [action = null]) => {
    for (const each of from) await callFunction(call, action, [each]);
    return from;
  }),
  takeWhile: through(async (call, from, [test = null]) => {
    for (const [index, each] of from.entries())
      if ((await callFunction(call, test, [each])) !== true) return from.slice(0, index);
    return from;
  }),
  async forEach(call, self, [action = null]) {
    for (const each of list(self)) await callFunction(call, action, [each]);
    return null;
  },
  collect: (call, self, [collector = null]) => callFunction(call, collector, [makeList(list(self))]),
  toList: (_, self) => makeList(list(self), true),
  toArray: (_, self) => new JArray([...list(self)], kind(self) === int ? "int" : "Object"),
  count: (_, self) => BigInt(list(self).length),
  sum: (_, self) => sum(self),
  average: (_, self) =>
    makeOptional(
      list(self).length === 0
        ? null
        : new JDouble(toNumber(sum(makeStream(list(self), double))) / list(self).length),
    ),
  min: (call, self, [order = null]) => extreme(call, self, order, false),
  max: (call, self, [order = null]) => extreme(call, self, order, true),
  findFirst: (_, self) => makeOptional(list(self)[0] ?? null),
  findAny: (_, self) => makeOptional(list(self)[0] ?? null),
  anyMatch: async (call, self, [test = null]) => !(await every(call, self, test, false)),
  allMatch: (call, self, [test = null]) => every(call, self, test, true),
  noneMatch: (call, self, [test = null]) => every(call, self, test, false),
  async reduce(call, self, [start = null, work]) {
    const all = list(self);
    if (work === undefined) {
      let value: Value = all[0] ?? null;
      for (const each of all.slice(1)) value = await callFunction(call, start, [value, each]);
      return makeOptional(value);
    }
    let value = start;
    for (const each of all) value = await callFunction(call, work, [value, each]);
    return value;
  },
  iterator: (_, self) => new JNative("java.util.Iterator", { list: [...list(self)], at: 0, of: self }),
};

const range = (from: Value, to: Value, closed: boolean) =>
  Array.from(
    { length: Math.max(0, toInt(to) - toInt(from) + (closed ? 1 : 0)) },
    (_, index) => toInt(from) + index,
  );

/** Elements that are made one after another, as many as anybody can want here. */
const mostMade = 10_000;

async function iterated(call: Call, [seed = null, second = null, third]: readonly Value[]): Promise<Value> {
  const made: Value[] = [];
  const next = third ?? second;
  for (let value = seed; made.length < mostMade; value = await callFunction(call, next, [value])) {
    if (third !== undefined && (await callFunction(call, second, [value])) !== true) break;
    made.push(value);
  }
  return makeStream(made);
}

/** A Collector is a function of the list of all elements. */
const collector =
  (work: (call: Call, all: Value[], args: readonly Value[]) => Promise<Value> | Value) =>
  (call: Call, args: readonly Value[]) =>
    new JFunction(async ([all = null]) => work(call, elementsOf(all)!, args));

async function grouped(
  call: Call,
  all: Value[],
  [key = null, second, third]: readonly Value[],
): Promise<Value> {
  const table =
    third === undefined
      ? new Table("hash")
      : ((await callFunction(call, second!, [])) as JNative<Table>).state;
  for (const each of all) {
    const name = await callFunction(call, key, [each]);
    const known = (await table.find(call, name))?.value;
    if (known === undefined) await table.put(call, name, makeList([each]));
    else elementsOf(known)!.push(each);
  }
  const down = third ?? second;
  if (down !== undefined)
    for (const entry of table.entries()) entry.value = await callFunction(call, down, [entry.value]);
  return makeMap(table);
}

async function toMap(
  call: Call,
  all: Value[],
  [key = null, value = null, merge, maker]: readonly Value[],
): Promise<Value> {
  const table =
    maker === undefined ? new Table("hash") : ((await callFunction(call, maker, [])) as JNative<Table>).state;
  for (const each of all) {
    const name = await callFunction(call, key, [each]);
    const made = await callFunction(call, value, [each]);
    const known = (await table.find(call, name))?.value;
    if (known !== undefined && merge === undefined)
      throw call.vm.thrown(
        "IllegalStateException",
        `Duplicate key ${await show(call, name)} (attempted merging values ${await show(call, known)} and ${await show(call, made)})`,
        call.frame,
      );
    await table.put(call, name, known === undefined ? made : await callFunction(call, merge!, [known, made]));
  }
  return makeMap(table);
}

export const streamClasses: readonly LibraryClass[] = [
  {
    name: objects,
    statics: {
      of: (_, args) => makeStream([...spread(args)]),
      empty: () => makeStream([]),
      iterate: iterated,
      concat: (_, [a = null, b = null]) => makeStream([...list(a), ...list(b)]),
    },
    methods: streamMethods,
  },
  {
    name: int,
    parents: [objects],
    statics: {
      range: (_, [from = 0, to = 0]) => makeStream(range(from, to, false), int),
      rangeClosed: (_, [from = 0, to = 0]) => makeStream(range(from, to, true), int),
      of: (_, args) => makeStream([...spread(args)], int),
    },
  },
  { name: long, parents: [objects] },
  { name: double, parents: [objects], statics: { of: (_, args) => makeStream([...spread(args)], double) } },
  {
    name: "java.util.stream.Collectors",
    statics: {
      toList: collector((_, all) => makeList([...all])),
      toUnmodifiableList: collector((_, all) => makeList([...all], true)),
      toSet: collector(async (call, all) => makeSet(await fill(call, new Table("hash"), all))),
      toMap: collector(toMap),
      joining: collector(async (call, all, [glue = "", before = "", after = ""]) => {
        const parts: string[] = [];
        for (const each of all) parts.push(await show(call, each));
        return `${before as string}${parts.join(glue as string)}${after as string}`;
      }),
      groupingBy: collector(grouped),
      partitioningBy: collector(async (call, all, [test = null, down]) => {
        const table = new Table("linked");
        for (const wanted of [false, true]) {
          const kept: Value[] = [];
          for (const each of all) if ((await callFunction(call, test, [each])) === wanted) kept.push(each);
          await table.put(
            call,
            wanted,
            down === undefined ? makeList(kept) : await callFunction(call, down, [makeList(kept)]),
          );
        }
        return makeMap(table);
      }),
      counting: collector((_, all) => BigInt(all.length)),
      mapping: collector(async (call, all, [work = null, down = null]) =>
        callFunction(call, down, [makeList(await mapped(call, all, [work]))]),
      ),
      summingInt: collector(async (call, all, args) => sum(makeStream(await mapped(call, all, args), int))),
      averagingInt: collector(
        async (call, all, args) =>
          new JDouble(
            toNumber(sum(makeStream(await mapped(call, all, args), double))) / Math.max(1, all.length),
          ),
      ),
      averagingDouble: collector(
        async (call, all, args) =>
          new JDouble(
            toNumber(sum(makeStream(await mapped(call, all, args), double))) / Math.max(1, all.length),
          ),
      ),
    },
  },
  {
    name: "java.util.Comparator",
    statics: {
      comparing: (call, [key = null, order]) => comparing(call, key, order),
      comparingInt: (call, [key = null]) => comparing(call, key),
      comparingLong: (call, [key = null]) => comparing(call, key),
      comparingDouble: (call, [key = null]) => comparing(call, key),
      naturalOrder: (call) => new JFunction(([a = null, b = null]) => compare(call, a, b)),
      reverseOrder: (call) => new JFunction(([a = null, b = null]) => compare(call, b, a)),
    },
  },
  {
    name: "java.util.function.Function",
    statics: { identity: () => new JFunction(async ([value = null]) => value) },
  },
  {
    name: "java.util.stream.StreamSupport",
    statics: {
      stream: async (call, [from = null]) => {
        const all: Value[] = [];
        for await (const each of iterate(call, from)) all.push(each);
        return makeStream(all);
      },
    },
  },
];
