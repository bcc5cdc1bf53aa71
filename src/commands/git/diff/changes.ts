import { compareNames } from "../../../files/paths.ts";
import type { IndexEntry } from "../core/index-file.ts";
import { modes, typeOfMode } from "../core/modes.ts";
import type { Repository } from "../core/repository.ts";
import { type Blob, type FlatTree, flattenTree } from "../core/trees.ts";
import { readForGit } from "../worktree/convert.ts";
import type { Pathspec } from "../worktree/pathspec.ts";
import { embeddedAt } from "../worktree/gitlink.ts";
import { Ignores } from "../worktree/ignore.ts";
import { lstatOf, scanWorkTree, stateOf } from "../worktree/scan.ts";

/** One side of a changed file. */
export interface Side {
  readonly path: string;
  readonly mode: number;
  /** Undefined when only the work tree has it and nobody computed it yet. */
  readonly oid?: string;
  /** The content comes from the work tree. */
  readonly work?: boolean;
  /** A submodule whose own tracked files are changed. */
  readonly dirty?: boolean;
}

/** A Added, D deleted, M modified, T type changed, R renamed, C copied, U unmerged. */
export type Status = "A" | "D" | "M" | "T" | "R" | "C" | "U";

export interface Change {
  readonly status: Status;
  /** The new path; of a deleted file the old one. */
  readonly path: string;
  readonly before?: Side;
  readonly after?: Side;
  /** Likeness in percent, of renames and copies. */
  readonly score?: number;
  /** Percent of the old content that a rewrite gave up, where that is told (`-B`). */
  readonly rewritten?: number;
  /** What is new in a submodule; absent for all else. */
  readonly inner?: Inner;
}

/** How a submodule's folder differs from the commit the index names. */
export interface Inner {
  readonly commits: boolean;
  readonly modified: boolean;
  readonly untracked: boolean;
}

const isLink = (mode: number): boolean => mode === modes.symlink;

export function changeOf(path: string, before: Side | undefined, after: Side | undefined): Change {
  if (!before) return { status: "A", path, after };
  if (!after) return { status: "D", path, before };
  const kind =
    isLink(before.mode) !== isLink(after.mode) || typeOfMode(before.mode) !== typeOfMode(after.mode)
      ? "T"
      : "M";
  return { status: kind, path, before, after };
}

export const byPath = (a: { path: string }, b: { path: string }): number => compareNames(a.path, b.path);

const sideOf = (path: string, { mode, oid }: Blob): Side => ({ path, mode, oid });

/** What changed between two flat lists of files. */
export function changesBetween(before: FlatTree, after: FlatTree, pathspec?: Pathspec): Change[] {
  const changes: Change[] = [];
  for (const [path, old] of before) {
    if (pathspec && !pathspec.matches(path)) continue;
    const now = after.get(path);
    if (!now) changes.push(changeOf(path, sideOf(path, old), undefined));
    else if (now.oid !== old.oid || now.mode !== old.mode)
      changes.push(changeOf(path, sideOf(path, old), sideOf(path, now)));
  }
  for (const [path, now] of after)
    if (!before.has(path) && (!pathspec || pathspec.matches(path)))
      changes.push(changeOf(path, undefined, sideOf(path, now)));
  return changes.sort(byPath);
}

/** What changed between two trees; folders that are the same are not looked into. */
export function treeChanges(
  repository: Repository,
  before: string | undefined,
  after: string | undefined,
  pathspec?: Pathspec,
): Change[] {
  const { objects } = repository;
  const old: FlatTree = new Map();
  const now: FlatTree = new Map();
  const walk = (a: string | undefined, b: string | undefined, prefix: string): void => {
    if (a === b) return;
    const left = new Map((a === undefined ? [] : objects.tree(a)).map((entry) => [entry.name, entry]));
    const right = new Map((b === undefined ? [] : objects.tree(b)).map((entry) => [entry.name, entry]));
    for (const name of new Set([...left.keys(), ...right.keys()])) {
      const x = left.get(name);
      const y = right.get(name);
      if (x && y && x.oid === y.oid && x.mode === y.mode) continue;
      const path = prefix + name;
      if (pathspec && !pathspec.mayMatchBelow(path) && !pathspec.matches(path)) continue;
      const xTree = x?.mode === modes.tree ? x.oid : undefined;
      const yTree = y?.mode === modes.tree ? y.oid : undefined;
      if (xTree !== undefined || yTree !== undefined) walk(xTree, yTree, `${path}/`);
      if (x && xTree === undefined) old.set(path, x);
      if (y && yTree === undefined) now.set(path, y);
    }
  };
  walk(before, after, "");
  return changesBetween(old, now, pathspec);
}

