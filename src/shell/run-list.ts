import { Killed } from "../base/signals.ts";
import type { Context } from "./context.ts";
import { Exit } from "./leaving.ts";
import { controlsJobs, runInForeground, statusOf, textOf } from "./foreground.ts";
import type { Stage } from "./jobs.ts";
import { NullFile, openPipe } from "./open-file.ts";
import type { AndOr, Pipeline, PipelineNode, Script, Statement } from "./parse.ts";
import { ProcessGroup } from "./process-group.ts";
import { runCommand } from "./run-command.ts";
import { inSubshell, startSubshell } from "./subshell.ts";
import { timed } from "./timing.ts";

export async function runScript(context: Context, script: Pick<Script, "commands">): Promise<number> {
  for (const statement of script.commands) await runStatement(context, statement);
  return context.status;
}

export function runStatement(context: Context, statement: Statement): Promise<number> {
  context.offset = statement.pos;
  if (statement.background) return startJob(context, statement);
  const { command } = statement;
  return command.type === "AndOr" ? runAndOr(context, command) : runPipeline(context, command);
}

/** `a && b || c`: only the failure of the last one run counts for `set -e`. */
async function runAndOr(context: Context, list: AndOr): Promise<number> {
  for (let at = 0; at < list.commands.length; at++) {
    const operator = list.operators[at - 1];
    if (operator === "&&" && context.status !== 0) continue;
    if (operator === "||" && context.status === 0) continue;
    const command = list.commands[at]!;
    if (at === list.commands.length - 1) await runPipeline(context, command);
    else await guarded(context, () => runPipeline(context, command));
  }
  return context.status;
}

/** Runs where a failure is expected and does not end the shell under `set -e`. */
async function guarded<T>(context: Context, work: () => Promise<T>): Promise<T> {
  context.guarded++;
  try {
    return await work();
  } finally {
    context.guarded--;
  }
}

async function runPipeline(context: Context, node: PipelineNode): Promise<number> {
  const pause = context.breathe();
  if (pause) await pause;
  if (node.type !== "Pipeline") {
    context.status = await runCommand(context, node);
    if (pipelines.includes(node.type)) context.pipeStatus = [context.status];
    if (context.status !== 0) await afterCommand(context, leavesOnFailure(node.type));
    return context.status;
  }
  const negated = node.prefixes.filter((prefix) => prefix.type === "Negation").length % 2 === 1;
  const time = node.prefixes.find((prefix) => prefix.type === "Time");
  const run = () => (negated ? guarded(context, () => runStages(context, node)) : runStages(context, node));
  const status = time ? await timed(context, time.posix !== undefined, run) : await run();
  context.status = negated ? Number(status === 0) : status;
  if (!negated && context.status !== 0) await afterCommand(context, true);
  return context.status;
}

/** Commands that are pipelines of one: PIPESTATUS is theirs. */
const pipelines: readonly PipelineNode["type"][] = [
  "Command",
  "Subshell",
  "TestCommand",
  "ArithmeticCommand",
];

/** Lists inside a compound command have failed by themselves where they should; its own status fails no more. */
const leavesOnFailure = (type: PipelineNode["type"]): boolean =>
  pipelines.includes(type) || type === "Redirected";

async function runStages(context: Context, node: Pipeline): Promise<number> {
  const { commands } = node;
  if (commands.length === 0) return 0;
  if (commands.length === 1) {
    context.status = await runCommand(context, commands[0]!);
    context.pipeStatus = [context.status];
    return context.status;
  }
  if (!controlsJobs(context)) return runTogether(context, node, context.group, context.signal, () => {});
  return runInForeground(context, textOf(context, node), (group) => {
    const stages: Stage[] = [];
    const exited = runTogether(context, node, group, group.signal, ({ pid }) =>
      stages.push({ pid, command: textOf(context, commands[stages.length]!) }),
    );
    return { pid: stages[0]!.pid, exited, stages };
  });
}

