import { FileError } from "../../../files/errors.ts";
import { checkSignal } from "../../../base/signals.ts";
import { CommandError, type Process } from "../../../shell/command.ts";
import { textOf } from "../base/byte-text.ts";
import { complain } from "../base/failures.ts";
import { eachLine, type Line } from "../base/records.ts";
import { fullPath, openSource, readFile } from "../base/sources.ts";
import { applies } from "./sed-address.ts";
import type { SedCommand, Substitution } from "./sed-command.ts";
import { SedOutput } from "./sed-output.ts";
import { visible } from "./sed-visible.ts";
import { substitute } from "./sed-substitute.ts";

interface Manner {
  readonly quiet: boolean;
  readonly separate: boolean;
  /** Suffix of the backup; undefined when files are not changed. */
  readonly inPlace: string | undefined;
  readonly mark: number;
}

/** Runs a script over its files, line by line as they come. */
export class SedMachine {
  readonly #process: Process;
  readonly #commands: readonly SedCommand[];
  readonly #manner: Manner;
  readonly #output: SedOutput;
  #lines: AsyncGenerator<Line & { path: string; last: boolean }> | undefined;
  #space = "";
  #ended = true;
  #hold = "";
  /** Whether its text came with a newline: the flag travels with the text. */
  #holdEnded = true;
  #number = 0;
  #last = false;
  #path = "-";
  #status = 0;
  #quit = false;
  #appended: (() => Promise<void>)[] = [];
  #lastPattern: RegExp | undefined;
  /** Lines read ahead for R, by file. */
  readonly #ahead = new Map<string, string[]>();

  constructor(process: Process, commands: readonly SedCommand[], manner: Manner) {
    this.#process = process;
    this.#commands = commands;
    this.#manner = manner;
    this.#output = new SedOutput(process, String.fromCharCode(manner.mark), commands);
  }

