import type { Process } from "../../../shell/command.ts";
import type { PythonHome } from "../home.ts";

/** What a verb of Poetry works with. */
export interface Poetry {
  readonly process: Process;
  /** The Python on PATH. */
  readonly base: PythonHome;
}

export type Verb = (poetry: Poetry, argv: readonly string[]) => Promise<number>;

export const poetryVersion = "2.4.1";
