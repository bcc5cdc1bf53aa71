import { textWidth } from "../base/columns.ts";
import { cells, reverse, shownLine } from "./draw.ts";

const colours = /\x1b\[[0-9;]*[mK]/g;

/** A row of the screen: a line or a part of it. */
export interface PagerRow {
  readonly text: string;
  /** The number of its line, from 0. */
  readonly line: number;
}

export interface PagerLook {
  readonly columns: number;
  readonly numbers: boolean;
  readonly chop: boolean;
  /** Colours go to the terminal as they are; else they are shown as signs. */
  readonly raw: boolean;
  /** How far a chopped text is pushed to the left. */
  readonly shift: number;
}

export const withoutColours = (text: string): string => text.replace(colours, "");

/** Lines cut into rows as wide as the screen; `kept` are the numbers of those that are shown. */
export function pagerRows(lines: readonly string[], kept: readonly number[], look: PagerLook): PagerRow[] {
  return kept.flatMap((line) => {
    const text = lines[line]!;
    const margin = look.numbers ? `${String(line + 1).padStart(7)} ` : "";
    const room = Math.max(1, look.columns - margin.length);
    const styled = look.raw && text.includes("\x1b");
    const plain = shownLine(look.raw ? withoutColours(text) : text.replaceAll("\x1b", "\u241b"));
    const width = textWidth(plain);
    const cut = (from: number) => {
      if (styled) return styledCells(text, from, room);
      // What is no text is told apart by its colours.
      return cells(plain, from, room).replaceAll("\u241b", reverse("ESC"));
    };
    if (look.chop) {
      const row = cut(look.shift);
      const more = width > look.shift + room;
      return [{ text: margin + (more ? `${cut(look.shift).slice(0, -1)}${reverse(">")}` : row), line }];
    }
    const count = Math.max(1, Math.ceil(width / room));
    return Array.from({ length: count }, (_, i) => ({
      text: (i === 0 ? margin : " ".repeat(margin.length)) + cut(i * room),
      line,
    }));
  });
}

/** The part of a coloured text in cells [from, from + width), in the colours that hold there. */
function styledCells(text: string, from: number, width: number): string {
  let out = "";
  let style = "";
  let at = 0;
  let begun = false;
  for (const piece of text.split(/(\x1b\[[0-9;]*[mK])/)) {
    if (piece.startsWith("\x1b[")) {
      style = /^\x1b\[0*m$/.test(piece) ? "" : style + piece;
      if (begun) out += piece;
      continue;
    }
    const shown = shownLine(piece);
    const part = cells(shown, Math.max(0, from - at), Math.max(0, Math.min(width, from + width - at)));
    if (part !== "" && !begun) {
      begun = true;
      out += style;
    }
    out += part;
    at += textWidth(shown);
    if (at >= from + width) break;
  }
  return `${out}${style ? "\x1b[m" : ""}`;
}
