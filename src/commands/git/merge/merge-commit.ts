import { walkCommits } from "../history/walk.ts";
import { writeCommit } from "../../../base/git/objects.ts";
import type { Git } from "../context.ts";
import { formatDate } from "../core/dates.ts";
import { person } from "../core/ident.ts";
import { GitError, GitFatal } from "../errors.ts";
import { stagedChanges, treeChanges } from "../diff/changes.ts";
import { screenWidth } from "../diff/output.ts";
import { detectRenames } from "../diff/renames.ts";
import { statsOf, statTable, summaryLines } from "../diff/stat.ts";
import { isAncestor, mergeBases } from "../history/walk.ts";
import { applyMerge, baseTree } from "./apply.ts";
import { mergeTrees, treeOfMerge } from "./trees.ts";
import { edit } from "../worktree/editor.ts";
import { runHook } from "../worktree/hooks.ts";
import { addTrailer, cleanMessage } from "../worktree/message.ts";
import { resolveMerge } from "./resolve.ts";
import { type Strategy, strategyOf } from "./strategy.ts";
import { refreshIndex } from "../worktree/scan.ts";
import { switchTrees } from "../worktree/unpack.ts";

const cleanups = ["strip", "whitespace", "verbatim", "scissors"] as const;

export interface MergeRequest {
  /** How conflict markers name the other side. */
  readonly label: string;
  readonly message: string | undefined;
  readonly defaultMessage: string;
  readonly ff: "yes" | "no" | "only";
  readonly squash: boolean;
  readonly commit: boolean;
  readonly edit: boolean;
  readonly stat: boolean;
  readonly quiet: boolean;
  readonly unrelated: boolean;
  /** What the reflog says: "merge topic", "pull". */
  readonly action: string;
  /** Done before a fast-forward touches a file: `--autostash`. */
  readonly putAside?: (() => Promise<void>) | undefined;
  /** "ort" unless said otherwise. Asked for when there is something to merge; throws for options it does not know. */
  readonly strategy?: (() => Strategy) | undefined;
  readonly signoff?: boolean;
  /** How the message is cleaned up. */
  readonly cleanup?: string | undefined;
}

