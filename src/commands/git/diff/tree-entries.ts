import { modes } from "../core/modes.ts";
import type { Repository } from "../core/repository.ts";
import type { Pathspec } from "../worktree/pathspec.ts";
import { byPath, type Change, changeOf, type Side } from "./changes.ts";

export interface TreeDiffOptions {
  /** Folders are looked into; else a changed folder is told as one entry. */
  readonly recursive: boolean;
  /** `-t`: with `recursive` the folders are told too. */
  readonly trees: boolean;
  readonly pathspec: Pathspec;
}

/** What two trees hold differently, entry by entry: `git diff-tree`. */
export function treeEntryChanges(
  { objects }: Repository,
  before: string | undefined,
  after: string | undefined,
  { recursive, trees, pathspec }: TreeDiffOptions,
): Change[] {
  const changes: Change[] = [];
  const walk = (a: string | undefined, b: string | undefined, prefix: string): void => {
    if (a === b) return;
    const sides = (tree: string | undefined) =>
      new Map<string, Side>(
        (tree === undefined ? [] : objects.tree(tree)).map(({ name, mode, oid }) => [
          name,
          { path: prefix + name, mode, oid },
        ]),
      );
    const [left, right] = [sides(a), sides(b)];
    for (const name of new Set([...left.keys(), ...right.keys()])) {
      const [x, y] = [left.get(name), right.get(name)];
      if (x && y && x.oid === y.oid && x.mode === y.mode) continue;
      const path = prefix + name;
      const isTree = (side: Side | undefined) => side?.mode === modes.tree;
      const fits = pathspec.matches(path);
      const folder = isTree(x) || isTree(y);
      const below = folder && pathspec.mayMatchBelow(path);
      const descend = recursive && folder && (fits || below);
      if ((fits || below) && !(folder && recursive)) add(path, x, y);
      else if (fits && folder) {
        if (trees) add(path, x, y);
        else if (!isTree(x) || !isTree(y)) add(path, isTree(x) ? undefined : x, isTree(y) ? undefined : y);
      }
      if (descend) walk(isTree(x) ? x!.oid : undefined, isTree(y) ? y!.oid : undefined, `${path}/`);
    }
  };
  const add = (path: string, x: Side | undefined, y: Side | undefined) => {
    if (x || y) changes.push(changeOf(path, x, y));
  };
  walk(before, after, "");
  return changes.sort(byPath);
}
