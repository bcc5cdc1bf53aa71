import type { Binding } from "../../base/key-bindings.ts";
import { cleanPaste, firstKey, isPrefix, pasteEnd, pasteStart } from "../keys.ts";
import type { ScreenWriter } from "../screen-writer.ts";
import { columnsOf, complete, firstOfMenu, nextOfMenu, question } from "./completion.ts";
import { paste, press } from "./edit.ts";
import { goTo } from "./history.ts";
import { boundAt } from "./bound-keys.ts";
import { functions } from "./keymap.ts";
import { LineDrawing } from "./line-drawing.ts";
import type { LineResult, ReadLineOptions } from "./read-options.ts";
import { ring, startLine, type LineState } from "./line-state.ts";

const deepestMacro = 100;

/** Edits lines on a screen: turns input into keys, keys into states, states into what is drawn. */
export class LineEditor {
  #writer: ScreenWriter;
  #drawing: LineDrawing;
  #options: ReadLineOptions | undefined;
  #finish: (result: LineResult | Promise<never>) => void = () => {};
  #state: LineState = startLine([]);
  /** Lines already ended by Enter, of a text that goes on. */
  #accepted = "";
  /** Input not yet run: the start of a key, or what waits for a completion. */
  #input = "";
  #completing = false;
  /** Macros of `bind` typed since the last key. */
  #macros = 0;
  /** The keys of the macro being recorded, and those of the last one. */
  #recording: string | undefined;
  #recorded = "";

  constructor(writer: ScreenWriter) {
    this.#writer = writer;
    this.#drawing = new LineDrawing(writer);
  }

  get editing(): boolean {
    return this.#options !== undefined;
  }

  /** Reads a line, `ahead` typed first. Input behind the line's end is given to `rest`. */
  read(options: ReadLineOptions, ahead: string, rest: (input: string) => void): Promise<LineResult> {
    if (this.#options) throw new Error("a line is being read already");
    return new Promise((resolve, reject) => {
      const stop = () => {
        this.#drawing.leave(this.#state.text, "");
        this.#finish(Promise.reject(options.signal!.reason));
      };
      this.#finish = (result) => {
        options.signal?.removeEventListener("abort", stop);
        this.#options = undefined;
        this.#drawing.forget();
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
        this.#drawing.draw(this.#state);
      }
      this.input(ahead);
    });
  }

