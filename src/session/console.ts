import { Emitter } from "../base/events.ts";
import { Killed } from "../base/signals.ts";
import type { Session } from "../session.ts";
import type { Shell, Streams } from "../shell/shell.ts";
import { createTerminal, type Screen, type Terminal } from "../terminal/terminal.ts";
import { editLine } from "../shell/edit-line.ts";
import { branchAt } from "./branch.ts";

/** Keys that ask the shell something: Enter, Tab, history, search. */
const askingKeys = /[\r\n\t\x10\x12]|\x1b(?:\[A|OA|\.)/;

/** Ctrl-E and Ctrl-U: what was typed goes into the kill ring, whence Ctrl-Y brings it back. */
const emptyLine = "\x05\x15";

/**
 * One terminal on a session: prompts, reads a line, runs it, and again. It can show its prompt and take keys before
 * the session is there; what needs the session then waits for it.
 */
export class Console {
  readonly terminal: Terminal;
  /** A command was given up by a fault of our own; the prompt comes back all the same. */
  readonly onFault = new Emitter<unknown>();
  #session?: Session;
  #shell?: Shell;
  #history: string[] = [];
  /** Keys since the first that asked for a session which was not there yet. */
  #waitingKeys = "";
  #running?: AbortController;
  #open = true;
  /** Called with its status when the next command has ended. */
  #ended?: (status: number) => void;
  #leaveSession?: () => void;

  /** `soon` runs a function after the tasks that now wait: newline, answer and prompt go out in one write. */
  constructor(screen: Screen, soon: (run: () => void) => void) {
    this.terminal = createTerminal(screen, soon);
    this.terminal.onInterrupt.on((signal) => void this.#shell?.interrupt(signal));
  }

  /** Does a command run right now? */
  get busy(): boolean {
    return this.#running !== undefined;
  }

  /** What the keyboard sends. */
  input(data: string): void {
    if (!this.#session && (this.#waitingKeys !== "" || askingKeys.test(data))) this.#waitingKeys += data;
    else this.terminal.input(data);
  }

  /**
   * Serves the learner until `close`, with this prompt until the session has come. Uses the session's own shell
   * unless `shellOf` opens another.
   */
  async serve(
    session: Promise<Session>,
    firstPrompt: string,
    onPrompt: (prompt: string) => void,
    shellOf: (session: Session) => Shell = ({ shell }) => shell,
  ): Promise<void> {
    const loaded = session.then(async (there) => {
      this.#session = there;
      this.#shell = shellOf(there);
      // The session's own shell goes on where it was; another one starts as bash does.
      if (this.#shell !== there.shell)
        await this.#shell.begin(this.#streams(), { login: false, profile: true });
      this.#history.push(...this.#shell.history);
      const offs = [
        there.onTravel.on((what) => this.#travelled(what, onPrompt)),
        there.onFault.on((error) => this.onFault.emit(error)),
      ];
      this.#leaveSession = () => offs.forEach((off) => off());
      this.terminal.input(this.#waitingKeys);
      return this.#shell;
    });
    let prompt = firstPrompt;
    let continuation = "> ";
    while (this.#open) {
      const answer = await this.terminal.readLine({
        prompt,
        continuation,
        history: this.#history,
        vi: this.#shell?.editsAsVi ?? false,
        bindings: this.#shell?.bindings,
        runKey: (command, line, cursor) => this.#shell!.runKey(command, line, cursor, this.#streams()),
        incomplete: (text) => this.#shell!.incomplete(text),
        complete: (line, cursor) => this.#shell!.complete(line, cursor),
      });
      if (!this.#open) return;
      if (answer.kind === "end")
        this.terminal.printAbove("There is no way out of this shell but to close the page.\n");
      if (answer.kind === "interrupted") await this.#shell?.interrupt("SIGINT");
      const isRun = answer.kind === "line" && answer.text.trim() !== "";
      if (isRun && answer.edit) {
        this.#shell!.remember(answer.text);
        await this.#run(editLine);
      } else if (isRun) await this.#run(answer.text);
      const shell = await loaded;
      if (!isRun) await shell.tellOfJobs();
      this.#history = [...shell.history];
      prompt = promptOf(this.#session!, shell);
      if (shell.hasOwnPrompt) ({ prompt, continuation } = await shell.prompts(this.#streams()));
      onPrompt(prompt);
    }
  }

  #streams(signal = new AbortController().signal): Streams {
    const { tty } = this.terminal;
    const stdout = tty.output(signal);
    return { stdin: tty.input(signal), stdout, stderr: stdout, terminal: tty, signal };
  }

  /** Puts a command at the prompt, in place of what stands there. While a program runs it is typed ahead. */
  type(command: string): void {
    if (this.terminal.editing) this.input(emptyLine);
    this.terminal.type(command);
  }

  /** Types a command and presses Enter, as the learner would; resolves with its status when it has ended. */
  async enter(command: string): Promise<number> {
    const ended = new Promise<number>((resolve) => {
      this.#ended = resolve;
    });
    this.input(`${emptyLine}\x1b[200~${command}\x1b[201~`);
    this.input("\r");
    return ended;
  }

  close(): void {
    this.#open = false;
    this.#leaveSession?.();
    this.#running?.abort(new Killed("SIGHUP"));
  }

  async #run(line: string): Promise<void> {
    this.#running = new AbortController();
    let status = 70; // EX_SOFTWARE, if it ends by our fault
    try {
      status = await this.#session!.run(line, this.#streams(this.#running.signal), this.#shell);
    } catch (error) {
      this.terminal.printAbove("dojo: this command was given up by a fault of the simulator\n");
      this.onFault.emit(error);
    } finally {
      this.#running = undefined;
      this.#ended?.(status);
    }
  }

  /** The world is another one under the waiting prompt: says so and shows where one is now. */
  #travelled(what: string, onPrompt: (prompt: string) => void): void {
    if (!this.terminal.editing) return;
    const prompt = promptOf(this.#session!, this.#shell!);
    this.terminal.printAbove(`\x1b[90m${what}\x1b[0m\n`);
    this.terminal.reprompt(prompt);
    onPrompt(prompt);
  }
}

/** `~/myapp (main) $ `: where one is, on which branch, and by its colour how the last command ended. */
export function promptOf(session: Session, { cwd, status }: Shell): string {
  const place = cwd === "/home/learner" ? "~" : cwd.replace(/^\/home\/learner\//, "~/");
  const branch = branchAt(session.files, cwd);
  const mark = status === 0 ? "\x1b[32m$\x1b[0m" : "\x1b[31m$\x1b[0m";
  return `\x1b[1;34m${place}\x1b[0m${branch ? ` \x1b[33m(${branch})\x1b[0m` : ""} ${mark} `;
}
