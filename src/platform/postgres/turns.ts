import type { Clock } from "../../base/clock.ts";

/** World time: so long a transaction may stand still while others wait; then it is given up for them. */
const patience = 10_000;

/** Who may speak to an engine that serves one at a time. Whoever is in a transaction keeps it until its end. */
export class Turns<T> {
  #holder: T | undefined;
  #busy: Promise<unknown> = Promise.resolve();
  #waiting = new Set<() => void>();

  /** Runs `work` when nobody else holds the engine; `giveUp` ends the transaction of one who keeps others waiting. */
  async take<R>(
    who: T,
    clock: Clock,
    giveUp: (holder: T) => Promise<void>,
    work: () => Promise<{ result: R; keeps: boolean }>,
  ): Promise<R> {
    for (;;) {
      const holder = this.#holder;
      if (holder === undefined || holder === who) break;
      if (await this.#released(clock)) continue;
      if (this.#holder !== holder) continue;
      await giveUp(holder);
      this.release(holder);
    }
    this.#holder = who;
    const before = this.#busy;
    const mine = before.then(work);
    this.#busy = mine.catch(() => {}); // whoever asked hears of it
    try {
      const { result, keeps } = await mine;
      if (!keeps) this.release(who);
      return result;
    } catch (error) {
      this.release(who);
      throw error;
    }
  }

  release(who: T): void {
    if (this.#holder !== who) return;
    this.#holder = undefined;
    const woken = [...this.#waiting];
    this.#waiting.clear();
    for (const wake of woken) wake();
  }

  /** True when the holder let go, false when patience ended first. */
  async #released(clock: Clock): Promise<boolean> {
    const over = new AbortController();
    const released = new Promise<boolean>((resolve) => this.#waiting.add(() => resolve(true)));
    const tired = clock.sleep(patience, over.signal).then(
      () => false,
      () => true, // released meanwhile
    );
    const answer = await Promise.race([released, tired]);
    over.abort();
    return answer;
  }
}
