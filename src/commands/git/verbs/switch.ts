import type { Git } from "../context.ts";
import { checkBranchName } from "../core/refs.ts";
import { GitError, GitFatal, hint } from "../errors.ts";
import { fullRef, previousBranch, tryCommit, tryRevision } from "../history/revision.ts";
import { defineGitCommand } from "../verb.ts";
import { guessRemoteBranch } from "../worktree/branches.ts";
import { moveHead } from "../worktree/move-head.ts";
import { startBranch } from "../worktree/start-branch.ts";

export const switchVerb = defineGitCommand({
  verb: "switch",
  summary: "Switch branches",
  usage: "git switch [<options>] [<branch>]",
  options: {
    create: { short: "c", value: "branch", help: "create and switch to a new branch" },
    "force-create": { short: "C", value: "branch", help: "create/reset and switch to a branch" },
    guess: { help: "second guess 'git switch <no-such-branch>'" },
    "no-guess": { help: "do not guess", hidden: true },
    "discard-changes": { help: "throw away local modifications" },
    quiet: { short: "q", help: "suppress progress reporting" },
    detach: { short: "d", help: "detach HEAD at named commit" },
    track: { short: "t", value: "mode", optional: true, help: "set branch tracking configuration" },
    "no-track": { help: "do not set up tracking", hidden: true },
    force: { short: "f", help: "force checkout (throw away local modifications)" },
    orphan: { value: "new-branch", help: "new unparented branch" },
  },
  async run(git, { options, operands }) {
    const { repository } = git;
    repository.needWorkTree();
    const [typed, ...more] = operands;
    if (more.length > 0) throw new GitFatal("only one reference expected");
    const force = options.force || options["discard-changes"];
    const created = options.create ?? options["force-create"];
    const track = options["no-track"] ? false : options.track !== undefined ? true : undefined;
    const common = {
      discard: force,
      quiet: options.quiet,
      verb: "switch",
      ...(track === undefined ? {} : { track }),
    };
    if (options.orphan !== undefined) return orphan(git, options.orphan, options.quiet);
    if (created !== undefined)
      return startBranch(git, created, typed, { ...common, force: options["force-create"] !== undefined });
    if (options.track !== undefined && typed !== undefined)
      return startBranch(git, typed.replace(/^[^/]+\//, ""), typed, common);
    if (typed === undefined) {
      if (options.detach) {
        await moveHead(
          git,
          { commit: tryCommit(repository, "HEAD")!, typed: "HEAD" },
          { force, quiet: options.quiet, verb: "switch", advise: false },
        );
        return 0;
      }
      throw new GitFatal("missing branch or commit argument");
    }
    const name = typed === "-" ? (previousBranch(repository, 1) ?? typed) : typed;
    const branch = repository.refs.resolve(`refs/heads/${name}`);
    if (branch !== undefined && !options.detach) {
      await moveHead(
        git,
        { branch: name, commit: branch, typed: name },
        { force, quiet: options.quiet, verb: "switch", advise: false },
      );
      return 0;
    }
    const commit = tryCommit(repository, name);
    if (commit !== undefined && options.detach) {
      await moveHead(
        git,
        { commit, typed: name },
        { force, quiet: options.quiet, verb: "switch", advise: false },
      );
      return 0;
    }
    const guess = options["no-guess"] ? undefined : guessRemoteBranch(git, name);
    if (commit === undefined && guess !== undefined)
      return startBranch(git, name, guess, { ...common, track: true });
    throw notBranch(git, name, commit);
  },
});

function notBranch(git: Git, name: string, commit: string | undefined): GitError {
  if (tryRevision(git.repository, name) === undefined) return new GitFatal(`invalid reference: ${name}`);
  const ref = fullRef(git.repository, name);
  const kind = ref?.startsWith("refs/tags/")
    ? "tag"
    : ref?.startsWith("refs/remotes/")
      ? "remote branch"
      : "commit";
  const advice = git.advice("suggestDetachingHead")
    ? `\n${hint("If you want to detach HEAD at the commit, try again with the --detach option.")}`
    : "";
  return new GitError(
    `fatal: a branch is expected, got ${commit === undefined ? `'${name}'` : `${kind} '${name}'`}${advice}`,
    128,
  );
}

/** `switch --orphan` empties the work tree of what is tracked. */
async function orphan(git: Git, name: string, quiet: boolean): Promise<number> {
  const { repository } = git;
  checkBranchName(name);
  if (repository.refs.resolve(`refs/heads/${name}`))
    throw new GitFatal(`a branch named '${name}' already exists`);
  const { switchTrees } = await import("../worktree/unpack.ts");
  const tree = repository.head === undefined ? undefined : repository.objects.commit(repository.head).tree;
  switchTrees(git, tree, repository.objects.writeTree([]), { verb: "checkout", purpose: "switch branches" });
  repository.refs.point("HEAD", `refs/heads/${name}`);
  if (!quiet) await git.err(`Switched to a new branch '${name}'\n`);
  return 0;
}