export async function mergeCommit(git: Git, theirs: string, request: MergeRequest): Promise<number> {
  const { repository } = git;
  const { objects, refs, head } = repository;
  const say = async (text: string) => {
    if (!request.quiet) await git.out(text);
  };
  const tree = (oid: string) => objects.commit(oid).tree;
  if (head === undefined) {
    switchTrees(git, undefined, tree(theirs), { verb: "merge", purpose: "merge" });
    refs.update("HEAD", theirs, repository.because("initial pull"));
    return 0;
  }
  if (refreshIndex(repository)) repository.writeIndex();
  if (isAncestor(objects, theirs, head)) {
    await say(`Already up to date.\n`);
    return 0;
  }
  const bases = mergeBases(objects, head, theirs);
  if (bases.length === 0 && !request.unrelated) throw new GitFatal("refusing to merge unrelated histories");
  if (bases[0] === head && request.ff !== "no") {
    await say(`Updating ${repository.short(head)}..${repository.short(theirs)}\n`);
    await request.putAside?.();
    switchTrees(git, tree(head), tree(theirs), { verb: "merge", purpose: "merge" });
    if (request.squash) {
      await say("Squash commit -- not updating HEAD\n");
      repository.setState("SQUASH_MSG", squashMessage(git, head, theirs));
    } else {
      repository.setState("ORIG_HEAD", `${head}\n`);
      refs.update("HEAD", theirs, repository.because(`${request.action}: Fast-forward`));
    }
    await say(`Fast-forward\n${request.stat ? statText(git, head, tree(theirs)) : ""}`);
    await runHook(git, "post-merge", [request.squash ? "1" : "0"]);
    return 0;
  }
  if (request.ff === "only") throw new GitFatal("Not possible to fast-forward, aborting.");
  const { name: strategy, style: asked } = request.strategy?.() ?? strategyOf(undefined, []);
  const staged = stagedChanges(repository, tree(head));
  if (staged.length > 0) {
    const paths = staged.map(({ path }) => path).join(" ");
    throw new GitError(
      `error: Your local changes to the following files would be overwritten by merge:\n  ${paths}\nMerge with strategy ${strategy} failed.`,
      2,
    );
  }
  const label = request.label;
  const style = { style: git.config.get("merge.conflictstyle"), ...asked };
  const base =
    bases.length === 1
      ? repository.short(bases[0]!)
      : bases.length === 0
        ? "empty tree"
        : "merged common ancestors";
  const labels = { ours: "HEAD", base, theirs: label };
  const [over, mine, other] = [baseTree(repository, bases), tree(head), tree(theirs)];
  const resolved =
    strategy === "resolve"
      ? await resolveMerge(git, { base: over, ours: mine, theirs: other }, labels, style)
      : undefined;
  const merged = resolved?.merged ?? mergeTrees(repository, over, mine, other, labels, style);
  try {
    applyMerge(git, merged, "merge", "merge");
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    throw new GitError(`${error.text}\nMerge with strategy ${strategy} failed.`, 2);
  }
  repository.setState("ORIG_HEAD", `${head}\n`);
  for (const line of merged.messages) await git.out(`${line}\n`);
  const given = request.message ?? request.defaultMessage;
  const committer = person("committer", git.ident);
  const signed = `Signed-off-by: ${committer.name} <${committer.email}>`;
  const message = request.signoff && merged.clean && request.commit ? addTrailer(given, signed) : given;
  if (request.squash) {
    repository.setState("SQUASH_MSG", squashMessage(git, head, theirs));
    await say("Squash commit -- not updating HEAD\n");
    if (merged.clean) {
      await git.err("Automatic merge went well; stopped before committing as requested\n");
      return 0;
    }
    await git.out("Automatic merge failed; fix conflicts and then commit the result.\n");
    return 1;
  }
  if (!merged.clean || !request.commit) {
    const conflicted = [...new Set(merged.conflicts.map(({ path }) => path))];
    repository.setState("MERGE_HEAD", `${theirs}\n`);
    repository.setState("MERGE_MODE", request.ff === "no" ? "no-ff" : "");
    repository.setState(
      "MERGE_MSG",
      merged.clean
        ? message
        : `${message}\n# Conflicts:\n${conflicted.map((path) => `#\t${path}\n`).join("")}`,
    );
    if (merged.clean) {
      await git.err("Automatic merge went well; stopped before committing as requested\n");
      return 0;
    }
    await git.out("Automatic merge failed; fix conflicts and then commit the result.\n");
    return 1;
  }
  let final = message;
  if (request.edit) {
    const path = `${repository.gitDir}/MERGE_MSG`;
    git.files.write(
      path,
      `${message}\n# Please enter a commit message to explain why this merge is necessary,\n# especially if it merges an updated upstream into a topic branch.\n#\n# Lines starting with '#' will be ignored, and an empty message aborts\n# the commit.\n`,
    );
    repository.setState("MERGE_HEAD", `${theirs}\n`);
    await edit(git, path);
    final = cleanMessage(git.files.text(path), "strip");
    if (final === "")
      throw new GitError(
        "error: Empty commit message.\nNot committing merge; use 'git commit' to complete the merge.",
        1,
      );
    for (const name of ["MERGE_MSG", "MERGE_HEAD"]) repository.setState(name, undefined);
  } else final = cleanMessage(message, cleanups.find((each) => each === request.cleanup) ?? "whitespace");
  const oid = objects.write(
    "commit",
    writeCommit({
      tree: treeOfMerge(repository, merged),
      parents: [head, theirs],
      author: person("author", git.ident),
      committer: person("committer", git.ident),
      message: final,
    }),
  );
  const made = resolved?.trivial ? "In-index merge" : `Merge made by the '${strategy}' strategy.`;
  refs.update("HEAD", oid, repository.because(`${request.action}: ${made}`));
  await say(`${resolved?.trivial ? "" : `${made}\n`}${request.stat ? statText(git, head, tree(oid)) : ""}`);
  await runHook(git, "post-merge", ["0"]);
  return 0;
}

/** The table of what came with a merge. */
export function statText(git: Git, from: string, to: string): string {
  const { repository } = git;
  const changes = detectRenames(
    repository,
    treeChanges(repository, repository.objects.commit(from).tree, to),
  );
  return (
    statTable(statsOf(repository, changes), {
      columns: screenWidth(git),
      colour: git.colour("diff"),
    }) + summaryLines(changes)
  );
}

function squashMessage(git: Git, head: string, theirs: string): string {
  const { objects } = git.repository;
  const commits = [...walkCommits(objects, [theirs], [head])];
  return `Squashed commit of the following:\n${commits
    .map((oid) => {
      const { author, message } = objects.commit(oid);
      const body = message
        .trimEnd()
        .split("\n")
        .map((line) => (line === "" ? "    " : `    ${line}`))
        .join("\n");
      return `\ncommit ${oid}\nAuthor: ${author.name} <${author.email}>\nDate:   ${formatDate(author, "default", git.now)}\n\n${body}\n`;
    })
    .join("")}`;
}
