import { JqError, type Json, typeOf } from "./json.ts";
import type { Item, Machine } from "./machine.ts";
import { getKey } from "./paths.ts";
import type { Scope } from "./scope.ts";
import type { Pattern } from "./syntax.ts";

/** The scopes in which a pattern's names stand for the parts of `value`. Throws JqError. */
export function* bind(
  machine: Machine,
  pattern: Pattern,
  value: Json,
  here: Item,
  scope: Scope,
): Generator<Scope, void> {
  if (pattern.kind === "name") {
    yield scope.withVariable(pattern.name, value);
    return;
  }
  if (pattern.kind === "list") {
    if (value !== null && !Array.isArray(value))
      throw new JqError(`Cannot index ${typeOf(value)} with number`);
    yield* bindAll(
      machine,
      pattern.items.map((item, i) => [item, getKey(value, i)] as const),
      here,
      scope,
    );
    return;
  }
  yield* bindEntries(machine, pattern.entries, 0, value, here, scope);
}

function* bindAll(
  machine: Machine,
  pairs: readonly (readonly [Pattern, Json])[],
  here: Item,
  scope: Scope,
): Generator<Scope, void> {
  const [first, ...rest] = pairs;
  if (!first) yield scope;
  else
    for (const inner of bind(machine, first[0], first[1], here, scope))
      yield* bindAll(machine, rest, here, inner);
}

function* bindEntries(
  machine: Machine,
  entries: Extract<Pattern, { kind: "object" }>["entries"],
  index: number,
  value: Json,
  here: Item,
  scope: Scope,
): Generator<Scope, void> {
  const entry = entries[index];
  if (!entry) {
    yield scope;
    return;
  }
  const [keyFilter, pattern, name] = entry;
  for (const { value: key } of machine.run(machine, keyFilter, here, scope)) {
    if (typeof key !== "string") throw new JqError(`Cannot index ${typeOf(value)} with ${typeOf(key)}`);
    const part = getKey(value, key);
    const named = name === undefined ? scope : scope.withVariable(name, part);
    for (const inner of pattern ? bind(machine, pattern, part, here, named) : [named])
      yield* bindEntries(machine, entries, index + 1, value, here, inner);
  }
}

/** Every name of these patterns as null: of several alternatives each sets its own. */
export function allNull(scope: Scope, patterns: readonly Pattern[]): Scope {
  const names = (pattern: Pattern): string[] =>
    pattern.kind === "name"
      ? [pattern.name]
      : pattern.kind === "list"
        ? pattern.items.flatMap(names)
        : pattern.entries.flatMap(([, inner, name]) => [
            ...(name === undefined ? [] : [name]),
            ...(inner ? names(inner) : []),
          ]);
  return patterns.flatMap(names).reduce((at, name) => at.withVariable(name, null), scope);
}
