import type { IBuffer, Terminal } from "@xterm/xterm";

/** A piece of the terminal's text: where it begins, and over how many cells it goes. */
export interface Match {
  readonly row: number;
  readonly column: number;
  readonly cells: number;
}

/** Places found, and which of them is shown, from 1; 0 when there is none. */
export interface Finding {
  readonly count: number;
  readonly place: number;
}

/** A search in one terminal: goes from place to place and shows each as a selection. */
export class TerminalSearch {
  #xterm: Terminal;
  #text = "";
  #at = -1;

  constructor(xterm: Terminal) {
    this.#xterm = xterm;
  }

  /** The next place up (-1) or down (1); of another text the newest, where the learner looks. */
  find(text: string, direction: 1 | -1): Finding {
    const xterm = this.#xterm;
    const matches = findText(xterm.buffer.active, xterm.cols, text);
    const count = matches.length;
    const wanted = text === this.#text ? this.#at + direction : count - 1;
    this.#text = text;
    this.#at = count === 0 ? -1 : (wanted + count) % count;
    const match = matches[this.#at];
    if (match) {
      xterm.select(match.column, match.row, match.cells);
      xterm.scrollToLine(Math.max(0, match.row - (xterm.rows >> 1)));
    } else xterm.clearSelection();
    return { count, place: this.#at + 1 };
  }

  end(): void {
    this.#text = "";
  }
}

/** Where a text stands in the scrollback, oldest first, over wrapped rows. Case counts only when capitals are asked for. */
export function findText(buffer: IBuffer, columns: number, text: string): Match[] {
  const found: Match[] = [];
  if (text === "") return found;
  const exact = text !== text.toLowerCase();
  const fold = (line: string) => (exact ? line : line.toLowerCase());
  for (let row = 0; row < buffer.length;) {
    let rows = 1;
    let line = buffer.getLine(row)!.translateToString(false);
    while (buffer.getLine(row + rows)?.isWrapped)
      line += buffer.getLine(row + rows++)!.translateToString(false);
    const folded = fold(line);
    for (let at = folded.indexOf(text); at >= 0; at = folded.indexOf(text, at + text.length)) {
      const start = cellOf(buffer, row, columns, at);
      const cells = cellOf(buffer, row, columns, at + text.length) - start;
      found.push({ row: row + Math.floor(start / columns), column: start % columns, cells });
    }
    row += rows;
  }
  return found;
}

/** The cell in which the character at `index` of a line begins: wide characters take two, joined ones none. */
function cellOf(buffer: IBuffer, row: number, columns: number, index: number): number {
  let length = 0;
  for (let cell = 0; ; cell++) {
    if (length >= index) return cell;
    const there = buffer.getLine(row + Math.floor(cell / columns))?.getCell(cell % columns);
    if (!there) return cell;
    if (there.getWidth() > 0) length += there.getChars().length || 1;
  }
}
