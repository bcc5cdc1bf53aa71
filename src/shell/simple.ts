import { ArithmeticError } from "./arithmetic.ts";
import { assign, describeAssignment, readAssignment, withAssignments } from "./assign.ts";
import type { AssignmentValue } from "./assign.ts";
import { withConnections } from "./connections.ts";
import type { Context } from "./context.ts";
import { describeCommand } from "./describe-command.ts";
import { expandWords } from "./expand.ts";
import { Abandon } from "./leaving.ts";
import type { Assignment, SimpleCommand, Word } from "./parse.ts";
import { wordOf } from "./parse.ts";
import { rescued, soon, type Soon } from "./soon.ts";
import { quoteTraced, quoteWord } from "./quote.ts";
import { redirect, redirectionStatus } from "./redirect.ts";
import { runExec } from "./run-exec.ts";
import { runWords } from "./run-words.ts";
import { trace } from "./trace.ts";
import { ReadonlyError } from "./variables.ts";

/** Runs a simple command: assignments, redirections, and what the first word names. */
export function runSimple(context: Context, node: SimpleCommand): Soon<number> {
  context.offset = lineOffset(node);
  context.simple = node;
  return rescued(
    () => (connects(node) ? withConnections(context, () => runAny(context, node)) : runAny(context, node)),
    (error) => {
      if (error instanceof ArithmeticError || error instanceof ReadonlyError)
        throw new Abandon(error.message);
      throw error;
    },
  );
}

const offsets = new WeakMap<SimpleCommand, number>();

/**
 * Where the line of a command is counted: bash has read its second word by then, for `name (` begins a function, and
 * the whole of an assignment.
 */
function lineOffset(node: SimpleCommand): number {
  const known = offsets.get(node);
  if (known !== undefined) return known;
  const [assignment] = node.prefix;
  const second = [...node.suffix].sort((a, b) => a.pos - b.pos)[0];
  const isLong = (part: { text?: string } | undefined) => part?.text?.includes("\n") === true;
  const offset =
    assignment?.type === "Assignment"
      ? assignment.end
      : second && "text" in second && (isLong(second) || second.pos > node.name!.end + 1)
        ? second.end
        : node.pos;
  offsets.set(node, offset);
  return offset;
}

const connecting = new WeakMap<SimpleCommand, boolean>();

/** May process substitutions stand in it? */
function connects(node: SimpleCommand): boolean {
  const known = connecting.get(node);
  if (known !== undefined) return known;
  const texts = [...node.prefix, ...(node.name ? [node.name] : []), ...node.suffix].map((part) =>
    "text" in part ? part.text : "<(",
  );
  const may = texts.some((text) => text.includes("<(") || text.includes(">("));
  connecting.set(node, may);
  return may;
}

const quick = new WeakMap<SimpleCommand, boolean>();

/** Most commands are words alone, or assignments alone, and neither traced nor trapped. */
function runAny(context: Context, node: SimpleCommand): Soon<number> {
  let isQuick = quick.get(node);
  if (isQuick === undefined) {
    isQuick = node.redirects.length === 0 && (node.prefix.length === 0 || node.name === undefined);
    quick.set(node, isQuick);
  }
  if (!isQuick || context.traps.has("DEBUG") || context.options.has("xtrace"))
    return runExpanded(context, node);
  if (!node.name) return assignAll(context, node.prefix, 0, context.substitutions);
  const { substitutions } = context;
  return soon(expandCommand(context, node), ({ words, assigned }) => {
    if (words.length === 0) return context.substitutions > substitutions ? context.status : 0;
    context.lastArgument = words.at(-1)!;
    if (words[0] === "exec" && !context.functions.has("exec")) return runExec(context, node, words, []);
    return runWords(context, words, {}, assigned);
  });
}

function assignAll(
  context: Context,
  assignments: SimpleCommand["prefix"],
  from: number,
  substitutions: number,
): Soon<number> {
  for (let at = from; at < assignments.length; at++) {
    const assignment = assignments[at]!;
    if (assignment.type !== "Assignment") continue;
    const value = readAssignment(context, assignment);
    if (value instanceof Promise)
      return value.then((come) => {
        assign(context, come);
        return assignAll(context, assignments, at + 1, substitutions);
      });
    assign(context, value);
  }
  return context.substitutions > substitutions ? context.status : 0;
}

