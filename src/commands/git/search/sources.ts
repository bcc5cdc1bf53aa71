import type { Git } from "../context.ts";
import { modes } from "../core/modes.ts";
import { flattenTree } from "../core/trees.ts";
import { readForGit } from "../worktree/convert.ts";
import { Ignores } from "../worktree/ignore.ts";
import type { Pathspec } from "../worktree/pathspec.ts";
import { lstatOf, scanWorkTree } from "../worktree/scan.ts";

export interface Source {
  readonly path: string;
  /** "HEAD:" before the name when a commit is searched. */
  readonly prefix: string;
  read(): Uint8Array;
}

const isFile = (mode: number): boolean => mode === modes.file || mode === modes.executable;

/** The files of a commit or tree. */
export function treeSources({ repository }: Git, typed: string, tree: string, pathspec: Pathspec): Source[] {
  const { objects } = repository;
  return [...flattenTree(objects, tree)]
    .filter(([path, { mode }]) => isFile(mode) && pathspec.matches(path))
    .map(([path, { oid }]) => ({ path, prefix: `${typed}:`, read: () => objects.get(oid).data }));
}

/** Tracked files, as they are in the work tree or (`cached`) in the index; with `untracked` the others too. */
export function workSources(git: Git, pathspec: Pathspec, how: "work" | "cached" | "untracked"): Source[] {
  const { repository } = git;
  const found: Source[] = [];
  for (const { path, mode, oid, stage } of repository.index.entries) {
    if (!isFile(mode) || (stage !== 0 && stage !== 2) || !pathspec.matches(path)) continue;
    const stat = how === "cached" ? undefined : lstatOf(repository, path);
    if (how === "cached") found.push({ path, prefix: "", read: () => repository.objects.get(oid).data });
    else if (stat?.kind === "file")
      found.push({ path, prefix: "", read: () => readForGit(repository, path, stat) });
  }
  if (how !== "untracked") return found;
  const scan = scanWorkTree(repository, {
    ignores: new Ignores(repository, git.env),
    pathspec,
    untracked: "all",
  });
  for (const path of scan.untracked) {
    const stat = lstatOf(repository, path);
    if (stat?.kind === "file")
      found.push({ path, prefix: "", read: () => readForGit(repository, path, stat) });
  }
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}
