import type { Git } from "../context.ts";
import { ancestors, mergeBases } from "../history/walk.ts";
import { subjectOf } from "../worktree/message.ts";
import type { Entry, Step } from "./rebase-state.ts";

/** What `--rebase-merges` is made of. */
export interface MergesPlan {
  readonly head: string;
  readonly upstream: string | undefined;
  /** Commits to copy, merges among them, parents first. */
  readonly commits: readonly string[];
  /** Those that the other side has already: they have a place, but no step. */
  readonly skipped: ReadonlySet<string>;
}

/** The steps that build a history with its merges anew: branches get labels, and are merged by them. */
export function stepsWithMerges(git: Git, { head, upstream, commits, skipped }: MergesPlan): Entry[] {
  const { repository } = git;
  const { objects } = repository;
  const inside = new Set(commits);
  const subject = (oid: string) => subjectOf(objects.commit(oid).message);
  const labels = new Map<string, string>();
  const taken = new Set(["onto"]);
  const base = upstream === undefined ? undefined : mergeBases(objects, upstream, head)[0];
  if (base !== undefined) labels.set(base, "onto");
  const labelOf = (oid: string, wish?: string): string => {
    const known = labels.get(oid);
    if (known !== undefined) return known;
    const name = (wish ?? repository.short(oid)).replaceAll(/[^A-Za-z0-9_.\-/]/g, "-");
    let label = name;
    for (let n = 2; taken.has(label); n++) label = `${name}-${n}`;
    taken.add(label);
    labels.set(oid, label);
    return label;
  };
  const steps = new Map<string, Step>();
  const tips: string[] = [];
  for (const oid of commits) {
    const [, ...others] = objects.commit(oid).parents;
    if (others.length === 0) {
      if (!skipped.has(oid)) steps.set(oid, { command: "pick", oid, text: subject(oid) });
      continue;
    }
    const wish =
      /^Merge [^']*'([^']*)'/.exec(subject(oid))?.[1] ??
      /^Merge pull request .* from (.*)/.exec(subject(oid))?.[1] ??
      subject(oid);
    const names = others.map((other) => {
      if (!inside.has(other)) return labelOf(other);
      tips.push(other);
      return labelOf(other, wish);
    });
    steps.set(oid, { command: "merge", oid, text: `${names.join(" ")} # ${subject(oid)}` });
  }
  const parted = new Set<string>();
  for (const oid of commits)
    for (const parent of objects.commit(oid).parents) {
      if (!inside.has(parent)) continue;
      if (parted.has(parent)) labelOf(parent, "branch-point");
      parted.add(parent);
    }
  tips.push(head);
  const entries: Entry[] = [{ command: "label", text: "onto" }];
  const shown = new Set<string>();
  for (const tip of tips) {
    if (shown.has(tip)) continue;
    entries.push("", ...(labels.has(tip) ? [`# Branch ${labels.get(tip)}`] : []));
    const row: string[] = [];
    let at: string | undefined = tip;
    while (at !== undefined && inside.has(at) && !shown.has(at)) {
      row.unshift(at);
      at = objects.commit(at).parents[0];
    }
    const to = at === undefined ? "[new root]" : labelOf(at);
    entries.push({
      command: "reset",
      text: at === undefined || to === "onto" ? to : `${to} # ${subject(at)}`,
    });
    for (const oid of row) {
      const step = steps.get(oid);
      if (step) entries.push(step);
      if (labels.has(oid)) entries.push({ command: "label", text: labels.get(oid)! });
      shown.add(oid);
    }
  }
  return entries;
}

/** `--update-refs`: behind each commit that other branches point to they are moved along. */
export function withRefs(git: Git, entries: readonly Entry[], headName: string): Entry[] {
  const { refs } = git.repository;
  const branches = refs.list("refs/heads/").filter(({ name }) => name !== headName);
  return entries.flatMap((entry): Entry[] => {
    if (typeof entry === "string" || entry.oid === undefined) return [entry];
    const here = branches.filter(({ oid }) => oid === entry.oid);
    const moves = here.map(({ name }): Step => ({ command: "update-ref", text: name }));
    return moves.length === 0 ? [entry] : [entry, ...moves, ""];
  });
}

/** All commits reachable from `head` and not from `upstream`, parents before children. */
export function commitsBehind(git: Git, head: string, upstream: string | undefined): string[] {
  const { objects } = git.repository;
  const hidden = ancestors(objects, upstream === undefined ? [] : [upstream]);
  const order: string[] = [];
  const seen = new Set<string>();
  // A loop rather than recursion, for long histories.
  const stack = [head];
  while (stack.length > 0) {
    const oid = stack.at(-1)!;
    const open = objects.commit(oid).parents.filter((parent) => !seen.has(parent) && !hidden.has(parent));
    if (seen.has(oid) || open.length === 0) {
      stack.pop();
      if (!seen.has(oid) && !hidden.has(oid)) order.push(oid);
      seen.add(oid);
    } else stack.push(...open.toReversed());
  }
  return order;
}
