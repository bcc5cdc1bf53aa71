import type { Builtin, Php } from "../runtime/php.ts";
import { type Call, type Native, type Value, PArray } from "../runtime/values.ts";
import { typeName } from "../runtime/convert.ts";

/** Functions by name: the least arguments, what they do, and which they take by reference. */
export type Functions = Readonly<
  Record<string, readonly [least: number, run: Native, refs?: readonly number[]]>
>;

export const builtins = (...tables: readonly Functions[]): Map<string, Builtin> =>
  new Map(
    tables.flatMap((table) =>
      Object.entries(table).map(
        ([name, [least, run, refs]]) => [name, { least, most: -1, run, ...(refs && { refs }) }] as const,
      ),
    ),
  );

/** An argument that must be an array. Throws PHP's TypeError. */
export function arrayArg(
  php: Php,
  name: string,
  args: readonly Value[],
  index: number,
  label = "array",
): PArray {
  const value = args[index];
  if (value instanceof PArray) return value;
  throw php.error(
    "TypeError",
    `${name}(): Argument #${index + 1} ($${label}) must be of type array, ${typeName(value ?? null)} given`,
  );
}

export type { Call };
