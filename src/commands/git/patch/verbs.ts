import type { Git } from "../context.ts";
import { stagedChanges, type Change, unstagedChanges, workAgainst } from "../diff/changes.ts";
import { GitFatal } from "../errors.ts";
import { treeOf } from "../history/revision.ts";
import { parsePathspec } from "../worktree/pathspec.ts";
import { refreshIndex } from "../worktree/scan.ts";
import { patchModes, type PatchMode } from "./modes.ts";
import { pickHunks, putPicked } from "./pick.ts";

const swap = (change: Change): Change => ({
  ...change,
  status: change.status === "A" ? "D" : change.status === "D" ? "A" : change.status,
  before: change.after,
  after: change.before,
});

function need(git: Git, typed: string): string {
  const tree = treeOf(git.repository, typed);
  if (tree === undefined) throw new GitFatal(`invalid reference: ${typed}`);
  return tree;
}

async function choose(
  git: Git,
  changes: readonly Change[],
  mode: PatchMode,
  swapped = false,
): Promise<number> {
  putPicked(git, await pickHunks(git, swapped ? changes.map(swap) : changes, mode, swapped), mode);
  return 0;
}

/** `git add -p` */
export async function stagePatch(git: Git, paths: readonly string[]): Promise<number> {
  refreshIndex(git.repository);
  return choose(git, unstagedChanges(git.repository, parsePathspec(git, paths)), patchModes.stage);
}

/** `git reset -p [TREE]` and `git restore -p --staged` */
export async function unstagePatch(
  git: Git,
  typed: string | undefined,
  paths: readonly string[],
): Promise<number> {
  const { repository } = git;
  const isHead = typed === undefined || typed === "HEAD" || typed === "@";
  const tree = isHead && repository.head === undefined ? undefined : need(git, typed ?? "HEAD");
  const changes = stagedChanges(repository, tree, parsePathspec(git, paths));
  return choose(git, changes, isHead ? patchModes.unstage : patchModes.resetTo, !isHead);
}

/** `git checkout -p [TREE]`, `git restore -p [--source=TREE]` */
export async function discardPatch(
  git: Git,
  typed: string | undefined,
  paths: readonly string[],
  both: boolean,
): Promise<number> {
  const { repository } = git;
  const pathspec = parsePathspec(git, paths);
  refreshIndex(repository);
  if (typed === undefined) return choose(git, unstagedChanges(repository, pathspec), patchModes.discard);
  const changes = workAgainst(repository, need(git, typed), pathspec);
  const isHead = typed === "HEAD" || typed === "@";
  if (isHead) return choose(git, changes, both ? patchModes.discardBoth : patchModes.discard);
  return choose(git, changes, both ? patchModes.applyBoth : patchModes.applyWork, true);
}
