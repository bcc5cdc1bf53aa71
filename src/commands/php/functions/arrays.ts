import { callFunction } from "../runtime/calls.ts";
import { looseEqual, toBool, toInt } from "../runtime/convert.ts";
import { toKey } from "../runtime/places.ts";
import { type Key, PArray, type Value } from "../runtime/values.ts";
import { type Functions } from "./table.ts";
import { ask, count, has, list, renumbered, search, sorter } from "./arrays-parts.ts";
import { arraysMore } from "./arrays-more.ts";

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
  ...arraysMore,
};
