import type { Tty } from "../../../base/tty.ts";
import { compilePattern, PatternError } from "../base/patterns.ts";
import { textWidth } from "../base/columns.ts";
import { cells, enterScreen, frame, leaveScreen, reverse, shownLine } from "./draw.ts";
import { keyName } from "./keys.ts";

interface Manner {
  readonly name: string;
  readonly numbers: boolean;
  readonly chop: boolean;
  readonly ignoreCase: boolean;
  /** Leave at the end of the text. */
  readonly ends: boolean;
}

const help = [
  "  q            leave                    h            this help",
  "  Space  f     a screen on              b            a screen back",
  "  Enter  j     a line on                k  y         a line back",
  "  d            half a screen on         u            half a screen back",
  "  g  <         to the first line        G  >         to the last line",
  "  /pattern     search forwards          ?pattern     search backwards",
  "  n            the next match           N            the match before",
];

const colours = /\x1b\[[0-9;]*m/g;

/** The screen of `less`. */
export class Pager {
  readonly #terminal: Tty;
  readonly #manner: Manner;
  readonly #lines: readonly string[];
  /** Lines cut to the width of the screen; made anew when that changes. */
  #rows: { text: string; line: number }[] = [];
  #top = 0;
  #notice = "";
  #typed: string | undefined;
  #pattern: RegExp | undefined;
  #backwards = false;
  #fresh = true;

  constructor(terminal: Tty, lines: readonly string[], manner: Manner) {
    this.#terminal = terminal;
    this.#lines = lines;
    this.#manner = manner;
  }

  async run(next: () => Promise<string>, signal: AbortSignal): Promise<number> {
    const output = this.#terminal.output(signal);
    const draw = () => output.write(this.#frame());
    this.#wrap();
    await output.write(enterScreen);
    const stopWatching = this.#terminal.onResize(() => {
      this.#wrap();
      void draw();
    });
    try {
      for (;;) {
        await draw();
        this.#fresh = false;
        this.#notice = "";
        if (!(await this.#press(await next(), next, draw))) return 0;
      }
    } finally {
      stopWatching();
      if (!signal.aborted) await output.write(leaveScreen);
    }
  }

  get #height(): number {
    return Math.max(1, this.#terminal.rows - 1);
  }

  get #lastTop(): number {
    return Math.max(0, this.#rows.length - this.#height);
  }

  #wrap(): void {
    const width = this.#terminal.columns;
    this.#rows = this.#lines.flatMap((text, line) => {
      const shown = shownLine(text.replace(colours, ""));
      const margin = this.#manner.numbers ? `${String(line + 1).padStart(7)} ` : "";
      const room = width - margin.length;
      const count = this.#manner.chop ? 1 : Math.max(1, Math.ceil(textWidth(shown) / room));
      return Array.from({ length: count }, (_, i) => ({
        text: (i === 0 ? margin : " ".repeat(margin.length)) + cells(shown, i * room, room),
        line,
      }));
    });
  }

  #frame(): string {
    const height = this.#height;
    const rows = Array.from({ length: height }, (_, i) => {
      const row = this.#rows[this.#top + i];
      return row ? this.#marked(row.text) : "~";
    });
    const atEnd = this.#top + height >= this.#rows.length;
    const name = this.#manner.name;
    const prompt =
      this.#typed ??
      (this.#notice
        ? reverse(this.#notice)
        : atEnd
          ? reverse("(END)")
          : this.#fresh && name
            ? reverse(name)
            : ":");
    const width = textWidth(prompt.replace(colours, ""));
    return frame([...rows, prompt], { row: height, column: Math.min(width, this.#terminal.columns - 1) });
  }

  #marked(text: string): string {
    if (!this.#pattern) return text;
    this.#pattern.lastIndex = 0;
    return text.replace(this.#pattern, (match) => (match ? reverse(match) : ""));
  }

  /** Answers whether to go on. */
  async #press(key: string, next: () => Promise<string>, draw: () => Promise<void>): Promise<boolean> {
    const name = keyName(key);
    const height = this.#height;
    const steps: Record<string, number> = {
      " ": height,
      f: height,
      "page down": height,
      "ctrl f": height,
      "ctrl v": height,
      b: -height,
      "page up": -height,
      "ctrl b": -height,
      enter: 1,
      j: 1,
      e: 1,
      down: 1,
      "ctrl n": 1,
      k: -1,
      y: -1,
      up: -1,
      "ctrl p": -1,
      d: Math.ceil(height / 2),
      "ctrl d": Math.ceil(height / 2),
      u: -Math.ceil(height / 2),
      "ctrl u": -Math.ceil(height / 2),
    };
    if (/^(?:q|Q|ctrl c)$/.test(name)) return false;
    if (steps[name] !== undefined) {
      if (this.#manner.ends && steps[name] > 0 && this.#top >= this.#lastTop) return false;
      this.#top = Math.max(0, Math.min(this.#lastTop, this.#top + steps[name]));
    } else if (/^(?:g|<|home)$/.test(name)) this.#top = 0;
    else if (/^(?:G|>|end)$/.test(name)) this.#top = this.#lastTop;
    else if (name === "/" || name === "?") await this.#ask(name, next, draw);
    else if (name === "n" || name === "N") this.#find(name === "N" ? !this.#backwards : this.#backwards);
    else if (name === "h") {
      const saved = { rows: this.#rows, top: this.#top };
      [this.#rows, this.#top] = [help.map((text, line) => ({ text, line })), 0];
      this.#notice = "any key ends this help";
      await draw();
      await next();
      [this.#rows, this.#top, this.#notice] = [saved.rows, saved.top, ""];
    }
    return true;
  }

  async #ask(mark: string, next: () => Promise<string>, draw: () => Promise<void>): Promise<void> {
    let text = "";
    try {
      for (;;) {
        this.#typed = mark + text;
        await draw();
        const key = await next();
        const name = keyName(key);
        if (name === "enter") break;
        if (name === "ctrl c" || name === "escape" || (name === "backspace" && text === "")) return;
        if (name === "backspace") text = text.slice(0, -1);
        else if (key >= " " && !key.startsWith("\x1b")) text += key;
      }
    } finally {
      this.#typed = undefined;
    }
    this.#backwards = mark === "?";
    if (text !== "")
      try {
        const ignoreCase = this.#manner.ignoreCase && text === text.toLowerCase();
        this.#pattern = compilePattern(text, { extended: true, ignoreCase, flags: "g" });
      } catch (error) {
        if (!(error instanceof PatternError)) throw error;
        this.#notice = `${error.message}  (press RETURN)`;
        return;
      }
    this.#find(this.#backwards);
  }

  #find(backwards: boolean): void {
    const pattern = this.#pattern;
    if (!pattern) {
      this.#notice = "No previous regular expression  (press RETURN)";
      return;
    }
    for (
      let at = this.#top + (backwards ? -1 : 1);
      at >= 0 && at < this.#rows.length;
      at += backwards ? -1 : 1
    ) {
      pattern.lastIndex = 0;
      if (!pattern.test(this.#rows[at]!.text)) continue;
      this.#top = Math.min(at, this.#lastTop);
      return;
    }
    this.#notice = "Pattern not found  (press RETURN)";
  }
}
