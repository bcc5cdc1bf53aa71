import type { IBufferLine, ILink, ILinkProvider, Terminal } from "@xterm/xterm";

/** An address as programs print it: what closes a sentence or a bracket behind it is not part of it. */
const address = /https?:\/\/[^\s"'<>`|\\^{}\u2502]*[^\s"'<>`|\\^{}\u2502.,;:!?)\]]/g;

export interface Links {
  /** Is this one the page can show? Others are no links. */
  reaches(url: string): boolean;
  open(url: string): void;
}

/** Web addresses in the terminal's text, over wrapped rows. */
export function webLinks(xterm: Terminal, { reaches, open }: Links): ILinkProvider {
  return {
    provideLinks(row, answer) {
      const buffer = xterm.buffer.active;
      let first = row - 1;
      while (first > 0 && buffer.getLine(first)?.isWrapped) first--;
      const rows: IBufferLine[] = [];
      for (let at = first; ; at++) {
        const line = buffer.getLine(at);
        if (!line || (at > first && !line.isWrapped)) break;
        rows.push(line);
      }
      const cells = rows.flatMap((line, index) => cellsOf(line, first + index + 1));
      const text = cells.map(({ chars }) => chars).join("");
      const found: ILink[] = [];
      for (const { 0: url, index } of text.matchAll(address)) {
        if (!URL.canParse(url) || !reaches(url)) continue;
        // Addresses are of plain characters, one a cell; what is before them may not be.
        const at = cellAt(cells, index);
        const start = cells[at]!;
        const end = cells[at + url.length - 1]!;
        found.push({
          text: url,
          range: { start: { x: start.x, y: start.y }, end: { x: end.x, y: end.y } },
          activate: () => open(url),
        });
      }
      answer(found);
    },
  };
}

interface Cell {
  readonly chars: string;
  readonly x: number;
  readonly y: number;
}

function cellsOf(line: IBufferLine, y: number): Cell[] {
  const cells: Cell[] = [];
  for (let x = 0; x < line.length; x++) {
    const cell = line.getCell(x)!;
    if (cell.getWidth() > 0) cells.push({ chars: cell.getChars() || " ", x: x + 1, y });
  }
  return cells;
}

function cellAt(cells: readonly Cell[], index: number): number {
  let length = 0;
  return cells.findIndex(({ chars }) => (length += chars.length) > index);
}
