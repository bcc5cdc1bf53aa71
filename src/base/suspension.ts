import { Emitter } from "./events.ts";
import { abortable, checkSignal, type SignalName } from "./signals.ts";

/** Thrown inside reads that are given up because their job was stopped; they begin again when it goes on. */
export class Stopped extends Error {
  constructor() {
    super("stopped");
    this.name = "Stopped";
  }
}

/**
 * Whether the processes of a job run or are stopped (Ctrl-Z). Whatever they read, write, fetch or sleep for waits
 * here, so a job that is stopped does nothing until it goes on.
 */
export class Suspension {
  readonly onStop = new Emitter<SignalName>();
  readonly onResume = new Emitter<void>();
  #stoppedBy?: SignalName;
  #running = new AbortController();

  /** The signal that stopped the job; undefined while it runs. */
  get stoppedBy(): SignalName | undefined {
    return this.#stoppedBy;
  }

  /** Aborted with Stopped when the job is stopped; another one once it goes on. */
  get running(): AbortSignal {
    return this.#running.signal;
  }

  stop(signal: SignalName): void {
    if (this.#stoppedBy) return;
    this.#stoppedBy = signal;
    this.#running.abort(new Stopped());
    this.onStop.emit(signal);
  }

  resume(): void {
    if (!this.#stoppedBy) return;
    this.#stoppedBy = undefined;
    this.#running = new AbortController();
    this.onResume.emit();
  }

  /** Undefined when the job runs; else a promise that resolves once it does, or rejects with the signal's reason. */
  pass(signal?: AbortSignal): Promise<void> | undefined {
    if (!this.#stoppedBy) return undefined;
    checkSignal(signal);
    return this.#pass(signal);
  }

  async #pass(signal?: AbortSignal): Promise<void> {
    while (this.#stoppedBy) {
      let off = () => {};
      const resumed = new Promise<void>((resolve) => (off = this.onResume.on(() => resolve())));
      try {
        await abortable(resumed, signal);
      } finally {
        off();
      }
    }
  }
}
