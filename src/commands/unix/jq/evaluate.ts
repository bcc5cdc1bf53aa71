import { arithmetic } from "./arithmetic.ts";
import { allNull, bind } from "./bind.ts";
import { formatValue } from "./formats.ts";
import { isTrue, JqError, type Json } from "./json.ts";
import { Break, type Item, type Machine, type Results } from "./machine.ts";
import { describe, getKey } from "./paths.ts";
import { alternative, attempt, members, plain, under } from "./results.ts";
import type { Scope } from "./scope.ts";
import type { Filter } from "./syntax.ts";
import { CompileError } from "./tokens.ts";
import { update } from "./update.ts";

/** The results of a filter, as they are asked for. Throws JqError, Break and CompileError. */
export function* evaluate(machine: Machine, filter: Filter, item: Item, scope: Scope): Results {
  machine.step();
  const again = (inner: Filter, at: Item = item, names: Scope = scope) => evaluate(machine, inner, at, names);
  const here = plain(item.value);
  switch (filter.kind) {
    case "identity":
      yield item;
      return;
    case "recurse":
      yield* descend(machine, item);
      return;
    case "literal":
      yield plain(filter.value);
      return;
    case "index":
      for (const { value: key } of again(filter.key, here))
        for (const of of again(filter.of)) yield { value: getKey(of.value, key), path: under(of, key) };
      return;
    case "slice": {
      const edge = (inner: Filter | undefined) => (inner ? again(inner, here) : [plain(null)]);
      for (const { value: to } of edge(filter.to))
        for (const { value: from } of edge(filter.from))
          for (const of of again(filter.of)) {
            const key = new Map([
              ["start", from],
              ["end", to],
            ]);
            yield { value: getKey(of.value, key), path: under(of, key) };
          }
      return;
    }
    case "each":
      for (const of of again(filter.of)) yield* members(of);
      return;
    case "list": {
      const list: Json[] = [];
      if (filter.inner) for (const { value } of again(filter.inner, here)) list.push(value);
      yield plain(list);
      return;
    }
    case "object":
      yield* objects(machine, filter.entries, here, scope, new Map());
      return;
    case "text":
      for (const text of texts(machine, filter, 0, here, scope)) yield plain(text);
      return;
    case "format":
      yield plain(formatValue(filter.name, item.value));
      return;
    case "negate":
      for (const { value } of again(filter.of, here)) {
        if (typeof value !== "number") throw new JqError(`${describe(value)} cannot be negated`);
        yield plain(-value);
      }
      return;
    case "pipe":
      for (const left of again(filter.left)) yield* again(filter.right, left);
      return;
    case "comma":
      yield* again(filter.left);
      yield* again(filter.right);
      return;
    case "and":
    case "or":
      for (const { value: left } of again(filter.left, here))
        if (isTrue(left) === (filter.kind === "or")) yield plain(filter.kind === "or");
        else for (const { value: right } of again(filter.right, here)) yield plain(isTrue(right));
      return;
    case "alternative":
      yield* alternative(again(filter.left), () => again(filter.right));
      return;
    case "binary":
      for (const { value: right } of again(filter.right, here))
        for (const { value: left } of again(filter.left, here))
          yield plain(arithmetic(filter.operator, left, right));
      return;
    case "update":
      for (const value of update(machine, filter, item.value, scope)) yield plain(value);
      return;
    case "if":
      for (const { value } of again(filter.test, here)) yield* again(isTrue(value) ? filter.yes : filter.no);
      return;
    case "try":
      yield* attempt(again(filter.body), (error) =>
        filter.handler ? again(filter.handler, plain(error.value)) : [],
      );
      return;
    case "reduce":
    case "foreach":
      yield* fold(machine, filter, item, scope);
      return;
    case "bind":
      for (const { value } of again(filter.source, here)) {
        for (const [index, pattern] of filter.patterns.entries()) {
          // Each alternative may set the names of all: those it does not set are null.
          const names = filter.patterns.length > 1 ? allNull(scope, filter.patterns) : scope;
          try {
            for (const inner of bind(machine, pattern, value, here, names))
              yield* again(filter.body, item, inner);
            break;
          } catch (error) {
            if (!(error instanceof JqError) || index === filter.patterns.length - 1) throw error;
          }
        }
      }
      return;
    case "define": {
      const { name, parameters, body } = filter.definition;
      yield* again(filter.body, item, scope.withDefinition(name, parameters, body));
      return;
    }
    case "label": {
      const mark = {};
      try {
        yield* again(filter.body, item, scope.withLabel(filter.name, mark));
      } catch (error) {
        if (!(error instanceof Break) || error.mark !== mark) throw error;
      }
      return;
    }
    case "break": {
      const mark = scope.label(filter.name);
      if (!mark) throw new CompileError(`$*label-${filter.name} is not defined`);
      throw new Break(mark);
    }
    case "variable":
      yield plain(variable(machine, filter.name, scope));
      return;
    case "call":
      yield* call(machine, filter.name, filter.args, item, scope);
      return;
  }
}

