import { type LineDiff, mark, type Numbered, part } from "./line-parts.ts";
import { classic } from "./myers.ts";

/** A line that occurs oftener than this tells nothing. */
const tooOften = 64;

/** Lines [a, aEnd) of the left are [b, bEnd) of the right. */
interface Block {
  readonly a: number;
  readonly aEnd: number;
  readonly b: number;
  readonly bEnd: number;
}

/**
 * JGit's histogram diff: the sides are parted at the longest common block of the lines that occur least often on the
 * left, and so on before and behind it. Where all that they share occurs too often, Myers' way is gone.
 */
export function histogram(lines: Numbered, diff: LineDiff): void {
  const waiting: [number, number, number, number][] = [[0, lines.left.length, 0, lines.right.length]];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [a0, a1, b0, b1] = next;
    if (a0 === a1 || b0 === b1) {
      mark(diff, a0, a1, b0, b1);
      continue;
    }
    const best = rarestBlock(lines, a0, a1, b0, b1);
    if (best === "crowded") {
      const middle = part(lines, diff, [a0, a1], [b0, b1]);
      classic(middle.lines, middle.diff);
    } else if (best === undefined) mark(diff, a0, a1, b0, b1);
    else waiting.push([best.aEnd, a1, best.bEnd, b1], [a0, best.a, b0, best.b]);
  }
}

/** Undefined when the sides share no line; "crowded" when they share only such that occur too often. */
function rarestBlock(
  { left, right }: Numbered,
  a0: number,
  a1: number,
  b0: number,
  b1: number,
): Block | "crowded" | undefined {
  const places = new Map<number, number[]>();
  for (let i = a0; i < a1; i++) {
    const list = places.get(left[i]!);
    if (list) list.push(i);
    else places.set(left[i]!, [i]);
  }
  const times = (i: number) => places.get(left[i]!)!.length;
  let best: Block | undefined;
  let fewest = tooOften + 1;
  let common = false;
  for (let j = b0; j < b1;) {
    let nextJ = j + 1;
    const list = places.get(right[j]!) ?? [];
    if (list.length > 0) common = true;
    if (list.length > fewest) {
      j = nextJ;
      continue;
    }
    let reached = -1;
    for (const i of list) {
      if (i < reached) continue;
      let [a, b, aEnd, bEnd] = [i, j, i + 1, j + 1];
      let rarest = list.length;
      while (a > a0 && b > b0 && left[a - 1] === right[b - 1]) {
        a--;
        b--;
        if (rarest > 1) rarest = Math.min(rarest, times(a));
      }
      while (aEnd < a1 && bEnd < b1 && left[aEnd] === right[bEnd]) {
        if (rarest > 1) rarest = Math.min(rarest, times(aEnd));
        aEnd++;
        bEnd++;
      }
      nextJ = Math.max(nextJ, bEnd);
      if (aEnd - a > (best ? best.aEnd - best.a : 1) || rarest < fewest) {
        best = { a, aEnd, b, bEnd };
        fewest = rarest;
      }
      reached = aEnd;
    }
    j = nextJ;
  }
  return common && fewest > tooOften ? "crowded" : best;
}
