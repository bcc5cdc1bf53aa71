import { Collector } from "../../../base/streams.ts";
import { Git } from "../context.ts";
import { formatDate } from "../core/dates.ts";
import { GitError, GitFatal } from "../errors.ts";
import { tryCommit } from "../history/revision.ts";
import { mergeBases } from "../history/walk.ts";
import { connect } from "../remote/transport.ts";
import { findRemote } from "../remote/remotes.ts";
import { defineGitCommand } from "../verb.ts";
import { subjectOf } from "../worktree/message.ts";

export const requestPull = defineGitCommand({
  verb: "request-pull",
  summary: "Generates a summary of pending changes",
  usage: "git request-pull [options] start url [end]",
  options: { p: { help: "show patch text as well" } },
  async run(git, { options, operands }) {
    const [start, url, end = "HEAD", ...more] = operands;
    if (start === undefined || url === undefined || more.length > 0) {
      await git.out(
        "usage: git request-pull [options] start url [end]\n\n    -p                    show patch text as well\n\n",
      );
      return 1;
    }
    const { repository } = git;
    const { objects } = repository;
    const [local = "HEAD", remote = local] = end.split(":");
    const base = tryCommit(repository, start);
    if (base === undefined) throw new GitFatal(`Not a valid revision: ${start}`);
    const tip = tryCommit(repository, local);
    if (tip === undefined) throw new GitFatal(`Not a valid revision: ${local}`);
    const common = mergeBases(objects, base, tip)[0];
    if (common === undefined) throw new GitFatal(`No commits in common between ${start} and ${local}`);
    const found = await findThere(git, url, tip, remote);
    if (found === undefined)
      await git.err(
        `warn: No match for commit ${tip} found at ${url}\nwarn: Are you sure you pushed '${remote}' there?\n`,
      );
    const about = (oid: string) => {
      const { message, committer } = objects.commit(oid);
      return `  ${subjectOf(message)} (${formatDate(committer, "iso", git.now)})\n`;
    };
    await git.out(
      `The following changes since commit ${common}:\n\n${about(common)}\nare available in the Git repository at:\n\n  ${findRemote(git, url).url} ${found ?? ""}\n\nfor you to fetch changes up to ${tip}:\n\n${about(tip)}\n----------------------------------------------------------------\n`,
    );
    const run = async (verb: string, ...words: string[]) => {
      const { verbs } = await import("../verbs.ts");
      const out = new Collector();
      await (await verbs[verb]!()).run(new Git(git.process, git.globals, out), words);
      await git.out(out.text);
    };
    await run("shortlog", `^${common}`, tip);
    const forms = options.p ? ["-p"] : [];
    await run("diff", "-M", "--stat", "--summary", ...forms, `${common}..${tip}`);
    return found === undefined ? 1 : 0;
  },
});

/** The name under which the other side has the commit: a branch, or "tags/v1"; undefined when it has it not. */
async function findThere(git: Git, url: string, tip: string, wanted: string): Promise<string | undefined> {
  try {
    const { refs } = await connect(git, findRemote(git, url).url).discover("git-upload-pack");
    const named = [`refs/heads/${wanted}`, `refs/tags/${wanted}`, wanted].find(
      (name) => refs.get(name) === tip || refs.get(`${name}^{}`) === tip,
    );
    const name = named ?? [...refs].find(([each, oid]) => oid === tip && each !== "HEAD")?.[0];
    if (wanted === "HEAD" && refs.get("HEAD") === tip) return "";
    return name?.replace(/^refs\/heads\//, "").replace(/^refs\//, "");
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    await git.err(`${error.text}\n`);
    return undefined;
  }
}
