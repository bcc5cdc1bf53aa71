import { Killed } from "./signals.ts";

/** Time, handed in. All times are milliseconds since the epoch, in the world's time. */
export interface Clock {
  now(): number;
  /** Resolves `ms` milliseconds of world time later; rejects with the signal's reason as soon as it is aborted. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
  /** The same time for what nobody waits for, such as a spinner: its sleeps never make an instant clock jump. */
  readonly background?: Clock;
}

/**
 * Something that happens at a time of its own accord: the platform's agenda (a dyno falls asleep), a timer of the
 * page. It never makes an instant clock jump; it is rung when time passes it.
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

/** Real milliseconds. */
const longestHold = 3000;

interface Sleeper {
  due: number;
  order: number;
  /** Does this sleep make an instant clock jump? Processes in the foreground do, dynos do not. */
  drives: boolean;
  wake: () => void;
}

/**
 * The world's clock. At speed `instant` world time stands still but for the sleeps of those who are waited for:
 * once nothing else has anything to do, the clock jumps to the next thing due, ringing every alarm on the way.
 */
export class WorldClock implements Clock {
  #host: HostTimer;
  #speed: Speed;
  #base: number;
  #hostBase: number;
  #sleepers: Sleeper[] = [];
  #alarms = new Set<Alarm>();
  #order = 0;
  #cancelTimer?: () => void;
  #jumping = false;
  #holds = 0;
  #unheld: (() => void)[] = [];

  /** The same time for those nobody waits for: their sleeps do not make an instant clock jump. */
  readonly background: Clock = {
    now: () => this.now(),
    sleep: (ms, signal) => this.#sleep(ms, signal, false),
  };

  constructor(host: HostTimer, start: number, speed: Speed) {
    this.#host = host;
    this.#speed = speed;
    this.#base = start;
    this.#hostBase = host.now();
  }

  get speed(): Speed {
    return this.#speed;
  }

  set speed(speed: Speed) {
    this.#setNow(this.#exactNow());
    this.#speed = speed;
    this.#plan();
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
    this.#plan();
    return () => this.#alarms.delete(alarm);
  }

  /** An alarm's `next()` has changed. */
  replan(): void {
    this.#plan();
  }

  /** Lets `ms` milliseconds pass at once, with everything that happens in them in its order. */
  async forward(ms: number): Promise<void> {
    const target = this.now() + ms;
    while (this.#jumping) await new Promise<void>((resolve) => this.#host.after(0, resolve));
    await this.#advance(target);
  }

  /**
   * Keeps an instant clock and a `forward` where they are until `work` has settled. For work that waits for the host
   * and not for this clock (a program is being loaded): else time would run away under it. Work that turns out to
   * wait for something else does not stop the world: it is held for a few real seconds at most.
   */
  async hold<T>(work: Promise<T>): Promise<T> {
    this.#holds++;
    let held = true;
    const release = () => {
      if (!held) return;
      held = false;
      this.#holds--;
      if (this.#holds > 0) return;
      const waiting = this.#unheld;
      this.#unheld = [];
      for (const go of waiting) go();
      this.#plan();
    };
    const cancel = this.#host.after(longestHold, release);
    try {
      return await work;
    } finally {
      cancel();
      release();
    }
  }

  /** Sets the time without letting anything happen in between: a world is being loaded. */
  reset(now: number): void {
    this.#setNow(now);
    this.#plan();
  }

  #exactNow(): number {
    return this.#base + (this.#host.now() - this.#hostBase) * this.#rate();
  }

  /** World milliseconds a real one. */
  #rate(): number {
    if (this.#speed === "instant") return 0;
    return this.#speed === "brisk" && this.#sleepers.some((sleeper) => sleeper.drives) ? briskRate : 1;
  }

  /** Who sleeps decides how quickly time passes: what has passed until now must be counted first. */
  #setSleepers(sleepers: Sleeper[]): void {
    this.#setNow(this.#exactNow());
    this.#sleepers = sleepers;
  }

  #setNow(now: number): void {
    this.#base = now;
    this.#hostBase = this.#host.now();
  }

  #sleep(ms: number, signal: AbortSignal | undefined, drives: boolean): Promise<void> {
    if (signal?.aborted) return Promise.reject(signal.reason);
    return new Promise((resolve, reject) => {
      const sleeper: Sleeper = {
        due: this.now() + Math.max(0, Math.ceil(ms)), // now() is whole milliseconds: a fraction would never be due
        order: this.#order++,
        drives,
        wake: () => {
          signal?.removeEventListener("abort", stop);
          resolve();
        },
      };
      const stop = () => {
        this.#setSleepers(this.#sleepers.filter((other) => other !== sleeper));
        this.#plan();
        reject(signal?.reason ?? new Killed("SIGINT"));
      };
      signal?.addEventListener("abort", stop, { once: true });
      this.#setSleepers([...this.#sleepers, sleeper]);
      this.#plan();
    });
  }

  #nextDue(): number | undefined {
    let due: number | undefined;
    for (const { due: at } of this.#sleepers) if (due === undefined || at < due) due = at;
    for (const alarm of this.#alarms) {
      const at = alarm.next();
      if (at !== undefined && (due === undefined || at < due)) due = at;
    }
    return due;
  }

  #plan(): void {
    this.#cancelTimer?.();
    this.#cancelTimer = undefined;
    if (this.#jumping) return;
    const due = this.#nextDue();
    if (due === undefined) return;
    if (this.#speed === "instant") {
      if (this.#holds > 0) return;
      // Two turns of the host's task queue: whoever was just woken gets to its next wait before time moves on.
      if (this.#sleepers.some((sleeper) => sleeper.drives) || due <= this.now())
        this.#cancelTimer = this.#host.after(0, () => {
          this.#cancelTimer = this.#host.after(0, () => void this.#advance(Math.max(due, this.now())));
        });
    } else {
      const wait = Math.max(0, (due - this.now()) / this.#rate());
      // Hosts keep timers in 32 bits: a longer wait is planned anew on the way.
      this.#cancelTimer = this.#host.after(Math.min(wait, 2 ** 30), () => void this.#advance(this.now()));
    }
  }

  async #advance(target: number): Promise<void> {
    if (this.#jumping) return;
    this.#jumping = true;
    try {
      if (this.#holds > 0) await this.#whileHeld();
      for (let due = this.#nextDue(); due !== undefined && due <= target; due = this.#nextDue()) {
        if (due > this.now()) this.#setNow(due);
        this.#fire();
        if (due < target) await new Promise<void>((resolve) => this.#host.after(0, resolve));
        if (this.#holds > 0) await this.#whileHeld();
      }
      if (target > this.now()) this.#setNow(target);
    } finally {
      this.#jumping = false;
      this.#plan();
    }
  }

  async #whileHeld(): Promise<void> {
    while (this.#holds > 0) {
      await new Promise<void>((resolve) => this.#unheld.push(resolve));
      // Whoever held the clock gets to its next wait before time moves on.
      await new Promise<void>((resolve) => this.#host.after(0, resolve));
    }
  }

  #fire(): void {
    const now = this.now();
    for (const alarm of this.#alarms) {
      const at = alarm.next();
      if (at !== undefined && at <= now) alarm.ring(now);
    }
    const woken = this.#sleepers.filter((sleeper) => sleeper.due <= now);
    this.#setSleepers(this.#sleepers.filter((sleeper) => sleeper.due > now));
    woken.sort((a, b) => a.due - b.due || a.order - b.order);
    for (const sleeper of woken) sleeper.wake();
  }
}
