import { isTrue, JqError, type Json } from "./json.ts";
import type { Item, Results } from "./machine.ts";
import { describe } from "./paths.ts";

/** A value that stands nowhere in the input. */
export const plain = (value: Json): Item => ({ value, path: undefined });

/** Where something below `item` stands. */
export const under = ({ path }: Item, key: Json): readonly Json[] | undefined => path && [...path, key];

/** `.[]` */
export function* members(of: Item): Results {
  const { value } = of;
  if (Array.isArray(value))
    for (const [i, each] of value.entries()) yield { value: each, path: under(of, i) };
  else if (value instanceof Map) for (const [key, each] of value) yield { value: each, path: under(of, key) };
  else
    throw new JqError(value === null ? "Cannot iterate over null" : `Cannot iterate over ${describe(value)}`);
}

/** `left // right` */
export function* alternative(left: Results, right: () => Results): Results {
  let found = false;
  try {
    for (const each of left)
      if (isTrue(each.value)) {
        found = true;
        yield each;
      }
  } catch (error) {
    if (!(error instanceof JqError)) throw error;
  }
  if (!found) yield* right();
}

/** `try`: errors of the body count, those of whoever takes its results do not. */
export function* attempt(body: Results, handle: (error: JqError) => Iterable<Item>): Results {
  for (;;) {
    let next: IteratorResult<Item, void>;
    try {
      next = body.next();
    } catch (error) {
      if (!(error instanceof JqError)) throw error;
      if (error.value instanceof Map && error.value.get("__jq") === "break") throw error;
      yield* handle(error);
      return;
    }
    if (next.done) return;
    yield next.value;
  }
}
