import type { Tty } from "../../../base/tty.ts";
import { textWidth } from "../base/columns.ts";
import { compilePattern, PatternError } from "../base/patterns.ts";
import { frame, reverse } from "./draw.ts";
import { askLine } from "./pager-prompt.ts";
import { type PagerRow, pagerRows, withoutColours } from "./pager-rows.ts";

/** What less is told by its options; keys change most of it. */
export interface PagerManner {
  numbers: boolean;
  chop: boolean;
  raw: boolean;
  ignoreCase: boolean;
  /** Leave at the end of the text. */
  readonly ends: boolean;
  /** Leave the text on the screen. */
  readonly stays: boolean;
}

/** One of the texts that were named. */
export interface PagerText {
  /** "" for standard input. */
  readonly name: string;
  /** Reads it, anew each time; a text tells why it cannot. */
  read(): string | { readonly trouble: string };
}

export interface PagerHost {
  readonly texts: readonly PagerText[];
  open(name: string): PagerText;
  /** Runs a program on the screen. */
  run(words: readonly string[]): Promise<void>;
  sleep(ms: number): Promise<void>;
}

/** What `less` shows: a text cut into rows, a prompt, the marks of a search. */
export class PagerScreen {
  protected readonly terminal: Tty;
  protected readonly host: PagerHost;
  protected readonly manner: PagerManner;
  protected texts: PagerText[];
  protected index = 0;
  protected lines: readonly string[] = [];
  protected rows: PagerRow[] = [];
  protected top = 0;
  protected shift = 0;
  protected notice = "";
  protected typed: string | undefined;
  protected pattern: RegExp | undefined;
  protected marked = true;
  protected filter: RegExp | undefined;
  protected backwards = false;
  protected half: number | undefined;
  protected isNew = true;
  protected readonly marks = new Map<string, number>();
  protected key: Promise<string> | undefined;
  protected next: () => Promise<string> = () => Promise.reject(new Error("less is not running"));
  protected write: (text: string) => Promise<void> = async () => {};

  constructor(terminal: Tty, host: PagerHost, manner: PagerManner) {
    this.terminal = terminal;
    this.host = host;
    this.manner = manner;
    this.texts = [...host.texts];
    this.load();
  }

  protected load(): void {
    const found = this.texts[this.index]!.read();
    if (typeof found === "string") this.lines = found.replace(/\n$/, "").split("\n");
    else this.notice = found.trouble;
    this.wrap();
  }

  protected get height(): number {
    return Math.max(1, this.terminal.rows - 1);
  }

  protected get lastTop(): number {
    return Math.max(0, this.rows.length - this.height);
  }

  protected get name(): string {
    return this.texts[this.index]!.name;
  }

  protected wrap(): void {
    const { numbers, chop, raw } = this.manner;
    const all = this.lines.map((_, i) => i);
    const kept = this.filter ? all.filter((i) => this.fits(this.filter!, this.lines[i]!)) : all;
    this.rows = pagerRows(this.lines, kept, {
      columns: this.terminal.columns,
      numbers,
      chop,
      raw,
      shift: this.shift,
    });
    this.top = Math.max(0, Math.min(this.top, Math.max(0, this.rows.length - 1)));
  }

  protected fits(pattern: RegExp, text: string): boolean {
    pattern.lastIndex = 0;
    return pattern.test(withoutColours(text));
  }

  protected prompt(): string {
    if (this.typed !== undefined) return this.typed;
    if (this.notice) return reverse(this.notice);
    const several = this.texts.length > 1 ? ` (file ${this.index + 1} of ${this.texts.length})` : "";
    const atEnd = this.top + this.height >= this.rows.length;
    const filtered = this.filter ? "& " : "";
    if (this.isNew && this.name) {
      const then = this.texts[this.index + 1];
      return reverse(
        `${this.name}${several}${atEnd ? (then ? ` (END) - Next: ${then.name}` : " (END)") : ""}`,
      );
    }
    if (!atEnd) return `${filtered}:`;
    const then = this.texts[this.index + 1];
    return filtered + reverse(then ? `(END) - Next: ${then.name}` : "(END)");
  }

  protected async draw(): Promise<void> {
    const height = this.height;
    const rows = Array.from({ length: height }, (_, i) => {
      const row = this.rows[this.top + i];
      return row ? this.lit(row.text) : "~";
    });
    const prompt = this.prompt();
    const width = textWidth(withoutColours(prompt));
    await this.write(
      frame([...rows, prompt], { row: height, column: Math.min(width, this.terminal.columns - 1) }),
    );
  }

  protected lit(text: string): string {
    if (!this.pattern || !this.marked || !this.fits(this.pattern, text)) return text;
    this.pattern.lastIndex = 0;
    return withoutColours(text).replace(this.pattern, (match) => (match ? reverse(match) : ""));
  }

  protected ask(mark: string): Promise<string | undefined> {
    return askLine(mark, this.next, async (typed) => {
      this.typed = typed;
      await this.draw();
    }).finally(() => {
      this.typed = undefined;
    });
  }

  protected goTo(top: number): void {
    this.top = Math.max(0, Math.min(this.lastTop, top));
  }

  /** To a line by its number from 1, remembering where one was. */
  protected jump(line: number): void {
    this.marks.set("'", this.rows[this.top]?.line ?? 0);
    const row = this.rows.findIndex((each) => each.line >= line - 1);
    this.goTo(row < 0 ? this.rows.length : row);
  }

  protected where(): string {
    const last = Math.min(this.rows.length, this.top + this.height);
    const total = this.lines.length;
    const from = (this.rows[this.top]?.line ?? 0) + 1;
    const to = (this.rows[last - 1]?.line ?? 0) + 1;
    const percent = Math.floor((to * 100) / total);
    return `${this.name ? `${this.name} ` : ""}lines ${from}-${to}/${total} ${to === total ? "(END)" : `${percent}%`}`;
  }

  protected show(index: number): void {
    this.index = index;
    [this.top, this.filter] = [0, undefined];
    this.load();
    this.isNew = true;
  }

  protected compile(text: string): RegExp | undefined {
    try {
      const ignoreCase = this.manner.ignoreCase && text === text.toLowerCase();
      return compilePattern(text, { extended: true, ignoreCase, flags: "g" });
    } catch (error) {
      if (!(error instanceof PatternError)) throw error;
      this.notice = `${error.message}  (press RETURN)`;
      return undefined;
    }
  }

  protected find(backwards: boolean, withTop = false): void {
    const pattern = this.pattern;
    if (!pattern) {
      this.notice = "No previous regular expression  (press RETURN)";
      return;
    }
    const step = backwards ? -1 : 1;
    for (let at = this.top + (withTop ? 0 : step); at >= 0 && at < this.rows.length; at += step) {
      if (!this.fits(pattern, this.rows[at]!.text)) continue;
      this.marks.set("'", this.rows[this.top]?.line ?? 0);
      this.top = at;
      return;
    }
    this.notice = "Pattern not found  (press RETURN)";
  }
}
