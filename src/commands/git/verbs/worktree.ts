import { basename, dirname, resolve } from "../../../files/paths.ts";
import { parseArguments, UsageError } from "../../../shell/options.ts";
import { Git } from "../context.ts";
import type { Repository } from "../core/repository.ts";
import { stagedChanges, unstagedChanges } from "../diff/changes.ts";
import { GitError, GitFatal, GitUsage } from "../errors.ts";
import { tryCommit } from "../history/revision.ts";
import { unknownWord, type Verb } from "../verb.ts";
import { createBranch } from "../worktree/branches.ts";
import { Ignores } from "../worktree/ignore.ts";
import { type Linked, linkedTrees } from "../worktree/linked.ts";
import { subjectOf } from "../worktree/message.ts";
import { scanWorkTree } from "../worktree/scan.ts";
import { switchTrees } from "../worktree/unpack.ts";

const options = {
  force: { short: "f", help: "even if it is checked out elsewhere, or has changes" },
  b: { value: "branch", help: "create a new branch" },
  B: { value: "branch", help: "create or reset a branch" },
  detach: { short: "d", help: "detach HEAD at named commit" },
  "no-checkout": { help: "leave the new working tree empty" },
  lock: { help: "keep the new working tree locked" },
  reason: { value: "string", help: "reason for locking" },
  quiet: { short: "q", help: "suppress progress reporting" },
  porcelain: { help: "machine-readable output" },
  verbose: { short: "v", help: "report pruned working trees" },
  "dry-run": { short: "n", help: "do not remove, show only" },
  expire: { value: "time", help: "expire working trees older than <time>" },
} as const;

type Words = ReturnType<typeof parseArguments<typeof options>>;

export const worktree: Verb = {
  verb: "worktree",
  summary: "Manage multiple working trees",
  usage: "git worktree add <path> [<commit-ish>]",
  options,
  async run(git, argv) {
    const [action, ...words] = argv;
    const known: Record<string, (git: Git, words: Words) => Promise<number>> = {
      add,
      list,
      lock,
      unlock,
      move,
      prune,
      remove,
      repair: async () => 0,
    };
    if (action === undefined) throw new GitUsage("worktree", "error: need a subcommand");
    if (!known[action]) throw unknownWord("worktree", action);
    void git.repository;
    try {
      return await known[action](git, parseArguments(options, words));
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      throw new GitUsage(
        `worktree ${action}`,
        `error: unknown ${error.option.startsWith("--") ? "option" : "switch"} \`${error.option.replace(/^-+/, "")}'`,
      );
    }
  },
};

