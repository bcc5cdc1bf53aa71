import { resolve } from "../../../files/paths.ts";
import type { Arguments } from "../../../shell/options.ts";
import type { Git } from "../context.ts";
import { GitError, GitFatal } from "../errors.ts";
import type { Repository } from "../core/repository.ts";
import {
  type Change,
  changeOf,
  stagedChanges,
  treeChanges,
  unstagedChanges,
  untrackedOnly,
  workAgainst,
} from "../diff/changes.ts";
import { combinedCommit, combinedWork } from "../diff/combined.ts";
import { intoFile } from "../diff/into-file.ts";
import { anyForm, diffOptions, formsOf, patchOptionsOf } from "../diff/options.ts";
import { refine } from "../diff/refine.ts";
import { changesText } from "../diff/output.ts";
import { diffOutside } from "../diff/outside.ts";
import { readRevisions } from "../history/arguments.ts";
import { mergeBases } from "../history/walk.ts";
import { defineGitCommand } from "../verb.ts";
import { lstatOf, refreshIndex } from "../worktree/scan.ts";

const verbOptions = {
  ...diffOptions,
  cached: { help: "compare with the index instead of the work tree" },
  staged: { help: "compare with the index instead of the work tree" },
  "no-index": { help: "compare two paths on the file system" },
  base: { help: "compare with the base of a conflict", hidden: true },
  ours: { help: "compare with our side of a conflict", hidden: true },
  theirs: { help: "compare with their side of a conflict", hidden: true },
  "merge-base": { help: "compare with the merge base" },
  "0": { help: "no diff of files in conflict", hidden: true },
  "1": { help: "the same as --base", hidden: true },
  "2": { help: "the same as --ours", hidden: true },
  "3": { help: "the same as --theirs", hidden: true },
} as const;

type DiffOptions = Arguments<typeof verbOptions>["options"];

export const diff = defineGitCommand({
  verb: "diff",
  summary: "Show changes between commits, commit and working tree, etc",
  usage: `git diff [<options>] [<commit>] [--] [<path>...]
git diff [<options>] --cached [--merge-base] [<commit>] [--] [<path>...]
git diff [<options>] [--merge-base] <commit> [<commit>...] <commit> [--] [<path>...]
git diff [<options>] <commit>...<commit> [--] [<path>...]
git diff [<options>] <blob> <blob>
git diff [<options>] --no-index [--] <path> <path>`,
  pager: true,
  unknown: (option) => new GitError(`error: invalid option: ${option}`, 255),
  options: verbOptions,
  async run(on, { options, operands, afterDashes }) {
    return intoFile(on, options.output, async (git) => show(git, options, operands, afterDashes));
  },
});

