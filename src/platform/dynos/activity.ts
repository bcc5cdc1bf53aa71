import type { Clock, WorldClock } from "../../base/clock.ts";
import type { Input } from "../../base/streams.ts";

/**
 * Tells a process that works from one that waits. While it works (its programs are being loaded, a request is being
 * answered) the world's clock is held: else a boot timeout, or the router's 30 seconds, would pass under it.
 */
export class Activity {
  #world: WorldClock;
  #working = 0;
  #waiting = 0;
  #release: (() => void) | undefined;
  #rested: () => void;
  /** When each of its sleeps ends. */
  #dues: number[] = [];
  /** The process's clock: to sleep on it is to wait. */
  readonly clock: Clock;

  /** `rested` hears whenever the process has done something and begins to wait. */
  constructor(world: WorldClock, clock: Clock, rested: () => void) {
    this.#world = world;
    this.#rested = rested;
    this.clock = {
      now: () => clock.now(),
      sleep: (ms, signal) => this.#wait(() => this.#sleep(clock, ms, signal)),
      hold: (work) => clock.hold(work),
      background: clock.background,
    };
  }

  /** When the process will go on of its own accord: never, for one that only waits; now, for one that works. */
  get nextWake(): number {
    return this.#waiting === 0 ? this.clock.now() : Math.min(Infinity, ...this.#dues);
  }

  async #sleep(clock: Clock, ms: number, signal?: AbortSignal): Promise<void> {
    const due = clock.now() + ms;
    this.#dues.push(due);
    try {
      await clock.sleep(ms, signal);
    } finally {
      this.#dues.splice(this.#dues.indexOf(due), 1);
    }
  }

  /** The same stream; to read from it is to wait. */
  reading(input: Input): Input {
    return {
      isTTY: input.isTTY,
      read: () => this.#wait(() => input.read()),
      unread: (bytes) => input.unread(bytes),
    };
  }

  /** There is work to do; answers with its end, which may be told of more than once. */
  begin(): () => void {
    this.#working++;
    this.#update();
    let over = false;
    return () => {
      if (over) return;
      over = true;
      this.#working--;
      this.#update();
      this.#rested();
    };
  }

  async #wait<T>(what: () => Promise<T>): Promise<T> {
    this.#waiting++;
    this.#update();
    this.#rested();
    try {
      return await what();
    } finally {
      this.#waiting--;
      this.#update();
    }
  }

  #update(): void {
    const busy = this.#working > 0 && this.#waiting === 0;
    if (busy && !this.#release)
      void this.#world.hold(
        new Promise<void>((resolve) => {
          this.#release = resolve;
        }),
      );
    else if (!busy) {
      this.#release?.();
      this.#release = undefined;
    }
  }
}
