import type { Git } from "../context.ts";
import { gitDirOf } from "../worktree/gitlink.ts";
import type { Ignores } from "../worktree/ignore.ts";
import type { Pathspec } from "../worktree/pathspec.ts";

/** What is to go: "all" that is not tracked, or only what is "ignored", or what is neither ("untracked"). */
export type Kind = "untracked" | "ignored" | "all";

export interface Wanted {
  readonly kind: Kind;
  readonly ignores: Ignores;
  readonly pathspec: Pathspec;
  /** `-d` */
  readonly folders: boolean;
  /** `-ff`: repositories inside this one too. */
  readonly nested: boolean;
}

export interface Candidates {
  /** Paths to remove; those of whole folders end in "/". */
  readonly paths: string[];
  /** Repositories that are left alone. */
  readonly skipped: string[];
}

/** Walks the work tree for what `git clean` may take away. */
export function candidates(git: Git, { kind, ignores, pathspec, folders, nested }: Wanted): Candidates {
  const { repository } = git;
  const { files, index } = repository;
  const found: Candidates = { paths: [], skipped: [] };
  const tracked = new Set<string>();
  for (const { path } of index.entries)
    for (let slash = path.indexOf("/"); slash >= 0; slash = path.indexOf("/", slash + 1))
      tracked.add(path.slice(0, slash));
  const goes = (path: string, isFolder: boolean) =>
    kind === "all" || ignores.ignored(path, isFolder) === (kind === "ignored");

  /** What of an untracked folder may go; `whole` when nothing of it stays. */
  const inside = (folder: string): { paths: string[]; whole: boolean } => {
    if (gitDirOf(files, repository.at(folder)) !== undefined && !nested) {
      found.skipped.push(folder);
      return { paths: [], whole: false };
    }
    let whole = true;
    const paths: string[] = [];
    for (const { name, kind: type } of files.list(repository.at(folder))) {
      const path = `${folder}/${name}`;
      if (type !== "directory") {
        if (goes(path, false)) paths.push(path);
        else whole = false;
        continue;
      }
      if (kind === "untracked" && ignores.ignored(path, true)) {
        whole = false;
        continue;
      }
      const below = kind === "ignored" && goes(path, true) ? { paths: [], whole: true } : inside(path);
      if (below.whole) paths.push(path);
      else {
        whole = false;
        paths.push(...below.paths);
      }
    }
    return { paths, whole };
  };

  const walk = (folder: string) => {
    for (const { name, kind: type } of files.list(
      folder === "" ? repository.workTree : repository.at(folder),
    )) {
      if (name === ".git") continue;
      const path = folder === "" ? name : `${folder}/${name}`;
      if (type !== "directory") {
        if (!index.has(path) && goes(path, false) && pathspec.matches(path)) found.paths.push(path);
        continue;
      }
      if (index.has(path)) continue; // a submodule
      if (tracked.has(path)) {
        if (pathspec.mayMatchBelow(path)) walk(path);
        continue;
      }
      const fits = pathspec.matches(path);
      const named = fits && pathspec.items.some((item) => item.path !== "" && !item.exclude);
      if (!fits) {
        if (pathspec.mayMatchBelow(path)) walk(path);
        continue;
      }
      if (!folders && !named) continue;
      if (kind === "untracked" && ignores.ignored(path, true)) continue;
      const below = kind === "ignored" && goes(path, true) ? { paths: [], whole: true } : inside(path);
      if (below.whole) found.paths.push(`${path}/`);
      else found.paths.push(...below.paths);
    }
  };
  walk("");
  return found;
}
