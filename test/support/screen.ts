import type { Screen } from "../../src/terminal/terminal.ts";
import { charWidth } from "../../src/terminal/width.ts";

const token = /\x1b\[([?]?)([0-9;]*)([@-~])|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)|\x1b[78]|\x1b|[\s\S]/gu;

/**
 * A small VT: a grid of cells with a cursor that waits behind the last column as real terminals do. It throws at
 * what it does not understand, so that nothing unexpected reaches a screen.
 */
export class TestScreen implements Screen {
  columns: number;
  rows: number;
  /** All rows ever shown; the last `rows` of them are the screen. A wide character's second cell is "". */
  grid: string[][] = [[]];
  row = 0;
  column = 0;
  bells = 0;
  writes: string[] = [];
  modes = new Set<string>();

  constructor(columns = 80, rows = 24) {
    this.columns = columns;
    this.rows = rows;
  }

  get #top(): number {
    return Math.max(0, this.grid.length - this.rows);
  }

  write(text: string): void {
    this.writes.push(text);
    for (const [char, mark, parameters, final] of text.matchAll(token)) {
      if (final !== undefined) this.#control(mark! + parameters!, final);
      else if (char === "\x07") this.bells++;
      else if (char === "\r") this.column = 0;
      else if (char === "\n") this.#down();
      else if (char === "\b") this.column = Math.max(0, Math.min(this.column, this.columns - 1) - 1);
      else if (char === "\t") this.column = Math.min(this.columns - 1, this.column - (this.column % 8) + 8);
      else if (char.startsWith("\x1b]")) continue;
      else if (char < " ")
        throw new Error(`the screen got ${JSON.stringify(char)} in ${JSON.stringify(text)}`);
      else this.#print(char);
    }
  }

  #down(): void {
    this.row++;
    while (this.grid.length <= this.row) this.grid.push([]);
  }

  #print(char: string): void {
    const width = charWidth(char.codePointAt(0)!);
    const cells = this.grid[this.row]!;
    if (width === 0) {
      let at = Math.max(0, this.column - 1);
      if (cells[at] === "") at--;
      cells[at] = (cells[at] ?? " ") + char;
      return;
    }
    if (this.column + width > this.columns) {
      this.#down();
      this.column = 0;
    }
    const row = this.grid[this.row]!;
    while (row.length < this.column) row.push(" ");
    row.splice(this.column, width, ...[char, ""].slice(0, width));
    this.column += width;
  }

  #control(parameters: string, final: string): void {
    const count = Number(parameters.split(";")[0]) || 1;
    const column = Math.min(this.column, this.columns - 1);
    if (final === "A") this.row = Math.max(this.#top, this.row - count);
    else if (final === "B") this.row = Math.min(this.grid.length - 1, this.row + count);
    else if (final === "C") this.column = Math.min(this.columns - 1, column + count);
    else if (final === "D") this.column = Math.max(0, column - count);
    else if (final === "H") [this.row, this.column] = [this.#top, 0];
    else if (final === "G") this.column = Math.min(count, this.columns) - 1;
    else if (final === "K") this.grid[this.row]!.length = Math.min(this.grid[this.row]!.length, column);
    else if (final === "J" && parameters === "2")
      for (let i = this.#top; i < this.grid.length; i++) this.grid[i] = [];
    else if (final === "J") {
      this.grid[this.row]!.length = Math.min(this.grid[this.row]!.length, column);
      for (let i = this.row + 1; i < this.grid.length; i++) this.grid[i] = [];
    } else if (final === "h") this.modes.add(parameters);
    else if (final === "l") this.modes.delete(parameters);
    else if (final !== "m") throw new Error(`the screen got CSI ${parameters}${final}`);
    if (final === "A" || final === "B") this.column = column;
  }

  /** Every row with its blanks cut off, the empty ones at the end left out, the cursor drawn as "|". */
  get drawn(): string {
    return this.#lines(true);
  }

  /** The same without the cursor. */
  get text(): string {
    return this.#lines(false);
  }

  #lines(cursor: boolean): string {
    const lines = this.grid.map((cells, row) => {
      if (!cursor || row !== this.row) return cells.join("").trimEnd();
      const padded = [...cells];
      while (padded.length < this.column) padded.push(" ");
      return `${padded.slice(0, this.column).join("")}|${padded.slice(this.column).join("")}`.trimEnd();
    });
    return lines.join("\n").trimEnd();
  }

  /** Whether the cursor stands where a character begins, within the screen. */
  get cursorInside(): boolean {
    const cell = this.grid[this.row]?.[this.column];
    return this.column >= 0 && this.column < this.columns && cell !== "" && this.row >= this.#top;
  }
}
