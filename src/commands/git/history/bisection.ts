import type { ObjectStore } from "../core/object-store.ts";
import type { Pathspec } from "../worktree/pathspec.ts";
import { treeChanges } from "../diff/changes.ts";
import type { Repository } from "../core/repository.ts";
import { walkCommits } from "./walk.ts";

interface Candidate {
  readonly oid: string;
  /** Commits among the suspects that it reaches, itself included. */
  readonly reaches: number;
}

export interface Bisection {
  /** Suspects, the bad commit among them. */
  readonly count: number;
  /** Those to be tested, best first. */
  readonly order: readonly Candidate[];
  /** The one that halves the suspects best. */
  readonly best: Candidate;
}

/** Which commit tells most about where it went wrong; undefined when no suspect is left. */
export function bisect(
  repository: Repository,
  bad: string,
  good: readonly string[],
  paths: Pathspec,
): Bisection | undefined {
  const { objects } = repository;
  const all = [...walkCommits(objects, [bad], good)];
  const suspects = paths.empty ? all : all.filter((oid) => touches(repository, oid, paths));
  const count = suspects.length;
  if (count === 0) return undefined;
  const reaches = reachCounts(objects, all, new Set(suspects));
  const candidates = suspects.map((oid) => ({ oid, reaches: reaches.get(oid)! }));
  const gain = ({ reaches: n }: Candidate) => Math.min(n, count - n);
  const order = candidates.toSorted((a, b) => gain(b) - gain(a) || (a.oid < b.oid ? -1 : 1));
  // Counted from the oldest, the first that parts the suspects in halves is good enough.
  const halving = candidates.toReversed().find(({ reaches: n }) => n > 1 && Math.abs(2 * n - count) <= 1);
  const most = candidates.reduce((best, each) => (gain(each) > gain(best) ? each : best));
  return { count, order, best: halving ?? most };
}

function touches(repository: Repository, oid: string, paths: Pathspec): boolean {
  const { tree, parents } = repository.objects.commit(oid);
  const before = parents[0] === undefined ? undefined : repository.objects.commit(parents[0]).tree;
  return treeChanges(repository, before, tree, paths).length > 0;
}

function reachCounts(
  objects: ObjectStore,
  all: readonly string[],
  suspects: ReadonlySet<string>,
): Map<string, number> {
  const inside = new Set(all);
  const counts = new Map<string, number>();
  for (const start of all) {
    const seen = new Set<string>();
    const waiting = [start];
    for (let oid = waiting.pop(); oid !== undefined; oid = waiting.pop()) {
      if (seen.has(oid) || !inside.has(oid)) continue;
      seen.add(oid);
      waiting.push(...objects.commit(oid).parents);
    }
    counts.set(start, [...seen].filter((oid) => suspects.has(oid)).length);
  }
  return counts;
}

/** Roughly how many more tests so many suspects need. */
export function stepsLeft(count: number): number {
  if (count < 3) return 0;
  const whole = Math.floor(Math.log2(count));
  return count > (4 / 3) * 2 ** whole ? whole : whole - 1;
}
