import type { Colours } from "./colours.ts";
import { stripColours } from "./colours.ts";
import { width, wrap } from "./wrap.ts";

export type Cell = string | number | boolean | null | undefined;

export interface Column<Row> {
  readonly header: string;
  readonly get: (row: Row) => Cell;
}

export interface TableStyle {
  /** CLI 7 printed this table without its headers. */
  readonly oldWithoutHeaders?: boolean;
  /** Printed above the table, in bold. */
  readonly title?: string;
  /** `wrap` breaks cells that are too wide; otherwise they are cut with an ellipsis. */
  readonly overflow?: "wrap" | "truncate";
  /** The terminal's width; undefined leaves every column as wide as its widest cell. */
  readonly maxWidth: number | undefined;
}

const widthOf = (text: string) => Math.max(...text.split("\n").map(width));

/** A table under a line of headers and a rule, as CLI 11 draws it: ` Name   Email ` over ` ────── ───── `. */
export function table<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  { title, overflow = "truncate", maxWidth }: TableStyle,
  colour: Colours,
): string {
  const cells = rows.map((row) => columns.map(({ get }) => text(get(row))));
  const widths = columns.map(
    ({ header }, at) => Math.max(width(header), ...cells.map((row) => widthOf(row[at]!))) + 2,
  );
  if (maxWidth !== undefined)
    squeeze(
      widths,
      columns.map(({ header }) => width(header)),
      maxWidth,
    );
  const out: string[] = [];
  if (title !== undefined) out.push(colour.bold(title));
  const headings = columns.map(({ header }, at) => fit(header, widths[at]!, overflow)[0]!);
  const rule = "─".repeat(widths.reduce((sum, cellWidth) => sum + cellWidth, widths.length - 1));
  out.push(headerRow(headings, colour), colour.level === 0 ? ` ${rule}` : colour.plain("97", ` ${rule} `));
  for (const row of cells) {
    const fitted = row.map((cell, at) => fit(cell, widths[at]!, overflow));
    const height = Math.max(...fitted.map((lines) => lines.length));
    for (let line = 0; line < height; line++)
      out.push(
        dataRow(
          fitted.map((lines, at) => lines[line] ?? " ".repeat(widths[at]!)),
          colour,
        ),
      );
  }
  return `${out.join("\n")}\n\n`;
}

const text = (cell: Cell) => (cell === undefined || cell === null ? "" : String(cell));

/** With colours the gaps between the cells are painted too, so nothing is cut off at the end. */
const headerRow = (headings: readonly string[], colour: Colours): string =>
  colour.level === 0
    ? ` ${headings.join(" ")}`.trimEnd()
    : `\x1b[97m ${headings.map((heading) => `\x1b[1m\x1b[37m${heading}\x1b[22m\x1b[97m `).join("")}\x1b[39m`;

function dataRow(cells: readonly string[], colour: Colours): string {
  const gap = colour.plain("97", " ");
  const row = gap + cells.map((cell) => cell + gap).join("");
  return colour.level === 0 ? row.trimEnd() : row;
}

/** Takes the excess from the widest columns, first down to their headers, then down to five cells. */
function squeeze(widths: number[], headers: readonly number[], maxWidth: number): void {
  for (const least of [headers.map((header) => header + 2), headers.map(() => 5)]) {
    const byWidth = widths.map((_, at) => at).sort((a, b) => widths[b]! - widths[a]!);
    for (const at of byWidth) {
      const excess = widths.reduce((sum, cell) => sum + cell, 0) + widths.length + 1 - maxWidth;
      if (excess <= 0) return;
      widths[at] = Math.max(least[at]!, widths[at]! - excess);
    }
  }
}

/** The cell's lines, each exactly `cellWidth` wide with a space on its left. */
function fit(cell: string, cellWidth: number, overflow: "wrap" | "truncate"): string[] {
  const room = cellWidth - 2;
  const lines =
    width(cell) <= room && !cell.includes("\n")
      ? [cell]
      : overflow === "wrap"
        ? wrap(cell, room, { trim: true }).split("\n")
        : [truncate(cell.replaceAll("\n", " "), room)];
  return lines.map((line) => ` ${line}${" ".repeat(Math.max(0, cellWidth - 1 - width(line)))}`);
}

/** Cuts at the end; the colours of what is cut are given up. */
function truncate(cell: string, room: number): string {
  if (width(cell) <= room) return cell;
  return `${stripColours(cell).slice(0, Math.max(0, room - 1))}…`;
}
