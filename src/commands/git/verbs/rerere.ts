import { GitError, GitUsage } from "../errors.ts";
import { defineGitCommand } from "../verb.ts";

/** What was once resolved is not remembered here: only a repository that does not ask for it is served. */
export const rerere = defineGitCommand({
  verb: "rerere",
  summary: "Reuse recorded resolution of conflicted merges",
  usage: "git rerere [clear | forget <pathspec>... | diff | status | remaining | gc]",
  options: { "rerere-autoupdate": { help: "register clean resolutions in index" } },
  async run(git, { operands: [action] }) {
    if (action !== undefined && !/^(clear|forget|diff|status|remaining|gc)$/.test(action))
      throw new GitUsage("rerere");
    const { files, repository } = git;
    const kept = files.is("directory", `${repository.commonDir}/rr-cache`);
    if (git.config.bool("rerere.enabled") ?? kept) throw new GitError("git: rerere is not simulated yet", 1);
    return 0;
  },
});
