import type { World } from "./world.ts";

/** Older moments go when there are more. */
const kept = 200;

interface Moment {
  /** The command line that led here; empty for the beginning. */
  readonly line: string;
  readonly world: World;
}

/** The world after each command, with a place in it: undo goes back, a new command cuts off what was undone. */
export class Timeline {
  #moments: Moment[];
  #at = 0;

  constructor(world: World) {
    this.#moments = [{ line: "", world }];
  }

  get moments(): readonly { readonly line: string; readonly at: number; readonly present: boolean }[] {
    return this.#moments.map(({ line, world }, index) => ({
      line,
      at: world.now,
      present: index === this.#at,
    }));
  }

  /** Is there anything to undo? */
  get canGoBack(): boolean {
    return this.#at > 0;
  }

  add(line: string, world: World): void {
    this.#moments = [...this.#moments.slice(Math.max(0, this.#at + 2 - kept), this.#at + 1), { line, world }];
    this.#at = this.#moments.length - 1;
  }

  /** The moment before the present one and the line that is undone; undefined at the beginning. */
  back(): Moment | undefined {
    if (this.#at === 0) return undefined;
    const { line } = this.#moments[this.#at]!;
    this.#at--;
    return { line, world: this.#moments[this.#at]!.world };
  }

  forth(): Moment | undefined {
    if (this.#at === this.#moments.length - 1) return undefined;
    this.#at++;
    return this.#moments[this.#at];
  }
}
