import { cleanPaste, isPrefix, pasteEnd, pasteStart, splitKeys } from "../keys.ts";
import type { ScreenWriter } from "../screen-writer.ts";
import { columnsOf, complete, question, type Completions } from "./completion.ts";
import { countOf } from "./counting.ts";
import { paste, press } from "./edit.ts";
import { goTo } from "./history.ts";
import { clip, layout, type Frame } from "./layout.ts";
import { startLine, type LineState } from "./line-state.ts";
import { cursorOf, move, render } from "./render.ts";
import { searchPrompt } from "./search.ts";

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

/** Edits lines on a screen: turns input into keys, keys into states, states into what is drawn. */
export class LineEditor {
  #writer: ScreenWriter;
  #options: ReadLineOptions | undefined;
  #finish: (result: LineResult | Promise<never>) => void = () => {};
  #state: LineState = startLine([]);
  #frame: Frame | undefined;
  /** Rows above the part shown of a line taller than the screen. */
  #top = 0;
  /** Lines already ended by Enter, of a text that goes on. */
  #accepted = "";
  #prompt = "";
  /** Input not yet run: the start of a key, or what waits for a completion. */
  #input = "";
  #completing = false;
  /** The keys of the macro being recorded, and those of the last one. */
  #recording: string | undefined;
  #recorded = "";

  constructor(writer: ScreenWriter) {
    this.#writer = writer;
  }

  get editing(): boolean {
    return this.#options !== undefined;
  }

  /** Reads a line, `ahead` typed first. Input behind the line's end is given to `rest`. */
  read(options: ReadLineOptions, ahead: string, rest: (input: string) => void): Promise<LineResult> {
    if (this.#options) throw new Error("a line is being read already");
    return new Promise((resolve, reject) => {
      const stop = () => {
        this.#leave("");
        this.#finish(Promise.reject(options.signal!.reason));
      };
      this.#finish = (result) => {
        options.signal?.removeEventListener("abort", stop);
        this.#options = this.#frame = undefined;
        this.#completing = false;
        this.#writer.put("\x1b[?2004l");
        const left = this.#input;
        this.#input = "";
        rest(left);
        resolve(result);
      };
      if (options.signal?.aborted) return reject(options.signal.reason);
      options.signal?.addEventListener("abort", stop, { once: true });
      this.#options = options;
      this.#accepted = "";
      this.#writer.settle();
      this.#writer.freshLine();
      this.#writer.put("\x1b[?2004h");
      const { getNext } = this.#state;
      this.#begin(options.prompt, options.history);
      if (getNext !== undefined && getNext < options.history.length) {
        this.#state = goTo(this.#state, getNext);
        this.#draw();
      }
      this.input(ahead);
    });
  }

