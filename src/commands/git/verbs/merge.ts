import { readText } from "../../../base/streams.ts";
import { resolve } from "../../../files/paths.ts";
import type { Git } from "../context.ts";
import { GitError, GitFatal } from "../errors.ts";
import { fullRef, previousBranch, tryCommit, upstreamOf } from "../history/revision.ts";
import { defineGitCommand } from "../verb.ts";
import { shortRef } from "../worktree/status.ts";
import { unmergedError } from "./commit.ts";
import { mergeCommit } from "../merge/merge-commit.ts";

export const mergeOptions = {
  n: { help: "do not show a diffstat at the end of the merge" },
  stat: { help: "show a diffstat at the end of the merge" },
  "no-stat": { help: "do not show a diffstat", hidden: true },
  squash: { help: "create a single commit instead of doing a merge" },
  commit: { help: "perform a commit if the merge succeeds (default)" },
  "no-commit": { help: "stop before the commit", hidden: true },
  edit: { short: "e", help: "edit message before committing" },
  "no-edit": { help: "accept the message", hidden: true },
  ff: { help: "allow fast-forward (default)" },
  "no-ff": { help: "always make a merge commit", hidden: true },
  "ff-only": { help: "abort if fast-forward is not possible" },
  strategy: { short: "s", value: "strategy", help: "merge strategy to use" },
  "strategy-option": {
    short: "X",
    value: "option=value",
    many: true,
    help: "option for selected merge strategy",
  },
  message: {
    short: "m",
    value: "message",
    many: true,
    help: "merge commit message (for a non-fast-forward merge)",
  },
  file: { short: "F", value: "path", help: "read message from file" },
  verbose: { short: "v", help: "be more verbose" },
  quiet: { short: "q", help: "be more quiet" },
  abort: { help: "abort the current in-progress merge" },
  quit: { help: "--abort but leave index and working tree alone" },
  continue: { help: "continue the current in-progress merge" },
  "allow-unrelated-histories": { help: "allow merging unrelated histories" },
  progress: { help: "force progress reporting" },
  "no-verify": { help: "bypass pre-merge-commit and commit-msg hooks" },
} as const;

export const merge = defineGitCommand({
  verb: "merge",
  summary: "Join two or more development histories together",
  usage: "git merge [<options>] [<commit>...]\ngit merge --abort\ngit merge --continue",
  options: mergeOptions,
  async run(git, { options, operands }) {
    const { repository } = git;
    const inMerge = repository.state("MERGE_HEAD") !== undefined;
    if (options.abort) return abort(git, inMerge);
    if (options.quit) {
      for (const name of ["MERGE_HEAD", "MERGE_MSG", "MERGE_MODE"]) repository.setState(name, undefined);
      return 0;
    }
    if (options.continue) {
      if (!inMerge) throw new GitFatal("There is no merge in progress (MERGE_HEAD missing).");
      const { commit } = await import("./commit.ts");
      return commit.run(git, []);
    }
    if (repository.index.unmerged.length > 0) throw unmergedError(git, "Merging");
    if (inMerge)
      throw new GitFatal(
        `You have not concluded your merge (MERGE_HEAD exists).${git.advice("resolveConflict") ? "\nPlease, commit your changes before you merge." : ""}`,
      );
    let names = operands;
    if (names.length === 0) {
      const upstream =
        repository.branch === undefined ? undefined : upstreamOf(repository, repository.branch);
      if (repository.branch === undefined) throw new GitFatal("No current branch.");
      if (upstream === undefined) throw new GitFatal("No remote for the current branch.");
      names = [shortRef(upstream)];
    }
    if (names.length > 1)
      throw new GitError("git: merging more than one branch at once is not simulated yet", 1);
    const typed = names[0] === "-" ? (previousBranch(repository, 1) ?? "-") : names[0]!;
    const theirs = tryCommit(repository, typed);
    if (theirs === undefined) throw new GitError(`merge: ${typed} - not something we can merge`, 1);
    const text =
      options.file !== undefined
        ? options.file === "-"
          ? await readText(git.process.stdin)
          : git.files.text(resolve(git.cwd, options.file))
        : options.message.join("\n\n");
    return mergeCommit(git, theirs, {
      label: typed,
      message: text === "" ? undefined : `${text}\n`,
      defaultMessage: defaultMessage(git, typed),
      ff: options["ff-only"]
        ? "only"
        : options["no-ff"]
          ? "no"
          : ((git.config.get("merge.ff") === "only"
              ? "only"
              : git.config.bool("merge.ff") === false
                ? "no"
                : "yes") as "yes"),
      squash: options.squash,
      commit: !options["no-commit"] && !options.squash,
      edit:
        options.edit ||
        (!options["no-edit"] &&
          text === "" &&
          git.process.stdin.isTTY &&
          git.stdout.isTTY &&
          git.env.get("GIT_MERGE_AUTOEDIT") !== "no"),
      stat: !options.n && !options["no-stat"],
      quiet: options.quiet,
      unrelated: options["allow-unrelated-histories"],
      action: `merge ${operands.length > 0 ? operands.join(" ") : typed}`,
      favour: options["strategy-option"].findLast((each) => each === "ours" || each === "theirs"),
    });
  },
});

function defaultMessage(git: Git, typed: string): string {
  const { repository } = git;
  const ref = fullRef(repository, typed);
  const what = ref?.startsWith("refs/heads/")
    ? `branch '${shortRef(ref)}'`
    : ref?.startsWith("refs/remotes/")
      ? `remote-tracking branch '${shortRef(ref)}'`
      : ref?.startsWith("refs/tags/")
        ? `tag '${shortRef(ref)}'`
        : `commit '${typed}'`;
  return `Merge ${what}${intoText(git)}\n`;
}

/** " into topic", which is left out on the main branch. */
export function intoText({ repository, config }: Git): string {
  const { branch } = repository;
  const plain = ["main", "master", ...config.all("merge.suppressdest")];
  return branch === undefined ? " into HEAD" : plain.includes(branch) ? "" : ` into ${branch}`;
}

async function abort(git: Git, inMerge: boolean): Promise<number> {
  if (!inMerge) throw new GitFatal("There is no merge to abort (MERGE_HEAD missing).");
  const { reset } = await import("./reset.ts");
  return reset.run(git, ["--merge", "-q"]);
}
