import { Killed } from "../base/signals.ts";
import type { Session } from "../session.ts";
import { createTerminal, type Screen, type Terminal } from "../terminal/terminal.ts";

/** Keys that ask the shell something: Enter, Tab, history, search. */
const askingKeys = /[\r\n\t\x10\x12]|\x1b(?:\[A|OA|\.)/;

/**
 * One terminal on a session: prompts, reads a line, runs it, and again. It can show its prompt and take keys before
 * the session is there; what needs the session then waits for it.
 */
export class Console {
  readonly terminal: Terminal;
  #session?: Session;
  #history: string[] = [];
  /** Keys since the first that asked for a session which was not there yet. */
  #waitingKeys = "";
  #running?: AbortController;
  #open = true;
  /** Called when the next command has ended. */
  #ended?: () => void;

  /** `soon` runs a function after the tasks that now wait: newline, answer and prompt go out in one write. */
  constructor(screen: Screen, soon: (run: () => void) => void) {
    this.terminal = createTerminal(screen, soon);
    this.terminal.onInterrupt.on((signal) => this.#running?.abort(new Killed(signal)));
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

  /** Serves the learner until `close`, with this prompt until the session has come. */
  async serve(
    session: Promise<Session>,
    firstPrompt: string,
    onPrompt: (prompt: string) => void,
  ): Promise<void> {
    const loaded = session.then((there) => {
      this.#session = there;
      this.#history.push(...there.shell.history);
      this.terminal.input(this.#waitingKeys);
      return there;
    });
    let prompt = firstPrompt;
    while (this.#open) {
      const answer = await this.terminal.readLine({
        prompt,
        continuation: "> ",
        history: this.#history,
        incomplete: (text) => this.#session!.shell.incomplete(text),
        complete: (line, cursor) => this.#session!.shell.complete(line, cursor),
      });
      if (!this.#open) return;
      if (answer.kind === "end")
        this.terminal.printAbove("There is no way out of this shell but to close the page.\n");
      if (answer.kind === "line" && answer.text.trim() !== "") await this.#run(answer.text);
      const { shell } = await loaded;
      this.#history = [...shell.history];
      prompt = promptOf(this.#session!);
      onPrompt(prompt);
    }
  }

  /** Types a command and presses Enter, as the learner would; resolves when it has ended. */
  async enter(command: string): Promise<void> {
    const ended = new Promise<void>((resolve) => {
      this.#ended = resolve;
    });
    this.input(`\x1b[200~${command}\x1b[201~`);
    this.input("\r");
    await ended;
  }

  close(): void {
    this.#open = false;
    this.#running?.abort(new Killed("SIGHUP"));
  }

  async #run(line: string): Promise<void> {
    this.#running = new AbortController();
    const { signal } = this.#running;
    const { tty } = this.terminal;
    const stdout = tty.output(signal);
    try {
      await this.#session!.run(line, {
        stdin: tty.input(signal),
        stdout,
        stderr: stdout,
        terminal: tty,
        signal,
      });
    } finally {
      this.#running = undefined;
      this.#ended?.();
    }
  }
}

/** `~/myapp (main) $ `: where one is, on which branch, and by its colour how the last command ended. */
export function promptOf(session: Session): string {
  const { cwd, status } = session.shell;
  const place = cwd === "/home/learner" ? "~" : cwd.replace(/^\/home\/learner\//, "~/");
  const branch = session.branch();
  const mark = status === 0 ? "\x1b[32m$\x1b[0m" : "\x1b[31m$\x1b[0m";
  return `\x1b[1;34m${place}\x1b[0m${branch ? ` \x1b[33m(${branch})\x1b[0m` : ""} ${mark} `;
}
