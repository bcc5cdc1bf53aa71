import { resolve } from "../../../files/paths.ts";
import type { Files } from "../../../files/files.ts";
import { isGitDir, Repository } from "../core/repository.ts";

/** The git folder of the repository whose work tree is this folder: its `.git`, or what that file names. */
export function gitDirOf(files: Files, folder: string): string | undefined {
  const dotGit = `${folder}/.git`;
  if (isGitDir(files, dotGit)) return dotGit;
  if (!files.is("file", dotGit)) return undefined;
  const named = /^gitdir: (.+)$/m.exec(files.text(dotGit))?.[1];
  const gitDir = named === undefined ? undefined : resolve(folder, named.trim());
  return gitDir !== undefined && isGitDir(files, gitDir) ? gitDir : undefined;
}

/** The repository that stands at a path of the work tree, a submodule most often; undefined when none does. */
export function embeddedAt(outer: Repository, path: string): Repository | undefined {
  const workTree = outer.at(path);
  const gitDir = gitDirOf(outer.files, workTree);
  return gitDir === undefined
    ? undefined
    : new Repository(outer.files, { gitDir, workTree }, outer.config, () => "");
}
