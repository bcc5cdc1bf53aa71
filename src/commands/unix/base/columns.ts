/** Cells a text takes on the screen: wide East Asian characters and emoji two, marks none. */
export function textWidth(text: string): number {
  let width = 0;
  for (const char of text) {
    const code = char.codePointAt(0)!;
    if (code < 0x20 || (code >= 0x7f && code < 0xa0) || /\p{Mn}|\p{Me}|\p{Cf}/u.test(char)) continue;
    width += isWide(code) ? 2 : 1;
  }
  return width;
}

const isWide = (code: number): boolean =>
  code >= 0x1100 &&
  (code <= 0x115f ||
    (code >= 0x2e80 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0xffe0 && code <= 0xffe6) ||
    (code >= 0x1f300 && code <= 0x1faff) ||
    code >= 0x20000);

interface Cell {
  readonly text: string;
  readonly width: number;
}

/**
 * Lays cells out in as many columns as fit, filled downwards (or `across`), as `ls -C` does: two blanks between
 * columns, made of tabs to stops of 8 where that is shorter unless `tabs` is false.
 */
export function inColumns(
  cells: readonly Cell[],
  width: number,
  { across = false, tabs = true }: { across?: boolean; tabs?: boolean } = {},
): string {
  const count = cells.length;
  if (count === 0) return "";
  let widths: number[] = [];
  let rows = count;
  for (let columns = Math.min(count, Math.max(1, Math.floor(width / 3))); columns >= 1; columns--) {
    rows = Math.ceil(count / columns);
    widths = new Array<number>(columns).fill(3);
    cells.forEach((cell, i) => {
      const column = across ? i % columns : Math.floor(i / rows);
      const room = cell.width + (column === columns - 1 ? 0 : 2);
      widths[column] = Math.max(widths[column]!, room);
    });
    if (columns === 1 || widths.reduce((sum, each) => sum + each, 0) < width) break;
  }
  const columns = widths.length;
  let text = "";
  for (let row = 0; row < rows; row++) {
    let position = 0;
    let start = 0;
    for (let column = 0; column < columns; column++) {
      const cell = cells[across ? row * columns + column : column * rows + row];
      if (!cell || (across && row * columns + column >= count)) break;
      if (column > 0) text += gap(position, start, tabs);
      text += cell.text;
      position = start + cell.width;
      start += widths[column]!;
    }
    text += "\n";
  }
  return text;
}

function gap(from: number, to: number, tabs: boolean): string {
  let text = "";
  let at = from;
  while (at < to) {
    if (tabs && Math.floor(to / 8) > Math.floor((at + 1) / 8)) {
      text += "\t";
      at += 8 - (at % 8);
    } else {
      text += " ";
      at++;
    }
  }
  return text;
}
