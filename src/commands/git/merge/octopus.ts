import { writeCommit } from "../../../base/git/objects.ts";
import type { Git } from "../context.ts";
import { flattenTree } from "../core/trees.ts";
import { person } from "../core/ident.ts";
import { GitError, GitFatal } from "../errors.ts";
import { isAncestor, mergeBases } from "../history/walk.ts";
import { cleanMessage } from "../worktree/message.ts";
import { switchTrees } from "../worktree/unpack.ts";
import { baseTree } from "./apply.ts";
import { type MergeRequest, statText } from "./merge-commit.ts";
import { tellFile } from "./resolve.ts";
import { mergeTrees, treeOfMerge } from "./trees.ts";

export interface OctopusHead {
  readonly typed: string;
  readonly oid: string;
}

/** Merges several branches at once; none may conflict with another. */
export async function octopus(
  git: Git,
  heads: readonly OctopusHead[],
  request: MergeRequest,
): Promise<number> {
  const { repository } = git;
  const { objects, refs, head } = repository;
  if (head === undefined) throw new GitFatal("Can merge only exactly one commit into empty head");
  const say = async (text: string) => {
    if (!request.quiet) await git.out(text);
  };
  if (request.ff === "only") throw new GitFatal("Not possible to fast-forward, aborting.");
  const tree = (oid: string) => objects.commit(oid).tree;
  let merged = tree(head);
  let forward: string | undefined = head;
  for (const { typed, oid } of heads) {
    if (forward !== undefined && isAncestor(objects, forward, oid)) {
      await say(`Fast-forwarding to: ${typed}\n`);
      forward = oid;
      merged = tree(oid);
      continue;
    }
    await say(`Trying simple merge with ${typed}\n`);
    const bases = mergeBases(objects, forward ?? head, oid);
    forward = undefined;
    const over = baseTree(repository, bases);
    const result = mergeTrees(repository, over, merged, tree(oid), {
      ours: "HEAD",
      base: "merged common ancestors",
      theirs: typed,
    });
    if (result.messages.length > 0) await say("Simple merge did not work, trying automatic merge.\n");
    if (!result.clean) {
      const flat = (each: string | undefined) => flattenTree(objects, each);
      const sides = { base: flat(over), ours: flat(merged), theirs: flat(tree(oid)) };
      for (const path of new Set(result.conflicts.map((entry) => entry.path)))
        await tellFile(git, path, sides, result);
      await git.err("fatal: merge program failed\n");
      await say("Automated merge did not work.\nShould not be doing an octopus.\n");
      throw new GitError("Merge with strategy octopus failed.", 2);
    }
    merged = treeOfMerge(repository, result);
  }
  switchTrees(git, tree(head), merged, { verb: "merge", purpose: "merge" });
  repository.setState("ORIG_HEAD", `${head}\n`);
  const message = cleanMessage(request.message ?? request.defaultMessage, "whitespace");
  if (!request.commit) {
    repository.setState("MERGE_HEAD", heads.map(({ oid }) => `${oid}\n`).join(""));
    repository.setState("MERGE_MODE", "");
    repository.setState("MERGE_MSG", message);
    await git.err("Automatic merge went well; stopped before committing as requested\n");
    return 0;
  }
  const all = [head, ...heads.map(({ oid }) => oid)];
  const parents = all.filter((oid) => !all.some((other) => other !== oid && isAncestor(objects, oid, other)));
  const oid = objects.write(
    "commit",
    writeCommit({
      tree: merged,
      parents,
      author: person("author", git.ident),
      committer: person("committer", git.ident),
      message,
    }),
  );
  refs.update("HEAD", oid, repository.because(`${request.action}: Merge made by the 'octopus' strategy.`));
  await say(`Merge made by the 'octopus' strategy.\n${request.stat ? statText(git, head, merged) : ""}`);
  return 0;
}

/** `-s ours`: the others' history is joined, and none of their content. */
export async function mergeOurs(
  git: Git,
  heads: readonly OctopusHead[],
  request: MergeRequest,
): Promise<number> {
  const { repository } = git;
  const { objects, refs, head } = repository;
  if (head === undefined) throw new GitFatal("Can merge only exactly one commit into empty head");
  const news = heads.filter(({ oid }) => !isAncestor(objects, oid, head));
  if (news.length === 0) {
    if (!request.quiet) await git.out("Already up to date.\n");
    return 0;
  }
  repository.setState("ORIG_HEAD", `${head}\n`);
  const oid = objects.write(
    "commit",
    writeCommit({
      tree: objects.commit(head).tree,
      parents: [head, ...news.map((each) => each.oid)],
      author: person("author", git.ident),
      committer: person("committer", git.ident),
      message: cleanMessage(request.message ?? request.defaultMessage, "whitespace"),
    }),
  );
  refs.update("HEAD", oid, repository.because(`${request.action}: Merge made by the 'ours' strategy.`));
  if (!request.quiet) await git.out("Merge made by the 'ours' strategy.\n");
  return 0;
}
