import type { HostTimer, Speed } from "../base/clock.ts";
import type { EditionName } from "../base/edition.ts";
import type { Lesson } from "../course/lesson.ts";
import type { Starter, World } from "./world.ts";

export interface SessionOptions {
  readonly host: HostTimer;
  readonly edition: EditionName;
  readonly seed: number;
  /** World time at the start, milliseconds since the epoch. */
  readonly now: number;
  readonly speed: Speed;
  readonly loggedOut?: boolean;
  /** The shell runs a script of this name instead of serving a learner: its errors name the script and the line. */
  readonly script?: string;
  /** Goes on from here instead of from a new laptop. */
  readonly world?: World;
  readonly lessons?: readonly Lesson[];
  readonly starters?: Readonly<Record<string, Starter>>;
  /** The lesson that is open, and its waiting step. */
  readonly lesson?: { readonly id: string; readonly step: number };
}
