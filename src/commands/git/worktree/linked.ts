import { dirname, resolve } from "../../../files/paths.ts";
import type { Repository } from "../core/repository.ts";

/** One of the work trees of a repository. */
export interface Linked {
  readonly path: string;
  /** Its own git folder: `.git` of the main one, `.git/worktrees/NAME` of another. */
  readonly gitDir: string;
  readonly head: string | undefined;
  /** Full name; undefined when detached. */
  readonly branch: string | undefined;
  readonly main: boolean;
  readonly bare: boolean;
  /** Why it is locked; "" without a reason, undefined when it is not. */
  readonly locked: string | undefined;
  /** Its folder is gone. */
  readonly prunable: boolean;
}

/** All work trees, the main one first, the others by their paths. */
export function linkedTrees({ files, commonDir, refs, config }: Repository): Linked[] {
  const headOf = (gitDir: string) => {
    const text = files.is("file", `${gitDir}/HEAD`) ? files.text(`${gitDir}/HEAD`).trim() : "";
    const branch = text.startsWith("ref: ") ? text.slice(5).trim() : undefined;
    return { branch, head: branch === undefined ? text || undefined : refs.resolve(branch) };
  };
  const bare = config.bool("core.bare") === true;
  const found: Linked[] = [
    {
      path: bare ? commonDir : dirname(commonDir),
      gitDir: commonDir,
      ...headOf(commonDir),
      main: true,
      bare,
      locked: undefined,
      prunable: false,
    },
  ];
  const folder = `${commonDir}/worktrees`;
  const others: Linked[] = [];
  for (const { name } of files.is("directory", folder) ? files.list(folder) : []) {
    const gitDir = `${folder}/${name}`;
    if (!files.is("file", `${gitDir}/gitdir`)) continue;
    const link = resolve(gitDir, files.text(`${gitDir}/gitdir`).trim());
    const locked = files.is("file", `${gitDir}/locked`) ? files.text(`${gitDir}/locked`).trim() : undefined;
    others.push({
      path: dirname(link),
      gitDir,
      ...headOf(gitDir),
      main: false,
      bare: false,
      locked,
      prunable: locked === undefined && !files.exists(link),
    });
  }
  return [...found, ...others.sort((a, b) => (a.path < b.path ? -1 : 1))];
}

/** The other work tree that is on a branch; undefined when none is. */
export const checkedOutElsewhere = (repository: Repository, branch: string): Linked | undefined =>
  repository.files.is("directory", `${repository.commonDir}/worktrees`)
    ? linkedTrees(repository).find(
        (tree) => tree.gitDir !== repository.gitDir && tree.branch === `refs/heads/${branch}` && !tree.bare,
      )
    : undefined;
