import type { Descriptors } from "./descriptors.ts";
import type { Processes } from "./jobs.ts";
import type { ProcessGroup } from "./process-group.ts";
import type { Programs } from "./programs.ts";

/** What the kernel hands to every process, and only a shell among our programs makes use of. */
export interface Inheritance {
  /** What the stubs on this machine stand for. */
  readonly programs: Programs;
  /** All open descriptors, not only the first three; whoever keeps them makes a copy by `fork`. */
  readonly descriptors: Descriptors;
  readonly processes: Processes;
  /** Hears of faults of our own. */
  readonly onFault?: (error: unknown) => void;
  /** The job it belongs to. */
  readonly group?: ProcessGroup;
}
