import { callFunction } from "../runtime/dispatch.ts";
import { iterate } from "../runtime/iterate.ts";
import type { Call, LibraryClass } from "../runtime/library.ts";
import { toInt } from "../runtime/numbers.ts";
import { compare, equal, hash, show } from "../runtime/text.ts";
import { JArray, JFunction, JNative, type Value } from "../runtime/values.ts";
import { elementsOf, type Items, makeList, makeStream, sorted } from "./make.ts";
import { spread } from "./strings.ts";

const items = (self: Value): Items => (self as JNative<Items>).state;

export async function collect(call: Call, value: Value): Promise<Value[]> {
  const all: Value[] = [];
  for await (const each of iterate(call, value)) all.push(each);
  return all;
}

function change(call: Call, self: Value): Value[] {
  if (items(self).fixed) throw call.vm.thrown("UnsupportedOperationException", null, call.frame);
  return items(self).list;
}

function checked(call: Call, list: readonly Value[], index: Value, most = list.length - 1): number {
  const at = toInt(index);
  if (at < 0 || at > most)
    throw call.vm.thrown(
      "IndexOutOfBoundsException",
      `Index ${at} out of bounds for length ${list.length}`,
      call.frame,
    );
  return at;
}

async function indexIn(call: Call, list: readonly Value[], value: Value): Promise<number> {
  for (const [index, each] of list.entries()) if (await equal(call, each, value)) return index;
  return -1;
}

const missing = (call: Call) => call.vm.thrown("NoSuchElementException", null, call.frame);

/** "[a, b]", as every collection shows itself. */
export async function showAll(call: Call, values: Iterable<Value>): Promise<string> {
  const parts: string[] = [];
  for (const value of values) parts.push(await show(call, value));
  return `[${parts.join(", ")}]`;
}

/** What all collections share; each asks only for its elements. */
export const collectionMethods: NonNullable<LibraryClass["methods"]> = {
  size: (_, self) => elementsOf(self)!.length,
  isEmpty: (_, self) => elementsOf(self)!.length === 0,
  stream: (_, self) => makeStream([...elementsOf(self)!]),
  parallelStream: (_, self) => makeStream([...elementsOf(self)!]),
  $toString: (call, self) => showAll(call, elementsOf(self)!),
  async forEach(call, self, [action = null]) {
    for (const each of [...elementsOf(self)!]) await callFunction(call, action, [each]);
    return null;
  },
  contains: async (call, self, [value = null]) => (await indexIn(call, elementsOf(self)!, value)) >= 0,
  async containsAll(call, self, [others = null]) {
    for (const other of await collect(call, others))
      if ((await indexIn(call, elementsOf(self)!, other)) < 0) return false;
    return true;
  },
  toArray: (_, self) => new JArray([...elementsOf(self)!], "Object"),
  iterator: (_, self) => new JNative("java.util.Iterator", { list: [...elementsOf(self)!], at: 0, of: self }),
  async equals(call, self, [other = null]) {
    const [a, b] = [elementsOf(self)!, elementsOf(other)];
    if (!b || a.length !== b.length) return false;
    for (const [index, each] of a.entries()) if (!(await equal(call, each, b[index]!))) return false;
    return true;
  },
  async hashCode(call, self) {
    let sum = 1;
    for (const each of elementsOf(self)!) sum = (Math.imul(sum, 31) + (await hash(call, each))) | 0;
    return sum;
  },
};

