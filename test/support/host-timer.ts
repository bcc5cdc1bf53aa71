import type { HostTimer } from "../../src/base/clock.ts";

/** The timer of the machine the tests run on. */
export const hostTimer: HostTimer = {
  now: () => performance.now(),
  after(ms, run) {
    if (ms === 0) {
      const handle = setImmediate(run);
      return () => clearImmediate(handle);
    }
    const handle = setTimeout(run, ms);
    return () => clearTimeout(handle);
  },
};
