import { Killed } from "../base/signals.ts";
import type { Context } from "./context.ts";
import { describeCommand } from "./describe-command.ts";
import type { Job, Stage } from "./jobs.ts";
import type { Statement } from "./parse.ts";
import { LoopJump } from "./leaving.ts";
import { ProcessGroup } from "./process-group.ts";
import { reportJobs, reportStopped } from "./report-jobs.ts";

/** Does this shell run each pipeline as a job that the keys of the terminal stop and interrupt? */
export const controlsJobs = (context: Context): boolean =>
  context.interactive && context.subshells === 0 && context.options.has("monitor");

/** A command as `jobs` shows it. */
export const textOf = ({ unit }: Context, node: Statement["command"]): string =>
  describeCommand(node, unit?.text ?? "");

/**
 * Runs a pipeline as a job in the foreground and waits until it ends or is stopped. `start` gets the group of its
 * processes, whose signal theirs must heed, and the place for the number of the first; it may reject with Killed.
 */
export async function runInForeground(
  context: Context,
  command: string,
  start: (group: ProcessGroup) => { pid: number; exited: Promise<number>; stages?: readonly Stage[] },
): Promise<number> {
  const group = new ProcessGroup(true);
  const { signal } = context;
  const forward = () => {
    const reason: unknown = signal.reason;
    if (reason instanceof Killed) group.send(reason.signal);
  };
  if (signal.aborted) throw signal.reason;
  signal.addEventListener("abort", forward, { once: true });
  const { pid, exited, stages } = start(group);
  const job = context.jobs.create({ pid, command, group, exited: statusOf(exited), stages });
  const { processes, clock } = context.world;
  const about = { ppid: context.pid, command, started: clock.now(), group };
  const forget = processes.add(pid, (name) => group.send(name), about);
  void job.exited.then(() => {
    forget();
    signal.removeEventListener("abort", forward);
  });
  return attend(context, job);
}

/** What ends by a signal of its own has a status, too. */
export async function statusOf(exited: Promise<number>): Promise<number> {
  try {
    return await exited;
  } catch (error) {
    if (error instanceof Killed) return error.status;
    throw error;
  }
}

/** Waits for a job that has the terminal, and tells when it was stopped. */
export async function attend(context: Context, job: Job): Promise<number> {
  const { suspension } = job.group;
  let off = () => {};
  const stopped = new Promise<"stopped">((resolve) => (off = suspension.onStop.on(() => resolve("stopped"))));
  job.group.foreground = true;
  context.foreground = job.group;
  try {
    const outcome = await Promise.race([job.exited, stopped]);
    if (outcome === "stopped") return await leaveStopped(context, job);
    context.jobs.remove(job);
    if (context.signal.aborted) throw context.signal.reason;
    if (job.signal === "SIGINT") return await interrupted(context, outcome);
    if (context.jobs.list.length > 0) await reportJobs(context);
    return outcome;
  } finally {
    off();
    context.foreground = undefined;
  }
}

/** bash gives up the loops around what was stopped, though not the rest of the line. */
async function leaveStopped(context: Context, job: Job): Promise<number> {
  job.group.foreground = false;
  context.jobs.keep(job);
  context.jobs.setCurrent(job);
  await reportStopped(context, job);
  if (context.loops > 0) throw new LoopJump("break", context.loops, 148);
  return 148;
}

/** Ctrl-C that ended a job ends the line around it, unless the shell traps the signal itself. */
async function interrupted(context: Context, status: number): Promise<number> {
  if (context.terminal) await context.output(2).write("\n");
  if (!context.traps.has("INT")) throw new Killed("SIGINT");
  if (context.loops > 0) throw new LoopJump("break", context.loops, status);
  return status;
}
