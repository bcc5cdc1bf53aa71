import type { Git } from "../context.ts";
import { GitExit, GitFatal } from "../errors.ts";
import { stagedChanges } from "../diff/changes.ts";
import { writeTreeOf } from "../core/trees.ts";
import { bringBack, leaveAside } from "../worktree/autostash.ts";
import { commitNote } from "../worktree/commit-note.ts";
import { edit } from "../worktree/editor.ts";
import { cleanMessage, subjectOf } from "../worktree/message.ts";
import { refreshIndex } from "../worktree/scan.ts";
import { dropUnmerged } from "../worktree/drop-unmerged.ts";
import { switchTrees } from "../worktree/unpack.ts";
import { commitTo } from "./pick.ts";
import { runSteps } from "./rebase-run.ts";
import { RebaseState } from "./rebase-state.ts";

export type RebaseAction = "continue" | "skip" | "abort" | "quit" | "edit-todo" | "show-current-patch";

/** What is done with a rebase that has stopped. */
export async function controlRebase(git: Git, action: RebaseAction): Promise<number> {
  const { repository } = git;
  const state = new RebaseState(git);
  if (!state.inProgress) throw new GitFatal("No rebase in progress?");
  if (action === "quit") {
    await leaveAside(git, state.read("autostash"));
    state.remove();
    return 0;
  }
  if (action === "edit-todo") {
    await edit(git, `${repository.gitDir}/rebase-merge/git-rebase-todo`, true);
    void state.todo;
    return 0;
  }
  if (action === "show-current-patch") {
    if (repository.state("REBASE_HEAD") === undefined) throw new GitFatal("bad revision 'REBASE_HEAD'");
    const { show } = await import("../verbs/show.ts");
    return show.run(git, ["REBASE_HEAD"]);
  }
  if (action === "abort") return abort(git, state);
  if (action === "skip") {
    discard(git, repository.objects.commit(repository.head!).tree);
    state.write("amend", undefined);
  } else await takeIn(git, state);
  repository.setState("MERGE_MSG", undefined);
  return runSteps(git);
}

/** `--continue`: what was resolved and staged becomes the commit that could not be copied. */
async function takeIn(git: Git, state: RebaseState): Promise<void> {
  const { repository } = git;
  const { objects } = repository;
  if (refreshIndex(repository)) repository.writeIndex();
  const { unmerged } = repository.index;
  if (unmerged.length > 0) {
    await git.out(
      `${unmerged.map((path) => `${path}: needs merge\n`).join("")}You must edit all merge conflicts and then\nmark them as resolved using git add\n`,
    );
    throw new GitExit(1);
  }
  const head = repository.head!;
  const commit = objects.commit(head);
  const amending = state.read("amend") === head;
  state.write("amend", undefined);
  if (stagedChanges(repository, commit.tree).length === 0) return;
  const stopped = state.read("stopped-sha");
  const source = amending || stopped === undefined ? commit : objects.commit(stopped);
  const path = `${repository.gitDir}/COMMIT_EDITMSG`;
  git.files.write(path, repository.state("MERGE_MSG") ?? source.message);
  await edit(git, path);
  const message = cleanMessage(git.files.text(path), "strip");
  const made = commitTo(git, {
    tree: writeTreeOf(objects, repository.index.entries),
    parents: amending ? commit.parents : [head],
    author: source.author,
    message,
    reason: `${state.action} (continue): ${subjectOf(message)}`,
  });
  await git.out(commitNote(git, made, { amended: amending, showDate: amending }));
}

function discard(git: Git, tree: string): void {
  const { repository } = git;
  dropUnmerged(git, tree);
  switchTrees(git, repository.objects.commit(repository.head!).tree, tree, {
    force: true,
    verb: "reset",
    purpose: "reset",
  });
}

async function abort(git: Git, state: RebaseState): Promise<number> {
  const { repository } = git;
  const { refs, objects } = repository;
  const original = state.read("orig-head")!;
  const { headName } = state;
  discard(git, objects.commit(original).tree);
  const reason = repository.because(`rebase (abort): returning to ${headName}`);
  const before = repository.head!;
  if (headName.startsWith("refs/")) {
    refs.point("HEAD", headName);
    refs.writeLog("HEAD", [...refs.log("HEAD"), { before, after: original, ...reason }]);
  } else refs.detach("HEAD", original, reason);
  await bringBack(git, state.read("autostash"));
  state.remove();
  return 0;
}
