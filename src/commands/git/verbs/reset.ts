import type { Git } from "../context.ts";
import { entryOf } from "../core/index-file.ts";
import { flattenTree } from "../core/trees.ts";
import { GitError, GitFatal } from "../errors.ts";
import { unstagedChanges } from "../diff/changes.ts";
import { tryRevision } from "../history/revision.ts";
import { unknownArgument } from "../history/arguments.ts";
import { defineGitCommand } from "../verb.ts";
import { subjectOf } from "../worktree/message.ts";
import { operationOf } from "../worktree/operation.ts";
import { pathspecFileOptions } from "../worktree/pathspec-file.ts";
import { parsePathspec, type Pathspec } from "../worktree/pathspec.ts";
import { lstatOf, refreshIndex } from "../worktree/scan.ts";
import { dropUnmerged } from "../worktree/drop-unmerged.ts";
import { switchTrees } from "../worktree/unpack.ts";

export const reset = defineGitCommand({
  verb: "reset",
  summary: "Reset current HEAD to the specified state",
  usage:
    "git reset [--mixed | --soft | --hard | --merge | --keep] [-q] [<commit>]\ngit reset [-q] [<tree-ish>] [--] <pathspec>...\ngit reset [-q] [--pathspec-from-file [--pathspec-file-nul]] [<tree-ish>]\ngit reset --patch [<tree-ish>] [--] [<pathspec>...]",
  options: {
    quiet: { short: "q", help: "be quiet, only report errors" },
    "no-refresh": { help: "skip refreshing the index after reset" },
    mixed: { help: "reset HEAD and index" },
    soft: { help: "reset only HEAD" },
    hard: { help: "reset HEAD, index and working tree" },
    merge: { help: "reset HEAD, index and working tree" },
    keep: { help: "reset HEAD but keep local changes" },
    ...pathspecFileOptions,
    "intent-to-add": { short: "N", help: "record only the fact that removed paths will be added later" },
    patch: { short: "p", help: "select hunks interactively" },
  },
  async run(git, { options, operands, afterDashes, given }) {
    const { repository } = git;
    const before =
      afterDashes === undefined ? operands : operands.slice(0, operands.length - afterDashes.length);
    const [first, ...rest] = before;
    const named =
      first !== undefined &&
      tryRevision(repository, first) !== undefined &&
      repository.objects.has(tryRevision(repository, first)!);
    if (first !== undefined && !named && afterDashes === undefined && !exists(git, first))
      throw unknownArgument(first);
    if (first !== undefined && !named && afterDashes !== undefined)
      throw new GitFatal(`bad revision '${first}'`);
    const revision = named ? first : "HEAD";
    const paths = [...(named ? rest : before), ...(afterDashes ?? [])];
    if (options.patch) {
      const { unstagePatch } = await import("../patch/verbs.ts");
      return unstagePatch(git, named ? first : undefined, paths);
    }
    const mode =
      (["soft", "hard", "merge", "keep", "mixed"] as const).findLast((name) =>
        given.some((each) => each.name === name),
      ) ?? "mixed";
    const oid = repository.head === undefined && !named ? undefined : tryRevision(repository, revision);
    if (paths.length > 0) {
      if (mode !== "mixed") throw new GitFatal(`Cannot do ${mode} reset with paths.`);
      if (given.some(({ name }) => name === "mixed"))
        await git.err("warning: --mixed with paths is deprecated; use 'git reset -- <paths>' instead.\n");
      const tree = oid === undefined ? undefined : repository.objects.peel(oid, "tree");
      resetPaths(git, tree, parsePathspec(git, paths), options["intent-to-add"]);
      if (!options.quiet) await git.out(unstagedText(git));
      return 0;
    }
    const commit = oid === undefined ? undefined : repository.objects.peel(oid, "commit");
    if (oid !== undefined && commit === undefined)
      throw new GitFatal(`Could not parse object '${revision}'.`);
    if (mode === "soft" && operationOf(repository).kind === "merge")
      throw new GitFatal("Cannot do a soft reset in the middle of a merge.");
    if (commit === undefined) {
      // Before the first commit there is only the index to empty.
      if (mode !== "soft") {
        if (mode === "hard")
          switchTrees(git, undefined, repository.objects.writeTree([]), {
            force: true,
            verb: "reset",
            purpose: "reset",
          });
        repository.index.clear();
        repository.writeIndex();
      }
      return 0;
    }
    if (options["intent-to-add"] && mode !== "mixed")
      throw new GitFatal("the option '-N' requires '--mixed'");
    await moveTo(git, commit, revision, mode, options["intent-to-add"]);
    if (mode === "hard" && !options.quiet)
      await git.out(
        `HEAD is now at ${repository.short(commit)} ${subjectOf(repository.objects.commit(commit).message)}\n`,
      );
    if (mode === "mixed" && !options.quiet && !repository.bare) await git.out(unstagedText(git));
    return 0;
  },
});

