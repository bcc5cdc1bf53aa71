import { callFunction } from "../runtime/calls.ts";
import { compare, looseEqual, strictEqual, toInt } from "../runtime/convert.ts";
import { toKey } from "../runtime/places.ts";
import { type Call, type Key, PArray, PObject, type Value } from "../runtime/values.ts";
import { arrayArg, type Functions } from "./table.ts";

export const list = (call: Call, name: string, index = 0): PArray =>
  arrayArg(call.php, name, call.args, index);

export const ask = ({ php, scope }: Call, callee: Value, args: Value[]): Promise<Value> =>
  callFunction(php, scope, callee, args);

export async function mergeSort<T>(
  items: readonly T[],
  order: (a: T, b: T) => Promise<number>,
): Promise<T[]> {
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
export const sorter = (by: "value" | "key", keeps: boolean, sign: 1 | -1, own = false): Functions[string] => [
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

export const renumbered = (entries: readonly (readonly [Key, Value])[]): PArray => {
  const made = new PArray();
  for (const [key, value] of entries)
    if (typeof key === "string") made.set(key, value);
    else made.push(value);
  return made;
};

export const difference = (by: "value" | "key", keep: boolean): Functions[string] => [
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

export const has: Functions[string] = [
  2,
  (call) => {
    const [key, on] = call.args;
    return on instanceof PObject
      ? on.props.has(String(key))
      : list(call, "array_key_exists", 1).map.has(toKey(call.php, key!));
  },
];

export const search = (call: Call): [Key, Value] | undefined =>
  list(call, "in_array", 1)
    .entries()
    .find(([, value]) =>
      call.args[2] === true ? strictEqual(value, call.args[0]!) : looseEqual(value, call.args[0]!),
    );

export const count: Functions[string] = [
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

export const at = (call: Call, index: number): Value => {
  const array = call.refs[0]?.value ?? call.args[0];
  if (!(array instanceof PArray)) return false;
  array.cursor = index;
  return array.values()[index] ?? false;
};

export const cursor = (call: Call) => ((call.refs[0]?.value ?? call.args[0]) as PArray).cursor;
