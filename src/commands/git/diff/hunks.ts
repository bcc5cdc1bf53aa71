import type { LineDiff } from "./line-parts.ts";

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
