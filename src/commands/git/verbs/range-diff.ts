import type { Git } from "../context.ts";
import { GitFatal, GitUsage } from "../errors.ts";
import { rangeOf } from "../history/arguments.ts";
import { badRevision } from "../history/revision.ts";
import { walkCommits } from "../history/walk.ts";
import { assign } from "../range-diff/assign.ts";
import { commitPatch, type CommitPatch, distance, innerDiff } from "../range-diff/commit-patch.ts";
import { defineGitCommand } from "../verb.ts";

/** As costly as no pair ever is. */
const never = 1 << 30;

/** Costs are told in such steps, so that what makes no difference to them may still decide. */
const scale = 1024;

export const rangeDiff = defineGitCommand({
  verb: "range-diff",
  summary: "Compare two commit ranges (e.g. two versions of a branch)",
  usage: "git range-diff [<options>] <old-base>..<old-tip> <new-base>..<new-tip>",
  pager: true,
  options: {
    "creation-factor": { value: "n", help: "percentage by which creation is weighted" },
    "no-dual-color": { help: "use simple diff colors" },
    "left-only": { help: "only emit output related to the first range" },
    "right-only": { help: "only emit output related to the second range" },
    notes: { value: "notes", optional: true, help: "passed to 'git log'", hidden: true },
    "no-notes": { help: "show no notes", hidden: true },
    patch: { short: "p", help: "generate patch" },
    "no-patch": { short: "s", help: "suppress diff output" },
    "no-color": { help: "turn off colors", hidden: true },
  },
  async run(git, { options, operands }) {
    if (options["left-only"] && options["right-only"])
      throw new GitFatal("options '--left-only' and '--right-only' cannot be used together");
    const [left, right] = rangesOf(git, operands).map(([from, to]) =>
      [...walkCommits(git.repository.objects, [to], [from])]
        .reverse()
        .filter((oid) => git.repository.objects.commit(oid).parents.length < 2)
        .map((oid) => commitPatch(git, oid)),
    ) as [CommitPatch[], CommitPatch[]];
    const partners = pair(left, right, Number(options["creation-factor"] ?? 60));
    await git.out(
      report(git, left, right, partners, {
        patch: !options["no-patch"],
        left: !options["right-only"],
        right: !options["left-only"],
      }),
    );
    return 0;
  },
});

/** Two ranges: named as such, as "old...new", or as "base old new". */
function rangesOf(git: Git, operands: readonly string[]): [string, string][] {
  const one = (word: string): [string, string] | undefined => {
    const range = rangeOf(git, word);
    const [from, to] = [range?.exclude[0], range?.include[0]];
    return from === undefined || to === undefined || from === to || range?.symmetric ? undefined : [from, to];
  };
  const commit = (word: string): string => {
    const oid = rangeOf(git, word)?.include[0];
    if (oid === undefined) throw new GitUsage("range-diff", "fatal: need two commit ranges\n");
    return git.repository.objects.peel(oid, "commit") ?? oid;
  };
  if (operands.length === 3) {
    const [base, old, now] = operands.map(commit) as [string, string, string];
    return [
      [base, old],
      [base, now],
    ];
  }
  if (operands.length === 2) {
    const ranges = operands.map((word) => one(word));
    const bad = operands.find((word, i) => ranges[i] === undefined && rangeOf(git, word) === undefined);
    if (bad !== undefined) throw badRevision(bad);
    if (ranges.some((range) => range === undefined))
      throw new GitUsage("range-diff", "fatal: need two commit ranges\n");
    return ranges as [string, string][];
  }
  if (operands.length === 1) {
    const symmetric = rangeOf(git, operands[0]!)?.symmetric;
    if (!symmetric) throw new GitUsage("range-diff", "fatal: need two commit ranges\n");
    const [a, b] = symmetric;
    return [
      [b, a],
      [a, b],
    ];
  }
  throw new GitUsage("range-diff", "fatal: need two commit ranges\n");
}

/** The commit on the right that each on the left became; undefined for one that is gone. */
function pair(
  left: readonly CommitPatch[],
  right: readonly CommitPatch[],
  factor: number,
): Map<CommitPatch, CommitPatch> {
  const exact = new Map<CommitPatch, CommitPatch>();
  const taken = new Set<CommitPatch>();
  for (const b of right) {
    const a = left.find((each) => !exact.has(each) && each.diff === b.diff);
    if (!a) continue;
    exact.set(a, b);
    taken.add(b);
  }
  const n = left.length + right.length;
  const cost = Array.from({ length: n }, (_, i) =>
    Array.from({ length: n }, (__, j) => {
      const [a, b] = [left[i], right[j]];
      if (a && b) {
        if (exact.get(a) === b) return 0;
        // Of ways that cost the same a pair is better than none, and a later commit better than one before.
        return exact.has(a) || taken.has(b) ? never : scale * distance(a, b) - 1 - i;
      }
      if (a) return exact.has(a) ? never : scale * Math.trunc((a.size * factor) / 100);
      if (b) return taken.has(b) ? never : scale * Math.trunc((b.size * factor) / 100);
      return 0;
    }),
  );
  const columns = assign(cost);
  return new Map(left.flatMap((a, i) => (right[columns[i]!] ? [[a, right[columns[i]!]!] as const] : [])));
}

function report(
  git: Git,
  left: readonly CommitPatch[],
  right: readonly CommitPatch[],
  partners: ReadonlyMap<CommitPatch, CommitPatch>,
  show: { readonly patch: boolean; readonly left: boolean; readonly right: boolean },
): string {
  const width = String(1 + Math.max(left.length, right.length)).length;
  const id = (list: readonly CommitPatch[], one: CommitPatch | undefined) =>
    one
      ? `${String(list.indexOf(one) + 1).padStart(width)}:  ${git.repository.short(one.oid)}`
      : `${"-".padStart(width)}:  ${"-".repeat(git.repository.abbrev)}`;
  const line = (a: CommitPatch | undefined, b: CommitPatch | undefined) => {
    const sign = !b ? "<" : !a ? ">" : a.text === b.text ? "=" : "!";
    return `${id(left, a)} ${sign} ${id(right, b)} ${(a ?? b)!.subject}\n`;
  };
  const before = new Map([...partners].map(([a, b]) => [b, a]));
  let out = "";
  const told = new Set<CommitPatch>();
  let [i, j] = [0, 0];
  while (i < left.length || j < right.length) {
    while (i < left.length && told.has(left[i]!)) i++;
    const a = left[i];
    if (a && !partners.has(a)) {
      if (show.left) out += line(a, undefined);
      i++;
      continue;
    }
    while (j < right.length && !before.has(right[j]!)) {
      if (show.right) out += line(undefined, right[j]);
      j++;
    }
    const b = right[j];
    if (!b) continue;
    const from = before.get(b)!;
    out += line(from, b) + (show.patch ? innerDiff(from, b) : "");
    told.add(from);
    j++;
  }
  return out;
}
