import type { Clock } from "../base/clock.ts";
import type { Fetch } from "../base/fetch.ts";
import type { Listen, Memory } from "../base/machine.ts";
import type { Random } from "../base/random.ts";
import type { Input, Output } from "../base/streams.ts";
import type { Tty } from "../base/tty.ts";
import type { Files } from "../files/files.ts";
import type { Inheritance } from "./inheritance.ts";
import { type Arguments, type Options, parseArguments, type Rules, UsageError } from "./options.ts";

/** What a Unix process may touch, and no more. A new member needs a reason as good as these have. */
export interface Process {
  readonly stdin: Input;
  readonly stdout: Output;
  readonly stderr: Output;
  /** The terminal that controls this process, even when its stdin is a pipe; absent in scripts and dynos. */
  readonly terminal?: Tty;
  readonly files: Files;
  /** Absolute path. */
  readonly cwd: string;
  readonly env: ReadonlyMap<string, string>;
  readonly clock: Clock;
  readonly random: Random;
  /** Aborted with a Killed as its reason when a signal ends the process. Every read, write and sleep heeds it. */
  readonly signal: AbortSignal;
  /**
   * This process as one that has caught the signal which came: its streams work again, so that it can say goodbye
   * and end with a status of its own. Nothing outlives SIGKILL: check the reason first.
   */
  outlive(): Process;
  readonly fetch: Fetch;
  readonly listen: Listen;
  /** Where an interpreter tells what its program's values take up; absent where nobody has a quota. */
  readonly memory?: Memory;
  /** Runs another program, found by PATH as execvp does, and waits for its exit status (127 when there is none). */
  spawn(argv: readonly string[], options?: SpawnOptions): Promise<number>;
  /** What only a shell started as a program needs: the machine's programs, and the descriptors above 2. */
  readonly inheritance?: Inheritance;
}

export interface SpawnOptions {
  readonly cwd?: string;
  /** Added to this process's environment; undefined takes a variable away. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly stdin?: Input;
  readonly stdout?: Output;
  readonly stderr?: Output;
  /** Kills the program when aborted, with a Killed as its reason (`timeout`); this process's own signal does so too. */
  readonly signal?: AbortSignal;
}

/** A program on the simulated machine. `run` resolves to its exit status. */
export interface Command {
  readonly name: string;
  /** One line for lists of commands. */
  readonly summary: string;
  readonly usage: string;
  run(process: Process, argv: readonly string[]): Promise<number>;
  /** What could stand at the cursor: whole words, given the words before it and the one begun. */
  complete?(process: Process, words: readonly string[], begun: string): Promise<readonly string[]>;
}

/** Ends a command with its own words on stderr and this status; `NAME: ` is put before the message. */
export class CommandError extends Error {
  readonly status: number;

  constructor(message: string, status = 1) {
    super(message);
    this.name = "CommandError";
    this.status = status;
  }
}

interface Definition<O extends Options> {
  readonly name: string;
  readonly summary: string;
  readonly usage: string;
  /** The only list of this command's options: parser, --help and completion read it. */
  readonly options: O;
  /** Exit status of a usage error; GNU's tools say 1, some 2. */
  readonly usageStatus?: number;
  /** diffutils put their name before the pointer to the help too. */
  readonly namesHint?: boolean;
  /** How the arguments are read, where that differs from most: `env` stops at its first operand. */
  readonly rules?: Rules;
  run(process: Process, args: Arguments<O>): Promise<number>;
  complete?: Command["complete"];
}

/** A command whose arguments follow GNU's rules, with its `--help` and its "Try 'NAME --help'". */
export function defineCommand<O extends Options>(definition: Definition<O>): Command {
  const { name, usage, summary, options } = definition;
  return {
    name,
    summary,
    usage,
    complete: definition.complete,
    async run(process, argv) {
      let args: Arguments<O>;
      try {
        args = parseArguments(options, argv, definition.rules);
      } catch (error) {
        if (!(error instanceof UsageError)) throw error;
        if (error.option === "--help" && error.problem === "unknown") {
          await process.stdout.write(helpText(definition));
          return 0;
        }
        const hint = `${definition.namesHint ? `${name}: ` : ""}Try '${name} --help' for more information.`;
        await process.stderr.write(`${name}: ${error.gnuText}\n${hint}\n`);
        return definition.usageStatus ?? 1;
      }
      return definition.run(process, args);
    },
  };
}

function helpText({ usage, summary, options }: Definition<Options>): string {
  const rows = Object.entries(options)
    .filter(([, { hidden }]) => !hidden)
    .sort(([a], [b]) => Number(/^\d$/.test(a)) - Number(/^\d$/.test(b))) // an object has its digits first
    .map(([name, { short = name.length === 1 ? name : undefined, value, optional, help }]) => {
      const long = name.length > 1 ? `--${name}` : "";
      const taken =
        value && (long ? (optional ? `[=${value}]` : `=${value}`) : optional ? `[${value}]` : ` ${value}`);
      const letter = short ? `-${short}${long ? ", " : ""}` : "    ";
      return [`  ${letter}${long}${taken ?? ""}`, help] as const;
    });
  const width = Math.max(0, ...rows.map(([left]) => left.length)) + 2;
  return `Usage: ${usage}\n${summary}\n\n${rows.map(([left, help]) => `${left.padEnd(width)}${help}\n`).join("")}`;
}
