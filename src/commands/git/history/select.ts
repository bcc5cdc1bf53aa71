import type { Commit } from "../../../base/git/objects.ts";
import type { Git } from "../context.ts";
import { lookUp } from "../core/trees.ts";
import { treeChanges } from "../diff/changes.ts";
import { detectRenames } from "../diff/renames.ts";
import { GitError } from "../errors.ts";
import type { Pathspec } from "../worktree/pathspec.ts";
import type { RevisionArguments } from "./arguments.ts";
import { decorations } from "./decorate.ts";
import { filterOf } from "./filter.ts";
import type { LogArguments } from "./log-options.ts";
import { narrow } from "./narrow.ts";
import { walkEnds } from "./starts.ts";
import { CommitQueue, walkCommits } from "./walk.ts";

export interface Selected {
  readonly oid: string;
  /** Its parents among the commits shown, with those left out skipped. */
  readonly parents: readonly string[];
  readonly shown: boolean;
  /** "<", ">", "=", "+"; "-" where the range begins (`--boundary`). */
  readonly mark?: string | undefined;
}

interface Verdict {
  readonly touches: boolean;
  /** The parent whose paths are as the commit's. */
  readonly same: string | undefined;
}

/** Does a commit touch the paths? In full history a merge does that differs from any of its parents. */
function compareParents(git: Git, commit: Commit, pathspec: Pathspec, full: boolean): Verdict {
  const { repository } = git;
  const { objects } = repository;
  const differs = (parent: string | undefined) =>
    treeChanges(
      repository,
      parent === undefined ? undefined : objects.commit(parent).tree,
      commit.tree,
      pathspec,
    ).length > 0;
  if (commit.parents.length === 0) return { touches: differs(undefined), same: undefined };
  if (full) return { touches: commit.parents.some(differs), same: undefined };
  const same = commit.parents.find((parent) => !differs(parent));
  return { touches: same === undefined, same };
}

/** The commits of a log in their order, each with the parents it has in the drawing. */
export function* selectCommits(
  git: Git,
  args: RevisionArguments,
  options: LogArguments,
): Generator<Selected> {
  const { objects } = git.repository;
  const { starts: begun, hidden } = walkEnds(git, args, options);
  const starts = begun.map(({ oid }) => oid);
  const wanted = filterOf(git, options);
  if (options["no-walk"] !== undefined && !options["do-walk"]) {
    const time = (oid: string) => objects.commit(oid).committer.time;
    const order = options["no-walk"] === "unsorted" ? starts : starts.toSorted((a, b) => time(b) - time(a));
    for (const oid of order) if (wanted(oid)) yield { oid, parents: [], shown: true };
    return;
  }
  const full = options["full-history"] || options["simplify-merges"];
  if (options["simplify-merges"] && !args.pathspec.empty)
    throw new GitError("git: log --simplify-merges with paths is not simulated yet", 1);
  const named = options["simplify-by-decoration"] ? decorations(git, options) : undefined;
  const limited = !args.pathspec.empty || named !== undefined;
  if (options.follow && args.paths.length === 1) {
    yield* followFile(git, args, starts, hidden, wanted);
    return;
  }
  const verdicts = new Map<string, Verdict>();
  const verdict = (oid: string): Verdict => {
    let found = verdicts.get(oid);
    if (!found) {
      const commit = objects.commit(oid);
      found = named
        ? { touches: named.has(oid), same: commit.parents[0] }
        : compareParents(git, commit, args.pathspec, full);
      verdicts.set(oid, found);
    }
    return found;
  };
  /** The parents that history goes on with: where the paths did not change, only that one. */
  const parentsOf = (oid: string): readonly string[] => {
    const { parents } = objects.commit(oid);
    const followed = options["first-parent"] ? parents.slice(0, 1) : parents;
    if (!limited) return followed;
    const { touches, same } = verdict(oid);
    return !touches && same !== undefined && followed.includes(same) ? [same] : followed;
  };
  const narrowing = narrow(git, args, options, { starts, hidden });
  const isMember = (oid: string) => narrowing.keeps(oid) && (!limited || verdict(oid).touches);
  const bounds = new Set<string>();
  const selected = (oid: string, parents: readonly string[]): Selected => {
    if (options.boundary)
      for (const parent of objects.commit(oid).parents) if (narrowing.isHidden(parent)) bounds.add(parent);
    return { oid, parents, shown: true, mark: narrowing.mark(oid) };
  };
  const ordered =
    options.graph || options["topo-order"] || options["date-order"] || options["author-date-order"];
  if (!ordered) {
    for (const oid of walkWith(git, starts, hidden, parentsOf))
      if (isMember(oid) && wanted(oid)) yield selected(oid, parentsOf(oid));
  } else {
    const all = [...walkWith(git, starts, hidden, parentsOf)];
    const inside = new Set(all);
    const rewritten = new Map<string, string[]>();
    /** Skips ancestors that are not shown. */
    const visible = (oid: string): string[] => {
      const out: string[] = [];
      for (let parent of parentsOf(oid)) {
        const seen = new Set<string>();
        while (inside.has(parent) && !isMember(parent) && !seen.has(parent)) {
          seen.add(parent);
          const next = parentsOf(parent);
          if (next.length !== 1) break;
          parent = next[0]!;
        }
        const shown = inside.has(parent) ? isMember(parent) : options.boundary && narrowing.isHidden(parent);
        if (shown && !out.includes(parent)) out.push(parent);
      }
      return out;
    };
    const members = all.filter(isMember);
    for (const oid of members) rewritten.set(oid, visible(oid));
    for (const oid of topological(git, members, rewritten, options["date-order"] === true))
      if (wanted(oid)) yield selected(oid, rewritten.get(oid)!);
  }
  const time = (oid: string) => objects.commit(oid).committer.time;
  for (const oid of [...bounds].sort((a, b) => time(b) - time(a)))
    yield { oid, parents: [], shown: true, mark: "-" };
}

