import { Git } from "../context.ts";
import type { Commit, Person } from "../../../base/git/objects.ts";
import { person } from "../core/ident.ts";
import { GitError } from "../errors.ts";
import { treeChanges } from "../diff/changes.ts";
import { patchText } from "../diff/output.ts";
import { treeOfMerge } from "../merge/trees.ts";
import { bringBack } from "../worktree/autostash.ts";
import { addTrailer, subjectOf } from "../worktree/message.ts";
import { switchTrees } from "../worktree/unpack.ts";
import { meld } from "./meld.ts";
import { commitTo, mergePick, stoppedText, withConflicts } from "./pick.ts";
import { label, mergeAgain, noteRef, resetTo, settleRefs } from "./rebase-labels.ts";
import { clearLine, RebaseState, type Step } from "./rebase-state.ts";

/**
 * Does what is left to do. Answers with the exit status; throws GitError at a conflict. `blank` lines of the list are
 * counted with the steps.
 */
export async function runSteps(git: Git, blank = 0): Promise<number> {
  const state = new RebaseState(git);
  for (let [step, ...rest] = state.todo; step; [step, ...rest] = state.todo) {
    git.process.signal.throwIfAborted();
    const number = state.begin(step, rest);
    const total = number + rest.length + blank;
    state.write("end", `${total}\n`);
    if (!state.quiet) await git.err(`Rebasing (${number}/${total})\r`);
    if ((await runStep(git, state, step, rest[0])) === "stop") return 0;
  }
  return finish(git, state);
}

async function runStep(
  git: Git,
  state: RebaseState,
  step: Step,
  next: Step | undefined,
): Promise<"stop" | undefined> {
  const { repository } = git;
  if (step.command === "drop") return undefined;
  if (step.command === "exec") return execute(git, step.text);
  if (step.command === "break") {
    const { head, objects } = repository;
    const subject = subjectOf(objects.commit(head!).message);
    await git.err(`${clearLine(git)}Stopped at ${repository.short(head!)} (${subject})\n`);
    return "stop";
  }
  if (step.command === "label") return void label(git, step);
  if (step.command === "reset") return void resetTo(git, state, step);
  if (step.command === "update-ref") return void noteRef(git, state, step);
  if (step.command === "merge") return void (await mergeAgain(git, state, step));
  const oid = step.oid!;
  if (step.command === "squash" || step.command === "fixup") {
    await meld(git, state, step, next, (squashed) => pickInto(git, state, squashed));
    return undefined;
  }
  await pick(git, state, oid);
  if (step.command === "reword") {
    const { commit } = await import("../verbs/commit.ts");
    const env = new Map([...git.globals.env, ["GIT_REFLOG_ACTION", `${state.action} (reword)`]]);
    await commit.run(new Git(git.process, { ...git.globals, env }, git.stdout), ["--amend"]);
    repository.reloadIndex();
  }
  if (step.command !== "edit") return undefined;
  state.write("amend", `${repository.head}\n`);
  state.write("stopped-sha", `${oid}\n`);
  repository.setState("REBASE_HEAD", `${oid}\n`);
  await git.err(
    `${clearLine(git)}Stopped at ${describe(git, repository.head!)}\nYou can amend the commit now, with\n\n  git commit --amend \n\nOnce you are satisfied with your changes, run\n\n  git rebase --continue\n`,
  );
  return "stop";
}

const describe = (git: Git, oid: string): string =>
  `${git.repository.short(oid)}...  ${subjectOf(git.repository.objects.commit(oid).message)}`;

async function execute(git: Git, line: string): Promise<undefined> {
  await git.err(`${clearLine(git)}Executing: ${line}\n`);
  const { repository } = git;
  const status = await git.process.spawn(["bash", "-c", line], { cwd: repository.workTree });
  repository.reloadIndex();
  if (status === 0) return undefined;
  throw new GitError(
    `warning: execution failed: ${line}\nYou can fix the problem, and then run\n\n  git rebase --continue\n\n`,
    1,
  );
}

