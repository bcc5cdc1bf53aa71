interface State {
  readonly lines: readonly string[];
  readonly row: number;
  readonly column: number;
}

/** How many steps back an editor can go. */
const undoDepth = 500;

/** The text an editor works on, with a cursor. Columns count UTF-16 units but never stop inside a character. */
export class TextBuffer {
  lines: string[];
  row = 0;
  column = 0;
  modified = false;
  #wanted = 0;
  #undo: State[] = [];
  #redo: State[] = [];

  constructor(text: string) {
    this.lines = text.replace(/\n$/, "").split("\n");
  }

  /** With a newline at the end, as a text file has it; an empty buffer is an empty file. */
  get text(): string {
    return this.lines.length === 1 && this.lines[0] === "" ? "" : `${this.lines.join("\n")}\n`;
  }

  get line(): string {
    return this.lines[this.row]!;
  }

  /** Notes the state before a change, for `undo`. */
  #change(): void {
    this.#undo.push({ lines: [...this.lines], row: this.row, column: this.column });
    if (this.#undo.length > undoDepth) this.#undo.shift();
    this.#redo = [];
    this.modified = true;
  }

  undo(): boolean {
    return this.#swap(this.#undo, this.#redo);
  }

  redo(): boolean {
    return this.#swap(this.#redo, this.#undo);
  }

  #swap(from: State[], to: State[]): boolean {
    const state = from.pop();
    if (!state) return false;
    to.push({ lines: [...this.lines], row: this.row, column: this.column });
    this.lines = [...state.lines];
    this.goTo(state.row, state.column);
    this.modified = true;
    return true;
  }

  goTo(row: number, column: number): void {
    this.row = Math.max(0, Math.min(this.lines.length - 1, row));
    this.column = Math.max(0, Math.min(this.line.length, column));
    if (isLow(this.line, this.column)) this.column--;
    this.#wanted = this.column;
  }

  left(): void {
    if (this.column > 0) this.goTo(this.row, this.column - (isLow(this.line, this.column - 1) ? 2 : 1));
    else if (this.row > 0) this.goTo(this.row - 1, Infinity);
  }

  right(): void {
    if (this.column < this.line.length)
      this.goTo(this.row, this.column + (isLow(this.line, this.column + 1) ? 2 : 1));
    else if (this.row < this.lines.length - 1) this.goTo(this.row + 1, 0);
  }

  /** Up (negative) or down, keeping to the column the cursor came from. */
  vertical(rows: number): void {
    const wanted = this.#wanted;
    this.goTo(this.row + rows, wanted);
    this.#wanted = wanted;
  }

  wordRight(): void {
    const match = /^(?:[\p{L}\p{N}_]*[^\p{L}\p{N}_]+)(?=[\p{L}\p{N}_])/u.exec(this.line.slice(this.column));
    if (match) this.goTo(this.row, this.column + match[0].length);
    else if (this.row < this.lines.length - 1)
      this.goTo(this.row + 1, this.lines[this.row + 1]!.search(/\S|$/));
    else this.goTo(this.row, Infinity);
  }

  wordLeft(): void {
    const match = /[\p{L}\p{N}_]+[^\p{L}\p{N}_]*$/u.exec(this.line.slice(0, this.column));
    if (match) this.goTo(this.row, match.index);
    else if (this.row > 0) this.goTo(this.row - 1, Infinity);
    else this.goTo(0, 0);
  }

  insert(text: string): void {
    this.#change();
    const parts = text.split("\n");
    const [before, after] = [this.line.slice(0, this.column), this.line.slice(this.column)];
    const last = parts.length - 1;
    const rows = parts.map((part, i) => (i === 0 ? before : "") + part + (i === last ? after : ""));
    this.lines.splice(this.row, 1, ...rows);
    this.goTo(this.row + last, (last === 0 ? before.length : 0) + parts[last]!.length);
  }

  backspace(): void {
    if (this.row === 0 && this.column === 0) return;
    this.left();
    this.delete();
  }

  delete(): void {
    if (this.column === this.line.length && this.row === this.lines.length - 1) return;
    this.#change();
    if (this.column < this.line.length) {
      const length = isLow(this.line, this.column + 1) ? 2 : 1;
      this.lines[this.row] = this.line.slice(0, this.column) + this.line.slice(this.column + length);
    } else this.lines.splice(this.row, 2, this.line + this.lines[this.row + 1]!);
    this.goTo(this.row, this.column);
  }

  /** Takes whole lines out and answers with them. */
  cutLines(count: number): string[] {
    this.#change();
    const cut = this.lines.splice(this.row, count);
    if (this.lines.length === 0) this.lines.push("");
    this.goTo(this.row, 0);
    return cut;
  }

  /** Puts whole lines in above row `at`. */
  insertLines(at: number, rows: readonly string[]): void {
    this.#change();
    this.lines.splice(at, 0, ...rows);
  }

  replaceLine(row: number, text: string): void {
    this.#change();
    this.lines[row] = text;
    this.goTo(this.row, this.column);
  }

  /** The next place of `text` after the cursor, going round at the end; undefined when there is none. */
  find(
    text: string,
    { backwards = false, ignoreCase = true } = {},
  ): { row: number; column: number; wrapped: boolean } | undefined {
    const fold = (line: string) => (ignoreCase ? line.toLowerCase() : line);
    const wanted = fold(text);
    const count = this.lines.length;
    for (let i = 0; i <= count; i++) {
      const row = (((this.row + (backwards ? -i : i)) % count) + count) % count;
      const line = fold(this.lines[row]!);
      const from = i === 0 ? (backwards ? this.column - 1 : this.column + 1) : backwards ? line.length : 0;
      const column = from < 0 ? -1 : backwards ? line.lastIndexOf(wanted, from) : line.indexOf(wanted, from);
      if (column >= 0) return { row, column, wrapped: backwards ? this.row - i < 0 : this.row + i >= count };
    }
    return undefined;
  }
}

const isLow = (line: string, at: number): boolean => {
  const unit = line.charCodeAt(at);
  return (
    unit >= 0xdc00 &&
    unit < 0xe000 &&
    at > 0 &&
    line.charCodeAt(at - 1) >= 0xd800 &&
    line.charCodeAt(at - 1) < 0xdc00
  );
};
