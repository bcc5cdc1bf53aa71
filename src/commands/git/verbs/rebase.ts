import { writeCommit } from "../../../base/git/objects.ts";
import type { Git } from "../context.ts";
import { person } from "../core/ident.ts";
import { GitError, GitExit, GitFatal } from "../errors.ts";
import { stagedChanges, treeChanges, unstagedChanges } from "../diff/changes.ts";
import { screenWidth } from "../diff/output.ts";
import { detectRenames } from "../diff/renames.ts";
import { statsOf, statTable, summaryLines } from "../diff/stat.ts";
import { tryCommit, upstreamOf } from "../history/revision.ts";
import { mergeBases, walkCommits } from "../history/walk.ts";
import { remoteNames } from "../remote/remotes.ts";
import { controlRebase, type RebaseAction } from "../sequence/rebase-control.ts";
import { startRebase } from "../sequence/rebase-start.ts";
import { RebaseState } from "../sequence/rebase-state.ts";
import { defineGitCommand } from "../verb.ts";
import { bringBack, putAside } from "../worktree/autostash.ts";
import { moveHead } from "../worktree/move-head.ts";
import { refreshIndex } from "../worktree/scan.ts";
import { shortRef } from "../worktree/status.ts";

export const rebase = defineGitCommand({
  verb: "rebase",
  summary: "Reapply commits on top of another base tip",
  usage: `git rebase [-i] [options] [--exec <cmd>] [--onto <newbase> | --keep-base] [<upstream> [<branch>]]
git rebase [-i] [options] [--exec <cmd>] [--onto <newbase>] --root [<branch>]
git rebase --continue | --abort | --skip | --edit-todo`,
  options: {
    onto: { value: "revision", help: "rebase onto given branch instead of upstream" },
    "keep-base": { help: "use the merge-base of upstream and branch as the current base" },
    quiet: { short: "q", help: "be quiet. implies --no-stat" },
    "force-rebase": { short: "f", help: "cherry-pick all commits, even if unchanged" },
    "no-ff": { help: "cherry-pick all commits, even if unchanged" },
    continue: { help: "continue" },
    skip: { help: "skip current patch and continue" },
    abort: { help: "abort and check out the original branch" },
    quit: { help: "abort but keep HEAD where it is" },
    "edit-todo": { help: "edit the todo list during an interactive rebase" },
    "show-current-patch": { help: "show the patch file being applied or merged" },
    merge: { short: "m", help: "use merging strategies to rebase" },
    interactive: { short: "i", help: "let the user edit the list of commits to rebase" },
    autosquash: { help: "move commits that begin with squash!/fixup! under -i" },
    "no-autosquash": { help: "leave them where they are", hidden: true },
    "no-autostash": { help: "leave changes where they are", hidden: true },
    autostash: { help: "automatically stash/stash pop before and after" },
    exec: {
      short: "x",
      value: "exec",
      many: true,
      help: "add exec lines after each commit of the editable list",
    },
    "rebase-merges": {
      short: "r",
      value: "mode",
      optional: true,
      help: "try to rebase merges instead of skipping them",
    },
    root: { help: "rebase all reachable commits up to the root(s)" },
    verbose: { short: "v", help: "display a diffstat of what changed upstream" },
    stat: { help: "show diffstat of what changed upstream", hidden: true },
    "no-stat": { short: "n", help: "do not show diffstat of what changed upstream" },
    "no-verify": { help: "allow pre-rebase hook to run" },
    signoff: { help: "add a Signed-off-by trailer to each commit" },
    "committer-date-is-author-date": { help: "make committer date match author date" },
    "reset-author-date": { help: "ignore author date and use current date" },
    "ignore-date": { help: "synonym of --reset-author-date", hidden: true },
    "ignore-whitespace": { help: "ignore changes in whitespace" },
    "rerere-autoupdate": { help: "update the index with reused conflict resolution if possible" },
    empty: { value: "{drop,keep,ask}", help: "how to handle commits that become empty" },
    "keep-empty": { short: "k", help: "keep commits which start empty", hidden: true },
    "update-refs": { help: "update branches that point to commits that are being rebased" },
    "no-update-refs": { help: "leave them", hidden: true },
    "no-rebase-merges": { help: "leave merges out", hidden: true },
    strategy: { short: "s", value: "strategy", help: "use the given merge strategy" },
    "strategy-option": {
      short: "X",
      value: "option",
      many: true,
      help: "pass the argument through to the merge strategy",
    },
    "reapply-cherry-picks": { help: "apply all changes, even those already present upstream" },
  },
  async run(git, { options, operands }) {
    const { repository } = git;
    repository.needWorkTree();
    const action = (["continue", "skip", "abort", "quit", "edit-todo", "show-current-patch"] as const).find(
      (name) => options[name],
    ) satisfies RebaseAction | undefined;
    if (action) return controlRebase(git, action);
    if (options["rebase-merges"] === "rebase-cousins" || options.empty === "ask")
      throw new GitError("git: rebase in this way is not simulated yet", 1);
    if (options.empty !== undefined && !/^(drop|keep)$/.test(options.empty))
      throw new GitFatal(
        `unrecognized empty type '${options.empty}'; valid values are "drop", "keep", and "ask".`,
      );
    const strategyOptions = [
      ...options["strategy-option"],
      ...(options["ignore-whitespace"] ? ["ignore-space-change"] : []),
    ];
    if (new RebaseState(git).inProgress) throw new GitFatal(alreadyText);
    const [typed, branch] = options.root ? [undefined, operands[0]] : operands;
    const name = options.root ? "" : (typed ?? (await upstreamName(git)));
    const upstream = options.root ? undefined : tryCommit(repository, name);
    if (!options.root && upstream === undefined) throw new GitFatal(`invalid upstream '${name}'`);
    const tip = branch === undefined ? undefined : repository.refs.resolve(`refs/heads/${branch}`);
    const head = branch === undefined ? repository.head : (tip ?? tryCommit(repository, branch));
    if (head === undefined)
      throw new GitFatal(
        branch === undefined ? "You are on a branch yet to be born" : `no such branch/commit '${branch}'`,
      );
    const headName =
      branch === undefined
        ? (repository.refs.symbolic("HEAD") ?? "detached HEAD")
        : tip === undefined
          ? "detached HEAD"
          : `refs/heads/${branch}`;
    const squashOnto = options.root && options.onto === undefined ? emptyRoot(git) : undefined;
    const ontoName = options.onto ?? squashOnto ?? name;
    const onto =
      options["keep-base"] && upstream !== undefined
        ? mergeBases(repository.objects, upstream, head)[0]
        : commitOf(git, ontoName);
    if (onto === undefined) throw new GitFatal(`Does not point to a valid commit '${ontoName}'`);
    const aside =
      !options["no-autostash"] && (options.autostash || git.config.bool("rebase.autostash") === true);
    const autostash = aside ? await putAside(git) : undefined;
    checkClean(git, "rebase");
    const freshDate = options["reset-author-date"] || options["ignore-date"];
    const force =
      options["force-rebase"] ||
      options["no-ff"] ||
      options.signoff ||
      options["committer-date-is-author-date"] ||
      freshDate;
    const plain = !options.interactive && options.exec.length === 0;
    if (plain && upstream !== undefined && upToDate(git, upstream, onto, head)) {
      if (branch !== undefined)
        await moveHead(
          git,
          { ...(tip === undefined ? {} : { branch }), commit: head, typed: branch },
          { quiet: true },
        );
      const who = repository.branch === undefined ? "HEAD" : `Current branch ${repository.branch}`;
      if (!options.quiet || force) await git.out(`${who} is up to date${force ? ", rebase forced" : ""}.\n`);
      if (!force) {
        await bringBack(git, autostash);
        return 0;
      }
    }
    const shows = options.stat || options.verbose || git.config.bool("rebase.stat") === true;
    if (shows && !options["no-stat"] && !options.quiet) await tellStat(git, onto, head, options.verbose);
    return startRebase(git, {
      merges: options["rebase-merges"] !== undefined && !options["no-rebase-merges"],
      updateRefs:
        !options["no-update-refs"] &&
        (options["update-refs"] || git.config.bool("rebase.updaterefs") === true),
      memory: {
        signoff: options.signoff ? "--signoff" : undefined,
        cdate_is_adate: options["committer-date-is-author-date"] ? "" : undefined,
        ignore_date: freshDate ? "" : undefined,
        "keep-empty": options.empty === "keep" ? "" : undefined,
        strategy: options.strategy,
        strategy_opts: strategyOptions.length > 0 ? strategyOptions.join("\n") : undefined,
      },
      head,
      headName,
      upstream,
      squashOnto,
      onto,
      ontoName,
      interactive: options.interactive,
      autosquash:
        !options["no-autosquash"] &&
        options.interactive &&
        (options.autosquash || git.config.bool("rebase.autosquash") === true),
      force,
      exec: options.exec,
      keepCherryPicks: options["reapply-cherry-picks"],
      action: "rebase",
      quiet: options.quiet,
      autostash,
    });
  },
});

