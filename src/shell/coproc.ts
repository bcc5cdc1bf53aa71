import type { Context } from "./context.ts";
import { controlsJobs, statusOf, textOf } from "./foreground.ts";
import { openPipe } from "./open-file.ts";
import type { Coproc } from "./parse.ts";
import { ProcessGroup } from "./process-group.ts";
import { startSubshell } from "./subshell.ts";

/** `coproc NAME command`: beside the shell, its two ends in the array NAME, its number in NAME_PID. */
export async function startCoproc(context: Context, node: Coproc): Promise<number> {
  const { body } = node;
  if (body.type === "CompoundList") return 1;
  const name = node.name?.text ?? "COPROC";
  const toIt = openPipe();
  const fromIt = openPipe();
  const group = new ProcessGroup(controlsJobs(context) ? false : undefined, context.group);
  const { pid, exited } = startSubshell(
    context,
    group,
    (child) => child.engine.runCommand(child, body),
    (child) => {
      child.guarded = 0;
      child.descriptors.put(0, toIt.reading);
      child.descriptors.put(1, fromIt.writing);
    },
  );
  const job = context.jobs.create({ pid, command: textOf(context, node), group, exited: statusOf(exited) });
  context.jobs.keep(job);
  context.jobs.resetCurrent();
  const forget = context.world.processes.add(pid, (signal) => group.send(signal));
  // bash takes high numbers: 63 for reading, the one below for writing.
  const reading = freeBelow(context, 63);
  context.descriptors.put(reading, fromIt.reading);
  const writing = freeBelow(context, reading);
  context.descriptors.put(writing, toIt.writing);
  context.variables.setArray(name, [String(reading), String(writing)]);
  context.variables.set(`${name}_PID`, String(pid));
  void job.exited.then(forget);
  context.lastBackground = pid;
  if (controlsJobs(context)) await context.output(2).write(`[${job.number}] ${pid}\n`);
  return 0;
}

function freeBelow(context: Context, number: number): number {
  while (context.descriptors.get(number)) number--;
  return number;
}