/** Copies a commit onto HEAD; one that stands there already is just taken. */
async function pick(git: Git, state: RebaseState, oid: string): Promise<void> {
  const { repository } = git;
  const { objects, refs } = repository;
  const head = repository.head!;
  const commit = objects.commit(oid);
  const first = head === state.read("squash-onto");
  const inPlace = first
    ? commit.parents.length === 0
    : commit.parents.length === 1 && commit.parents[0] === head;
  if (inPlace && state.read("force") === undefined) {
    switchTrees(git, objects.commit(head).tree, commit.tree, { verb: "merge", purpose: "merge" });
    refs.update("HEAD", oid, repository.because(`${state.action}: fast-forward`));
    return;
  }
  const tree = await pickInto(git, state, oid);
  const before = commit.parents[0];
  const wasEmpty = before !== undefined && objects.commit(before).tree === commit.tree;
  if (tree === objects.commit(head).tree && !wasEmpty && state.read("keep-empty") === undefined) {
    await git.err(`dropping ${oid} ${subjectOf(commit.message)} -- patch contents already upstream\n`);
    return;
  }
  const reason = `${state.action} (pick): ${subjectOf(commit.message)}`;
  commitTo(git, { tree, parents: first ? [] : [head], ...asAsked(git, state, commit), reason });
}

/** Message, author and committer of a copy: --signoff, --reset-author-date, --committer-date-is-author-date. */
function asAsked(
  git: Git,
  state: RebaseState,
  { author, message }: Commit,
): { author: Person; message: string; committer: Person } {
  const committer = person("committer", git.ident);
  const now = { time: git.now, zone: committer.zone };
  const dated = state.read("ignore_date") === undefined ? author : { ...author, ...now };
  const sameDate = state.read("cdate_is_adate") !== undefined;
  return {
    author: dated,
    message:
      state.read("signoff") === undefined
        ? message
        : addTrailer(message, `Signed-off-by: ${committer.name} <${committer.email}>`),
    committer: sameDate ? { ...committer, time: dated.time, zone: dated.zone } : committer,
  };
}

/** Merges what a commit changed into HEAD's tree. Throws GitError, with the rebase stopped, at a conflict. */
async function pickInto(git: Git, state: RebaseState, oid: string): Promise<string> {
  const { repository } = git;
  const { objects } = repository;
  const { message, parents, author, tree } = objects.commit(oid);
  const ours = objects.commit(repository.head!).tree;
  const { name: strategy, style } = state.merging;
  const merged = await mergePick(git, oid, ours, {
    direction: "pick",
    parent: parents[0],
    strategy,
    style,
    quiet: true,
  });
  if (merged.clean) return treeOfMerge(repository, merged);
  const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;
  state.write(
    "author-script",
    `GIT_AUTHOR_NAME=${quoted(author.name)}\nGIT_AUTHOR_EMAIL=${quoted(author.email)}\nGIT_AUTHOR_DATE='@${author.time} ${author.zone}'\n`,
  );
  state.write("message", message);
  state.write("stopped-sha", `${oid}\n`);
  const before = parents[0] === undefined ? undefined : objects.commit(parents[0]).tree;
  state.write("patch", patchText(git, treeChanges(repository, before, tree), { colour: false }));
  repository.setState("REBASE_HEAD", `${oid}\n`);
  repository.setState("MERGE_MSG", withConflicts(message, merged));
  const stopped = stoppedText(git, oid, "apply", resolveAdvice);
  throw new GitError(`${stopped.text}\nCould not apply ${describe(git, oid).replace("  ", " ")}`, 1);
}

const resolveAdvice = `Resolve all conflicts manually, mark them as resolved with
"git add/rm <conflicted_files>", then run "git rebase --continue".
You can instead skip this commit: run "git rebase --skip".
To abort and get back to the state before "git rebase", run "git rebase --abort".`;

/** The branch is moved to where HEAD has come, and HEAD goes back to it. */
async function finish(git: Git, state: RebaseState): Promise<number> {
  const { repository } = git;
  const { refs } = repository;
  const { headName, action } = state;
  const head = repository.head!;
  const isBranch = headName.startsWith("refs/");
  if (isBranch) {
    if (refs.resolve(headName) !== head)
      refs.update(
        headName,
        head,
        repository.because(`${action} (finish): ${headName} onto ${state.read("onto")}`),
      );
    refs.point("HEAD", headName);
    refs.writeLog("HEAD", [
      ...refs.log("HEAD"),
      { before: head, after: head, ...repository.because(`${action} (finish): returning to ${headName}`) },
    ]);
  }
  await bringBack(git, state.read("autostash"));
  const { quiet } = state;
  if (!quiet) await git.err(`${clearLine(git)}Successfully rebased and updated ${headName}.\n`);
  await settleRefs(git, state);
  state.remove();
  return 0;
}
