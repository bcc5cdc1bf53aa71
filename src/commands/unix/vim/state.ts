import { firstNonBlank, type Place, type View } from "./motions.ts";

export interface Register {
  readonly text: string;
  /** Whole lines; or a block, whose lines go into as many lines. */
  readonly manner: "characters" | "lines" | "block";
}

interface Snapshot extends Place {
  readonly lines: readonly string[];
  /** World time at which the change was made. */
  readonly at: number;
}

const undoDepth = 500;

/** The text of one file in vim, with its cursor, registers, marks and history. Registers outlive the file. */
export class VimState implements View {
  lines: string[] = [""];
  row = 0;
  column = 0;
  wanted = 0;
  readonly registers = new Map<string, Register>();
  readonly marks = new Map<string, Place>();
  readonly #now: () => number;
  #saved = "";
  /** The one empty line stands for none: the file is empty, not a newline. */
  #none = true;
  #undo: Snapshot[] = [];
  #redo: Snapshot[] = [];
  #before: Snapshot | undefined;

  constructor(now: () => number) {
    this.#now = now;
  }

  get line(): string {
    return this.lines[this.row]!;
  }

  /** With a newline at the end; an empty buffer is an empty file. */
  get text(): string {
    return this.lines.length === 1 && this.lines[0] === "" && this.#none ? "" : `${this.lines.join("\n")}\n`;
  }

  get modified(): boolean {
    return this.text !== this.#saved;
  }

  load(text: string): void {
    this.lines = text.replace(/\n$/, "").split("\n");
    this.#none = text === "";
    [this.row, this.column, this.wanted] = [0, 0, 0];
    this.#undo = [];
    this.#redo = [];
    this.#saved = this.text;
    this.marks.clear();
  }

  markSaved(): void {
    this.#saved = this.text;
  }

  /** Puts the cursor somewhere in the text; `past` lets it stand behind the last sign, as it may while inserting. */
  goTo(row: number, column: number, past = false): void {
    this.row = Math.max(0, Math.min(this.lines.length - 1, row));
    this.column = Math.max(0, Math.min(this.line.length - (past ? 0 : 1), column));
    if (this.line.length === 0) this.column = 0;
    if (/[\udc00-\udfff]/.test(this.line[this.column] ?? "") && this.column > 0) this.column--;
    this.wanted = column === Infinity ? Infinity : this.column;
  }

  /** A command begins: what it changes is undone as one. */
  begin(): void {
    this.#before ??= { lines: [...this.lines], row: this.row, column: this.column, at: this.#now() };
  }

  /** The command is over; answers whether it changed the text. */
  commit(): boolean {
    const before = this.#before;
    this.#before = undefined;
    if (!before || isSame(before.lines, this.lines)) return false;
    if (this.lines.length > 1 || this.lines[0] !== "") this.#none = false;
    this.#undo.push(before);
    if (this.#undo.length > undoDepth) this.#undo.shift();
    this.#redo = [];
    return true;
  }

  undo(): string {
    return this.#swap(this.#undo, this.#redo, "before") ?? "Already at oldest change";
  }

  redo(): string {
    return this.#swap(this.#redo, this.#undo, "after") ?? "Already at newest change";
  }

  #swap(from: Snapshot[], to: Snapshot[], word: "before" | "after"): string | undefined {
    const state = from.pop();
    // What undoing changes is no change of its own.
    this.#before = undefined;
    if (!state) return undefined;
    to.push({ lines: [...this.lines], row: state.row, column: state.column, at: state.at });
    const number = this.#undo.length + (word === "before" ? 1 : 0);
    const old = this.lines;
    this.lines = [...state.lines];
    // The cursor goes to the first line that changed.
    const changed = old.findIndex((line, i) => line !== this.lines[i]);
    const row = changed < 0 ? old.length : changed;
    this.goTo(
      row,
      row === state.row ? state.column : firstNonBlank(this.lines[Math.min(row, this.lines.length - 1)]!),
    );
    const seconds = Math.max(0, Math.floor((this.#now() - state.at) / 1000));
    const ago = `${seconds} second${seconds === 1 ? "" : "s"} ago`;
    return `${countOf(this.lines.length - old.length)}; ${word} #${number}  ${ago}`;
  }

  /** The text between two places, the second not with it. */
  textOf(from: Place, to: Place): string {
    if (from.row === to.row) return this.lines[from.row]!.slice(from.column, to.column);
    return [
      this.lines[from.row]!.slice(from.column),
      ...this.lines.slice(from.row + 1, to.row),
      this.lines[to.row]!.slice(0, to.column),
    ].join("\n");
  }

  /** Puts a text in place of what stands between two places. */
  replace(from: Place, to: Place, text: string): void {
    const parts = `${this.lines[from.row]!.slice(0, from.column)}${text}${this.lines[to.row]!.slice(to.column)}`;
    this.lines.splice(from.row, to.row - from.row + 1, ...parts.split("\n"));
  }

  /** Takes whole lines out; the last one of a text leaves an empty one. */
  cutLines(from: number, to: number): void {
    this.lines.splice(from, to - from + 1);
    if (this.lines.length > 0) return;
    this.lines.push("");
    this.#none = true;
  }

  /** What was yanked or deleted, into the register named or the unnamed one, as vim shifts the numbered ones. */
  keep(name: string | undefined, register: Register, deleted: boolean): void {
    if (name === "_") return;
    const { registers } = this;
    if (name !== undefined && /[A-Z]/.test(name)) {
      const lower = name.toLowerCase();
      const old = registers.get(lower);
      const glue =
        old && (old.manner === "lines" || register.manner === "lines") && !old.text.endsWith("\n")
          ? "\n"
          : "";
      const manner = old?.manner === "lines" ? "lines" : register.manner;
      registers.set(lower, { text: (old?.text ?? "") + glue + register.text, manner });
    } else if (name !== undefined && name !== '"') registers.set(name, register);
    else if (!deleted) registers.set("0", register);
    else if (register.manner === "lines" || register.text.includes("\n")) {
      for (let i = 9; i > 1; i--) {
        const older = registers.get(String(i - 1));
        if (older) registers.set(String(i), older);
      }
      registers.set("1", register);
    } else registers.set("-", register);
    registers.set('"', register);
  }
}

const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((line, i) => line === b[i]);

/** "3 fewer lines", "1 more line", "1 change". */
function countOf(lines: number): string {
  if (lines === 0) return "1 change";
  const count = Math.abs(lines);
  if (lines > 0) return count === 1 ? "1 more line" : `${count} more lines`;
  return count === 1 ? "1 line less" : `${count} fewer lines`;
}
