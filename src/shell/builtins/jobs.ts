import type { Context } from "../context.ts";
import { attend } from "../foreground.ts";
import { stateOf, type Job } from "../jobs.ts";
import { describeJob } from "../report-jobs.ts";
import type { Soon } from "../soon.ts";
import type { Builtin } from "./builtin.ts";
import { BuiltinError, readOptions } from "./builtin.ts";

/** The job that a spec means. Throws BuiltinError. */
export function findJob(context: Context, spec: string | undefined): Job {
  const job = context.jobs.find(spec ?? "%%");
  if (job === "ambiguous") throw new BuiltinError(`${spec!.replace(/^%\??/, "")}: ambiguous job spec`);
  if (!job) throw new BuiltinError(`${spec ?? "current"}: no such job`);
  return job;
}

/** As `findJob`, for builtins that go on with their other operands. */
export async function eachJob(
  context: Context,
  name: string,
  specs: readonly (string | undefined)[],
  work: (job: Job) => Promise<number> | number,
): Promise<number> {
  let status = 0;
  for (const spec of specs) {
    try {
      status = (await work(findJob(context, spec))) || status;
    } catch (error) {
      if (!(error instanceof BuiltinError)) throw error;
      await context.complain(`${name}: ${error.message}`);
      status = 1;
    }
  }
  return status;
}

export const jobs: Builtin = {
  name: "jobs",
  usage: "[-lnprs] [jobspec ...] or jobs -x command [args]",
  summary: "Display status of jobs.",
  async run(context, args) {
    if (args[0] === "-x") return runWithJobs(context, args.slice(1));
    const { options, operands } = readOptions(args, "lnprs");
    // A subshell has no jobs of its own yet; in a pipe or `$(...)` bash still shows its parent's.
    const { list, inherited } = context.jobs;
    const show = async (job: Job) => {
      const state = stateOf(job);
      if (options.has("s") ? state !== "stopped" : options.has("r") && state !== "running") return 0;
      if (options.has("n") && job.told) return 0;
      await context
        .output()
        .write(options.has("p") ? `${job.pid}\n` : describeJob(context, job, options.has("l")));
      job.told = true;
      if (state === "ended") context.jobs.remove(job);
      return 0;
    };
    if (operands.length > 0) return eachJob(context, "jobs", operands, show);
    for (const job of list.length > 0 ? [...list] : inherited) await show(job);
    return 0;
  },
};

/** `jobs -x echo %1`: the command with process numbers in place of its jobs. */
function runWithJobs(context: Context, words: readonly string[]): Soon<number> {
  const put = words.map((word) => {
    const job = word.startsWith("%") ? context.jobs.find(word) : undefined;
    return job && job !== "ambiguous" ? String(job.pid) : word;
  });
  return context.engine.runWords(context, put);
}

const prefixed = (spec: string | undefined) =>
  spec === undefined || spec.startsWith("%") ? spec : `%${spec}`;

export const fg: Builtin = {
  name: "fg",
  usage: "[job_spec]",
  summary: "Move job to the foreground.",
  async run(context, args) {
    if (!context.options.has("monitor")) throw new BuiltinError("no job control");
    const job = named(context, args[0]);
    await context.output().write(`${job.command}\n`);
    job.group.foreground = true;
    job.group.send("SIGCONT");
    return attend(context, job);
  },
};

export const bg: Builtin = {
  name: "bg",
  usage: "[job_spec ...]",
  summary: "Move jobs to the background.",
  async run(context, args) {
    if (!context.options.has("monitor")) throw new BuiltinError("no job control");
    return eachJob(context, "bg", args.length > 0 ? args : [undefined], async (job) => {
      if (stateOf(job) === "running") {
        await context.complain(`bg: job ${job.number} already in background`);
        return 0;
      }
      const mark = job === context.jobs.current ? "+" : job === context.jobs.previous ? "-" : " ";
      await context.output().write(`[${job.number}]${mark} ${job.command} &\n`);
      job.group.send("SIGCONT");
      context.jobs.resetCurrent();
      return 0;
    });
  },
};

/** `fg 2` and `fg sleep` mean the same as with a percent sign; messages show what was typed. */
function named(context: Context, spec: string | undefined): Job {
  if (spec === undefined || spec.startsWith("%")) return findJob(context, spec);
  const job = context.jobs.find(prefixed(spec)!);
  if (job === "ambiguous") throw new BuiltinError(`${spec}: ambiguous job spec`);
  if (!job) throw new BuiltinError(`${spec}: no such job`);
  return job;
}

export const disown: Builtin = {
  name: "disown",
  usage: "[-h] [-ar] [jobspec ... | pid ...]",
  summary: "Remove jobs from current shell.",
  async run(context, args) {
    const { options, operands } = readOptions(args, "har");
    const { jobs } = context;
    const away = (job: Job) => {
      if (!options.has("h")) jobs.remove(job);
      return 0;
    };
    if (operands.length > 0) return eachJob(context, "disown", operands, away);
    if (!options.has("a") && !options.has("r")) return away(findJob(context, undefined));
    for (const job of [...jobs.list]) if (!options.has("r") || stateOf(job) === "running") away(job);
    return 0;
  },
};

export const suspend: Builtin = {
  name: "suspend",
  usage: "[-f]",
  summary: "Suspend shell execution.",
  async run(context, args) {
    const { operands } = readOptions(args, "f");
    if (operands.length > 0) throw new BuiltinError("too many arguments");
    if (!context.options.has("monitor")) throw new BuiltinError("cannot suspend: no job control");
    if (!context.group) throw new BuiltinError("cannot suspend a login shell");
    context.group.send("SIGSTOP");
    await context.group.suspension.pass(context.signal);
    return 0;
  },
};
