import { writeCommit } from "../../../base/git/objects.ts";
import type { Git } from "../context.ts";
import { person } from "../core/ident.ts";
import { entryOf } from "../core/index-file.ts";
import { writeTreeOf, flattenTree } from "../core/trees.ts";
import { GitError, GitFatal } from "../errors.ts";
import { treeChanges, workAgainst } from "../diff/changes.ts";
import { anyForm, diffOptions, formsOf, patchOptionsOf, refine } from "../diff/options.ts";
import { changesText } from "../diff/output.ts";
import { tryRevision } from "../history/revision.ts";
import { applyMerge } from "../merge/apply.ts";
import { mergeTrees } from "../merge/trees.ts";
import { parseArguments, UsageError } from "../../../shell/options.ts";
import type { Verb } from "../verb.ts";
import { Ignores } from "../work/ignore.ts";
import { readForGit } from "../work/convert.ts";
import { modeOf } from "../core/modes.ts";
import { subjectOf } from "../work/message.ts";
import { parsePathspec } from "../work/pathspec.ts";
import { lstatOf, refreshIndex, scanWorkTree } from "../work/scan.ts";
import { removeWorkFile, switchTrees, writeWorkFile } from "../work/unpack.ts";
import { startBranch } from "./checkout.ts";
import { collectStatus } from "../work/status.ts";
import { longStatus } from "../work/status-text.ts";

const ref = "refs/stash";
const usage = `git stash list [<log-options>]
git stash show [-u | --include-untracked | --only-untracked] [<diff-options>] [<stash>]
git stash drop [-q | --quiet] [<stash>]
git stash pop [--index] [-q | --quiet] [<stash>]
git stash apply [--index] [-q | --quiet] [<stash>]
git stash branch <branchname> [<stash>]
git stash [push [-p | --patch] [-S | --staged] [-k | --[no-]keep-index] [-q | --quiet]
          [-u | --include-untracked] [-a | --all] [(-m | --message) <message>]
          [--pathspec-from-file=<file> [--pathspec-file-nul]]
          [--] [<pathspec>...]]
git stash save [-p | --patch] [-S | --staged] [-k | --[no-]keep-index] [-q | --quiet]
          [-u | --include-untracked] [-a | --all] [<message>]
git stash clear
git stash create [<message>]
git stash store [(-m | --message) <message>] [-q | --quiet] <commit>`;

const pushOptions = {
  "keep-index": { short: "k", help: "keep index" },
  "no-keep-index": { help: "stash the index too", hidden: true },
  staged: { short: "S", help: "stash staged changes only" },
  patch: { short: "p", help: "stash in patch mode" },
  quiet: { short: "q", help: "quiet mode" },
  "include-untracked": { short: "u", help: "include untracked files in stash" },
  all: { short: "a", help: "include ignore files" },
  message: { short: "m", value: "message", help: "stash message" },
} as const;

const applyOptions = {
  index: { help: "attempt to recreate the index" },
  quiet: { short: "q", help: "be quiet, only report errors" },
} as const;

export const stash: Verb = {
  verb: "stash",
  summary: "Stash the changes in a dirty working directory away",
  usage,
  options: pushOptions,
  pager: (argv) => argv[0] === "list" || argv[0] === "show",
  async run(git, argv) {
    const [action, ...rest] = argv;
    const known: Record<string, (git: Git, words: readonly string[]) => Promise<number>> = {
      push,
      save,
      list,
      show,
      apply,
      pop,
      drop,
      clear,
      branch,
    };
    if (action === undefined || action.startsWith("-")) return push(git, argv);
    const chosen = known[action];
    if (!chosen)
      throw new GitError(
        `fatal: subcommand wasn't specified; 'push' can't be assumed due to unexpected token '${action}'`,
        128,
      );
    return chosen(git, rest);
  },
};

function read<O extends Parameters<typeof parseArguments>[0]>(options: O, words: readonly string[]) {
  try {
    return parseArguments(options, words);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    throw new GitError(
      `error: unknown option \`${error.option.replace(/^-+/, "")}'\nusage: ${usage
        .split("\n")
        .map((line, i) => (i === 0 ? line : `   or: ${line}`))
        .join("\n")}\n`,
      129,
    );
  }
}