  input(data: string): void {
    this.#input += data;
    this.#macros = 0;
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
      const { bindings } = this.#options;
      if (bindings && bindings.keys.size > 0 && this.#mayBeBound()) {
        const found = boundAt(bindings, this.#input);
        if (found === "begun") break;
        if (found) {
          this.#input = this.#input.slice(found.keys.length);
          this.#bound(found.keys, found.binding);
          continue;
        }
      }
      // In vi's mode Escape is a key of its own; what a terminal sends for an arrow comes in one piece.
      const isVi = this.#state.vi !== undefined;
      if (isPrefix(this.#input) && this.#state.mode?.kind !== "search" && !isVi) break;
      const key = firstKey(this.#input, isVi);
      this.#input = this.#input.slice(key.length);
      if (!this.#macro(key)) this.#become(press(this.#state, key));
    }
  }

  /** Keys answer a question or a search as they always do; a command of vi is no key of one's own. */
  #mayBeBound(): boolean {
    const { mode, vi } = this.#state;
    return (mode === undefined || mode.kind === "argument") && (vi === undefined || vi.insert);
  }

  #bound(keys: string, binding: Binding): void {
    switch (binding.kind) {
      case "function":
        return this.#become(press(this.#state, keys, functions[binding.name]));
      case "macro":
        // A macro that types itself would never end; readline gives up, too.
        if (++this.#macros > deepestMacro) return this.#writer.put("\x07");
        this.#input = binding.keys + this.#input;
        return;
      case "command":
        return this.#runKey(binding.command);
      case "none":
        return this.#become(press(this.#state, keys, ring));
      default:
        return binding satisfies never;
    }
  }

  #runKey(command: string): void {
    const options = this.#options!;
    if (!options.runKey) return this.#writer.put("\x07");
    this.#completing = true;
    options.runKey(command, this.#state.text, this.#state.cursor).then(
      ({ text, cursor }) => {
        if (this.#options !== options) return;
        this.#completing = false;
        const { text: former, past } = this.#state;
        const moment = { text: former, cursor: former.length };
        this.#become({
          ...this.#state,
          ...{ text, cursor, last: undefined, effect: undefined },
          past: text === former ? past : [...past, moment],
        });
        this.input("");
        this.#writer.flush();
      },
      (error: unknown) => {
        if (this.#options === options) this.#finish(Promise.reject(error));
      },
    );
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
    this.#drawing.erase();
    print();
    this.#writer.freshLine();
    this.#drawing.draw(this.#state);
  }

  /** Another prompt for the line being edited; what was typed stays. A text that goes on keeps its mark. */
  reprompt(prompt: string): void {
    if (!this.#options || this.#accepted) return;
    this.#drawing.erase();
    this.#drawing.prompt = prompt;
    this.#drawing.draw(this.#state);
  }

  /** The screen's size has changed; the rows drawn are still where they were, broken as they were. */
  resized(): void {
    this.#drawing.erase();
    this.#drawing.draw(this.#state);
  }

  #begin(prompt: string, history: readonly string[]): void {
    this.#drawing.prompt = prompt;
    this.#state = startLine(history, this.#state);
    if (this.#options?.vi) this.#state = { ...this.#state, vi: { insert: true, typed: "" } };
    this.#drawing.forget();
    this.#drawing.draw(this.#state);
  }

  #become(state: LineState): void {
    this.#state = state;
    this.#drawing.draw(this.#state);
    switch (state.effect) {
      case "accept":
        return this.#accept();
      case "interrupt":
        this.#drawing.leave(this.#state.text, "^C");
        return this.#finish({ kind: "interrupted" });
      case "end":
        this.#drawing.leave(this.#state.text, "");
        // In the middle of a text that goes on, the shell says what is missing.
        return this.#finish(this.#accepted ? { kind: "line", text: this.#accepted } : { kind: "end" });
      case "edit":
        this.#drawing.leave(this.#state.text, "");
        return this.#finish({ kind: "line", text: this.#accepted + this.#state.text, edit: true });
      case "clear":
        this.#writer.put("\x1b[H\x1b[2J");
        this.#drawing.forget();
        return this.#drawing.draw(this.#state);
      case "complete":
        return this.#complete(complete);
      case "menu": {
        const next = nextOfMenu({ ...state, effect: undefined });
        return next ? this.#become(next) : this.#complete(firstOfMenu);
      }
      case "reread":
        return this.#runKey('bind -f "${INPUTRC:-$HOME/.inputrc}"');
      case "list":
        return this.#list();
      case "bell":
        return this.#variable("bell-style") === "none" ? undefined : this.#writer.put("\x07");
      case undefined:
        return;
      default:
        state.effect satisfies never;
    }
  }

  #accept(): void {
    const { history, incomplete, continuation = "> " } = this.#options!;
    this.#drawing.leave(this.#state.text, "");
    const text = this.#accepted + this.#state.text;
    if (!incomplete(text)) return this.#finish({ kind: "line", text });
    this.#accepted = `${text}\n`;
    this.#begin(continuation, [...history, text]);
  }

  #variable(name: string): string | undefined {
    return this.#options?.bindings?.variables.get(name);
  }

  #complete(put: typeof complete): void {
    const { text, cursor } = this.#state;
    const options = this.#options!;
    this.#completing = true;
    const offset = this.#accepted.length;
    options.complete(this.#accepted + text, offset + cursor).then(
      ({ start, items, nospace }) => {
        if (this.#options !== options || !this.#completing) return;
        this.#completing = false;
        this.#become(
          put(
            { ...this.#state, effect: undefined },
            { start: Math.max(0, start - offset), items, nospace },
            this.#variable("show-all-if-ambiguous") === "on",
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
    const least = this.#variable("completion-query-items");
    const asked = question(mode.items, least === undefined ? undefined : Number(least));
    const answered = this.#state.last === undefined;
    if (asked && !answered) {
      this.#drawing.leave(this.#state.text, "");
      this.#writer.put(asked);
      this.#state = { ...this.#state, last: undefined };
      return;
    }
    if (answered) this.#writer.put("\r\n");
    else this.#drawing.leave(this.#state.text, "");
    this.#writer.put(columnsOf(mode.items, this.#writer.columns));
    this.#state = { ...this.#state, mode: undefined, last: { kind: "complete" } };
    this.#drawing.draw(this.#state);
  }
}
