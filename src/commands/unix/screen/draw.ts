import { textWidth } from "../base/columns.ts";

const tabStop = 8;

/** A line as cells on the screen: tabs are blanks, control characters ^X. `upTo` gives the width before a column. */
export function shownLine(line: string): string {
  let text = "";
  let width = 0;
  for (const char of line) {
    const code = char.codePointAt(0)!;
    const shown =
      char === "\t"
        ? " ".repeat(tabStop - (width % tabStop))
        : code < 32
          ? `^${String.fromCharCode(code + 64)}`
          : code === 127
            ? "^?"
            : code >= 0xdc80 && code <= 0xdcff
              ? "\ufffd"
              : char;
    text += shown;
    width += textWidth(shown);
  }
  return text;
}

/** The part of a shown text that stands in cells [from, from + width). */
export function cells(text: string, from: number, width: number): string {
  let at = 0;
  let out = "";
  let used = 0;
  for (const char of text) {
    const size = textWidth(char);
    if (at >= from && used + size <= width) {
      out += char;
      used += size;
    } else if (at + size > from && at < from) {
      out += " ";
      used++;
    }
    at += size;
    if (at >= from + width) break;
  }
  return out;
}

export const enterScreen = "\x1b[?1049h\x1b[H\x1b[2J";
export const leaveScreen = "\x1b[?1049l";
export const reverse = (text: string): string => `\x1b[7m${text}\x1b[m`;

/** All rows of a screen in one piece, then the cursor (from 0) at its place. */
export function frame(rows: readonly string[], cursor: { row: number; column: number }): string {
  const body = rows.map((row, i) => `\x1b[${i + 1};1H${row}\x1b[K`).join("");
  return `\x1b[?25l${body}\x1b[${cursor.row + 1};${cursor.column + 1}H\x1b[?25h`;
}
