import type { LineDiff, Numbered } from "./line-parts.ts";

/** Marks the lines of Myers' shortest script, or one near to it in a very large rewrite. */
export function classic({ left, right }: Numbered, diff: LineDiff, minimal = false): void {
  let start = 0;
  const least = Math.min(left.length, right.length);
  while (start < least && left[start] === right[start]) start++;
  let end = 0;
  while (end < least - start && left[left.length - 1 - end] === right[right.length - 1 - end]) end++;
  const x = kept(left, right, start, end, diff.removed);
  const y = kept(right, left, start, end, diff.added);
  new Myers(left, right, x, y, diff, minimal).run();
}

/** The power of two nearest above the square root, or twice that. */
function roughRoot(n: number): number {
  let root = 1;
  for (let left = n; left > 0; left >>= 2) root *= 2;
  return root;
}

/** So far to either side it is looked whether a common line stands among lines that the other file lacks. */
const reach = 100;

/**
 * Which lines the search has to look at. A line that the other file does not have is marked as changed at once; so is
 * a common one (a blank line, a brace) in the midst of such lines, where it would only tie the search to a chance
 * match.
 */
function kept(
  own: Int32Array,
  other: Int32Array,
  start: number,
  tail: number,
  changed: Uint8Array,
): Int32Array {
  const count = countOf(own, other);
  // Oftener than this in the other file, and a line says little about what belongs together.
  const often = Math.min(roughRoot(own.length), 1024);
  const result: number[] = [];
  const end = own.length - tail;
  // Lines of the file up to here, from `start`, that the other file lacks.
  const absent = new Int32Array(own.length + 1);
  for (let i = start; i < end; i++) absent[i + 1] = absent[i]! + (count[own[i]!] === 0 ? 1 : 0);
  const says = (i: number) => count[own[i]!]! > 0 && count[own[i]!]! < often;
  for (let from = start; from < end;) {
    let to = from;
    while (to < end && !says(to)) to++;
    for (let i = from; i < to; i++) {
      if (count[own[i]!] === 0) {
        changed[i] = 1;
        continue;
      }
      const [first, last] = [Math.max(from, i - reach), Math.min(to, i + reach + 1)];
      const [before, after] = [absent[i]! - absent[first]!, absent[last]! - absent[i]!];
      const common = last - first - before - after;
      if (before > 0 && after > 0 && (common + 1) * 3 < before + after) changed[i] = 1;
      else result.push(i);
    }
    if (to < end) result.push(to);
    from = to + 1;
  }
  return Int32Array.from(result);
}

/** How often each number occurs among `other`; as long as the greatest of both sides asks for. */
function countOf(own: Int32Array, other: Int32Array): Int32Array {
  let most = -1;
  for (const id of own) if (id > most) most = id;
  for (const id of other) if (id > most) most = id;
  const count = new Int32Array(most + 1);
  for (const id of other) count[id]!++;
  return count;
}

/**
 * E. Myers, "An O(ND) Difference Algorithm and Its Variations" (1986), section 4b: the middle of a shortest script is
 * found from both ends at once, and the two halves likewise.
 */
class Myers {
  readonly #x: Int32Array;
  readonly #y: Int32Array;
  readonly #left: Int32Array;
  readonly #right: Int32Array;
  readonly #diff: LineDiff;
  readonly #forward: Int32Array;
  readonly #backward: Int32Array;
  readonly #zero: number;
  readonly #costLimit: number;

  constructor(
    left: Int32Array,
    right: Int32Array,
    x: Int32Array,
    y: Int32Array,
    diff: LineDiff,
    minimal: boolean,
  ) {
    this.#x = x;
    this.#y = y;
    this.#left = left;
    this.#right = right;
    this.#diff = diff;
    const diagonals = x.length + y.length + 3;
    this.#forward = new Int32Array(diagonals + 2);
    this.#backward = new Int32Array(diagonals + 2);
    this.#zero = y.length + 1;
    this.#costLimit = minimal ? Infinity : Math.max(256, roughRoot(diagonals));
  }

  run(): void {
    this.#solve(0, this.#x.length, 0, this.#y.length);
  }

  #same = (i: number, j: number): boolean => this.#left[this.#x[i]!] === this.#right[this.#y[j]!];

