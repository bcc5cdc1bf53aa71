import type { Command } from "./command.ts";

/**
 * The programs that come with the simulator. On disk each is a stub file whose first line names it, so that `which`,
 * PATH, "command not found" and "Permission denied" follow from the file system, as on a real machine.
 */
export interface Programs {
  names(): readonly string[];
  /** Loads the program when it is first run; undefined when there is none of that name. */
  load(name: string): Promise<Command> | undefined;
}

const mark = "#!dojo ";

/** The content of the stub file for a program. Its other words are put before the arguments. */
export const stubOf = (name: string, ...args: string[]): string => `${mark}${[name, ...args].join(" ")}\n`;

/** The program and first arguments a stub file names; undefined for any other file. */
export function readStub(text: string): readonly string[] | undefined {
  return text.startsWith(mark) ? text.slice(mark.length, text.indexOf("\n")).split(" ") : undefined;
}