/** Runs all stages of a pipeline at once; `begun` hears of each process. */
async function runTogether(
  context: Context,
  { commands, operators }: Pipeline,
  group: ProcessGroup | undefined,
  signal: AbortSignal,
  begun: (child: Context) => void,
): Promise<number> {
  const lastHere = context.shopt.has("lastpipe") && !context.options.has("monitor");
  let input: ReturnType<typeof openPipe>["reading"] | undefined;
  const running: Promise<number>[] = [];
  commands.forEach((command, at) => {
    const isLast = at === commands.length - 1;
    const pipe = isLast ? undefined : openPipe();
    const from = input;
    input = pipe?.reading;
    const both = operators[at] === "|&";
    if (isLast && lastHere) {
      const former = context.descriptors.take(0);
      if (from) context.descriptors.put(0, from);
      running.push(
        runCommand(context, command).finally(() => {
          context.descriptors.close(0);
          if (former) context.descriptors.put(0, former);
        }),
      );
      return;
    }
    running.push(
      inSubshell(
        context,
        (child) => runCommand(child, command),
        (child) => {
          child.group = group;
          begun(child);
          if (from) child.descriptors.put(0, from);
          if (!pipe) return;
          child.descriptors.put(1, pipe.writing);
          if (both) child.descriptors.put(2, pipe.writing.retain());
        },
        signal,
      ),
    );
  });
  const statuses = await allOrKilled(running);
  context.pipeStatus = statuses;
  const failed = statuses.findLast((status) => status !== 0);
  return context.options.has("pipefail") ? (failed ?? 0) : statuses.at(-1)!;
}

/** Waits for every stage, so that none runs on unseen, and only then tells of a signal. */
async function allOrKilled(running: readonly Promise<number>[]): Promise<number[]> {
  const results = await Promise.allSettled(running);
  for (const result of results) if (result.status === "rejected") throw result.reason;
  return results.map((result) => (result as PromiseFulfilledResult<number>).value);
}

/** A command has failed: `set -e` and the ERR trap. */
async function afterCommand(context: Context, leaves: boolean): Promise<void> {
  if (context.guarded > 0 || !leaves) return;
  const { status } = context;
  const action = context.traps.get("ERR");
  if (action && (context.frames.length === 0 || context.options.has("errtrace"))) {
    context.traps.delete("ERR");
    await context.engine.runSource(context, action, context.line);
    context.traps.set("ERR", action);
    context.status = status;
  }
  if (context.options.has("errexit")) throw new Exit(status);
}

/** `command &`: a job of its own, which Ctrl-C does not reach but the end of the machine does. */
async function startJob(context: Context, statement: Statement): Promise<number> {
  const { command } = statement;
  const moved = controlsJobs(context) && jobNamed(command);
  if (moved) return (context.status = await context.engine.runWords(context, ["bg", moved]));
  const group = new ProcessGroup(controlsJobs(context) ? false : undefined, context.group);
  const unfollow = context.interactive ? () => {} : group.follow();
  const parent = context.signal;
  const forward = () => {
    const reason: unknown = parent.reason;
    if (reason instanceof Killed && reason.signal !== "SIGINT") group.send(reason.signal);
  };
  parent.addEventListener("abort", forward, { once: true });
  const { pid, exited } = startSubshell(
    context,
    group,
    (child) => (command.type === "AndOr" ? runAndOr(child, command) : runPipeline(child, command)),
    (child) => {
      child.guarded = 0;
      child.loops = 0;
      if (!context.interactive) child.descriptors.put(0, new NullFile());
    },
  );
  const text = textOf(context, command);
  const job = context.jobs.create({ pid, command: text, group, exited: statusOf(exited) });
  context.jobs.keep(job);
  context.jobs.resetCurrent();
  const forget = context.world.processes.add(pid, (name) => group.send(name));
  void job.exited.finally(() => {
    forget();
    unfollow();
    parent.removeEventListener("abort", forward);
  });
  context.lastBackground = pid;
  if (context.interactive && context.subshells === 0)
    await context.output(2).write(`[${job.number}] ${pid}\n`);
  context.status = 0;
  return 0;
}

/** `%2 &` moves a job to the background. */
const jobNamed = (command: Statement["command"]): string | undefined =>
  command.type === "Command" && command.name?.text.startsWith("%") && command.suffix.length === 0
    ? command.name.text
    : undefined;
