import type { Git } from "../context.ts";
import { GitError, GitFatal, GitFailure, hint } from "../errors.ts";
import { previousBranch, tryCommit, tryRevision } from "../history/revision.ts";
import { remoteNames } from "../remote/remotes.ts";
import { defineGitCommand } from "../verb.ts";
import { guessRemoteBranch } from "../worktree/branches.ts";
import { moveHead } from "../worktree/move-head.ts";
import { parsePathspec } from "../worktree/pathspec.ts";
import { restorePaths } from "../worktree/restore-paths.ts";
import { lstatOf } from "../worktree/scan.ts";
import { orphan, startBranch } from "../worktree/start-branch.ts";
import { pathspecFileOptions } from "../worktree/pathspec-file.ts";

export const checkout = defineGitCommand({
  verb: "checkout",
  summary: "Switch branches or restore working tree files",
  usage: "git checkout [<options>] <branch>\ngit checkout [<options>] [<branch>] -- <file>...",
  options: {
    b: { value: "branch", help: "create and checkout a new branch" },
    B: { value: "branch", help: "create/reset and checkout a branch" },
    l: { help: "create reflog for new branch" },
    guess: { help: "second guess 'git checkout <no-such-branch>' (default)" },
    "no-guess": { help: "do not guess", hidden: true },
    overlay: { help: "use overlay mode (default)" },
    quiet: { short: "q", help: "suppress progress reporting" },
    progress: { help: "force progress reporting" },
    merge: { short: "m", help: "perform a 3-way merge with the new branch" },
    conflict: { value: "style", help: "conflict style (merge, diff3, or zdiff3)" },
    detach: { short: "d", help: "detach HEAD at named commit" },
    track: { short: "t", value: "mode", optional: true, help: "set branch tracking configuration" },
    "no-track": { help: "do not set up tracking", hidden: true },
    force: { short: "f", help: "force checkout (throw away local modifications)" },
    orphan: { value: "new-branch", help: "new unparented branch" },
    ours: { short: "2", help: "checkout our version for unmerged files" },
    theirs: { short: "3", help: "checkout their version for unmerged files" },
    patch: { short: "p", help: "select hunks interactively" },
    ...pathspecFileOptions,
  },
  async run(git, { options, operands, afterDashes }) {
    const { repository } = git;
    repository.needWorkTree();
    const before =
      afterDashes === undefined ? [...operands] : operands.slice(0, operands.length - afterDashes.length);
    const created = options.b ?? options.B;
    const [first, ...rest] = before;
    if (options.patch) {
      const { discardPatch } = await import("../patch/verbs.ts");
      const named = first !== undefined && tryRevision(repository, first) !== undefined;
      return discardPatch(
        git,
        named ? first : undefined,
        [...(named ? rest : before), ...(afterDashes ?? [])],
        true,
      );
    }
    const track = options["no-track"] ? false : options.track !== undefined ? true : undefined;

    if (options.orphan !== undefined) return orphan(git, options.orphan, first, options.quiet);
    if (created !== undefined || (options.track !== undefined && first !== undefined)) {
      const name = created ?? first!.replace(/^(refs\/)?(remotes\/)?[^/]+\//, "");
      if (created === undefined && name === first) throw new GitFatal("missing branch name; try -b");
      if (rest.length > 0)
        throw new GitFatal(`'${rest[0]}' is not a commit and a branch '${name}' cannot be created from it`);
      return startBranch(git, name, first, {
        force: options.B !== undefined,
        discard: options.force,
        quiet: options.quiet,
        ...(track === undefined ? {} : { track }),
      });
    }

    const isRevision =
      first !== undefined && tryRevision(repository, first === "-" ? "@{-1}" : first) !== undefined;
    if (
      afterDashes !== undefined ||
      rest.length > 0 ||
      (first !== undefined && !isRevision && !guessable(git, first, options["no-guess"]))
    ) {
      // Paths are meant, perhaps of a tree that is named first.
      let tree: string | undefined;
      let paths: string[];
      if (afterDashes !== undefined) {
        if (before.length > 1) throw new GitFatal(`only one reference expected, ${before.length} given.`);
        if (first !== undefined && !isRevision) throw new GitFatal(`invalid reference: ${first}`);
        tree = first;
        paths = [...afterDashes];
      } else {
        tree = isRevision ? first : undefined;
        paths = isRevision ? rest : before;
      }
      if (afterDashes !== undefined && paths.length === 0)
        return first === undefined ? show(git, options.quiet, options.force) : switchTo(git, first, options);
      return restorePaths(git, paths, {
        source: tree,
        staged: tree !== undefined,
        worktree: true,
        side: options.ours ? 2 : options.theirs ? 3 : undefined,
        conflict:
          options.conflict ??
          (options.merge ? (git.config.get("merge.conflictstyle") ?? "merge") : undefined),
        overlay: true,
        report: !options.quiet && afterDashes === undefined,
      });
    }
    if (first === undefined) {
      if (options.detach) return detach(git, "HEAD", options);
      return show(git, options.quiet, options.force);
    }
    if (
      afterDashes === undefined &&
      isRevision &&
      isFile(git, first) &&
      first !== "-" &&
      !tryCommitOnly(git, first)
    )
      throw new GitFatal(ambiguous(first));
    return switchTo(git, first, options);
  },
});

const ambiguous = (name: string): string =>
  `'${name}' could be both a local file and a tracking branch.\nPlease use -- (and optionally --no-guess) to disambiguate`;
const tryCommitOnly = (git: Git, name: string): boolean =>
  git.repository.refs.resolve(`refs/heads/${name}`) !== undefined;

function isFile(git: Git, name: string): boolean {
  const path = parsePathspec(git, [name]).items[0]!.path;
  return lstatOf(git.repository, path) !== undefined;
}

function guessable(git: Git, name: string, off: boolean): boolean {
  if (off || git.config.bool("checkout.guess") === false) return false;
  const found = guessRemoteBranch(git, name);
  if (found !== undefined && isFile(git, name)) throw new GitFatal(ambiguous(name));
  if (found === undefined) {
    const many = remoteNames(git.config).filter((remote) =>
      git.repository.refs.resolve(`refs/remotes/${remote}/${name}`),
    );
    if (many.length > 1)
      throw new GitError(
        `${hint(`If you meant to check out a remote tracking branch on, e.g. 'origin',\nyou can do so by fully qualifying the name with the --track option:\n\n    git checkout --track origin/<name>\n\nIf you'd like to always have checkouts of an ambiguous <name> prefer\none remote, e.g. the 'origin' remote, consider setting\ncheckout.defaultRemote=origin in your config.`)}\nfatal: '${name}' matched multiple (${many.length}) remote tracking branches`,
        128,
      );
  }
  return found !== undefined;
}

interface SwitchOptions {
  readonly force: boolean;
  readonly quiet: boolean;
  readonly detach: boolean;
}

async function switchTo(git: Git, typed: string, options: SwitchOptions): Promise<number> {
  const { repository } = git;
  const back =
    typed === "-"
      ? previousBranch(repository, 1)
      : /^@\{-(\d+)\}$/.test(typed)
        ? previousBranch(repository, Number(/\d+/.exec(typed)![0]))
        : undefined;
  const name = back ?? typed;
  if (typed === "-" && back === undefined)
    throw new GitFailure("pathspec '-' did not match any file(s) known to git");
  const branch = repository.refs.resolve(`refs/heads/${name}`);
  if (branch !== undefined && !options.detach) {
    await moveHead(git, { branch: name, commit: branch, typed: name }, options);
    return 0;
  }
  const commit = tryCommit(repository, name);
  if (commit !== undefined) {
    // HEAD itself is no reason to leave the branch.
    if ((name === "HEAD" || name === "@") && repository.branch !== undefined && !options.detach) return 0;
    await moveHead(
      git,
      { commit, typed: name },
      { force: options.force, quiet: options.quiet, advise: !options.detach },
    );
    return 0;
  }
  if (tryRevision(repository, name) !== undefined) throw new GitFatal(`reference is not a tree: ${name}`);
  const guess = guessRemoteBranch(git, name);
  if (guess === undefined) throw new GitFailure(`pathspec '${typed}' did not match any file(s) known to git`);
  return startBranch(git, name, guess, { track: true, quiet: options.quiet });
}

const detach = async (
  git: Git,
  typed: string,
  options: { force: boolean; quiet: boolean },
): Promise<number> => {
  const commit = tryCommit(git.repository, typed)!;
  await moveHead(git, { commit, typed }, options);
  return 0;
};

/** `checkout` and `checkout --` alone just say how the branch stands. */
async function show(git: Git, quiet: boolean, force: boolean): Promise<number> {
  const { repository } = git;
  const { head, branch } = repository;
  if (head === undefined) return 0;
  // After clone --no-checkout there is no index yet: everything is to be checked out.
  if (force || !git.files.exists(`${repository.gitDir}/index`)) {
    const { switchTrees } = await import("../worktree/unpack.ts");
    switchTrees(git, undefined, repository.objects.commit(head).tree, {
      force: true,
      verb: "checkout",
      purpose: "switch branches",
    });
  }
  const { stagedChanges, unstagedChanges } = await import("../diff/changes.ts");
  const { trackingOf, trackingText } = await import("../worktree/status.ts");
  const rows = new Map(
    [...stagedChanges(repository, repository.objects.commit(head).tree), ...unstagedChanges(repository)].map(
      ({ path, status }) => [path, status],
    ),
  );
  if (quiet) return 0;
  await git.out(
    [...rows]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([path, status]) => `${status}\t${path}\n`)
      .join(""),
  );
  if (branch !== undefined) await git.out(trackingText(git, trackingOf(git, branch)));
  return 0;
}
