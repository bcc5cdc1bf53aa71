import type { Git } from "../context.ts";
import type { Repository } from "../core/repository.ts";
import type { WorkStatus } from "./status.ts";

/** What is half done in a repository: a merge with conflicts, a rebase that stopped. */
export type Operation =
  | { readonly kind: "none" }
  | { readonly kind: "merge" }
  | { readonly kind: "am" }
  | { readonly kind: "cherry-pick" | "revert"; readonly commit: string | undefined }
  | { readonly kind: "rebase"; readonly branch: string; readonly onto: string; readonly interactive: boolean }
  | { readonly kind: "bisect"; readonly start: string };

export function operationOf(repository: Repository): Operation {
  const read = (name: string) => repository.state(name)?.trim();
  if (repository.files.is("directory", `${repository.gitDir}/rebase-merge`))
    return {
      kind: "rebase",
      branch: (read("rebase-merge/head-name") ?? "").replace(/^refs\/heads\//, ""),
      onto: read("rebase-merge/onto") ?? "",
      interactive: repository.state("rebase-merge/interactive") !== undefined,
    };
  if (repository.state("rebase-apply/applying") !== undefined) return { kind: "am" };
  if (repository.state("MERGE_HEAD") !== undefined) return { kind: "merge" };
  const picked = read("CHERRY_PICK_HEAD");
  if (picked !== undefined) return { kind: "cherry-pick", commit: picked };
  const reverted = read("REVERT_HEAD");
  if (reverted !== undefined) return { kind: "revert", commit: reverted };
  const start = read("BISECT_START");
  return start === undefined ? { kind: "none" } : { kind: "bisect", start };
}

/** The paragraph of `git status` about it; "" when nothing is half done. */
export function operationText(git: Git, operation: Operation, status: WorkStatus): string {
  const { repository } = git;
  const note = (text: string) => (git.advice("statusHints") ? `  (${text})\n` : "");
  const conflicts = status.unstaged.some(({ status: kind }) => kind === "U");
  if (operation.kind === "merge")
    return conflicts
      ? `You have unmerged paths.\n${note('fix conflicts and run "git commit"')}${note('use "git merge --abort" to abort the merge')}`
      : `All conflicts fixed but you are still merging.\n${note('use "git commit" to conclude merge')}`;
  if (operation.kind === "cherry-pick" || operation.kind === "revert") {
    const verb = operation.kind;
    const doing = verb === "revert" ? "reverting" : "cherry-picking";
    // Of several commits it is not told which is the one in hand.
    const title =
      repository.state("sequencer/todo") === undefined
        ? `You are currently ${doing} commit ${repository.short(operation.commit!)}.\n`
        : `${verb === "revert" ? "Revert" : "Cherry-pick"} currently in progress.\n`;
    return (
      title +
      (conflicts
        ? note(`fix conflicts and run "git ${verb} --continue"`)
        : note(`all conflicts fixed: run "git ${verb} --continue"`)) +
      note(`use "git ${verb} --skip" to skip this patch`) +
      note(`use "git ${verb} --abort" to cancel the ${verb} operation`)
    );
  }
  if (operation.kind === "am")
    return `You are in the middle of an am session.\n${note('fix conflicts and then run "git am --continue"')}${note('use "git am --skip" to skip this patch')}${note('use "git am --abort" to restore the original branch')}`;
  if (operation.kind === "bisect")
    return `You are currently bisecting, started from branch '${operation.start}'.\n${note('use "git bisect reset" to get back to the original branch')}`;
  return operation.kind === "rebase" ? rebaseText(repository, operation, conflicts, note) : "";
}

function rebaseText(
  repository: Repository,
  { branch, onto, interactive }: Extract<Operation, { kind: "rebase" }>,
  conflicts: boolean,
  note: (text: string) => string,
): string {
  const lines = (name: string) =>
    (repository.state(`rebase-merge/${name}`) ?? "")
      .split("\n")
      .filter((line) => line !== "" && !line.startsWith("#"));
  const shorten = (line: string) =>
    line.replace(
      /^(\S+) ([0-9a-f]{40})/,
      (_, verb: string, oid: string) => `${verb} ${repository.short(oid)}`,
    );
  const list = (all: readonly string[], shown: readonly string[]) =>
    shown.map((line) => `   ${shorten(line)}\n`).join("") + (all.length > 2 ? "" : "");
  const done = lines("done");
  const todo = lines("git-rebase-todo");
  let out = "";
  if (interactive) {
    if (done.length === 0) out += "No commands done.\n";
    else {
      out += `Last command${done.length === 1 ? "" : "s"} done (${done.length} command${done.length === 1 ? "" : "s"} done):\n${list(done, done.slice(-2))}`;
      if (done.length > 2) out += note(`see more in file .git/rebase-merge/done`);
    }
    if (todo.length === 0) out += "No commands remaining.\n";
    else {
      out += `Next command${todo.length === 1 ? "" : "s"} to do (${todo.length} remaining command${todo.length === 1 ? "" : "s"}):\n${list(todo, todo.slice(0, 2))}`;
      out += note('use "git rebase --edit-todo" to view and edit');
    }
  }
  const where = `branch '${branch}' on '${repository.short(onto)}'`;
  if (conflicts)
    return (
      `${out}You are currently rebasing ${where}.\n${note('fix conflicts and then run "git rebase --continue"')}` +
      `${note('use "git rebase --skip" to skip this patch')}${note('use "git rebase --abort" to check out the original branch')}`
    );
  if (repository.state("MERGE_MSG") === undefined)
    return `${out}You are currently editing a commit while rebasing ${where}.\n${note('use "git commit --amend" to amend the current commit')}${note('use "git rebase --continue" once you are satisfied with your changes')}`;
  return `${out}You are currently rebasing ${where}.\n${note('all conflicts fixed: run "git rebase --continue"')}`;
}
