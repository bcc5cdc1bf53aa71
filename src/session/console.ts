import { Killed } from "../base/signals.ts";
import { createTerminal, type Screen, type Terminal } from "../terminal/terminal.ts";
import type { Session } from "../session.ts";

/** One terminal on a session: prompts, reads a line, runs it, and again. */
export class Console {
  readonly terminal: Terminal;
  #session: Session;
  #running?: AbortController;
  #open = true;
  /** Called when the next command has ended. */
  #ended?: () => void;

  constructor(session: Session, screen: Screen) {
    this.#session = session;
    // Output goes out a task later, together with what follows it: newline, answer and prompt in one write.
    this.terminal = createTerminal(screen, (run) => session.soon(run));
    this.terminal.onInterrupt.on((signal) => this.#running?.abort(new Killed(signal)));
  }

  /** Does a command run right now? */
  get busy(): boolean {
    return this.#running !== undefined;
  }

  /** Serves the learner until `close`. */
  async serve(): Promise<void> {
    const { shell } = this.#session;
    while (this.#open) {
      const answer = await this.terminal.readLine({
        prompt: this.#prompt(),
        continuation: "> ",
        history: shell.history,
        incomplete: (text) => shell.incomplete(text),
        complete: (line, cursor) => shell.complete(line, cursor),
      });
      if (!this.#open) return;
      if (answer.kind === "end")
        this.terminal.printAbove("There is no way out of this shell but to close the page.\n");
      if (answer.kind === "line" && answer.text.trim() !== "") await this.#run(answer.text);
    }
  }

  /** Types a command and presses Enter, as the learner would; resolves when it has ended. */
  async enter(command: string): Promise<void> {
    const ended = new Promise<void>((resolve) => {
      this.#ended = resolve;
    });
    this.terminal.input(`\x1b[200~${command}\x1b[201~`);
    this.terminal.input("\r");
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
    const streams = {
      stdin: tty.input(signal),
      stdout: tty.output(signal),
      stderr: tty.output(signal),
      terminal: tty,
      signal,
    };
    try {
      await this.#session.run(line, streams);
    } finally {
      this.#running = undefined;
      this.#ended?.();
    }
  }

  /** `~/myapp (main) $ `: where one is, and on which branch. */
  #prompt(): string {
    const { cwd, status } = this.#session.shell;
    const place = cwd === "/home/learner" ? "~" : cwd.replace(/^\/home\/learner\//, "~/");
    const branch = this.#session.branch();
    const mark = status === 0 ? "\x1b[32m$\x1b[0m" : "\x1b[31m$\x1b[0m";
    return `\x1b[1;34m${place}\x1b[0m${branch ? ` \x1b[33m(${branch})\x1b[0m` : ""} ${mark} `;
  }
}
