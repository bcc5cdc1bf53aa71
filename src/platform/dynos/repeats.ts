import type { Job } from "../../base/machine.ts";
import { type SignalName, signalNumbers } from "../../base/signals.ts";
import type { Activity } from "./activity.ts";

const day = 86_400_000;

/** Longer than any dyno lives before it is replaced. */
const longSleep = 2 * day;

/** What a process did the last time: nothing that can be seen until it was told to end, and this then. */
interface Repeat {
  /** Its files, environment and command. */
  readonly key: string;
  readonly status: number;
}

/** A process of which is told whether the next one like it would do the same. */
export interface Observed {
  readonly key: string;
  readonly job: Job;
  readonly activity: Activity;
  /** Has it written anything, or opened a port? */
  hasShown(): boolean;
}

/**
 * The processes that can be left out. One that asked nothing of time, chance or the network, showed nothing, and slept
 * for days when it was ended does exactly so again when the same dyno starts the same thing: nobody can tell whether it
 * ran. A month of idle workers is thirty starts of each, all alike.
 */
export class Repeats {
  /** By the dyno's id. */
  #known = new Map<string, Repeat>();

  /** A process that does what the one before did; undefined where that is not certain. */
  start(dynoId: string, key: string): Job | undefined {
    const repeat = this.#known.get(dynoId);
    if (repeat?.key !== key) return undefined;
    let end: (status: number) => void = () => {};
    const exited = new Promise<number>((resolve) => (end = resolve));
    return {
      exited,
      kill: (signal: SignalName) => end(signal === "SIGTERM" ? repeat.status : 128 + signalNumbers[signal]),
    };
  }

  /** Call before the process is sent SIGTERM; remembers how it went when it has ended. */
  watchEnd(dynoId: string, now: number, { key, job, activity, hasShown }: Observed): void {
    const isPlain = () => job.untouched?.() === true && !hasShown();
    if (!isPlain() || activity.nextWake < now + longSleep) return;
    void job.exited.then((status) => {
      if (isPlain()) this.#known.set(dynoId, { key, status });
    });
  }

  clear(): void {
    this.#known.clear();
  }
}
