import { CljThrow } from "./errors.ts";
import { apply } from "./evaluate.ts";
import { Bag, Dict, Seq, show, truthy, Vector, type Form } from "./forms.ts";
import {
  assoc,
  assocIn,
  compareForms,
  filter,
  first,
  into,
  items,
  type Made,
  map,
  number,
  pure,
  range,
  reduce,
  same,
  sortBy,
  getIn,
} from "./core-helpers.ts";

/** Lists, vectors, maps and sets. */
export const coreCollections: Readonly<Record<string, Made>> = {
  count: pure((form) => items(form).length),
  first: pure(first),
  second: pure((form) => items(form)[1] ?? null),
  last: pure((form) => items(form).at(-1) ?? null),
  rest: pure((form) => new Seq(items(form).slice(1))),
  next: pure((form) => (items(form).length > 1 ? new Seq(items(form).slice(1)) : null)),
  nth: pure((form, at, other) => {
    const found = items(form)[number(at)];
    if (found === undefined && other === undefined)
      throw new CljThrow("java.lang.IndexOutOfBoundsException", null);
    return found ?? other ?? null;
  }),
  seq: pure((form) => (items(form).length > 0 ? new Seq(items(form)) : null)),
  list: pure((...args) => new Seq(args)),
  vector: pure((...args) => new Vector(args)),
  vec: pure((form) => new Vector(items(form))),
  set: pure((form) => new Bag(items(form))),
  "hash-map": pure((...args) => assoc(new Dict(), ...args)),
  "array-map": pure((...args) => assoc(new Dict(), ...args)),
  "hash-set": pure((...args) => new Bag(args)),
  cons: pure((head = null, tail = null) => new Seq([head, ...items(tail)])),
  conj: pure((to = null, ...from) => into(to ?? new Seq([]), from)),
  concat: pure((...lists) => new Seq(lists.flatMap((list) => items(list)))),
  into: pure((to = null, from = null) => into(to, items(from))),
  reverse: pure((form) => new Seq(items(form).toReversed())),
  distinct: pure((form) => new Seq([...new Bag(items(form)).items.values()])),
  flatten: pure((form) => {
    const flat = (each: Form): Form[] =>
      each instanceof Seq || each instanceof Vector ? each.items.flatMap(flat) : [each];
    return new Seq(items(form).flatMap(flat));
  }),
  range: pure(range),
  repeat: pure((count, value = null) => new Seq(Array.from({ length: number(count) }, () => value))),
  take: pure((count, form) => new Seq(items(form).slice(0, number(count)))),
  drop: pure((count, form) => new Seq(items(form).slice(number(count)))),
  partition: pure((size, form) => {
    const all = items(form);
    return new Seq(
      Array.from(
        { length: Math.floor(all.length / number(size)) },
        (_, i) => new Seq(all.slice(i * number(size), (i + 1) * number(size))),
      ),
    );
  }),
  interpose: pure(
    (glue = null, form) =>
      new Seq(items(form).flatMap((each, index) => (index === 0 ? [each] : [glue, each]))),
  ),
  "take-while": pure(async (keep = null, form) => {
    const kept: Form[] = [];
    for (const each of items(form)) {
      if (!truthy(await apply(keep, [each]))) break;
      kept.push(each);
    }
    return new Seq(kept);
  }),
  map: pure(async (fn = null, ...lists) => new Seq(await map(fn, lists.map(items)))),
  mapv: pure(async (fn = null, ...lists) => new Vector(await map(fn, lists.map(items)))),
  pmap: pure(async (fn = null, ...lists) => new Seq(await map(fn, lists.map(items)))),
  mapcat: pure(
    async (fn = null, ...lists) => new Seq((await map(fn, lists.map(items))).flatMap((each) => items(each))),
  ),
  "map-indexed": pure(
    async (fn = null, form) => new Seq(await map(fn, [items(form).map((_, index) => index), items(form)])),
  ),
  filter: pure(async (keep = null, form) => new Seq(await filter(keep, items(form), true))),
  filterv: pure(async (keep = null, form) => new Vector(await filter(keep, items(form), true))),
  remove: pure(async (keep = null, form) => new Seq(await filter(keep, items(form), false))),
  keep: pure(
    async (fn = null, form) => new Seq((await map(fn, [items(form)])).filter((each) => each !== null)),
  ),
  some: pure(async (fn = null, form) => {
    for (const each of items(form)) {
      const value = await apply(fn, [each]);
      if (truthy(value)) return value;
    }
    return null;
  }),
  "every?": pure(async (fn = null, form) => (await filter(fn, items(form), false)).length === 0),
  reduce: pure((fn = null, a = null, b) =>
    b === undefined ? reduce(fn, undefined, items(a)) : reduce(fn, a, items(b)),
  ),
  sort: pure((form) => new Seq([...items(form)].sort(compareForms))),
  "sort-by": pure((key = null, form) => sortBy(key, items(form))),
  "group-by": pure(async (key = null, form) => {
    let groups = new Dict();
    for (const each of items(form)) {
      const by = await apply(key, [each]);
      groups = groups.with(by, into(groups.get(by) ?? new Vector([]), [each]));
    }
    return groups;
  }),
  frequencies: pure((form) =>
    items(form).reduce<Dict>(
      (counts, each) => counts.with(each, ((counts.get(each) as number | undefined) ?? 0) + 1),
      new Dict(),
    ),
  ),
  zipmap: pure((keys, values) =>
    Dict.of(
      items(keys)
        .slice(0, items(values).length)
        .map((key, i) => [key, items(values)[i]!] as const),
    ),
  ),
  get: pure((from = null, key = null, other = null) =>
    getIn(from, [key], from instanceof Bag && from.items.has(show(key, true)) ? key : other),
  ),
  "get-in": pure((from = null, path, other = null) => getIn(from, items(path), other)),
  assoc: pure((from = null, ...pairs) => assoc(from, ...pairs)),
  "assoc-in": pure((from = null, path, value = null) => assocIn(from, items(path), value)),
  dissoc: pure((from = null, ...keys) =>
    keys.reduce<Form>((dict, key) => (dict instanceof Dict ? dict.without(key) : dict), from),
  ),
  update: pure(async (from = null, key = null, fn = null, ...args) =>
    assoc(from, key, await apply(fn, [getIn(from, [key]), ...args])),
  ),
  "update-in": pure(async (from = null, path, fn = null, ...args) =>
    assocIn(from, items(path), await apply(fn, [getIn(from, items(path)), ...args])),
  ),
  merge: pure((...dicts) =>
    dicts.reduce<Form>((to, from) => (from === null ? to : into(to ?? new Dict(), [from])), null),
  ),
  "select-keys": pure((from = null, keys) =>
    Dict.of(
      items(keys).flatMap((key) =>
        from instanceof Dict && from.get(key) !== undefined ? [[key, from.get(key)!] as const] : [],
      ),
    ),
  ),
  keys: pure((from = null) =>
    from instanceof Dict ? new Seq([...from.entries.values()].map(([key]) => key)) : null,
  ),
  vals: pure((from = null) =>
    from instanceof Dict ? new Seq([...from.entries.values()].map(([, value]) => value)) : null,
  ),
  key: pure((pair) => first(pair)),
  val: pure((pair) => items(pair)[1] ?? null),
  disj: pure((from = null, ...keys) =>
    from instanceof Bag
      ? new Bag([...from.items.values()].filter((each) => !keys.some((key) => same(key, each))))
      : from,
  ),
};
