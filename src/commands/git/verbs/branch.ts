import { checkedOutElsewhere } from "../worktree/linked.ts";
import type { Git } from "../context.ts";
import { painter } from "../colours.ts";
import { renameSection, setInConfig, unsetInConfig } from "../core/config-file.ts";
import { checkBranchName } from "../core/refs.ts";
import { GitError, GitFatal } from "../errors.ts";
import { fullRef, previousBranch, tryCommit, upstreamOf } from "../history/revision.ts";
import { isAncestor } from "../history/walk.ts";
import { defineGitCommand } from "../verb.ts";
import { createBranch, setUpstream } from "../worktree/branches.ts";
import { columnMode, columnOption, listInColumns } from "../worktree/column-style.ts";
import { edit } from "../worktree/editor.ts";
import { listBranches } from "../worktree/branch-list.ts";
import { renameBranch } from "../worktree/rename-branch.ts";

export const branch = defineGitCommand({
  verb: "branch",
  summary: "List, create, or delete branches",
  usage: `git branch [<options>] [-r | -a] [--merged] [--no-merged]
git branch [<options>] [-f] [--recurse-submodules] <branch-name> [<start-point>]
git branch [<options>] [-l] [<pattern>...]
git branch [<options>] [-r] (-d | -D) <branch-name>...
git branch [<options>] (-m | -M) [<old-branch>] <new-branch>
git branch [<options>] (-c | -C) [<old-branch>] <new-branch>
git branch [<options>] [-r | -a] [--points-at]
git branch [<options>] [-r | -a] [--format]`,
  pager: (argv) => argv.every((word) => /^-(-list|l|a|r|v|vv|-all|-remotes)$/.test(word)),
  lastArgument: { "--merged": "HEAD", "--no-merged": "HEAD", "--contains": "HEAD", "--no-contains": "HEAD" },
  options: {
    verbose: {
      short: "v",
      help: "show hash and subject, give twice for upstream branch",
    },
    quiet: { short: "q", help: "suppress informational messages" },
    track: { short: "t", value: "mode", optional: true, help: "set branch tracking configuration" },
    "no-track": { help: "do not set up tracking", hidden: true },
    "set-upstream-to": { short: "u", value: "upstream", help: "change the upstream info" },
    "unset-upstream": { help: "unset the upstream info" },
    color: { value: "when", optional: true, help: "use colored output" },
    "no-color": { help: "no colors", hidden: true },
    remotes: { short: "r", help: "act on remote-tracking branches" },
    contains: { value: "commit", help: "print only branches that contain the commit" },
    "no-contains": { value: "commit", help: "print only branches that don't contain the commit" },
    abbrev: { value: "n", optional: true, help: "use <n> digits to display object names" },
    all: { short: "a", help: "list both remote-tracking and local branches" },
    delete: { short: "d", help: "delete fully merged branch" },
    D: { help: "delete branch (even if not merged)" },
    move: { short: "m", help: "move/rename a branch and its reflog" },
    M: { help: "move/rename a branch, even if target exists" },
    copy: { short: "c", help: "copy a branch and its reflog" },
    C: { help: "copy a branch, even if target exists" },
    list: { short: "l", help: "list branch names" },
    "show-current": { help: "show current branch name" },
    "edit-description": { help: "edit the description for the branch" },
    force: { short: "f", help: "force creation, move/rename, deletion" },
    merged: { value: "commit", help: "print only branches that are merged" },
    "no-merged": { value: "commit", help: "print only branches that are not merged" },
    sort: { value: "key", help: "field name to sort on" },
    "points-at": { value: "object", help: "print only branches of the object" },
    "ignore-case": { short: "i", help: "sorting and filtering are case insensitive" },
    format: { value: "format", help: "format to use for the output" },
    ...columnOption,
  },
  async run(git, { options, operands, given }) {
    const { repository } = git;
    if (options["show-current"]) {
      if (repository.branch !== undefined) await git.out(`${repository.branch}\n`);
      return 0;
    }
    if (options.delete || options.D)
      return deleteBranches(git, operands, {
        force: options.D || options.force,
        remote: options.remotes,
        quiet: options.quiet,
      });
    if (options.move || options.M || options.copy || options.C)
      return renameBranch(git, operands, {
        force: options.M || options.C || options.force,
        copy: options.copy || options.C,
      });
    if (options["set-upstream-to"] !== undefined) {
      const note = changeUpstream(git, operands[0], options["set-upstream-to"]);
      if (!options.quiet) await git.out(note);
      return 0;
    }
    if (options["unset-upstream"]) return unsetUpstream(git, operands[0]);
    if (options["edit-description"]) return describe(git, operands[0]);
    const listing =
      options.list ||
      operands.length === 0 ||
      options.contains !== undefined ||
      options["no-contains"] !== undefined ||
      options.merged !== undefined ||
      options["no-merged"] !== undefined ||
      options["points-at"] !== undefined;
    if (listing) {
      const verbose = given.filter(({ name }) => name === "verbose").length;
      const text = listBranches(git, operands, {
        ...options,
        verbose,
        paint: painter(!options["no-color"] && git.colour("branch", options.color)),
      });
      if (verbose > 0 && options.column !== undefined)
        throw new GitFatal("options '--column' and '--verbose' cannot be used together");
      const mode = verbose > 0 ? undefined : columnMode(git, "branch", options);
      await git.out(mode ? listInColumns(git, text, mode, 1) : text);
      return 0;
    }
    if (options.remotes || options.all)
      throw new GitFatal(
        "The -a, and -r, options to 'git branch' do not take a branch name.\nDid you mean to use: -a|-r --list <pattern>?",
      );
    if (operands.length > 2)
      throw new GitError(
        "usage: git branch [<options>] [-f] [--recurse-submodules] <branch-name> [<start-point>]\n",
        129,
      );
    const [name, start] = operands as [string, string | undefined];
    checkBranchName(name);
    if (repository.head === undefined && start === undefined)
      throw new GitFatal(`not a valid object name: '${repository.branch}'`);
    const track = options["no-track"] ? false : options.track === undefined ? undefined : true;
    const note = createBranch(git, name, {
      start: start ?? repository.branch ?? "HEAD",
      force: options.force,
      ...(track === undefined ? {} : { track }),
    });
    if (!options.quiet) await git.out(note);
    return 0;
  },
});

