import type { Process } from "../../../shell/command.ts";
import { breathe } from "../base/sources.ts";

/** Work that can be waited in, without a promise for each of its smallest parts: it yields what it waits for. */
export type Step<T> = Generator<Promise<unknown>, T, unknown>;

/** Inside a Step: the result of a promise. */
export function* wait<T>(promise: Promise<T>): Step<T> {
  let result: T;
  yield promise.then((value) => {
    result = value;
  });
  return result!;
}

/** Does the work to its end. Lets the world have its turn when it has not waited for anything for long. */
export async function finish<T>(work: Step<T>): Promise<T> {
  let next = work.next();
  while (!next.done) {
    try {
      await next.value;
    } catch (error) {
      next = work.throw(error);
      continue;
    }
    next = work.next();
  }
  return next.value;
}

const turnsUntilRest = 20_000;

/** Counts the turns of loops; every so often the world has its turn. */
export class Stamina {
  #left = turnsUntilRest;
  #process: Process;

  constructor(process: Process) {
    this.#process = process;
  }

  /** True when it is time to `yield* rest()`. */
  get spent(): boolean {
    return --this.#left <= 0;
  }

  *rest(): Step<void> {
    this.#left = turnsUntilRest;
    yield breathe(this.#process);
  }
}
