import { isChange } from "../patch/hunks.ts";
import type { PatchHunk } from "./parse-patch.ts";

export interface Placed {
  readonly lines: string[];
  /** Numbers of the hunks that found no place, from 0. */
  readonly rejected: readonly number[];
  /** By how many lines each hunk was moved. */
  readonly offsets: readonly number[];
}

/** Applies hunks to lines, each where its old lines stand nearest to where it says. Stops at none. */
export function placeHunks(old: readonly string[], hunks: readonly PatchHunk[]): Placed {
  const lines = [...old];
  const rejected: number[] = [];
  const offsets: number[] = [];
  let shift = 0;
  for (const [i, hunk] of hunks.entries()) {
    const before = hunk.lines.filter(([sign]) => sign !== "+").map(([, text]) => text);
    const after = hunk.lines.filter(([sign]) => sign !== "-").map(([, text]) => text);
    const wanted = Math.max(0, hunk.oldStart - (before.length > 0 ? 1 : 0)) + shift;
    const at = find(lines, before, wanted, hunk);
    if (at === undefined) {
      rejected.push(i);
      continue;
    }
    offsets.push(at - wanted);
    shift += at - wanted + after.length - before.length;
    lines.splice(at, before.length, ...after);
  }
  return { lines, rejected, offsets };
}

function find(
  lines: readonly string[],
  before: readonly string[],
  wanted: number,
  hunk: PatchHunk,
): number | undefined {
  const fits = (at: number) =>
    at >= 0 && at + before.length <= lines.length && before.every((line, i) => lines[at + i] === line);
  // Without context above or below, the hunk lies at the beginning or the end of the file.
  const atStart = hunk.oldStart <= 1;
  const atEnd = hunk.lines.length > 0 && isChange(hunk.lines.at(-1)!);
  if (atStart && !fits(0)) return undefined;
  if (atStart && (!atEnd || before.length === lines.length)) return 0;
  if (atEnd) return fits(lines.length - before.length) ? lines.length - before.length : undefined;
  for (let away = 0; away <= lines.length; away++) {
    if (fits(wanted - away)) return wanted - away;
    if (fits(wanted + away)) return wanted + away;
  }
  return undefined;
}
