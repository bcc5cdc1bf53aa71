import type { Commit } from "../../../base/git/objects.ts";
import type { Git } from "../context.ts";
import { parseDate } from "../core/dates.ts";
import { localZone } from "../core/ident.ts";
import { treeChanges } from "../diff/changes.ts";
import { detectRenames } from "../diff/renames.ts";
import { refine } from "../diff/refine.ts";
import type { Pathspec } from "../worktree/pathspec.ts";
import { lookUp } from "../core/trees.ts";
import { wildmatch } from "../core/wildmatch.ts";
import type { RevisionArguments } from "./arguments.ts";
import type { LogArguments } from "./log-options.ts";
import { posixExpression } from "../core/posix.ts";
import { CommitQueue, walkCommits } from "./walk.ts";

export interface Selected {
  readonly oid: string;
  /** Its parents among the commits shown, with those left out skipped. */
  readonly parents: readonly string[];
  readonly shown: boolean;
}

/** Where a log begins: the revisions named, and the refs that options name. */
export function startsOf(git: Git, args: RevisionArguments, options: LogArguments): string[] {
  const { repository } = git;
  const { objects, refs } = repository;
  const commits = args.include.map((oid) => objects.peel(oid, "commit")).filter((oid) => oid !== undefined);
  const add = (prefix: string, pattern: string | true | undefined) => {
    if (pattern === undefined) return;
    const glob = pattern === true ? undefined : wildmatch(/[*?[]/.test(pattern) ? pattern : `${pattern}/**`);
    for (const { name, oid } of refs.list(prefix)) {
      const commit = objects.peel(oid, "commit");
      if (
        commit !== undefined &&
        (!glob || glob.test(name.slice(prefix.length)) || name.slice(prefix.length) === pattern)
      )
        commits.push(commit);
    }
  };
  if (options.all) {
    add("refs/", true);
    if (repository.head !== undefined) commits.push(repository.head);
  }
  add("refs/heads/", options.branches);
  add("refs/remotes/", options.remotes);
  add("refs/tags/", options.tags);
  const named =
    args.words.length > 0 ||
    options.all ||
    options.branches !== undefined ||
    options.remotes !== undefined ||
    options.tags !== undefined;
  if (!named && repository.head !== undefined) commits.push(repository.head);
  return [...new Set(commits)];
}

/** Does a commit touch the paths? `same` are the parents whose paths are as the commit's. */
function compareParents(
  git: Git,
  commit: Commit,
  pathspec: Pathspec,
): { touches: boolean; same: string | undefined } {
  const { repository } = git;
  const { objects } = repository;
  if (commit.parents.length === 0)
    return { touches: treeChanges(repository, undefined, commit.tree, pathspec).length > 0, same: undefined };
  for (const parent of commit.parents)
    if (treeChanges(repository, objects.commit(parent).tree, commit.tree, pathspec).length === 0)
      return { touches: false, same: parent };
  return { touches: true, same: undefined };
}

/** The commits of a log in their order, each with the parents it has in the drawing. */
export function* selectCommits(
  git: Git,
  args: RevisionArguments,
  options: LogArguments,
): Generator<Selected> {
  const { objects } = git.repository;
  const starts = startsOf(git, args, options);
  const hidden = args.exclude.map((oid) => objects.peel(oid, "commit")).filter((oid) => oid !== undefined);
  const wanted = filterOf(git, options);
  const limited = !args.pathspec.empty && !options["full-history"];
  const ordered =
    options.graph || options["topo-order"] || options["date-order"] || options["author-date-order"];
  if (options.follow && args.paths.length === 1) {
    yield* followFile(git, args, starts, hidden, wanted);
    return;
  }
  const verdicts = new Map<string, { touches: boolean; same: string | undefined }>();
  const verdict = (oid: string) => {
    let found = verdicts.get(oid);
    if (!found) verdicts.set(oid, (found = compareParents(git, objects.commit(oid), args.pathspec)));
    return found;
  };
  /** The parents that history goes on with: where the paths did not change, only that one. */
  const parentsOf = (oid: string): readonly string[] => {
    const { parents } = objects.commit(oid);
    const followed = options["first-parent"] ? parents.slice(0, 1) : parents;
    if (!limited) return followed;
    const { same } = verdict(oid);
    return same !== undefined && followed.includes(same) ? [same] : followed;
  };
  const isShown = (oid: string) => (!limited || verdict(oid).touches) && wanted(oid);
  if (!ordered) {
    for (const oid of walkWith(git, starts, hidden, parentsOf)) {
      const shown = isShown(oid);
      if (shown) yield { oid, parents: parentsOf(oid), shown };
    }
    return;
  }
  const all = [...walkWith(git, starts, hidden, parentsOf)];
  const inside = new Set(all);
  const rewritten = new Map<string, string[]>();
  /** Skips ancestors that are not shown. */
  const visible = (oid: string): string[] => {
    const out: string[] = [];
    for (let parent of parentsOf(oid)) {
      const seen = new Set<string>();
      while (inside.has(parent) && limited && !verdict(parent).touches && !seen.has(parent)) {
        seen.add(parent);
        const next = parentsOf(parent);
        if (next.length !== 1) break;
        parent = next[0]!;
      }
      if (inside.has(parent) && !(limited && !verdict(parent).touches) && !out.includes(parent))
        out.push(parent);
    }
    return out;
  };
  const members = limited ? all.filter((oid) => verdict(oid).touches) : all;
  for (const oid of members) rewritten.set(oid, visible(oid));
  for (const oid of topological(git, members, rewritten, options["date-order"] === true)) {
    if (wanted(oid)) yield { oid, parents: rewritten.get(oid)!, shown: true };
  }
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

/** --author, --grep, --since and the like as one question. */
function filterOf(git: Git, options: LogArguments): (oid: string) => boolean {
  const { objects } = git.repository;
  const flags = options["regexp-ignore-case"] ? "im" : "m";
  const dialect = options["fixed-strings"] ? "fixed" : options["extended-regexp"] ? "extended" : "basic";
  const expression = (text: string) => posixExpression(text, dialect, flags);
  const authors = options.author.map(expression);
  const committers = options.committer.map(expression);
  const messages = options.grep.map(expression);
  const date = (text: string | undefined) =>
    text === undefined ? undefined : parseDate(text, git.now, localZone(git.env))?.time;
  const since = date(options.since ?? options.after);
  const until = date(options.until ?? options.before);
  return (oid) => {
    const { author, committer, message, parents, tree } = objects.commit(oid);
    if (options.merges && parents.length < 2) return false;
    if (options["no-merges"] && parents.length > 1) return false;
    if (since !== undefined && committer.time < since) return false;
    if (until !== undefined && committer.time > until) return false;
    const who = (person: Commit["author"]) => `${person.name} <${person.email}>`;
    if (authors.length > 0 && !authors.some((each) => each.test(who(author)))) return false;
    if (committers.length > 0 && !committers.some((each) => each.test(who(committer)))) return false;
    if (messages.length > 0) {
      const hit = options["all-match"]
        ? messages.every((each) => each.test(message))
        : messages.some((each) => each.test(message));
      if (hit === options["invert-grep"]) return false;
    }
    if (options.S === undefined && options.G === undefined) return true;
    if (parents.length > 1) return false;
    const before = parents[0] === undefined ? undefined : objects.commit(parents[0]).tree;
    return refine(git, treeChanges(git.repository, before, tree), options).length > 0;
  };
}
