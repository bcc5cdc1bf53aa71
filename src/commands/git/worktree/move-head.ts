import type { Git } from "../context.ts";
import { GitError, GitFatal } from "../errors.ts";
import { stagedChanges, unstagedChanges } from "../diff/changes.ts";
import { checkedOutElsewhere } from "./linked.ts";
import { subjectOf } from "./message.ts";
import { operationOf } from "./operation.ts";
import { trackingOf, trackingText } from "./status.ts";
import { switchTrees } from "./unpack.ts";
import { refreshIndex } from "./scan.ts";
import { walkCommits } from "../history/walk.ts";

export interface Destination {
  /** The branch to be on; undefined detaches HEAD. */
  readonly branch?: string;
  readonly commit: string;
  /** As typed, for the log. */
  readonly typed: string;
  /** The branch was made just now. */
  readonly created?: boolean;
  /** `-B` put an existing branch elsewhere. */
  readonly reset?: boolean;
}

export interface MoveOptions {
  readonly force?: boolean;
  readonly quiet?: boolean;
  readonly verb?: string;
  /** The local changes that come along need not be listed. */
  readonly listed?: boolean;
  /** A detached HEAD is explained; not to those who asked for one. */
  readonly advise?: boolean;
}

/** Moves HEAD, index and work tree to a branch or commit and says so, as `checkout` and `switch` do. */
export async function moveHead(
  git: Git,
  to: Destination,
  { force = false, quiet = false, verb = "checkout", listed = false, advise = true }: MoveOptions = {},
): Promise<void> {
  const { repository } = git;
  const { objects, refs } = repository;
  const operation = operationOf(repository);
  const other =
    to.branch === undefined || to.created ? undefined : checkedOutElsewhere(repository, to.branch);
  if (other) throw new GitFatal(`'${to.branch}' is already checked out at '${other.path}'`);
  if (verb === "switch" && operation.kind !== "none" && operation.kind !== "bisect")
    throw new GitFatal(
      `cannot switch branch while ${operation.kind === "merge" ? "merging" : operation.kind === "rebase" ? "rebasing" : operation.kind === "cherry-pick" ? "cherry-picking" : "reverting"}\nConsider "git ${operation.kind} --quit" or "git worktree add".`,
    );
  const { head, branch: from } = repository;
  refreshIndex(repository);
  const unmerged = repository.index.unmerged;
  if (unmerged.length > 0 && !force)
    throw new GitError(
      `${unmerged.map((path) => `${path}: needs merge\n`).join("")}error: you need to resolve your current index first`,
      1,
    );
  const fromTree = head === undefined ? undefined : objects.commit(head).tree;
  const toTree = objects.commit(to.commit).tree;
  if (fromTree !== toTree || force)
    switchTrees(git, fromTree, toTree, { force, verb: "checkout", purpose: "switch branches" });
  else repository.writeIndex();
  const say = async (text: string) => {
    if (!quiet) await git.err(text);
  };
  const wasDetached = from === undefined;
  const label = from ?? head ?? "";
  // Local changes that travel along are listed.
  if (!quiet && head !== undefined && !force && !listed) await git.out(carriedChanges(git, toTree));
  if (
    wasDetached &&
    head !== undefined &&
    head !== to.commit &&
    !(to.branch === undefined && to.commit === head)
  )
    await leave(git, head, to, say);
  const reason = repository.because(`checkout: moving from ${label} to ${to.typed}`);
  if (to.branch !== undefined) {
    const ref = `refs/heads/${to.branch}`;
    if (from === to.branch && !to.reset)
      await say(to.created ? `Switched to a new branch '${to.branch}'\n` : `Already on '${to.branch}'\n`);
    else if (to.reset)
      await say(
        from === to.branch
          ? `Reset branch '${to.branch}'\n`
          : `Switched to and reset branch '${to.branch}'\n`,
      );
    else await say(`Switched to ${to.created ? "a new branch" : "branch"} '${to.branch}'\n`);
    pointHead(git, ref, head, to.commit, reason);
    if (!to.created && !quiet) await git.out(trackingText(git, trackingOf(git, to.branch)));
  } else {
    if (!quiet && advise && from !== undefined && git.advice("detachedHead"))
      await git.err(detachedAdvice(to.typed));
    refs.detach("HEAD", to.commit, reason);
    await say(
      `HEAD is now at ${repository.short(to.commit)} ${subjectOf(objects.commit(to.commit).message)}\n`,
    );
  }
  for (const name of [
    "MERGE_HEAD",
    "MERGE_MSG",
    "MERGE_MODE",
    "CHERRY_PICK_HEAD",
    "REVERT_HEAD",
    "SQUASH_MSG",
  ])
    repository.setState(name, undefined);
}

/** HEAD's log gets a line even when both branches are at the same commit. */
function pointHead(
  git: Git,
  ref: string,
  before: string | undefined,
  after: string,
  reason: { message: string; who: string },
): void {
  const { refs } = git.repository;
  refs.point("HEAD", ref);
  if (before === undefined && refs.log("HEAD").length === 0) return;
  const lines = refs.log("HEAD");
  refs.writeLog("HEAD", [...lines, { before: before ?? "0".repeat(40), after, ...reason }]);
}

/** The local changes that come along, one a line. */
export function carriedChanges(git: Git, tree: string): string {
  const { repository } = git;
  const rows = new Map<string, string>();
  for (const { path, status } of stagedChanges(repository, tree)) rows.set(path, status);
  for (const { path, status } of unstagedChanges(repository))
    rows.set(path, status === "D" || !rows.has(path) ? status : rows.get(path)!);
  return [...rows]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, status]) => `${status}\t${path}\n`)
    .join("");
}

async function leave(
  git: Git,
  head: string,
  to: Destination,
  say: (text: string) => Promise<void>,
): Promise<void> {
  const { repository } = git;
  const { objects, refs } = repository;
  const kept = refs
    .list()
    .map(({ oid }) => objects.peel(oid, "commit"))
    .filter((oid) => oid !== undefined);
  const lost = [...walkCommits(objects, [head], [...kept, to.commit])];
  const subject = (oid: string) => subjectOf(objects.commit(oid).message);
  if (lost.length === 0) {
    await say(`Previous HEAD position was ${repository.short(head)} ${subject(head)}\n`);
    return;
  }
  const n = lost.length;
  const shown =
    lost
      .slice(0, 4)
      .map((oid) => `  ${repository.short(oid)} ${subject(oid)}\n`)
      .join("") + (n > 4 ? ` ... and ${n - 4} more.\n` : "");
  await say(
    `Warning: you are leaving ${n} commit${n === 1 ? "" : "s"} behind, not connected to\nany of your branches:\n\n${shown}\n`,
  );
  if (git.advice("detachedHead"))
    await say(
      `If you want to keep ${n === 1 ? "it" : "them"} by creating a new branch, this may be a good time\nto do so with:\n\n git branch <new-branch-name> ${repository.short(head)}\n\n`,
    );
}

export const detachedAdvice = (typed: string): string => `Note: switching to '${typed}'.

You are in 'detached HEAD' state. You can look around, make experimental
changes and commit them, and you can discard any commits you make in this
state without impacting any branches by switching back to a branch.

If you want to create a new branch to retain commits you create, you may
do so (now or later) by using -c with the switch command. Example:

  git switch -c <new-branch-name>

Or undo this operation with:

  git switch -

Turn off this advice by setting config variable advice.detachedHead to false

`;
