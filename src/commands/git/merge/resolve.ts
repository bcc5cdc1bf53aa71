import type { Git } from "../context.ts";
import { type FlatTree, flattenTree } from "../core/trees.ts";
import type { MergeStyle } from "./text.ts";
import { type MergedTree, mergeTrees, type TreeLabels } from "./trees.ts";

export interface Resolved {
  readonly merged: MergedTree;
  /** No file had to be looked into. */
  readonly trivial: boolean;
}

/** `-s resolve`: a merge that knows no renames, told as git-merge-resolve tells it. */
export async function resolveMerge(
  git: Git,
  trees: { readonly base: string | undefined; readonly ours: string; readonly theirs: string },
  labels: TreeLabels,
  style: MergeStyle,
): Promise<Resolved> {
  const { repository } = git;
  const [base, ours, theirs] = [trees.base, trees.ours, trees.theirs].map((tree) =>
    flattenTree(repository.objects, tree),
  ) as [FlatTree, FlatTree, FlatTree];
  const merged = mergeTrees(repository, trees.base, trees.ours, trees.theirs, labels, {
    ...style,
    renames: false,
  });
  const id = (tree: FlatTree, path: string) => {
    const blob = tree.get(path);
    return blob && `${blob.mode} ${blob.oid}`;
  };
  const open: string[] = [];
  let removed = false;
  for (const path of new Set([...base.keys(), ...ours.keys(), ...theirs.keys()])) {
    const [one, two, three] = [base, ours, theirs].map((tree) => id(tree, path));
    if (two !== three && one !== two && one !== three) open.push(path);
    else if (one !== undefined && (two === undefined || three === undefined)) removed = true;
  }
  await git.out("Trying really trivial in-index merge...\n");
  if (open.length === 0 && !removed) {
    await git.out("Wonderful.\n");
    return { merged, trivial: true };
  }
  await git.err("error: Merge requires file-level merging\n");
  await git.out("Nope.\nTrying simple merge.\n");
  if (open.length > 0) {
    await git.out("Simple merge failed, trying Automatic merge.\n");
    for (const path of open.sort()) await tellFile(git, path, { base, ours, theirs }, merged);
  }
  if (!merged.clean) await git.err("fatal: merge program failed\n");
  return { merged: { ...merged, messages: [] }, trivial: false };
}

/** What git-merge-one-file says of a file that both sides touched. */
export async function tellFile(
  git: Git,
  path: string,
  { base, ours, theirs }: { readonly base: FlatTree; readonly ours: FlatTree; readonly theirs: FlatTree },
  merged: Pick<MergedTree, "conflicts">,
): Promise<void> {
  const [old, mine, other] = [base.get(path), ours.get(path), theirs.get(path)];
  if (!mine || !other) {
    const ids = [old, mine, other].map((blob) => blob?.oid ?? "");
    await git.err(`ERROR: ${path}: Not handling case ${ids.join(" -> ")}\n`);
    return;
  }
  await git.out(old ? `Auto-merging ${path}\n` : `Added ${path} in both, but differently.\n`);
  // A file that is new on both sides is compared with the empty blob, which the repository may lack.
  if (!old && !git.repository.objects.has(emptyBlob))
    await git.err(
      `fatal: unable to read blob object ${emptyBlob}\nerror: Could not stat : No such file or directory\n`,
    );
  if (merged.conflicts.some((entry) => entry.path === path))
    await git.err(`ERROR: content conflict in ${path}\n`);
}

const emptyBlob = "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391";
