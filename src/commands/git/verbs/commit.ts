import { type Person, writeCommit } from "../../../base/git/objects.ts";
import type { Git } from "../context.ts";
import { parseDate } from "../core/dates.ts";
import { localZone, person } from "../core/ident.ts";
import { writeTreeOf } from "../core/trees.ts";
import { GitError, GitExit, GitFatal, hint } from "../errors.ts";
import { tryCommit } from "../history/revision.ts";
import { defineGitCommand } from "../verb.ts";
import { commitNote } from "../worktree/commit-note.ts";
import { runHook } from "../worktree/hooks.ts";
import { bringBack } from "../worktree/autostash.ts";
import { checkCleanup, composeMessage } from "../worktree/commit-message.ts";
import { subjectOf } from "../worktree/message.ts";
import { operationOf } from "../worktree/operation.ts";
import { pathspecFileOptions } from "../worktree/pathspec-file.ts";
import { refreshIndex } from "../worktree/scan.ts";
import { collectStatus } from "../worktree/status.ts";
import { longStatus } from "../worktree/status-text.ts";
import { shortText } from "./status.ts";
import { restrictIndex, stageTracked } from "../worktree/stage-tracked.ts";

export const commit = defineGitCommand({
  verb: "commit",
  summary: "Record changes to the repository",
  usage:
    "git commit [-a | --interactive | --patch] [-s] [-v] [-u<mode>] [--amend]\n              [--dry-run] [(-c | -C | --squash) <commit> | --fixup [(amend|reword):]<commit>)]\n              [-F <file> | -m <msg>] [--reset-author] [--allow-empty]\n              [--allow-empty-message] [--no-verify] [-e] [--author=<author>]\n              [--date=<date>] [--cleanup=<mode>] [--[no-]status]\n              [-i | -o] [--] [<pathspec>...]",
  options: {
    quiet: { short: "q", help: "suppress summary after successful commit" },
    verbose: { short: "v", help: "show diff in commit message template" },
    file: { short: "F", value: "file", help: "read message from file" },
    author: { value: "author", help: "override author for commit" },
    date: { value: "date", help: "override date for commit" },
    message: { short: "m", value: "message", many: true, help: "commit message" },
    "reedit-message": { short: "c", value: "commit", help: "reuse and edit message from specified commit" },
    "reuse-message": { short: "C", value: "commit", help: "reuse message from specified commit" },
    fixup: { value: "commit", help: "use autosquash formatted message to fixup specified commit" },
    squash: { value: "commit", help: "use autosquash formatted message to squash specified commit" },
    "reset-author": { help: "the commit is authored by me now (used with -C/-c/--amend)" },
    signoff: { short: "s", help: "add a Signed-off-by trailer" },
    cleanup: { value: "mode", help: "how to strip spaces and #comments from message" },
    all: { short: "a", help: "commit all changed files" },
    include: { short: "i", help: "add specified files to index for commit" },
    only: { short: "o", help: "commit only specified files" },
    patch: { short: "p", help: "interactively add changes" },
    "no-verify": { short: "n", help: "bypass pre-commit and commit-msg hooks" },
    interactive: { help: "interactively add files" },
    short: { help: "show status concisely" },
    branch: { help: "show branch information" },
    porcelain: { help: "machine-readable output" },
    long: { help: "show status in long format (default)" },
    null: { short: "z", help: "terminate entries with NUL" },
    template: { short: "t", value: "file", help: "use specified template file" },
    trailer: { value: "trailer", many: true, help: "add custom trailer(s)" },
    "dry-run": { help: "show what would be committed" },
    amend: { help: "amend previous commit" },
    edit: { short: "e", help: "force edit of commit" },
    "no-edit": { help: "use the message as it is", hidden: true },
    "allow-empty": { help: "ok to record an empty change" },
    "allow-empty-message": { help: "ok to record a change with an empty message" },
    "untracked-files": {
      short: "u",
      value: "mode",
      optional: true,
      help: "show untracked files, optional modes: all, normal, no. (Default: all)",
    },
    "no-status": { help: "leave the status out of the template", hidden: true },
    status: { help: "include status in commit message template" },
    ...pathspecFileOptions,
    "no-gpg-sign": { help: "do not sign", hidden: true },
  },
  async run(git, { options, operands }) {
    const { repository } = git;
    const { objects, refs } = repository;
    repository.needWorkTree();
    const head = repository.head;
    const operation = operationOf(repository);
    if (options.amend && head === undefined) throw new GitFatal("You have nothing to amend.");
    if (options.amend && operation.kind === "merge")
      throw new GitFatal("You are in the middle of a merge -- cannot amend.");
    if (options.amend && operation.kind === "cherry-pick")
      throw new GitFatal("You are in the middle of a cherry-pick -- cannot amend.");
    if (options.all && operands.length > 0)
      throw new GitFatal(`paths '${operands[0]} ...' with -a does not make sense`);
    if (options.message.length > 0 && options.file !== undefined)
      throw new GitFatal("options '-m' and '-F' cannot be used together");

    checkCleanup(git, options.cleanup);
    const shortly = options.short || options.porcelain || options.null;
    const dryRun = options["dry-run"] || shortly || options.long;
    if (options.interactive) {
      const { interactiveAdd } = await import("../patch/interactive.ts");
      await interactiveAdd(git, operands);
    } else if (options.patch) {
      const { stagePatch } = await import("../patch/verbs.ts");
      await stagePatch(git, operands);
    } else if (options.all) stageTracked(repository);
    refreshIndex(repository);
    const unmerged = repository.index.unmerged;
    if (unmerged.length > 0 && (operands.length === 0 || !options.include)) {
      await git.out(
        unmerged
          .map(
            (path) => `U	${git.relative(path)}
`,
          )
          .join(""),
      );
      throw unmergedError(git);
    }

    const afterwards =
      operands.length > 0 && !options.patch && !options.interactive
        ? restrictIndex(git, operands, options.include)
        : undefined;
    if (!dryRun) repository.writeIndex(repository.index);
    const giveUp = (): void => {
      if (afterwards) repository.writeIndex(afterwards.before);
    };
    try {
      if (!options["no-verify"] && !dryRun) {
        if ((await runHook(git, "pre-commit")) !== 0) throw new GitExit(1);
        repository.reloadIndex();
      }
      const amended = options.amend ? objects.commit(head!) : undefined;
      const merged = (repository.state("MERGE_HEAD") ?? "").split("\n").filter(Boolean);
      const parents = amended ? amended.parents : [...(head === undefined ? [] : [head]), ...merged];
      const tree = writeTreeOf(objects, repository.index.entries);
      const before = parents[0] === undefined ? undefined : objects.commit(parents[0]).tree;
      const same =
        parents.length > 1 ? false : before === undefined ? repository.index.size === 0 : before === tree;
      const mode =
        options["untracked-files"] === true
          ? "all"
          : ((options["untracked-files"] ?? "normal") as "all" | "normal" | "no");
      const found = () =>
        collectStatus(git, { untracked: mode, ...(options.amend ? { against: parents[0] } : {}) });
      if (dryRun) {
        if (shortly) {
          const form = { branch: options.branch, porcelain: !options.short, nul: options.null };
          await git.out(shortText(git, found(), form));
          return same ? 1 : 0;
        }
        await git.out(longStatus(git, found(), { colour: git.colour("status"), forCommit: true }));
        return same ? 1 : 0;
      }
      if (same && !options["allow-empty"] && merged.length === 0 && !options.amend) {
        if (operation.kind === "cherry-pick") await git.err(emptyPick());
        await git.out(longStatus(git, found(), { colour: git.colour("status"), forCommit: true }));
        throw new GitExit(1);
      }
      if (same && options.amend && !options["allow-empty"] && parents.length === 1 && before === tree) {
        await git.out(
          longStatus(git, found(), { colour: git.colour("status"), forCommit: true, amend: true }),
        );
        await git.err(emptyAmend);
        throw new GitExit(1);
      }

      const reused = options["reuse-message"] ?? options["reedit-message"];
      const source =
        reused === undefined
          ? operation.kind === "cherry-pick"
            ? tryCommit(repository, operation.commit!)
            : undefined
          : tryCommit(repository, reused);
      if (reused !== undefined && source === undefined)
        throw new GitFatal(`could not lookup commit '${reused}'`);
      const authorFrom = options["reset-author"]
        ? undefined
        : (amended ?? (source === undefined ? undefined : objects.commit(source)));
      const author = authorOf(git, options.author, options.date, authorFrom?.author);
      const committer = person("committer", git.ident);

      const message = await composeMessage(git, options, {
        amended,
        source: reused === undefined ? undefined : source,
        merged,
        author,
        committer,
        status: found,
      });
      if (message === "" && !options["allow-empty-message"])
        throw new GitError("Aborting commit due to empty commit message.", 1);
      const body = { tree, parents, author, committer, message };
      const oid = objects.write("commit", writeCommit(body));
      const kind = options.amend
        ? "commit (amend)"
        : head === undefined
          ? "commit (initial)"
          : merged.length > 0
            ? "commit (merge)"
            : operation.kind === "cherry-pick"
              ? "commit (cherry-pick)"
              : "commit";
      const action = git.env.get("GIT_REFLOG_ACTION") ?? kind;
      refs.update("HEAD", oid, repository.because(`${action}: ${subjectOf(message)}`));
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
      if (afterwards) repository.writeIndex(afterwards.after);
      await runHook(git, "post-commit");
      if (!options.quiet)
        await git.out(
          commitNote(git, oid, {
            showDate:
              options.amend ||
              options.date !== undefined ||
              reused !== undefined ||
              operation.kind === "cherry-pick",
            amended: options.amend,
          }),
        );
      const aside = repository.state("MERGE_AUTOSTASH")?.trim();
      repository.setState("MERGE_AUTOSTASH", undefined);
      await bringBack(git, aside);
      return 0;
    } catch (error) {
      if (error instanceof GitError) giveUp();
      throw error;
    }
  },
});

