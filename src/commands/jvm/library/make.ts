import { callFunction } from "../runtime/dispatch.ts";
import type { Call } from "../runtime/library.ts";
import { compare } from "../runtime/text.ts";
import { JArray, JNative, type Value } from "../runtime/values.ts";
import { sortBy, Table } from "./tables.ts";

/** What is in a List. `fixed`: nothing may be put in or taken out. */
export interface Items {
  list: Value[];
  readonly fixed: boolean;
}

export const makeList = (list: Value[], fixed = false): JNative<Items> =>
  new JNative(fixed ? "java.util.ImmutableCollections.ListN" : "java.util.ArrayList", { list, fixed });

export const makeOptional = (value: Value): JNative<{ value: Value }> =>
  new JNative("java.util.Optional", { value });

export const makeStream = (list: Value[], type = "java.util.stream.Stream"): JNative<{ list: Value[] }> =>
  new JNative(type, { list });

export const makeMap = (table: Table): JNative<Table> =>
  new JNative(
    table.order === "sorted"
      ? "java.util.TreeMap"
      : table.order === "linked"
        ? "java.util.LinkedHashMap"
        : "java.util.HashMap",
    table,
  );

export const makeSet = (table: Table): JNative<Table> =>
  new JNative(
    table.order === "sorted"
      ? "java.util.TreeSet"
      : table.order === "linked"
        ? "java.util.LinkedHashSet"
        : "java.util.HashSet",
    table,
  );

/** A LinkedHashMap of plain text. */
export async function textMap(
  call: Call,
  pairs: Iterable<readonly [string, Value]>,
): Promise<JNative<Table>> {
  const table = new Table("linked");
  for (const [key, value] of pairs) await table.put(call, key, value);
  return makeMap(table);
}

export async function fill(call: Call, table: Table, keys: Iterable<Value>): Promise<Table> {
  for (const key of keys) await table.put(call, key, true);
  return table;
}

export const makeEntry = (key: Value, value: Value): JNative<{ key: Value; value: Value }> =>
  new JNative("java.util.Map.Entry", { key, value });

/** Sorted by a comparator, or in natural order without one. */
export const sorted = (call: Call, list: readonly Value[], order: Value): Promise<Value[]> =>
  sortBy(list, async (a, b) =>
    order === null ? compare(call, a, b) : ((await callFunction(call, order, [a, b])) as number),
  );

/** The elements of anything that has some, in order; undefined of what has none. */
export function elementsOf(value: Value): Value[] | undefined {
  if (value instanceof JArray) return value.items;
  if (!(value instanceof JNative)) return undefined;
  const { state } = value;
  if (state instanceof Table) return state.entries().map(({ key }) => key);
  if (typeof state === "object" && state !== null && "list" in state) return (state as Items).list;
  return undefined;
}
