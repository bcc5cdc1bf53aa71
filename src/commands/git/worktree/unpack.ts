import { FileError } from "../../../files/errors.ts";
import { dirname } from "../../../files/paths.ts";
import type { Git } from "../context.ts";
import { entryOf, type IndexEntry } from "../core/index-file.ts";
import { modes } from "../core/modes.ts";
import type { Repository } from "../core/repository.ts";
import { type Blob, type FlatTree, flattenTree } from "../core/trees.ts";
import { decode } from "../../../base/bytes.ts";
import { GitError } from "../errors.ts";
import { forWorkTree } from "./convert.ts";
import { Ignores } from "./ignore.ts";
import { lstatOf, stateOf } from "./scan.ts";

/** Writes a blob into the work tree and answers with its index entry. */
export function writeWorkFile(repository: Repository, path: string, { mode, oid }: Blob): IndexEntry {
  const { files, objects } = repository;
  const full = repository.at(path);
  if (mode === modes.submodule) {
    files.mkdir(full, { parents: true });
    return entryOf(path, oid, mode);
  }
  const data = objects.get(oid).data;
  makeFolder(repository, dirname(full));
  if (files.is("directory", full)) files.remove(full);
  else if (files.exists(full) || files.is("symlink", full)) files.unlink(full);
  if (mode === modes.symlink) files.symlink(decode(data), full);
  else
    files.write(full, forWorkTree(repository, path, mode, data), {
      mode: mode === modes.executable ? 0o755 : 0o644,
    });
  return entryOf(path, oid, mode, files.lstat(full));
}

function makeFolder(repository: Repository, folder: string): void {
  const { files } = repository;
  if (files.is("directory", folder)) return;
  // A file stands where a folder must be.
  for (let at = folder; at !== repository.workTree && at !== "/"; at = dirname(at))
    if (files.is("file", at) || files.is("symlink", at)) files.unlink(at);
  files.mkdir(folder, { parents: true });
}

/** Takes a file out of the work tree, and the folders it leaves empty. */
export function removeWorkFile(repository: Repository, path: string, keep?: string): void {
  const { files } = repository;
  const full = repository.at(path);
  if (files.is("symlink", full) || (files.exists(full) && !files.is("directory", full))) files.unlink(full);
  // What was a submodule never checked out.
  else if (files.is("directory", full) && files.list(full).length === 0) files.rmdir(full);
  for (
    let folder = dirname(full);
    folder !== repository.workTree && folder.startsWith(repository.workTree);
    folder = dirname(folder)
  ) {
    if (folder === keep || !files.is("directory", folder) || files.list(folder).length > 0) return;
    files.rmdir(folder);
  }
}

export interface UnpackOptions {
  /** Local changes are given up. */
  readonly force?: boolean;
  /** "checkout", "merge", "reset": for the messages. */
  readonly verb: string;
  /** What to do before trying again: "switch branches", "merge". */
  readonly purpose: string;
}

/**
 * Takes index and work tree from one tree to another, leaving alone what is the same in both (git-read-tree(1),
 * "two tree merge"). Nothing is touched when a local change would be lost: then it throws git's list of files.
 */
export function switchTrees(git: Git, from: string | undefined, to: string, options: UnpackOptions): void {
  const { repository } = git;
  const { index, objects } = repository;
  const before = flattenTree(objects, from);
  const after = flattenTree(objects, to);
  const { dirty, untracked, plan } = compare(git, before, after, options.force === true);
  if (dirty.length > 0 || untracked.overwritten.length > 0 || untracked.removed.length > 0)
    throw wouldLose(dirty, untracked, options);
  for (const path of plan.remove) {
    index.remove(path);
    removeWorkFile(repository, path, git.cwd);
  }
  for (const [path, blob] of plan.write) index.set(writeWorkFile(repository, path, blob));
  repository.writeIndex();
}

interface Compared {
  readonly dirty: string[];
  readonly untracked: { overwritten: string[]; removed: string[] };
  readonly plan: { remove: string[]; write: Map<string, Blob> };
}

