import { BrokenPipe } from "../base/streams.ts";
import { FileError } from "../files/errors.ts";
import { ArithmeticError } from "./arithmetic.ts";
import { assign, describeAssignment, readAssignment } from "./assign.ts";
import type { AssignmentValue } from "./assign.ts";
import type { Builtin } from "./builtins/builtin.ts";
import { BuiltinError, BuiltinUsageError } from "./builtins/builtin.ts";
import { connected } from "./connections.ts";
import type { Context, FunctionDefinition, RunOptions } from "./context.ts";
import { expandWords } from "./expand.ts";
import { Killed } from "../base/signals.ts";
import { execute, findProgram, LaunchError } from "./launch.ts";
import { Abandon, Exit, Return } from "./leaving.ts";
import { tell } from "./settle.ts";
import { BadDescriptor } from "./open-file.ts";
import type { SimpleCommand, Word } from "./parse.ts";
import { wordOf } from "./parse.ts";
import { quoteWord } from "./quote.ts";
import { maskedFiles } from "./masked-files.ts";
import { redirect, RedirectError, redirectForGood } from "./redirect.ts";
import { signalTexts } from "./signal-names.ts";
import { trace } from "./trace.ts";
import { ReadonlyError } from "./variables.ts";

/** Runs a simple command: assignments, redirections, and what the first word names. */
export async function runSimple(context: Context, node: SimpleCommand): Promise<number> {
  const connections = context.connections;
  context.connections = [];
  try {
    return await runExpanded(context, node);
  } catch (error) {
    if (error instanceof ArithmeticError || error instanceof ReadonlyError) throw new Abandon(error.message);
    throw error;
  } finally {
    for (const { number } of context.connections) context.descriptors.close(number);
    context.connections = connections;
  }
}

async function runExpanded(context: Context, node: SimpleCommand): Promise<number> {
  context.offset = node.pos;
  if (context.traps.has("DEBUG")) await debugTrap(context, node);
  const before = context.status;
  context.status = 0;
  const prefix = node.prefix.filter((part) => part.type === "Assignment");
  const redirects = node.redirects;
  if (!node.name) {
    const values: AssignmentValue[] = [];
    context.status = prefix.length > 0 ? context.status : before;
    const undo = await redirect(context, node.redirects);
    if (!undo) return 1;
    try {
      if (prefix.length > 0) context.status = 0;
      for (const assignment of prefix) {
        const value = await readAssignment(context, assignment);
        values.push(value);
        assign(context, value);
      }
    } finally {
      undo();
    }
    if (context.options.has("xtrace"))
      for (const value of values) await trace(context, describeAssignment(value));
    return prefix.length > 0 ? context.status : 0;
  }
  context.status = before;
  const { words, assigned } = await expandCommand(context, node);
  const values: AssignmentValue[] = [];
  for (const assignment of prefix) values.push(await readAssignment(context, assignment));
  if (context.options.has("xtrace")) {
    for (const value of values) await trace(context, describeAssignment(value));
    await traceWords(context, words, assigned);
  }
  if (words.length === 0) {
    const undo = await redirect(context, node.redirects);
    undo?.();
    for (const value of values) assign(context, value);
    return undo ? context.status : 1;
  }
  context.lastArgument = words.at(-1)!;
  if (words[0] === "exec" && !context.functions.has("exec")) return runExec(context, node, words, values);
  const undo = redirects.length > 0 ? await redirect(context, node.redirects) : () => {};
  if (!undo) return 1;
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
  context.command = context.unit?.text.slice(node.pos, node.end) ?? "";
  context.traps.delete("DEBUG");
  try {
    await context.engine.runSource(context, action, context.line);
  } finally {
    if (!context.traps.has("DEBUG")) context.traps.set("DEBUG", action);
    context.status = status;
    context.offset = offset;
  }
}

async function traceWords(
  context: Context,
  words: readonly string[],
  assigned: readonly AssignmentValue[],
): Promise<void> {
  await trace(
    context,
    [...words.map((word) => quoteWord(word)), ...assigned.map(describeAssignment)].join(" "),
  );
}

