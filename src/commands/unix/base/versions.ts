import { compareNames } from "../../../files/paths.ts";

/** "a2" before "a10": runs of digits count as numbers. */
export function compareVersions(a: string, b: string): number {
  const split = (text: string) => text.match(/\d+|\D+/g) ?? [];
  const [left, right] = [split(a), split(b)];
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const [x, y] = [left[i]!, right[i]!];
    const order = /^\d/.test(x) && /^\d/.test(y) ? Number(x) - Number(y) : compareNames(x, y);
    if (order !== 0) return order;
  }
  return left.length - right.length || compareNames(a, b);
}
