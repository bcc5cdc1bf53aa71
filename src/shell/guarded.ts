import type { Context } from "./context.ts";
import { lastly, type Soon } from "./soon.ts";

/** Runs where a failure is expected and does not end the shell under `set -e`. */
export function guarded<T>(context: Context, work: () => Soon<T>): Soon<T> {
  context.guarded++;
  return lastly(work, () => context.guarded--);
}
