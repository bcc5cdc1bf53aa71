/**
 * A program that comes with the simulator stands on disk as a stub: a file whose first line, "#!dojo NAME ARG...",
 * names it. So `which`, PATH, "command not found" and "Permission denied" follow from the file system.
 */
const mark = "#!dojo ";

/** The content of the stub file for a program. Its other words are put before the arguments. */
export const stubOf = (name: string, ...args: string[]): string => `${mark}${[name, ...args].join(" ")}\n`;

/** The program and first arguments a stub file names; undefined for any other file. */
export function readStub(text: string): readonly string[] | undefined {
  return text.startsWith(mark) ? text.slice(mark.length).split("\n", 1)[0]!.split(" ") : undefined;
}
