import { createOutputFilter } from "./output-filter.ts";
import { charWidth } from "./width.ts";

/** What is drawn upon: xterm.js, a real terminal, a test. */
export interface Screen {
  write(text: string): void;
  readonly columns: number;
  readonly rows: number;
  /** Resolves when what was written has been shown; a screen that keeps up need not have it. */
  drained?(): Promise<void>;
}

/** Writers wait for the screen once this many characters are under way: it stays fed, and keys still get through. */
const highWater = 65536;

const step = /\x1b\[\??([\d;:]*)([@-~])|\x1b\].*?\x1b\\|\x1b.|[\s\S]/gu;

/** The cursor's column after `text` was written from `column`; `columns` when the row is just full. */
function columnAfter(text: string, column: number, columns: number): number {
  const lineStart = text.lastIndexOf("\n") + 1;
  if (lineStart > 0) column = 0;
  for (const [token, parameters = "", final] of text.slice(lineStart).matchAll(step)) {
    const [first, second] = parameters.split(";").map(Number);
    if (token === "\r" || final === "E" || final === "F") column = 0;
    else if (token === "\b") column = Math.max(0, Math.min(column, columns - 1) - 1);
    else if (token === "\t") column = Math.min(columns - 1, column - (column % 8) + 8);
    else if (token === "\x1bc") column = 0;
    else if (final === "C") column = Math.min(columns - 1, column + (first || 1));
    else if (final === "D") column = Math.max(0, column - (first || 1));
    else if (final === "G" || final === "`") column = Math.min(columns, first || 1) - 1;
    else if (final === "H" || final === "f") column = Math.min(columns, second || 1) - 1;
    else if (!token.startsWith("\x1b")) {
      const width = charWidth(token.codePointAt(0)!);
      column = column + width > columns ? width : column + width;
    }
  }
  return column;
}

/** Gathers what is written, so that the screen gets a line break, an answer and the next prompt in one piece. */
export class ScreenWriter {
  columns: number;
  rows: number;
  /** The column the next character goes to, from 0. */
  column = 0;
  #screen: Screen;
  #defer: (run: () => void) => void;
  #text = "";
  #decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  #filter = createOutputFilter();
  #flushing: Promise<void> | undefined;

  /** `defer` runs a function a little later: after the tasks now waiting, where the host has tasks. */
  constructor(screen: Screen, defer: (run: () => void) => void) {
    this.#screen = screen;
    this.#defer = defer;
    this.columns = screen.columns;
    this.rows = screen.rows;
  }

  /** Text of our own: trusted, its line ends already "\r\n". */
  put(text: string): void {
    if (text === "") return;
    this.column = columnAfter(text, this.column, this.columns);
    this.#text += text;
    this.#later();
  }

  /** What a program prints: decoded, made harmless, "\n" made "\r\n". */
  program(data: string | Uint8Array): void {
    // A string ends a character cut off in bytes before it: what was cut off becomes U+FFFD.
    const text =
      typeof data === "string" ? this.#decoder.decode() + data : this.#decoder.decode(data, { stream: true });
    this.put(this.#filter.clean(text).replaceAll("\n", "\r\n"));
  }

  /** Ends what a program left open: half a character, half a sequence, a hidden cursor, the alternate screen. */
  settle(): void {
    this.program("");
    this.put(this.#filter.restore());
  }

  freshLine(): void {
    if (this.column > 0) this.put("\r\n");
  }

  /** Resolves at once while the screen keeps up; otherwise when it has. */
  ready(): Promise<void> | undefined {
    return this.#text.length < highWater ? undefined : this.#flushing;
  }

  flush(): void {
    const text = this.#text;
    this.#text = "";
    if (text !== "") this.#screen.write(text);
  }

  #later(): void {
    this.#flushing ??= new Promise((resolve, reject) =>
      this.#defer(() => {
        this.#flushing = undefined;
        this.flush();
        if (this.#screen.drained) this.#screen.drained().then(resolve, reject);
        else resolve();
      }),
    );
  }
}