async function deleteBranches(
  git: Git,
  names: readonly string[],
  { force, remote, quiet }: { force: boolean; remote: boolean; quiet: boolean },
): Promise<number> {
  const { repository } = git;
  const { refs, objects } = repository;
  if (names.length === 0) throw new GitFatal("branch name required");
  let failed = false;
  const complain = async (text: string) => {
    await git.err(`error: ${text}\n`);
    failed = true;
  };
  for (const typed of names) {
    const name = typed === "-" ? (previousBranch(repository, 1) ?? typed) : typed;
    const ref = remote ? `refs/remotes/${name}` : `refs/heads/${name}`;
    if (!remote && refs.symbolic("HEAD") === ref && !repository.bare) {
      await complain(`Cannot delete branch '${name}' checked out at '${repository.workTree}'`);
      continue;
    }
    const elsewhere = remote ? undefined : checkedOutElsewhere(repository, name);
    if (elsewhere) {
      await complain(`Cannot delete branch '${name}' checked out at '${elsewhere.path}'`);
      continue;
    }
    const oid = refs.resolve(ref);
    if (oid === undefined) {
      await complain(`${remote ? "remote-tracking branch" : "branch"} '${name}' not found.`);
      continue;
    }
    const upstream = remote ? undefined : upstreamOf(repository, name);
    const base = (upstream && refs.resolve(upstream)) ?? repository.head;
    if (!remote && !force && (base === undefined || !isAncestor(objects, oid, base))) {
      await complain(
        `The branch '${name}' is not fully merged.\nIf you are sure you want to delete it, run 'git branch -D ${name}'.`,
      );
      continue;
    }
    if (!remote && !force && upstream && repository.head && !isAncestor(objects, oid, repository.head))
      await git.err(
        `warning: deleting branch '${name}' that has been merged to\n         '${upstream}', but not yet merged to HEAD.\n`,
      );
    const shown = refs.symbolic(ref)?.replace(/^refs\//, "") ?? repository.short(oid);
    refs.delete(ref);
    if (!remote) forgetBranch(git, name);
    if (!quiet) await git.out(`Deleted ${remote ? "remote-tracking " : ""}branch ${name} (was ${shown}).\n`);
  }
  return failed ? 1 : 0;
}

function forgetBranch(git: Git, name: string): void {
  const path = `${git.repository.commonDir}/config`;
  const text = renameSection(git.files.text(path), `branch.${name}`, undefined, path);
  if (text !== undefined) git.files.write(path, text);
}

function changeUpstream(git: Git, name: string | undefined, upstream: string): string {
  const { repository } = git;
  const own = name ?? repository.branch;
  if (own === undefined)
    throw new GitFatal(`could not set upstream of HEAD to ${upstream} when it does not point to any branch.`);
  if (!repository.refs.resolve(`refs/heads/${own}`)) {
    if (name === undefined || own === repository.branch)
      throw new GitFatal(`no commit on branch '${own}' yet`);
    throw new GitFatal(`branch '${own}' does not exist`);
  }
  const ref = fullRef(repository, upstream);
  if (ref === undefined || tryCommit(repository, upstream) === undefined) {
    const advice = git.advice("setUpstreamFailure")
      ? `
hint: 
hint: If you are planning on basing your work on an upstream
hint: branch that already exists at the remote, you may need to
hint: run "git fetch" to retrieve it.
hint: 
hint: If you are planning to push out a new local branch that
hint: will track its remote counterpart, you may want to use
hint: "git push -u" to set the upstream config as you push.
hint: Disable this message with "git config advice.setUpstreamFailure false"`
      : "";
    throw new GitError(`fatal: the requested upstream branch '${upstream}' does not exist${advice}`, 128);
  }
  return setUpstream(git, own, ref);
}

async function unsetUpstream(git: Git, name: string | undefined): Promise<number> {
  const own = name ?? git.repository.branch;
  if (own === undefined || git.config.get(`branch.${own}.merge`) === undefined)
    throw new GitFatal(`Branch '${own}' has no upstream information`);
  const path = `${git.repository.commonDir}/config`;
  let text = git.files.text(path);
  for (const key of ["remote", "merge"]) text = unsetInConfig(text, `branch.${own}.${key}`, path, () => true);
  git.files.write(path, text);
  return 0;
}

async function describe(git: Git, name: string | undefined): Promise<number> {
  const own = name ?? git.repository.branch;
  const path = `${git.repository.gitDir}/EDIT_DESCRIPTION`;
  git.files.write(
    path,
    `${git.config.get(`branch.${own}.description`) ?? ""}\n# Please edit the description for the branch\n#   ${own}\n# Lines starting with '#' will be stripped.\n`,
  );
  await edit(git, path);
  const { cleanMessage } = await import("../worktree/message.ts");
  const config = `${git.repository.commonDir}/config`;
  git.files.write(
    config,
    setInConfig(
      git.files.text(config),
      `branch.${own}.description`,
      cleanMessage(git.files.text(path), "strip"),
      config,
    ),
  );
  git.files.remove(path);
  return 0;
}
