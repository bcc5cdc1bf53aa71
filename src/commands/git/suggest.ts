/** Damerau-Levenshtein distance with git's weights for a mistyped verb: a swap is free, a missing letter cheap. */
function distance(a: string, b: string): number {
  const [swap, substitute, insert, remove] = [0, 2, 1, 3];
  let older: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j * insert);
  for (let i = 0; i < a.length; i++) {
    const row = [(i + 1) * remove];
    for (let j = 0; j < b.length; j++) {
      let cost = last[j]! + (a[i] === b[j] ? 0 : substitute);
      if (i > 0 && j > 0 && a[i - 1] === b[j] && a[i] === b[j - 1])
        cost = Math.min(cost, older[j - 1]! + swap);
      row.push(Math.min(cost, last[j + 1]! + remove, row[j]! + insert));
    }
    older = last;
    last = row;
  }
  return last[b.length]!;
}

/** Verbs a learner types often: a beginning of one of these counts as no mistake at all. */
const common = new Set(
  "add bisect branch checkout clone commit diff fetch grep init log merge mv pull push rebase reset restore rm show status switch tag".split(
    " ",
  ),
);

const limit = 6;

/** The known names most like the mistyped one: all that share the best score, if it is good enough. */
export function similarVerbs(typed: string, known: readonly string[]): string[] {
  const scored = [...new Set(known)].sort().map((name) => ({
    name,
    score: name.startsWith(typed) && common.has(name) ? 0 : distance(typed, name) + 1,
  }));
  const prefixed = scored.filter(({ score }) => score === 0);
  const rest = scored.filter(({ score }) => score > 0).sort((a, b) => a.score - b.score);
  const best = rest[0]?.score ?? Infinity;
  if (prefixed.length > 0) return prefixed.map(({ name }) => name);
  return best > limit ? [] : rest.filter(({ score }) => score === best).map(({ name }) => name);
}
