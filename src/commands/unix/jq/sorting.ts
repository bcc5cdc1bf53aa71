import { compare, type Json } from "./json.ts";

interface Pair {
  readonly key: Json;
  readonly value: Json;
}

const byKey = (pairs: readonly Pair[]): Pair[] => [...pairs].sort((a, b) => compare(a.key, b.key));

function groups(pairs: readonly Pair[]): Pair[][] {
  const all: Pair[][] = [];
  for (const pair of byKey(pairs)) {
    const last = all.at(-1);
    if (last && compare(last[0]!.key, pair.key) === 0) last.push(pair);
    else all.push([pair]);
  }
  return all;
}

/** Of several that are the same, min is the first and max the last. */
const best = (pairs: readonly Pair[], better: (order: number) => boolean): Json =>
  pairs.reduce<Pair | undefined>(
    (best, pair) => (!best || better(compare(pair.key, best.key)) ? pair : best),
    undefined,
  )?.value ?? null;

/** Functions of elements and what a filter makes of each. */
export const sorting: Record<string, (pairs: Pair[]) => Json> = {
  "sort_by/1": (pairs) => byKey(pairs).map(({ value }) => value),
  "group_by/1": (pairs) => groups(pairs).map((group) => group.map(({ value }) => value)),
  "unique_by/1": (pairs) => groups(pairs).map((group) => group[0]!.value),
  "min_by/1": (pairs) => best(pairs, (order) => order < 0),
  "max_by/1": (pairs) => best(pairs, (order) => order >= 0),
};