async function runExpanded(context: Context, node: SimpleCommand): Promise<number> {
  if (context.traps.has("DEBUG")) await debugTrap(context, node);
  // `$?` in it is the status of the command before; its own, without a program, is that of its last `$(...)`.
  const { substitutions } = context;
  const ownStatus = () => (context.substitutions > substitutions ? context.status : 0);
  const prefix = node.prefix.filter((part) => part.type === "Assignment");
  const redirects = node.redirects;
  if (!node.name) {
    const values: AssignmentValue[] = [];
    const undo = await redirect(context, node.redirects);
    if (!undo) return redirectionStatus(context);
    try {
      for (const assignment of prefix) {
        const value = await readAssignment(context, assignment);
        values.push(value);
        assign(context, value);
      }
    } finally {
      undo();
    }
    if (context.options.has("xtrace")) await traceAssignments(context, prefix, values);
    return ownStatus();
  }
  const { words, assigned, inOrder } = await expandCommand(context, node);
  const values: AssignmentValue[] = [];
  for (const assignment of prefix) values.push(await readAssignment(context, assignment));
  if (context.options.has("xtrace")) {
    await traceAssignments(context, prefix, values);
    await traceWords(context, inOrder ?? words);
  }
  if (words.length === 0) {
    const undo = await redirect(context, node.redirects);
    undo?.();
    for (const value of values) assign(context, value);
    return undo ? ownStatus() : redirectionStatus(context);
  }
  context.lastArgument = words.at(-1)!;
  if (words[0] === "exec" && !context.functions.has("exec")) return runExec(context, node, words, values);
  const undo = redirects.length > 0 ? await redirect(context, node.redirects) : () => {};
  if (!undo) return redirectionStatus(context);
  try {
    return await withAssignments(context, values, () => runWords(context, words, {}, assigned));
  } finally {
    undo();
  }
}

/** The DEBUG trap runs before each simple command, with the command's text in BASH_COMMAND. */
async function debugTrap(context: Context, node: SimpleCommand): Promise<void> {
  const action = context.traps.get("DEBUG")!;
  const { status, offset } = context;
  const { trapped } = context;
  context.trapped = describeCommand(node, context.unit?.text ?? "");
  context.traps.delete("DEBUG");
  try {
    await context.engine.runSource(context, action, context.line);
  } finally {
    if (!context.traps.has("DEBUG")) context.traps.set("DEBUG", action);
    context.trapped = trapped;
    context.status = status;
    context.offset = offset;
  }
}

async function traceAssignments(
  context: Context,
  nodes: readonly Assignment[],
  values: readonly AssignmentValue[],
): Promise<void> {
  for (const [at, value] of values.entries())
    await trace(context, describeAssignment(value, nodes[at]!.text));
}

/** A command that declares: arrays are shown before it, and what `export` gives a value after it once more. */
async function traceWords(context: Context, words: readonly (string | AssignmentValue)[]): Promise<void> {
  const shown: string[] = [];
  const after: string[] = [];
  for (const word of words) {
    if (typeof word === "string") {
      shown.push(quoteTraced(word));
      continue;
    }
    const { name, append, elements, text } = word;
    const sign = append ? "+=" : "=";
    if (elements) {
      const quoted = (part: string) => quoteWord(part, "always");
      const items = elements.map(({ index, text: item }) =>
        index === undefined ? quoted(item) : `[${quoted(index)}]=${quoted(item)}`,
      );
      await trace(context, `${name}${sign}(${items.join(" ")})`);
      shown.push(name);
      continue;
    }
    shown.push(quoteTraced(`${name}${sign}${text}`));
    after.push(`${name}${sign}${text && quoteTraced(text)}`);
  }
  await trace(context, shown.join(" "));
  if (words[0] === "export" || words[0] === "readonly") for (const line of after) await trace(context, line);
}

/** The command's words, and its assignments if it is one that declares variables. */
function expandCommand(context: Context, node: SimpleCommand): Soon<Expanded> {
  const plain = plainWords(node);
  if (plain) return soon(expandWords(context, plain), (words) => ({ words, assigned: none }));
  return expandDeclaration(context, node);
}

interface Expanded {
  readonly words: string[];
  readonly assigned: readonly AssignmentValue[];
  /** Both, as they stand in the script. */
  readonly inOrder?: readonly (string | AssignmentValue)[];
}

const none: readonly AssignmentValue[] = [];
const wordLists = new WeakMap<SimpleCommand, readonly Word[] | null>();

/** All words of a command without assignments among its arguments. */
function plainWords(node: SimpleCommand): readonly Word[] | undefined {
  let words = wordLists.get(node);
  if (words === undefined) {
    const { args } = node;
    words = args.every((argument) => argument.type === "Word") ? [node.name!, ...args] : null;
    wordLists.set(node, words);
  }
  return words ?? undefined;
}

async function expandDeclaration(context: Context, node: SimpleCommand): Promise<Expanded> {
  const words = await expandWords(context, [node.name!]);
  const declares = words.length > 0 && declaring(context, words[0]!);
  const assigned: AssignmentValue[] = [];
  const inOrder: (string | AssignmentValue)[] = [...words];
  for (const argument of node.args) {
    if (declares && argument.type !== "Word") {
      const value = await readAssignment(context, argument);
      assigned.push(value);
      inOrder.push(value);
      continue;
    }
    const word = argument.type === "Word" ? argument : argumentWord(argument);
    const expanded = await expandWords(context, [word]);
    words.push(...expanded);
    inOrder.push(...expanded);
  }
  return { words, assigned, inOrder };
}

const declaring = (context: Context, name: string): boolean =>
  !context.functions.has(name) && context.engine.builtins.get(name)?.declares === true;

const argumentWords = new WeakMap<object, Word>();

/** An argument such as `a=~/b` of a command that declares nothing: a word like any other. */
function argumentWord(argument: { text: string }): Word {
  const cached = argumentWords.get(argument);
  if (cached) return cached;
  const word = wordOf(argument.text);
  argumentWords.set(argument, word);
  return word;
}