function compare(git: Git, before: FlatTree, after: FlatTree, force: boolean): Compared {
  const { repository } = git;
  const { index } = repository;
  const ignores = new Ignores(repository, git.env);
  const result: Compared = {
    dirty: [],
    untracked: { overwritten: [], removed: [] },
    plan: { remove: [], write: new Map() },
  };
  const paths = new Set([...before.keys(), ...after.keys(), ...index.entries.map(({ path }) => path)]);
  for (const path of [...paths].sort()) {
    const old = before.get(path);
    const now = after.get(path);
    const entry = index.get(path);
    if (force) {
      if (now) {
        if (
          !entry ||
          entry.oid !== now.oid ||
          entry.mode !== now.mode ||
          stateOf(repository, entry).kind !== "same"
        )
          result.plan.write.set(path, now);
      } else if (index.has(path)) result.plan.remove.push(path);
      continue;
    }
    if (index.get(path, 1) || index.get(path, 2) || index.get(path, 3)) {
      result.dirty.push(path);
      continue;
    }
    if (sameBlob(old, now)) continue;
    const staged = entry && { oid: entry.oid, mode: entry.mode };
    if (sameBlob(staged, now)) {
      // The index has it already: only a first checkout, or a change made by hand to the same end.
      if (now && !lstatOf(repository, path)) continue;
      continue;
    }
    if (!entry) {
      if (old && now) {
        result.dirty.push(path);
        continue;
      }
      if (now && occupied(git, path, ignores)) result.untracked.overwritten.push(path);
      else if (now) result.plan.write.set(path, now);
      continue;
    }
    if (
      !sameBlob(staged, old) ||
      (entry.mode !== modes.submodule &&
        stateOf(repository, entry).kind !== "same" &&
        lstatOf(repository, path))
    ) {
      result.dirty.push(path);
      continue;
    }
    if (now) result.plan.write.set(path, now);
    else result.plan.remove.push(path);
  }
  return result;
}

const sameBlob = (a: Blob | undefined, b: Blob | undefined): boolean =>
  a?.oid === b?.oid && a?.mode === b?.mode;

/** Does something not tracked stand where a file is to be written? What is ignored may be overwritten. */
function occupied(git: Git, path: string, ignores: Ignores): boolean {
  const { repository } = git;
  let stat;
  try {
    stat = lstatOf(repository, path);
  } catch (error) {
    if (error instanceof FileError) return false;
    throw error;
  }
  if (!stat) {
    for (let folder = dirname(`/${path}`).slice(1); folder !== ""; folder = dirname(`/${folder}`).slice(1)) {
      const above = lstatOf(repository, folder);
      if (above && above.kind !== "directory")
        return !repository.index.has(folder) && !ignores.ignored(folder, false);
    }
    return false;
  }
  if (stat.kind === "directory")
    return (
      repository.index.entries.every((entry) => !entry.path.startsWith(`${path}/`)) &&
      git.files.list(repository.at(path)).length > 0
    );
  if (ignores.ignored(path, false)) return false;
  return true;
}

/** git's words for work that would be lost. */
export function wouldLose(
  dirty: readonly string[],
  untracked: { readonly overwritten: readonly string[]; readonly removed: readonly string[] },
  { verb, purpose }: UnpackOptions,
): GitError {
  const list = (paths: readonly string[]) => paths.map((path) => `\t${path}\n`).join("");
  let text = "";
  if (dirty.length > 0)
    text += `error: Your local changes to the following files would be overwritten by ${verb}:\n${list(dirty)}Please commit your changes or stash them before you ${purpose}.\n`;
  if (untracked.overwritten.length > 0)
    text += `error: The following untracked working tree files would be overwritten by ${verb}:\n${list(untracked.overwritten)}Please move or remove them before you ${purpose}.\n`;
  if (untracked.removed.length > 0)
    text += `error: The following untracked working tree files would be removed by ${verb}:\n${list(untracked.removed)}Please move or remove them before you ${purpose}.\n`;
  return new GitError(`${text}Aborting`, 1);
}
