import { compare, looseEqual, toInt } from "../runtime/convert.ts";
import { toKey } from "../runtime/places.ts";
import { type Key, PArray, PObject, type Value } from "../runtime/values.ts";
import { type Functions } from "./table.ts";
import { at, cursor, difference, list, renumbered } from "./arrays-parts.ts";

/** The second half of arrays.ts. */
export const arraysMore: Functions = {
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