/** What came upstream since the branch left it. */
async function tellStat(git: Git, onto: string, head: string, verbose: boolean): Promise<void> {
  const { repository } = git;
  const { objects } = repository;
  const base = mergeBases(objects, onto, head)[0];
  if (verbose)
    await git.out(base === undefined ? `Changes to ${onto}:\n` : `Changes from ${base} to ${onto}:\n`);
  const before = base === undefined ? undefined : objects.commit(base).tree;
  const changes = detectRenames(repository, treeChanges(repository, before, objects.commit(onto).tree));
  const table = statTable(statsOf(repository, changes), {
    columns: screenWidth(git),
    colour: git.colour("diff"),
  });
  await git.out(table + summaryLines(changes));
}

/** A commit of nothing for the first commit to be copied onto. */
function emptyRoot(git: Git): string {
  const { objects } = git.repository;
  const tree = objects.write("tree", new Uint8Array());
  const author = person("author", git.ident);
  const committer = person("committer", git.ident);
  return objects.write("commit", writeCommit({ tree, parents: [], author, committer, message: "" }));
}

/** "a...b" is the merge base of the two. */
function commitOf(git: Git, name: string): string | undefined {
  const match = /^(.*)\.\.\.(.*)$/.exec(name);
  if (!match) return tryCommit(git.repository, name);
  const [a, b] = [match[1] || "HEAD", match[2] || "HEAD"].map((each) => tryCommit(git.repository, each));
  return a && b ? mergeBases(git.repository.objects, a, b)[0] : undefined;
}

