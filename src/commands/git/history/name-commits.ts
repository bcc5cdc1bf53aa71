import type { Git } from "../context.ts";
import { wildmatch } from "../core/wildmatch.ts";

export interface NameOptions {
  readonly tagsOnly: boolean;
  /** Globs over full ref names; none means all. */
  readonly refs: readonly string[];
  readonly exclude: readonly string[];
  /** "tags/" is left out of names. */
  readonly short: boolean;
  /** An annotated tag stands for its commit without "^0". */
  readonly peeled: boolean;
}

interface Way {
  readonly tip: string;
  /** "^2~3": how to go on from the tip, less the steps to first parents at its end. */
  readonly turns: string;
  readonly steps: number;
  readonly cost: number;
  readonly fromTag: boolean;
  readonly annotated: boolean;
}

/** To leave the first parents' line costs more than any number of steps along it. */
const turnCost = 65535;

/** A name by a ref for every commit a ref leads to: the nearest tag's, else the nearest other ref's. */
export function nameCommits(git: Git, options: NameOptions): Map<string, string> {
  const { refs, objects } = git.repository;
  const best = new Map<string, Way>();
  const better = (a: Way, b: Way | undefined) =>
    !b || (a.fromTag === b.fromTag ? a.cost < b.cost : a.fromTag);
  let waiting: [string, Way][] = [];
  for (const { name, oid } of refs.list("refs/")) {
    const fromTag = name.startsWith("refs/tags/");
    if (options.tagsOnly && !fromTag) continue;
    const fits = (glob: string) => {
      const expression = wildmatch(glob, { pathname: false });
      return name.split("/").some((_part, i, parts) => expression.test(parts.slice(i).join("/")));
    };
    if (options.refs.length > 0 && !options.refs.some(fits)) continue;
    if (options.exclude.some(fits)) continue;
    const commit = objects.peel(oid, "commit");
    if (commit === undefined) continue;
    const long = name.replace(/^refs\/heads\//, "").replace(/^refs\//, "");
    const tip = options.short ? long.replace(/^tags\//, "") : long;
    const way: Way = { tip, turns: "", steps: 0, cost: 0, fromTag, annotated: commit !== oid };
    if (better(way, best.get(commit))) {
      best.set(commit, way);
      waiting.push([commit, way]);
    }
  }
  while (waiting.length > 0) {
    const next: [string, Way][] = [];
    for (const [commit, way] of waiting) {
      if (best.get(commit) !== way) continue;
      for (const [i, parent] of objects.commit(commit).parents.entries()) {
        const turn: Way =
          i === 0
            ? { ...way, steps: way.steps + 1, cost: way.cost + 1 }
            : {
                ...way,
                turns: `${way.turns}${stepsText(way.steps)}^${i + 1}`,
                steps: 0,
                cost: way.cost + turnCost,
              };
        if (!better(turn, best.get(parent))) continue;
        best.set(parent, turn);
        next.push([parent, turn]);
      }
    }
    waiting = next;
  }
  return new Map(
    [...best].map(([oid, { tip, turns, steps, annotated }]) => {
      const further = `${turns}${stepsText(steps)}`;
      return [oid, `${tip}${further === "" && annotated && !options.peeled ? "^0" : further}`];
    }),
  );
}

const stepsText = (steps: number): string => (steps === 0 ? "" : `~${steps}`);
