import { arithmetic } from "./arithmetic.ts";
import { isTrue, JqError, type Json } from "./json.ts";
import type { Machine } from "./machine.ts";
import { deletePaths, getPath, updatePath } from "./paths.ts";
import type { Scope } from "./scope.ts";
import type { Filter } from "./syntax.ts";
import { compactJson } from "./write-json.ts";

/** Where in `value` the results of a filter stand. Throws JqError when one stands nowhere. */
export function* pathsOf(
  machine: Machine,
  filter: Filter,
  value: Json,
  scope: Scope,
): Generator<Json[], void> {
  for (const result of machine.run(machine, filter, { value, path: [] }, scope)) {
    if (!result.path)
      throw new JqError(`Invalid path expression with result ${compactJson(result.value).slice(0, 11)}`);
    yield [...result.path];
  }
}

/** `a = b`, `a |= b`, `a += b` and their like. */
export function* update(
  machine: Machine,
  { operator, left, right }: Extract<Filter, { kind: "update" }>,
  value: Json,
  scope: Scope,
): Generator<Json, void> {
  if (operator === "|=") {
    let result = value;
    const gone: Json[][] = [];
    for (const path of pathsOf(machine, left, value, scope)) {
      const first = machine.values(right, getPath(result, path), scope).next();
      if (first.done) gone.push(path);
      else result = updatePath(result, path, () => first.value);
    }
    yield deletePaths(result, gone);
    return;
  }
  for (const operand of machine.values(right, value, scope)) {
    let result = value;
    for (const path of pathsOf(machine, left, value, scope))
      result = updatePath(result, path, (old) => combined(operator, old, operand));
    yield result;
  }
}

function combined(operator: string, old: Json, operand: Json): Json {
  if (operator === "=") return operand;
  if (operator === "//=") return isTrue(old) ? old : operand;
  return arithmetic(operator.slice(0, -1), old, operand);
}
