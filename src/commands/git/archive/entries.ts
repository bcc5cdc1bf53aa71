import type { Git } from "../context.ts";
import { modes } from "../core/modes.ts";
import type { Pathspec } from "../worktree/pathspec.ts";
import { attributesOf } from "../worktree/attributes.ts";
import { forWorkTree } from "../worktree/convert.ts";

export interface ArchiveEntry {
  /** Folders end in "/". */
  readonly path: string;
  readonly mode: number;
  readonly data: Uint8Array;
}

/** What of a tree goes into an archive: the paths wanted with the folders above them, less what `export-ignore` says. */
export function archiveEntries({ repository }: Git, tree: string, pathspec: Pathspec): ArchiveEntry[] {
  const { objects } = repository;
  const found: ArchiveEntry[] = [];
  const walk = (oid: string, folder: string): void => {
    for (const { name, mode, oid: each } of objects.tree(oid)) {
      const path = folder + name;
      if (attributesOf(repository, path).get("export-ignore") === true) continue;
      if (mode === modes.tree) {
        if (!pathspec.matches(path) && !pathspec.mayMatchBelow(path)) continue;
        found.push({ path: `${path}/`, mode, data: new Uint8Array(0) });
        walk(each, `${path}/`);
      } else if (pathspec.matches(path)) {
        const plain = mode === modes.file || mode === modes.executable;
        const data = mode === modes.submodule ? new Uint8Array(0) : objects.get(each).data;
        found.push({
          path,
          mode,
          data: plain && !repository.bare ? forWorkTree(repository, path, mode, data) : data,
        });
      }
    }
  };
  walk(tree, "");
  return found;
}