const listMethods: NonNullable<LibraryClass["methods"]> = {
  add(call, self, args) {
    const list = change(call, self);
    const [first = null, second] = args;
    if (args.length === 2) list.splice(checked(call, list, first, list.length), 0, second!);
    else list.push(first);
    return true;
  },
  async addAll(call, self, [others = null]) {
    change(call, self).push(...(await collect(call, others)));
    return true;
  },
  get: (call, self, [index = 0]) => items(self).list[checked(call, items(self).list, index)]!,
  set(call, self, [index = 0, value = null]) {
    const list = change(call, self);
    const at = checked(call, list, index);
    const before = list[at]!;
    list[at] = value;
    return before;
  },
  async remove(call, self, [what]) {
    const list = change(call, self);
    if (what === undefined) return list.length === 0 ? Promise.reject(missing(call)) : list.shift()!;
    if (typeof what === "number") return list.splice(checked(call, list, what), 1)[0]!;
    const at = await indexIn(call, list, what);
    if (at >= 0) list.splice(at, 1);
    return at >= 0;
  },
  async removeIf(call, self, [test = null]) {
    change(call, self);
    const kept: Value[] = [];
    for (const each of items(self).list)
      if ((await callFunction(call, test, [each])) !== true) kept.push(each);
    const changed = kept.length !== items(self).list.length;
    items(self).list = kept;
    return changed;
  },
  clear(call, self) {
    change(call, self).length = 0;
    return null;
  },
  indexOf: (call, self, [value = null]) => indexIn(call, items(self).list, value),
  async sort(call, self, [order = null]) {
    items(self).list = await sorted(call, change(call, self), order);
    return null;
  },
  async replaceAll(call, self, [work = null]) {
    const list = change(call, self);
    for (const [index, each] of list.entries()) list[index] = await callFunction(call, work, [each]);
    return null;
  },
  subList: (_, self, [from = 0, to = 0]) => makeList(items(self).list.slice(toInt(from), toInt(to))),
  reversed: (_, self) => makeList(items(self).list.toReversed()),
  getFirst: (call, self) => items(self).list[0] ?? Promise.reject(missing(call)),
  getLast: (call, self) => items(self).list.at(-1) ?? Promise.reject(missing(call)),
};

/** Queues and stacks: the same elements from both ends. */
const dequeMethods: NonNullable<LibraryClass["methods"]> = {
  push(call, self, [value = null]) {
    change(call, self).unshift(value);
    return null;
  },
  addFirst: (call, self, [value = null]) => (change(call, self).unshift(value), null),
  addLast: (call, self, [value = null]) => (change(call, self).push(value), null),
  offer: (call, self, [value = null]) => (change(call, self).push(value), true),
  poll: (call, self) => change(call, self).shift() ?? null,
  pollFirst: (call, self) => change(call, self).shift() ?? null,
  pollLast: (call, self) => change(call, self).pop() ?? null,
  peek: (_, self) => items(self).list[0] ?? null,
  peekLast: (_, self) => items(self).list.at(-1) ?? null,
  pop: (call, self) => change(call, self).shift() ?? Promise.reject(missing(call)),
  removeFirst: (call, self) => change(call, self).shift() ?? Promise.reject(missing(call)),
  removeLast: (call, self) => change(call, self).pop() ?? Promise.reject(missing(call)),
};

const construct =
  (name: string) =>
  async (call: Call, [from = null]: readonly Value[]) =>
    new JNative<Items>(name, {
      list: from instanceof JNative ? await collect(call, from) : [],
      fixed: false,
    });

const fixed = (_: Call, args: readonly Value[]) => makeList([...spread(args)], true);

const list = (
  name: string,
  methods: LibraryClass["methods"] = {},
  parent = "java.util.List",
): LibraryClass => ({
  name,
  parents: [parent, "java.util.List"],
  construct: construct(name),
  methods,
});

