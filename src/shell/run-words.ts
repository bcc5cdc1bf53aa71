import { Killed } from "../base/signals.ts";
import { BrokenPipe } from "../base/streams.ts";
import { FileError } from "../files/errors.ts";
import type { AssignmentValue } from "./assign.ts";
import type { Builtin } from "./builtins/builtin.ts";
import { BuiltinError, BuiltinUsageError } from "./builtins/builtin.ts";
import { childEnded } from "./caught-signals.ts";
import { failInDash } from "./dash/words.ts";
import { connected } from "./connections.ts";
import type { Context, FunctionDefinition, RunOptions } from "./context.ts";
import { hashedProgram } from "./hashed-programs.ts";
import { execute, findProgram, LaunchError } from "./launch.ts";
import { Abandon, Exit, Return } from "./leaving.ts";
import { controlsJobs, runInForeground, textOf } from "./foreground.ts";
import { startSubshell } from "./subshell.ts";
import { maskedFiles } from "./masked-files.ts";
import { BadDescriptor } from "./open-file.ts";
import { lastly, rescued, soon, type Soon } from "./soon.ts";
import { tell } from "./settle.ts";
import { signalTexts } from "./signal-names.ts";
import { ReadonlyError } from "./variables.ts";

/** Runs words that are expanded: a function, a builtin or a program, by the first of them. */
export function runWords(
  context: Context,
  words: readonly string[],
  options: RunOptions = {},
  assigned: readonly AssignmentValue[] = [],
): Soon<number> {
  const [name, ...args] = words as [string, ...string[]];
  const definition = options.noFunctions ? undefined : context.functions.get(name);
  if (definition) return callFunction(context, definition, args);
  if (name.startsWith("%") && controlsJobs(context))
    return context.engine.runWords(context, ["fg", ...words]);
  const builtin = options.noBuiltins ? undefined : context.builtin(name);
  if (builtin) return runBuiltin(context, builtin, args, assigned);
  return runProgram(context, words);
}

const callLimit = 1000; // FUNCNEST is unset in bash, whose stack ends at some thousands; ours ends sooner

/** So many calls deep the machine's own stack is let go: what runs at once would fill it. */
const breather = 20;

function callFunction(
  context: Context,
  definition: FunctionDefinition,
  args: readonly string[],
): Soon<number> {
  if (context.frames.length >= callLimit)
    throw new Abandon(`${definition.name}: maximum function nesting level exceeded (${callLimit})`);
  const { positional, unit, offset, loops } = context;
  context.frames.push({ function: definition.name, source: definition.source, line: context.line });
  context.variables.push();
  const depth = context.variables.depth;
  context.positional = args;
  context.unit = definition.unit;
  context.loops = 0;
  const restore = hideTraps(context);
  const body = () => context.engine.runCommand(context, definition.body);
  const isDeep = context.frames.length % breather === 0;
  const run = isDeep ? () => Promise.resolve().then(body) : body;
  return lastly(
    () =>
      soon(
        rescued(run, (error) => returned(context, error)),
        (status) => (context.traps.has("RETURN") ? trapReturn(context, status) : status),
      ),
    () => {
      restore();
      while (context.variables.depth >= depth) context.variables.pop();
      context.frames.pop();
      context.positional = positional;
      context.unit = unit;
      context.offset = offset;
      context.loops = loops;
    },
  );
}

/** Functions do not inherit the traps of DEBUG and RETURN, unless `set -T` says so. */
function hideTraps({ traps, options }: Context): () => void {
  if (traps.size === 0 || options.has("functrace")) return () => {};
  const hidden = ["DEBUG", "RETURN"].flatMap((name) => {
    const action = traps.get(name);
    traps.delete(name);
    return action === undefined ? [] : [[name, action] as const];
  });
  return () => hidden.forEach(([name, action]) => traps.set(name, action));
}

async function trapReturn(context: Context, status: number): Promise<number> {
  const action = context.traps.get("RETURN");
  if (action) await context.engine.runSource(context, action, context.line);
  return status;
}

function returned(context: Context, error: unknown): Soon<number> {
  if (error instanceof Return) return error.status;
  if (!(error instanceof Abandon)) throw error;
  return tell(context, error).then(() => {
    throw error;
  });
}

