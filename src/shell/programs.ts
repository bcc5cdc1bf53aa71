import type { Command } from "./command.ts";

/** The programs that come with the simulator. On disk each is a stub file (files/stubs.ts) that names it. */
export interface Programs {
  names(): readonly string[];
  /** Loads the program when it is first run; undefined when there is none of that name. */
  load(name: string): Promise<Command> | undefined;
}
