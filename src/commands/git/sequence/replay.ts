import type { Git } from "../context.ts";
import { formatDate } from "../core/dates.ts";
import { person } from "../core/ident.ts";
import { writeTreeOf } from "../core/trees.ts";
import { GitError, GitFatal, hint } from "../errors.ts";
import { stagedChanges } from "../diff/changes.ts";
import { rangeOf } from "../history/arguments.ts";
import { walkCommits } from "../history/walk.ts";
import type { MergeStyle } from "../merge/text.ts";
import { treeOfMerge } from "../merge/trees.ts";
import { commitNote } from "../worktree/commit-note.ts";
import { edit } from "../worktree/editor.ts";
import { addTrailer, cleanMessage, subjectOf } from "../worktree/message.ts";
import { refreshIndex } from "../worktree/scan.ts";
import { commitTo, type Direction, mergePick, stoppedText, withConflicts } from "./pick.ts";
import { endSequence, readSequence, startSequence, writeTodo } from "./sequencer-state.ts";

/** `git cherry-pick` and `git revert`: what sets them apart. */
export interface Replay {
  readonly verb: "cherry-pick" | "revert";
  readonly direction: Direction;
  /** The file in .git that names the commit while it is in conflict. */
  readonly head: "CHERRY_PICK_HEAD" | "REVERT_HEAD";
  /** "Cherry-picking is not possible ..." */
  readonly doing: string;
}

export interface ReplayOptions {
  readonly commit: boolean;
  readonly edit: boolean;
  readonly mainline?: number;
  readonly signoff: boolean;
  /** `-x`: where it was picked from is added to the message. */
  readonly origin: boolean;
  readonly allowEmpty: boolean;
  readonly keepRedundant: boolean;
  readonly fastForward: boolean;
  readonly strategy?: string | undefined;
  readonly style?: MergeStyle | undefined;
  /** How the message is cleaned up; it is taken as it is unless this is given. */
  readonly cleanup?: "strip" | "whitespace" | "verbatim" | "scissors" | undefined;
  /** `revert --reference` */
  readonly reference?: boolean;
}

/** `error: ...` and `fatal: cherry-pick failed`, status 128. */
export const failed = (verb: string, text: string): GitError =>
  new GitError(`${text}\nfatal: ${verb} failed`, 128);

/** The commits that operands name: in their order, or of ranges the oldest first (for `revert` the newest). */
export function commitsOf(git: Git, operands: readonly string[], { verb }: Replay): string[] {
  const { objects } = git.repository;
  const ranges = operands.map((word) => {
    const range = rangeOf(git, word);
    if (!range) throw new GitFatal(`bad revision '${word}'`);
    return range;
  });
  const commit = (oid: string) => objects.peel(oid, "commit") ?? oid;
  if (ranges.every(({ exclude }) => exclude.length === 0))
    return ranges.flatMap(({ include }) => include.map(commit));
  const found = [
    ...walkCommits(
      objects,
      ranges.flatMap(({ include }) => include.map(commit)),
      ranges.flatMap(({ exclude }) => exclude.map(commit)),
    ),
  ];
  return verb === "revert" ? found : found.reverse();
}

/** Throws when index or another operation stand in the way. */
export function checkReady(git: Git, { verb, doing }: Replay, needsCleanIndex: boolean): void {
  const { repository } = git;
  repository.needWorkTree();
  if (refreshIndex(repository)) repository.writeIndex();
  if (repository.index.unmerged.length > 0)
    throw failed(
      verb,
      `error: ${doing} is not possible because you have unmerged files.\n${hint("Fix them up in the work tree, and then use 'git add/rm <file>'\nas appropriate to mark resolution and make a commit.")}`,
    );
  const { head } = repository;
  const tree = head === undefined ? undefined : repository.objects.commit(head).tree;
  if (needsCleanIndex && stagedChanges(repository, tree).length > 0)
    throw failed(
      verb,
      `error: your local changes would be overwritten by ${verb}.\n${hint("commit your changes or stash them to proceed.")}`,
    );
}

/** Replays commits one after the other; with more than one the rest is remembered in .git/sequencer. */
export async function replayAll(
  git: Git,
  commits: readonly string[],
  replay: Replay,
  options: ReplayOptions,
): Promise<number> {
  const { repository } = git;
  if (commits.length > 1) {
    if (readSequence(repository))
      throw failed(
        replay.verb,
        `error: ${replay.verb} is already in progress\n${hint(`try "git ${replay.verb} (--continue | --skip | --abort | --quit)"`)}`,
      );
    startSequence(git, replay.direction, commits);
  }
  return replayRest(git, commits, replay, options);
}

/** Goes on with what is left of a sequence. */
export async function replayRest(
  git: Git,
  commits: readonly string[],
  replay: Replay,
  options: ReplayOptions,
): Promise<number> {
  for (const [i, oid] of commits.entries()) {
    git.process.signal.throwIfAborted();
    if (readSequence(git.repository)) writeTodo(git, replay.direction, commits.slice(i));
    await replayOne(git, oid, replay, options);
  }
  endSequence(git.repository);
  return 0;
}

