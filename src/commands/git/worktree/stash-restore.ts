import type { Found } from "./stash-list.ts";
import type { Git } from "../context.ts";
import { entryOf } from "../core/index-file.ts";
import { writeTreeOf, flattenTree } from "../core/trees.ts";
import { GitError } from "../errors.ts";
import { applyMerge } from "../merge/apply.ts";
import { mergeTrees } from "../merge/trees.ts";
import { lstatOf, refreshIndex } from "./scan.ts";
import { writeWorkFile } from "./unpack.ts";
import { collectStatus } from "./status.ts";
import { longStatus } from "./status-text.ts";

/** Puts a stash back into index and work tree; false when there were conflicts. */
export async function restore(git: Git, { oid }: Found, index: boolean, quiet: boolean): Promise<boolean> {
  const { repository } = git;
  const { objects } = repository;
  const { tree, parents } = objects.commit(oid);
  refreshIndex(repository);
  if (repository.index.unmerged.length > 0) throw await needsMerge(git);
  const now = writeTreeOf(objects, repository.index.entries);
  const base = objects.commit(parents[0]!).tree;
  const untracked =
    parents[2] === undefined ? undefined : flattenTree(objects, objects.commit(parents[2]).tree);
  if (untracked) {
    const there = [...untracked.keys()].filter((path) => lstatOf(repository, path));
    if (there.length > 0)
      throw new GitError(
        `${there.map((path) => `${path} already exists, no checkout`).join("\n")}\nerror: could not restore untracked files from stash`,
        1,
      );
  }
  const merged = mergeTrees(repository, base, now, tree, {
    ours: "Updated upstream",
    base: "Stash base",
    theirs: "Stashed changes",
  });
  if (tree === base && !quiet) await git.out("Already up to date.\n");
  const before = new Map(repository.index.entries.map((entry) => [entry.path, entry]));
  applyMerge(git, merged, "merge", "merge");
  for (const line of merged.messages) if (!quiet) await git.out(`${line}\n`);
  if (merged.clean && !index) {
    // Only new files stay staged; the rest comes back as it was, unstaged.
    const old = flattenTree(objects, now);
    for (const entry of [...repository.index.entries]) {
      const was = before.get(entry.path);
      if (!old.has(entry.path)) continue;
      if (was && (was.oid !== entry.oid || was.mode !== entry.mode))
        repository.index.set(entryOf(entry.path, was.oid, was.mode));
    }
    for (const [path, was] of before)
      if (!repository.index.has(path)) repository.index.set(entryOf(path, was.oid, was.mode));
    repository.writeIndex();
  } else if (merged.clean) {
    if (repository.head !== undefined)
      repository.refs.update("HEAD", repository.head, repository.because("reset: moving to HEAD"));
    const staged = flattenTree(objects, objects.commit(parents[1]!).tree);
    for (const entry of [...repository.index.entries]) {
      const blob = staged.get(entry.path);
      if (!blob) repository.index.remove(entry.path);
      else if (blob.oid !== entry.oid || blob.mode !== entry.mode)
        repository.index.set(entryOf(entry.path, blob.oid, blob.mode));
    }
    for (const [path, blob] of staged)
      if (!repository.index.has(path)) repository.index.set(entryOf(path, blob.oid, blob.mode));
    repository.writeIndex();
  }
  if (untracked) for (const [path, blob] of untracked) writeWorkFile(repository, path, blob);
  if (!quiet) await git.out(longStatus(git, collectStatus(git), { colour: git.colour("status") }));
  return merged.clean;
}

/** Says which files are in conflict; the command ends with it. */
export async function needsMerge(git: Git): Promise<GitError> {
  await git.out(git.repository.index.unmerged.map((path) => `${path}: needs merge\n`).join(""));
  return new GitError("", 1);
}
