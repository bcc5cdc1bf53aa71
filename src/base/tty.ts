import type { KeyBindings } from "./key-bindings.ts";
import type { SignalName } from "./signals.ts";
import type { Input, Output } from "./streams.ts";
import type { Suspension } from "./suspension.ts";

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
  raw<T>(options: RawOptions, work: (keys: Keys) => Promise<T>): Promise<T>;
  /** Reads one cooked line without showing it: for passwords. */
  readHidden(signal?: AbortSignal): Promise<string | null>;
  onResize(listener: () => void): () => void;
  /** For a shell started as a program. Absent where no shell may take the terminal over. */
  readonly lines?: LineReader;
}

export interface RawOptions {
  readonly signals: boolean;
  /** Without `signals`: Ctrl-Z stops the program all the same, as `less` and `vim` do of their own accord. */
  readonly suspends?: boolean;
  /** While the program is stopped the terminal is cooked again. Given by the shell. */
  readonly suspension?: Suspension;
}

/** What a shell on a terminal needs besides: edited lines, and the signals of the keys for its own jobs. */
export interface LineReader {
  /** Prompts and edits until Enter, Ctrl-C or Ctrl-D; rejects with the signal's reason. */
  readLine(options: LineOptions): Promise<LineRead>;
  /** Ctrl-C and its like go to `listener`, and no further, until the answer is called. */
  takeInterrupts(listener: (signal: SignalName) => void): () => void;
}

export interface LineOptions {
  /** "\x01" and "\x02" stand around what has no width. */
  readonly prompt: string;
  /** The prompt of a line that goes on. */
  readonly continuation: string;
  /** Oldest first. */
  readonly history: readonly string[];
  /** Does the text so far want another line before it can be run? */
  incomplete(text: string): boolean;
  /** Whole words to put in place of the line from `start` to the cursor. */
  complete(line: string, cursor: number): Promise<{ start: number; items: string[]; nospace?: boolean }>;
  readonly signal: AbortSignal;
  /** Keys are those of vi: `set -o vi`. */
  readonly vi?: boolean;
  /** What `bind` and ~/.inputrc have changed. */
  readonly bindings?: KeyBindings;
  /** Runs what `bind -x` has put on a key; answers with the line it leaves. */
  runKey?(command: string, line: string, cursor: number): Promise<{ text: string; cursor: number }>;
}

export type LineRead =
  | {
      readonly kind: "line";
      readonly text: string;
      /** First in the editor: Ctrl-X Ctrl-E. */ readonly edit?: true;
    }
  | { readonly kind: "interrupted" }
  | { readonly kind: "end" };

export interface Keys {
  /** The next key or pasted text; rejects with the signal's reason. */
  next(signal?: AbortSignal): Promise<string>;
}
