import { GitFatal } from "../errors.ts";
import { readRevisions } from "../history/arguments.ts";
import { logOptions } from "../history/log-options.ts";
import { printLog } from "../history/print-log.ts";
import { defineGitCommand } from "../verb.ts";

export const log = defineGitCommand({
  verb: "log",
  summary: "Show commit logs",
  usage: "git log [<options>] [<revision-range>] [[--] <path>...]\ngit show [<options>] <object>...",
  pager: true,
  unknown: (option) => new GitFatal(`unrecognized argument: ${option}`),
  numbers: true,
  options: logOptions,
  async run(git, { options, operands, afterDashes }) {
    const { repository } = git;
    const args = readRevisions(git, operands, afterDashes);
    const named =
      args.words.length > 0 ||
      options.all ||
      options.branches !== undefined ||
      options.remotes !== undefined ||
      options.tags !== undefined;
    if (!named && repository.head === undefined) {
      const branch = repository.branch;
      throw new GitFatal(
        branch === undefined
          ? "bad default revision 'HEAD'"
          : `your current branch '${branch}' does not have any commits yet`,
      );
    }
    return printLog(git, args, options);
  },
});
