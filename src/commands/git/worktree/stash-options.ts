import { parseArguments, UsageError } from "../../../shell/options.ts";
import { GitError } from "../errors.ts";

export const usage = `git stash list [<log-options>]
git stash show [-u | --include-untracked | --only-untracked] [<diff-options>] [<stash>]
git stash drop [-q | --quiet] [<stash>]
git stash pop [--index] [-q | --quiet] [<stash>]
git stash apply [--index] [-q | --quiet] [<stash>]
git stash branch <branchname> [<stash>]
git stash [push [-p | --patch] [-S | --staged] [-k | --[no-]keep-index] [-q | --quiet]
          [-u | --include-untracked] [-a | --all] [(-m | --message) <message>]
          [--pathspec-from-file=<file> [--pathspec-file-nul]]
          [--] [<pathspec>...]]
git stash save [-p | --patch] [-S | --staged] [-k | --[no-]keep-index] [-q | --quiet]
          [-u | --include-untracked] [-a | --all] [<message>]
git stash clear
git stash create [<message>]
git stash store [(-m | --message) <message>] [-q | --quiet] <commit>`;

export const pushOptions = {
  "keep-index": { short: "k", help: "keep index" },
  "no-keep-index": { help: "stash the index too", hidden: true },
  staged: { short: "S", help: "stash staged changes only" },
  patch: { short: "p", help: "stash in patch mode" },
  quiet: { short: "q", help: "quiet mode" },
  "include-untracked": { short: "u", help: "include untracked files in stash" },
  all: { short: "a", help: "include ignore files" },
  message: { short: "m", value: "message", help: "stash message" },
} as const;

export const applyOptions = {
  index: { help: "attempt to recreate the index" },
  quiet: { short: "q", help: "be quiet, only report errors" },
} as const;

/** The options and operands of one of its subcommands. Throws GitError, with the usage, for an unknown one. */
export function read<O extends Parameters<typeof parseArguments>[0]>(options: O, words: readonly string[]) {
  try {
    return parseArguments(options, words);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    throw new GitError(
      `error: unknown option \`${error.option.replace(/^-+/, "")}'\nusage: ${usage
        .split("\n")
        .map((line, i) => (i === 0 ? line : `   or: ${line}`))
        .join("\n")}\n`,
      129,
    );
  }
}
