import type { Change } from "../base/line-diff.ts";
import { hunksOf, rows, type Side } from "./diff-format.ts";

/** `diff -c`: both sides of a hunk one after the other, "!" before what was changed. */
export function contextDiff(a: Side, b: Side, changes: readonly Change[], context: number): string {
  return hunksOf(changes, context)
    .map((hunk) => {
      const first = hunk[0]!;
      const last = hunk.at(-1)!;
      const before = Math.min(context, first.aStart);
      const after = Math.min(context, a.lines.length - last.aEnd);
      const [aFrom, aTo] = [first.aStart - before, last.aEnd + after];
      const [bFrom, bTo] = [first.bStart - before, last.bEnd + after];
      const range = (from: number, to: number) => (to - from <= 1 ? String(to) : `${from + 1},${to}`);
      const side = (
        lines: Side,
        from: number,
        to: number,
        part: (change: Change) => [number, number],
        mark: string,
      ) => {
        if (hunk.every((change) => part(change)[0] === part(change)[1])) return "";
        let text = "";
        let at = from;
        for (const change of hunk) {
          const [start, end] = part(change);
          const both = change.aEnd > change.aStart && change.bEnd > change.bStart;
          text += rows("  ", lines, at, start) + rows(both ? "! " : mark, lines, start, end);
          at = end;
        }
        return text + rows("  ", lines, at, to);
      };
      return (
        `***************\n*** ${range(aFrom, aTo)} ****\n` +
        side(a, aFrom, aTo, ({ aStart, aEnd }) => [aStart, aEnd], "- ") +
        `--- ${range(bFrom, bTo)} ----\n` +
        side(b, bFrom, bTo, ({ bStart, bEnd }) => [bStart, bEnd], "+ ")
      );
    })
    .join("");
}

/** `diff -e`: commands for ed, from the last change to the first. */
export function edDiff(b: Side, changes: readonly Change[]): string {
  return changes
    .toReversed()
    .map(({ aStart, aEnd, bStart, bEnd }) => {
      const range = aEnd - aStart <= 1 ? String(aEnd) : `${aStart + 1},${aEnd}`;
      if (bStart === bEnd) return `${range}d\n`;
      const text = b.lines.slice(bStart, bEnd).map((line) => `${line}\n`);
      return `${aStart === aEnd ? `${aStart}a` : `${range}c`}\n${text.join("")}.\n`;
    })
    .join("");
}

/** `diff -n`: the same for RCS, forwards, counting in the old file. */
export function rcsDiff(b: Side, changes: readonly Change[]): string {
  return changes
    .map(({ aStart, aEnd, bStart, bEnd }) => {
      const cut = aEnd > aStart ? `d${aStart + 1} ${aEnd - aStart}\n` : "";
      const text = b.lines.slice(bStart, bEnd).map((line) => `${line}\n`);
      return cut + (bEnd > bStart ? `a${aEnd} ${bEnd - bStart}\n${text.join("")}` : "");
    })
    .join("");
}
