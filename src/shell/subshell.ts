import { Collector } from "../base/streams.ts";
import { abortable, Killed } from "../base/signals.ts";
import { childEnded, hearSignals, runPendingTraps } from "./caught-signals.ts";
import type { Context } from "./context.ts";
import { Exit } from "./leaving.ts";
import { openPipe, OutputFile } from "./open-file.ts";

import type { Script } from "./parse.ts";
import type { ProcessGroup } from "./process-group.ts";
import { redirect } from "./redirect.ts";
import { settle } from "./settle.ts";
import type { Soon } from "./soon.ts";

type Work = (child: Context) => Soon<number>;

/**
 * Runs in a subshell of its own and closes it. `prepare` sets its descriptors. Rejects with the Killed of its end;
 * throws at once where there is no room for another process.
 */
export function inSubshell(
  context: Context,
  work: Work,
  prepare: (child: Context) => void = () => {},
  signal: AbortSignal = context.childSignal,
): Promise<number> {
  const gone = context.world.processes.fork();
  return forked(context, work, prepare, signal).finally(gone);
}

async function forked(
  context: Context,
  work: Work,
  prepare: (child: Context) => void,
  signal: AbortSignal,
): Promise<number> {
  const own = new AbortController();
  const child = context.fork(own.signal);
  let hearNoMore = () => {};
  try {
    prepare(child);
    hearNoMore = hearSignals(child, own, signal);
    return await runToEnd(child, work);
  } finally {
    hearNoMore();
    child.descriptors.closeAll();
    childEnded(context);
  }
}

/** The status of a child that a signal has ended, unless the same signal ends this shell, too: then that is thrown. */
export async function statusUnlessOurs(context: Context, ended: Promise<number>): Promise<number> {
  try {
    return await ended;
  } catch (error) {
    if (error instanceof Killed && !context.signal.aborted) return error.status;
    throw error;
  }
}

/** Starts a subshell that belongs to a job of its own; answers with its number and its end, which may be Killed. */
export function startSubshell(
  context: Context,
  group: ProcessGroup,
  work: Work,
  prepare: (child: Context) => void = () => {},
): { pid: number; exited: Promise<number> } {
  let pid = 0;
  const exited = inSubshell(
    context,
    work,
    (child) => {
      pid = child.pid;
      child.group = group;
      prepare(child);
    },
    group.signal,
  );
  return { pid, exited };
}

/** Runs `work` as the whole of a shell process: its EXIT trap comes last. Never rejects but with its own signal. */
export async function runToEnd(context: Context, work: Work): Promise<number> {
  let status: number;
  try {
    status = await work(context);
    if (context.pending.length > 0) await runPendingTraps(context);
  } catch (error) {
    if (error instanceof Killed && context.signal.aborted) {
      await runSignalTraps(context, error, true);
      throw error;
    }
    status = await settle(context, error);
  }
  return runExitTrap(context, status);
}

/**
 * A shell was sent a signal: its traps for it, and for its end, run before it goes. Answers with the status that one
 * of them gave to `exit`.
 */
export async function runSignalTraps(
  context: Context,
  killed: Killed,
  ends: boolean,
): Promise<number | undefined> {
  const action = context.traps.get(killed.signal.slice(3));
  if (killed.signal === "SIGKILL" || (!action && !(ends && context.traps.has("EXIT")))) return undefined;
  // The signal was delivered: what the traps do is not stopped by it once more.
  context.signal = new AbortController().signal;
  context.status = killed.status;
  let exited: number | undefined;
  try {
    if (action) await context.engine.runSource(context, action);
  } catch (error) {
    if (error instanceof Exit) exited = error.status;
    else await settle(context, error);
  }
  if (!ends) return exited;
  const last = await runExitTrap(context, exited ?? killed.status);
  return last === killed.status ? exited : last;
}

export async function runExitTrap(context: Context, status: number): Promise<number> {
  const action = context.traps.get("EXIT");
  if (!action) return status;
  context.traps.delete("EXIT");
  context.status = status;
  context.traceDepth--; // `set -x` shows it as if it stood in the script
  try {
    await context.engine.runSource(context, action);
  } catch (error) {
    if (error instanceof Killed && context.signal.aborted) throw error;
    if (error instanceof Exit) return error.status;
    await settle(context, error);
  } finally {
    context.traceDepth++;
  }
  return status;
}

/** Output of a script, read to its end: until the last process that holds the pipe has let go. */
export async function substitute(context: Context, script: Script, source?: string): Promise<string> {
  const collector = new Collector();
  const file = new OutputFile(collector);
  const done = inSubshell(
    context,
    async (child) => {
      if (source !== undefined) {
        child.unit = { text: source, script, errors: [], firstLine: context.line };
        child.offset = 0;
      }
      child.traceDepth++;
      const input = readsFile(script);
      if (input) return copyFile(child, input);
      if (!child.shopt.has("inherit_errexit")) child.options.delete("errexit");
      return child.engine.runScript(child, script);
    },
    (child) => child.descriptors.put(1, file),
  );
  const status = await statusUnlessOurs(context, done);
  await abortable(file.closed, context.signal);
  context.status = status;
  context.substitutions++;
  return collector.text.replaceAll("\0", "").replace(/\n+$/, "");
}

/** The redirection of `$(< file)`. */
function readsFile(script: Script) {
  const command = script.commands.length === 1 ? script.commands[0]!.command : undefined;
  if (command?.type !== "Command" || command.name || command.prefix.length !== 1) return undefined;
  const [redirection] = command.prefix;
  return redirection?.type === "Redirect" && redirection.operator === "<" ? redirection : undefined;
}

async function copyFile(
  child: Context,
  redirection: NonNullable<ReturnType<typeof readsFile>>,
): Promise<number> {
  if (!(await redirect(child, [redirection]))) return 1;
  const input = child.input();
  for (let bytes = await input.read(); bytes; bytes = await input.read()) await child.output().write(bytes);
  return 0;
}

/** Process substitution: the script runs beside its command, on the other end of a pipe. */
export function connect(context: Context, script: Script, operator: "<" | ">"): string {
  const { reading, writing } = openPipe();
  const [mine, its] = operator === "<" ? [reading, writing] : [writing, reading];
  const number = freeFrom63(context);
  context.descriptors.put(number, mine);
  const done = inSubshell(
    context,
    (child) => child.engine.runScript(child, script),
    (child) => {
      child.descriptors.close(number);
      child.descriptors.put(operator === "<" ? 1 : 0, its);
    },
  ).catch((error: unknown) => {
    if (!(error instanceof Killed)) throw error;
    return error.status;
  });
  context.connections.push({ number, operator, done });
  return `/dev/fd/${number}`;
}

/** bash counts these descriptors down from 63. */
function freeFrom63(context: Context): number {
  let number = 63;
  while (context.descriptors.get(number)) number--;
  return number;
}
