import { CljThrow } from "./errors.ts";
import { apply } from "./evaluate.ts";
import { Bag, Dict, type Fn, type Form, itemsOf, Seq, show, truthy, Vector } from "./forms.ts";
import type { World } from "./world.ts";

export type Made = (world: World) => Form;
export const pure =
  (fn: Fn): Made =>
  () =>
    fn;

export const items = (form: Form | undefined): readonly Form[] => {
  const found = itemsOf(form ?? null);
  if (!found)
    throw new CljThrow(
      "java.lang.IllegalArgumentException",
      `Don't know how to create ISeq from: java.lang.${typeof form === "number" ? "Long" : "Object"}`,
    );
  return found;
};
export const same = (a: Form, b: Form): boolean =>
  a === b || show(sequence(a), true) === show(sequence(b), true);
/** Lists and vectors with the same elements are equal. */
export const sequence = (form: Form): Form => (form instanceof Vector ? new Seq(form.items) : form);

export const number = (form: Form | undefined): number => {
  if (typeof form === "number") return form;
  if (form === null || form === undefined)
    throw new CljThrow(
      "java.lang.NullPointerException",
      'Cannot invoke "Object.getClass()" because "x" is null',
    );
  throw new CljThrow(
    "java.lang.ClassCastException",
    `class java.lang.String cannot be cast to class java.lang.Number`,
  );
};
export const fold = (start: number, work: (a: number, b: number) => number): Made =>
  pure((...args) =>
    args.length === 1 && start === 0 ? number(args[0]) : args.map(number).reduce(work, start),
  );
export const chain = (holds: (a: number, b: number) => boolean): Made =>
  pure((...args) => args.every((each, index) => index === 0 || holds(number(args[index - 1]), number(each))));

export const test = (is: (form: Form) => boolean): Made => pure((form = null) => is(form));

export const into = (to: Form, from: readonly Form[]): Form => {
  if (to instanceof Vector) return new Vector([...to.items, ...from]);
  if (to instanceof Bag) return new Bag([...to.items.values(), ...from]);
  if (to instanceof Dict)
    return Dict.of([
      ...to.entries.values(),
      ...from.flatMap((each) =>
        each instanceof Dict ? [...each.entries.values()] : [[items(each)[0]!, items(each)[1]!] as const],
      ),
    ]);
  return new Seq([...from.toReversed(), ...items(to)]);
};

export async function filter(keep: Form, from: readonly Form[], wanted: boolean): Promise<Form[]> {
  const kept: Form[] = [];
  for (const each of from) if (truthy(await apply(keep, [each])) === wanted) kept.push(each);
  return kept;
}

export async function map(fn: Form, lists: readonly (readonly Form[])[]): Promise<Form[]> {
  const made: Form[] = [];
  const count = Math.min(...lists.map((list) => list.length));
  for (let i = 0; i < count; i++)
    made.push(
      await apply(
        fn,
        lists.map((list) => list[i]!),
      ),
    );
  return made;
}

export async function reduce(fn: Form, start: Form | undefined, from: readonly Form[]): Promise<Form> {
  const [first = null, ...rest] = start === undefined ? from : [start, ...from];
  let value = first;
  for (const each of rest) value = await apply(fn, [value, each]);
  return value;
}

export function getIn(from: Form, path: readonly Form[], other: Form = null): Form {
  let value: Form = from;
  for (const key of path) {
    const next: Form | undefined =
      value instanceof Dict
        ? value.get(key)
        : value instanceof Vector
          ? value.items[key as number]
          : undefined;
    if (next === undefined) return other;
    value = next;
  }
  return value;
}

export const assocIn = (from: Form, [key = null, ...rest]: readonly Form[], value: Form): Form => {
  const dict = from instanceof Dict ? from : new Dict();
  return dict.with(key, rest.length === 0 ? value : assocIn(dict.get(key) ?? null, rest, value));
};

export const assoc = (from: Form, ...pairs: Form[]): Form => {
  if (from instanceof Vector) {
    const list = [...from.items];
    for (let i = 0; i < pairs.length; i += 2) list[pairs[i] as number] = pairs[i + 1]!;
    return new Vector(list);
  }
  let dict = from instanceof Dict ? from : new Dict();
  for (let i = 0; i < pairs.length; i += 2) dict = dict.with(pairs[i]!, pairs[i + 1] ?? null);
  return dict;
};

export const range = (...args: Form[]): Form => {
  const [from, to, step] =
    args.length === 0
      ? [0, 10_000, 1]
      : args.length === 1
        ? [0, number(args[0]), 1]
        : [number(args[0]), number(args[1]), args[2] === undefined ? 1 : number(args[2])];
  return new Seq(
    Array.from({ length: Math.max(0, Math.ceil((to - from) / step)) }, (_, i) => from + i * step),
  );
};

export const compareForms = (a: Form, b: Form): number => {
  if (typeof a === "number" && typeof b === "number") return a - b;
  const [x, y] = [show(a), show(b)];
  return x < y ? -1 : x > y ? 1 : 0;
};

export async function sortBy(key: Form, from: readonly Form[]): Promise<Form> {
  const keyed = await Promise.all(from.map(async (each) => ({ each, by: await apply(key, [each]) })));
  return new Seq(keyed.sort((a, b) => compareForms(a.by, b.by)).map(({ each }) => each));
}

export const print =
  (readable: boolean, line: boolean): Made =>
  ({ process }) =>
  async (...args) => {
    await process.stdout.write(args.map((arg) => show(arg, readable)).join(" ") + (line ? "\n" : ""));
    return null;
  };

export const first = (form: Form | undefined): Form => items(form)[0] ?? null;

export function format(pattern: string, args: readonly Form[]): string {
  let next = 0;
  return pattern.replace(
    /%(-?\d+)?(?:\.(\d+))?([sdfn%])/g,
    (_, width: string | undefined, digits: string | undefined, kind: string) => {
      if (kind === "n" || kind === "%") return kind === "n" ? "\n" : "%";
      const value = args[next++] ?? null;
      const text =
        kind === "f" ? number(value).toFixed(Number(digits ?? 6)) : value === null ? "null" : show(value);
      const wide = Number(width ?? 0);
      return wide < 0 ? text.padEnd(-wide) : text.padStart(wide);
    },
  );
}
