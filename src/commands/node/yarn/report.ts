import type { Process } from "../../../shell/command.ts";

const signs: Readonly<Record<string, string>> = {
  Resolving: "🔍",
  Fetching: "🚚",
  Linking: "🔗",
  Building: "🔨",
};

/** What Yarn prints: with its little pictures on a terminal, without them elsewhere. */
export class Reporter {
  #process: Process;
  #started: number;
  #silent: boolean;

  constructor(process: Process, silent: boolean) {
    this.#process = process;
    this.#started = process.clock.now();
    this.#silent = silent;
  }

  line = async (text: string): Promise<void> => {
    if (!this.#silent) await this.#process.stdout.write(`${text}\n`);
  };

  step = (number: number, of: number, text: string): Promise<void> => {
    const sign = signs[text.split(" ", 1)[0]!];
    const picture = this.#process.stdout.isTTY && sign !== undefined ? `${sign}  ` : "";
    return this.line(`[${number}/${of}] ${picture}${text}`);
  };

  /** "Done in 0.12s." */
  done = (): Promise<void> => {
    const seconds = ((this.#process.clock.now() - this.#started) / 1000).toFixed(2);
    return this.line(`${this.#process.stdout.isTTY ? "✨  " : ""}Done in ${seconds}s.`);
  };
}
