import { joinValue, setElementOf, toArray } from "./array-names.ts";
import type { Context } from "./context.ts";
import { expandText, expandWords } from "./expand.ts";
import { Abandon } from "./leaving.ts";
import type { ArrayValue, Assignment, Word } from "./parse.ts";
import { wordOf } from "./parse.ts";
import { soon, type Soon } from "./soon.ts";
import { quoteTraced } from "./quote.ts";
import { ReadonlyError } from "./variables.ts";
import type { Variable } from "./variables.ts";

/** An assignment whose right side is expanded. */
export interface AssignmentValue {
  readonly name: string;
  readonly index?: string;
  readonly append: boolean;
  readonly text?: string;
  /** The elements of `name=(...)`; those without an index come one after the other. */
  readonly elements?: readonly { readonly index?: string; readonly append: boolean; readonly text: string }[];
}

export function readAssignment(context: Context, assignment: Assignment): Soon<AssignmentValue> {
  const { name, value } = assignment;
  const append = assignment.append ?? false;
  if (value.type !== "Word") return readElements(context, name, value, append);
  return soon(assignment.index && indexText(context, assignment.index), (index) =>
    soon(expandText(context, value, true), (text) => ({ name, index, append, text })),
  );
}

async function readElements(
  context: Context,
  name: string,
  value: ArrayValue,
  append: boolean,
): Promise<AssignmentValue> {
  const elements: { index?: string; append: boolean; text: string }[] = [];
  for (const word of value.elements) {
    const keyed = splitKeyed(word);
    if (!keyed) {
      for (const text of await expandWords(context, [word])) elements.push({ append: false, text });
      continue;
    }
    elements.push({
      index: await indexText(context, wordOf(keyed.index)),
      append: keyed.append,
      text: keyed.value === "" ? "" : await expandText(context, wordOf(keyed.value), true),
    });
  }
  return { name, append, elements };
}

/** An index keeps its `@`; quotes in it are taken away. */
const indexText = (context: Context, word: Word): Soon<string> => expandText(context, word);

const keyedCache = new WeakMap<Word, { index: string; append: boolean; value: string } | null>();

/** `[index]=value` among the elements of an array. */
function splitKeyed(word: Word): { index: string; append: boolean; value: string } | undefined {
  const cached = keyedCache.get(word);
  if (cached !== undefined) return cached ?? undefined;
  const match = /^\[((?:\$\{[^}]*\}|\$\([^)]*\)|"[^"]*"|'[^']*'|[^\]])+)\](\+?)=([\s\S]*)$/.exec(word.text);
  const keyed = match ? { index: match[1]!, append: match[2] === "+", value: match[3]! } : null;
  keyedCache.set(word, keyed);
  return keyed ?? undefined;
}

/** Carries an assignment out, on the variable that its name means. Throws ReadonlyError and Abandon. */
export function assign(context: Context, value: AssignmentValue): void {
  const { variables } = context;
  const name = variables.target(value.name);
  if (!value.elements && value.index === undefined && variables.dynamic.has(name)) {
    variables.set(name, value.append ? (variables.get(name) ?? "") + value.text! : value.text!);
    return;
  }
  const variable = variables.obtain(name);
  assignTo(context, variable, name, value);
  if (context.options.has("allexport")) variable.exported = true;
}

export function assignTo(context: Context, variable: Variable, name: string, value: AssignmentValue): void {
  if (variable.readonly) throw new ReadonlyError(name);
  if (value.elements) return assignElements(context, variable, name, value);
  if (value.index !== undefined) {
    if (value.index === "") throw new Abandon(`${name}[]: bad array subscript`);
    return setElementOf(context, variable, name, value.index, value.text!, value.append);
  }
  const former = variable.items ? variable.items.get(variable.associative ? "0" : 0) : variable.text;
  const text = joinValue(context, variable, former ?? "", value.text!, value.append);
  if (variable.items) variable.items.set(variable.associative ? "0" : 0, text);
  else variable.text = text;
}

function assignElements(context: Context, variable: Variable, name: string, value: AssignmentValue): void {
  toArray(variable);
  variable.bare = false;
  if (!value.append) variable.items!.clear();
  let next = Math.max(-1, ...[...variable.items!.keys()].map(Number).filter((key) => key >= 0)) + 1;
  if (variable.associative && value.elements!.every((element) => element.index === undefined)) {
    const texts = value.elements!.map((element) => element.text);
    for (let at = 0; at < texts.length; at += 2) variable.items!.set(texts[at]!, texts[at + 1] ?? "");
    return;
  }
  for (const element of value.elements!) {
    if (variable.associative && element.index === undefined)
      throw new Abandon(`${name}: ${element.text}: must use subscript when assigning associative array`);
    setElementOf(context, variable, name, element.index ?? String(next), element.text, element.append);
    if (!variable.associative) next = Number([...variable.items!.keys()].at(-1)) + 1;
    if (element.index !== undefined && !variable.associative) next = lastSet(context, element.index) + 1;
  }
}

const lastSet = (context: Context, index: string): number => Number(context.variables.evaluate(index));

/** As `set -x` shows it; `written` is what stands in the script, which it shows of a whole array. */
export function describeAssignment(value: AssignmentValue, written: string): string {
  const name = value.index === undefined ? value.name : `${value.name}[${value.index}]`;
  if (!value.elements) return `${name}${value.append ? "+=" : "="}${value.text && quoteTraced(value.text)}`;
  return written.replace(/\n/g, " ");
}

/** Assignments before a command hold while it runs, and are in its environment. */
export function withAssignments(
  context: Context,
  values: readonly AssignmentValue[],
  work: () => Soon<number>,
): Soon<number> {
  return values.length === 0 ? work() : assigned(context, values, work);
}

async function assigned(
  context: Context,
  values: readonly AssignmentValue[],
  work: () => Soon<number>,
): Promise<number> {
  const { variables } = context;
  const inherited = values.map((value) => (value.append ? (variables.get(value.name) ?? "") : ""));
  for (const value of values)
    if (variables.find(value.name)?.readonly) {
      await context.complain(`${value.name}: readonly variable`);
      return 1;
    }
  variables.push();
  values.forEach((value, at) => {
    const variable = variables.declare(value.name);
    variable.exported = true;
    if (value.text !== undefined) variable.text = inherited[at]! + value.text;
  });
  const depth = variables.depth;
  try {
    return await work();
  } finally {
    // A function called here has taken its own scope off again; `exec` and `return` end here as well.
    while (variables.depth >= depth) variables.pop();
  }
}
