import { GitFatal } from "../errors.ts";
import { readText } from "../../../base/streams.ts";
import type { Git } from "../context.ts";
import { intoFile } from "../diff/into-file.ts";
import { readRevisions } from "../history/arguments.ts";
import { logOptions } from "../history/log-options.ts";
import { printLog } from "../history/print-log.ts";
import { needStart } from "../history/starts.ts";
import { defineGitCommand } from "../verb.ts";

export const log = defineGitCommand({
  verb: "log",
  summary: "Show commit logs",
  usage: "git log [<options>] [<revision-range>] [[--] <path>...]\ngit show [<options>] <object>...",
  pager: true,
  unknown: (option) => new GitFatal(`unrecognized argument: ${option}`),
  numbers: true,
  options: logOptions,
  async run(on, { options, operands, afterDashes, given }, argv) {
    return intoFile(on, options.output, async (git) => {
      const named = options.stdin ? await revisionsFrom(git) : [];
      const words = [...named, ...operands];
      const args = readRevisions(git, words, afterDashes, { argv: [...named, ...argv], given });
      needStart(git, args, options);
      return printLog(git, args, options);
    });
  },
});

/** `--stdin`: a revision a line. */
async function revisionsFrom(git: Git): Promise<string[]> {
  return (await readText(git.process.stdin)).split("\n").filter((line) => line !== "");
}
