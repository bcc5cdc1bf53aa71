import { type Person, writeCommit } from "../../../base/git/objects.ts";
import type { Git } from "../context.ts";
import { person } from "../core/ident.ts";
import { GitError, hint } from "../errors.ts";
import { applyMerge } from "../merge/apply.ts";
import type { MergeStyle } from "../merge/text.ts";
import { type MergedTree, mergeTrees } from "../merge/trees.ts";
import { flattenTree } from "../core/trees.ts";
import { subjectOf } from "../worktree/message.ts";

export type Direction = "pick" | "revert";

/** A commit as git names it in the margin of a conflict. */
export const nameOf = (git: Git, oid: string): string =>
  `${git.repository.short(oid)} (${subjectOf(git.repository.objects.commit(oid).message)})`;

export interface PickOptions {
  readonly direction: Direction;
  readonly parent: string | undefined;
  /** "ours" keeps the tree as it is; the others merge. */
  readonly strategy?: string | undefined;
  /** A merge without conflicts is not told. */
  readonly quiet?: boolean;
  /** What `-X` says of lines and renames. */
  readonly style?: MergeStyle | undefined;
}

/**
 * Brings what a commit changed (or, reverting, the opposite) into index and work tree, over the tree `ours`. Says
 * what was merged; answers with the merge, which may hold conflicts. Throws GitError when local work would be lost.
 */
export async function mergePick(
  git: Git,
  oid: string,
  ours: string,
  { direction, parent, strategy, style, quiet }: PickOptions,
): Promise<MergedTree> {
  const { repository } = git;
  const { objects } = repository;
  const own = { tree: objects.commit(oid).tree, label: nameOf(git, oid) };
  const before = {
    tree: parent === undefined ? objects.writeTree([]) : objects.commit(parent).tree,
    label: parent === undefined ? "(empty tree)" : `parent of ${own.label}`,
  };
  if (strategy === "ours")
    return { files: flattenTree(objects, ours), conflicts: [], messages: [], clean: true };
  const [base, theirs] = direction === "pick" ? [before, own] : [own, before];
  const merged = mergeTrees(
    repository,
    base.tree,
    ours,
    theirs.tree,
    { ours: "HEAD", base: base.label, theirs: theirs.label },
    { style: git.config.get("merge.conflictstyle"), ...style },
  );
  applyMerge(git, merged, "merge", "merge");
  if (!quiet || !merged.clean) for (const line of merged.messages) await git.out(`${line}\n`);
  return merged;
}

/** A message that lists, as comments, the files in conflict. */
export function withConflicts(message: string, { conflicts }: MergedTree): string {
  const paths = [...new Set(conflicts.map(({ path }) => path))];
  return `${message}\n# Conflicts:\n${paths.map((path) => `#\t${path}\n`).join("")}`;
}

export interface NewCommit {
  readonly tree: string;
  readonly parents: readonly string[];
  readonly author: Person;
  readonly message: string;
  /** "cherry-pick: Subject", for HEAD's log. */
  readonly reason: string;
  /** Who commits, if not the learner now. */
  readonly committer?: Person | undefined;
}

/** Writes a commit and moves HEAD to it. */
export function commitTo(git: Git, { reason, committer, ...commit }: NewCommit): string {
  const { repository } = git;
  const oid = repository.objects.write(
    "commit",
    writeCommit({
      ...commit,
      parents: [...commit.parents],
      committer: committer ?? person("committer", git.ident),
    }),
  );
  repository.refs.update("HEAD", oid, repository.because(reason));
  return oid;
}

/** What is said of a pick that stopped at conflicts. */
export const stoppedText = (git: Git, oid: string, verb: string, advice: string): GitError =>
  new GitError(
    `error: could not ${verb} ${git.repository.short(oid)}... ${subjectOf(git.repository.objects.commit(oid).message)}${
      git.advice("mergeConflict") && git.advice("sequencerInUse") ? `\n${hint(advice)}` : ""
    }`,
    1,
  );
