import type { Git } from "../context.ts";
import { parseBool } from "../core/config.ts";
import { GitError, GitFatal, hint } from "../errors.ts";
import { isAncestor } from "../history/walk.ts";
import { fetchRefs } from "../remote/fetch-refs.ts";
import type { Fetched } from "../remote/fetched.ts";
import { defaultRemote, findRemote, type Remote, remoteNames } from "../remote/remotes.ts";
import { defineGitCommand } from "../verb.ts";
import { shortRef } from "../worktree/status.ts";
import { fetchOptions, wholeHistory } from "./fetch.ts";
import { mergeCommit } from "../merge/merge-commit.ts";
import { intoText, mergeOptions } from "./merge.ts";
import { startRebase } from "../sequence/rebase-start.ts";
import { bringBack, putAside } from "../worktree/autostash.ts";
import { unmergedError } from "./commit.ts";
import { checkClean, upToDate } from "./rebase.ts";

const {
  message: _message,
  file: _file,
  abort: _abort,
  quit: _quit,
  continue: _continue,
  n: _n,
  ...mergeOnly
} = mergeOptions;

export const pull = defineGitCommand({
  verb: "pull",
  summary: "Fetch from and integrate with another repository or a local branch",
  usage: "git pull [<options>] [<repository> [<refspec>...]]",
  options: {
    ...mergeOnly,
    rebase: {
      short: "r",
      value: "mode",
      optional: true,
      help: "incorporate changes by rebasing rather than merging",
    },
    autostash: { help: "automatically stash/stash pop before and after" },
    "no-autostash": { help: "leave changes where they are", hidden: true },
    "no-rebase": { help: "merge", hidden: true },
    all: fetchOptions.all,
    prune: fetchOptions.prune,
    tags: fetchOptions.tags,
    depth: fetchOptions.depth,
    "set-upstream": fetchOptions["set-upstream"],
    "no-tags": { help: "do not fetch all tags", hidden: true },
    ipv4: fetchOptions.ipv4,
    ipv6: fetchOptions.ipv6,
    unshallow: fetchOptions.unshallow,
    "recurse-submodules": fetchOptions["recurse-submodules"],
    force: fetchOptions.force,
    "dry-run": fetchOptions["dry-run"],
  },
  async run(git, { options, operands }, argv) {
    const { repository } = git;
    repository.needWorkTree();
    if (repository.index.unmerged.length > 0) throw unmergedError(git, "Pulling");
    if (repository.state("MERGE_HEAD") !== undefined)
      throw new GitFatal(
        `You have not concluded your merge (MERGE_HEAD exists).${git.advice("resolveConflict") ? "\nPlease, commit your changes before merging." : ""}`,
      );
    const set = options["no-rebase"]
      ? "false"
      : options.rebase === true
        ? "true"
        : (options.rebase ??
          git.config.get(`branch.${repository.branch}.rebase`) ??
          git.config.get("pull.rebase"));
    const rebase = set !== undefined && parseBool(set) !== false;
    const aside =
      !options["no-autostash"] &&
      (options.autostash || (rebase && git.config.bool("rebase.autostash") === true));
    if (aside && !rebase)
      throw new GitError("git: pull --autostash without --rebase is not simulated yet", 1);
    if (rebase && !aside && repository.head !== undefined) checkClean(git, "pull with rebase");
    const [named, ...specs] = operands;
    const name = named ?? defaultRemote(git);
    const before = repository.head;
    if (named === undefined && !remoteNames(git.config).includes(name))
      throw new GitError(nothingToMerge(git, name, false, specs), 1);
    const remote = findRemote(git, name);
    const { fetched, failed } = await fetchRefs(git, remote, specs, {
      tags: options["no-tags"] ? "none" : options.tags ? "all" : "auto",
      setUpstream: options["set-upstream"],
      prune: options.prune,
      force: options.force,
      quiet: options.quiet,
      verbose: options.verbose,
      dryRun: false,
      append: false,
      progress: options.progress || (git.stderr.isTTY && !options.quiet),
      action: ["pull", ...argv].join(" "),
      ...(options.unshallow
        ? { depth: wholeHistory }
        : options.depth === undefined
          ? {}
          : { depth: Number(options.depth) }),
    });
    if (failed) return 1;
    const wanted = fetched.filter(({ forMerge }) => forMerge);
    if (wanted.length === 0) throw new GitError(nothingToMerge(git, name, named !== undefined, specs), 1);
    if (wanted.length > 1)
      throw new GitError("git: merging more than one branch at once is not simulated yet", 1);
    const theirs = repository.objects.peel(wanted[0]!.oid, "commit")!;
    const ff = options["ff-only"]
      ? "only"
      : options["no-ff"]
        ? "no"
        : options.ff
          ? "yes"
          : git.config.get("pull.ff");
    const ffMode = ff === "only" ? "only" : ff === "no" || ff === "false" ? "no" : "yes";
    if (
      before !== undefined &&
      !isAncestor(repository.objects, theirs, before) &&
      !isAncestor(repository.objects, before, theirs)
    ) {
      if (set === undefined && ff === undefined) {
        await git.err(`${hint(divergent)}\n`);
        throw new GitFatal("Need to specify how to reconcile divergent branches.");
      }
      if (ffMode === "only" && !rebase) throw new GitFatal("Not possible to fast-forward, aborting.");
    }
    if (rebase && before !== undefined && !isAncestor(repository.objects, before, theirs)) {
      const autostash = aside ? await putAside(git) : undefined;
      if (upToDate(git, theirs, theirs, before)) {
        await git.out(`Current branch ${repository.branch ?? "HEAD"} is up to date.\n`);
        await bringBack(git, autostash);
        return 0;
      }
      return startRebase(git, {
        head: before,
        headName: repository.refs.symbolic("HEAD") ?? "detached HEAD",
        upstream: theirs,
        onto: theirs,
        ontoName: theirs,
        interactive: set === "interactive" || set === "i",
        autosquash: false,
        force: false,
        exec: [],
        keepCherryPicks: false,
        action: ["pull", ...argv].join(" "),
        quiet: options.quiet,
        autostash,
      });
    }
    let autostash: string | undefined;
    const putThemAside = async () => {
      autostash = await putAside(git);
    };
    const status = await mergeCommit(git, theirs, {
      label: theirs,
      message: undefined,
      defaultMessage: `Merge ${what(wanted[0]!)}${ofText(remote)}${intoText(git)}\n`,
      ff: ffMode,
      squash: options.squash,
      commit: !options["no-commit"] && !options.squash,
      edit:
        options.edit ||
        (!options["no-edit"] &&
          git.process.stdin.isTTY &&
          git.stdout.isTTY &&
          git.env.get("GIT_MERGE_AUTOEDIT") !== "no"),
      stat: !options["no-stat"],
      quiet: options.quiet,
      unrelated: options["allow-unrelated-histories"],
      putAside: aside ? putThemAside : undefined,
      action: ["pull", ...argv].join(" "),
    });
    await bringBack(git, autostash);
    return status;
  },
});

