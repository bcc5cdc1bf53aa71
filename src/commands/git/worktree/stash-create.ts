import { writeCommit } from "../../../base/git/objects.ts";
import type { Git } from "../context.ts";
import { person } from "../core/ident.ts";
import { modeOf } from "../core/modes.ts";
import { writeTreeOf } from "../core/trees.ts";
import { stagedChanges, workAgainst } from "../diff/changes.ts";
import { GitError } from "../errors.ts";
import { readForGit } from "./convert.ts";
import { subjectOf } from "./message.ts";
import { lstatOf, refreshIndex } from "./scan.ts";
import { stashRef } from "./stash-list.ts";
import { needsMerge } from "./stash-restore.ts";

interface Blob {
  readonly path: string;
  readonly oid: string;
  readonly mode: number;
}

/** A path that is only promised (`git add -N`) cannot be kept in a tree: then nothing is stashed. */
function refusePromised({ repository }: Git): void {
  const promised = repository.index.entries.find(({ intent }) => intent);
  if (promised)
    throw new GitError(
      `error: Entry '${promised.path}' not uptodate. Cannot merge.\nCannot save the current worktree state`,
      1,
    );
}

/** Writes the commits of a stash: the index, the untracked files if there are any, and the work tree on top. */
export function writeStash(
  git: Git,
  {
    message,
    files,
    untracked,
  }: { message?: string | undefined; files: Iterable<Blob>; untracked: readonly string[] },
): { commit: string; message: string; indexTree: string } {
  const { repository } = git;
  const { objects } = repository;
  refusePromised(git);
  const head = repository.head!;
  const author = person("author", git.ident);
  const committer = person("committer", git.ident);
  const branch = repository.branch ?? "(no branch)";
  const where = `${branch}: ${repository.short(head)} ${subjectOf(objects.commit(head).message)}`;
  const write = (tree: string, parents: string[], text: string) =>
    objects.write("commit", writeCommit({ tree, parents, author, committer, message: text }));
  const indexTree = writeTreeOf(objects, repository.index.entries);
  const parents = [head, write(indexTree, [head], `index on ${where}\n`)];
  if (untracked.length > 0) {
    const blobs = untracked.map((path) => storeFile(git, path));
    parents.push(write(writeTreeOf(objects, blobs), [], `untracked files on ${where}\n`));
  }
  const said = message === undefined ? `WIP on ${where}` : `On ${branch}: ${message}`;
  return { commit: write(writeTreeOf(objects, files), parents, said), message: said, indexTree };
}

/** A stash of every change to tracked files, kept nowhere yet; undefined when there is none. */
export async function createStash(git: Git, message: string | undefined): Promise<string | undefined> {
  const { repository } = git;
  const { head } = repository;
  if (head === undefined) throw new GitError("You do not have the initial commit yet", 1);
  if (refreshIndex(repository)) repository.writeIndex();
  if (repository.index.unmerged.length > 0) throw await needsMerge(git);
  const headTree = repository.objects.commit(head).tree;
  const changed = workAgainst(repository, headTree);
  if (changed.length === 0 && stagedChanges(repository, headTree).length === 0) return undefined;
  const files = new Map<string, Blob>(
    repository.index.entries.map(({ path, oid, mode }) => [path, { path, oid, mode }]),
  );
  for (const { path, after } of changed)
    if (after) files.set(path, storeFile(git, path));
    else files.delete(path);
  return writeStash(git, { message, files: files.values(), untracked: [] }).commit;
}

/** Puts a stash on top of the list. */
export function keepStash(git: Git, commit: string, message: string): void {
  const { repository } = git;
  const { refs } = repository;
  const lines = refs.log(stashRef);
  const before = refs.resolve(stashRef) ?? "0".repeat(40);
  refs.update(stashRef, commit);
  refs.writeLog(stashRef, [...lines, { before, after: commit, ...repository.because(message) }]);
}

/** Stores a file of the work tree as a blob. */
export function storeFile(git: Git, path: string): Blob {
  const { repository } = git;
  const stat = lstatOf(repository, path)!;
  return {
    path,
    oid: repository.objects.write("blob", readForGit(repository, path, stat)),
    mode: modeOf(stat)!,
  };
}
