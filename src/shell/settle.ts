import { isOutOfMemory } from "../base/out-of-memory.ts";
import { BrokenPipe } from "../base/streams.ts";
import { Killed } from "../base/signals.ts";
import type { Context } from "./context.ts";
import { fatalInDash } from "./dash/words.ts";
import { Abandon, Exit, Fatal, LoopJump, Return } from "./leaving.ts";

/** Prints why a command line was given up, once. */
export async function tell(context: Context, error: Abandon): Promise<void> {
  const { isDash } = context;
  if (!error.told && error.message !== "")
    await context.complain(isDash ? fatalInDash(error.message) : error.message);
  error.told = true;
}

/**
 * The status of a subshell that ended by throwing. What ends the whole command line (its signal) is thrown on;
 * what is no way of leaving is our own bug, and says so.
 */
export async function settle(context: Context, error: unknown): Promise<number> {
  if (error instanceof Exit || error instanceof Return) return error.status;
  if (error instanceof LoopJump) return 0;
  if (error instanceof BrokenPipe) return 141;
  if (error instanceof Killed) return error.status;
  if (error instanceof Abandon) {
    await tell(context, error);
    if (context.isDash) return 2;
    return error instanceof Fatal ? 1 : error.status;
  }
  if (isOutOfMemory(error)) {
    await context.complain("xrealloc: cannot allocate memory");
    return 2;
  }
  context.world.onFault(error);
  await context.complain(`internal error: ${error instanceof Error ? error.message : String(error)}`);
  return 70;
}
