import type { HostTimer } from "../base/clock.ts";

/** Node's own time. */
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