  input(data: string): void {
    this.#input += data;
    while (this.#input && this.#options && !this.#completing) {
      if (this.#input.startsWith(pasteStart)) {
        // A paste that holds the end mark itself must not get out of its brackets: the last mark counts.
        const end = this.#input.lastIndexOf(pasteEnd);
        if (end < 0) break;
        const text = cleanPaste(this.#input.slice(0, end));
        this.#input = this.#input.slice(end + pasteEnd.length);
        this.#become(paste(this.#state, text));
        continue;
      }
      // In vi's mode Escape is a key of its own; what a terminal sends for an arrow comes in one piece.
      const isVi = this.#state.vi !== undefined;
      if (isPrefix(this.#input) && this.#state.mode?.kind !== "search" && !isVi) break;
      const key =
        isVi && /^\x1b(?![[O])/.test(this.#input)
          ? "\x1b"
          : this.#input.startsWith("\x18")
            ? this.#input.slice(0, 2)
            : splitKeys(this.#input)[0]!;
      this.#input = this.#input.slice(key.length);
      if (!this.#macro(key)) this.#become(press(this.#state, key));
    }
  }

  /** Ctrl-X ( records the keys up to Ctrl-X ), which Ctrl-X e types again. */
  #macro(key: string): boolean {
    if (key === "\x18(") this.#recording = "";
    else if (key === "\x18)")
      [this.#recorded, this.#recording] = [this.#recording ?? this.#recorded, undefined];
    else if (key === "\x18e") this.#input = this.#recorded + this.#input;
    else {
      if (this.#recording !== undefined) this.#recording += key;
      return false;
    }
    return true;
  }

  /** Other output, above the line being edited. */
  above(print: () => void): void {
    this.#erase();
    print();
    this.#writer.freshLine();
    this.#draw();
  }

  /** Another prompt for the line being edited; what was typed stays. A text that goes on keeps its mark. */
  reprompt(prompt: string): void {
    if (!this.#options || this.#accepted) return;
    this.#erase();
    this.#prompt = prompt;
    this.#draw();
  }

  /** The screen's size has changed; the rows drawn are still where they were, broken as they were. */
  resized(): void {
    this.#erase();
    this.#draw();
  }

  #begin(prompt: string, history: readonly string[]): void {
    this.#prompt = prompt;
    this.#state = startLine(history, this.#state);
    if (this.#options?.vi) this.#state = { ...this.#state, vi: { insert: true, typed: "" } };
    this.#frame = undefined;
    this.#top = 0;
    this.#draw();
  }

  #become(state: LineState): void {
    this.#state = state;
    this.#draw();
    switch (state.effect) {
      case "accept":
        return this.#accept();
      case "interrupt":
        this.#leave("^C");
        return this.#finish({ kind: "interrupted" });
      case "end":
        this.#leave("");
        // In the middle of a text that goes on, the shell says what is missing.
        return this.#finish(this.#accepted ? { kind: "line", text: this.#accepted } : { kind: "end" });
      case "edit":
        this.#leave("");
        return this.#finish({ kind: "line", text: this.#accepted + this.#state.text, edit: true });
      case "clear":
        this.#writer.put("\x1b[H\x1b[2J");
        this.#frame = undefined;
        return this.#draw();
      case "complete":
        return this.#complete();
      case "list":
        return this.#list();
      case "bell":
        return this.#writer.put("\x07");
      case undefined:
        return;
      default:
        state.effect satisfies never;
    }
  }

  #accept(): void {
    const { history, incomplete, continuation = "> " } = this.#options!;
    this.#leave("");
    const text = this.#accepted + this.#state.text;
    if (!incomplete(text)) return this.#finish({ kind: "line", text });
    this.#accepted = `${text}\n`;
    this.#begin(continuation, [...history, text]);
  }

  #complete(): void {
    const { text, cursor } = this.#state;
    const options = this.#options!;
    this.#completing = true;
    const offset = this.#accepted.length;
    options.complete(this.#accepted + text, offset + cursor).then(
      ({ start, items, nospace }) => {
        if (this.#options !== options || !this.#completing) return;
        this.#completing = false;
        this.#become(
          complete(
            { ...this.#state, effect: undefined },
            { start: Math.max(0, start - offset), items, nospace },
          ),
        );
        this.input("");
        this.#writer.flush();
      },
      (error: unknown) => {
        if (this.#options === options) this.#finish(Promise.reject(error));
      },
    );
  }

  #list(): void {
    const { mode } = this.#state;
    if (mode?.kind !== "ask") return;
    const asked = question(mode.items);
    const answered = this.#state.last === undefined;
    if (asked && !answered) {
      this.#leave("");
      this.#writer.put(asked);
      this.#state = { ...this.#state, last: undefined };
      return;
    }
    if (answered) this.#writer.put("\r\n");
    else this.#leave("");
    this.#writer.put(columnsOf(mode.items, this.#writer.columns));
    this.#state = { ...this.#state, mode: undefined, last: { kind: "complete" } };
    this.#draw();
  }

  /** The whole line with `mark` behind it stays on the screen, and the cursor goes to the row below. */
  #leave(mark: string): void {
    const whole = layout(
      this.#prompt,
      this.#state.text + mark,
      this.#state.text.length + mark.length,
      this.#writer.columns,
    );
    this.#show(whole);
    // The cursor stands on a row of its own when the last one is full.
    if (!whole.rows.at(-1)!.soft || whole.cursorColumn > 0) this.#writer.put("\r\n");
    this.#frame = undefined;
  }

  #erase(): void {
    if (this.#frame) this.#writer.put(`${move(cursorOf(this.#frame), { row: 0, column: 0 })}\x1b[J`);
    this.#frame = undefined;
  }

  #draw(): void {
    const { mode, text, cursor } = this.#state;
    if (mode?.kind === "ask") return;
    // The search takes the place of the prompt's last line.
    const above = this.#prompt.slice(0, this.#prompt.lastIndexOf("\n") + 1);
    const prompt =
      mode?.kind === "search"
        ? above + searchPrompt(mode)
        : mode?.kind === "argument"
          ? `${above}(arg: ${countOf(mode.text)}) `
          : this.#prompt;
    const frame = layout(prompt, text, cursor, this.#writer.columns);
    this.#show(clip(frame, this.#writer.rows, this.#top));
  }

  #show(frame: Frame): void {
    if (!this.#frame) this.#writer.freshLine();
    this.#writer.put(render(this.#frame, frame));
    this.#frame = frame;
    this.#top = frame.top;
  }
}