/** What is staged: the tree of a commit (undefined: none yet) against the index. */
export function stagedChanges(
  repository: Repository,
  tree: string | undefined,
  pathspec?: Pathspec,
): Change[] {
  const before = flattenTree(repository.objects, tree);
  const changes: Change[] = [];
  const seen = new Set<string>();
  for (const entry of repository.index.entries) {
    const { path, oid, mode, stage, intent } = entry;
    if (stage > 0) {
      if (!seen.has(path) && (!pathspec || pathspec.matches(path))) changes.push({ status: "U", path });
      seen.add(path);
      continue;
    }
    seen.add(path);
    const old = before.get(path);
    if (intent || (old && old.oid === oid && old.mode === mode)) continue;
    if (pathspec && !pathspec.matches(path)) continue;
    changes.push(changeOf(path, old && sideOf(path, old), { path, oid, mode }));
  }
  for (const [path, old] of before)
    if ((!seen.has(path) || repository.index.get(path)?.intent) && (!pathspec || pathspec.matches(path)))
      changes.push(changeOf(path, sideOf(path, old), undefined));
  return changes.sort(byPath);
}

/** The change of one tracked path in the work tree; undefined when there is none. */
export function workChange(repository: Repository, entry: IndexEntry): Change | undefined {
  const { kind, mode, oid } = stateOf(repository, entry);
  const { path } = entry;
  const before: Side | undefined = entry.intent ? undefined : { path, mode: entry.mode, oid: entry.oid };
  const inner = before && kind !== "deleted" ? innerState(repository, entry, oid) : undefined;
  if (inner && before && (kind !== "same" || inner.modified || inner.untracked)) {
    const after: Side = { ...before, oid: oid ?? entry.oid, dirty: inner.modified };
    return { ...changeOf(path, before, after), inner };
  }
  if (kind === "same") return undefined;
  if (kind === "deleted")
    return changeOf(path, before ?? { path, mode: entry.mode, oid: entry.oid }, undefined);
  return changeOf(path, before, { path, mode: mode!, oid, work: true });
}

/** What is new below a submodule that is checked out; undefined for a path that is none. */
function innerState(repository: Repository, entry: IndexEntry, head: string | undefined): Inner | undefined {
  const inner = entry.mode === modes.submodule ? embeddedAt(repository, entry.path) : undefined;
  if (!inner || inner.head === undefined) return undefined;
  const tree = inner.objects.commit(inner.head).tree;
  const ignores = new Ignores(inner, new Map());
  return {
    commits: head !== undefined && head !== entry.oid,
    modified: stagedChanges(inner, tree).length > 0 || unstagedChanges(inner).length > 0,
    untracked: scanWorkTree(inner, { ignores, untracked: "normal" }).untracked.length > 0,
  };
}

/** Only files that are not tracked are new in the submodule: `diff` does not tell that, `status` does. */
export const untrackedOnly = ({ inner }: Change): boolean =>
  inner !== undefined && !inner.commits && !inner.modified;

/** What the work tree has that the index does not hold (untracked files apart). */
export function unstagedChanges(repository: Repository, pathspec?: Pathspec): Change[] {
  const changes: Change[] = [];
  const unmerged = new Set<string>();
  for (const entry of repository.index.entries) {
    if (pathspec && !pathspec.matches(entry.path)) continue;
    if (entry.stage > 0) {
      if (!unmerged.has(entry.path)) changes.push({ status: "U", path: entry.path });
      unmerged.add(entry.path);
      continue;
    }
    const change = workChange(repository, entry);
    if (change) changes.push(change);
  }
  return changes;
}

/** The work tree against a commit's tree. */
export function workAgainst(repository: Repository, tree: string | undefined, pathspec?: Pathspec): Change[] {
  const before = flattenTree(repository.objects, tree);
  const changes: Change[] = [];
  const seen = new Set<string>();
  for (const entry of repository.index.entries) {
    const { path } = entry;
    if (seen.has(path)) continue;
    seen.add(path);
    if (pathspec && !pathspec.matches(path)) continue;
    const old = before.get(path);
    const oldSide = old && sideOf(path, old);
    if (entry.stage > 0) {
      changes.push({ status: "U", path });
      const stat = lstatOf(repository, path);
      if (stat) changes.push(changeOf(path, oldSide, { path, mode: modes.file, work: true }));
      continue;
    }
    const { kind, mode, oid } = stateOf(repository, entry);
    if (kind === "deleted") {
      if (oldSide) changes.push(changeOf(path, oldSide, undefined));
      continue;
    }
    const now: Side =
      kind === "same" || mode === modes.submodule
        ? { path, mode: entry.mode, oid: oid ?? entry.oid }
        : { path, mode: mode!, oid, work: true };
    if (!old || now.oid !== old.oid || now.mode !== old.mode) changes.push(changeOf(path, oldSide, now));
  }
  for (const [path, old] of before)
    if (!seen.has(path) && (!pathspec || pathspec.matches(path)))
      changes.push(changeOf(path, sideOf(path, old), undefined));
  return changes.sort(byPath);
}

/** The content of a side; nothing for a side that is not there. */
export function contentOf(repository: Repository, side: Side | undefined): Uint8Array {
  if (!side) return new Uint8Array(0);
  if (side.mode === modes.submodule)
    return new TextEncoder().encode(`Subproject commit ${side.oid}${side.dirty ? "-dirty" : ""}\n`);
  if (side.work) {
    const stat = lstatOf(repository, side.path);
    return stat ? readForGit(repository, side.path, stat) : new Uint8Array(0);
  }
  return repository.objects.get(side.oid!).data;
}
