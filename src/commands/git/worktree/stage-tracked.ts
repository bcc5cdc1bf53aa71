import type { Git } from "../context.ts";
import { Index } from "../core/index-file.ts";
import { flattenTree } from "../core/trees.ts";
import { entryOf } from "../core/index-file.ts";
import { modes } from "../core/modes.ts";
import type { Repository } from "../core/repository.ts";
import { GitFailure } from "../errors.ts";
import { parsePathspec } from "./pathspec.ts";
import { lstatOf, stateOf } from "./scan.ts";
import { stageFile } from "./stage.ts";

/** Stages every change of tracked files, removals too: `commit -a`. */
export function stageTracked(repository: Repository, only: (path: string) => boolean = () => true): void {
  const { index } = repository;
  for (const entry of [...index.entries]) {
    if (!only(entry.path)) continue;
    const stat = lstatOf(repository, entry.path);
    if (!stat || (stat.kind === "directory" && entry.mode !== modes.submodule)) index.remove(entry.path);
    else if (entry.stage > 0 || stateOf(repository, entry).kind !== "same")
      stageFile(repository, entry.path, stat);
  }
}

/**
 * `git commit PATH...`: the commit holds HEAD with these paths as they are in the work tree. The index that is in
 * force for the commit is set; answers with the one from before and the one to be left behind.
 */
export function restrictIndex(
  git: Git,
  operands: readonly string[],
  include: boolean,
): { before: Index; after: Index } {
  const { repository } = git;
  const pathspec = parsePathspec(git, operands);
  const before = new Index(repository.index.entries, repository.index.writtenAt);
  const matches = (path: string) => pathspec.matches(path);
  for (const { path } of repository.index.entries) matches(path);
  const head = repository.head;
  const committed = flattenTree(
    repository.objects,
    head === undefined ? undefined : repository.objects.commit(head).tree,
  );
  for (const path of committed.keys()) matches(path);
  if (pathspec.unused.length > 0)
    throw new GitFailure(
      pathspec.unused
        .map((typed) => `pathspec '${typed}' did not match any file(s) known to git`)
        .join("\nerror: "),
    );
  stageTracked(repository, matches);
  const after = new Index(repository.index.entries, repository.index.writtenAt);
  if (include) return { before, after };
  for (const path of new Set([...repository.index.entries.map((entry) => entry.path), ...committed.keys()])) {
    if (matches(path)) continue;
    const old = committed.get(path);
    const entry = repository.index.get(path);
    if (!old) repository.index.remove(path);
    else if (!entry || entry.oid !== old.oid || entry.mode !== old.mode)
      repository.index.set(entryOf(path, old.oid, old.mode));
  }
  return { before, after };
}
