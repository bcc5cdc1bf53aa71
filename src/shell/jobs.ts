import { Killed } from "../base/signals.ts";
import type { SignalName } from "../base/signals.ts";

/** Numbers of processes, and who can be sent a signal by its number. */
export class Processes {
  #next: number;
  #alive = new Map<number, (signal: SignalName) => void>();

  constructor(first: number) {
    this.#next = first;
  }

  nextPid(): number {
    return this.#next++;
  }

  add(pid: number, kill: (signal: SignalName) => void): () => void {
    this.#alive.set(pid, kill);
    return () => this.#alive.delete(pid);
  }

  /** False when there is no such process. `undefined` as signal only asks whether there is. */
  kill(pid: number, signal: SignalName | undefined): boolean {
    const kill = this.#alive.get(pid);
    if (kill && signal) kill(signal);
    return kill !== undefined;
  }
}

export interface Job {
  readonly number: number;
  readonly pid: number;
  readonly command: string;
  readonly exited: Promise<number>;
  readonly kill: (signal: SignalName) => void;
  /** Undefined while it runs. */
  status?: number;
  /** The signal that ended it. */
  signal?: SignalName;
  /** Its end was shown to the user. */
  told: boolean;
}

/** The background jobs of one shell. */
export class Jobs {
  list: Job[] = [];
  /** Statuses of processes that have ended, for `wait PID`. */
  ended = new Map<number, number>();

  /** A subshell sees its parent's jobs in `jobs`, but cannot wait for them. */
  fork(): Jobs {
    return new Jobs();
  }

  add(pid: number, command: string, exited: Promise<number>, controller: AbortController): Job {
    const number = (this.list.at(-1)?.number ?? 0) + 1;
    const job: Job = {
      number,
      pid,
      command,
      told: false,
      exited: exited.then((status) => {
        job.status = status;
        const reason: unknown = controller.signal.reason;
        if (reason instanceof Killed && status === reason.status) job.signal = reason.signal;
        this.ended.set(pid, status);
        return status;
      }),
      kill: (signal) => controller.abort(new Killed(signal)),
    };
    this.list.push(job);
    return job;
  }

  get current(): Job | undefined {
    return this.list.at(-1);
  }

  /** `%1`, `%%`, `%+`, `%-`, `%name`, `%?text`, or a process number. */
  find(spec: string): Job | undefined {
    if (/^\d+$/.test(spec)) return this.list.find((job) => job.pid === Number(spec));
    if (!spec.startsWith("%")) return undefined;
    const name = spec.slice(1);
    if (name === "" || name === "%" || name === "+") return this.current;
    if (name === "-") return this.list.at(-2) ?? this.current;
    if (/^\d+$/.test(name)) return this.list.find((job) => job.number === Number(name));
    if (name.startsWith("?")) return this.list.find((job) => job.command.includes(name.slice(1)));
    return this.list.find((job) => job.command.startsWith(name));
  }

  remove(job: Job): void {
    this.list = this.list.filter((other) => other !== job);
  }
}
