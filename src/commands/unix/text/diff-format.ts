import type { Change } from "../base/line-diff.ts";

/** Lines of one file; `ended` says that its last line has a newline. */
export interface Side {
  readonly lines: readonly string[];
  readonly ended: boolean;
}

const missing = "\\ No newline at end of file\n";

const row = (mark: string, { lines, ended }: Side, i: number): string =>
  `${mark}${lines[i]}\n${i === lines.length - 1 && !ended ? missing : ""}`;

export const rows = (mark: string, side: Side, from: number, to: number): string => {
  let text = "";
  for (let i = from; i < to; i++) text += row(mark, side, i);
  return text;
};

/** "3,5c3" and "< " and "> ". */
export function normalDiff(a: Side, b: Side, changes: readonly Change[]): string {
  const range = (start: number, end: number) => (end - start <= 1 ? `${end}` : `${start + 1},${end}`);
  return changes
    .map(({ aStart, aEnd, bStart, bEnd }) => {
      const verb = aStart === aEnd ? "a" : bStart === bEnd ? "d" : "c";
      const old = aStart === aEnd ? String(aStart) : range(aStart, aEnd);
      const fresh = bStart === bEnd ? String(bStart) : range(bStart, bEnd);
      return `${old}${verb}${fresh}\n${rows("< ", a, aStart, aEnd)}${verb === "c" ? "---\n" : ""}${rows("> ", b, bStart, bEnd)}`;
    })
    .join("");
}

/** Changes that come closer than twice the context share a hunk. */
export function hunksOf(changes: readonly Change[], context: number): Change[][] {
  const hunks: Change[][] = [];
  for (const change of changes) {
    const last = hunks.at(-1)?.at(-1);
    if (last && change.aStart - last.aEnd <= 2 * context) hunks.at(-1)!.push(change);
    else hunks.push([change]);
  }
  return hunks;
}

/** Hunks with `context` lines around. */
export function unifiedDiff(a: Side, b: Side, changes: readonly Change[], context: number): string {
  const range = (start: number, end: number) =>
    end - start === 1 ? `${start + 1}` : `${end === start ? start : start + 1},${end - start}`;
  return hunksOf(changes, context)
    .map((hunk) => {
      const first = hunk[0]!;
      const last = hunk.at(-1)!;
      const before = Math.min(context, first.aStart);
      const after = Math.min(context, a.lines.length - last.aEnd);
      const [aFrom, aTo] = [first.aStart - before, last.aEnd + after];
      const [bFrom, bTo] = [first.bStart - before, last.bEnd + after];
      let text = `@@ -${range(aFrom, aTo)} +${range(bFrom, bTo)} @@\n`;
      let at = aFrom;
      for (const { aStart, aEnd, bStart, bEnd } of hunk) {
        text += rows(" ", a, at, aStart) + rows("-", a, aStart, aEnd) + rows("+", b, bStart, bEnd);
        at = aEnd;
      }
      return text + rows(" ", a, at, aTo);
    })
    .join("");
}