async function save(git: Git, words: readonly string[]): Promise<number> {
  const flags = words.filter((word) => word.startsWith("-"));
  const message = words.filter((word) => !word.startsWith("-")).join(" ");
  return push(git, message === "" ? flags : [...flags, "-m", message]);
}

async function push(git: Git, words: readonly string[]): Promise<number> {
  const { options, operands } = read(pushOptions, words);
  const { repository } = git;
  const { objects, refs } = repository;
  if (options.patch) throw new GitError("git: stash --patch is not simulated yet", 1);
  repository.needWorkTree();
  const { head } = repository;
  if (head === undefined) throw new GitError("You do not have the initial commit yet", 1);
  refreshIndex(repository);
  if (repository.index.unmerged.length > 0) throw await needsMerge(git);
  const pathspec = parsePathspec(git, operands);
  const headTree = objects.commit(head).tree;
  const untracked =
    options["include-untracked"] || options.all
      ? everything(git, options.all).filter((path) => pathspec.matches(path))
      : [];
  const changed = workAgainst(repository, headTree, pathspec);
  const staged = treeChanges(repository, headTree, writeTreeOf(objects, repository.index.entries), pathspec);
  if (pathspec.unused.length > 0 && operands.length > 0)
    throw new GitError(
      pathspec.unused
        .map(
          (typed) =>
            `error: pathspec ':(,prefix:0)${typed}' did not match any file(s) known to git\nDid you forget to 'git add'?`,
        )
        .join("\n"),
      1,
    );
  if (changed.length === 0 && staged.length === 0 && untracked.length === 0) {
    if (!options.quiet) await git.out("No local changes to save\n");
    return 0;
  }
  const author = person("author", git.ident);
  const committer = person("committer", git.ident);
  const where = `${repository.branch ?? "(no branch)"}: ${repository.short(head)} ${subjectOf(objects.commit(head).message)}`;
  const write = (tree: string, parents: string[], message: string) =>
    objects.write("commit", writeCommit({ tree, parents, author, committer, message }));
  const indexCommit = write(writeTreeOf(objects, repository.index.entries), [head], `index on ${where}\n`);
  const parents = [head, indexCommit];
  if (untracked.length > 0) {
    const blobs = untracked.map((path) => storeFile(git, path));
    parents.push(write(writeTreeOf(objects, blobs), [], `untracked files on ${where}\n`));
  }
  // The work tree as a tree: the index with every change of the files on top.
  const files = new Map(repository.index.entries.map(({ path, oid, mode }) => [path, { path, oid, mode }]));
  if (operands.length > 0)
    for (const [path, blob] of flattenTree(objects, headTree))
      if (!pathspec.matches(path)) files.set(path, { path, ...blob });
  for (const change of changed) {
    if (change.after) files.set(change.path, storeFile(git, change.path));
    else files.delete(change.path);
  }
  const message =
    options.message === undefined
      ? `WIP on ${where}`
      : `On ${repository.branch ?? "(no branch)"}: ${options.message}`;
  const commit = write(writeTreeOf(objects, files.values()), parents, message);
  const lines = refs.log(ref);
  const before = refs.resolve(ref);
  refs.update(ref, commit);
  refs.writeLog(ref, [
    ...lines,
    { before: before ?? "0".repeat(40), after: commit, ...repository.because(message) },
  ]);
  if (!options.quiet) await git.out(`Saved working directory and index state ${message}\n`);
  // Back to HEAD, or to the index that is kept.
  const target = options["keep-index"] ? objects.commit(indexCommit).tree : headTree;
  if (operands.length === 0)
    switchTrees(git, headTree, target, { force: true, verb: "checkout", purpose: "switch branches" });
  else {
    const wanted = flattenTree(objects, target);
    for (const { path } of [...changed, ...staged]) {
      const blob = wanted.get(path);
      if (blob) repository.index.set(writeWorkFile(repository, path, blob));
      else {
        repository.index.remove(path);
        removeWorkFile(repository, path, git.cwd);
      }
    }
    repository.writeIndex();
  }
  if (operands.length === 0) refs.update("HEAD", head, repository.because("reset: moving to HEAD"));
  for (const path of untracked) removeWorkFile(repository, path, git.cwd);
  return 0;
}

