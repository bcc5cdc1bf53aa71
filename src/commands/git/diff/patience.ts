import { type LineDiff, mark, type Numbered, part } from "./line-parts.ts";
import { classic } from "./myers.ts";

/** A line that occurs once on each side: its place on the left, and on the right. */
interface Pair {
  readonly a: number;
  readonly b: number;
  /** The pair before it in the longest run found so far that ends with it. */
  previous?: Pair | undefined;
}

/**
 * Bram Cohen's patience diff: lines that occur once on each side are matched first, in the longest run that goes
 * forward on both; then what lies between them likewise. Where no line is unique, Myers' way is gone. Lines for which
 * `anchored` (asked by their place on the left) holds are matched before all others.
 */
export function patience(lines: Numbered, diff: LineDiff, anchored: (i: number) => boolean): void {
  const { left, right } = lines;
  const solve = (a0: number, a1: number, b0: number, b1: number): void => {
    if (a0 === a1 || b0 === b1) return mark(diff, a0, a1, b0, b1);
    const { pairs, common } = uniquePairs(left, right, a0, a1, b0, b1);
    if (!common) return mark(diff, a0, a1, b0, b1);
    const chain = longestRun(pairs, anchored);
    if (chain.length === 0) {
      const middle = part(lines, diff, [a0, a1], [b0, b1]);
      return classic(middle.lines, middle.diff);
    }
    let [a, b] = [a0, b0];
    for (let at = 0; at <= chain.length; at++) {
      // Equal lines before the pair, and behind the pair before it, go along with them.
      let [nextA, nextB] = [chain[at]?.a ?? a1, chain[at]?.b ?? b1];
      if (chain[at])
        while (nextA > a && nextB > b && left[nextA - 1] === right[nextB - 1]) {
          nextA--;
          nextB--;
        }
      while (a < nextA && b < nextB && left[a] === right[b]) {
        a++;
        b++;
      }
      if (nextA > a || nextB > b) solve(a, nextA, b, nextB);
      while (chain[at + 1] && chain[at + 1]!.a === chain[at]!.a + 1 && chain[at + 1]!.b === chain[at]!.b + 1)
        at++;
      if (chain[at]) [a, b] = [chain[at]!.a + 1, chain[at]!.b + 1];
    }
  };
  solve(0, left.length, 0, right.length);
}

/** The lines that occur once on each side, by their place on the left; and whether the sides share any line. */
function uniquePairs(
  left: Int32Array,
  right: Int32Array,
  a0: number,
  a1: number,
  b0: number,
  b1: number,
): { pairs: Pair[]; common: boolean } {
  const place = new Map<number, number>();
  const twice = new Set<number>();
  for (let i = a0; i < a1; i++)
    if (place.has(left[i]!)) twice.add(left[i]!);
    else place.set(left[i]!, i);
  const partner = new Map<number, number>();
  let common = false;
  for (let j = b0; j < b1; j++) {
    const id = right[j]!;
    if (!place.has(id)) continue;
    common = true;
    if (partner.has(id)) twice.add(id);
    else partner.set(id, j);
  }
  const pairs: Pair[] = [];
  for (const [id, a] of place) {
    const b = partner.get(id);
    if (b !== undefined && !twice.has(id)) pairs.push({ a, b });
  }
  return { pairs, common };
}

/** Patience sorting: the longest choice of pairs, in their order, that goes forward on the right as well. */
function longestRun(pairs: readonly Pair[], anchored: (i: number) => boolean): Pair[] {
  const piles: Pair[] = [];
  let lastAnchor = -1;
  let length = 0;
  for (const pair of pairs) {
    let [low, high] = [-1, length];
    while (low + 1 < high) {
      const middle = (low + high) >> 1;
      if (piles[middle]!.b > pair.b) high = middle;
      else low = middle;
    }
    pair.previous = low < 0 ? undefined : piles[low];
    const pile = low + 1;
    if (pile <= lastAnchor) continue;
    piles[pile] = pair;
    if (anchored(pair.a)) {
      lastAnchor = pile;
      length = pile + 1;
    } else if (pile === length) length++;
  }
  const run: Pair[] = [];
  for (let at = piles[length - 1]; at; at = at.previous) run.push(at);
  return run.reverse();
}
