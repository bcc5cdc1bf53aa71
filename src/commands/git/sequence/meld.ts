import type { Git } from "../context.ts";
import { commitNote } from "../worktree/commit-note.ts";
import { edit } from "../worktree/editor.ts";
import { cleanMessage, subjectOf } from "../worktree/message.ts";
import { commitTo } from "./pick.ts";
import type { RebaseState, Step } from "./rebase-state.ts";

const isMelding = (step: Step | undefined): boolean =>
  step?.command === "squash" || step?.command === "fixup";

const ordinal = (n: number): string => (n === 1 ? "1st commit message" : `commit message #${n}`);

/** "squash! Subject" says nothing that is not in the message before: it is commented out. */
const withoutMark = (message: string): string => message.replace(/^(?=(?:squash|fixup|amend)! )/, "# ");

/** `squash` and `fixup`: the commit before takes in this one. The last of a row lets the learner edit the message. */
export async function meld(
  git: Git,
  state: RebaseState,
  step: Step,
  next: Step | undefined,
  pickInto: (oid: string) => Promise<string>,
): Promise<void> {
  const { repository } = git;
  const { objects } = repository;
  const head = objects.commit(repository.head!);
  const parts: { message: string; kept: boolean }[] = JSON.parse(state.read("message-squash") ?? "[]");
  if (parts.length === 0) parts.push({ message: head.message, kept: true });
  parts.push({ message: objects.commit(step.oid!).message, kept: step.command === "squash" });
  const tree = await pickInto(step.oid!);
  const asks = parts.filter(({ kept }) => kept).length > 1;
  const combined = `# This is a combination of ${parts.length} commits.\n${parts
    .map(({ message, kept }, i) =>
      kept
        ? `# This is the ${ordinal(i + 1)}:\n\n${i === 0 ? message.trimEnd() : withoutMark(message.trimEnd())}\n\n`
        : `# The ${ordinal(i + 1)} will be skipped:\n\n${message.trimEnd().replaceAll(/^/gm, "# ")}\n\n`,
    )
    .join("")
    .trimEnd()}\n`;
  const isLast = !isMelding(next);
  let message = isLast && !asks ? parts[0]!.message : combined;
  if (isLast && asks) {
    const path = `${repository.gitDir}/COMMIT_EDITMSG`;
    git.files.write(
      path,
      `${combined}\n# Please enter the commit message for your changes. Lines starting\n# with '#' will be ignored, and an empty message aborts the commit.\n`,
    );
    await edit(git, path);
    message = cleanMessage(git.files.text(path), "strip");
  }
  state.write("message-squash", isLast ? undefined : JSON.stringify(parts));
  const made = commitTo(git, {
    tree,
    parents: head.parents,
    author: head.author,
    message,
    reason: `${state.action} (${step.command}): ${isLast ? subjectOf(message) : message.split("\n")[0]}`,
  });
  if (isLast && asks) await git.out(commitNote(git, made, { showDate: true, amended: true }));
}
