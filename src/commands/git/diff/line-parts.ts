/** How two lists of lines differ: which lines of each have no partner in the other. */
export interface LineDiff {
  readonly removed: Uint8Array;
  readonly added: Uint8Array;
}

/** The lines of both files by numbers that are equal for equal lines. */
export interface Numbered {
  readonly left: Int32Array;
  readonly right: Int32Array;
}

/** Everything between is changed. */
export function mark(diff: LineDiff, a0: number, a1: number, b0: number, b1: number): void {
  diff.removed.fill(1, a0, a1);
  diff.added.fill(1, b0, b1);
}

/** Lines [a0, a1) of the left and [b0, b1) of the right, with their part of the answer, which is to be filled in. */
export const part = (
  { left, right }: Numbered,
  { removed, added }: LineDiff,
  [a0, a1]: readonly [number, number],
  [b0, b1]: readonly [number, number],
): { lines: Numbered; diff: LineDiff } => ({
  lines: { left: left.subarray(a0, a1), right: right.subarray(b0, b1) },
  diff: { removed: removed.subarray(a0, a1), added: added.subarray(b0, b1) },
});
