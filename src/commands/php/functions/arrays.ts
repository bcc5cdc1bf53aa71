import { callFunction } from "../runtime/calls.ts";
import { compare, looseEqual, strictEqual, toBool, toInt } from "../runtime/convert.ts";
import { toKey } from "../runtime/places.ts";
import { type Call, type Key, PArray, PObject, type Value } from "../runtime/values.ts";
import { arrayArg, type Functions } from "./table.ts";

const list = (call: Call, name: string, index = 0): PArray => arrayArg(call.php, name, call.args, index);

const ask = ({ php, scope }: Call, callee: Value, args: Value[]): Promise<Value> =>
  callFunction(php, scope, callee, args);

async function mergeSort<T>(items: readonly T[], order: (a: T, b: T) => Promise<number>): Promise<T[]> {
  if (items.length < 2) return [...items];
  const middle = items.length >> 1;
  const [left, right] = [
    await mergeSort(items.slice(0, middle), order),
    await mergeSort(items.slice(middle), order),
  ];
  const merged: T[] = [];
  let [i, j] = [0, 0];
  while (i < left.length && j < right.length)
    merged.push((await order(left[i]!, right[j]!)) <= 0 ? left[i++]! : right[j++]!);
  return [...merged, ...left.slice(i), ...right.slice(j)];
}

/** sort and its kin: by value or key, with keys kept or not, by a function or not. */
const sorter = (by: "value" | "key", keeps: boolean, sign: 1 | -1, own = false): Functions[string] => [
  1,
  async (call) => {
    const ref = call.refs[0];
    if (!(ref?.value instanceof PArray)) return false;
    const pick = (entry: readonly [Key, Value]): Value => (by === "key" ? entry[0] : entry[1]);
    const sorted = await mergeSort(ref.value.entries(), async (a, b) =>
      own
        ? Number(toInt(await ask(call, call.args[1]!, [pick(a), pick(b)])))
        : sign * compare(pick(a), pick(b)),
    );
    ref.value = keeps ? PArray.from(sorted) : PArray.of(sorted.map(([, value]) => value));
    return true;
  },
  [0],
];

const renumbered = (entries: readonly (readonly [Key, Value])[]): PArray => {
  const made = new PArray();
  for (const [key, value] of entries)
    if (typeof key === "string") made.set(key, value);
    else made.push(value);
  return made;
};

const difference = (by: "value" | "key", keep: boolean): Functions[string] => [
  1,
  (call) => {
    const others = call.args.slice(1).map((_, i) => list(call, "array_diff", i + 1));
    const text = (value: Value) => (typeof value === "bigint" ? String(value) : String(value ?? ""));
    const known = new Set(
      others.flatMap((other) => (by === "key" ? [...other.map.keys()].map(text) : other.values().map(text))),
    );
    return PArray.from(
      list(call, "array_diff")
        .entries()
        .filter(([key, value]) => known.has(text(by === "key" ? key : value)) === keep),
    );
  },
];

const has: Functions[string] = [
  2,
  (call) => {
    const [key, on] = call.args;
    return on instanceof PObject
      ? on.props.has(String(key))
      : list(call, "array_key_exists", 1).map.has(toKey(call.php, key!));
  },
];
const search = (call: Call): [Key, Value] | undefined =>
  list(call, "in_array", 1)
    .entries()
    .find(([, value]) =>
      call.args[2] === true ? strictEqual(value, call.args[0]!) : looseEqual(value, call.args[0]!),
    );
const count: Functions[string] = [
  1,
  async (call) => {
    const [value] = call.args;
    if (value instanceof PArray) return BigInt(value.size);
    if (value instanceof PObject && value.cls.method("count"))
      return ask(call, PArray.of([value, "count"]), []);
    throw call.php.error(
      "TypeError",
      `count(): Argument #1 ($value) must be of type Countable|array, ${value === null ? "null" : typeof value === "string" ? "string" : "int"} given`,
    );
  },
];
const at = (call: Call, index: number): Value => {
  const array = call.refs[0]?.value ?? call.args[0];
  if (!(array instanceof PArray)) return false;
  array.cursor = index;
  return array.values()[index] ?? false;
};
const cursor = (call: Call) => ((call.refs[0]?.value ?? call.args[0]) as PArray).cursor;

