import type { LineDiff } from "./lines.ts";

/** Lines [aStart, aEnd) of the old file that became [bStart, bEnd) of the new one, counted from 0. */
export interface Edit {
  readonly aStart: number;
  readonly aEnd: number;
  readonly bStart: number;
  readonly bEnd: number;
}

export function editsOf({ removed, added }: LineDiff): Edit[] {
  const edits: Edit[] = [];
  let a = 0;
  let b = 0;
  while (a < removed.length || b < added.length) {
    if (!removed[a] && !added[b]) {
      a++;
      b++;
      continue;
    }
    const [aStart, bStart] = [a, b];
    while (removed[a]) a++;
    while (added[b]) b++;
    edits.push({ aStart, aEnd: a, bStart, bEnd: b });
  }
  return edits;
}

/** Edits near enough to share their context. */
export function hunksOf(edits: readonly Edit[], context: number, between = 0): Edit[][] {
  const hunks: Edit[][] = [];
  for (const edit of edits) {
    const last = hunks.at(-1)?.at(-1);
    if (last && edit.aStart - last.aEnd <= 2 * context + between) hunks.at(-1)!.push(edit);
    else hunks.push([edit]);
  }
  return hunks;
}
