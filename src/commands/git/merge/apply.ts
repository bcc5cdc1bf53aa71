import type { Git } from "../context.ts";
import { writeCommit } from "../../../base/git/objects.ts";
import { flattenTree } from "../core/trees.ts";
import { mergeBases } from "../history/walk.ts";
import { lstatOf, stateOf } from "../worktree/scan.ts";
import { Ignores } from "../worktree/ignore.ts";
import { removeWorkFile, wouldLose, writeWorkFile } from "../worktree/unpack.ts";
import { indexOf, type MergedTree, mergeTrees, treeOfMerge } from "./trees.ts";
import type { Repository } from "../core/repository.ts";

/** The tree to merge over: of several best common ancestors their own merge, which may hold conflict markers. */
export function baseTree(repository: Repository, bases: readonly string[], depth = 1): string | undefined {
  const { objects } = repository;
  if (bases.length === 0) return undefined;
  // The oldest first.
  const [first, ...others] = bases.toReversed();
  let commit = first!;
  for (const next of others) {
    const below = mergeBases(objects, commit, next);
    const merged = mergeTrees(
      repository,
      baseTree(repository, below, depth + 1),
      objects.commit(commit).tree,
      objects.commit(next).tree,
      {
        ours: "Temporary merge branch 1",
        base: below.length === 1 ? repository.short(below[0]!) : "merged common ancestors",
        theirs: "Temporary merge branch 2",
      },
      { style: repository.config.get("merge.conflictstyle") },
      depth,
    );
    const tip = objects.commit(commit);
    commit = objects.write(
      "commit",
      writeCommit({
        ...tip,
        tree: treeOfMerge(repository, merged),
        parents: [commit, next],
        message: "merged tree\n",
      }),
    );
  }
  return objects.commit(commit).tree;
}

/**
 * Puts a merged tree into index and work tree. Throws git's list when local changes would be lost; nothing has been
 * touched then.
 */
export function applyMerge(git: Git, merged: MergedTree, verb: string, purpose: string): void {
  const { repository } = git;
  const { objects, head } = repository;
  const current = flattenTree(objects, head === undefined ? undefined : objects.commit(head).tree);
  const index = indexOf(merged);
  const ignores = new Ignores(repository, git.env);
  const dirty: string[] = [];
  const untracked: string[] = [];
  const write: string[] = [];
  const remove: string[] = [];
  for (const path of [...new Set([...current.keys(), ...merged.files.keys()])].sort()) {
    const old = current.get(path);
    const now = merged.files.get(path);
    const entry = repository.index.get(path);
    const isSame = old !== undefined && now !== undefined && old.oid === now.oid && old.mode === now.mode;
    if (isSame && index.get(path)) {
      if (entry) index.set({ ...entry });
      continue;
    }
    if (isSame) continue;
    if (entry) {
      const clean = stateOf(repository, entry).kind === "same" || !lstatOf(repository, path);
      const staged = old === undefined || entry.oid !== old.oid || entry.mode !== old.mode;
      if (now && entry.oid === now.oid && entry.mode === now.mode && clean) {
        index.set({ ...entry });
        continue;
      }
      if (!clean || staged) dirty.push(path);
    } else if (now) {
      const stat = lstatOf(repository, path);
      if (stat && stat.kind !== "directory" && !ignores.ignored(path, false)) untracked.push(path);
    }
    if (now) write.push(path);
    else remove.push(path);
  }
  if (dirty.length > 0 || untracked.length > 0)
    throw wouldLose(dirty, { overwritten: untracked, removed: [] }, { verb, purpose });
  for (const path of remove) removeWorkFile(repository, path, git.cwd);
  for (const path of write) {
    const written = writeWorkFile(repository, path, merged.files.get(path)!);
    if (index.get(path)) index.set(written);
  }
  // What was staged and has nothing to do with the merge stays staged.
  for (const entry of repository.index.entries)
    if (!current.has(entry.path) && !merged.files.has(entry.path) && entry.stage === 0) index.set(entry);
  repository.writeIndex(index);
}
