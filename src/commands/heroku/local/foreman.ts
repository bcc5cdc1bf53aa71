import { decode, toBytes } from "../../../base/bytes.ts";
import { Killed } from "../../../base/signals.ts";
import { inputOf, type Output } from "../../../base/streams.ts";
import type { Process } from "../../../shell/command.ts";

export interface Worker {
  /** `web.1` */
  readonly name: string;
  readonly command: string;
  readonly env: Readonly<Record<string, string>>;
}

const colours = ["35", "34", "36", "32", "33", "95", "94", "96", "92", "93"];

/** Runs all of them at once, each line of their output behind its name; the first to end ends the others. */
export class Foreman {
  readonly #process: Process;
  readonly #width: number;
  readonly #paints: boolean;
  readonly #end = new AbortController();

  constructor(process: Process, workers: readonly Worker[]) {
    this.#process = process;
    this.#width = Math.max(0, ...workers.map(({ name }) => name.length));
    this.#paints = process.stdout.isTTY;
  }

  async run(workers: readonly Worker[]): Promise<void> {
    await Promise.all(workers.map((worker, at) => this.#run(worker, colours[at % colours.length]!)));
  }

  async #run({ name, command, env }: Worker, colour: string): Promise<void> {
    const { stdout } = this.#process;
    const output = this.#prefixed(name, colour);
    const status = await this.#process.spawn(["bash", "-c", command], {
      env,
      stdin: inputOf(),
      stdout: output,
      stderr: output,
      signal: this.#end.signal,
    });
    await output.finish();
    const wasKilled = this.#end.signal.aborted;
    if (!wasKilled) {
      await stdout.write(this.#paint("36", "[DONE] Killing all processes with signal  SIGINT") + "\n");
      this.#end.abort(new Killed("SIGINT"));
    }
    const head = this.#paint(colour, `${this.#time()} ${name.padEnd(this.#width)}`);
    if (status === 0) await stdout.write(`${head} ${this.#paint("36", "Exited Successfully")}\n`);
    // node-foreman names the signal here, and a process that ended by itself has none.
    else
      await this.#process.stderr.write(
        `${head} ${this.#paint("31", `Exited with exit code ${wasKilled ? "SIGINT" : "null"}`)}\n`,
      );
  }

  #prefixed(name: string, colour: string): Output & { finish(): Promise<void> } {
    const { stdout } = this.#process;
    let rest = "";
    const print = (line: string) => {
      const head = this.#paint(colour, `${this.#time()} ${name.padEnd(this.#width)} | `);
      return stdout.write(`${head} ${line}\n`);
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
        if (rest !== "") await print(rest);
        rest = "";
      },
    };
  }

  #paint(colour: string, text: string): string {
    return this.#paints ? `\x1b[${colour}m${text}\x1b[0m` : text;
  }

  /** `2:23:45 PM` */
  #time(): string {
    const now = new Date(this.#process.clock.now());
    const pad = (value: number) => String(value).padStart(2, "0");
    const hour = now.getUTCHours();
    return `${hour % 12 || 12}:${pad(now.getUTCMinutes())}:${pad(now.getUTCSeconds())} ${hour < 12 ? "AM" : "PM"}`;
  }
}
