import { Killed, signalNumbers } from "../../base/signals.ts";
import type { SignalName } from "../../base/signals.ts";
import type { Context } from "../context.ts";
import { stateOf, type Job } from "../jobs.ts";
import { describeJob } from "../report-jobs.ts";
import { signalList, signalName, signalNumber } from "../signal-names.ts";
import type { Builtin } from "./builtin.ts";
import { BuiltinError, BuiltinUsageError } from "./builtin.ts";
import { findJob } from "./jobs.ts";

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
      signal = asksOnly ? "" : signalNamed(words[1]);
      words.splice(0, 2);
    } else if (/^-[^-]/.test(words[0] ?? "")) {
      const given = words.shift()!.slice(1);
      asksOnly = given === "0";
      signal = asksOnly ? "" : signalNamed(given);
    }
    if (words[0] === "--") words.shift();
    if (words.length === 0) throw new BuiltinUsageError("");
    let status = 0;
    for (const word of words) {
      const full = `SIG${signal}`;
      if (word.startsWith("%")) {
        const job = await named(context, word);
        if (job && isSignal(full)) sendTo(context, job, full);
        if (job) continue;
      } else if (!/^-?\d+$/.test(word))
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

/** The job of a spec, or a complaint. */
async function named(context: Context, spec: string): Promise<Job | undefined> {
  try {
    const job = findJob(context, spec);
    if (job.status === undefined) return job;
    throw new BuiltinError(`${spec}: no such job`);
  } catch (error) {
    if (!(error instanceof BuiltinError)) throw error;
    await context.complain(`kill: ${error.message}`);
    return undefined;
  }
}

/** At its next prompt bash does not know yet what becomes of the job, and shows one that was stopped once more. */
function sendTo(context: Context, job: Job, signal: SignalName): void {
  const stopped = stateOf(job) === "stopped";
  if (context.interactive && !["SIGCONT", "SIGSTOP", "SIGTSTP"].includes(signal))
    job.owed = stopped ? `\n${describeJob(context, job)}` : "";
  job.group.send(signal);
}

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

function signalNamed(text: string): string {
  const name = signalName(text);
  if (!name) throw new BuiltinError(`${text}: invalid signal specification`);
  return name;
}

async function list(context: Context, words: readonly string[]): Promise<number> {
  if (words.length === 0) await context.output().write(signalList());
  for (const word of words) {
    const status = /^\d+$/.test(word) && Number(word) > 128 ? String(Number(word) - 128) : word;
    const name = signalNamed(status);
    await context.output().write(/^\d+$/.test(word) ? `${name}\n` : `${signalNumber(name)}\n`);
  }
  return 0;
}
