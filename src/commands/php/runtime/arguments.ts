import type { Arg, FunctionNode } from "../language/tree.ts";
import { evaluate } from "./evaluate.ts";
import type { Php } from "./php.ts";
import { refTo } from "./places.ts";
import { Scope } from "./scope.ts";
import { copied, PArray, Ref, type Value } from "./values.ts";

export interface Given {
  readonly values: Value[];
  readonly refs: (Ref | undefined)[];
  readonly named: Map<string, Value>;
}

/** Evaluates arguments; those for by-reference parameters stay variables. */
export async function prepare(
  php: Php,
  scope: Scope,
  args: readonly Arg[],
  isRef: (index: number) => boolean,
): Promise<Given> {
  const given: Given = { values: [], refs: [], named: new Map() };
  for (const arg of args) {
    if (arg.spread) {
      const list = await evaluate(php, scope, arg.value);
      if (list instanceof PArray)
        for (const [key, value] of list.entries()) {
          if (typeof key === "string") given.named.set(key, value);
          else {
            given.values.push(value);
            given.refs.push(undefined);
          }
        }
    } else if (arg.name !== undefined) given.named.set(arg.name, await evaluate(php, scope, arg.value));
    else if (isRef(given.values.length) && /^(?:var|index|prop|sprop)$/.test(arg.value.kind)) {
      const ref = await refTo(php, scope, arg.value);
      given.refs.push(ref);
      given.values.push(ref.value);
    } else {
      given.values.push(copied(await evaluate(php, scope, arg.value)));
      given.refs.push(undefined);
    }
  }
  return given;
}

export const refParams =
  (fn: FunctionNode | undefined) =>
  (index: number): boolean => {
    const param = fn?.params[index] ?? fn?.params.at(-1);
    return (param?.ref ?? false) && (index < (fn?.params.length ?? 0) || param!.variadic);
  };
