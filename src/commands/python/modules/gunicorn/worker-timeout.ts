import type { Clock } from "../../../../base/clock.ts";

/** The arbiter looks once a second, so a worker lives a little longer than it may. */
const unnoticed = 500;

/** The worker was silent for longer than --timeout, and is killed. */
export class WorkerTimeout extends Error {}

export interface WorkerTime {
  /** What a worker sleeps on: a request takes no time but by sleeping, so this clock knows when it was too long. */
  readonly clock: Clock;
  /** Throws WorkerTimeout out of a sleep in `work` that leads past so many seconds; 0 stands for no limit. */
  within<T>(seconds: number, work: () => Promise<T>): Promise<T>;
}

/** Times one request after the other, as a sync worker answers them. */
export function createWorkerTime(clock: Clock): WorkerTime {
  let until = Infinity;
  return {
    clock: {
      now: () => clock.now(),
      async sleep(ms, signal) {
        const left = until - clock.now();
        await clock.sleep(Math.min(ms, left), signal);
        if (ms > left) throw new WorkerTimeout();
      },
      hold: (work) => clock.hold(work),
      background: clock.background,
    },
    async within(seconds, work) {
      if (seconds > 0) until = clock.now() + seconds * 1000 + unnoticed;
      try {
        return await work();
      } finally {
        until = Infinity;
      }
    },
  };
}
