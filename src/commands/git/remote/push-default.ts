import type { Git } from "../context.ts";
import { GitFatal } from "../errors.ts";
import { defaultRemote, type Remote } from "./remotes.ts";

/** What `git push` without refspecs pushes, by push.default. Throws GitFatal when it cannot tell. */
export function defaultSpecs(git: Git, remote: Remote, setUpstream: boolean): string[] {
  const { config, repository } = git;
  const configured = config.all(`remote.${remote.name}.push`);
  if (configured.length > 0) return configured;
  const mode = config.get("push.default") ?? "simple";
  if (mode === "matching") return [":"];
  if (mode === "nothing")
    throw new GitFatal('You didn\'t specify any refspecs to push, and push.default is "nothing".');
  const { branch } = repository;
  if (branch === undefined)
    throw new GitFatal(`You are not currently on a branch.
To push the history leading to the current (detached HEAD)
state now, use

    git push ${remote.name} HEAD:<name-of-remote-branch>
`);
  if (mode === "current") return [`refs/heads/${branch}`];
  const merge = config.get(`branch.${branch}.merge`);
  const follows = config.get(`branch.${branch}.remote`);
  const central = defaultRemote(git) === remote.name;
  const auto = setUpstream || config.bool("push.autosetupremote") === true;
  if (mode === "simple" && !central) return [`refs/heads/${branch}`];
  if (merge === undefined || follows === undefined) {
    if (auto) return [`refs/heads/${branch}:refs/heads/${branch}`];
    throw new GitFatal(`The current branch ${branch} has no upstream branch.
To push the current branch and set the remote as upstream, use

    git push --set-upstream ${remote.name} ${branch}

To have this happen automatically for branches without a tracking
upstream, see 'push.autoSetupRemote' in 'git help config'.
`);
  }
  if (mode === "simple" && merge !== `refs/heads/${branch}`)
    throw new GitFatal(`The upstream branch of your current branch does not match
the name of your current branch.  To push to the upstream branch
on the remote, use

    git push ${remote.name} HEAD:${merge.replace(/^refs\/heads\//, "")}

To push to the branch of the same name on the remote, use

    git push ${remote.name} HEAD

To choose either option permanently, see push.default in 'git help config'.

To avoid automatically configuring an upstream branch when its name
won't match the local branch, see option 'simple' of branch.autoSetupMerge
in 'git help config'.
`);
  return [`refs/heads/${branch}:${merge}`];
}
