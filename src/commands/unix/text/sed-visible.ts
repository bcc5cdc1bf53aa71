import { bytesOf } from "../base/byte-text.ts";

const names: Record<string, string> = {
  "\x07": "\\a",
  "\b": "\\b",
  "\f": "\\f",
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
  "\v": "\\v",
  "\\": "\\\\",
};

/** For `l`: nothing is left to guess, long lines are folded at `width`. */
export function visible(text: string, width: number): string {
  const cells: string[] = [];
  for (const byte of bytesOf(text)) {
    const char = String.fromCharCode(byte);
    cells.push(names[char] ?? (byte < 32 || byte > 126 ? `\\${byte.toString(8).padStart(3, "0")}` : char));
  }
  let out = "";
  let at = 0;
  for (const cell of cells) {
    if (width > 1 && at + cell.length > width - 1) {
      out += "\\\n";
      at = 0;
    }
    out += cell;
    at += cell.length;
  }
  return `${out}$`;
}
