import type { Context } from "./context.ts";
import { stateOf, type Job } from "./jobs.ts";
import { signalTexts } from "./signal-names.ts";

function stateText(job: Job, long: boolean): string {
  const state = stateOf(job);
  if (state === "running") return "Running";
  if (state === "stopped") return `Stopped${long ? (stopTexts[job.group.suspension.stoppedBy!] ?? "") : ""}`;
  if (job.signal) return signalTexts[job.signal] ?? "Done";
  return job.status === 0 ? "Done" : `Exit ${job.status}`;
}

/** What `jobs -l` adds. */
const stopTexts: Readonly<Record<string, string>> = {
  SIGSTOP: " (signal)",
  SIGTTIN: " (tty input)",
  SIGTTOU: " (tty output)",
};

/** A job as `jobs` shows it: `[1]+  Running                 sleep 5 &`. */
export function describeJob({ jobs }: Context, job: Job, withPid = false): string {
  const mark = job === jobs.current ? "+" : job === jobs.previous ? "-" : " ";
  const head = `[${job.number}]${mark} `;
  const state = stateText(job, withPid).padEnd(24);
  const tail = stateOf(job) === "running" ? " &" : "";
  if (!withPid) return `${head} ${state}${job.command}${tail}\n`;
  const stages = job.stages.length > 0 ? job.stages : [job];
  const rows = stages.map(({ pid, command }, at) =>
    at === 0
      ? `${head}${String(pid).padStart(5)} ${state}${command}`
      : `     ${String(pid).padStart(5)} ${" ".repeat(22)}| ${command}`,
  );
  return `${rows.join("\n")}${tail}\n`;
}

/** A job was stopped while the shell waited for it, or in the background. */
export async function reportStopped(context: Context, job: Job): Promise<void> {
  await context.output(2).write(`\n${describeJob(context, job)}`);
  job.told = true;
}

/** Tells of jobs that have ended or were stopped since the last prompt, and forgets those that have ended. */
export async function reportJobs(context: Context): Promise<void> {
  for (const job of [...context.jobs.list]) {
    const state = stateOf(job);
    if (job.owed !== undefined) {
      await context.output(2).write(job.owed);
      job.owed = undefined;
      continue;
    }
    if (state === "stopped" && !job.told) await reportStopped(context, job);
    if (state !== "ended") continue;
    if (!job.told) await context.output(2).write(describeJob(context, job));
    context.jobs.remove(job);
  }
}
