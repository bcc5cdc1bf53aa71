import { decode, toBytes } from "../../../base/bytes.ts";
import { Killed, type SignalName, signalNumbers } from "../../../base/signals.ts";
import { inputOf, type Output } from "../../../base/streams.ts";
import type { Process } from "../../../shell/command.ts";
import { say } from "./say.ts";
import { shellFor } from "./shell-for.ts";

export interface Worker {
  /** `web.1` */
  readonly name: string;
  /** undefined: the Procfile has none of this name. */
  readonly command: string | undefined;
  /** Which of the colours. */
  readonly colour: number;
  readonly env: Readonly<Record<string, string>>;
}

const colours = ["35", "34", "36", "32", "33", "31", "35", "36", "34", "32", "33", "31"];

/** No line is longer; what is goes on in the next one. */
const longest = 500;

/** Runs all of them at once, each line of their output behind its name; the first to end ends the others. */
export class Foreman {
  #process: Process;
  readonly #signal: AbortSignal;
  readonly #width: number;
  #goodbye: Promise<void> | undefined;
  readonly #end = new AbortController();

  /** `width` is that of the time and the name together. */
  constructor(process: Process, width: number) {
    this.#process = process;
    this.#signal = process.signal;
    this.#width = width;
  }

  /** Resolves to the status of `heroku local`: 1 after a Ctrl-C. */
  async run(workers: readonly Worker[]): Promise<number> {
    await Promise.all(workers.map((worker) => this.#run(worker)));
    return this.#goodbye ? 1 : 0;
  }

  /** To be awaited before anything is said: after a Ctrl-C that comes first, and the streams are dead without it. */
  async #heed(): Promise<void> {
    if (this.#signal.aborted && isInterrupt(this.#signal.reason)) await (this.#goodbye ??= this.#interrupt());
  }

  async #interrupt(): Promise<void> {
    this.#process = this.#process.outlive();
    await say(this.#process.stderr, "WARN", "Interrupted by User");
    await this.#killAll("SIGINT");
  }

  async #killAll(signal: SignalName): Promise<void> {
    if (this.#end.signal.aborted) return;
    this.#end.abort(new Killed(signal));
    await say(this.#process.stdout, "DONE", `Killing all processes with signal  ${signal}`);
  }

  async #run({ name, command, colour, env }: Worker): Promise<void> {
    if (command === undefined) {
      const missing = `Required Key '${name.replace(/\.\d+$/, "")}' Does Not Exist in Procfile Definition`;
      return say(this.#process.stderr, "WARN", missing);
    }
    const head = (tail: string) =>
      this.#paint(colours[colour % colours.length]!, `${this.#time()} ${name}`.padEnd(this.#width) + tail);
    const output = this.#prefixed(head);
    const status = await this.#status(command, env, output);
    await this.#heed();
    await output.finish();
    const signal = nameOf(status);
    await this.#killAll(signal ?? "SIGINT");
    const { stdout, stderr } = this.#process;
    if (status === 0) await stdout.write(`${head("")} ${this.#paint("36", "Exited Successfully")}\n`);
    // node-foreman names the signal here, and a process that ended by itself has none.
    else
      await stderr.write(`${head("")} ${this.#paint("31", `Exited with exit code ${signal ?? "null"}`)}\n`);
  }

  async #status(command: string, env: Worker["env"], output: Output): Promise<number> {
    const { signal } = this.#end;
    try {
      const streams = { stdin: inputOf(), stdout: output, stderr: output };
      return await this.#process.spawn(shellFor(command), { env, ...streams, signal });
    } catch (error) {
      if (isInterrupt(error)) return error.status;
      throw error;
    }
  }

  #prefixed(head: (tail: string) => string): Output & { finish(): Promise<void> } {
    let rest = "";
    const print = async (line: string) => {
      if (line.trim() === "") return;
      await this.#heed();
      for (let at = 0; at < line.length; at += longest)
        await this.#process.stdout.write(
          `${head(at === 0 ? " | " : " | > ")} ${line.slice(at, at + longest)}\n`,
        );
    };
    return {
      isTTY: false,
      columns: 80,
      async write(data) {
        const lines = (rest + decode(toBytes(data))).split("\n");
        rest = lines.pop()!;
        for (const line of lines) await print(line);
      },
      async finish() {
        await print(rest);
        rest = "";
      },
    };
  }

  #paint(colour: string, text: string): string {
    return this.#process.stdout.isTTY ? `\x1b[${colour}m${text}\x1b[0m` : text;
  }

  /** `2:23:45 PM` */
  #time(): string {
    const now = new Date(this.#process.clock.now());
    const pad = (value: number) => String(value).padStart(2, "0");
    const hour = now.getUTCHours();
    return `${hour % 12 || 12}:${pad(now.getUTCMinutes())}:${pad(now.getUTCSeconds())} ${hour < 12 ? "AM" : "PM"}`;
  }
}

const isInterrupt = (error: unknown): error is Killed => error instanceof Killed && error.signal === "SIGINT";

const nameOf = (status: number): SignalName | undefined =>
  (Object.keys(signalNumbers) as SignalName[]).find((name) => 128 + signalNumbers[name] === status);
