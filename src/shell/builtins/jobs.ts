import { abortable, Killed, signalNumbers } from "../../base/signals.ts";
import type { SignalName } from "../../base/signals.ts";
import type { Context } from "../context.ts";
import type { Job } from "../jobs.ts";
import { signalList, signalName, signalNumber, signalTexts } from "../signal-names.ts";
import type { Builtin } from "./builtin.ts";
import { BuiltinError, BuiltinUsageError, readOptions } from "./builtin.ts";

function stateOf(job: Job): string {
  if (job.status === undefined) return "Running";
  if (job.signal) return signalTexts[job.signal] ?? "Done";
  return job.status === 0 ? "Done" : `Exit ${job.status}`;
}

/** A job as `jobs` shows it: `[1]+  Running                 sleep 5 &`. */
function describeJob(context: Context, job: Job, withPid = false): string {
  const { list } = context.jobs;
  const mark = job === list.at(-1) ? "+" : job === list.at(-2) ? "-" : " ";
  const pid = withPid ? `${job.pid} ` : " ";
  return `[${job.number}]${mark} ${pid}${stateOf(job).padEnd(24)}${job.command}${job.status === undefined ? " &" : ""}\n`;
}

/** Tells of jobs that have ended since the last prompt, and forgets them. */
export async function reportJobs(context: Context): Promise<void> {
  for (const job of [...context.jobs.list]) {
    if (job.status === undefined) continue;
    if (!job.told) await context.output(2).write(describeJob(context, job));
    context.jobs.remove(job);
  }
}

export const jobs: Builtin = {
  name: "jobs",
  usage: "[-lnprs] [jobspec ...] or jobs -x command [args]",
  summary: "Display status of jobs.",
  async run(context, args) {
    const { options, operands } = readOptions(args, "lnprs");
    let status = 0;
    const chosen: Job[] = [];
    for (const spec of operands) {
      const job = context.jobs.find(spec);
      if (job) chosen.push(job);
      else {
        await context.complain(`jobs: ${spec}: no such job`);
        status = 1;
      }
    }
    for (const job of operands.length > 0 ? chosen : [...context.jobs.list]) {
      if (options.has("s") || (options.has("r") && job.status !== undefined)) continue;
      await context
        .output()
        .write(options.has("p") ? `${job.pid}\n` : describeJob(context, job, options.has("l")));
      if (job.status !== undefined) context.jobs.remove(job);
    }
    return status;
  },
};

function jobOf(context: Context, spec: string | undefined): Job {
  const job =
    spec === undefined ? context.jobs.current : context.jobs.find(spec.startsWith("%") ? spec : `%${spec}`);
  if (!job) throw new BuiltinError(`${spec ?? "current"}: no such job`);
  return job;
}

export const fg: Builtin = {
  name: "fg",
  usage: "[job_spec]",
  summary: "Move job to the foreground.",
  async run(context, args) {
    if (!context.options.has("monitor")) throw new BuiltinError("no job control");
    const job = jobOf(context, args[0]);
    await context.output().write(`${job.command}\n`);
    const interrupt = () => job.kill("SIGINT");
    context.signal.addEventListener("abort", interrupt, { once: true });
    try {
      return await job.exited;
    } finally {
      context.signal.removeEventListener("abort", interrupt);
      context.jobs.remove(job);
    }
  },
};

export const bg: Builtin = {
  name: "bg",
  usage: "[job_spec ...]",
  summary: "Move jobs to the background.",
  async run(context, args) {
    if (!context.options.has("monitor")) throw new BuiltinError("no job control");
    const job = jobOf(context, args[0]);
    if (job.status === undefined) await context.complain(`bg: job ${job.number} already in background`);
    return 0;
  },
};

/** An interactive shell still tells of a job that was waited for, before its next prompt. */
function forget(context: Context, job: Job): void {
  if (!context.interactive || context.subshells > 0) context.jobs.remove(job);
}