  #solve(x0: number, x1: number, y0: number, y1: number): void {
    let [fromX, toX, fromY, toY] = [x0, x1, y0, y1];
    for (;;) {
      while (fromX < toX && fromY < toY && this.#same(fromX, fromY)) {
        fromX++;
        fromY++;
      }
      while (fromX < toX && fromY < toY && this.#same(toX - 1, toY - 1)) {
        toX--;
        toY--;
      }
      if (fromX === toX) {
        for (let j = fromY; j < toY; j++) this.#diff.added[this.#y[j]!] = 1;
        return;
      }
      if (fromY === toY) {
        for (let i = fromX; i < toX; i++) this.#diff.removed[this.#x[i]!] = 1;
        return;
      }
      const [x, y] = this.#middle(fromX, toX, fromY, toY);
      this.#solve(fromX, x, fromY, y);
      [fromX, fromY] = [x, y];
    }
  }

  /** A point that a shortest way from one corner to the other passes. Diagonal k holds the points with x - y = k. */
  #middle(x0: number, x1: number, y0: number, y1: number): [number, number] {
    const forward = this.#forward;
    const backward = this.#backward;
    const zero = this.#zero;
    const lowest = x0 - y1;
    const highest = x1 - y0;
    const startK = x0 - y0;
    const endK = x1 - y1;
    const odd = ((startK - endK) & 1) !== 0;
    let [fLow, fHigh, bLow, bHigh] = [startK, startK, endK, endK];
    forward[zero + startK] = x0;
    backward[zero + endK] = x1;
    const far = 0x7fffffff;
    for (let cost = 1; ; cost++) {
      if (fLow > lowest) forward[zero + --fLow - 1] = -1;
      else fLow++;
      if (fHigh < highest) forward[zero + ++fHigh + 1] = -1;
      else fHigh--;
      for (let k = fHigh; k >= fLow; k -= 2) {
        const below = forward[zero + k - 1]!;
        const above = forward[zero + k + 1]!;
        let x = below >= above ? below + 1 : above;
        let y = x - k;
        while (x < x1 && y < y1 && this.#same(x, y)) {
          x++;
          y++;
        }
        forward[zero + k] = x;
        if (odd && k >= bLow && k <= bHigh && backward[zero + k]! <= x) return [x, y];
      }
      if (bLow > lowest) backward[zero + --bLow - 1] = far;
      else bLow++;
      if (bHigh < highest) backward[zero + ++bHigh + 1] = far;
      else bHigh--;
      for (let k = bHigh; k >= bLow; k -= 2) {
        const below = backward[zero + k - 1]!;
        const above = backward[zero + k + 1]!;
        let x = below < above ? below : above - 1;
        let y = x - k;
        while (x > x0 && y > y0 && this.#same(x - 1, y - 1)) {
          x--;
          y--;
        }
        backward[zero + k] = x;
        if (!odd && k >= fLow && k <= fHigh && x <= forward[zero + k]!) return [x, y];
      }
      // A very large rewrite: whichever point came furthest will do, or the search would take minutes.
      if (cost >= this.#costLimit)
        return this.#furthest({ x0, x1, y0, y1 }, { low: fLow, high: fHigh }, { low: bLow, high: bHigh });
    }
  }

  /**
   * Where the two searches have come when they are called off: the point that left most of the rectangle behind it.
   * A way that ran over the edge is taken back to it along its diagonal.
   */
  #furthest(box: Box, forward: Span, backward: Span): [number, number] {
    const reached = (span: Span, way: Int32Array, clip: (x: number, k: number) => number) => {
      const points: [x: number, y: number][] = [];
      for (let k = span.high; k >= span.low; k -= 2) {
        const x = clip(way[this.#zero + k]!, k);
        points.push([x, x - k]);
      }
      return points;
    };
    const ahead = reached(forward, this.#forward, (x, k) => Math.min(x, box.x1, box.y1 + k));
    const behind = reached(backward, this.#backward, (x, k) => Math.max(x, box.x0, box.y0 + k));
    const progress = [
      ...behind.map(([x, y]) => ({ x, y, gain: box.x1 - x + (box.y1 - y) })),
      ...ahead.map(([x, y]) => ({ x, y, gain: x - box.x0 + (y - box.y0) })),
    ];
    const best = progress.reduce((most, each) => (each.gain > most.gain ? each : most));
    return [best.x, best.y];
  }
}

interface Box {
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
}

/** Diagonals that a search has reached. */
interface Span {
  readonly low: number;
  readonly high: number;
}
