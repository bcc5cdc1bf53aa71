import type { Git } from "../context.ts";
import { modeText } from "../core/modes.ts";
import { quotePath } from "../core/quote.ts";
import { GitError, GitFatal } from "../errors.ts";
import { tryCommit, treeOf } from "../history/revision.ts";
import { mergeBases } from "../history/walk.ts";
import { baseTree } from "../merge/apply.ts";
import { mergeTrees, treeOfMerge } from "../merge/trees.ts";
import { trivialMerge } from "../merge/trivial.ts";
import { defineGitCommand, usageError } from "../verb.ts";

export const mergeTree = defineGitCommand({
  verb: "merge-tree",
  summary: "Perform merge without touching index or working tree",
  usage:
    "git merge-tree [--write-tree] [<options>] <branch1> <branch2>\ngit merge-tree [--trivial-merge] <base-tree> <branch1> <branch2>",
  options: {
    "write-tree": { help: "do a real merge instead of a trivial merge" },
    "trivial-merge": { help: "do a trivial merge only" },
    messages: { help: "also show informational/conflict messages" },
    "no-messages": { help: "no messages", hidden: true },
    "name-only": { help: "list filenames without modes/oids/stages" },
    "allow-unrelated-histories": { help: "allow merging unrelated histories" },
  },
  async run(git, { options, operands }) {
    const { repository } = git;
    const trivial = options["trivial-merge"] || (!options["write-tree"] && operands.length === 3);
    if (operands.length !== (trivial ? 3 : 2)) throw usageError(mergeTree);
    if (trivial) {
      const trees = operands.map((word) => {
        const tree = treeOf(repository, word);
        if (tree === undefined) throw new GitFatal(`unknown rev ${word}`);
        return tree;
      });
      await git.out(trivialMerge(repository, trees[0]!, trees[1]!, trees[2]!));
      return 0;
    }
    return realMerge(git, operands[0]!, operands[1]!, options);
  },
});

async function realMerge(
  git: Git,
  first: string,
  second: string,
  options: {
    readonly messages: boolean;
    readonly "no-messages": boolean;
    readonly "name-only": boolean;
    readonly "allow-unrelated-histories": boolean;
  },
): Promise<number> {
  const { repository } = git;
  const { objects } = repository;
  const [ours, theirs] = [first, second].map((word) => {
    const commit = tryCommit(repository, word);
    if (commit === undefined) throw new GitError(`merge-tree: ${word} - not something we can merge`, 1);
    return commit;
  });
  const bases = mergeBases(objects, ours!, theirs!);
  if (bases.length === 0 && !options["allow-unrelated-histories"])
    throw new GitFatal("refusing to merge unrelated histories");
  const base =
    bases.length === 1
      ? repository.short(bases[0]!)
      : bases.length === 0
        ? "empty tree"
        : "merged common ancestors";
  const merged = mergeTrees(
    repository,
    baseTree(repository, bases),
    objects.commit(ours!).tree,
    objects.commit(theirs!).tree,
    { ours: first, base, theirs: second },
  );
  let out = `${treeOfMerge(repository, merged)}\n`;
  const name = (path: string) => quotePath(path, git.config.bool("core.quotepath") !== false);
  if (options["name-only"])
    for (const path of new Set(merged.conflicts.map((entry) => entry.path))) out += `${name(path)}\n`;
  else
    for (const { path, mode, oid, stage } of merged.conflicts)
      out += `${modeText(mode)} ${oid} ${stage}\t${name(path)}\n`;
  if (options.messages || (!merged.clean && !options["no-messages"]))
    out += `\n${merged.messages.map((line) => `${line}\n`).join("")}`;
  await git.out(out);
  return merged.clean ? 0 : 1;
}
