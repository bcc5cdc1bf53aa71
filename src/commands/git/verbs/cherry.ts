import { GitError, GitFatal, GitUsage } from "../errors.ts";
import { changeKey } from "../history/patch-id.ts";
import { tryCommit, upstreamOf } from "../history/revision.ts";
import { walkCommits } from "../history/walk.ts";
import { usages } from "../usages.ts";
import { defineGitCommand } from "../verb.ts";
import { subjectOf } from "../worktree/message.ts";

export const cherry = defineGitCommand({
  verb: "cherry",
  summary: "Find commits yet to be applied to upstream",
  usage: "git cherry [-v] [<upstream> [<head> [<limit>]]]",
  options: {
    abbrev: { value: "n", optional: true, help: "use <n> digits to display object names" },
    verbose: { short: "v", help: "be verbose" },
  },
  async run(git, { options, operands }) {
    const { repository } = git;
    const { objects, refs, branch } = repository;
    const [typed, tip = "HEAD", limit] = operands;
    if (operands.length > 3) throw new GitUsage("cherry");
    const tracked = branch === undefined ? undefined : upstreamOf(repository, branch);
    if (typed === undefined && tracked === undefined)
      throw new GitError(
        `Could not find a tracked remote branch, please specify <upstream> manually.\n${(await usages["cherry"]!()).replace(/\n$/, "")}`,
        129,
      );
    const commit = (text: string) => {
      const oid = tryCommit(repository, text);
      if (oid === undefined) throw new GitFatal(`unknown commit ${text}`);
      return oid;
    };
    const upstream = typed === undefined ? refs.resolve(tracked!)! : commit(typed);
    const head = commit(tip);
    const single = (oid: string) => objects.commit(oid).parents.length < 2;
    const theirs = new Set(
      [...walkCommits(objects, [upstream], [head])].filter(single).map((oid) => changeKey(repository, oid)),
    );
    const hidden = [upstream, ...(limit === undefined ? [] : [commit(limit)])];
    for (const oid of [...walkCommits(objects, [head], hidden)].filter(single).reverse()) {
      const sign = theirs.has(changeKey(repository, oid)) ? "-" : "+";
      const id =
        options.abbrev === undefined
          ? oid
          : repository.short(oid, options.abbrev === true ? 7 : Number(options.abbrev));
      await git.out(`${sign} ${id}${options.verbose ? ` ${subjectOf(objects.commit(oid).message)}` : ""}\n`);
    }
    return 0;
  },
});
