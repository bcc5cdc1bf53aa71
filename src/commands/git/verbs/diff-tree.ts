import { lines } from "../../../base/streams.ts";
import type { Git } from "../context.ts";
import { combinedCommit } from "../diff/combined.ts";
import { needsFiles, plumbingForms, plumbingText, refinePlumbing } from "../diff/plumbing.ts";
import { treeEntryChanges } from "../diff/tree-entries.ts";
import { patchOptionsOf } from "../diff/options.ts";
import { GitFatal, GitUsage } from "../errors.ts";
import { type RevisionArguments, readRevisions } from "../history/arguments.ts";
import { type LogArguments, logOptions } from "../history/log-options.ts";
import { prettyCommit } from "../history/pretty.ts";
import { prettyOptionsOf } from "../history/print-log.ts";
import { tryRevision } from "../history/revision.ts";
import { mergeBases } from "../history/walk.ts";
import { defineGitCommand } from "../verb.ts";

const options = {
  ...logOptions,
  r: { help: "diff recursively" },
  t: { help: "show tree entry itself as well as subtrees" },
  root: { help: "include the initial commit as diff against /dev/null" },
  "no-commit-id": { help: "do not output commit IDs" },
  stdin: { help: "read <tree-ish>s from the standard input" },
  v: { help: "show the commit message" },
  always: { help: "show the commit itself even if the diff is empty" },
  "merge-base": { help: "use the merge base of the two commits" },
} as const;

type Given = LogArguments & {
  readonly [name in "r" | "t" | "root" | "no-commit-id" | "v" | "always" | "merge-base"]: boolean;
};

export const diffTree = defineGitCommand({
  verb: "diff-tree",
  summary: "Compares the content and mode of blobs found via two tree objects",
  usage: "git diff-tree [<options>] <tree-ish> [<tree-ish>] [<path>...]",
  unknown: () => new GitUsage("diff-tree"),
  options,
  async run(git, { options: given, operands, afterDashes }) {
    const args = readRevisions(git, operands, afterDashes);
    if (given.stdin) {
      let found = false;
      for await (const line of lines(git.process.stdin)) {
        const [first = "", ...more] = line.trim().split(/\s+/);
        const oid = tryRevision(git.repository, first);
        if (oid === undefined) await git.out(`${line}\n`);
        else {
          const other = more[0] === undefined ? undefined : tryRevision(git.repository, more[0]);
          found = (await show(git, other === undefined ? [oid] : [oid, other], args, given)) || found;
        }
      }
      return given["exit-code"] && found ? 1 : 0;
    }
    const named = [...args.exclude, ...args.include];
    if (named.length === 0 || named.length > 2) throw new GitUsage("diff-tree");
    const found = await show(git, named, args, given);
    return (given["exit-code"] || given.quiet) && found ? 1 : 0;
  },
});

/** Shows one commit against its parents, or two trees. True when there was a difference. */
async function show(
  git: Git,
  named: readonly string[],
  { pathspec }: RevisionArguments,
  given: Given,
): Promise<boolean> {
  const { repository } = git;
  const { objects } = repository;
  const forms = plumbingForms(given);
  const how = { recursive: given.r || given.t || needsFiles(forms), trees: given.t, pathspec };
  const treeOf = (oid: string) => {
    const tree = objects.peel(oid, "tree");
    if (tree === undefined) throw new GitFatal(`unable to read tree (${oid})`);
    return tree;
  };
  const print = async (before: string | undefined, after: string, head: string): Promise<boolean> => {
    const changes = refinePlumbing(git, treeEntryChanges(repository, before, after, how), given);
    if ((changes.length > 0 || given.always) && !given.quiet)
      await git.out(head + plumbingText(git, changes, forms, given));
    return changes.length > 0;
  };
  const [first, second] = named as [string, string | undefined];
  if (second !== undefined) {
    const start = given["merge-base"] ? mergeBases(objects, first, second)[0] : first;
    if (start === undefined) throw new GitFatal("no merge base found");
    return print(treeOf(start), treeOf(second), "");
  }
  const oid = objects.peel(first, "commit");
  if (oid === undefined) throw new GitFatal(`unable to read tree (${first})`);
  const commit = objects.commit(oid);
  const head = headOf(git, oid, given);
  if (commit.parents.length === 0) return given.root ? print(undefined, commit.tree, head) : false;
  if (commit.parents.length > 1 && (given.c || given.cc)) {
    const text = combinedCommit(repository, commit.parents, commit.tree, patchOptionsOf(git, given), (path) =>
      pathspec.matches(path),
    );
    if (text !== "") await git.out(head + text);
    return text !== "";
  }
  if (commit.parents.length > 1 && !given.m) return false;
  let found = false;
  for (const parent of commit.parents) found = (await print(treeOf(parent), commit.tree, head)) || found;
  return found;
}

/** What stands above a commit's differences: its id, or its head and message with `-v` and `--pretty`. */
function headOf(git: Git, oid: string, given: Given): string {
  if (given.v || given.pretty !== undefined || given.format !== undefined || given.oneline)
    return `${prettyCommit(git, oid, git.repository.objects.commit(oid), prettyOptionsOf(git, given))}\n${prettyOptionsOf(git, given).format === "oneline" ? "" : "\n"}`;
  return given["no-commit-id"] ? "" : `${oid}\n`;
}
