import { anyForm, formsOf } from "../diff/options.ts";
import { GitFatal } from "../errors.ts";
import { readRevisions } from "../history/arguments.ts";
import { logOptions } from "../history/log-options.ts";
import { printLog } from "../history/print-log.ts";
import { defineGitCommand } from "../verb.ts";

export const whatchanged = defineGitCommand({
  verb: "whatchanged",
  summary: "Show logs with differences each commit introduces",
  usage: "git whatchanged <option>...",
  pager: true,
  unknown: (option) => new GitFatal(`unrecognized argument: ${option}`),
  numbers: true,
  options: logOptions,
  async run(git, { options, operands, afterDashes }) {
    const args = readRevisions(git, operands, afterDashes);
    if (args.words.length === 0 && git.repository.head === undefined)
      throw new GitFatal(`your current branch '${git.repository.branch}' does not have any commits yet`);
    const raw = !anyForm(formsOf(options)) && !options["no-patch"];
    return printLog(git, args, raw ? { ...options, raw: true } : options, { onlyChanges: true });
  },
});
