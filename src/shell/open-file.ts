import { concat, toBytes } from "../base/bytes.ts";
import { abortable, checkSignal } from "../base/signals.ts";
import { createPipe, discard } from "../base/streams.ts";
import type { Input, Output } from "../base/streams.ts";
import type { Tty } from "../base/tty.ts";
import { FileError } from "../files/errors.ts";
import type { Files } from "../files/files.ts";

/** Reading from what is open for writing only, or the other way round, or from a closed descriptor. */
export class BadDescriptor extends Error {
  constructor() {
    super("Bad file descriptor");
    this.name = "BadDescriptor";
  }
}

/**
 * What a descriptor stands for: Unix's open file description. Descriptors that were duplicated or inherited share
 * one, with its position and what was given back; it is closed when the last of them is.
 */
export abstract class OpenFile {
  #holders = 1;
  #closed?: () => void;
  /** Settles when the last holder has let go. */
  readonly closed = new Promise<void>((resolve) => {
    this.#closed = resolve;
  });
  readonly isTTY: boolean = false;
  /** The path it was opened by, for /dev/fd. */
  readonly path?: string;

  retain(): this {
    this.#holders++;
    return this;
  }

  release(): void {
    if (--this.#holders > 0) return;
    this.close();
    this.#closed?.();
  }

  /** The reading end for a process with this signal. */
  input(_signal?: AbortSignal): Input {
    return { isTTY: false, read: () => Promise.reject(new BadDescriptor()), unread() {} };
  }

  output(_signal?: AbortSignal): Output {
    return { isTTY: false, columns: 80, write: () => Promise.reject(new BadDescriptor()) };
  }

  protected close(): void {}
}

/** A stream the shell was given. A read that was interrupted is taken over by the next reader: no byte is lost. */
export class InputFile extends OpenFile {
  override readonly isTTY: boolean;
  #source: Input;
  #pending?: Promise<Uint8Array | null>;
  #terminal?: Tty;

  constructor(source: Input, terminal?: Tty) {
    super();
    this.#source = source;
    this.#terminal = terminal;
    this.isTTY = source.isTTY;
  }

  override input(signal?: AbortSignal): Input {
    if (this.isTTY && this.#terminal) return this.#terminal.input(signal);
    return {
      isTTY: this.isTTY,
      read: async () => {
        checkSignal(signal);
        const reading = (this.#pending ??= this.#source.read());
        const settled = () => {
          if (this.#pending === reading) this.#pending = undefined;
        };
        reading.then(settled, settled);
        const bytes = await abortable(reading, signal);
        settled();
        return bytes;
      },
      unread: (bytes) => this.#source.unread(bytes),
    };
  }

  /** A terminal can be written to through the descriptor it is read from. */
  override output(signal?: AbortSignal): Output {
    return this.isTTY && this.#terminal ? this.#terminal.output(signal) : super.output(signal);
  }
}

export class OutputFile extends OpenFile {
  override readonly isTTY: boolean;
  #target: Output;
  #terminal?: Tty;

  constructor(target: Output, terminal?: Tty) {
    super();
    this.#target = target;
    this.#terminal = terminal;
    this.isTTY = target.isTTY;
  }

  override output(signal?: AbortSignal): Output {
    const target = this.#target;
    return {
      isTTY: target.isTTY,
      get columns() {
        return target.columns;
      },
      write(data) {
        if (signal?.aborted) return Promise.reject(signal.reason);
        return abortable(target.write(data), signal);
      },
      writeNow: (data) => !signal?.aborted && target.writeNow?.(data) === true,
    };
  }

  override input(signal?: AbortSignal): Input {
    return this.isTTY && this.#terminal ? this.#terminal.input(signal) : super.input(signal);
  }
}

/** The two ends of a pipe. */
export function openPipe(): { reading: OpenFile; writing: OpenFile } {
  const pipe = createPipe();
  class ReadingEnd extends OpenFile {
    override input = (signal?: AbortSignal) => pipe.input(signal);
    protected override close(): void {
      pipe.closeInput();
    }
  }
  class WritingEnd extends OpenFile {
    override output = (signal?: AbortSignal) => pipe.output(signal);
    protected override close(): void {
      pipe.closeOutput();
    }
  }
  return { reading: new ReadingEnd(), writing: new WritingEnd() };
}

/** A here-document or here-string. */
export class TextFile extends InputFile {
  constructor(text: string | Uint8Array) {
    const queue = [toBytes(text)].filter((bytes) => bytes.length > 0);
    super({
      isTTY: false,
      read: async () => queue.shift() ?? null,
      unread: (bytes) => {
        if (bytes.length > 0) queue.unshift(bytes);
      },
    });
  }
}

const chunk = 65536;

/** A file of the file system, open for reading, writing or both, with a position of its own. */
export class DiskFile extends OpenFile {
  override readonly path: string;
  #files: Files;
  #ino: number;
  #position = 0;
  #append: boolean;
  /** What the file held when its name went away: whoever has it open still has that. */
  #last: Uint8Array;
  #readable: boolean;
  #writable: boolean;

  constructor(
    files: Files,
    path: string,
    how: { readonly read?: boolean; readonly write?: boolean; readonly append?: boolean },
  ) {
    super();
    this.#files = files;
    this.path = path;
    this.#append = how.append ?? false;
    this.#readable = how.read ?? false;
    this.#writable = how.write ?? false;
    this.#ino = files.stat(path).ino;
    this.#last = this.#readable ? files.read(path) : new Uint8Array(0);
  }

  get #present(): boolean {
    try {
      return this.#files.stat(this.path).ino === this.#ino;
    } catch (error) {
      if (error instanceof FileError) return false;
      throw error;
    }
  }

  #bytes(): Uint8Array {
    // Permission was checked when the file was opened; taken away later, it does not matter to who has it open.
    if (this.#present) this.#last = this.#files.as(0).read(this.path);
    return this.#last;
  }

  override input(signal?: AbortSignal): Input {
    if (!this.#readable) return super.input(signal);
    return {
      isTTY: false,
      read: async () => {
        checkSignal(signal);
        const bytes = this.#bytes();
        if (this.#position >= bytes.length) return null;
        const read = bytes.subarray(this.#position, this.#position + chunk);
        this.#position += read.length;
        return read;
      },
      unread: (bytes) => {
        this.#position -= bytes.length;
      },
    };
  }

  override output(signal?: AbortSignal): Output {
    if (!this.#writable) return super.output(signal);
    return {
      isTTY: false,
      columns: 80,
      write: async (data) => {
        checkSignal(signal);
        this.#write(toBytes(data));
      },
      writeNow: (data) => {
        if (signal?.aborted) return false;
        this.#write(toBytes(data));
        return true;
      },
    };
  }

  #write(data: Uint8Array): void {
    if (data.length === 0) return;
    const there = this.#bytes();
    const at = this.#append ? there.length : this.#position;
    this.#position = at + data.length;
    const root = this.#files.as(0);
    if (this.#present && at === there.length) {
      root.write(this.path, data.slice(), { append: true });
      return;
    }
    const hole = new Uint8Array(Math.max(0, at - there.length));
    const whole = concat([there.subarray(0, at), hole, data, there.subarray(at + data.length)]);
    if (this.#present) root.write(this.path, whole);
    this.#last = whole;
  }
}

/** /dev/null. */
export class NullFile extends OpenFile {
  override input(): Input {
    return { isTTY: false, read: async () => null, unread() {} };
  }
  override output(): Output {
    return discard;
  }
}
