import type { Clock } from "../base/clock.ts";
import type { Job, Listen } from "../base/machine.ts";
import type { Input } from "../base/streams.ts";
import type { Files } from "../files/files.ts";

/**
 * The computers Heroku runs builds and dynos on. The platform says what to run; the session, which has a shell and
 * all commands, runs it. So a build really runs `pip install`, and a Procfile's command is found on PATH or not.
 */
export interface Machine {
  /** A new file system: the stack's base image, an empty /app and /tmp. */
  boot(stack: string): Files;
  /** Starts `bash -c command`. */
  start(spec: JobSpec): Job;
}

export interface JobSpec {
  readonly files: Files;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  readonly command: string;
  /** Sees each piece of output as it is written; stdout and stderr in the order of their writing. */
  readonly output: (data: Uint8Array, stream: "stdout" | "stderr") => void;
  /** What the process reads; nothing unless given. */
  readonly input?: Input;
  /** The process has a terminal of this size: `input` is then its keyboard and `output` its screen. */
  readonly terminal?: { readonly columns: number; readonly rows: number };
  readonly listen: Listen;
  /** A build is waited for (`clock`); a dyno sleeps in the background (`clock.background`). */
  readonly clock: Clock;
}
