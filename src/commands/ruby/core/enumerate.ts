import type { Frame } from "../runtime/frame.ts";
import type { Ruby } from "../runtime/ruby.ts";
import { RArray, type RProc, truthy, type Value } from "../runtime/values.ts";
import { compareValues } from "./comparable.ts";

/** An item as a block takes it: the pair of a hash as two arguments' worth. */
export const give = (ruby: Ruby, frame: Frame, block: RProc, item: Value): Promise<Value> =>
  ruby.yield(frame, block, [item]);

export async function test(
  ruby: Ruby,
  frame: Frame,
  block: RProc | null,
  item: Value,
  pattern?: Value,
): Promise<boolean> {
  if (pattern !== undefined) return truthy(await ruby.send(frame, pattern, "===", [item]));
  return block ? truthy(await give(ruby, frame, block, item)) : truthy(item);
}

/** Sorted by `order`, which may ask Ruby code; equal items keep their order. */
export async function mergeSort(
  items: readonly Value[],
  order: (a: Value, b: Value) => Promise<number>,
): Promise<Value[]> {
  if (items.length < 2) return [...items];
  const middle = items.length >> 1;
  const [left, right] = [
    await mergeSort(items.slice(0, middle), order),
    await mergeSort(items.slice(middle), order),
  ];
  const merged: Value[] = [];
  let [i, j] = [0, 0];
  while (i < left.length && j < right.length)
    merged.push((await order(left[i]!, right[j]!)) <= 0 ? left[i++]! : right[j++]!);
  return [...merged, ...left.slice(i), ...right.slice(j)];
}

export const sortValues = (
  ruby: Ruby,
  frame: Frame,
  items: readonly Value[],
  block: RProc | null,
): Promise<Value[]> =>
  mergeSort(items, async (a, b) =>
    block ? Number(await ruby.yield(frame, block, [a, b])) : compareValues(ruby, frame, a, b),
  );

/** By what the block says of each. */
export async function sortBy(
  ruby: Ruby,
  frame: Frame,
  items: readonly Value[],
  block: RProc,
): Promise<Value[]> {
  const keyed: Value[] = [];
  for (const item of items) keyed.push(new RArray([await give(ruby, frame, block, item), item]));
  const pair = (value: Value) => (value as RArray).items;
  const sorted = await mergeSort(keyed, (a, b) => compareValues(ruby, frame, pair(a)[0]!, pair(b)[0]!));
  return sorted.map((value) => pair(value)[1]!);
}
