import type { Clock } from "../base/clock.ts";
import type { Fetch } from "../base/fetch.ts";
import type { Listen, Memory } from "../base/machine.ts";
import type { Random } from "../base/random.ts";
import type { Files } from "../files/files.ts";
import type { Processes } from "./jobs.ts";
import type { Programs } from "./programs.ts";

/** What all the processes of one shell share: its machine. */
export interface World {
  readonly files: Files;
  readonly programs: Programs;
  readonly fetch: Fetch;
  readonly clock: Clock;
  readonly random: Random;
  readonly listen: Listen;
  readonly memory?: Memory;
  readonly processes: Processes;
  readonly history: string[];
  /** Hears of faults of our own, which the learner is told of in one line. */
  readonly onFault: (error: unknown) => void;
}

/** A function that runs, or a file that is sourced. */
export interface Frame {
  readonly function?: string;
  readonly source: string;
  /** Line of the call. */
  readonly line: number;
}

export interface Connection {
  readonly number: number;
  readonly operator: "<" | ">";
  readonly done: Promise<number>;
}