function* walkWith(
  git: Git,
  starts: readonly string[],
  hidden: readonly string[],
  parentsOf: (oid: string) => readonly string[],
): Generator<string> {
  const { objects } = git.repository;
  const out = new Set<string>();
  for (const oid of walkCommits(objects, hidden)) out.add(oid);
  const queue = new CommitQueue();
  const seen = new Set<string>();
  const push = (oid: string) => {
    if (seen.has(oid) || out.has(oid)) return;
    seen.add(oid);
    queue.push(oid, objects.commit(oid).committer.time);
  };
  for (const oid of starts) push(oid);
  for (let oid = queue.pop(); oid !== undefined; oid = queue.pop()) {
    yield oid;
    for (const parent of parentsOf(oid)) push(parent);
  }
}

/** Children before parents. Lines of history stay together, unless the dates are to count. */
function topological(
  git: Git,
  all: readonly string[],
  parents: ReadonlyMap<string, readonly string[]>,
  byDate: boolean,
): string[] {
  const { objects } = git.repository;
  const waiting = new Map<string, number>(all.map((oid) => [oid, 0]));
  for (const oid of all)
    for (const parent of parents.get(oid)!)
      if (waiting.has(parent)) waiting.set(parent, waiting.get(parent)! + 1);
  const tips = all.filter((oid) => waiting.get(oid) === 0);
  const result: string[] = [];
  const stack = tips.toReversed();
  const queue = new CommitQueue();
  if (byDate) for (const oid of tips) queue.push(oid, objects.commit(oid).committer.time);
  const next = () => (byDate ? queue.pop() : stack.pop());
  for (let oid = next(); oid !== undefined; oid = next()) {
    result.push(oid);
    for (const parent of parents.get(oid)!) {
      const left = waiting.get(parent);
      if (left === undefined) continue;
      waiting.set(parent, left - 1);
      if (left > 1) continue;
      if (byDate) queue.push(parent, objects.commit(parent).committer.time);
      else stack.push(parent);
    }
  }
  return result;
}

/** `--follow`: where the file came in by a rename, its old name is followed. */
function* followFile(
  git: Git,
  args: RevisionArguments,
  starts: readonly string[],
  hidden: readonly string[],
  wanted: (oid: string) => boolean,
): Generator<Selected> {
  const { repository } = git;
  const { objects } = repository;
  let path = args.pathspec.items[0]!.path;
  for (const oid of walkCommits(objects, starts, hidden)) {
    const { parents, tree } = objects.commit(oid);
    const before = parents[0] === undefined ? undefined : objects.commit(parents[0]).tree;
    const now = lookUp(objects, tree, path);
    const old = before === undefined ? undefined : lookUp(objects, before, path);
    if (now?.oid === old?.oid && now?.mode === old?.mode) continue;
    if (parents.length > 1) continue;
    if (wanted(oid)) yield { oid, parents, shown: true };
    if (!old && now) {
      const renamed = detectRenames(repository, treeChanges(repository, before, tree)).find(
        (change) => change.path === path && change.status === "R",
      );
      if (renamed) path = renamed.before!.path;
    }
  }
}
