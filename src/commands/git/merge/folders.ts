import type { FlatTree } from "../core/trees.ts";
import type { MergeRun, Side } from "./trees.ts";

const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf("/")));

/**
 * Where a file that `side` added goes, when the other side renamed the folder it was added to: undefined when it
 * stays. A folder counts as renamed when nothing is left in it and most of its files went to one other.
 */
export function movedFolders(
  run: MergeRun,
  side: Side,
  renames: ReadonlyMap<string, string>,
  trees: { readonly base: FlatTree; readonly ours: FlatTree; readonly theirs: FlatTree },
): (path: string) => { path: string; open: boolean } | undefined {
  const set = run.folders;
  if (renames.size === 0 || set === false || run.style.renames === false) return () => undefined;
  const otherSide = side === "ours" ? "theirs" : "ours";
  const left = new Set([...trees[otherSide].keys()].flatMap((path) => [...foldersAbove(path)]));
  const targets = new Map<string, Map<string, number>>();
  for (const [from, to] of renames) {
    let [old, now] = [folderOf(from), folderOf(to)];
    // What both have at their end is not what was renamed: "a/b/c" -> "x/b/c" renames "a".
    while (old !== now && old !== "" && !left.has(old)) {
      const counts = targets.get(old) ?? new Map<string, number>();
      counts.set(now, (counts.get(now) ?? 0) + 1);
      targets.set(old, counts);
      const [a, b] = [old.slice(old.lastIndexOf("/") + 1), now.slice(now.lastIndexOf("/") + 1)];
      if (a !== b) break;
      [old, now] = [folderOf(old), folderOf(now)];
    }
  }
  const moves = new Map<string, string>();
  for (const [folder, counts] of targets) {
    const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
    if (first && first[1] !== second?.[1]) moves.set(folder, first[0]);
  }
  return (path) => {
    if (trees.base.has(path)) return undefined;
    const folder = [...foldersAbove(path)].find((each) => moves.has(each));
    if (folder === undefined) return undefined;
    const to = moves.get(folder)!;
    const name = `${to === "" ? "" : `${to}/`}${path.slice(folder.length + 1)}`;
    if (trees[otherSide].has(name) || trees[side].has(name)) return undefined;
    const what = `${path} added in ${run.labels[side]} inside a directory that was renamed in ${run.labels[otherSide]}`;
    run.tell(
      name,
      set === true
        ? `Path updated: ${what}; moving it to ${name}.`
        : `CONFLICT (file location): ${what}, suggesting it should perhaps be moved to ${name}.`,
    );
    return { path: name, open: set !== true };
  };
}

/** "a/b/c" lies in "a/b" and in "a". */
function* foldersAbove(path: string): Generator<string> {
  for (let folder = folderOf(path); folder !== ""; folder = folderOf(folder)) yield folder;
}
