import { textWidth } from "../base/columns.ts";
import { cells, reverse, shownLine } from "./draw.ts";
import type { TextBuffer } from "./text-buffer.ts";

const keyLines = [
  ["^G Help", "^O Write Out", "^W Where Is", "^K Cut", "^T Execute", "^C Location", "M-U Undo"],
  ["^X Exit", "^R Read File", "^\\ Replace", "^U Paste", "^J Justify", "^/ Go To Line", "M-E Redo"],
] as const;

/** A question at the foot of the screen, with its own two lines of keys. */
export interface Question {
  readonly text: string;
  readonly answer: string;
  readonly keys: readonly [readonly string[], readonly string[]];
  /** Width of one of those keys, in cells. */
  readonly room: number;
}

interface View {
  readonly buffer: TextBuffer;
  readonly name: string;
  readonly notice: string;
  readonly question: Question | undefined;
  readonly numbers: boolean;
  readonly columns: number;
  readonly rows: number;
  /** The first row of the buffer on the screen. */
  readonly top: number;
}

function keyRow(keys: readonly string[], columns: number, room: number): string {
  const fitting = keys.slice(0, Math.max(1, Math.floor(columns / room)));
  return fitting
    .map((key, i) => {
      if (key === "") return " ".repeat(room);
      const cut = key.indexOf(" ", 1);
      const words = i === fitting.length - 1 ? key.slice(cut) : key.slice(cut, room - 1);
      return reverse(key.slice(0, cut)) + words.padEnd(room - cut);
    })
    .join("")
    .trimEnd();
}

function titleBar({ name, buffer, columns }: View): string {
  const left = "  GNU nano 7.2";
  const middle = name || "New Buffer";
  const right = buffer.modified ? "Modified  " : "";
  const start = Math.max(left.length + 2, Math.floor((columns - textWidth(middle)) / 2));
  const text = `${left}${" ".repeat(start - left.length)}${middle}`;
  return reverse(
    cells(text + " ".repeat(Math.max(0, columns - textWidth(text) - right.length)) + right, 0, columns),
  );
}

/** The rows of the screen and where its cursor stands. */
export function nanoFrame(view: View): { rows: string[]; cursor: { row: number; column: number } } {
  const { buffer, columns, rows: height, top, notice, question, numbers } = view;
  const margin = numbers ? String(buffer.lines.length).length + 1 : 0;
  const width = columns - margin;
  const body = Math.max(1, height - 4);
  const before = textWidth(shownLine(buffer.line.slice(0, buffer.column)));
  // As nano: a line too long is turned like a page, with 8 cells in common.
  const from = before < width - 1 ? 0 : before - (before % (width - 8)) - 8;
  const rows = [titleBar(view)];
  for (let i = 0; i < body; i++) {
    const row = top + i;
    const line = buffer.lines[row];
    if (line === undefined) {
      rows.push("");
      continue;
    }
    const shown = shownLine(line);
    const shift = row === buffer.row ? Math.max(0, from) : 0;
    let text = cells(shown, shift, width);
    if (textWidth(shown) > shift + width) text = `${cells(shown, shift, width - 1)}${reverse(">")}`;
    if (shift > 0) text = reverse("<") + text.slice(1);
    rows.push(`${numbers ? `${String(row + 1).padStart(margin - 1)} ` : ""}${text}`);
  }
  if (question) {
    const text = `${question.text}${question.answer}`;
    rows.push(reverse(text.padEnd(columns).slice(0, columns)));
    rows.push(...question.keys.map((keys) => keyRow(keys, columns, question.room)));
    return { rows, cursor: { row: height - 3, column: Math.min(columns - 1, textWidth(text)) } };
  }
  const message = notice ? `[ ${cells(notice, 0, columns - 4)} ]` : "";
  rows.push(
    message ? " ".repeat(Math.max(0, Math.floor((columns - textWidth(message)) / 2))) + reverse(message) : "",
  );
  const room = Math.max(11, Math.floor(columns / 6));
  rows.push(...keyLines.map((keys) => keyRow(keys, columns, room)));
  return {
    rows,
    cursor: { row: 1 + buffer.row - top, column: margin + before - Math.max(0, from) },
  };
}