function everything(git: Git, ignored: boolean): string[] {
  const { repository } = git;
  const ignores = new Ignores(repository, git.env);
  const scan = scanWorkTree(repository, { ignores, untracked: "all", wantIgnored: ignored });
  const out = [...scan.untracked];
  const walk = (path: string) => {
    if (!path.endsWith("/")) out.push(path);
    else
      for (const { name, kind } of git.files.list(repository.at(path)))
        if (name !== ".git") walk(`${path}${name}${kind === "directory" ? "/" : ""}`);
  };
  for (const path of scan.ignored) walk(path);
  return out;
}

function storeFile(git: Git, path: string): { path: string; oid: string; mode: number } {
  const { repository } = git;
  const stat = lstatOf(repository, path)!;
  return {
    path,
    oid: repository.objects.write("blob", readForGit(repository, path, stat)),
    mode: modeOf(stat)!,
  };
}

async function list(git: Git): Promise<number> {
  const lines = git.repository.refs.log(ref).toReversed();
  await git.out(lines.map(({ message }, i) => `stash@{${i}}: ${message}\n`).join(""));
  return 0;
}

interface Found {
  readonly oid: string;
  readonly name: string;
  /** Its place in the list; undefined for a commit given by its id. */
  readonly at?: number;
}

function find(git: Git, typed: string | undefined): Found {
  const { repository } = git;
  const log = repository.refs.log(ref);
  const number =
    typed === undefined
      ? 0
      : /^\d+$/.test(typed)
        ? Number(typed)
        : Number(/^stash@\{(\d+)\}$/.exec(typed)?.[1] ?? NaN);
  if (!Number.isNaN(number) || typed === "stash") {
    const at = Number.isNaN(number) ? 0 : number;
    if (log.length === 0 && !repository.refs.resolve(ref)) {
      if (typed === undefined) throw new GitError("No stash entries found.", 1);
      throw new GitError(`error: ${typed} is not a valid reference`, 1);
    }
    const line = log[log.length - 1 - at];
    if (!line)
      throw new GitError(
        `error: ${/^\d+$/.test(typed ?? "") ? `stash@{${at}}` : typed} is not a valid reference`,
        1,
      );
    return {
      oid: line.after,
      name: typed === undefined ? `${ref}@{0}` : /^\d+$/.test(typed) ? `${ref}@{${at}}` : typed,
      at,
    };
  }
  const oid = tryRevision(repository, typed!);
  if (oid === undefined) throw new GitError(`error: ${typed} is not a valid reference`, 1);
  if (repository.objects.commit(oid).parents.length < 2)
    throw new GitError(`'${typed}' is not a stash-like commit`, 1);
  return { oid, name: typed! };
}

async function show(git: Git, words: readonly string[]): Promise<number> {
  const { options, operands } = read(
    { ...diffOptions, "include-untracked": { help: "with untracked files" } },
    words,
  );
  const { repository } = git;
  const { objects } = repository;
  const { oid } = find(git, operands[0]);
  const commit = objects.commit(oid);
  const changes = refine(
    git,
    treeChanges(repository, objects.commit(commit.parents[0]!).tree, commit.tree),
    options as never,
  );
  const given = formsOf(options as never);
  await git.out(
    changesText(
      git,
      changes,
      anyForm(given) ? given : { ...given, stat: true },
      patchOptionsOf(git, options as never),
    ),
  );
  return 0;
}

