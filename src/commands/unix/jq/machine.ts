import { CommandError } from "../../../shell/command.ts";
import type { Json } from "./json.ts";
import type { Closure, Scope } from "./scope.ts";
import type { Filter } from "./syntax.ts";

/** A value, and where in the input it stands while paths are asked for. */
export interface Item {
  readonly value: Json;
  /** Undefined: it stands nowhere, or nobody asks. */
  readonly path: readonly Json[] | undefined;
}

export type Results = Generator<Item, void>;

/** Gets the arguments as filters: it decides how often they run, and on what. */
export type Native = (machine: Machine, args: readonly Filter[], item: Item, scope: Scope) => Iterable<Item>;

/** `break $label` on its way out. */
export class Break extends Error {
  readonly mark: object;

  constructor(mark: object) {
    super("break");
    this.name = "Break";
    this.mark = mark;
  }
}

const patience = 20_000_000;

/** What a program can reach besides its input. */
export class Machine {
  readonly natives: ReadonlyMap<string, Native>;
  readonly library: ReadonlyMap<string, Closure>;
  readonly run: (machine: Machine, filter: Filter, item: Item, scope: Scope) => Results;
  readonly environment: Json;
  readonly now: () => number;
  /** The next input; undefined when there is none. */
  nextInput: () => Json | undefined = () => undefined;
  /** What `debug` and `stderr` say. */
  messages: string[] = [];
  fileName: Json = null;
  #steps = 0;

  constructor(given: Pick<Machine, "natives" | "library" | "run" | "environment" | "now">) {
    this.natives = given.natives;
    this.library = given.library;
    this.run = given.run;
    this.environment = given.environment;
    this.now = given.now;
  }

  /** A filter works without a pause between two results: one that finds none would never let go. */
  step(): void {
    if (++this.#steps > patience)
      throw new CommandError("error: the filter works for too long to be simulated", 5);
  }

  rested(): void {
    this.#steps = 0;
  }

  *values(filter: Filter, value: Json, scope: Scope): Generator<Json, void> {
    for (const result of this.run(this, filter, { value, path: undefined }, scope)) yield result.value;
  }
}
