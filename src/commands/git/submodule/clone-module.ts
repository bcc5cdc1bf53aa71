import type { Git } from "../context.ts";
import { GitError } from "../errors.ts";
import { clone } from "../verbs/clone.ts";
import { homeOf } from "./modules.ts";
import { tie } from "./settings.ts";

export interface CloneJob {
  readonly name: string;
  readonly path: string;
  readonly url: string;
  readonly quiet: boolean;
  /** Options of `git clone` such as "--depth=1". */
  readonly options: readonly string[];
}

/** Brings a submodule's repository to `.git/modules` and ties its folder to it; nothing is checked out. */
export async function cloneModule(git: Git, { name, path, url, quiet, options }: CloneJob): Promise<void> {
  const { files, repository } = git;
  const workTree = repository.at(path);
  const gitDir = homeOf(repository, name);
  if (!files.exists(gitDir)) {
    files.mkdir(gitDir.slice(0, gitDir.lastIndexOf("/")), { parents: true });
    try {
      await clone.run(git, [
        "--no-checkout",
        ...(quiet ? ["--quiet"] : []),
        ...options,
        `--separate-git-dir=${gitDir}`,
        "--",
        url,
        workTree,
      ]);
    } catch (error) {
      if (!(error instanceof GitError)) throw error;
      throw new GitError(
        `${error.text}\nfatal: clone of '${url}' into submodule path '${workTree}' failed`,
        128,
      );
    }
  } else files.mkdir(workTree, { parents: true });
  tie(git, workTree, gitDir);
}