/** Throws when there are changes that are not committed. `verb` is "rebase", or "pull with rebase". */
export function checkClean(git: Git, verb: string): void {
  const { repository } = git;
  if (refreshIndex(repository)) repository.writeIndex();
  const unstaged = unstagedChanges(repository).length > 0;
  const staged = stagedChanges(repository, repository.objects.commit(repository.head!).tree).length > 0;
  if (!unstaged && !staged) return;
  const lines = unstaged ? [`error: cannot ${verb}: You have unstaged changes.`] : [];
  if (staged)
    lines.push(
      unstaged
        ? "error: additionally, your index contains uncommitted changes."
        : `error: cannot ${verb}: Your index contains uncommitted changes.`,
    );
  throw new GitError(
    [...lines, `error: ${verb === "rebase" ? "Please" : "please"} commit or stash them.`].join("\n"),
    verb === "rebase" ? 1 : 128,
  );
}

/** Nothing would move: HEAD is on top of `onto` already, in one line. */
export function upToDate(git: Git, upstream: string, onto: string, head: string): boolean {
  const { objects } = git.repository;
  const bases = mergeBases(objects, onto, head);
  if (bases.length !== 1 || bases[0] !== onto) return false;
  if (upstream !== onto && mergeBases(objects, upstream, head)[0] !== onto) return false;
  for (const oid of walkCommits(objects, [head], [onto]))
    if (objects.commit(oid).parents.length > 1) return false;
  return true;
}

async function upstreamName(git: Git): Promise<string> {
  const { repository } = git;
  const { branch } = repository;
  const found = branch === undefined ? undefined : upstreamOf(repository, branch);
  if (found !== undefined) return shortRef(found);
  const remotes = remoteNames(git.config);
  const remote = remotes.length === 1 ? remotes[0]! : "<remote>";
  await git.out(
    branch === undefined
      ? `You are not currently on a branch.\n${whichBranch}\n`
      : `There is no tracking information for the current branch.\n${whichBranch}\nIf you wish to set tracking information for this branch you can do so with:\n\n    git branch --set-upstream-to=${remote}/<branch> ${branch}\n\n`,
  );
  throw new GitExit(1);
}

const whichBranch = `Please specify which branch you want to rebase against.
See git-rebase(1) for details.

    git rebase '<branch>'
`;

const alreadyText = `It seems that there is already a rebase-merge directory, and
I wonder if you are in the middle of another rebase.  If that is the
case, please try
	git rebase (--continue | --abort | --skip)
If that is not the case, please
	rm -fr ".git/rebase-merge"
and run me again.  I am stopping in case you still have something
valuable there.
`;
