import { textWidth } from "../base/columns.ts";
import { cells, frame, shownLine } from "../screen/draw.ts";
import type { Place } from "./motions.ts";
import type { Range } from "./operators.ts";

export interface Picture {
  readonly lines: readonly string[];
  readonly cursor: Place;
  readonly top: number;
  readonly columns: number;
  readonly rows: number;
  readonly numbers: "none" | "absolute" | "relative";
  readonly selected: Range | undefined;
  readonly highlight: RegExp | undefined;
  readonly message: string;
  /** A colon or search line being typed: the cursor is there. */
  readonly typed: string | undefined;
  /** Keys of a command begun. */
  readonly pending: string;
  readonly splash: boolean;
}

const reverse = "\x1b[7m";
const found = "\x1b[30;43m";
const plain = "\x1b[m";

const splash = [
  "VIM - Vi IMproved",
  "",
  "the editor that is everywhere; this is a simulation of it",
  "",
  "type  :q<Enter>               to exit         ",
  "type  i                       to insert text  ",
  "type  <Esc>:wq<Enter>         to save and exit",
];

/** How wide the line's numbers are, with the blank behind them. */
const marginOf = ({ numbers, lines }: Picture): number =>
  numbers === "none" ? 0 : Math.max(4, String(lines.length).length + 1);

/** How many rows of the screen a line takes. */
export function heightOf(line: string, width: number): number {
  return Math.max(1, Math.ceil(textWidth(shownLine(line)) / width));
}

function rowsOf(picture: Picture, row: number, width: number): string[] {
  const line = picture.lines[row]!;
  const shown = shownLine(line);
  const pieces = Array.from({ length: heightOf(line, width) }, (_, i) => cells(shown, i * width, width));
  const marks = marksOf(picture, row, line);
  return marks.length === 0 ? pieces : pieces.map((piece, i) => painted(piece, i * width, line, marks));
}

interface Mark {
  readonly from: number;
  readonly to: number;
  readonly colour: string;
}

function marksOf({ selected, highlight }: Picture, row: number, line: string): Mark[] {
  const marks: Mark[] = [];
  if (highlight)
    for (const match of line.matchAll(highlight))
      if (match[0]) marks.push({ from: match.index, to: match.index + match[0].length, colour: found });
  if (selected && row >= selected.from.row && row <= selected.to.row) {
    const { from, to, manner } = selected;
    const start = manner === "lines" ? 0 : manner === "block" || row === from.row ? from.column : 0;
    const end =
      manner === "block" || (manner === "characters" && row === to.row) ? to.column : line.length + 1;
    marks.push({ from: start, to: end, colour: reverse });
  }
  return marks;
}

/** A row's signs in the colours of their marks; signs are counted by their cells. */
function painted(piece: string, offset: number, line: string, marks: readonly Mark[]): string {
  const cellOf = (column: number): number =>
    textWidth(shownLine(line.slice(0, column))) + Math.max(0, column - line.length);
  const spans = marks.map(({ from, to, colour }) => ({ from: cellOf(from), to: cellOf(to), colour }));
  let text = "";
  let at = offset;
  let colour = "";
  const padded =
    spans.some(({ to }) => to > at + textWidth(piece)) && offset + textWidth(piece) <= cellOf(line.length)
      ? `${piece} `
      : piece;
  for (const char of padded) {
    const wanted = spans.findLast(({ from, to }) => at >= from && at < to)?.colour ?? "";
    if (wanted !== colour) text += (colour ? plain : "") + wanted;
    colour = wanted;
    text += char;
    at += textWidth(char);
  }
  return text + (colour ? plain : "");
}

function ruler({ lines, cursor, top }: Picture, shownLines: number): string {
  const line = lines[cursor.row]!;
  const bytes = new TextEncoder().encode(line.slice(0, cursor.column)).length + 1;
  const virtual =
    textWidth(shownLine(line.slice(0, cursor.column + (line[cursor.column] === "\t" ? 1 : 0)))) +
    (line[cursor.column] === "\t" ? 0 : 1);
  const column =
    line === "" && lines.length > 0 && cursor.column === 0
      ? "0-1"
      : bytes === virtual
        ? String(bytes)
        : `${bytes}-${virtual}`;
  const above = top;
  const below = lines.length - top - shownLines;
  const where =
    above <= 0
      ? below <= 0
        ? "All"
        : "Top"
      : below <= 0
        ? "Bot"
        : `${Math.floor((above * 100) / (above + below))}%`;
  return `${`${lines.length === 0 ? 0 : cursor.row + 1},${column}`.padEnd(14)}${where}`;
}

/** The whole screen as one text for the terminal. */
export function vimFrame(picture: Picture): string {
  const { lines, cursor, columns, rows, numbers, typed, message, pending } = picture;
  const margin = marginOf(picture);
  const width = Math.max(1, columns - margin);
  const body: string[] = [];
  let cursorRow = 0;
  let shownLines = 0;
  for (let row = picture.top; row < lines.length && body.length < rows - 1; row++) {
    const pieces = rowsOf(picture, row, width);
    if (body.length + pieces.length > rows - 1 && body.length > 0) {
      while (body.length < rows - 1) body.push("\x1b[94m@\x1b[m");
      break;
    }
    const number = numbers === "relative" && row !== cursor.row ? Math.abs(row - cursor.row) : row + 1;
    if (row === cursor.row) cursorRow = body.length;
    pieces.forEach((piece, i) => {
      const label = i === 0 ? `${String(number).padStart(margin - 1)} ` : " ".repeat(margin);
      body.push((margin > 0 ? `\x1b[33m${label}\x1b[m` : "") + piece);
    });
    shownLines++;
  }
  while (body.length < rows - 1) body.push("\x1b[94m~\x1b[m");
  if (picture.splash)
    splash.forEach((text, i) => {
      const row = Math.floor((rows - splash.length) / 2) + i;
      if (row > 0 && row < rows - 1 && text !== "")
        body[row] =
          `\x1b[94m~\x1b[m${" ".repeat(Math.max(0, Math.floor((columns - text.length) / 2) - 1))}${text}`.slice(
            0,
            columns + 8,
          );
    });
  const line = lines[cursor.row]!;
  const before = textWidth(shownLine(line.slice(0, cursor.column)));
  if (typed !== undefined)
    return frame([...body, cells(typed, Math.max(0, textWidth(typed) - columns + 1), columns)], {
      row: rows - 1,
      column: Math.min(columns - 1, textWidth(typed)),
    });
  const room = Math.max(0, columns - 18);
  const left = cells(message, 0, room - 11);
  const foot = `${left}${" ".repeat(Math.max(0, room - 11 - textWidth(left)))}${pending.slice(-10).padEnd(11)}${ruler(picture, shownLines)}`;
  return frame([...body, cells(foot, 0, columns)], {
    row: Math.min(rows - 2, cursorRow + Math.floor(before / width)),
    column: margin + (before % width),
  });
}