async function add(git: Git, { options: given, operands }: Words): Promise<number> {
  const { repository, files } = git;
  const [typed, start] = operands;
  if (typed === undefined || operands.length > 2) throw new GitUsage("worktree add");
  const path = resolve(git.cwd, typed);
  const { objects } = repository;
  const made = given.b ?? given.B;
  const name = basename(path);
  const from = start ?? "HEAD";
  const isBranch = (text: string) => repository.refs.resolve(`refs/heads/${text}`) !== undefined;
  let branch = made;
  let created = made !== undefined;
  if (made === undefined && !given.detach) {
    if (start === undefined) [branch, created] = [name, !isBranch(name)];
    else if (isBranch(start)) branch = start;
  }
  const source = branch !== undefined && !created ? branch : from;
  const commit = tryCommit(repository, source);
  if (commit === undefined) throw new GitFatal(`invalid reference: ${source}`);
  const occupied = files.exists(path) && (!files.is("directory", path) || files.list(path).length > 0);
  if (given.B !== undefined && isBranch(given.B) && !given.force) needFree(repository, given.B);
  if (!given.quiet)
    await git.err(
      branch === undefined
        ? `Preparing worktree (detached HEAD ${repository.short(commit)})\n`
        : created && isBranch(branch)
          ? `Preparing worktree (resetting branch '${branch}'; was at ${repository.short(tryCommit(repository, branch)!)})\n`
          : created
            ? `Preparing worktree (new branch '${branch}')\n`
            : `Preparing worktree (checking out '${branch}')\n`,
    );
  // A new branch is made before the folder is looked at.
  if (branch !== undefined && !created && !given.force && !occupied) needFree(repository, branch);
  if (branch !== undefined && created)
    createBranch(git, branch, { start: source, force: given.B !== undefined, track: false } as never);
  if (occupied) throw new GitFatal(`'${typed}' already exists`);
  let id = name;
  for (let n = 1; files.exists(`${repository.commonDir}/worktrees/${id}`); n++) id = `${name}${n}`;
  const gitDir = `${repository.commonDir}/worktrees/${id}`;
  files.mkdir(gitDir, { parents: true });
  files.mkdir(path, { parents: true });
  files.write(`${gitDir}/commondir`, "../..\n");
  files.write(`${gitDir}/gitdir`, `${path}/.git\n`);
  files.write(`${gitDir}/HEAD`, branch === undefined ? `${commit}\n` : `ref: refs/heads/${branch}\n`);
  if (given.lock) files.write(`${gitDir}/locked`, given.reason === undefined ? "" : `${given.reason}\n`);
  files.write(`${path}/.git`, `gitdir: ${gitDir}\n`);
  const place = { gitDir, commonDir: repository.commonDir, workTree: path };
  const linked = git.open(place, git.config);
  linked.setState("ORIG_HEAD", `${commit}\n`);
  linked.refs.writeLog("HEAD", [
    { before: "0".repeat(40), after: commit, ...repository.because("") },
    ...(given["no-checkout"] || branch === undefined
      ? []
      : [{ before: commit, after: commit, ...repository.because("reset: moving to HEAD") }]),
  ]);
  if (given["no-checkout"]) return 0;
  const there = new Git(git.process, {
    ...git.globals,
    cwd: path,
    env: new Map([
      ["GIT_DIR", gitDir],
      ["GIT_WORK_TREE", path],
    ]),
  });
  switchTrees(there, undefined, objects.commit(commit).tree, {
    force: true,
    verb: "reset",
    purpose: "reset",
  });
  if (!given.quiet)
    await git.out(
      `HEAD is now at ${repository.short(commit)} ${subjectOf(objects.commit(commit).message)}\n`,
    );
  return 0;
}

/** Throws when another work tree is on the branch. */
function needFree(repository: Repository, branch: string): void {
  const other = linkedTrees(repository).find((tree) => tree.branch === `refs/heads/${branch}`);
  if (other) throw new GitFatal(`'${branch}' is already checked out at '${other.path}'`);
}

