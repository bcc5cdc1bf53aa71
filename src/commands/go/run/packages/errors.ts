import { equal } from "../operators.ts";
import type { PackageMaker } from "../runtime.ts";
import { hasType, typeName } from "../types.ts";
import { errorOf, fn, Native, Pointer, run, Slice, Struct, textOf, type Value } from "../values.ts";

const wrappedBy = (value: Value): readonly Value[] =>
  value instanceof Native ? ((value.inner as { wrapped?: readonly Value[] } | undefined)?.wrapped ?? []) : [];

const chain = (value: Value): Value[] => [value, ...wrappedBy(value).flatMap(chain)];

export const errors: PackageMaker = (rt) => ({
  New: fn("New", (text = "") => errorOf(textOf(text))),
  Is: fn("Is", (error = null, target = null) => chain(error).some((one) => equal(one, target))),
  Unwrap: fn("Unwrap", (error = null) => wrappedBy(error)[0] ?? null),
  As: fn("As", (error = null, target = null) => {
    if (!(target instanceof Pointer) || target.target instanceof Struct) return false;
    const wanted = typeName(target.target.value);
    const found = chain(error).find(
      (one) =>
        typeName(one) === wanted ||
        (hasType(one, { kind: "any" }, () => true) &&
          wanted === "<nil>" &&
          rt.select(one, "Error") !== undefined),
    );
    if (found === undefined) return false;
    target.target.value = found;
    return true;
  }),
  Join: run("Join", function* (...list) {
    const all = list.length === 1 && list[0] instanceof Slice ? list[0].list : list;
    const texts: string[] = [];
    for (const one of all) {
      const method = one === null ? undefined : rt.select(one, "Error");
      if (method !== undefined && method !== null && typeof method === "object" && "call" in method)
        texts.push(textOf(yield* method.call([])));
    }
    return texts.length === 0 ? null : errorOf(texts.join("\n"), all);
  }),
});