/** The command's words, and its assignments if it is one that declares variables. */
async function expandCommand(
  context: Context,
  node: SimpleCommand,
): Promise<{ words: string[]; assigned: AssignmentValue[] }> {
  const words = await expandWords(context, [node.name!]);
  const declares = words.length > 0 && declaring(context, words[0]!);
  const assigned: AssignmentValue[] = [];
  for (const argument of node.args) {
    if (argument.type === "Word") words.push(...(await expandWords(context, [argument])));
    else if (declares) assigned.push(await readAssignment(context, argument));
    else words.push(...(await expandWords(context, [argumentWord(argument)])));
  }
  return { words, assigned };
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

/** Assignments before a command hold while it runs, and are in its environment. */
async function withAssignments(
  context: Context,
  values: readonly AssignmentValue[],
  work: () => Promise<number>,
): Promise<number> {
  if (values.length === 0) return work();
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

export async function runWords(
  context: Context,
  words: readonly string[],
  options: RunOptions = {},
  assigned: readonly AssignmentValue[] = [],
): Promise<number> {
  const [name, ...args] = words as [string, ...string[]];
  const definition = options.noFunctions ? undefined : context.functions.get(name);
  if (definition) return callFunction(context, definition, args);
  const builtin = options.noBuiltins ? undefined : context.engine.builtins.get(name);
  if (builtin) return runBuiltin(context, builtin, args, assigned);
  return runProgram(context, words);
}

const callLimit = 1000; // FUNCNEST is unset in bash, whose stack ends at some thousands; ours ends sooner

async function callFunction(
  context: Context,
  definition: FunctionDefinition,
  args: readonly string[],
): Promise<number> {
  if (context.frames.length >= callLimit)
    throw new Abandon(`${definition.name}: maximum function nesting level exceeded (${callLimit})`);
  const { positional, unit, offset, loops } = context;
  context.frames.push({ function: definition.name, source: definition.source, line: context.line });
  context.variables.push();
  const depth = context.variables.depth;
  context.positional = args;
  context.unit = definition.unit;
  context.loops = 0;
  try {
    const { runCommand } = context.engine;
    return await runCommand(context, definition.body);
  } catch (error) {
    if (error instanceof Abandon) await tell(context, error);
    if (!(error instanceof Return)) throw error;
    return error.status;
  } finally {
    while (context.variables.depth >= depth) context.variables.pop();
    context.frames.pop();
    context.positional = positional;
    context.unit = unit;
    context.offset = offset;
    context.loops = loops;
  }
}

export async function runBuiltin(
  context: Context,
  builtin: Builtin,
  args: readonly string[],
  assigned: readonly AssignmentValue[] = [],
): Promise<number> {
  try {
    return await builtin.run(context, args, assigned);
  } catch (error) {
    if (error instanceof BuiltinError) {
      if (error.message !== "") await context.complain(`${builtin.name}: ${error.message}`);
      if (error instanceof BuiltinUsageError)
        await context
          .output(2)
          .write(`${builtin.name}: usage: ${builtin.name} ${builtin.usage}`.trimEnd() + "\n");
      return error.status;
    }
    if (error instanceof BadDescriptor) {
      await context.complain(`${builtin.name}: write error: ${error.message}`);
      return 1;
    }
    if (error instanceof FileError) {
      await context.complain(`${builtin.name}: ${error.path ? `${error.path}: ` : ""}${error.text}`);
      return 1;
    }
    if (error instanceof ReadonlyError) {
      await context.complain(`${error.message}`);
      return 1;
    }
    if (error instanceof BrokenPipe && !(context.subshells > 0)) {
      await context.complain(`${builtin.name}: write error: Broken pipe`);
      return 1;
    }
    throw error;
  }
}

async function runProgram(context: Context, words: readonly string[]): Promise<number> {
  const [name, ...args] = words as [string, ...string[]];
  try {
    const files = maskedFiles(context.world.files, context.umask);
    const path = findProgram(files, context.cwd, context.variables.get("PATH"), name);
    const connection = await connected(context, files, args);
    const process = context.process(context.variables.environment(), connection.files);
    const status = await execute(context.world.programs, process, path, name, args);
    await connection.finish();
    return status;
  } catch (error) {
    if (error instanceof Killed && !context.signal.aborted) return killedStatus(context, error);
    if (!(error instanceof LaunchError)) throw error;
    const handler = error.status === 127 && context.functions.get("command_not_found_handle");
    if (handler && !name.includes("/")) return callFunction(context, handler, words);
    await context.complain(error.message);
    return error.status;
  }
}

/** A program was ended by a signal that was meant for it alone: bash says so, unless it was Ctrl-C or a pipe. */
async function killedStatus(context: Context, { signal, status }: Killed): Promise<number> {
  if (signal !== "SIGINT" && signal !== "SIGPIPE")
    await context.output(2).write(`${signalTexts[signal] ?? signal}\n`);
  return status;
}

/** `exec`: redirections stay; a program takes the shell's place, so the shell ends with it. */
async function runExec(
  context: Context,
  node: SimpleCommand,
  words: readonly string[],
  values: readonly AssignmentValue[],
): Promise<number> {
  const args = words.slice(1);
  let at = 0;
  for (; /^-[acl]/.test(args[at] ?? ""); at++) if (args[at] === "-a") at++;
  if (args[at] === "--") at++;
  const command = args.slice(at);
  try {
    await redirectForGood(context, node.redirects);
  } catch (error) {
    if (!(error instanceof RedirectError)) throw error;
    await context.complain(error.message);
    if (context.interactive) return 1;
    throw new Exit(1);
  }
  if (command.length === 0) return 0;
  const status = await withAssignments(context, values, async () => {
    try {
      findProgram(context.world.files, context.cwd, context.variables.get("PATH"), command[0]!);
    } catch (error) {
      if (!(error instanceof LaunchError)) throw error;
      const reason = error.message.endsWith("command not found") ? `${command[0]}: not found` : error.message;
      await context.complain(`exec: ${reason}`);
      return error.status;
    }
    return runProgram(context, command);
  });
  if (context.interactive && status >= 126) return status;
  context.traps.delete("EXIT");
  throw new Exit(status);
}