const exists = (git: Git, word: string): boolean =>
  /[*?[:]/.test(word) ||
  word === "." ||
  lstatOf(git.repository, parsePathspec(git, [word]).items[0]!.path) !== undefined;

async function moveTo(
  git: Git,
  commit: string,
  typed: string,
  mode: "soft" | "hard" | "merge" | "keep" | "mixed",
  intent: boolean,
): Promise<void> {
  const { repository } = git;
  const { objects, refs } = repository;
  const { tree } = objects.commit(commit);
  const head = repository.head;
  const headTree = head === undefined ? undefined : objects.commit(head).tree;
  if (mode === "hard" || mode === "merge") dropUnmerged(git, tree);
  if (mode === "hard" || mode === "merge")
    switchTrees(git, headTree, tree, { force: true, verb: "reset", purpose: "reset" });
  else if (mode === "keep") {
    try {
      switchTrees(git, headTree, tree, { verb: "reset", purpose: "reset" });
    } catch (error) {
      if (!(error instanceof GitError)) throw error;
      const first = /\t(.*)/.exec(error.text)?.[1] ?? "";
      throw new GitError(
        `error: Entry '${first}' not uptodate. Cannot merge.\nfatal: Could not reset index file to revision '${typed}'.`,
        128,
      );
    }
  } else if (mode === "mixed") resetPaths(git, tree, parsePathspec(git, []), intent);
  if (head !== undefined) repository.setState("ORIG_HEAD", `${head}\n`);
  refs.update("HEAD", commit, repository.because(`reset: moving to ${typed}`));
  for (const name of [
    "MERGE_HEAD",
    "MERGE_MSG",
    "MERGE_MODE",
    "CHERRY_PICK_HEAD",
    "REVERT_HEAD",
    "SQUASH_MSG",
    "AUTO_MERGE",
  ])
    repository.setState(name, undefined);
}

const emptyBlob = "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391";

/** Makes the index for these paths what the tree says; the work tree stays. */
function resetPaths(git: Git, tree: string | undefined, pathspec: Pathspec, intent = false): void {
  const { repository } = git;
  const { index } = repository;
  const wanted = flattenTree(repository.objects, tree);
  for (const path of new Set(index.entries.map((entry) => entry.path)))
    if (pathspec.matches(path) && !wanted.has(path)) {
      const old = index.get(path);
      index.remove(path);
      if (intent && old) index.set({ ...entryOf(path, emptyBlob, old.mode), intent: true });
    }
  for (const [path, { oid, mode }] of wanted) {
    if (!pathspec.matches(path)) continue;
    const entry = index.get(path);
    if (!entry || entry.oid !== oid || entry.mode !== mode || entry.intent)
      index.set(entryOf(path, oid, mode));
  }
  refreshIndex(repository);
  repository.writeIndex();
}

export function unstagedText(git: Git): string {
  const changes = unstagedChanges(git.repository);
  return changes.length === 0
    ? ""
    : `Unstaged changes after reset:\n${changes.map(({ path, status }) => `${status}\t${git.relative(path)}\n`).join("")}`;
}
