import { stripColours } from "./colours.ts";

/** Cells a text takes in a terminal. */
export function width(text: string): number {
  let cells = 0;
  for (const letter of stripColours(text)) {
    const code = letter.codePointAt(0)!;
    if (code < 32 || code === 0x200b || (code >= 0x300 && code < 0x370)) continue;
    const wide =
      (code >= 0x1100 && code <= 0x115f) ||
      (code >= 0x2e80 && code <= 0xa4cf) ||
      (code >= 0xac00 && code <= 0xd7a3) ||
      (code >= 0xf900 && code <= 0xfaff) ||
      (code >= 0xff00 && code <= 0xff60) ||
      (code >= 0x1f300 && code <= 0x1faff);
    cells += wide ? 2 : 1;
  }
  return cells;
}

/**
 * Breaks lines at spaces so that none is wider than `columns`; a word that is too long is cut. With `trim` off the
 * spaces at the breaks stay, as in the CLI's error boxes.
 */
export function wrap(text: string, columns: number, options: { trim: boolean }): string {
  return text
    .split("\n")
    .map((line) => wrapLine(line, columns, options.trim))
    .join("\n");
}

function wrapLine(line: string, columns: number, trim: boolean): string {
  if (trim && line.trim() === "") return "";
  const rows = [""];
  const last = () => rows[rows.length - 1]!;
  const add = (text: string) => {
    rows[rows.length - 1] += text;
  };
  line.split(" ").forEach((word, index) => {
    if (trim) rows[rows.length - 1] = last().trimStart();
    let used = width(last());
    if (index > 0) {
      if (used >= columns && !trim) {
        rows.push("");
        used = 0;
      }
      if (used > 0 || !trim) {
        add(" ");
        used++;
      }
    }
    const length = width(word);
    if (length > columns) {
      // Cut the word from here on, unless beginning on a fresh line takes fewer lines.
      const fromHere = 1 + Math.floor((length - (columns - used) - 1) / columns);
      if (Math.floor((length - 1) / columns) < fromHere) rows.push("");
      for (const letter of word) {
        if (width(last()) + width(letter) > columns) rows.push("");
        add(letter);
      }
      return;
    }
    if (used + length > columns && used > 0 && length > 0) rows.push("");
    add(word);
  });
  return (trim ? rows.map((row) => row.trimEnd()) : rows).join("\n");
}

/** Puts `count` spaces before each line that is not empty. */
export const indent = (text: string, count: number): string => text.replace(/^(?!\s*$)/gm, " ".repeat(count));
