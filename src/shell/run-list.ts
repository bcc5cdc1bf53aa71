import { Killed } from "../base/signals.ts";
import type { Context } from "./context.ts";
import { Exit } from "./leaving.ts";
import { describeCommand } from "./describe-command.ts";
import { guarded } from "./guarded.ts";
import { controlsJobs, runInForeground, statusOf, textOf } from "./foreground.ts";
import type { Stage } from "./jobs.ts";
import { NullFile, openPipe } from "./open-file.ts";
import type { AndOr, CommandNode, Pipeline, PipelineNode, Script, Statement } from "./parse.ts";
import { ProcessGroup } from "./process-group.ts";
import { runCommand, runSubshellBody } from "./run-command.ts";
import { inSubshell, startSubshell, statusUnlessOurs } from "./subshell.ts";
import { lastly, soon, type Soon } from "./soon.ts";
import { timed } from "./timing.ts";

export function runScript(context: Context, { commands }: Pick<Script, "commands">): Soon<number> {
  for (let at = 0; at < commands.length; at++) {
    const done = runStatement(context, commands[at]!);
    if (done instanceof Promise) return runRest(context, commands, at + 1, done);
  }
  return context.status;
}

async function runRest(
  context: Context,
  commands: readonly Statement[],
  from: number,
  first: Promise<number>,
): Promise<number> {
  await first;
  for (let at = from; at < commands.length; at++) {
    const done = runStatement(context, commands[at]!);
    if (done instanceof Promise) await done;
  }
  return context.status;
}

export function runStatement(context: Context, statement: Statement): Soon<number> {
  context.offset = statement.pos;
  if (statement.background) return startJob(context, statement);
  const { command } = statement;
  return command.type === "AndOr" ? runAndOr(context, command) : runPipeline(context, command);
}

/** `a && b || c`: only the failure of the last one run counts for `set -e`. */
function runAndOr(context: Context, list: AndOr, from = 0): Soon<number> {
  const { commands, operators } = list;
  for (let at = from; at < commands.length; at++) {
    const operator = operators[at - 1];
    if (operator === "&&" && context.status !== 0) continue;
    if (operator === "||" && context.status === 0) continue;
    const run = () => runPipeline(context, commands[at]!);
    const done = at === commands.length - 1 ? run() : guarded(context, run);
    if (done instanceof Promise) return done.then(() => runAndOr(context, list, at + 1));
  }
  return context.status;
}

function runPipeline(context: Context, node: PipelineNode): Soon<number> {
  const pause = context.breathe();
  if (pause) return pause.then(() => runNow(context, node));
  return runNow(context, node);
}

function runNow(context: Context, node: PipelineNode): Soon<number> {
  if (node.type === "Pipeline") return runPipes(context, node);
  const status = runCommand(context, node);
  return status instanceof Promise
    ? status.then((come) => ended(context, node, come))
    : ended(context, node, status);
}

function ended(context: Context, node: CommandNode, status: number): Soon<number> {
  context.status = status;
  if (pipelines.includes(node.type)) context.pipeStatus = [status];
  if (status === 0) return 0;
  return soon(afterCommand(context, leavesOnFailure(node.type)), () => context.status);
}

async function runPipes(context: Context, node: Pipeline): Promise<number> {
  const negated = node.prefixes.filter((prefix) => prefix.type === "Negation").length % 2 === 1;
  const time = node.prefixes.find((prefix) => prefix.type === "Time");
  const run = async () =>
    negated ? guarded(context, () => runStages(context, node)) : runStages(context, node);
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
        Promise.resolve(
          lastly(
            () => runCommand(context, command),
            () => {
              context.descriptors.close(0);
              if (former) context.descriptors.put(0, former);
            },
          ),
        ),
      );
      return;
    }
    running.push(
      inSubshell(
        context,
        (child) => runStage(child, command),
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
  const statuses = await allOrKilled(context, running);
  context.pipeStatus = statuses;
  const failed = statuses.findLast((status) => status !== 0);
  return context.options.has("pipefail") ? (failed ?? 0) : statuses.at(-1)!;
}

/** A command in a process of its own, which is the one that `( )` wants. */
const runStage = (child: Context, command: CommandNode): Soon<number> =>
  command.type === "Subshell" ? runSubshellBody(child, command) : runCommand(child, command);

/** Waits for every stage, so that none runs on unseen, and only then tells of a signal that ends this shell, too. */
async function allOrKilled(context: Context, running: readonly Promise<number>[]): Promise<number[]> {
  const statuses = running.map((stage) => statusUnlessOurs(context, stage));
  const results = await Promise.allSettled(statuses);
  for (const result of results) if (result.status === "rejected") throw result.reason;
  return results.map((result) => (result as PromiseFulfilledResult<number>).value);
}

/** A command has failed: `set -e` and the ERR trap. */
function afterCommand(context: Context, leaves: boolean): Soon<void> {
  if (context.guarded > 0 || !leaves) return;
  if (context.traps.has("ERR")) return trapAndLeave(context);
  if (context.options.has("errexit")) throw new Exit(context.status);
}

async function trapAndLeave(context: Context): Promise<void> {
  const { status } = context;
  const action = context.traps.get("ERR");
  if (action && (context.frames.length === 0 || context.options.has("errtrace"))) {
    context.traps.delete("ERR");
    const { trapped } = context;
    context.trapped = context.simple && describeCommand(context.simple, context.unit?.text ?? "");
    await context.engine.runSource(context, action, context.line);
    context.trapped = trapped;
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
    (child) => {
      if (command.type === "AndOr") return runAndOr(child, command);
      return command.type === "Pipeline" ? runPipeline(child, command) : runStage(child, command);
    },
    (child) => {
      child.guarded = 0;
      child.loops = 0;
      if (!context.options.has("monitor")) child.deaf = new Set([...child.deaf, "INT", "QUIT"]);
      if (!context.interactive) child.descriptors.put(0, new NullFile());
    },
  );
  const text = textOf(context, command);
  const job = context.jobs.create({ pid, command: text, group, exited: statusOf(exited) });
  context.jobs.keep(job);
  context.jobs.resetCurrent();
  const { processes, clock } = context.world;
  const about = { ppid: context.pid, command: text, started: clock.now(), group };
  const forget = processes.add(pid, (name) => group.send(name), about);
  void job.exited.finally(() => {
    forget();
    unfollow();
    parent.removeEventListener("abort", forward);
  });
  // As quick as on a computer: `server & sleep 1; curl localhost` finds the server, however long it takes us to load.
  void clock.hold(Promise.race([group.rested, job.exited]));
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
