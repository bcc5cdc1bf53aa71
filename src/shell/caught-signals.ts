import { Killed, type SignalName } from "../base/signals.ts";
import type { Context } from "./context.ts";
import type { ProcessGroup } from "./process-group.ts";

/** Signals that nobody dies of who has not asked for them. */
const harmless: readonly SignalName[] = ["SIGCHLD", "SIGWINCH", "SIGCONT", "SIGTSTP", "SIGTTIN", "SIGTTOU"];

/** Signals that were sent to all processes of a group, by what aborts their own signals. */
const sentToGroup = new WeakMap<Killed, ProcessGroup>();

/**
 * A signal has come to a shell process. Ignored, it is nothing; trapped, its trap waits for the running command to
 * end, which the same signal ends unless it was sent to the shell `alone`; else it ends the shell by `own`, the
 * controller behind its signal.
 */
export function receive(
  context: Context,
  own: AbortController,
  signal: SignalName,
  sentTo?: ProcessGroup | "alone",
): void {
  const name = signal.slice(3);
  const action = context.traps.get(name);
  if (action === "" || (action === undefined && context.deaf.has(name))) return;
  const killed = new Killed(signal);
  if (sentTo && sentTo !== "alone") sentToGroup.set(killed, sentTo);
  if (action === undefined || signal === "SIGKILL") {
    if (!harmless.includes(signal)) own.abort(killed);
    return;
  }
  context.pending.push(name);
  if (harmless.includes(signal)) return;
  context.waiting?.abort(killed);
  context.waiting = undefined;
  if (sentTo === "alone") return;
  context.children?.abort(killed);
  context.children = undefined;
}

/**
 * Lets a shell process hear its signals: those of its group, those sent to its number, and what ends the process
 * around it, by the signal `outer`. Its own signal is that of `own`. The answer ends the hearing.
 */
export function hearSignals(context: Context, own: AbortController, outer: AbortSignal): () => void {
  const { group, pid } = context;
  const end = () => {
    const reason: unknown = outer.reason;
    if (!(reason instanceof Killed)) return own.abort(reason);
    const heard = group && (reason === group.signal.reason || sentToGroup.get(reason) === group);
    if (!heard) receive(context, own, reason.signal);
  };
  // What came before anybody heard is not heard yet, whoever it was sent to.
  if (outer.aborted && outer.reason instanceof Killed) receive(context, own, outer.reason.signal, group);
  else if (outer.aborted) own.abort(outer.reason);
  outer.addEventListener("abort", end, { once: true });
  const offs = [
    group?.arrived.on((signal) => receive(context, own, signal, group)),
    context.world.processes.add(pid, (signal) => receive(context, own, signal, "alone")),
  ];
  return () => {
    outer.removeEventListener("abort", end);
    for (const off of offs) off?.();
  };
}

/** The end of a child, for whoever traps it. */
export function childEnded(context: Context): void {
  if (context.traps.has("CHLD")) context.pending.push("CHLD");
}

/** Runs the traps of the signals that have come; `$?` is afterwards what it was. */
export async function runPendingTraps(context: Context): Promise<void> {
  for (let name = context.pending.shift(); name !== undefined; name = context.pending.shift()) {
    const action = context.traps.get(name);
    if (!action) continue;
    const { status } = context;
    await context.engine.runSource(context, action, context.line);
    context.status = status;
  }
}
