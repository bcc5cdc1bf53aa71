import { isTrue, JqError, type Json, typeOf } from "./json.ts";
import { plainFunctions } from "./functions.ts";
import { textFunctions } from "./text-functions.ts";
import { dateFunctions } from "./date-functions.ts";
import { type Item, type Machine, type Native, type Results } from "./machine.ts";
import { deletePaths, getPath, updatePath } from "./paths.ts";
import type { Scope } from "./scope.ts";
import { sorting } from "./sorting.ts";
import type { Filter } from "./syntax.ts";
import { pathsOf } from "./update.ts";
import { compactJson } from "./write-json.ts";

const plain = (value: Json): Item => ({ value, path: undefined });

/** Every combination of the arguments' values. */
function* combinations(
  machine: Machine,
  args: readonly Filter[],
  value: Json,
  scope: Scope,
): Generator<Json[], void> {
  const [first, ...rest] = args;
  if (!first) yield [];
  else
    for (const head of machine.values(first, value, scope))
      for (const tail of combinations(machine, rest, value, scope)) yield [head, ...tail];
}

const ofValues = (work: (value: Json, args: readonly Json[], machine: Machine) => Json): Native =>
  function* (machine, args, { value }, scope) {
    for (const values of combinations(machine, args, value, scope)) yield plain(work(value, values, machine));
  };

function* take(machine: Machine, filter: Filter, count: number, item: Item, scope: Scope): Results {
  if (count <= 0) return;
  let left = count;
  for (const each of machine.run(machine, filter, item, scope)) {
    yield each;
    if (--left <= 0) return;
  }
}

/** Functions that decide how their arguments run, or that keep paths. */
const special: Record<string, Native> = {
  "error/0": ofValues((value) => {
    throw new JqError(value);
  }),
  "error/1": ofValues((_, [message]) => {
    throw new JqError(message!);
  }),
  "halt/0": ofValues(() => {
    throw new Halt(0, undefined);
  }),
  "halt_error/1": ofValues((value, [status]) => {
    throw new Halt(typeof status === "number" ? status : 5, value);
  }),
  "empty/0": () => [],
  *"not/0"(_, __, { value }) {
    yield plain(!isTrue(value));
  },
  *"path/1"(machine, [filter], { value }, scope) {
    for (const path of pathsOf(machine, filter!, value, scope)) yield plain(path);
  },
  *"getpath/1"(machine, [filter], item, scope) {
    for (const path of machine.values(filter!, item.value, scope)) {
      if (!Array.isArray(path)) throw new JqError("Path must be specified as an array");
      yield { value: getPath(item.value, path), path: item.path && [...item.path, ...path] };
    }
  },
  *"range/1"(machine, [end], { value }, scope) {
    for (const to of machine.values(end!, value, scope)) yield* count(machine, 0, to, 1);
  },
  *"range/2"(machine, args, { value }, scope) {
    for (const [from, to] of combinations(machine, args, value, scope)) yield* count(machine, from!, to!, 1);
  },
  *"range/3"(machine, args, { value }, scope) {
    for (const [from, to, by] of combinations(machine, args, value, scope))
      yield* count(machine, from!, to!, by!);
  },
  *"first/1"(machine, [filter], item, scope) {
    yield* take(machine, filter!, 1, item, scope);
  },
  *"limit/2"(machine, [most, filter], item, scope) {
    for (const limit of machine.values(most!, item.value, scope))
      yield* take(machine, filter!, typeof limit === "number" ? limit : 0, item, scope);
  },
  *"last/1"(machine, [filter], item, scope) {
    let last: Item | undefined;
    for (const each of machine.run(machine, filter!, item, scope)) last = each;
    if (last) yield last;
  },
  *"recurse/0"(machine, _, item, scope) {
    yield* machine.run(machine, { kind: "recurse" }, item, scope);
  },
  "any/2": (machine, args, item, scope) => quantified(machine, args, item, scope, true),
  "all/2": (machine, args, item, scope) => quantified(machine, args, item, scope, false),
  *"input/0"(machine) {
    const next = machine.nextInput();
    if (next === undefined) throw new JqError("No more inputs");
    yield plain(next);
  },
  *"debug/0"(machine, _, item) {
    machine.messages.push(`${compactJson(["DEBUG:", item.value])}\n`);
    yield item;
  },
  *"stderr/0"(machine, _, item) {
    machine.messages.push(compactJson(item.value));
    yield item;
  },
  *"input_filename/0"(machine) {
    yield plain(machine.fileName);
  },
  *"now/0"(machine) {
    yield plain(machine.now() / 1000);
  },
};

/** `halt` and `halt_error`. */
export class Halt extends Error {
  readonly status: number;
  readonly value: Json | undefined;

  constructor(status: number, value: Json | undefined) {
    super("halt");
    this.name = "Halt";
    this.status = status;
    this.value = value;
  }
}

function* count(machine: Machine, from: Json, to: Json, by: Json): Results {
  if (typeof from !== "number" || typeof to !== "number" || typeof by !== "number")
    throw new JqError("Range bounds must be numeric");
  if (by === 0) return;
  for (let n = from; by > 0 ? n < to : n > to; n += by) {
    machine.step();
    yield plain(n);
  }
}

function* quantified(
  machine: Machine,
  [source, test]: readonly Filter[],
  { value }: Item,
  scope: Scope,
  wanted: boolean,
): Results {
  for (const each of machine.values(source!, value, scope))
    for (const truth of machine.values(test!, each, scope))
      if (isTrue(truth) === wanted) {
        yield plain(wanted);
        return;
      }
  yield plain(!wanted);
}

/** `sort_by(f)` and its like: each element with the list of what `f` makes of it. */
const keyed = (work: (pairs: { key: Json; value: Json }[]) => Json): Native =>
  function* (machine, [filter], { value }, scope) {
    if (!Array.isArray(value)) throw new JqError(`Cannot index ${typeOf(value)} with number`);
    const pairs = value.map((each) => ({
      key: [...machine.values(filter!, each, scope)] as Json,
      value: each,
    }));
    yield plain(work(pairs));
  };

export function nativeFunctions(): ReadonlyMap<string, Native> {
  const all = new Map<string, Native>(Object.entries(special));
  for (const table of [plainFunctions, textFunctions, dateFunctions])
    for (const [name, work] of Object.entries(table)) all.set(name, ofValues(work));
  for (const [name, work] of Object.entries(sorting)) all.set(name, keyed(work));
  all.set(
    "delpaths/1",
    ofValues((value, [paths]) => {
      if (!Array.isArray(paths)) throw new JqError("Paths must be specified as an array");
      return deletePaths(value, paths as Json[][]);
    }),
  );
  all.set(
    "setpath/2",
    ofValues((value, [path, to]) => {
      if (!Array.isArray(path)) throw new JqError("Path must be specified as an array");
      return updatePath(value, path, () => to!);
    }),
  );
  all.set(
    "builtins/0",
    ofValues(() => [...all.keys()]),
  );
  return all;
}
