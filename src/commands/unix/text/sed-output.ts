import { FileError } from "../../../files/errors.ts";
import { CommandError, type Process } from "../../../shell/command.ts";
import { bytesOf } from "../base/byte-text.ts";
import { fullPath } from "../base/sources.ts";
import type { SedCommand } from "./sed-command.ts";

/** Where sed's lines go: to stdout or into the file that is edited in place, and to the files of `w`. */
export class SedOutput {
  readonly #process: Process;
  /** What ends a line: a newline, or NUL. */
  readonly #end: string;
  /** The new content of the file that is edited in place. */
  #edited: string[] | undefined;
  /** Did the line written last lack its newline? Then the next one begins with it. */
  #owesEnd = false;
  /** What was written to each file of `w`. */
  readonly #written = new Map<string, string>();

  constructor(process: Process, end: string, commands: readonly SedCommand[]) {
    this.#process = process;
    this.#end = end;
    for (const command of commands) {
      const file = command.substitution?.file ?? ("wW".includes(command.letter) ? command.text : undefined);
      if (file !== undefined && !file.startsWith("/dev/std")) this.#written.set(file, "");
    }
  }

  /** A stream begins; what is printed from here on is kept for `replace`, or goes to stdout. */
  begin(inPlace: boolean): void {
    this.#edited = inPlace ? [] : undefined;
    this.#owesEnd = false;
  }

  async print(text: string, ended = true): Promise<void> {
    const whole = (this.#owesEnd ? this.#end : "") + text + (ended ? this.#end : "");
    this.#owesEnd = !ended;
    if (this.#edited) this.#edited.push(whole);
    else await this.#process.stdout.write(bytesOf(whole));
  }

  /** Puts what was printed in place of a file's content; a backup takes this suffix, or its place for each "*". */
  replace(path: string, suffix: string): void {
    const { files } = this.#process;
    const full = fullPath(this.#process, path);
    const backup = suffix.includes("*")
      ? full.replace(/[^/]*$/, (name) => suffix.replaceAll("*", name))
      : full + suffix;
    if (backup !== full) files.write(backup, files.read(full).slice());
    files.write(full, bytesOf(this.#edited!.join("")));
  }

  /** A line of `w`. */
  async writeTo(path: string, text: string): Promise<void> {
    if (path === "/dev/stdout") await this.#process.stdout.write(bytesOf(`${text}\n`));
    else if (path === "/dev/stderr") await this.#process.stderr.write(bytesOf(`${text}\n`));
    else this.#written.set(path, `${this.#written.get(path) ?? ""}${text}\n`);
  }

  /** All is written: the files of `w` get their content. */
  close(): void {
    for (const [path, text] of this.#written)
      try {
        this.#process.files.write(fullPath(this.#process, path), bytesOf(text));
      } catch (error) {
        if (error instanceof FileError)
          throw new CommandError(`couldn't open file ${path}: ${error.text}`, 4);
        throw error;
      }
  }
}