export const collectionClasses: readonly LibraryClass[] = [
  { name: "java.lang.Iterable" },
  { name: "java.util.Collection", parents: ["java.lang.Iterable"], methods: collectionMethods },
  {
    name: "java.util.List",
    parents: ["java.util.Collection"],
    statics: { of: fixed, copyOf: async (call, [from = null]) => makeList(await collect(call, from), true) },
    methods: listMethods,
  },
  { name: "java.util.Queue", parents: ["java.util.List"], methods: dequeMethods },
  { name: "java.util.Deque", parents: ["java.util.Queue"] },
  list("java.util.ArrayList"),
  list("java.util.Vector"),
  list("java.util.concurrent.CopyOnWriteArrayList"),
  list("java.util.ImmutableCollections.ListN"),
  list("java.util.LinkedList", {}, "java.util.Deque"),
  list("java.util.ArrayDeque", {}, "java.util.Deque"),
  list("java.util.concurrent.ConcurrentLinkedQueue", {}, "java.util.Queue"),
  list("java.util.concurrent.LinkedBlockingQueue", {}, "java.util.Queue"),
  list("java.util.Stack", {
    push: (call, self, [value = null]) => (change(call, self).push(value), value),
    pop: (call, self) =>
      change(call, self).pop() ?? Promise.reject(call.vm.thrown("EmptyStackException", null, call.frame)),
    peek: (call, self) =>
      items(self).list.at(-1) ?? Promise.reject(call.vm.thrown("EmptyStackException", null, call.frame)),
    empty: (_, self) => items(self).list.length === 0,
  }),
  {
    name: "java.util.Iterator",
    methods: {
      hasNext: (_, self) => cursor(self).at < cursor(self).list.length,
      next: (call, self) => cursor(self).list[cursor(self).at++] ?? Promise.reject(missing(call)),
      async remove(_, self) {
        const { of, list: all, at } = cursor(self);
        const found = elementsOf(of)!.indexOf(all[at - 1]!);
        if (found >= 0) (of as JNative<Items>).state.list.splice(found, 1);
        return null;
      },
    },
  },
  {
    name: "java.util.Arrays",
    statics: {
      asList: (_, args) => makeList([...spread(args)]),
      stream: (_, [array]) =>
        makeStream(
          [...(array as JArray).items],
          (array as JArray).type === "int" ? "java.util.stream.IntStream" : undefined,
        ),
      $toString: (call, [array]) => showAll(call, (array as JArray).items),
      async sort(call, [array, order = null]) {
        const { items: all } = array as JArray;
        all.splice(0, all.length, ...(await sorted(call, all, order)));
        return null;
      },
      fill: (_, [array, value = null]) => ((array as JArray).items.fill(value), null),
      copyOf: (_, [array, size = 0]) =>
        new JArray((array as JArray).items.slice(0, toInt(size)), (array as JArray).type),
      copyOfRange: (_, [array, from = 0, to = 0]) =>
        new JArray((array as JArray).items.slice(toInt(from), toInt(to)), (array as JArray).type),
      equals: async (call, [a = null, b = null]) => collectionMethods["equals"]!(call, a, [b]),
    },
  },
  {
    name: "java.util.Collections",
    statics: {
      async sort(call, [from, order = null]) {
        items(from!).list = await sorted(call, items(from!).list, order);
        return null;
      },
      reverse: (_, [from]) => (items(from!).list.reverse(), null),
      emptyList: () => makeList([], true),
      singletonList: (_, [value = null]) => makeList([value], true),
      unmodifiableList: (_, [from]) => makeList(items(from!).list, true),
      synchronizedList: (_, [from = null]) => from,
      unmodifiableMap: (_, [from = null]) => from,
      max: async (call, [from = null]) =>
        (await sorted(call, await collect(call, from), null)).at(-1) ?? null,
      min: async (call, [from = null]) => (await sorted(call, await collect(call, from), null))[0] ?? null,
      addAll: (_, [from, ...more]) => (items(from!).list.push(...spread(more)), true),
      shuffle({ vm }, [from]) {
        const { list: all } = items(from!);
        for (let i = all.length - 1; i > 0; i--) {
          const j = Math.floor(vm.process.random.next() * (i + 1));
          [all[i], all[j]] = [all[j]!, all[i]!];
        }
        return null;
      },
      reverseOrder: (call) => {
        return new JFunction(([a = null, b = null]) => compare(call, b, a));
      },
    },
  },
];

const cursor = (self: Value) => (self as JNative<{ list: Value[]; at: number; of: Value }>).state;
