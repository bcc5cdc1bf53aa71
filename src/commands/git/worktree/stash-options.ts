import { parseArguments, UsageError } from "../../../shell/options.ts";
import { GitUsage } from "../errors.ts";

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
export function read<O extends Parameters<typeof parseArguments>[0]>(
  options: O,
  words: readonly string[],
  action: string,
) {
  try {
    return parseArguments(options, words);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const kind = error.option.startsWith("--") ? "option" : "switch";
    throw new GitUsage(`stash ${action}`, `error: unknown ${kind} \`${error.option.replace(/^-+/, "")}'`);
  }
}
