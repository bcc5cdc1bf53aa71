import type { KeyBindings } from "../../base/key-bindings.ts";
import type { Completions } from "./completion.ts";

export interface ReadLineOptions {
  /** May hold escape sequences and "\n"; "\x01" and "\x02" around what has no width are understood. */
  readonly prompt: string;
  /** The prompt of a line that goes on; "> " unless given. */
  readonly continuation?: string;
  /** Oldest first; an entry may hold "\n". */
  readonly history: readonly string[];
  /** Does the text so far want another line before it can be run? */
  incomplete(text: string): boolean;
  complete(line: string, cursor: number): Promise<Completions>;
  /** Keys are those of vi: `set -o vi`. */
  readonly vi?: boolean;
  /** What `bind` and ~/.inputrc have changed. */
  readonly bindings?: KeyBindings;
  /** Runs what `bind -x` has put on a key; answers with the line it leaves. */
  runKey?(command: string, line: string, cursor: number): Promise<{ text: string; cursor: number }>;
  /** Gives the line up; `readLine` then rejects with its reason. */
  readonly signal?: AbortSignal;
}

export type LineResult =
  | {
      readonly kind: "line";
      readonly text: string;
      /** First in the editor: Ctrl-X Ctrl-E. */ readonly edit?: true;
    }
  | { readonly kind: "interrupted" }
  | { readonly kind: "end" };