async function replayOne(git: Git, oid: string, replay: Replay, options: ReplayOptions): Promise<void> {
  const { repository } = git;
  const { objects } = repository;
  const { verb, direction, head: headFile } = replay;
  const head = repository.head;
  const commit = objects.commit(oid);
  const parent = parentOf(oid, commit.parents, options.mainline, verb);
  if (options.fastForward && head !== undefined && parent === head && options.commit) {
    const { switchTrees } = await import("../worktree/unpack.ts");
    switchTrees(git, objects.commit(head).tree, commit.tree, { verb: "merge", purpose: "merge" });
    repository.refs.update("HEAD", oid, repository.because(`${verb}: fast-forward`));
    return;
  }
  const ours =
    options.commit && head !== undefined
      ? objects.commit(head).tree
      : writeTreeOf(objects, repository.index.entries);
  let message =
    direction === "pick" ? commit.message : revertMessage(git, oid, commit.message, commit.parents, options);
  if (options.cleanup) message = cleanMessage(message, options.cleanup);
  if (options.origin && direction === "pick")
    message = addTrailer(message, `(cherry picked from commit ${oid})`);
  const committer = person("committer", git.ident);
  if (options.signoff) message = addTrailer(message, `Signed-off-by: ${committer.name} <${committer.email}>`);
  let merged;
  try {
    merged = await mergePick(git, oid, ours, {
      direction,
      parent,
      strategy: options.strategy,
      style: options.style,
    });
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    throw failed(verb, error.text);
  }
  if (!merged.clean) {
    repository.setState("MERGE_MSG", withConflicts(message, merged));
    if (options.commit) repository.setState(headFile, `${oid}\n`);
    throw stoppedText(
      git,
      oid,
      direction === "pick" ? "apply" : "revert",
      options.commit
        ? `After resolving the conflicts, mark them with\n"git add/rm <pathspec>", then run\n"git ${verb} --continue".\nYou can instead skip this commit with "git ${verb} --skip".\nTo abort and get back to the state before "git ${verb}",\nrun "git ${verb} --abort".`
        : "after resolving the conflicts, mark the corrected paths\nwith 'git add <paths>' or 'git rm <paths>'",
    );
  }
  if (!options.commit) {
    repository.setState("MERGE_MSG", message);
    if (direction === "revert") repository.setState(headFile, `${oid}\n`);
    return;
  }
  const tree = treeOfMerge(repository, merged);
  const wasEmpty = parent !== undefined && objects.commit(parent).tree === commit.tree;
  if (tree === ours && !options.keepRedundant && !(wasEmpty && options.allowEmpty)) {
    // `git commit` finds nothing to do, and says so.
    repository.setState("MERGE_MSG", message);
    if (direction === "pick") repository.setState(headFile, `${oid}\n`);
    const { commit: commitVerb } = await import("../verbs/commit.ts");
    try {
      await commitVerb.run(git, ["--no-edit"]);
    } finally {
      if (direction === "revert") repository.setState("MERGE_MSG", undefined);
    }
    return;
  }
  if (options.edit) {
    const path = `${repository.gitDir}/COMMIT_EDITMSG`;
    git.files.write(path, message);
    await edit(git, path);
    message = cleanMessage(git.files.text(path), "strip");
    if (message === "") throw new GitError("Aborting commit due to empty commit message.", 1);
  }
  const made = commitTo(git, {
    tree,
    parents: head === undefined ? [] : [head],
    author: direction === "pick" ? commit.author : person("author", git.ident),
    message,
    reason: `${verb}: ${subjectOf(message)}`,
  });
  for (const name of [headFile, "MERGE_MSG"]) repository.setState(name, undefined);
  await git.out(commitNote(git, made, { showDate: true }));
}

function parentOf(
  oid: string,
  parents: readonly string[],
  mainline: number | undefined,
  verb: string,
): string | undefined {
  if (parents.length < 2) {
    if (mainline !== undefined && mainline > 1)
      throw failed(verb, `error: commit ${oid} does not have parent ${mainline}`);
    return parents[0];
  }
  if (mainline === undefined)
    throw failed(verb, `error: commit ${oid} is a merge but no -m option was given.`);
  const parent = parents[mainline - 1];
  if (parent === undefined) throw failed(verb, `error: commit ${oid} does not have parent ${mainline}`);
  return parent;
}

function revertMessage(
  git: Git,
  oid: string,
  message: string,
  parents: readonly string[],
  { mainline, reference }: ReplayOptions,
): string {
  const side =
    parents.length > 1 && mainline !== undefined
      ? `, reversing\nchanges made to ${parents[mainline - 1]}`
      : "";
  if (reference) {
    const { committer } = git.repository.objects.commit(oid);
    const name = `${git.repository.short(oid)} (${subjectOf(message)}, ${formatDate(committer, "short", git.now)})`;
    return `# *** SAY WHY WE ARE REVERTING ON THE TITLE LINE ***\n\nThis reverts commit ${name}${side}.\n`;
  }
  return `Revert "${subjectOf(message)}"\n\nThis reverts commit ${oid}${side}.\n`;
}
