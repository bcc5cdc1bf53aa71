/** Time, handed in. All times are milliseconds since the epoch, in the world's time. */
export interface Clock {
  /** Whole milliseconds. */
  now(): number;
  /** Resolves `ms` milliseconds of world time later; rejects with the signal's reason as soon as it is aborted. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
  /**
   * Nothing falls due, and no clock jumps, until `work` has settled (or for some real seconds at most). For work that
   * waits for the host and not for this clock, as a program that is being loaded: else time would run away under it.
   */
  hold<T>(work: Promise<T>): Promise<T>;
  /** The same time for what nobody waits for, such as a spinner: its sleeps never make an instant clock jump. */
  readonly background: Clock;
}

/**
 * Something that happens at a time of its own accord, as the platform's agenda does: a dyno falls asleep. It never
 * makes an instant clock jump; it is rung when time passes it.
 */
interface Alarm {
  /** When it wants to be rung next; undefined when it waits for nothing. */
  next(): number | undefined;
  /** Does everything that is due at `now`. Must move `next()` past `now`. */
  ring(now: number): void;
}

/** The host's own time, which only the page and Node have. */
export interface HostTimer {
  now(): number;
  /** Runs once after `ms` real milliseconds (0: after the tasks now waiting); answers with its cancellation. */
  after(ms: number, run: () => void): () => void;
}

/**
 * `real`: one world second a second. `brisk`: the same, but eight times as quick while somebody is waited for.
 * `instant`: whoever is waited for makes the clock jump; else time stands still.
 */
export type Speed = "instant" | "brisk" | "real";

const briskRate = 8;

/** Real milliseconds. Work that turns out to wait for something else than the host must not stop the world. */
const longestHold = 3000;

/** Real milliseconds. Hosts keep timers in 32 bits: a longer wait is planned anew on the way. */
const longestTimer = 2 ** 30;

interface Sleeper {
  readonly due: number;
  /** Is it waited for? Then an instant clock jumps for it. Processes in the foreground are, dynos are not. */
  readonly awaited: boolean;
  readonly wake: () => void;
}

/**
 * The world's clock. At speed `instant` world time stands still but for the sleeps of those who are waited for:
 * once nothing else has anything to do, the clock jumps to the next thing due, ringing every alarm on the way.
 */
export class WorldClock implements Clock {
  readonly background: Clock;
  #host: HostTimer;
  #speed: Speed;
  /** World time at the host's `#hostBase`; from there it passes at `#rate()`. */
  #base: number;
  #hostBase: number;
  /** In the order in which they went to sleep. */
  #sleepers = new Set<Sleeper>();
  #alarms = new Set<Alarm>();
  #holds = new Set<object>();
  /** Goes on with what waits for the last hold to end. */
  #resume = () => {};
  #cancelTimer = () => {};
  #advancing: Promise<void> | undefined;

  constructor(host: HostTimer, start: number, speed: Speed) {
    this.#host = host;
    this.#speed = speed;
    this.#base = start;
    this.#hostBase = host.now();
    const background: Clock = {
      now: () => this.now(),
      sleep: (ms, signal) => this.#sleep(ms, signal, false),
      hold: (work) => this.hold(work),
      get background() {
        return background;
      },
    };
    this.background = background;
  }

  get speed(): Speed {
    return this.#speed;
  }

  set speed(speed: Speed) {
    this.#change(() => (this.#speed = speed));
  }

