import type { Change } from "../base/line-diff.ts";
import type { Side } from "./diff-format.ts";

interface Look {
  /** Of both columns and the gutter, in cells. */
  readonly width: number;
  /** Leave out what is the same. */
  readonly suppressCommon: boolean;
  /** Show only the left one of two lines that are the same. */
  readonly leftColumn: boolean;
}

const tab = 8;
const gutter = 3;

/** From one column to another, by tabs as far as they lead. */
function advance(from: number, to: number): string {
  let at = from;
  let text = "";
  for (let next = at - (at % tab) + tab; next <= to; next += tab) {
    text += "\t";
    at = next;
  }
  return text + " ".repeat(Math.max(0, to - at));
}

/** `diff -y`: both files side by side. The right half begins at a tab stop, the mark stands in the gutter. */
export function sideBySide(a: Side, b: Side, changes: readonly Change[], look: Look): string {
  const { width, suppressCommon, leftColumn } = look;
  const stop = Math.floor((width + tab + gutter) / 2 / tab) * tab;
  const room = Math.max(0, Math.min(stop - gutter, width - stop));
  const second = room > 0 ? stop : width;
  const middle = Math.floor((room + second - 1) / 2);
  const row = (one: string, mark: string, other: string): string => {
    const left = one.slice(0, room);
    const marked = mark === "" ? left : `${left}${advance(left.length, middle)}${mark}`;
    if (other === "") return `${marked}\n`;
    return `${marked}${advance(mark === "" ? left.length : middle + 1, second)}${other.slice(0, room)}\n`;
  };
  let text = "";
  let [i, j] = [0, 0];
  const same = (end: number) => {
    for (; i < end; i++, j++)
      if (!suppressCommon) text += leftColumn ? row(a.lines[i]!, "(", "") : row(a.lines[i]!, "", b.lines[j]!);
  };
  for (const { aStart, aEnd, bEnd } of changes) {
    same(aStart);
    for (; i < aEnd && j < bEnd; i++, j++) text += row(a.lines[i]!, "|", b.lines[j]!);
    for (; i < aEnd; i++) text += row(a.lines[i]!, "<", "");
    for (; j < bEnd; j++) text += row("", ">", b.lines[j]!);
  }
  same(a.lines.length);
  return text;
}