function variable(machine: Machine, name: string, scope: Scope): Json {
  if (name === "ENV") return machine.environment;
  if (name === "__loc__")
    return new Map<string, Json>([
      ["file", "<top-level>"],
      ["line", 1],
    ]);
  const value = scope.variable(name);
  if (value === undefined) throw new CompileError(`$${name} is not defined`);
  return value;
}

function* call(machine: Machine, name: string, args: readonly Filter[], item: Item, scope: Scope): Results {
  const closure = scope.function(name, args.length) ?? machine.library.get(`${name}/${args.length}`);
  if (!closure) {
    const native = machine.natives.get(`${name}/${args.length}`);
    if (!native) throw new CompileError(`${name}/${args.length} is not defined`);
    yield* native(machine, args, item, scope);
    return;
  }
  yield* enter(machine, closure, args, item, scope, 0, closure.scope);
}

/** Parameters are filters of the caller; one written `$x` is each of its values in turn. */
function* enter(
  machine: Machine,
  closure: { parameters: readonly string[]; body: Filter },
  args: readonly Filter[],
  item: Item,
  scope: Scope,
  index: number,
  inner: Scope,
): Results {
  const parameter = closure.parameters[index];
  if (parameter === undefined) {
    yield* evaluate(machine, closure.body, item, inner);
    return;
  }
  const argument = { parameters: [], body: args[index]!, scope };
  if (!parameter.startsWith("$")) {
    yield* enter(machine, closure, args, item, scope, index + 1, inner.withFunction(parameter, argument));
    return;
  }
  const name = parameter.slice(1);
  for (const { value } of evaluate(machine, args[index]!, plain(item.value), scope))
    yield* enter(
      machine,
      closure,
      args,
      item,
      scope,
      index + 1,
      inner.withVariable(name, value).withFunction(name, {
        parameters: [],
        body: { kind: "variable", name },
        scope: inner.withVariable(name, value),
      }),
    );
}

function* descend(machine: Machine, item: Item): Results {
  machine.step();
  yield item;
  if (typeof item.value === "object" && item.value !== null)
    for (const inner of members(item)) yield* descend(machine, inner);
}

function* fold(
  machine: Machine,
  filter: Extract<Filter, { kind: "reduce" | "foreach" }>,
  item: Item,
  scope: Scope,
): Results {
  const here = plain(item.value);
  for (const start of evaluate(machine, filter.start, item, scope)) {
    let state: Item = start;
    for (const { value } of evaluate(machine, filter.source, here, scope))
      for (const inner of bind(machine, filter.pattern, value, here, scope)) {
        let last: Item | undefined;
        for (const next of evaluate(machine, filter.update, state, inner)) {
          last = next;
          if (filter.kind === "foreach") {
            if (filter.extract) yield* evaluate(machine, filter.extract, next, inner);
            else yield next;
          }
        }
        state = last ?? (filter.kind === "reduce" ? plain(null) : state);
      }
    if (filter.kind === "reduce") yield state;
  }
}

function* objects(
  machine: Machine,
  entries: readonly (readonly [Filter, Filter])[],
  here: Item,
  scope: Scope,
  begun: Map<string, Json>,
): Results {
  const [first, ...rest] = entries;
  if (!first) {
    yield plain(new Map(begun));
    return;
  }
  for (const { value: key } of evaluate(machine, first[0], here, scope)) {
    if (typeof key !== "string") throw new JqError(`Object keys must be strings`);
    for (const { value } of evaluate(machine, first[1], here, scope))
      yield* objects(machine, rest, here, scope, new Map(begun).set(key, value));
  }
}

function* texts(
  machine: Machine,
  filter: Extract<Filter, { kind: "text" }>,
  index: number,
  here: Item,
  scope: Scope,
): Generator<string, void> {
  const part = filter.parts[index];
  if (part === undefined) {
    yield "";
    return;
  }
  for (const rest of texts(machine, filter, index + 1, here, scope))
    if (typeof part === "string") yield part + rest;
    else
      for (const { value } of evaluate(machine, part, here, scope))
        yield formatValue(filter.format ?? "text", value) + rest;
}
