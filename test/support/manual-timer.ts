import type { HostTimer } from "../../src/base/clock.ts";

/** A host whose time passes only when it is told to. */
export interface ManualTimer extends HostTimer {
  /** How many timers are set. */
  readonly pending: number;
  /** Lets `ms` milliseconds pass, running what falls due in its order; what that does is done before the next. */
  pass(ms: number): Promise<void>;
}

export function createManualTimer(): ManualTimer {
  let now = 0;
  const timers = new Set<{ at: number; run: () => void }>();
  const settled = () => new Promise((resolve) => setImmediate(resolve));
  return {
    now: () => now,
    after(ms, run) {
      const timer = { at: now + ms, run };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    get pending() {
      return timers.size;
    },
    async pass(ms) {
      const end = now + ms;
      for (;;) {
        await settled();
        const [next] = [...timers].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
        if (!next) break;
        timers.delete(next);
        now = next.at;
        next.run();
      }
      now = end;
    },
  };
}
