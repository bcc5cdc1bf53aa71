import type { Git } from "../context.ts";
import { setInConfig } from "../core/config-file.ts";
import { GitFatal } from "../errors.ts";
import { fullRef, tryCommit } from "../history/revision.ts";
import { remoteNames, findRemote } from "../remote/remotes.ts";
import { mapRef, unmapRef } from "../remote/refspec.ts";
import { shortRef } from "./status.ts";

export interface CreateOptions {
  /** The start point as typed. */
  readonly start: string;
  readonly force?: boolean;
  /** true: follow the start point; "inherit" is not known; false: never; undefined: by branch.autoSetupMerge. */
  readonly track?: boolean;
  readonly quiet?: boolean;
}

/** Makes a branch, or with `force` puts it elsewhere. Answers with what is to be said about its upstream. */
export function createBranch(git: Git, name: string, { start, force, track }: CreateOptions): string {
  const { repository } = git;
  const { refs } = repository;
  const ref = `refs/heads/${name}`;
  const old = refs.resolve(ref);
  if (old && !force) throw new GitFatal(`a branch named '${name}' already exists`);
  if (old && force && repository.refs.symbolic("HEAD") === ref && !repository.bare)
    throw new GitFatal(`cannot force update the branch '${name}' checked out at '${repository.workTree}'`);
  const commit = tryCommit(repository, start);
  if (commit === undefined) throw new GitFatal(`not a valid object name: '${start}'`);
  const full = fullRef(repository, start);
  const source = full === "HEAD" ? refs.symbolic("HEAD") : full;
  refs.update(
    ref,
    commit,
    repository.because(old ? `branch: Reset to ${start}` : `branch: Created from ${start}`),
  );
  const auto = git.config.get("branch.autosetupmerge") ?? "true";
  const wanted =
    track ??
    (auto === "always"
      ? source !== undefined
      : auto !== "false" && source?.startsWith("refs/remotes/") === true);
  if (!wanted) return "";
  if (source === undefined)
    throw new GitFatal("cannot set up tracking information; starting point '" + start + "' is not a branch");
  return setUpstream(git, name, source);
}

/** Lets a branch follow a ref of ours: a remote-tracking one, or another branch. Answers with git's sentence. */
export function setUpstream(git: Git, branch: string, upstream: string): string {
  const path = `${git.repository.commonDir}/config`;
  let remote = ".";
  let merge = upstream;
  if (upstream.startsWith("refs/remotes/"))
    for (const name of remoteNames(git.config))
      for (const spec of findRemote(git, name).fetch) {
        const source = unmapRef(spec, upstream);
        if (source !== undefined && mapRef(spec, source) === upstream) [remote, merge] = [name, source];
      }
  let text = git.files.text(path);
  text = setInConfig(text, `branch.${branch}.remote`, remote, path);
  text = setInConfig(text, `branch.${branch}.merge`, merge, path);
  if (git.config.get("branch.autosetuprebase") === "always")
    text = setInConfig(text, `branch.${branch}.rebase`, "true", path);
  git.files.write(path, text);
  return `branch '${branch}' set up to track '${shortRef(upstream)}'.\n`;
}

/** The only remote branch of that name: what `git switch NAME` makes a branch of. */
export function guessRemoteBranch(git: Git, name: string): string | undefined {
  const { refs } = git.repository;
  const found = remoteNames(git.config)
    .map((remote) => `refs/remotes/${remote}/${name}`)
    .filter((ref) => refs.resolve(ref));
  const preferred = git.config.get("checkout.defaultremote");
  if (found.length > 1 && preferred !== undefined)
    return found.find((ref) => ref === `refs/remotes/${preferred}/${name}`);
  return found.length === 1 ? found[0] : undefined;
}
