import { abortable, Killed } from "../../base/signals.ts";
import type { Context } from "../context.ts";
import type { Job } from "../jobs.ts";
import { reportJobs } from "../report-jobs.ts";
import type { Builtin } from "./builtin.ts";
import { readOptions } from "./builtin.ts";
import { findJob } from "./jobs.ts";

/** An interactive shell tells of a job that was waited for. */
async function forget(context: Context, job: Job): Promise<void> {
  if (!context.interactive || context.subshells > 0) context.jobs.remove(job);
  else {
    job.owed = undefined;
    await reportJobs(context);
  }
}

export const wait: Builtin = {
  name: "wait",
  usage: "[-fn] [-p var] [id ...]",
  summary: "Wait for job completion and return exit status.",
  async run(context, args) {
    try {
      return await waitFor(context, args);
    } catch (error) {
      // A trapped signal ends the waiting, and its trap runs at once.
      if (!(error instanceof Killed) || context.signal.aborted) throw error;
      return error.status;
    }
  },
};

async function waitFor(context: Context, args: readonly string[]): Promise<number> {
  const { options, operands } = readOptions(args, "fnp:");
  const { jobs } = context;
  if (options.has("n")) {
    const running = operands.length > 0 ? operands.map((spec) => findJob(context, spec)) : [...jobs.list];
    if (running.length === 0) return 127;
    const { job, status } = await abortable(
      Promise.race(running.map((job) => job.exited.then((status) => ({ job, status })))),
      context.waitSignal,
    );
    await forget(context, job);
    if (options.has("p")) context.variables.set(options.get("p")!, String(job.pid));
    return status;
  }
  if (operands.length === 0) {
    for (const job of [...jobs.list]) {
      await abortable(job.exited, context.waitSignal);
      await forget(context, job);
    }
    return 0;
  }
  let status = 0;
  for (const spec of operands) {
    const job = jobs.find(spec);
    if (job && job !== "ambiguous") {
      status = await abortable(job.exited, context.waitSignal);
      await forget(context, job);
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
}
