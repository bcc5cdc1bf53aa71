/** The cost of CPython's own edit distance: a change of case alone is cheap. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i * 2);
  for (let i = 1; i <= a.length; i++) {
    const next = [i * 2];
    for (let j = 1; j <= b.length; j++) {
      const [x, y] = [a[i - 1]!, b[j - 1]!];
      const change = x === y ? 0 : x.toLowerCase() === y.toLowerCase() ? 1 : 2;
      next[j] = Math.min(row[j]! + 2, next[j - 1]! + 2, row[j - 1]! + change);
    }
    row = next;
  }
  return row[b.length]!;
}

/** The name that was probably meant ("Did you mean"), by CPython's rule. */
export function suggestion(wrong: string, names: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Infinity;
  for (const name of names) {
    if (name === wrong || (name.startsWith("_") && !wrong.startsWith("_"))) continue;
    const limit = Math.floor(((name.length + wrong.length + 3) * 2) / 6);
    const cost = distance(wrong, name);
    if (cost <= limit && cost < least) [best, least] = [name, cost];
  }
  return best;
}
