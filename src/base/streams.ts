import { concat, decode, toBytes } from "./bytes.ts";
import { abortable, checkSignal } from "./signals.ts";

/** The reading end of a stream, as a process sees it. One reader at a time. */
export interface Input {
  readonly isTTY: boolean;
  /** The next bytes, at least one; null at the end. Rejects with the signal's reason when the process is killed. */
  read(): Promise<Uint8Array | null>;
  /** Gives bytes back: they are read again first, by whoever reads this stream next. */
  unread(bytes: Uint8Array): void;
}

/** The writing end of a stream, as a process sees it. */
export interface Output {
  readonly isTTY: boolean;
  /** Width in character cells; 80 when this is no terminal. */
  readonly columns: number;
  /**
   * Resolves when the bytes are taken: a full pipe makes its writer wait. Throws BrokenPipe when nobody will ever
   * read them, and the signal's reason when the process is killed.
   */
  write(data: string | Uint8Array): Promise<void>;
  /** Takes the bytes as `write` does, but at once; false when they have to be written by `write`. */
  writeNow?(data: string | Uint8Array): boolean;
}

/** Written to a pipe whose reader is gone. Uncaught, it ends the process silently with 141, as SIGPIPE does. */
export class BrokenPipe extends Error {
  constructor() {
    super("Broken pipe");
    this.name = "BrokenPipe";
  }
}

/** As Linux: a pipe holds 64 KiB before its writer waits. */
const pipeCapacity = 65536;

export interface Pipe {
  input(signal?: AbortSignal): Input;
  output(signal?: AbortSignal): Output;
  /** The last writer is gone: readers meet the end once they have read what is there. */
  closeOutput(): void;
  /** The last reader is gone: writers meet BrokenPipe. */
  closeInput(): void;
}

/** A pipe with back-pressure. Whoever makes it counts its ends and closes them. */
export function createPipe(): Pipe {
  const queue: Uint8Array[] = [];
  let size = 0;
  let ended = false;
  let broken = false;
  let waiters: (() => void)[] = [];
  const changed = () => {
    const woken = waiters;
    waiters = [];
    for (const wake of woken) wake();
  };
  const change = (signal?: AbortSignal) =>
    abortable(new Promise<void>((resolve) => waiters.push(resolve)), signal);
  return {
    input: (signal) => ({
      isTTY: false,
      async read() {
        checkSignal(signal);
        while (queue.length === 0) {
          if (ended) return null;
          await change(signal);
        }
        const bytes = queue.shift()!;
        size -= bytes.length;
        changed();
        return bytes;
      },
      unread(bytes) {
        if (bytes.length === 0) return;
        queue.unshift(bytes);
        size += bytes.length;
      },
    }),
    output: (signal) => ({
      isTTY: false,
      columns: 80,
      async write(data) {
        checkSignal(signal);
        const bytes = toBytes(data);
        if (bytes.length === 0) return;
        while (size >= pipeCapacity && !broken) await change(signal);
        if (broken) throw new BrokenPipe();
        queue.push(bytes);
        size += bytes.length;
        changed();
      },
      writeNow(data) {
        if (signal?.aborted || broken || size >= pipeCapacity || data.length === 0) return false;
        const bytes = toBytes(data);
        queue.push(bytes);
        size += bytes.length;
        changed();
        return true;
      },
    }),
    closeOutput() {
      ended = true;
      changed();
    },
    closeInput() {
      broken = true;
      queue.length = size = 0;
      changed();
    },
  };
}

/** A stream that is at its end from the start, or holds just these bytes. */
export function inputOf(data: string | Uint8Array = ""): Input {
  const queue = [toBytes(data)].filter((bytes) => bytes.length > 0);
  return {
    isTTY: false,
    read: async () => queue.shift() ?? null,
    unread: (bytes) => {
      if (bytes.length > 0) queue.unshift(bytes);
    },
  };
}

/** Keeps what is written: for `$(...)`, for a command's own use of another, for tests. */
export class Collector implements Output {
  readonly isTTY: boolean = false;
  readonly columns: number = 80;
  #parts: Uint8Array[] = [];

  async write(data: string | Uint8Array): Promise<void> {
    this.writeNow(data);
  }

  writeNow(data: string | Uint8Array): true {
    this.#parts.push(toBytes(data).slice());
    return true;
  }

  get bytes(): Uint8Array {
    const whole = concat(this.#parts);
    this.#parts = [whole];
    return whole;
  }

  get text(): string {
    return decode(this.bytes);
  }
}

/** Writes nowhere, as /dev/null does. */
export const discard: Output = {
  isTTY: false,
  columns: 80,
  write: async () => {},
  writeNow: () => true,
};

export async function readAll(input: Input): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for (let bytes = await input.read(); bytes; bytes = await input.read()) parts.push(bytes);
  return concat(parts);
}

export const readText = async (input: Input): Promise<string> => decode(await readAll(input));

const newline = 10;

/** One line as bytes without its newline, and whether a newline ended it; null at the end. Reads no further. */
export async function readLine(input: Input): Promise<{ bytes: Uint8Array; ended: boolean } | null> {
  const parts: Uint8Array[] = [];
  for (let bytes = await input.read(); bytes; bytes = await input.read()) {
    const at = bytes.indexOf(newline);
    if (at < 0) {
      parts.push(bytes);
      continue;
    }
    parts.push(bytes.subarray(0, at));
    input.unread(bytes.subarray(at + 1));
    return { bytes: concat(parts), ended: true };
  }
  return parts.length > 0 ? { bytes: concat(parts), ended: false } : null;
}

/** The lines of a stream as text, without their newlines, as they come. */
export async function* lines(input: Input): AsyncGenerator<string> {
  for (let line = await readLine(input); line; line = await readLine(input)) yield decode(line.bytes);
}