export const wait: Builtin = {
  name: "wait",
  usage: "[-fn] [-p var] [id ...]",
  summary: "Wait for job completion and return exit status.",
  async run(context, args) {
    const { options, operands } = readOptions(args, "fnp:");
    const { jobs } = context;
    if (options.has("n")) {
      const running =
        operands.length > 0 ? operands.flatMap((spec) => jobs.find(spec) ?? []) : [...jobs.list];
      if (running.length === 0) return 127;
      const { job, status } = await abortable(
        Promise.race(running.map((job) => job.exited.then((status) => ({ job, status })))),
        context.signal,
      );
      jobs.remove(job);
      if (options.has("p")) context.variables.set(options.get("p")!, String(job.pid));
      return status;
    }
    if (operands.length === 0) {
      for (const job of [...jobs.list]) {
        await abortable(job.exited, context.signal);
        forget(context, job);
      }
      return 0;
    }
    let status = 0;
    for (const spec of operands) {
      const job = jobs.find(spec);
      if (job) {
        status = await abortable(job.exited, context.signal);
        forget(context, job);
      } else if (spec.startsWith("%")) {
        await context.complain(`wait: ${spec}: no such job`);
        status = 127;
      } else if (!/^\d+$/.test(spec)) {
        await context.complain(`wait: \`${spec}': not a pid or valid job spec`);
        status = 1;
      } else if (jobs.ended.has(Number(spec))) status = jobs.ended.get(Number(spec))!;
      else {
        await context.complain(`wait: pid ${spec} is not a child of this shell`);
        status = 127;
      }
    }
    return status;
  },
};

const isSignal = (name: string): name is SignalName => name in signalNumbers;

export const kill: Builtin = {
  name: "kill",
  usage: "[-s sigspec | -n signum | -sigspec] pid | jobspec ... or kill -l [sigspec]",
  summary: "Send a signal to a job.",
  async run(context, args) {
    const words = [...args];
    let signal = "TERM";
    let asksOnly = false;
    if (words[0] === "-l" || words[0] === "-L") return list(context, words.slice(1));
    if (words[0] === "-s" || words[0] === "-n") {
      if (words[1] === undefined) throw new BuiltinError(`${words[0]}: option requires an argument`);
      asksOnly = words[1] === "0";
      signal = asksOnly ? "" : named(words[1]);
      words.splice(0, 2);
    } else if (/^-[^-]/.test(words[0] ?? "")) {
      const given = words.shift()!.slice(1);
      asksOnly = given === "0";
      signal = asksOnly ? "" : named(given);
    }
    if (words[0] === "--") words.shift();
    if (words.length === 0) throw new BuiltinUsageError("");
    let status = 0;
    for (const word of words) {
      const job = word.startsWith("%") ? context.jobs.find(word) : undefined;
      const full = `SIG${signal}`;
      if (job && job.status === undefined) {
        if (isSignal(full)) job.kill(full);
        continue;
      }
      if (word.startsWith("%")) await context.complain(`kill: ${word}: no such job`);
      else if (!/^-?\d+$/.test(word))
        await context.complain(`kill: ${word}: arguments must be process or job IDs`);
      else if (Number(word) === context.shellPid && !asksOnly && (await signalSelf(context, signal)))
        continue;
      else if (context.world.processes.kill(Number(word), asksOnly || !isSignal(full) ? undefined : full))
        continue;
      else if (Number(word) === context.shellPid && asksOnly) continue;
      else await context.complain(`kill: (${word}) - No such process`);
      status = 1;
    }
    // Those that were hit end before the next command looks at them.
    await context.world.clock.sleep(0, context.signal);
    return status;
  },
};

/**
 * A signal that a shell sends to itself: its trap runs, or it is ignored. False when the signal does what it does to
 * any process. Throws Killed where nobody else could end this shell.
 */
async function signalSelf(context: Context, signal: string): Promise<boolean> {
  if (context.subshells > 0) return false;
  const action = context.traps.get(signal);
  if (action !== undefined) {
    if (action !== "") await context.engine.runSource(context, action, context.line);
    return true;
  }
  if (context.interactive) return signal === "TERM" || signal === "INT" || signal === "QUIT";
  const full = `SIG${signal}`;
  if (context.world.processes.kill(context.shellPid, undefined) || !isSignal(full)) return false;
  throw new Killed(full);
}

function named(text: string): string {
  const name = signalName(text);
  if (!name) throw new BuiltinError(`${text}: invalid signal specification`);
  return name;
}

async function list(context: Context, words: readonly string[]): Promise<number> {
  if (words.length === 0) await context.output().write(signalList());
  for (const word of words) {
    const status = /^\d+$/.test(word) && Number(word) > 128 ? String(Number(word) - 128) : word;
    const name = named(status);
    await context.output().write(/^\d+$/.test(word) ? `${name}\n` : `${signalNumber(name)}\n`);
  }
  return 0;
}

export const disown: Builtin = {
  name: "disown",
  usage: "[-h] [-ar] [jobspec ... | pid ...]",
  summary: "Remove jobs from current shell.",
  async run(context, args) {
    const { options, operands } = readOptions(args, "har");
    const chosen = options.has("a")
      ? [...context.jobs.list]
      : (operands.length > 0 ? operands : ["%%"]).map((spec) => jobOf(context, spec));
    for (const job of chosen) context.jobs.remove(job);
    return 0;
  },
};
