import { entryOf, Index } from "../core/index-file.ts";
import { flattenTree } from "../core/trees.ts";
import { GitError, GitFatal } from "../errors.ts";
import { treeOf } from "../history/revision.ts";
import { defineGitCommand } from "../verb.ts";
import { switchTrees } from "../worktree/unpack.ts";

export const readTree = defineGitCommand({
  verb: "read-tree",
  summary: "Reads tree information into the index",
  usage: "git read-tree [<options>] <tree-ish>",
  options: {
    empty: { help: "only empty the index" },
    m: { help: "perform a merge in addition to a read" },
    u: { help: "update working tree with merge result" },
    reset: { help: "same as -m, but discard unmerged entries" },
    prefix: { value: "subdirectory/", help: "read the tree into the index under <subdirectory>/" },
    "dry-run": { short: "n", help: "don't update the index or the work tree" },
    i: { help: "don't check the working tree after merging" },
    quiet: { short: "q", help: "suppress feedback messages" },
  },
  async run(git, { options, operands }) {
    const { repository } = git;
    const { objects } = repository;
    const trees = operands.map((typed) => {
      const tree = treeOf(repository, typed);
      if (tree === undefined) throw new GitFatal(`Not a valid object name ${typed}`);
      return tree;
    });
    if (trees.length === 0 && !options.empty)
      await git.err("warning: read-tree: emptying the index with no arguments is deprecated; use --empty\n");
    if (trees.length > 1) throw new GitError("git: read-tree of several trees is not simulated yet", 1);
    if (options["dry-run"]) return 0;
    if ((options.m || options.reset) && options.u) {
      const from = repository.head === undefined ? undefined : objects.commit(repository.head).tree;
      switchTrees(git, from, trees[0]!, { force: options.reset, verb: "merge", purpose: "merge" });
      return 0;
    }
    const prefix = options.prefix;
    const index = prefix === undefined ? new Index() : repository.index;
    for (const [path, { oid, mode }] of flattenTree(objects, trees[0])) {
      const known = repository.index.get(path);
      // With -m, what the index knows of an unchanged file stays.
      const kept = options.m && known?.oid === oid && known.mode === mode;
      index.set(kept ? known : entryOf(`${prefix ?? ""}${path}`, oid, mode));
    }
    repository.writeIndex(index);
    return 0;
  },
});
