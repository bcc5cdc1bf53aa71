import { treeMode } from "../../../base/git/objects.ts";
import type { IndexEntry } from "./index-file.ts";
import { modes } from "./modes.ts";
import type { ObjectStore } from "./object-store.ts";

export interface Blob {
  readonly mode: number;
  readonly oid: string;
}

/** Every file of a tree by its full path, in git's order of paths. */
export type FlatTree = Map<string, Blob>;

export function flattenTree(
  objects: ObjectStore,
  tree: string | undefined,
  prefix = "",
  into: FlatTree = new Map(),
): FlatTree {
  if (tree === undefined) return into;
  for (const { mode, name, oid } of objects.tree(tree)) {
    if (mode === treeMode) flattenTree(objects, oid, `${prefix}${name}/`, into);
    else into.set(prefix + name, { mode, oid });
  }
  return into;
}

/** What stands at a path of a tree: a blob or a tree; undefined when there is nothing. */
export function lookUp(objects: ObjectStore, tree: string, path: string): Blob | undefined {
  let found: Blob = { mode: modes.tree, oid: tree };
  for (const part of path.split("/")) {
    if (part === "") continue;
    if (found.mode !== modes.tree) return undefined;
    const entry = objects.tree(found.oid).find(({ name }) => name === part);
    if (!entry) return undefined;
    found = entry;
  }
  return found;
}

interface Folder {
  readonly files: Map<string, Blob>;
  readonly folders: Map<string, Folder>;
}

/** Writes the trees that hold these entries; answers with the root's id. */
export function writeTreeOf(
  objects: ObjectStore,
  entries: Iterable<Pick<IndexEntry, "path" | "oid" | "mode" | "intent">>,
): string {
  const root: Folder = { files: new Map(), folders: new Map() };
  for (const { path, oid, mode, intent } of entries) {
    if (intent) continue;
    let folder = root;
    let start = 0;
    for (let slash = path.indexOf("/"); slash >= 0; start = slash + 1, slash = path.indexOf("/", start)) {
      const name = path.slice(start, slash);
      let next = folder.folders.get(name);
      if (!next) folder.folders.set(name, (next = { files: new Map(), folders: new Map() }));
      folder = next;
    }
    folder.files.set(path.slice(start), { mode, oid });
  }
  const write = ({ files, folders }: Folder): string =>
    objects.writeTree([
      ...[...files].map(([name, blob]) => ({ name, ...blob })),
      ...[...folders].map(([name, folder]) => ({ name, mode: treeMode, oid: write(folder) })),
    ]);
  return write(root);
}
