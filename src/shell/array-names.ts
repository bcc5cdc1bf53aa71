import { evaluate } from "./arithmetic.ts";
import type { Names } from "./arithmetic.ts";
import type { Context } from "./context.ts";
import { Abandon, Fatal } from "./leaving.ts";
import type { Variable } from "./variables.ts";
import { ReadonlyError } from "./variables.ts";

/** The key an index stands for: a number in an indexed array, the text itself in an associative one. */
export function keyOf(context: Context, variable: Variable | undefined, index: string): number | string {
  if (variable?.associative) return index.replace(/^(["'])([\s\S]*)\1$/, "$2");
  const key = Number(evaluate(index, arrayNames(context)));
  if (key >= 0) return key;
  const last = Math.max(-1, ...[...(variable?.items?.keys() ?? [0])].map(Number));
  return last + 1 + key;
}

export function elementOf(context: Context, name: string, index: string): string | undefined {
  const meant = context.variables.target(name);
  const dynamic = context.variables.dynamic.get(name);
  const variable = context.variables.find(meant);
  const key = keyOf(context, variable, index);
  if (dynamic) return context.variables.elements(name).find(([at]) => at === key)?.[1];
  if (!variable) return undefined;
  if (!variable.items) return key === 0 || key === -1 ? variable.text : undefined;
  return variable.items.get(key);
}

/** `name[index]=value`; makes an array of the variable if it is none. Throws ReadonlyError and Abandon. */
export function setElement(
  context: Context,
  name: string,
  index: string,
  value: string,
  append = false,
): void {
  const meant = context.variables.target(name);
  const variable = context.variables.obtain(meant);
  setElementOf(context, variable, meant, index, value, append);
}

export function setElementOf(
  context: Context,
  variable: Variable,
  name: string,
  index: string,
  value: string,
  append = false,
): void {
  if (variable.readonly) throw new ReadonlyError(name);
  toArray(variable);
  variable.bare = false;
  const key = keyOf(context, variable, index);
  if (typeof key === "number" && key < 0) throw new Abandon(`${name}[${index}]: bad array subscript`);
  const former = append ? (variable.items!.get(key) ?? "") : "";
  variable.items!.set(key, joinValue(context, variable, former, value, append));
}

/** The value an assignment gives: for `+=` the sum of an integer variable, else the texts put together. */
export function joinValue(
  context: Context,
  variable: Variable,
  former: string,
  value: string,
  append: boolean,
): string {
  if (!append) return context.variables.convert(variable, value);
  if (!variable.integer) return context.variables.convert(variable, former + value);
  return context.variables.convert(variable, `(${former || 0})+(${value || 0})`);
}

export function toArray(variable: Variable): void {
  if (variable.items) return;
  variable.items = new Map();
  if (variable.text !== undefined) variable.items.set(variable.associative ? "0" : 0, variable.text);
  delete variable.text;
}

/** Variables as arithmetic sees them. */
export function arrayNames(context: Context): Names {
  return {
    get(name, index) {
      const value = index === undefined ? context.variables.get(name) : elementOf(context, name, index);
      if (value === undefined && context.options.has("nounset"))
        throw new Fatal(`${name}: unbound variable`, 127);
      return value;
    },
    set(name, index, value) {
      if (index === undefined) context.variables.set(name, value);
      else setElement(context, name, index, value);
    },
  };
}