  now(): number {
    return Math.floor(this.#exactNow());
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return this.#sleep(ms, signal, true);
  }

  /** Rings `alarm` whenever time passes its `next()`; answers with the end of that. Call `replan` when it changes. */
  watch(alarm: Alarm): () => void {
    this.#alarms.add(alarm);
    this.replan();
    return () => this.#alarms.delete(alarm);
  }

  /** Sets the time without letting anything happen in between: a world is being loaded. */
  reset(now: number): void {
    this.#setNow(now);
    this.replan();
  }

  /** Lets `ms` milliseconds pass at once, with everything that happens in them in its order. */
  async forward(ms: number): Promise<void> {
    const target = this.now() + ms;
    while (this.#advancing) await this.#advancing;
    await this.#advance(target);
  }

  async hold<T>(work: Promise<T>): Promise<T> {
    const held = {};
    const release = () => {
      if (!this.#holds.delete(held) || this.#holds.size > 0) return;
      this.#resume();
      this.replan();
    };
    this.#holds.add(held);
    const cancel = this.#host.after(longestHold, release);
    try {
      return await work;
    } finally {
      cancel();
      release();
    }
  }

  /** Sets the host's timer for what is due next. Needed whenever an alarm's `next()` has changed. */
  replan(): void {
    this.#cancelTimer();
    if (this.#advancing) return;
    const due = this.#nextDue();
    if (due === Infinity) return;
    if (this.#speed !== "instant") {
      const wait = Math.max(0, (due - this.now()) / this.#rate());
      this.#cancelTimer = this.#host.after(
        Math.min(wait, longestTimer),
        () => void this.#advance(this.now()),
      );
    } else if (this.#holds.size === 0 && (this.#isAwaited() || due <= this.now()))
      // Two turns of the host's task queue: whoever was just woken gets to its next wait before time moves on.
      this.#cancelTimer = this.#host.after(0, () => {
        this.#cancelTimer = this.#host.after(0, () => void this.#advance(due));
      });
  }

  #exactNow(): number {
    return this.#base + (this.#host.now() - this.#hostBase) * this.#rate();
  }

  #setNow(now: number): void {
    this.#base = now;
    this.#hostBase = this.#host.now();
  }

  /** World milliseconds a real one. */
  #rate(): number {
    if (this.#speed === "instant") return 0;
    return this.#speed === "brisk" && this.#isAwaited() ? briskRate : 1;
  }

  #isAwaited(): boolean {
    for (const { awaited } of this.#sleepers) if (awaited) return true;
    return false;
  }

  /** The speed and who sleeps decide the rate: before they change, what has passed until now is counted. */
  #change(what: () => void): void {
    this.#setNow(this.#exactNow());
    what();
    this.replan();
  }

  #sleep(ms: number, signal: AbortSignal | undefined, awaited: boolean): Promise<void> {
    if (signal?.aborted) return Promise.reject(signal.reason);
    return new Promise((resolve, reject) => {
      const sleeper: Sleeper = {
        due: this.now() + Math.max(0, Math.ceil(ms)), // now() is whole milliseconds: a fraction would never be due
        awaited,
        wake: () => {
          signal?.removeEventListener("abort", stop);
          resolve();
        },
      };
      const stop = () => {
        this.#change(() => this.#sleepers.delete(sleeper));
        reject(signal?.reason);
      };
      signal?.addEventListener("abort", stop, { once: true });
      this.#change(() => this.#sleepers.add(sleeper));
    });
  }

  /** Infinity when nothing is. */
  #nextDue(): number {
    let due = Infinity;
    for (const sleeper of this.#sleepers) due = Math.min(due, sleeper.due);
    for (const alarm of this.#alarms) due = Math.min(due, alarm.next() ?? Infinity);
    return due;
  }

  /** Lets everything until `target` happen; one such walk at a time. */
  #advance(target: number): Promise<void> {
    this.#advancing ??= this.#walkTo(target).finally(() => {
      this.#advancing = undefined;
      this.replan();
    });
    return this.#advancing;
  }

  async #walkTo(target: number): Promise<void> {
    if (this.#holds.size > 0) await this.#whileHeld();
    for (let due = this.#nextDue(); due <= target; due = this.#nextDue()) {
      if (due > this.now()) this.#setNow(due);
      this.#fire();
      if (due < target) await this.#turn();
      if (this.#holds.size > 0) await this.#whileHeld();
    }
    if (target > this.now()) this.#setNow(target);
  }

  async #whileHeld(): Promise<void> {
    while (this.#holds.size > 0) {
      await new Promise<void>((resolve) => (this.#resume = resolve));
      await this.#turn(); // whoever held the clock gets to its next wait before time moves on
    }
  }

  #turn(): Promise<void> {
    return new Promise((resolve) => this.#host.after(0, resolve));
  }

  #fire(): void {
    const now = this.now();
    for (const alarm of this.#alarms) if ((alarm.next() ?? Infinity) <= now) alarm.ring(now);
    const woken = [...this.#sleepers].filter(({ due }) => due <= now).sort((a, b) => a.due - b.due);
    this.#change(() => woken.forEach((sleeper) => this.#sleepers.delete(sleeper)));
    for (const { wake } of woken) wake();
  }
}