const what = ({ remote }: Fetched): string =>
  remote.startsWith("refs/heads/")
    ? `branch '${shortRef(remote)}'`
    : remote.startsWith("refs/tags/")
      ? `tag '${shortRef(remote)}'`
      : remote === "HEAD"
        ? ""
        : `'${remote}'`;

const ofText = ({ url }: Remote): string => ` of ${url.replace(/\/+$/, "").replace(/\.git$/, "")}`;

const divergent = `You have divergent branches and need to specify how to reconcile them.
You can do so by running one of the following commands sometime before
your next pull:

  git config pull.rebase false  # merge
  git config pull.rebase true   # rebase
  git config pull.ff only       # fast-forward only

You can replace "git config" with "git config --global" to set a default
preference for all repositories. You can also pass --rebase, --no-rebase,
or --ff-only on the command line to override the configured default per
invocation.`;

function nothingToMerge(git: Git, name: string, isNamed: boolean, specs: readonly string[]): string {
  const { branch } = git.repository;
  if (specs.length > 0)
    return "There are no candidates for merging among the refs that you just fetched.\nGenerally this means that you provided a wildcard refspec which had no\nmatches on the remote end.\n";
  if (branch === undefined)
    return `You are not currently on a branch.\nPlease specify which branch you want to merge with.\nSee git-pull(1) for details.\n\n    git pull <remote> <branch>\n`;
  if (isNamed && name !== git.config.get(`branch.${branch}.remote`))
    return `You asked to pull from the remote '${name}', but did not specify\na branch. Because this is not the default configured remote\nfor your current branch, you must specify a branch on the command line.`;
  const merge = git.config.get(`branch.${branch}.merge`);
  if (merge !== undefined)
    return `Your configuration specifies to merge with the ref '${merge}'\nfrom the remote, but no such ref was fetched.`;
  const remotes = remoteNames(git.config);
  const example = remotes.length === 1 ? remotes[0]! : "<remote>";
  return `There is no tracking information for the current branch.
Please specify which branch you want to merge with.
See git-pull(1) for details.

    git pull <remote> <branch>

If you wish to set tracking information for this branch you can do so with:

    git branch --set-upstream-to=${example}/<branch> ${branch}
`;
}
