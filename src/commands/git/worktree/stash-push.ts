import { pushOptions, read } from "./stash-options.ts";
import { keepStash, storeFile, writeStash } from "./stash-create.ts";
import type { Git } from "../context.ts";
import { writeTreeOf, flattenTree } from "../core/trees.ts";
import { GitError } from "../errors.ts";
import { treeChanges, workAgainst } from "../diff/changes.ts";
import { Ignores } from "./ignore.ts";
import { parsePathspec } from "./pathspec.ts";
import { refreshIndex, scanWorkTree } from "./scan.ts";
import { removeWorkFile, switchTrees, writeWorkFile } from "./unpack.ts";
import { patchModes } from "../patch/modes.ts";
import { pickHunks } from "../patch/pick.ts";
import { needsMerge } from "./stash-restore.ts";

export async function push(git: Git, words: readonly string[], action = "push"): Promise<number> {
  const { options, operands } = read(pushOptions, words, action);
  const { repository } = git;
  const { objects, refs } = repository;
  repository.needWorkTree();
  const { head } = repository;
  if (head === undefined) throw new GitError("You do not have the initial commit yet", 1);
  refreshIndex(repository);
  if (repository.index.unmerged.length > 0) throw await needsMerge(git);
  const pathspec = parsePathspec(git, operands);
  const headTree = objects.commit(head).tree;
  const untracked =
    options["include-untracked"] || options.all
      ? everything(git, options.all).filter((path) => pathspec.matches(path))
      : [];
  const changed = workAgainst(repository, headTree, pathspec);
  const staged = treeChanges(repository, headTree, writeTreeOf(objects, repository.index.entries), pathspec);
  if (pathspec.unused.length > 0 && operands.length > 0)
    throw new GitError(
      pathspec.unused
        .map(
          (typed) =>
            `error: pathspec ':(,prefix:0)${typed}' did not match any file(s) known to git\nDid you forget to 'git add'?`,
        )
        .join("\n"),
      1,
    );
  if (changed.length === 0 && staged.length === 0 && untracked.length === 0) {
    if (!options.quiet) await git.out("No local changes to save\n");
    return 0;
  }
  const picked = options.patch ? await pickHunks(git, changed, patchModes.stash) : undefined;
  if (picked && !picked.some(({ touched }) => touched)) throw new GitError("No changes selected", 1);
  // The work tree as a tree: the index with every change of the files on top.
  const files = new Map(repository.index.entries.map(({ path, oid, mode }) => [path, { path, oid, mode }]));
  if (operands.length > 0)
    for (const [path, blob] of flattenTree(objects, headTree))
      if (!pathspec.matches(path)) files.set(path, { path, ...blob });
  if (picked) {
    files.clear();
    for (const [path, blob] of flattenTree(objects, headTree)) files.set(path, { path, ...blob });
    for (const { path, content, mode, touched } of picked)
      if (content === undefined) files.delete(path);
      else if (touched) files.set(path, { path, mode, oid: objects.write("blob", content) });
  }
  for (const change of picked ? [] : changed) {
    if (change.after) files.set(change.path, storeFile(git, change.path));
    else files.delete(change.path);
  }
  const { commit, message, indexTree } = writeStash(git, {
    message: options.message,
    files: files.values(),
    untracked,
  });
  keepStash(git, commit, message);
  if (!options.quiet) await git.out(`Saved working directory and index state ${message}\n`);
  if (picked) {
    for (const { path, rest, mode, touched } of picked)
      if (touched && rest === undefined) removeWorkFile(repository, path, git.cwd);
      else if (touched) writeWorkFile(repository, path, { mode, oid: objects.write("blob", rest!) });
    return 0;
  }
  // Back to HEAD, or to the index that is kept.
  const target = options["keep-index"] ? indexTree : headTree;
  if (operands.length === 0)
    switchTrees(git, headTree, target, { force: true, verb: "checkout", purpose: "switch branches" });
  else {
    const wanted = flattenTree(objects, target);
    for (const { path } of [...changed, ...staged]) {
      const blob = wanted.get(path);
      if (blob) repository.index.set(writeWorkFile(repository, path, blob));
      else {
        repository.index.remove(path);
        removeWorkFile(repository, path, git.cwd);
      }
    }
    repository.writeIndex();
  }
  if (operands.length === 0) refs.update("HEAD", head, repository.because("reset: moving to HEAD"));
  for (const path of untracked) removeWorkFile(repository, path, git.cwd);
  return 0;
}

function everything(git: Git, ignored: boolean): string[] {
  const { repository } = git;
  const ignores = new Ignores(repository, git.env);
  const scan = scanWorkTree(repository, { ignores, untracked: "all", wantIgnored: ignored });
  const out = [...scan.untracked];
  const walk = (path: string) => {
    if (!path.endsWith("/")) out.push(path);
    else
      for (const { name, kind } of git.files.list(repository.at(path)))
        if (name !== ".git") walk(`${path}${name}${kind === "directory" ? "/" : ""}`);
  };
  for (const path of scan.ignored) walk(path);
  return out;
}
