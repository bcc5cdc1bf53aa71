import type { Git } from "../context.ts";
import { checkBranchName } from "../core/refs.ts";
import { GitFatal } from "../errors.ts";
import { mergeBases } from "../history/walk.ts";
import { tryCommit } from "../history/revision.ts";
import { createBranch } from "./branches.ts";
import { type Destination, moveHead } from "./move-head.ts";

interface StartOptions {
  readonly force?: boolean;
  readonly discard?: boolean;
  readonly track?: boolean;
  readonly quiet?: boolean;
  readonly verb?: string;
}

/** Makes a branch and goes there: `checkout -b`, `switch -c`. */
export async function startBranch(
  git: Git,
  name: string,
  start: string | undefined,
  options: StartOptions,
): Promise<number> {
  const { repository } = git;
  checkBranchName(name);
  const from = start === "-" ? "@{-1}" : start;
  const exists = repository.refs.resolve(`refs/heads/${name}`) !== undefined;
  if (exists && !options.force) throw new GitFatal(`a branch named '${name}' already exists`);
  if (repository.head === undefined && from === undefined) {
    // There is no commit yet: only the name changes.
    repository.refs.point("HEAD", `refs/heads/${name}`);
    if (!options.quiet) await git.err(`Switched to a new branch '${name}'\n`);
    return 0;
  }
  let commit: string | undefined;
  const dots = /^(.*)\.\.\.(.*)$/.exec(from ?? "");
  if (dots) {
    const [a, b] = [tryCommit(repository, dots[1] || "HEAD"), tryCommit(repository, dots[2] || "HEAD")];
    commit = a && b ? mergeBases(repository.objects, a, b)[0] : undefined;
  } else commit = tryCommit(repository, from ?? "HEAD");
  if (commit === undefined)
    throw new GitFatal(
      options.verb === "switch"
        ? `invalid reference: ${from}`
        : `'${from}' is not a commit and a branch '${name}' cannot be created from it`,
    );
  const to: Destination = {
    branch: name,
    commit,
    typed: name,
    created: true,
    ...(exists ? { reset: true } : {}),
  };
  // The work tree goes first: if it cannot, no branch is left behind.
  let note = "";
  const create = () => {
    if (repository.branch === name)
      repository.refs.update(
        `refs/heads/${name}`,
        commit,
        repository.because(`branch: Reset to ${from ?? "HEAD"}`),
      );
    else
      note = createBranch(git, name, {
        start: dots ? commit : (from ?? "HEAD"),
        force: options.force,
        ...(options.track === undefined ? {} : { track: options.track }),
      });
  };
  const { switchTrees } = await import("./unpack.ts");
  const headTree =
    repository.head === undefined ? undefined : repository.objects.commit(repository.head).tree;
  const target = repository.objects.commit(commit).tree;
  if (headTree !== target)
    switchTrees(git, headTree, target, {
      force: options.discard === true,
      verb: "checkout",
      purpose: "switch branches",
    });
  const { carriedChanges } = await import("./move-head.ts");
  if (!options.quiet && !options.discard && headTree !== undefined && from !== undefined)
    await git.out(carriedChanges(git, target));
  create();
  await moveHead(git, to, { force: options.discard, quiet: options.quiet, listed: true, verb: options.verb });
  if (!options.quiet) await git.out(note);
  return 0;
}

export async function orphan(
  git: Git,
  name: string,
  start: string | undefined,
  quiet: boolean,
): Promise<number> {
  const { repository } = git;
  checkBranchName(name);
  if (repository.refs.resolve(`refs/heads/${name}`))
    throw new GitFatal(`a branch named '${name}' already exists`);
  if (start !== undefined) {
    const commit = tryCommit(repository, start);
    if (commit === undefined)
      throw new GitFatal(`'${start}' is not a commit and a branch '${name}' cannot be created from it`);
    await moveHead(git, { commit, typed: start }, { quiet: true });
  }
  repository.refs.point("HEAD", `refs/heads/${name}`);
  if (!quiet) await git.err(`Switched to a new branch '${name}'\n`);
  return 0;
}
