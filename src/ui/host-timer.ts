import type { HostTimer } from "../base/clock.ts";

/** A task without the 4 ms that browsers add to nested timers of 0. */
function soon(run: () => void): () => void {
  let live = true;
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    if (live) run();
  };
  port2.postMessage(undefined);
  return () => {
    live = false;
  };
}

/** The page's own time. */
export const hostTimer: HostTimer = {
  now: () => performance.now(),
  after(ms, run) {
    if (ms === 0) return soon(run);
    const handle = setTimeout(run, ms);
    return () => clearTimeout(handle);
  },
};