export const arrays: Functions = {
  count,
  sizeof: count,
  in_array: [2, (call) => search(call) !== undefined],
  array_search: [2, (call) => search(call)?.[0] ?? false],
  array_key_exists: has,
  key_exists: has,
  array_keys: [
    1,
    (call) =>
      PArray.of(
        list(call, "array_keys")
          .entries()
          .filter(([, value]) => call.args.length < 2 || looseEqual(value, call.args[1]!))
          .map(([key]) => key),
      ),
  ],
  array_values: [1, (call) => PArray.of(list(call, "array_values").values())],
  array_merge: [0, (call) => renumbered(call.args.flatMap((_, i) => list(call, "array_merge", i).entries()))],
  array_combine: [
    2,
    (call) => {
      const values = list(call, "array_combine", 1).values();
      return PArray.from(
        list(call, "array_combine")
          .values()
          .map((key, i) => [toKey(call.php, key), values[i] ?? null] as const),
      );
    },
  ],
  array_flip: [
    1,
    (call) =>
      PArray.from(
        list(call, "array_flip")
          .entries()
          .map(([key, value]) => [toKey(call.php, value), key] as const),
      ),
  ],
  array_reverse: [
    1,
    (call) => {
      const entries = list(call, "array_reverse").entries().reverse();
      return call.args[1] === true ? PArray.from(entries) : renumbered(entries);
    },
  ],
  array_slice: [
    2,
    (call) => {
      const entries = list(call, "array_slice").entries();
      let start = Number(toInt(call.args[1]!));
      if (start < 0) start = Math.max(0, entries.length + start);
      const length =
        call.args[2] === undefined || call.args[2] === null ? undefined : Number(toInt(call.args[2]));
      const part = entries.slice(
        start,
        length === undefined ? undefined : length < 0 ? length : start + length,
      );
      return call.args[3] === true ? PArray.from(part) : renumbered(part);
    },
  ],
  array_splice: [
    2,
    (call) => {
      const ref = call.refs[0]!;
      const entries = (ref.value as PArray).entries();
      const removed = entries.splice(
        Number(toInt(call.args[1]!)),
        call.args[2] === undefined || call.args[2] === null ? entries.length : Number(toInt(call.args[2])),
        ...(call.args[3] instanceof PArray
          ? call.args[3].values()
          : call.args[3] === undefined
            ? []
            : [call.args[3]]
        ).map((value) => [0n, value] as [Key, Value]),
      );
      ref.value = renumbered(entries);
      return PArray.of(removed.map(([, value]) => value));
    },
    [0],
  ],
  array_map: [
    2,
    async (call) => {
      const [callee, first, ...more] = call.args;
      if (!(first instanceof PArray)) return list(call, "array_map", 1);
      if (more.length > 0) {
        const lists = [first, ...more.map((_, i) => list(call, "array_map", i + 2))].map((one) =>
          one.values(),
        );
        const made = new PArray();
        for (let i = 0; i < Math.max(...lists.map((one) => one.length)); i++) {
          const row = lists.map((one) => one[i] ?? null);
          made.push(callee === null ? PArray.of(row) : await ask(call, callee!, row));
        }
        return made;
      }
      const made = new PArray();
      for (const [key, value] of first.entries()) made.set(key, await ask(call, callee!, [value]));
      return made;
    },
  ],
  array_filter: [
    1,
    async (call) => {
      const made = new PArray();
      const mode = call.args[2] ?? 0n;
      for (const [key, value] of list(call, "array_filter").entries())
        if (
          call.args[1] === undefined || call.args[1] === null
            ? toBool(value)
            : toBool(
                await ask(call, call.args[1], mode === 2n ? [key] : mode === 1n ? [value, key] : [value]),
              )
        )
          made.set(key, value);
      return made;
    },
  ],
  array_reduce: [
    2,
    async (call) => {
      let total = call.args[2] ?? null;
      for (const value of list(call, "array_reduce").values())
        total = await ask(call, call.args[1]!, [total, value]);
      return total;
    },
  ],
  array_walk: [
    2,
    async (call) => {
      const array = call.refs[0]!.value as PArray;
      for (const key of [...array.map.keys()])
        await callFunction(call.php, call.scope, call.args[1]!, [array.get(key)!, key], {
          values: [array.get(key)!, key],
          refs: [array.ref(key)],
          named: new Map(),
        });
      return true;
    },
    [0],
  ],
  usort: sorter("value", false, 1, true),
  uasort: sorter("value", true, 1, true),
  uksort: sorter("key", true, 1, true),
  sort: sorter("value", false, 1),
  rsort: sorter("value", false, -1),
  asort: sorter("value", true, 1),
  arsort: sorter("value", true, -1),
  ksort: sorter("key", true, 1),
  krsort: sorter("key", true, -1),
  array_push: [
    1,
    ({ refs, args }) => {
      const array = refs[0]!.value as PArray;
      for (const value of args.slice(1)) array.push(value);
      return BigInt(array.size);
    },
    [0],
  ],
  array_pop: [
    1,
    ({ refs }) => {
      const array = refs[0]!.value as PArray;
      const last = array.entries().at(-1);
      if (!last) return null;
      array.map.delete(last[0]);
      array.next = [...array.map.keys()].reduce<bigint>(
        (most, key) => (typeof key === "bigint" && key >= most ? key + 1n : most),
        0n,
      );
      return last[1];
    },
    [0],
  ],
  array_shift: [
    1,
    ({ refs }) => {
      const array = refs[0]!.value as PArray;
      const [first] = array.entries();
      if (!first) return null;
      refs[0]!.value = renumbered(array.entries().slice(1));
      return first[1];
    },
    [0],
  ],
  array_unshift: [
    1,
    ({ refs, args }) => {
      const array = refs[0]!.value as PArray;
      refs[0]!.value = renumbered([
        ...args.slice(1).map((value) => [0n, value] as [Key, Value]),
        ...array.entries(),
      ]);
      return BigInt((refs[0]!.value as PArray).size);
    },
    [0],
  ],
  array_unique: [
    1,
    (call) => {
      const seen: Value[] = [];
      return PArray.from(
        list(call, "array_unique")
          .entries()
          .filter(([, value]) => {
            if (seen.some((one) => looseEqual(one, value))) return false;
            seen.push(value);
            return true;
          }),
      );
    },
  ],
  array_column: [
    2,
    (call) => {
      const made = new PArray();
      for (const row of list(call, "array_column").values()) {
        const get = (key: Value) =>
          row instanceof PArray
            ? row.get(toKey(call.php, key))
            : row instanceof PObject
              ? row.get(String(key))
              : undefined;
        const value = call.args[1] === null ? row : get(call.args[1]!);
        if (value === undefined) continue;
        if (call.args[2] !== undefined) made.set(toKey(call.php, get(call.args[2]) ?? null), value);
        else made.push(value);
      }
      return made;
    },
  ],
  array_fill: [
    3,
    ({ args }) => {
      const made = new PArray();
      for (let i = 0n; i < toInt(args[1]!); i++) made.set(toInt(args[0]!) + i, args[2]!);
      return made;
    },
  ],
  array_fill_keys: [
    2,
    (call) =>
      PArray.from(
        list(call, "array_fill_keys")
          .values()
          .map((key) => [toKey(call.php, key), call.args[1]!] as const),
      ),
  ],
  array_pad: [
    3,
    (call) => {
      const values = list(call, "array_pad").values();
      while (values.length < Number(call.args[1])) values.push(call.args[2]!);
      return PArray.of(values);
    },
  ],
  array_chunk: [
    2,
    (call) => {
      const values = list(call, "array_chunk").values();
      const size = Number(call.args[1]);
      return PArray.of(
        Array.from({ length: Math.ceil(values.length / size) }, (_, i) =>
          PArray.of(values.slice(i * size, (i + 1) * size)),
        ),
      );
    },
  ],
  array_diff: difference("value", false),
  array_diff_key: difference("key", false),
  array_intersect: difference("value", true),
  array_intersect_key: difference("key", true),
  array_key_first: [1, (call) => list(call, "array_key_first").entries()[0]?.[0] ?? null],
  array_key_last: [1, (call) => list(call, "array_key_last").entries().at(-1)?.[0] ?? null],
  array_is_list: [1, (call) => list(call, "array_is_list").isList],
  array_count_values: [
    1,
    (call) => {
      const made = new PArray();
      for (const value of list(call, "array_count_values").values()) {
        const key = toKey(call.php, value);
        made.set(key, ((made.get(key) as bigint | undefined) ?? 0n) + 1n);
      }
      return made;
    },
  ],
  array_rand: [
    1,
    (call) => {
      const keys = [...list(call, "array_rand").map.keys()];
      return keys[call.php.process.random.integer(0, keys.length - 1)]!;
    },
  ],
  shuffle: [
    1,
    ({ php, refs }) => {
      const values = (refs[0]!.value as PArray).values();
      for (let i = values.length - 1; i > 0; i--) {
        const j = php.process.random.integer(0, i);
        [values[i], values[j]] = [values[j]!, values[i]!];
      }
      refs[0]!.value = PArray.of(values);
      return true;
    },
    [0],
  ],
  array_product: [
    1,
    (call) =>
      list(call, "array_product")
        .values()
        .reduce<bigint>((total, value) => total * toInt(value), 1n),
  ],
  range: [
    2,
    ({ args }) => {
      const [from, to] = args as [Value, Value];
      const made = new PArray();
      if (typeof from === "string" && typeof to === "string" && !/^\d/.test(from)) {
        const [a, b] = [from.charCodeAt(0), to.charCodeAt(0)];
        for (let code = a; a <= b ? code <= b : code >= b; code += a <= b ? 1 : -1)
          made.push(String.fromCharCode(code));
        return made;
      }
      const step = Math.abs(Number(args[2] ?? 1n)) || 1;
      const real = [from, to, args[2]].some((one) => typeof one === "number");
      const [a, b] = [Number(from), Number(to)];
      for (let value = a; a <= b ? value <= b : value >= b; value += a <= b ? step : -step)
        made.push(real ? value : BigInt(value));
      return made;
    },
  ],
  compact: [
    0,
    ({ scope, args }) =>
      PArray.from(
        args
          .flatMap((one) => (one instanceof PArray ? one.values() : [one]))
          .map(String)
          .filter((name) => scope.vars.has(name))
          .map((name) => [name, scope.vars.get(name)!.value] as const),
      ),
  ],
  extract: [
    1,
    (call) => {
      for (const [key, value] of list(call, "extract").entries())
        if (typeof key === "string") call.scope.ref(key).value = value;
      return BigInt(list(call, "extract").size);
    },
  ],
  current: [1, (call) => at(call, cursor(call)), [0]],
  key: [
    1,
    (call) => [...((call.refs[0]?.value ?? call.args[0]) as PArray).map.keys()][cursor(call)] ?? null,
    [0],
  ],
  next: [1, (call) => at(call, cursor(call) + 1), [0]],
  prev: [1, (call) => at(call, cursor(call) - 1), [0]],
  reset: [1, (call) => at(call, 0), [0]],
  end: [1, (call) => at(call, Math.max(0, ((call.refs[0]?.value ?? call.args[0]) as PArray).size - 1)), [0]],
  max: [
    1,
    ({ args }) =>
      (args[0] instanceof PArray ? args[0].values() : args).reduce((most, value) =>
        compare(value, most) > 0 ? value : most,
      ),
  ],
  min: [
    1,
    ({ args }) =>
      (args[0] instanceof PArray ? args[0].values() : args).reduce((least, value) =>
        compare(value, least) < 0 ? value : least,
      ),
  ],
  iterator_to_array: [1, (call) => (call.args[0] instanceof PArray ? call.args[0] : new PArray())],
};
