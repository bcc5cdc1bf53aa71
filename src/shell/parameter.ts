import { elementOf, setElement } from "./array-names.ts";
import type { Context } from "./context.ts";
import type { Operands } from "./expand.ts";
import { Abandon, Fatal } from "./leaving.ts";
import { matches, type PatternRules, remove, replace } from "./patterns.ts";
import type { ParameterOperation, Word } from "./parse.ts";
import type { ParameterPiece } from "./pieces.ts";
import { soon, type Soon } from "./soon.ts";
import { specialParameter } from "./special-parameters.ts";
import { transform, transformArray } from "./transform.ts";

/** What `$...` stands for: one text, a list (`$@`), or the operand that takes its place. */
export interface Expansion {
  readonly text?: string;
  readonly list?: readonly string[];
  /** The list came from `*`, not `@`. */
  readonly star?: boolean;
  readonly operand?: Word;
}

/** Throws Abandon and Fatal with bash's words. */
export function expandParameter(
  context: Context,
  piece: ParameterPiece,
  operands: Operands,
): Soon<Expansion> {
  const { operation, prefix } = piece;
  if (operation?.type === "Unknown" || !/^([A-Za-z_]\w*|\d+|[@*#?$!_-])$/.test(piece.name))
    throw new Abandon(`${piece.text}: bad substitution`);
  if (context.isDash && (prefix === "!" || piece.index || (operation && !inDash.includes(operation.type))))
    throw new Abandon(`${piece.text}: bad substitution`);
  if (prefix === "!") return indirect(context, piece, operands);
  return soon(placeOf(context, piece.name, piece.index, operands), (place) =>
    prefix === "#"
      ? { text: String(lengthOf(context, place, piece)) }
      : operate(context, piece, place, operands),
  );
}

/** The operations of POSIX. */
const inDash: readonly ParameterOperation["type"][] = ["Default", "Remove"];

/** A parameter with its value: `index` is there for an element of an array. */
interface Place {
  readonly name: string;
  readonly index?: string;
  readonly text?: string;
  readonly list?: readonly string[];
  readonly star: boolean;
}

function placeOf(context: Context, name: string, index: Word | undefined, operands: Operands): Soon<Place> {
  if (name === "@" || name === "*") return { name, list: context.positional, star: name === "*" };
  if (!index) return { name, text: parameterText(context, name), star: false };
  const at = index.text;
  if (at === "@" || at === "*") {
    const list = context.variables.elements(name).map(([, value]) => value);
    return { name, index: at, list, star: at === "*" };
  }
  return soon(operands.expandText(context, index), (key): Soon<Place> => {
    const element = () => ({ name, index: key, text: elementOf(context, name, key), star: false });
    const items = context.variables.find(context.variables.target(name))?.items;
    const outside =
      items &&
      /^-\d+$/.test(key) &&
      !context.variables.find(name)?.associative &&
      lowest(items) + Number(key) < 0;
    return outside ? context.complain(`${name}: bad array subscript`).then(element) : element();
  });
}

const lowest = (items: ReadonlyMap<number | string, string>): number =>
  Math.max(-1, ...[...items.keys()].map(Number)) + 1;

function parameterText(context: Context, name: string): string | undefined {
  if (/^[1-9]\d*$/.test(name)) return context.positional[Number(name) - 1];
  return specialParameter(context, name) ?? context.variables.get(name);
}

function lengthOf(context: Context, place: Place, piece: ParameterPiece): number {
  if (place.list) return place.list.length;
  if (place.text === undefined && context.options.has("nounset")) throw unbound(piece.name, piece.index);
  return [...(place.text ?? "")].length;
}

const unbound = (name: string, index?: Word) =>
  new Fatal(`${/^\d/.test(name) ? "$" : ""}${name}${index ? `[${index.text}]` : ""}: unbound variable`, 127);

/** `${!name}`, `${!prefix@}`, `${!array[@]}`. */
async function indirect(context: Context, piece: ParameterPiece, operands: Operands): Promise<Expansion> {
  if (piece.operation?.type === "Names") {
    const list = context.variables
      .names()
      .filter((name) => name.startsWith(piece.name) && context.variables.get(name) !== undefined);
    return { list, star: piece.operation.operator === "*" };
  }
  if (piece.index?.text === "@" || piece.index?.text === "*") {
    const list = context.variables.elements(piece.name).map(([key]) => String(key));
    return { list, star: piece.index.text === "*" };
  }
  const variable = context.variables.find(piece.name);
  if (variable?.reference) return { text: variable.text };
  const { text: target } = await placeOf(context, piece.name, piece.index, operands);
  if (target === undefined || target === "") {
    if (target === undefined && context.options.has("nounset")) throw unbound(piece.name, piece.index);
    throw new Abandon(`${piece.name}: invalid indirect expansion`);
  }
  const match = /^([A-Za-z_]\w*|\d+|[@*#?$!_-])(?:\[([\s\S]*)\])?$/.exec(target);
  if (!match) throw new Abandon(`${target}: invalid variable name`);
  const [, name, index] = match as unknown as [string, string, string | undefined];
  const word: Word | undefined =
    index === undefined ? undefined : { type: "Word", text: index, value: index, pos: 0, end: 0 };
  const place = await placeOf(context, name, word, operands);
  return operate(context, { ...piece, name, index: word, prefix: undefined }, place, operands);
}

function operate(context: Context, piece: ParameterPiece, place: Place, operands: Operands): Soon<Expansion> {
  const { operation } = piece;
  const isSet = place.list ? place.list.length > 0 : place.text !== undefined;
  if (operation?.type === "Default") return defaulted(context, piece, place, operation, operands);
  if (!isSet && !place.list && context.options.has("nounset")) throw unbound(piece.name, piece.index);
  if (!operation || operation.type === "Names" || operation.type === "Unknown")
    return place.list ? { list: place.list, star: place.star } : { text: place.text };
  if (operation.type === "Transform" && !isSet)
    return place.list ? { list: [], star: place.star } : { text: "" };
  if (operation.type === "Slice") return slice(context, place, operation, operands);
  const whole = operation.type === "Transform" && place.index && place.list;
  if (whole) {
    const list = transformArray(context, piece.name, operation.operand.text);
    if (list) return { list, star: place.star };
  }
  return soon(changeOf(context, piece, operation, operands), (change) => {
    if (place.list) return { list: place.list.map(change), star: place.star };
    return place.text === undefined ? { text: "" } : { text: change(place.text) };
  });
}

type DefaultOperation = Extract<ParameterOperation, { type: "Default" }>;

function defaulted(
  context: Context,
  piece: ParameterPiece,
  place: Place,
  operation: DefaultOperation,
  operands: Operands,
): Soon<Expansion> {
  const value = place.list ? (place.list.length > 0 ? place.list.join(" ") : undefined) : place.text;
  const { operator, operand } = operation;
  const present = value !== undefined && !(operator.startsWith(":") && value === "");
  const own: Expansion = place.list ? { list: place.list, star: place.star } : { text: place.text };
  switch (operator.at(-1)) {
    case "-":
      return present ? own : { operand };
    case "+":
      return present ? { operand } : { text: "" };
    case "?": {
      if (present) return own;
      const standard = operator === ":?" ? "parameter null or not set" : "parameter not set";
      return soon(operands.expandText(context, operand), (message) => {
        throw new Fatal(`${piece.name}: ${message || standard}`, 127);
      });
    }
    default: {
      if (present) return own;
      if (!/^[A-Za-z_]/.test(piece.name)) throw new Abandon(`$${piece.name}: cannot assign in this way`);
      return soon(operands.expandText(context, operand), (text) => {
        if (place.index !== undefined) setElement(context, piece.name, place.index, text);
        else context.variables.set(piece.name, text);
        return { text };
      });
    }
  }
}

type SliceOperation = Extract<ParameterOperation, { type: "Slice" }>;

function slice(
  context: Context,
  place: Place,
  operation: SliceOperation,
  operands: Operands,
): Soon<Expansion> {
  const number = (word: Word) =>
    word.text.trim() === "" ? 0 : soon(operands.expandArithmetic(context, word.text), Number);
  return soon(number(operation.offset), (offset) =>
    soon(operation.length && number(operation.length), (length) =>
      cut(context, place, operation, offset, length),
    ),
  );
}

function cut(
  context: Context,
  place: Place,
  operation: SliceOperation,
  offset: number,
  length: number | undefined,
): Expansion {
  if (!place.list) {
    const characters = [...(place.text ?? "")];
    const start = offset < 0 ? characters.length + offset : offset;
    if (start < 0) return { text: "" };
    const end =
      length === undefined ? characters.length : length < 0 ? characters.length + length : start + length;
    if (length !== undefined && length < 0 && end < start)
      throw new Abandon(`${operation.length!.text}: substring expression < 0`);
    return { text: characters.slice(start, end).join("") };
  }
  if (length !== undefined && length < 0)
    throw new Abandon(`${operation.length!.text}: substring expression < 0`);
  const positional = place.name === "@" || place.name === "*";
  if (positional) {
    const all = [context.name, ...place.list];
    const start = offset < 0 ? all.length + offset : offset;
    if (start < 0) return { list: [], star: place.star };
    return { list: all.slice(start, length === undefined ? undefined : start + length), star: place.star };
  }
  const elements = context.variables.elements(place.name);
  const last = Number(elements.at(-1)?.[0] ?? -1);
  const associative = context.variables.find(place.name)?.associative;
  const from = offset < 0 ? last + 1 + offset : offset;
  const kept = associative
    ? elements.slice(Math.max(0, offset - 1))
    : elements.filter(([key]) => from >= 0 && Number(key) >= from);
  return { list: kept.slice(0, length).map(([, value]) => value), star: place.star };
}

/** What an operation makes of each value. */
function changeOf(
  context: Context,
  piece: ParameterPiece,
  operation: Exclude<ParameterOperation, { type: "Default" | "Slice" | "Names" | "Unknown" }>,
  operands: Operands,
): Soon<(text: string) => string> {
  const rules = { extended: context.shopt.has("extglob") };
  switch (operation.type) {
    case "Remove": {
      return soon(
        operands.expandPattern(context, operation.operand),
        (pattern) => (text: string) => remove(text, pattern, operation.operator, rules),
      );
    }
    case "Replace":
      return soon(operands.expandPattern(context, operation.pattern), (pattern) =>
        soon(operands.expandPattern(context, operation.replacement), (replacement) =>
          replacer(pattern, replacement, operation.operator, rules),
        ),
      );
    case "CaseModification": {
      const { operator, operand } = operation;
      return soon(operand ? operands.expandPattern(context, operand) : "?", (pattern) =>
        caseChanger(pattern, operator, rules),
      );
    }
    case "Transform":
      return transform(context, piece, operation.operand.text);
  }
}
type Change = (text: string) => string;

/** In the replacement `&` stands for what was matched, unless it is quoted. */
function replacer(
  pattern: string,
  replacement: string,
  operator: ReplaceOperator,
  rules: PatternRules,
): Change {
  const parts = replacement.match(/\\[\s\S]|[^]/gu) ?? [];
  const fill = (matched: string) =>
    parts
      .map((part) => (part === "&" ? matched : part.length > 1 && part[0] === "\\" ? part.slice(1) : part))
      .join("");
  return (text) => replace(text, pattern, operator, fill, rules);
}

function caseChanger(pattern: string, operator: string, rules: PatternRules): Change {
  const upper = operator.startsWith("^");
  const turn = (char: string) => (upper ? char.toUpperCase() : char.toLowerCase());
  const all = operator.length === 2;
  return (text) =>
    [...text]
      .map((char, at) => ((all || at === 0) && matches(pattern, char, rules) ? turn(char) : char))
      .join("");
}

type ReplaceOperator = Extract<ParameterOperation, { type: "Replace" }>["operator"];
