import type { Range } from "./operators.ts";
import type { VimState } from "./state.ts";

/** What `:set` changes; options that are known but do nothing here are taken and kept. */
export interface Settings {
  number: boolean;
  relativenumber: boolean;
  hlsearch: boolean;
  ignorecase: boolean;
  smartcase: boolean;
  wrapscan: boolean;
  expandtab: boolean;
  autoindent: boolean;
  shiftwidth: number;
  tabstop: number;
  readonly: boolean;
}

/** What vim needs of the machine. */
export interface VimHost {
  /** A file's text and a notice about it; undefined in place of the text when there is none. */
  read(name: string): { text: string | undefined; notice: string };
  /** Writes and answers with the bytes. Throws FileError. */
  write(name: string, text: string, append: boolean): number;
  exists(name: string): boolean;
  /** Runs a line in a shell, with this text as its input; answers with what it printed. */
  filter(command: string, input: string): Promise<{ text: string; status: number }>;
  /** The same on the screen that vim has left, until a key is pressed. */
  show(command: string): Promise<void>;
  now(): number;
}

/** What stood before a command's own key. */
export interface Given {
  readonly count: number | undefined;
  readonly register: string | undefined;
}

/** The editor as its commands see it. */
export interface Vim {
  readonly state: VimState;
  readonly settings: Settings;
  readonly host: VimHost;
  /** The file that is edited; "" for none, and all that were named. */
  name: string;
  names: readonly string[];
  index: number;
  done: boolean;
  status: number;
  selected: Range | undefined;
  /** Rows of text on the screen, and the first line that is shown. */
  readonly height: number;
  top: number;
  /** Keys of the command that `.` repeats. */
  repeatable: boolean;
  recording: string | undefined;
  /** The last search, for `n`, and the last character looked for, for `;`. */
  searched: { pattern: string; backwards: boolean } | undefined;
  sought: { letter: string; char: string } | undefined;
  substituted: { pattern: string; replacement: string; flags: string } | undefined;
  highlights: boolean;
  /** The next key by its name. */
  key(): Promise<string>;
  /** Keys to be read before those of the keyboard. */
  feed(keys: string): void;
  startRecording(register: string): void;
  stopRecording(): void;
  say(text: string): void;
  /** Reads a line at the foot of the screen; undefined when it was cancelled. */
  ask(mark: string, begun?: string): Promise<string | undefined>;
  /** Runs what could be typed behind a colon. */
  colon(typed: string): Promise<void>;
  /** Reads one command of normal mode and carries it out. */
  normal(): Promise<void>;
  /** Answers whether the file is there. */
  open(name: string): boolean;
}
