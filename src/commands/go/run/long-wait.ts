import type { Runtime } from "./runtime.ts";
import type { Run } from "./values.ts";

/** Sleeps by the world's clock; a signal ends it. */
export function* longWait({ process }: Runtime, ms: number): Run<void> {
  yield process.clock.sleep(Math.max(0, ms), process.signal);
}