function runBuiltin(
  context: Context,
  builtin: Builtin,
  args: readonly string[],
  assigned: readonly AssignmentValue[] = [],
): Soon<number> {
  if (context.interactive) context.latestBuiltins = [context.latestBuiltins[1], builtin.name];
  return rescued(
    () => builtin.run(context, args, assigned),
    (error) => builtinFailed(context, builtin, args, error),
  );
}

async function builtinFailed(
  context: Context,
  builtin: Builtin,
  args: readonly string[],
  error: unknown,
): Promise<number> {
  if (error instanceof BuiltinError && context.isDash) return failInDash(context, builtin.name, args, error);
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

/** A program that a learner's shell runs is a job: it can be stopped. */
function runProgram(context: Context, words: readonly string[]): Promise<number> {
  hash(context, words[0]!);
  if (!controlsJobs(context)) return launch(context, words);
  const text = context.simple ? textOf(context, context.simple) : words.join(" ");
  return runInForeground(context, text, (group) =>
    startSubshell(context, group, (child) => launch(child, words)),
  );
}

/** Remembers where a program was found: it is not looked for again until PATH changes or `hash -r`. */
function hash(context: Context, name: string): void {
  if (name.includes("/") || !context.options.has("hashall")) return;
  const { files } = context.world;
  const remembered = hashedProgram(context, name);
  if (remembered) {
    remembered.hits++;
    return;
  }
  for (const folder of (context.variables.get("PATH") ?? "").split(":")) {
    const path = context.path(`${folder || "."}/${name}`);
    if (!files.is("file", path) || !files.may("execute", path)) continue;
    context.hashed.set(name, { path, hits: 1 });
    return;
  }
}

/** Runs a program in place of this shell process, which is one of its own or gives its place up. */
export async function launch(context: Context, words: readonly string[]): Promise<number> {
  const [name, ...args] = words as [string, ...string[]];
  try {
    const files = maskedFiles(context.world.files, context.umask);
    const remembered = hashedProgram(context, name)?.path;
    const path = findProgram(files, context.cwd, context.variables.get("PATH"), remembered ?? name);
    const connection = await connected(context, files, args);
    const process = context.process(context.environment(), connection.files);
    const status = await execute(context.world.programs, process, path, name, args);
    childEnded(context);
    await connection.finish();
    // It caught the signal and ended in its own way. bash -c gives its place to a lone command: its end is bash's.
    if (context.signal.aborted && isLoneCommand(context)) throw new Exit(status);
    return status;
  } catch (error) {
    if (error instanceof Killed && !context.signal.aborted) {
      childEnded(context);
      return killedStatus(context, error);
    }
    if (!(error instanceof LaunchError)) throw error;
    const handler = error.status === 127 && context.functions.get("command_not_found_handle");
    if (handler && !name.includes("/")) return callFunction(context, handler, words);
    await context.complain(context.isDash ? inDashWords(name, error) : error.message);
    return error.status;
  }
}

const inDashWords = (name: string, { status }: LaunchError): string =>
  `${name}: ${status === 127 ? "not found" : "Permission denied"}`;

const isLoneCommand = ({ unit, interactive, subshells }: Context): boolean =>
  !interactive &&
  subshells === 0 &&
  unit?.script.commands.length === 1 &&
  unit.script.commands[0]!.command.type === "Command";

/** A program was ended by a signal that was meant for it alone: bash says so, unless it was Ctrl-C or a pipe. */
export async function killedStatus(context: Context, { signal, status }: Killed): Promise<number> {
  if (signal === "SIGINT" || signal === "SIGPIPE") return status;
  const text = signalTexts[signal] ?? signal;
  // A script's shell names its line, the process and its command, but for a SIGTERM.
  const isLong = !context.interactive && signal !== "SIGTERM" && context.simple;
  const pid = String(context.world.processes.nextPid()).padStart(5);
  const command = isLong ? textOf(context, context.simple!) : "";
  await context
    .output(2)
    .write(isLong ? `${context.prefix}${pid} ${text.padEnd(24)}${command}\n` : `${text}\n`);
  return status;
}
