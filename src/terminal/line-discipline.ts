import type { Emitter } from "../base/events.ts";
import { encode, decode } from "../base/bytes.ts";
import { abortable, checkSignal, type SignalName } from "../base/signals.ts";
import type { Suspension } from "../base/suspension.ts";
import { before, graphemes } from "./graphemes.ts";
import { pasteEnd, pasteStart, splitKeys } from "./keys.ts";
import type { ScreenWriter } from "./screen-writer.ts";
import { textWidth } from "./width.ts";

/** How keys reach the reader: cooked into lines or one by one, shown or not, with signals or without. */
interface Mode {
  readonly cooked: boolean;
  readonly echo: boolean;
  readonly signals: boolean;
}

const signalKeys: Readonly<Record<string, SignalName>> = {
  "\x03": "SIGINT",
  "\x1c": "SIGQUIT",
  "\x1a": "SIGTSTP",
};

const caret = (char: string) => `^${String.fromCharCode(char.charCodeAt(0) ^ 64)}`;
const isControl = (char: string) => /^[\x00-\x08\x0b-\x1f\x7f]$/.test(char);

/** As Linux's n_tty: erase is DEL, kill Ctrl-U, word erase Ctrl-W, end Ctrl-D, reprint Ctrl-R, literal Ctrl-V. */
export class LineDiscipline {
  #writer: ScreenWriter;
  #interrupted: Emitter<SignalName>;
  #modes: Mode[] = [{ cooked: true, echo: true, signals: true }];
  /** Lines and pieces ready to be read; null is an end of file. */
  #ready: (Uint8Array | null)[] = [];
  #line = "";
  #literal = false;
  #keys: string[] = [];
  /** Input that came while it was nobody's: not echoed yet, cooked when a reader asks. */
  #ahead = "";
  #waiters: (() => void)[] = [];

  constructor(writer: ScreenWriter, interrupted: Emitter<SignalName>) {
    this.#writer = writer;
    this.#interrupted = interrupted;
  }

  get #mode(): Mode {
    return this.#modes.at(-1)!;
  }

  /** Input while a program runs. */
  receive(data: string): void {
    for (const key of splitKeys(data.replaceAll(pasteStart, "").replaceAll(pasteEnd, ""))) {
      const signal = this.#mode.signals && !this.#literal ? signalKeys[key] : undefined;
      if (signal) this.#interrupt(key, signal);
      else if (!this.#mode.cooked) this.#keys.push(key);
      else if (this.#ahead) this.#ahead += key;
      else for (const char of key) this.#cook(char);
    }
    this.#changed();
  }

  /** Keeps input for whoever reads next, without showing it. */
  keep(text: string): void {
    this.#ahead += text;
    this.#changed();
  }

  /** Takes all that was typed and not yet read. */
  take(): string {
    const text =
      this.#keys.join("") +
      this.#ready.map((bytes) => (bytes ? decode(bytes) : "")).join("") +
      this.#line +
      this.#ahead;
    this.#keys = [];
    this.#ready = [];
    this.#line = this.#ahead = "";
    return text;
  }

  async read(signal?: AbortSignal): Promise<Uint8Array | null> {
    for (;;) {
      checkSignal(signal);
      if (this.#mode.cooked && this.#ready.length === 0 && this.#ahead) {
        const text = this.#ahead;
        this.#ahead = "";
        this.receive(text);
      }
      if (this.#ready.length > 0) return this.#ready.shift()!;
      await this.#change(signal);
    }
  }

  unread(bytes: Uint8Array): void {
    if (bytes.length > 0) this.#ready.unshift(bytes);
  }

  async nextKey(signal?: AbortSignal): Promise<string> {
    for (;;) {
      checkSignal(signal);
      const key = this.#keys.shift();
      if (key !== undefined) return key;
      await this.#change(signal);
    }
  }

  /** Runs `work` in a mode; the mode before it comes back however `work` ends, and while it is stopped. */
  async during<T>(mode: Mode, work: () => Promise<T>, suspension?: Suspension): Promise<T> {
    this.#enter(mode);
    const offs = [
      suspension?.onStop.on(() => this.#leave(mode)),
      suspension?.onResume.on(() => this.#enter(mode)),
    ];
    try {
      return await work();
    } finally {
      offs.forEach((off) => off?.());
      if (!suspension?.stoppedBy) this.#leave(mode);
    }
  }

  #enter(mode: Mode): void {
    if (!mode.cooked) this.#keys = splitKeys(this.take().replaceAll("\n", "\r"));
    this.#modes.push(mode);
  }

  #leave(mode: Mode): void {
    this.#modes.splice(this.#modes.indexOf(mode), 1);
    if (this.#mode.cooked) this.#ahead = this.#keys.splice(0).join("") + this.#ahead;
  }

  /** A signal key throws away what was typed before it. */
  #interrupt(key: string, signal: SignalName): void {
    this.take();
    if (this.#mode.echo) this.#writer.put(caret(key));
    this.#interrupted.emit(signal);
  }

  #cook(char: string): void {
    if (this.#literal) {
      this.#literal = false;
      this.#type(char);
    } else if (char === "\r" || char === "\n") {
      this.#echo("\r\n");
      this.#ready.push(encode(`${this.#line}\n`));
      this.#line = "";
    } else if (char === "\x04") {
      this.#ready.push(this.#line ? encode(this.#line) : null);
      this.#line = "";
    } else if (char === "\x7f") this.#eraseTo(before(this.#line, this.#line.length));
    else if (char === "\x15") this.#eraseTo(0);
    else if (char === "\x17") this.#eraseTo(this.#line.search(/[\p{L}\p{N}_]*[^\p{L}\p{N}_]*$/u));
    else if (char === "\x12") this.#echo(`^R\r\n${this.#shown(this.#line)}`);
    else if (char === "\x16") {
      this.#literal = true;
      this.#echo("^\b");
    } else if (char !== "\x11" && char !== "\x13") this.#type(char); // Ctrl-Q and Ctrl-S hold nothing here
  }

  #type(char: string): void {
    this.#line += char;
    this.#echo(this.#shown(char));
  }

  #shown(text: string): string {
    return text.replace(/[\x00-\x08\x0b-\x1f\x7f]/g, caret);
  }

  #eraseTo(end: number): void {
    const left = this.#line.slice(0, end);
    const cells = this.#cells(this.#line) - this.#cells(left);
    this.#line = left;
    this.#echo("\b \b".repeat(cells));
  }

  /** Cells a typed text takes; Tab goes to the next eighth column, counted from the line's own start. */
  #cells(text: string): number {
    let cells = 0;
    for (const char of graphemes(text))
      cells += char === "\t" ? 8 - (cells % 8) : isControl(char) ? 2 : textWidth(char);
    return cells;
  }

  #echo(text: string): void {
    if (this.#mode.echo) this.#writer.put(text);
  }

  #changed(): void {
    const woken = this.#waiters;
    this.#waiters = [];
    for (const wake of woken) wake();
  }

  #change(signal?: AbortSignal): Promise<void> {
    return abortable(new Promise<void>((resolve) => this.#waiters.push(resolve)), signal);
  }
}
