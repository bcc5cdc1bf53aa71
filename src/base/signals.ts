/** Signals by their numbers on Linux. */
export const signalNumbers = {
  SIGHUP: 1,
  SIGINT: 2,
  SIGQUIT: 3,
  SIGKILL: 9,
  SIGUSR1: 10,
  SIGUSR2: 12,
  SIGPIPE: 13,
  SIGALRM: 14,
  SIGTERM: 15,
  SIGCHLD: 17,
  SIGCONT: 18,
  SIGSTOP: 19,
  SIGTSTP: 20,
  SIGTTIN: 21,
  SIGTTOU: 22,
  SIGWINCH: 28,
} as const;

export type SignalName = keyof typeof signalNumbers;

/** V8's switch; elsewhere it does nothing. */
const engine = Error as ErrorConstructor & { stackTraceLimit?: number | undefined };

/**
 * A process was ended by a signal. It is the `reason` of the AbortSignal a process holds, is thrown by every
 * read, write and sleep under that signal, and becomes the exit status 128 + number where the process is reaped.
 */
export class Killed extends Error {
  readonly signal: SignalName;

  constructor(signal: SignalName) {
    // An end like any other, and no trouble of ours: it needs no stack, which costs the most of it.
    const { stackTraceLimit } = engine;
    engine.stackTraceLimit = 0;
    super(`killed by ${signal}`);
    engine.stackTraceLimit = stackTraceLimit;
    this.name = "Killed";
    this.signal = signal;
  }

  get status(): number {
    return 128 + signalNumbers[this.signal];
  }
}

/** Throws what the signal was aborted with; call it in loops that do not await. */
export function checkSignal(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw signal.reason;
}

/** Settles as `work` does, or rejects with the signal's reason as soon as it is aborted. */
export function abortable<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return work;
  if (signal.aborted) {
    work.catch(() => {}); // nobody is left to hear it
    return Promise.reject(signal.reason);
  }
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason);
    signal.addEventListener("abort", stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener("abort", stop));
  });
}
