/** What it costs to mistype: letters swapped nothing, one left out little, one changed more, one too many most. */
const costs = { missing: 1, changed: 2, extra: 3 } as const;

/** The least that turns a mistyped word into another. */
function mistake(typed: string, meant: string): number {
  const known = new Map<string, number>();
  const from = (i: number, j: number): number => {
    if (i === typed.length) return (meant.length - j) * costs.missing;
    if (j === meant.length) return (typed.length - i) * costs.extra;
    const key = `${i} ${j}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const ways = [
      from(i + 1, j + 1) + (typed[i] === meant[j] ? 0 : costs.changed),
      from(i, j + 1) + costs.missing,
      from(i + 1, j) + costs.extra,
    ];
    const swapped = i + 1 < typed.length && typed[i] === meant[j + 1] && typed[i + 1] === meant[j];
    if (swapped) ways.push(from(i + 2, j + 2));
    const least = Math.min(...ways);
    known.set(key, least);
    return least;
  };
  return from(0, 0);
}

/** Verbs a learner types often: a beginning of one of these counts as no mistake at all. */
const common = new Set(
  "add bisect branch checkout clone commit diff fetch grep init log merge mv pull push rebase reset restore rm show status switch tag".split(
    " ",
  ),
);

/** A worse mistake than this is no mistake but another word. */
const worst = 5;

/** The known names most like the mistyped one: all that share the best score, if it is good enough. */
export function similarVerbs(typed: string, known: readonly string[]): string[] {
  const names = [...new Set(known)].sort();
  const begun = names.filter((name) => common.has(name) && name.startsWith(typed));
  const scores = new Map(
    names.filter((name) => !begun.includes(name)).map((name) => [name, mistake(typed, name)]),
  );
  const best = Math.min(...scores.values());
  return best > worst
    ? begun
    : [...begun, ...[...scores].filter(([, score]) => score === best).map(([name]) => name)];
}
