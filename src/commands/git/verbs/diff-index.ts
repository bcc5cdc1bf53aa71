import type { Git } from "../context.ts";
import { byPath, type Change, stagedChanges, unstagedChanges, workAgainst } from "../diff/changes.ts";
import { diffOptions } from "../diff/option-table.ts";
import type { DiffArguments } from "../diff/option-table.ts";
import { plumbingForms, plumbingText, refinePlumbing } from "../diff/plumbing.ts";
import { GitError, GitUsage } from "../errors.ts";
import { readRevisions } from "../history/arguments.ts";
import { mergeBases } from "../history/walk.ts";
import { defineGitCommand } from "../verb.ts";
import { parsePathspec, type Pathspec } from "../worktree/pathspec.ts";
import { isTouched, lstatOf, stateOf } from "../worktree/scan.ts";

export const diffIndex = defineGitCommand({
  verb: "diff-index",
  summary: "Compare a tree to the working tree or index",
  usage: "git diff-index [-m] [--cached] [--merge-base] [<common-diff-options>] <tree-ish> [<path>...]",
  unknown: () => new GitUsage("diff-index"),
  options: {
    ...diffOptions,
    m: { help: "pretend all files not checked out are up to date" },
    cached: { help: "do not consider the on-disk file at all" },
    "merge-base": { help: "use the merge base between <tree-ish> and HEAD" },
  },
  async run(git, { options, operands, afterDashes }) {
    const { repository } = git;
    const { include, exclude, pathspec } = readRevisions(git, operands, afterDashes);
    if (include.length !== 1 || exclude.length > 0) throw new GitUsage("diff-index");
    const base = options["merge-base"]
      ? mergeBases(repository.objects, include[0]!, repository.head ?? include[0]!)[0]!
      : include[0]!;
    const tree = repository.objects.peel(base, "tree");
    if (tree === undefined) throw new GitError(`error: bad tree object ${operands[0]}`, 128);
    const changes = options.cached
      ? stagedChanges(repository, tree, pathspec)
      : withTouched(git, workAgainst(repository, tree, pathspec), pathspec);
    return print(git, changes, options);
  },
});

export const diffFiles = defineGitCommand({
  verb: "diff-files",
  summary: "Compares files in the working tree and the index",
  usage: "git diff-files [-q] [-0 | -1 | -2 | -3 | -c | --cc] [<common-diff-options>] [<path>...]",
  unknown: () => new GitUsage("diff-files"),
  options: {
    ...diffOptions,
    q: { help: "remain silent even on nonexistent files" },
    c: { help: "combined diff" },
    cc: { help: "dense combined diff" },
    "0": { help: "omit diff output for unmerged entries", hidden: true },
    base: { short: "1", help: "diff against the base", hidden: true },
    ours: { short: "2", help: "diff against our branch", hidden: true },
    theirs: { short: "3", help: "diff against their branch", hidden: true },
  },
  async run(git, { options, operands }) {
    const { repository } = git;
    repository.needWorkTree();
    const pathspec = parsePathspec(git, operands);
    const stage = options.base ? 1 : options.theirs ? 3 : 2;
    const found = unstagedChanges(repository, pathspec).flatMap((change): Change[] => {
      if (change.status !== "U") return [change];
      const entry = repository.index.get(change.path, stage);
      const stat = lstatOf(repository, change.path);
      if (!entry || !stat) return [change];
      const before = { path: entry.path, mode: entry.mode, oid: entry.oid };
      return [change, { status: "M", path: entry.path, before, after: { ...before, work: true } }];
    });
    const kept = options.q ? found.filter(({ status }) => status !== "D") : found;
    return print(git, withTouched(git, kept, pathspec), options);
  },
});

/** Files that were touched since the index last saw them count as changed: plumbing does not look into them. */
function withTouched(git: Git, changes: readonly Change[], pathspec: Pathspec): Change[] {
  const { repository } = git;
  const known = new Set(changes.map(({ path }) => path));
  const touched: Change[] = [];
  for (const entry of repository.index.entries) {
    const { path, mode, oid } = entry;
    if (known.has(path) || entry.stage > 0 || !pathspec.matches(path)) continue;
    const stat = lstatOf(repository, path);
    if (!stat || !isTouched(entry, stat) || stateOf(repository, entry).kind !== "same") continue;
    const before = { path, mode, oid };
    touched.push({ status: "M", path, before, after: { ...before, work: true } });
  }
  return [...changes, ...touched].sort(byPath);
}

async function print(git: Git, changes: readonly Change[], options: DiffArguments): Promise<number> {
  const forms = plumbingForms(options);
  const shown = refinePlumbing(git, changes, options);
  if (!options.quiet) await git.out(plumbingText(git, shown, forms, options));
  return (options["exit-code"] || options.quiet) && shown.length > 0 ? 1 : 0;
}
