import type { Process } from "../../../shell/command.ts";
import type { PythonHome } from "../home.ts";

/** What a verb of uv works with. */
export interface Uv {
  readonly process: Process;
  /** The Python on PATH. */
  readonly base: PythonHome;
}

export type Verb = (uv: Uv, argv: readonly string[]) => Promise<number>;
