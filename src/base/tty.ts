import type { Input, Output } from "./streams.ts";

/**
 * A terminal as the processes on it see it: a line discipline between the keyboard and their stdin.
 * A process that draws its own screen (an editor, a pager, a prompt for one key) takes it in raw mode.
 */
export interface Tty {
  readonly columns: number;
  readonly rows: number;
  /** Reads cooked lines: echoed, edited by the line discipline, ended by Enter; Ctrl-D is the end of the stream. */
  input(signal?: AbortSignal): Input;
  output(signal?: AbortSignal): Output;
  /**
   * Runs `work` in raw mode: nothing is echoed, and each key comes at once as the bytes a terminal sends for it
   * ("a", "\r", "\x1b[A"). With `signals`, Ctrl-C still interrupts; without, it is a key like any other.
   */
  raw<T>(options: { signals: boolean }, work: (keys: Keys) => Promise<T>): Promise<T>;
  /** Reads one cooked line without showing it: for passwords. */
  readHidden(signal?: AbortSignal): Promise<string | null>;
  onResize(listener: () => void): () => void;
}

interface Keys {
  /** The next key or pasted text; rejects with the signal's reason. */
  next(signal?: AbortSignal): Promise<string>;
}
