import type { Listen } from "../base/machine.ts";
import { Killed } from "../base/signals.ts";
import type { SignalName } from "../base/signals.ts";
import { Fatal } from "./leaving.ts";
import type { ProcessGroup } from "./process-group.ts";

/** What `ps` tells of a process. */
export interface Listed {
  readonly pid: number;
  readonly ppid: number;
  readonly command: string;
  /** World time, milliseconds since the epoch. */
  readonly started: number;
}

/** A port that a process of this machine waits at. */
export interface ListeningPort {
  readonly host: string;
  readonly port: number;
  /** Undefined when nobody knows whose it is. */
  readonly by: Listed | undefined;
}

interface About {
  readonly ppid: number;
  readonly command: string;
  readonly started: number;
  readonly group?: ProcessGroup;
}

/** More subshells at once has only a fork bomb. */
const mostForks = 1000;

/** Numbers of processes, and who can be sent a signal by its number. */
export class Processes {
  #next: number;
  #forks = 0;
  #alive = new Map<number, (signal: SignalName) => void>();
  #about = new Map<number, About>();
  #ports = new Set<{
    readonly host: string;
    readonly port: number;
    readonly group: ProcessGroup | undefined;
  }>();

  /** The number of the first process: the shell that everything else hangs from. */
  readonly first: number;

  constructor(first: number) {
    this.first = first;
    this.#next = first;
  }

  /** Counts a subshell in; answers with its end. */
  fork(): () => void {
    if (this.#forks >= mostForks) throw new Fatal("fork: Resource temporarily unavailable", 254);
    this.#forks++;
    return () => void this.#forks--;
  }

  nextPid(): number {
    return this.#next++;
  }

  add(pid: number, kill: (signal: SignalName) => void, about?: About): () => void {
    this.#alive.set(pid, kill);
    if (about) this.#about.set(pid, about);
    return () => {
      this.#alive.delete(pid);
      this.#about.delete(pid);
    };
  }

  /** Jobs that run or are stopped, by their numbers. */
  list(): Listed[] {
    return [...this.#about]
      .map(([pid, { ppid, command, started }]) => ({ pid, ppid, command, started }))
      .sort((a, b) => a.pid - b.pid);
  }

  ports(): ListeningPort[] {
    return [...this.#ports].map(({ host, port, group }) => {
      const pid = [...this.#about].find(([, about]) => group !== undefined && about.group === group)?.[0];
      return { host, port, by: this.list().find((each) => each.pid === pid) };
    });
  }

  /** `listen` for the processes of a group, so that `ports` knows whose a port is. */
  listenFor(listen: Listen, group: ProcessGroup | undefined): Listen {
    return (address, handle) => {
      const listener = listen(address, handle);
      const port = { ...address, group };
      this.#ports.add(port);
      group?.rest();
      return {
        close: () => {
          this.#ports.delete(port);
          listener.close();
        },
      };
    };
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
  readonly group: ProcessGroup;
  /** The processes of a pipeline of several commands. */
  readonly stages: readonly Stage[];
  /** The exit status; 128 + n when a signal ended it. Never rejects. */
  readonly exited: Promise<number>;
  /** Undefined until it ends. */
  status?: number;
  /** The signal that ended it. */
  signal?: SignalName;
  /** The user knows of its state: it was shown, or waited for. */
  told: boolean;
  /** What the next prompt says of it first: bash shows a job once more as it was when it was sent a signal. */
  owed?: string;
}

export interface Stage {
  readonly pid: number;
  readonly command: string;
}

type State = "running" | "stopped" | "ended";

export const stateOf = (job: Job): State =>
  job.status !== undefined ? "ended" : job.group.suspension.stoppedBy ? "stopped" : "running";

interface NewJob {
  readonly pid: number;
  readonly command: string;
  readonly group: ProcessGroup;
  readonly exited: Promise<number>;
  readonly stages?: readonly Stage[];
}

/** The jobs of one shell: those in the background and those that are stopped. */
export class Jobs {
  list: Job[] = [];
  /** Statuses of processes that have ended, for `wait PID`. */
  ended = new Map<number, number>();
  current?: Job;
  previous?: Job;
  /** The jobs that a subshell's parent has: `jobs` shows them, nothing else reaches them. */
  readonly inherited: readonly Job[];
  /** Called when a job ends or is stopped: `set -b` tells at once. */
  onChange: (job: Job) => void = () => {};

  constructor(inherited: readonly Job[] = []) {
    this.inherited = inherited;
  }

  fork(): Jobs {
    const copy = new Jobs(this.list);
    copy.current = this.current;
    copy.previous = this.previous;
    return copy;
  }

  /** A job that `list` does not know yet: one in the foreground. */
  create({ pid, command, group, exited, stages = [] }: NewJob): Job {
    const job: Job = {
      number: (this.list.at(-1)?.number ?? 0) + 1,
      ...{ pid, command, group, stages },
      told: false,
      exited: exited.then((status) => {
        job.status = status;
        job.told = false;
        const reason: unknown = group.signal.reason;
        if (reason instanceof Killed && status === reason.status) job.signal = reason.signal;
        this.ended.set(pid, status);
        if (this.list.includes(job)) this.onChange(job);
        return status;
      }),
    };
    group.suspension.onStop.on(() => {
      job.told = false;
      if (this.list.includes(job)) {
        this.setCurrent(job);
        this.onChange(job);
      }
    });
    return job;
  }

  /** Takes a job in that runs in the background from now on, or is stopped. */
  keep(job: Job): void {
    if (this.list.includes(job)) return;
    const number = (this.list.at(-1)?.number ?? 0) + 1;
    Object.assign(job, { number });
    this.list.push(job);
  }

  remove(job: Job): void {
    this.list = this.list.filter((other) => other !== job);
    if (job === this.current || job === this.previous) {
      if (job === this.current) this.current = undefined;
      if (job === this.previous) this.previous = undefined;
      this.resetCurrent();
    }
  }

  setCurrent(job: Job): void {
    if (this.current !== job) {
      this.previous = this.current;
      this.current = job;
    }
    if (this.previous && this.previous !== job && stateOf(this.previous) === "stopped") return;
    const at = this.list.indexOf(job);
    const before = stateOf(job) === "stopped" ? this.#last("stopped", at) : undefined;
    this.previous = before ?? this.#last("running", stateOf(job) === "running" ? at : undefined) ?? job;
  }

  /** After a job was started in the background or has gone. */
  resetCurrent(): void {
    const isStopped = (job: Job | undefined) => job && stateOf(job) === "stopped";
    const candidate =
      (isStopped(this.current) ? this.current : isStopped(this.previous) ? this.previous : undefined) ??
      this.#last("stopped") ??
      this.#last("running");
    if (candidate) this.setCurrent(candidate);
    else this.current = this.previous = this.list.at(-1);
  }

  #last(state: State, before = this.list.length): Job | undefined {
    return this.list.slice(0, before).findLast((job) => stateOf(job) === state);
  }

  /**
   * `%1`, `%%`, `%+`, `%-`, `%name`, `%?text`, or a process number. "ambiguous" when a name means several.
   */
  find(spec: string): Job | "ambiguous" | undefined {
    if (/^\d+$/.test(spec)) return this.list.find((job) => job.pid === Number(spec));
    if (!spec.startsWith("%")) return undefined;
    const name = spec.slice(1);
    if (name === "" || name === "%" || name === "+") return this.current;
    if (name === "-") return this.previous;
    if (/^\d+$/.test(name)) return this.list.find((job) => job.number === Number(name));
    const found = this.list.filter(({ command }) =>
      name.startsWith("?") ? command.includes(name.slice(1)) : command.startsWith(name),
    );
    return found.length > 1 ? "ambiguous" : found[0];
  }
}