async function show(
  git: Git,
  options: DiffOptions,
  operands: readonly string[],
  afterDashes: readonly string[] | undefined,
): Promise<number> {
  if (options["no-index"] || !git.place || areOutside(git, operands)) {
    if (operands.length !== 2)
      throw new GitError(
        options["no-index"]
          ? "usage: git diff --no-index [<options>] <path> <path>"
          : "warning: Not a git repository. Use --no-index to compare two paths outside a working tree\nusage: git diff --no-index [<options>] <path> <path>",
        129,
      );
    const asked = formsOf(options);
    const wanted = anyForm(asked) || options["no-patch"] || options.quiet ? asked : { ...asked, patch: true };
    return diffOutside(git, [operands[0]!, operands[1]!], patchOptionsOf(git, options), wanted);
  }
  const { repository } = git;
  const { objects } = repository;
  if (!repository.bare && refreshIndex(repository)) repository.writeIndex();
  const { include, exclude, symmetric, pathspec } = readRevisions(git, operands, afterDashes);
  const given = formsOf(options);
  const forms = anyForm(given) || options["no-patch"] || options.quiet ? given : { ...given, patch: true };
  const tree = (oid: string) => objects.peel(oid, "tree");
  const cached = options.cached || options.staged;
  if (include.length > 2 && exclude.length === 0 && !symmetric) {
    const [result, ...parents] = include;
    const text = combinedCommit(repository, parents, tree(result!)!, patchOptionsOf(git, options), (path) =>
      pathspec.matches(path),
    );
    if (forms.patch) await git.out(text);
    return 0;
  }
  let changes: Change[];
  if (symmetric) {
    const base = mergeBases(objects, symmetric[0], symmetric[1])[0];
    if (base === undefined) throw new GitFatal(`${operands[0]}: no merge base`);
    changes = treeChanges(repository, tree(base), tree(symmetric[1]), pathspec);
  } else if (options["merge-base"]) {
    if (exclude.length > 0 || include.length === 0)
      throw new GitFatal("--merge-base does not work with ranges");
    const bases = mergeBases(objects, include[0]!, include[1] ?? repository.head!);
    if (bases.length === 0) throw new GitFatal("no merge base found");
    if (bases.length > 1) throw new GitFatal("multiple merge bases found");
    const base = tree(bases[0]!);
    changes =
      include.length > 1
        ? treeChanges(repository, base, tree(include[1]!), pathspec)
        : cached
          ? stagedChanges(repository, base, pathspec)
          : workAgainst(repository, base, pathspec);
  } else if (exclude.length > 0)
    changes = treeChanges(repository, tree(exclude[0]!), tree(include[0]!), pathspec);
  else if (include.length >= 2) {
    const [a, b] = [include[0]!, include[1]!];
    if (tree(a) === undefined || tree(b) === undefined) changes = blobPair(a, b, operands);
    else changes = treeChanges(repository, tree(a), tree(b), pathspec);
  } else if (cached) {
    const base = include[0] ?? repository.head;
    changes = stagedChanges(repository, base === undefined ? undefined : tree(base), pathspec);
  } else if (include.length === 1) changes = workAgainst(repository, tree(include[0]!), pathspec);
  else {
    const stage =
      options.base || options["1"]
        ? 1
        : options.ours || options["2"]
          ? 2
          : options.theirs || options["3"]
            ? 3
            : undefined;
    const work = unstagedChanges(repository, pathspec).filter((change) => !untrackedOnly(change));
    changes = work.flatMap((change) =>
      stage === undefined || change.status !== "U"
        ? [change]
        : [change, ...againstStage(repository, change.path, stage)],
    );
  }
  changes = refine(git, changes, options);
  if (options.check) {
    const { whitespaceFaults } = await import("../diff/check.ts");
    const text = whitespaceFaults(git, changes);
    await git.out(text);
    return text === "" ? 0 : 2;
  }
  if (!options.quiet) {
    const patchOptions = patchOptionsOf(git, options);
    const unmerged = changes.filter(({ status }) => status === "U");
    const sided =
      options.ours || options.theirs || options.base || options["1"] || options["2"] || options["3"];
    const plain = sided || cached || include.length > 0 || !forms.patch;
    const combined =
      plain || options["0"]
        ? ""
        : unmerged.map(({ path }) => combinedWork(repository, path, patchOptions)).join("");
    await git.out(
      combined +
        changesText(
          git,
          plain ? changes : changes.filter(({ status }) => status !== "U"),
          forms,
          patchOptions,
        ),
    );
  }
  return (options["exit-code"] || options.quiet) && changes.length > 0 ? 1 : 0;
}

/** A path in conflict, against one side of it. */
function againstStage(repository: Repository, path: string, stage: number): Change[] {
  const entry = repository.index.get(path, stage);
  const stat = lstatOf(repository, path);
  if (!entry || !stat) return [];
  return [changeOf(path, { path, mode: entry.mode, oid: entry.oid }, { path, mode: entry.mode, work: true })];
}

/** `git diff HEAD~1:a.txt HEAD:a.txt` */
function blobPair(a: string, b: string, operands: readonly string[]): Change[] {
  const name = (typed: string | undefined) => typed?.slice(typed.indexOf(":") + 1) ?? "";
  if (a === b) return [];
  const side = (oid: string, typed: string | undefined) => ({ path: name(typed), mode: 0o100644, oid });
  return [
    { status: "M", path: name(operands[1]), before: side(a, operands[0]), after: side(b, operands[1]) },
  ];
}

/** Two paths of which one lies outside the work tree are compared as files. */
function areOutside(git: Git, operands: readonly string[]): boolean {
  if (operands.length !== 2 || git.repository.bare) return false;
  const isOutside = (path: string) => git.repository.inside(resolve(git.cwd, path)) === undefined;
  return (
    operands.some((path) => isOutside(path)) &&
    operands.every((path) => git.files.exists(resolve(git.cwd, path)))
  );
}