  async run(paths: readonly string[]): Promise<number> {
    const groups = this.#manner.separate ? paths.map((path) => [path]) : [paths];
    for (const group of groups) {
      if (this.#manner.separate) this.#number = 0;
      await this.#stream(group);
      if (this.#quit) break;
    }
    this.#output.close();
    return this.#status;
  }

  async #stream(paths: readonly string[]): Promise<void> {
    const { inPlace } = this.#manner;
    this.#output.begin(inPlace !== undefined);
    this.#lines = this.#read(paths);
    const [path] = paths;
    const readable = inPlace === undefined || (await this.#isFile(path!));
    if (!readable) return;
    while (!this.#quit && (await this.#next())) await this.#cycle();
    if (inPlace === undefined) return;
    // What q left unread stays in the file.
    if (this.#quit) for await (const line of this.#lines) await this.#output.print(line.text, line.ended);
    this.#output.replace(path!, inPlace);
  }

  async #isFile(path: string): Promise<boolean> {
    const full = fullPath(this.#process, path);
    if (this.#process.files.is("file", full)) return true;
    this.#status = 4;
    const there = this.#process.files.exists(full);
    await complain(
      this.#process,
      "sed",
      there ? `couldn't edit ${path}: not a regular file` : `can't read ${path}: No such file or directory`,
    );
    if (!there) this.#status = 2;
    return false;
  }

  /** Lines of all files, one read ahead so that the last is known. */
  async *#read(paths: readonly string[]): AsyncGenerator<Line & { path: string; last: boolean }> {
    let held: (Line & { path: string }) | undefined;
    for (const path of paths)
      try {
        for await (const line of eachLine(openSource(this.#process, path), this.#manner.mark)) {
          if (held) yield { ...held, last: false };
          held = { ...line, path };
        }
      } catch (error) {
        if (!(error instanceof FileError)) throw error;
        this.#status = 2;
        if (error.code === "EISDIR") throw new CommandError(`read error on ${path}: ${error.text}`, 4);
        await complain(this.#process, "sed", `can't read ${path}: ${error.text}`);
      }
    if (held) yield { ...held, last: true };
  }

  async #next(): Promise<boolean> {
    const { done, value } = await this.#lines!.next();
    if (done) return false;
    this.#space = value.text;
    this.#ended = value.ended;
    this.#last = value.last;
    this.#path = value.path;
    this.#number++;
    return true;
  }

  async #finish(): Promise<void> {
    if (!this.#manner.quiet) await this.#output.print(this.#space, this.#ended);
    await this.#flush();
  }

  async #flush(): Promise<void> {
    const waiting = this.#appended;
    this.#appended = [];
    for (const write of waiting) await write();
  }

  readonly #isIn = (pattern: RegExp | undefined): boolean => {
    const used = this.#pattern(pattern);
    used.lastIndex = 0;
    return used.test(this.#space);
  };

  #pattern(pattern: RegExp | undefined): RegExp {
    const used = pattern ?? this.#lastPattern;
    if (!used) throw new CommandError("no previous regular expression");
    this.#lastPattern = used;
    return used;
  }

  async #cycle(): Promise<void> {
    checkSignal(this.#process.signal);
    let replaced = false;
    for (let at = 0; at < this.#commands.length;) {
      const command = this.#commands[at]!;
      const next = at + 1;
      if (!applies(command, { number: this.#number, isLast: this.#last, matches: this.#isIn })) {
        at = command.letter === "{" ? command.target! : next;
        continue;
      }
      at = next;
      switch (command.letter) {
        case "s":
          if (await this.#substitute(command.substitution!)) replaced = true;
          break;
        case "y":
          this.#space = [...this.#space].map((char) => command.map!.get(char) ?? char).join("");
          break;
        case "b":
          at = command.target!;
          break;
        case "t":
          if (replaced) at = command.target!;
          replaced = false;
          break;
        case "T":
          if (!replaced) at = command.target!;
          replaced = false;
          break;
        case "d":
          return this.#flush();
        case "D": {
          const cut = this.#space.indexOf("\n");
          await this.#flush();
          if (cut < 0) return;
          this.#space = this.#space.slice(cut + 1);
          at = 0;
          break;
        }
        case "n":
          if (this.#last) {
            this.#quit = true;
            return this.#finish();
          }
          await this.#finish();
          await this.#next();
          break;
        case "N": {
          if (this.#last) {
            this.#quit = true;
            return this.#finish();
          }
          const before = this.#space;
          await this.#flush();
          await this.#next();
          this.#space = `${before}\n${this.#space}`;
          break;
        }
        case "q":
        case "Q":
          this.#quit = true;
          this.#status = Number(command.text || 0);
          return command.letter === "q" ? this.#finish() : undefined;
        case "c":
          if (!command.to || command.negated || !command.active) await this.#output.print(command.text);
          return this.#flush();
        default:
          await this.#simple(command);
      }
    }
    await this.#finish();
  }

  async #simple(command: SedCommand): Promise<void> {
    const { letter, text } = command;
    if (letter === "p") await this.#output.print(this.#space, this.#ended);
    else if (letter === "P") await this.#output.print(this.#space.split("\n")[0]!);
    else if (letter === "=") await this.#output.print(String(this.#number));
    else if (letter === "F") await this.#output.print(this.#path);
    else if ("gGhHx".includes(letter)) this.#holdSpace(letter);
    else if (letter === "z") this.#space = "";
    else if (letter === "i") await this.#output.print(text);
    else if (letter === "a") this.#appended.push(() => this.#output.print(text));
    else if (letter === "r") this.#appended.push(() => this.#appendFile(text));
    else if (letter === "R") this.#appendLine(text);
    else if (letter === "w") await this.#output.writeTo(text, this.#space);
    else if (letter === "W") await this.#output.writeTo(text, this.#space.split("\n")[0]!);
    else if (letter === "l") await this.#output.print(visible(this.#space, Number(text || 70)));
  }

  #holdSpace(letter: string): void {
    const [space, ended] = [this.#space, this.#ended];
    if (letter === "h" || letter === "H") {
      this.#hold = letter === "h" ? space : `${this.#hold}\n${space}`;
      this.#holdEnded = ended;
      return;
    }
    this.#space = letter === "G" ? `${space}\n${this.#hold}` : this.#hold;
    this.#ended = this.#holdEnded;
    if (letter === "x") [this.#hold, this.#holdEnded] = [space, ended];
  }

  async #substitute(substitution: Substitution): Promise<boolean> {
    const done = substitute(this.#space, this.#pattern(substitution.pattern), substitution);
    if (done === undefined) return false;
    this.#space = done;
    if (substitution.print) await this.#output.print(this.#space, this.#ended);
    if (substitution.file !== undefined) await this.#output.writeTo(substitution.file, this.#space);
    return true;
  }

  async #appendFile(path: string): Promise<void> {
    try {
      const text = textOf(readFile(this.#process, path));
      const ended = text.endsWith("\n");
      if (text !== "") await this.#output.print(ended ? text.slice(0, -1) : text, ended);
    } catch (error) {
      if (!(error instanceof FileError)) throw error; // sed says nothing of a file that is not there
    }
  }

  #appendLine(path: string): void {
    let waiting = this.#ahead.get(path);
    if (!waiting) {
      const full = fullPath(this.#process, path);
      waiting = this.#process.files.is("file", full)
        ? textOf(this.#process.files.read(full)).replace(/\n$/, "").split("\n")
        : [];
      this.#ahead.set(path, waiting);
    }
    const line = waiting.shift();
    if (line !== undefined) this.#appended.push(() => this.#output.print(line));
  }
}
