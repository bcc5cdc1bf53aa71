import { graphemes } from "../graphemes.ts";
import { charWidth } from "../width.ts";

/** What stands in one place of the screen, 1 or 2 cells wide; colours of the prompt stick to the text beside. */
interface Cell {
  text: string;
  readonly width: number;
}

export interface Row {
  readonly cells: Cell[];
  /** The terminal broke the row before it; otherwise a line break did. */
  readonly soft: boolean;
}

/** A prompt and a line as rows of a screen. The cursor is never behind the last column. */
export interface Frame {
  readonly rows: readonly Row[];
  readonly cursorRow: number;
  readonly cursorColumn: number;
  readonly columns: number;
  /** Rows above the first one shown, when the line is taller than the screen. */
  readonly top: number;
  /** Where the line begins behind the prompt. */
  readonly lineRow: number;
  readonly lineCell: number;
}

const escapes = /\x1b\[[0-?]*[ -/]*[@-~]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)|[\x01\x02]/y;

export const widthOf = (row: Row): number => row.cells.reduce((sum, { width }) => sum + width, 0);

/** Sets a prompt and a text in rows of `columns` cells; `cursor` is an index into the text. */
export function layout(prompt: string, text: string, cursor: number, columns: number): Frame {
  const rows: Row[] = [{ cells: [], soft: false }];
  let column = 0;
  const newRow = (soft: boolean) => {
    rows.push({ cells: [], soft });
    column = 0;
  };
  const put = (cell: string, wanted: number) => {
    const width = Math.min(wanted, columns);
    if (column + width > columns) newRow(true);
    rows.at(-1)!.cells.push({ text: cell, width });
    column += width;
    if (column >= columns) newRow(true);
  };
  const place = (char: string) => {
    if (char === "\n") newRow(false);
    else if (char === "\t") for (let left = 8 - (column % 8); left > 0; left--) put(" ", 1);
    else if (/^[\x00-\x1f\x7f]$/.test(char)) {
      put("^", 1);
      put(String.fromCharCode(char.charCodeAt(0) ^ 64), 1);
    } else {
      const width = charWidth(char.codePointAt(0)!);
      const last = rows.at(-1)!.cells.at(-1) ?? rows.at(-2)?.cells.at(-1);
      if (width > 0) put(char, width);
      else if (last) last.text += char;
    }
  };

  placePrompt(prompt, place, rows);
  const lineRow = rows.length - 1;
  const lineCell = rows[lineRow]!.cells.length;

  let index = 0;
  let cursorRow = -1;
  let cursorColumn = 0;
  for (const char of graphemes(text)) {
    if (cursorRow < 0 && index >= cursor) {
      // A wide character that does not fit goes to the next row, and the cursor with it.
      const wraps = column + Math.min(charWidth(char.codePointAt(0)!), columns) > columns;
      cursorRow = wraps ? rows.length : rows.length - 1;
      cursorColumn = wraps ? 0 : column;
    }
    index += char.length;
    // A terminal breaks its rows between code points, a family of emoji too.
    for (const point of char) place(point);
  }
  if (cursorRow < 0) [cursorRow, cursorColumn] = [rows.length - 1, column];
  return { rows, cursorRow, cursorColumn, columns, top: 0, lineRow, lineCell };
}

/** Escape sequences have no width: they go out with the character before them, or with the first one behind. */
function placePrompt(prompt: string, place: (char: string) => void, rows: Row[]): void {
  let waiting = "";
  for (let at = 0; at < prompt.length;) {
    escapes.lastIndex = at;
    const escape = escapes.exec(prompt)?.[0];
    if (escape) {
      // \x01 and \x02 are readline's own marks around what has no width.
      if (escape.length > 1) waiting += escape;
      at += escape.length;
      continue;
    }
    let end = prompt.slice(at).search(/[\x01\x02\x1b]/);
    end = end < 0 ? prompt.length : at + Math.max(end, 1);
    for (const char of prompt.slice(at, end).replaceAll("\r\n", "\n")) {
      const row = rows.length - 1;
      const cells = rows[row]!.cells;
      const count = cells.length;
      place(char);
      const cell = cells[count] ?? rows.at(-1)!.cells[0];
      if (waiting && cell) {
        cell.text = waiting + cell.text;
        waiting = "";
      }
    }
    at = end;
  }
  const last = rows.at(-1)!.cells.at(-1) ?? rows.at(-2)?.cells.at(-1);
  if (waiting && last) last.text += waiting;
}

/** As many rows as the screen has, the cursor's among them, moved as little as can be from `top`. */
export function clip(frame: Frame, height: number, top: number): Frame {
  if (frame.rows.length <= height) return frame;
  const lowest = Math.min(top, frame.cursorRow, frame.rows.length - height);
  const first = Math.max(lowest, frame.cursorRow - height + 1, 0);
  return {
    ...frame,
    rows: frame.rows.slice(first, first + height),
    cursorRow: frame.cursorRow - first,
    lineRow: frame.lineRow - first,
    top: first,
  };
}
