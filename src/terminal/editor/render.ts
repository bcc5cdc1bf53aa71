import { widthOf, type Frame } from "./layout.ts";

/** A place on the screen, counted from the first row drawn; column Infinity is just behind the last one. */
interface Place {
  readonly row: number;
  readonly column: number;
}

const times = (count: number, final: string) => `\x1b[${count > 1 ? count : ""}${final}`;

/** Relative movement over rows that are there already: right wherever the screen has scrolled to. */
export function move(from: Place, to: Place): string {
  let text = "";
  if (to.row < from.row) text += times(from.row - to.row, "A");
  if (to.row > from.row) text += times(to.row - from.row, "B");
  const left = from.column - to.column;
  if (left === 0) return text;
  if (to.column === 0) return `${text}\r`;
  if (left > 3) return `${text}\r${times(to.column, "C")}`;
  return text + (left > 0 ? "\b".repeat(left) : times(-left, "C"));
}

export const cursorOf = (frame: Frame): Place => ({ row: frame.cursorRow, column: frame.cursorColumn });

/** The first cell in which two frames differ, as row and number of cells before it; undefined when none does. */
function difference(old: Frame, next: Frame): { row: number; cell: number } | undefined {
  for (let row = 0; row < Math.max(old.rows.length, next.rows.length); row++) {
    const [was, is] = [old.rows[row], next.rows[row]];
    // A row more or less, or another kind of break: from the last cell before the break.
    if (!was || !is || was.soft !== is.soft) {
      const cells = (was && is ? next : was ? next : old).rows[row - 1]?.cells.length ?? 0;
      return row > 0 ? { row: row - 1, cell: Math.max(0, cells - (is?.soft ? 1 : 0)) } : { row: 0, cell: 0 };
    }
    for (let cell = 0; cell < Math.max(was.cells.length, is.cells.length); cell++)
      if (was.cells[cell]?.text !== is.cells[cell]?.text)
        // At the start of a wrapped row, from the cell before: writing over the edge keeps it one line to copy.
        return cell === 0 && is.soft && row > 0 && was.cells.length > 0
          ? { row: row - 1, cell: next.rows[row - 1]!.cells.length - 1 }
          : { row, cell };
  }
  return undefined;
}

/** What to write so that a screen showing `old`, its cursor where `old` has it, shows `next`. */
export function render(old: Frame | undefined, next: Frame): string {
  let text = "";
  let at: Place = old ? cursorOf(old) : { row: 0, column: 0 };
  let start = old ? difference(old, next) : { row: 0, cell: 0 };
  if (start && old && (old.top !== next.top || beforeLine(start, next) || beforeLine(start, old)))
    start = { row: 0, cell: 0 };
  if (start) {
    const from = { row: start.row, column: columnOf(next, start) };
    text += move(at, from);
    if (old && hasMore(old, start)) text += "\x1b[J";
    for (let row = start.row; row < next.rows.length; row++) {
      const { cells, soft } = next.rows[row]!;
      // A full row breaks when the next character comes; where none comes, a blank does it.
      if (row > start.row) text += !soft ? "\r\n" : cells.length === 0 ? " \r" : "";
      for (const cell of row === start.row ? cells.slice(start.cell) : cells) text += cell.text;
    }
    const last = next.rows.length - 1;
    const width = widthOf(next.rows[last]!);
    // Behind a full row the terminal's cursor waits in the last column: only "\r" is sure.
    at = { row: last, column: width < next.columns ? width : Infinity };
  }
  return text + move(at, cursorOf(next));
}

/** The prompt's colours are not known in its middle: it is drawn whole or not at all. */
const beforeLine = (place: { row: number; cell: number }, frame: Frame) =>
  place.row < frame.lineRow || (place.row === frame.lineRow && place.cell < frame.lineCell);

const columnOf = (frame: Frame, place: { row: number; cell: number }) =>
  frame.rows[place.row]!.cells.slice(0, place.cell).reduce((sum, { width }) => sum + width, 0);

const hasMore = (frame: Frame, place: { row: number; cell: number }) =>
  frame.rows.length - 1 > place.row || (frame.rows[place.row]?.cells.length ?? 0) > place.cell;
