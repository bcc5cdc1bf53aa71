import type { Param } from "../language/tree.ts";
import { evaluate } from "./evaluate.ts";
import { Scope } from "./frame.ts";
import type { Ruby } from "./ruby.ts";
import { RArray, RHash, RSymbol, symbol, type Value } from "./values.ts";
import { arityError } from "./invoke.ts";

/** Gives the parameters their values. Blocks are lenient: they unpack an array, and take too few or too many. */
export async function bind(
  ruby: Ruby,
  scope: Scope,
  params: readonly Param[],
  given: Value[],
  strict: boolean,
): Promise<void> {
  const keys = params.filter(({ kind }) => kind === "key" || kind === "keyreq" || kind === "keyrest");
  let args = [...given];
  let named: RHash | undefined;
  const last = args.at(-1);
  if (keys.length > 0 && last instanceof RHash && (last.keywords || (!strict && onlySymbols(last)))) {
    named = last;
    args.pop();
  } else if (last instanceof RHash && last.keywords) {
    args.pop();
    if (last.entries.size > 0 || keys.length > 0) {
      const copy = RHash.of(last.pairs);
      args.push(copy);
    }
  }
  const plain = params.filter(
    ({ kind }) => kind === "req" || kind === "opt" || kind === "post" || kind === "destructured",
  );
  const hasRest = params.some(({ kind }) => kind === "rest");
  if (
    !strict &&
    args.length === 1 &&
    args[0] instanceof RArray &&
    (plain.length > 1 || (hasRest && plain.length > 0))
  )
    args = [...args[0].items];
  const required = plain.filter(({ kind }) => kind !== "opt").length;
  if (strict && (args.length < required || (!hasRest && args.length > plain.length)))
    throw arityError(ruby, args.length, required, hasRest ? -1 : plain.length);
  let spare = Math.max(0, args.length - required);
  let at = 0;
  const posts = params.filter(({ kind }) => kind === "post").length;
  for (const param of params) {
    switch (param.kind) {
      case "req":
      case "post":
        scope.vars.set(param.name, args[at++] ?? null);
        break;
      case "destructured": {
        const value = args[at++] ?? null;
        await bind(ruby, scope, param.parts!, value instanceof RArray ? value.items : [value], false);
        break;
      }
      case "opt":
        if (spare > 0) {
          spare--;
          scope.vars.set(param.name, args[at++] ?? null);
        } else scope.vars.set(param.name, await evaluate(ruby, scope, param.value!));
        break;
      case "rest": {
        const count = Math.max(0, args.length - at - posts);
        scope.vars.set(param.name, new RArray(args.slice(at, at + count)));
        at += count;
        break;
      }
    }
  }
  if (keys.length > 0) await bindKeys(ruby, scope, keys, named ?? new RHash(), strict);
}

const onlySymbols = (hash: RHash) =>
  hash.entries.size > 0 && hash.pairs.every(([key]) => key instanceof RSymbol);

async function bindKeys(
  ruby: Ruby,
  scope: Scope,
  keys: readonly Param[],
  named: RHash,
  strict: boolean,
): Promise<void> {
  const rest = RHash.of(named.pairs);
  const missing: string[] = [];
  for (const { kind, name, value } of keys) {
    if (kind === "keyrest") continue;
    const key = symbol(name);
    const found = rest.delete(key);
    if (found !== undefined) scope.vars.set(name, found);
    else if (kind === "key") scope.vars.set(name, await evaluate(ruby, scope, value!));
    else missing.push(`:${name}`);
  }
  if (missing.length > 0)
    throw ruby.error(
      "ArgumentError",
      `missing keyword${missing.length > 1 ? "s" : ""}: ${missing.join(", ")}`,
    );
  const spread = keys.find(({ kind }) => kind === "keyrest");
  if (spread) scope.vars.set(spread.name, rest);
  else if (rest.entries.size > 0 && strict) {
    const names = rest.pairs.map(([key]) => (key instanceof RSymbol ? `:${key.name}` : "?"));
    throw ruby.error("ArgumentError", `unknown keyword${names.length > 1 ? "s" : ""}: ${names.join(", ")}`);
  }
}