export function unmergedError(git: Git, verb = "Committing"): GitError {
  const advice = git.advice("resolveConflict")
    ? `${hint("Fix them up in the work tree, and then use 'git add/rm <file>'\nas appropriate to mark resolution and make a commit.")}\n`
    : "";
  return new GitError(
    `error: ${verb} is not possible because you have unmerged files.\n${advice}fatal: Exiting because of an unresolved conflict.`,
    128,
  );
}

const emptyAmend = `You asked to amend the most recent commit, but doing so would make
it empty. You can repeat your command with --allow-empty, or you can
remove the commit entirely with "git reset HEAD^".
`;

const emptyPick = (): string => `The previous cherry-pick is now empty, possibly due to conflict resolution.
If you wish to commit it anyway, use:

    git commit --allow-empty

Otherwise, please use 'git cherry-pick --skip'
`;

function authorOf(
  git: Git,
  given: string | undefined,
  date: string | undefined,
  from: Person | undefined,
): Person {
  let author = from ?? person("author", git.ident);
  if (given !== undefined) {
    const match = /^(.*?) <(.*)>$/.exec(given);
    if (!match)
      throw new GitFatal(`--author '${given}' is not 'Name <email>' and matches no existing author`);
    author = { ...author, name: match[1]!, email: match[2]! };
  }
  if (date === undefined) return author;
  const moment = parseDate(date, git.now, localZone(git.env));
  if (!moment) throw new GitFatal(`invalid date format: ${date}`);
  return { ...author, ...moment };
}
