import { Emitter } from "../base/events.ts";
import { Killed, type SignalName } from "../base/signals.ts";
import { Suspension } from "../base/suspension.ts";

const stopping: readonly SignalName[] = ["SIGSTOP", "SIGTSTP", "SIGTTIN", "SIGTTOU"];
/** Signals that end no process which does not ask for it. */
const harmless: readonly SignalName[] = ["SIGCHLD", "SIGWINCH", "SIGCONT"];

/** The processes of one job: they are sent signals, stopped and continued together. */
export class ProcessGroup {
  readonly suspension = new Suspension();
  /** Every signal as it comes; `signal` below is aborted by the first that ends a process. */
  readonly arrived = new Emitter<SignalName>();
  /** One of its processes has begun to wait: for time, for an answer, for visitors, or to be continued. */
  readonly rested: Promise<void>;
  #rested!: () => void;
  #controller = new AbortController();
  #foreground: boolean | undefined;
  #parent: ProcessGroup | undefined;

  /** `parent` is the group of a shell without job control, which is stopped and continued with its jobs. */
  constructor(foreground?: boolean, parent?: ProcessGroup) {
    this.#foreground = foreground;
    this.#parent = parent;
    this.rested = new Promise((resolve) => (this.#rested = resolve));
    this.suspension.onStop.on(() => this.rest());
  }

  rest(): void {
    this.#rested();
    this.#parent?.rest();
  }

  /** May the group read the terminal? */
  get foreground(): boolean {
    return this.#foreground ?? this.#parent?.foreground ?? true;
  }

  set foreground(foreground: boolean) {
    this.#foreground = foreground;
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  send(signal: SignalName): void {
    if (stopping.includes(signal)) return this.suspension.stop(signal);
    if (signal === "SIGCONT") this.suspension.resume();
    this.arrived.emit(signal);
    if (!harmless.includes(signal)) this.#controller.abort(new Killed(signal));
  }

  /** Stops and goes on with its parent, until the answer is called. */
  follow(): () => void {
    const parent = this.#parent?.suspension;
    if (!parent) return () => {};
    if (parent.stoppedBy) this.suspension.stop(parent.stoppedBy);
    const offs = [
      parent.onStop.on((signal) => this.suspension.stop(signal)),
      parent.onResume.on(() => this.suspension.resume()),
    ];
    return () => offs.forEach((off) => off());
  }
}
