import { cutHunk, cutsBetween } from "../diff/hunk-text.ts";

export type HunkLine = readonly [sign: " " | "-" | "+", text: string];

/** A stretch of a patch that is taken or left as one. */
export interface Hunk {
  /** Its first line in the old file, from 0. */
  readonly aFrom: number;
  readonly bFrom: number;
  readonly lines: readonly HunkLine[];
  readonly heading: string;
  /** Taken, left, or not decided yet. */
  readonly use?: boolean;
}

export const isChange = ([sign]: HunkLine): boolean => sign !== " ";

/** The hunks that lead from `old` to `now`. */
export function hunksBetween(old: readonly string[], now: readonly string[], context: number): Hunk[] {
  return cutsBetween(old, now, { colour: false, context }).map((cut) => {
    const { lines, heading, aFrom, bFrom } = cutHunk(cut, old, now);
    return { aFrom, bFrom, lines, heading };
  });
}

const count = (lines: readonly HunkLine[], other: "-" | "+"): number =>
  lines.filter(([sign]) => sign !== other).length;

const range = (from: number, length: number): string =>
  length === 1 ? `${from + 1}` : `${length === 0 ? from : from + 1},${length}`;

/** "-1,7 +1,7" */
export const rangesOf = ({ aFrom, bFrom, lines }: Hunk): string =>
  `-${range(aFrom, count(lines, "+"))} +${range(bFrom, count(lines, "-"))}`;

/** Parts a hunk where unchanged lines stand between changes; these lines belong to both parts. */
export function splitHunk(hunk: Hunk): Hunk[] {
  const { lines } = hunk;
  const parts: Hunk[] = [];
  let start = 0;
  let [a, b] = [hunk.aFrom, hunk.bFrom];
  for (;;) {
    let at = start;
    while (at < lines.length && !isChange(lines[at]!)) at++;
    while (at < lines.length && isChange(lines[at]!)) at++;
    const gap = at;
    while (at < lines.length && !isChange(lines[at]!)) at++;
    const part = lines.slice(start, at);
    parts.push({ aFrom: a, bFrom: b, lines: part, heading: parts.length === 0 ? hunk.heading : "" });
    if (at >= lines.length) return parts;
    const before = lines.slice(start, gap);
    a += count(before, "+");
    b += count(before, "-");
    start = gap;
  }
}

/** How many parts `splitHunk` would make. */
export const partsOf = (hunk: Hunk): number =>
  hunk.lines.filter((line, i, all) => isChange(line) && (i === 0 || !isChange(all[i - 1]!))).length;

/** `old` with these hunks applied, which lie where they say. */
export function applyHunks(old: readonly string[], hunks: readonly Hunk[]): string[] {
  const out: string[] = [];
  let at = 0;
  for (const { aFrom, lines } of hunks) {
    let place = aFrom;
    for (const [sign, text] of lines) {
      if (sign === " ") place++;
      else {
        if (place > at) {
          out.push(...old.slice(at, place));
          at = place;
        }
        if (sign === "-") at = ++place;
        else out.push(text);
      }
    }
  }
  return [...out, ...old.slice(at)];
}