/** Puts a stash back into index and work tree; false when there were conflicts. */
async function restore(git: Git, { oid }: Found, index: boolean, quiet: boolean): Promise<boolean> {
  const { repository } = git;
  const { objects } = repository;
  const { tree, parents } = objects.commit(oid);
  refreshIndex(repository);
  if (repository.index.unmerged.length > 0) throw await needsMerge(git);
  const now = writeTreeOf(objects, repository.index.entries);
  const base = objects.commit(parents[0]!).tree;
  const untracked =
    parents[2] === undefined ? undefined : flattenTree(objects, objects.commit(parents[2]).tree);
  if (untracked) {
    const there = [...untracked.keys()].filter((path) => lstatOf(repository, path));
    if (there.length > 0)
      throw new GitError(
        `${there.map((path) => `${path} already exists, no checkout`).join("\n")}\nerror: could not restore untracked files from stash`,
        1,
      );
  }
  const merged = mergeTrees(repository, base, now, tree, {
    ours: "Updated upstream",
    base: "Stash base",
    theirs: "Stashed changes",
  });
  const before = new Map(repository.index.entries.map((entry) => [entry.path, entry]));
  applyMerge(git, merged, "merge", "merge");
  for (const line of merged.messages) if (!quiet) await git.out(`${line}\n`);
  if (merged.clean && !index) {
    // Only new files stay staged; the rest comes back as it was, unstaged.
    const old = flattenTree(objects, now);
    for (const entry of [...repository.index.entries]) {
      const was = before.get(entry.path);
      if (!old.has(entry.path)) continue;
      if (was && (was.oid !== entry.oid || was.mode !== entry.mode))
        repository.index.set(entryOf(entry.path, was.oid, was.mode));
    }
    for (const [path, was] of before)
      if (!repository.index.has(path)) repository.index.set(entryOf(path, was.oid, was.mode));
    repository.writeIndex();
  } else if (merged.clean) {
    if (repository.head !== undefined)
      repository.refs.update("HEAD", repository.head, repository.because("reset: moving to HEAD"));
    const staged = flattenTree(objects, objects.commit(parents[1]!).tree);
    for (const entry of [...repository.index.entries]) {
      const blob = staged.get(entry.path);
      if (!blob) repository.index.remove(entry.path);
      else if (blob.oid !== entry.oid || blob.mode !== entry.mode)
        repository.index.set(entryOf(entry.path, blob.oid, blob.mode));
    }
    repository.writeIndex();
  }
  if (untracked) for (const [path, blob] of untracked) writeWorkFile(repository, path, blob);
  if (!quiet) await git.out(longStatus(git, collectStatus(git), { colour: git.colour("status") }));
  return merged.clean;
}

async function apply(git: Git, words: readonly string[]): Promise<number> {
  const { options, operands } = read(applyOptions, words);
  return (await restore(git, find(git, operands[0]), options.index === true, options.quiet === true)) ? 0 : 1;
}

async function pop(git: Git, words: readonly string[]): Promise<number> {
  const { options, operands } = read(applyOptions, words);
  const found = find(git, operands[0]);
  if (found.at === undefined) throw new GitError(`'${found.name}' is not a stash reference`, 1);
  if (!(await restore(git, found, options.index === true, options.quiet === true))) {
    await git.out("The stash entry is kept in case you need it again.\n");
    return 1;
  }
  return remove(git, found, options.quiet === true);
}

/** Says which files are in conflict; the command ends with it. */
async function needsMerge(git: Git): Promise<GitError> {
  await git.out(git.repository.index.unmerged.map((path) => `${path}: needs merge\n`).join(""));
  return new GitError("", 1);
}

async function remove(git: Git, { oid, name, at }: Found, quiet: boolean): Promise<number> {
  const { refs } = git.repository;
  const lines = refs.log(ref);
  const place = lines.length - 1 - at!;
  const left = lines.filter((_, i) => i !== place);
  if (left.length === 0) refs.delete(ref);
  else {
    const chained = left.map((line, i) => ({
      ...line,
      before: i === 0 ? "0".repeat(40) : left[i - 1]!.after,
    }));
    refs.writeLog(ref, chained);
    refs.detach(ref, chained.at(-1)!.after);
  }
  if (!quiet) await git.out(`Dropped ${name} (${oid})\n`);
  return 0;
}

async function drop(git: Git, words: readonly string[]): Promise<number> {
  const { options, operands } = read({ quiet: applyOptions.quiet }, words);
  const found = find(git, operands[0]);
  if (found.at === undefined) throw new GitError(`'${found.name}' is not a stash reference`, 1);
  return remove(git, found, options.quiet === true);
}

async function clear(git: Git): Promise<number> {
  if (git.repository.refs.resolve(ref)) git.repository.refs.delete(ref);
  return 0;
}

async function branch(git: Git, words: readonly string[]): Promise<number> {
  const [name, typed] = words;
  if (name === undefined) throw new GitError("No branch name specified", 1);
  const found = find(git, typed);
  if (found === undefined) throw new GitFatal("no stash");
  await startBranch(git, name, git.repository.objects.commit(found.oid).parents[0]!, {});
  if (!(await restore(git, found, true, false))) return 1;
  return found.at === undefined ? 0 : remove(git, found, false);
}