async function list(git: Git, { options: given }: Words): Promise<number> {
  const { repository } = git;
  const trees = linkedTrees(repository);
  if (given.porcelain) {
    for (const { path, head, branch, bare, locked, prunable } of trees)
      await git.out(
        `worktree ${path}\n${bare ? "bare\n" : `HEAD ${head ?? "0".repeat(40)}\n${branch === undefined ? "detached" : `branch ${branch}`}\n`}${
          locked === undefined ? "" : `locked${locked === "" ? "" : ` ${locked}`}\n`
        }${prunable ? "prunable gitdir file points to non-existent location\n" : ""}\n`,
      );
    return 0;
  }
  const width = Math.max(...trees.map(({ path }) => path.length));
  const digits = Math.max(
    ...trees.map(({ head }) => (head === undefined ? 7 : repository.short(head).length)),
  );
  for (const { path, head, branch, bare, locked, prunable } of trees) {
    const id = head === undefined ? "0".repeat(7) : repository.short(head);
    const where = bare
      ? "(bare)"
      : `${id.padEnd(digits)} ${branch === undefined ? "(detached HEAD)" : `[${branch.replace(/^refs\/heads\//, "")}]`}`;
    await git.out(
      `${path.padEnd(width)}  ${where}${locked === undefined ? "" : " locked"}${prunable ? " prunable" : ""}\n`,
    );
  }
  return 0;
}

function find(git: Git, typed: string | undefined, action: string): Linked {
  if (typed === undefined) throw new GitUsage(`worktree ${action}`);
  const path = resolve(git.cwd, typed);
  const trees = linkedTrees(git.repository);
  const found =
    trees.find((tree) => tree.path === path) ?? trees.find((tree) => tree.path.endsWith(`/${typed}`));
  if (!found) throw new GitFatal(`'${typed}' is not a working tree`);
  return found;
}

function linkedOnly(
  git: Git,
  typed: string | undefined,
  action: string,
  text = `'${typed}' is a main working tree`,
): Linked {
  const found = find(git, typed, action);
  if (found.main) throw new GitFatal(text);
  return found;
}

async function lock(git: Git, { options: given, operands: [typed] }: Words): Promise<number> {
  const tree = linkedOnly(git, typed, "lock", "The main working tree cannot be locked or unlocked");
  if (tree.locked !== undefined)
    throw new GitFatal(
      tree.locked === ""
        ? `'${typed}' is already locked`
        : `'${typed}' is already locked, reason: ${tree.locked}`,
    );
  git.files.write(`${tree.gitDir}/locked`, given.reason === undefined ? "" : `${given.reason}\n`);
  return 0;
}

async function unlock(git: Git, { operands: [typed] }: Words): Promise<number> {
  const tree = linkedOnly(git, typed, "unlock", "The main working tree cannot be locked or unlocked");
  if (tree.locked === undefined) throw new GitFatal(`'${typed}' is not locked`);
  git.files.remove(`${tree.gitDir}/locked`);
  return 0;
}

async function move(git: Git, { operands: [typed, to] }: Words): Promise<number> {
  if (to === undefined) throw new GitUsage("worktree move");
  const tree = linkedOnly(git, typed, "move");
  if (tree.locked !== undefined)
    throw new GitFatal("cannot move a locked working tree;\nuse 'move -f -f' to override or unlock first");
  const goal = resolve(git.cwd, to);
  const path = git.files.is("directory", goal) ? `${goal}/${basename(tree.path)}` : goal;
  if (git.files.exists(path)) throw new GitFatal(`target '${to}' already exists`);
  git.files.mkdir(dirname(path), { parents: true });
  git.files.rename(tree.path, path);
  git.files.write(`${tree.gitDir}/gitdir`, `${path}/.git\n`);
  return 0;
}

async function remove(git: Git, { given, operands: [typed] }: Words): Promise<number> {
  const tree = linkedOnly(git, typed, "remove");
  const force = given.filter(({ name }) => name === "force").length;
  if (tree.locked !== undefined && force < 2)
    throw new GitFatal(
      `cannot remove a locked working tree${tree.locked === "" ? ";" : `, lock reason: ${tree.locked}`}\nuse 'remove -f -f' to override or unlock first`,
    );
  if (git.files.exists(tree.path) && force === 0) {
    const linked = git.open(
      { gitDir: tree.gitDir, commonDir: git.repository.commonDir, workTree: tree.path },
      git.config,
    );
    const scan = scanWorkTree(linked, { ignores: new Ignores(linked, git.env), untracked: "normal" });
    const base = tree.head === undefined ? undefined : linked.objects.commit(tree.head).tree;
    if (
      scan.untracked.length > 0 ||
      unstagedChanges(linked).length > 0 ||
      stagedChanges(linked, base).length > 0
    )
      throw new GitError(
        `fatal: '${typed}' contains modified or untracked files, use --force to delete it`,
        128,
      );
  }
  git.files.remove(tree.path);
  forget(git, tree);
  return 0;
}

function forget({ files, repository }: Git, { gitDir }: Linked): void {
  files.remove(gitDir);
  const folder = `${repository.commonDir}/worktrees`;
  if (files.is("directory", folder) && files.list(folder).length === 0) files.rmdir(folder);
}

async function prune(git: Git, { options: given }: Words): Promise<number> {
  for (const tree of linkedTrees(git.repository).filter(({ prunable }) => prunable)) {
    if (given.verbose || given["dry-run"])
      await git.err(
        `Removing worktrees/${basename(tree.gitDir)}: gitdir file points to non-existent location\n`,
      );
    if (!given["dry-run"]) forget(git, tree);
  }
  return 0;
}
