import { cutCost } from "./cut-cost.ts";

/**
 * A run of changed lines can often be moved up or down without changing what the diff says: in "a b a b" either pair
 * may be the new one. Each run is moved where it reads best: beside a change of the other file if it can be, else
 * where the two cuts it makes in the text cost least (or as far down as it goes, without the indent heuristic).
 *
 * Both files have the same unchanged lines, so the place of a run is told by how many of these stand above it: its
 * gap. `ids` are equal for equal lines. `changed` is altered.
 */
export function slideRuns(
  lines: readonly string[],
  ids: Int32Array,
  changed: Uint8Array,
  otherChanged: Uint8Array,
  indentHeuristic = true,
): void {
  const sizes = gapSizes(changed);
  const others = gapSizes(otherChanged);
  const lastGap = sizes.length - 1;
  for (let gap = 0, start = 0; gap <= lastGap; start += sizes[gap]! + 1, gap++) {
    let size = sizes[gap]!;
    if (size === 0) continue;
    /** Goes one gap up (-1) or down (1), and is one with the run it may find there. */
    const go = (step: 1 | -1): void => {
      sizes[gap] = 0;
      gap += step;
      start += step === 1 ? 1 : -1 - sizes[gap]!;
      size += sizes[gap]!;
      sizes[gap] = size;
    };
    let top: number;
    let beside: number;
    let before: number;
    do {
      before = size;
      while (gap > 0 && ids[start - 1] === ids[start + size - 1]) go(-1);
      top = gap;
      beside = others[gap]! > 0 ? gap : -1;
      while (gap < lastGap && ids[start] === ids[start + size]) {
        go(1);
        if (others[gap]! > 0) beside = gap;
      }
    } while (size !== before);
    const target = beside >= 0 ? beside : !indentHeuristic ? gap : cheapest(lines, start, size, gap, top);
    while (gap > target) go(-1);
  }
  let at = 0;
  for (const size of sizes) {
    changed.fill(1, at, at + size);
    at += size;
    if (at < changed.length) changed[at++] = 0;
  }
}

/** How many changed lines stand between one unchanged line and the next, before the first and behind the last too. */
function gapSizes(changed: Uint8Array): number[] {
  const sizes = [0];
  for (const isChanged of changed)
    if (isChanged) sizes[sizes.length - 1]!++;
    else sizes.push(0);
  return sizes;
}

/** The gap between `top` and `gap` where the run is cut out best; the lowest of equally good ones. */
function cheapest(lines: readonly string[], start: number, size: number, gap: number, top: number): number {
  let best = gap;
  let least = Infinity;
  // Moved by more than its length, a run only repeats what it went past.
  for (let up = 0; up <= Math.min(gap - top, size + 1); up++) {
    const cost = cutCost(lines, start - up) + cutCost(lines, start - up + size);
    if (cost < least) [least, best] = [cost, gap - up];
  }
  return best;
}
