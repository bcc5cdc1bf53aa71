import { Killed, type SignalName } from "../base/signals.ts";
import type { Context } from "./context.ts";

/** Signals that nobody dies of who has not asked for them. */
const harmless: readonly SignalName[] = ["SIGCHLD", "SIGWINCH", "SIGCONT", "SIGTSTP", "SIGTTIN", "SIGTTOU"];

/**
 * A signal has come to a shell process. Ignored, it is nothing; trapped, its trap waits for the running command to
 * end, which the same signal ends; else it ends the shell by `own`, the controller behind its signal.
 */
export function receive(context: Context, own: AbortController, signal: SignalName): void {
  const name = signal.slice(3);
  const action = context.traps.get(name);
  if (action === "") return;
  if (action === undefined || signal === "SIGKILL") {
    if (!harmless.includes(signal)) own.abort(new Killed(signal));
    return;
  }
  context.pending.push(name);
  if (harmless.includes(signal)) return;
  context.children?.abort(new Killed(signal));
  context.children = undefined;
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
