import { modes } from "../core/modes.ts";
import type { ObjectStore } from "../core/object-store.ts";

/** The trees and blobs of these commits that the commits left out do not have, each with the path it was met at. */
export function namedObjects(
  objects: ObjectStore,
  commits: readonly string[],
  leftOut: readonly string[],
): Map<string, string> {
  const skip = new Set<string>();
  const mark = (tree: string): void => {
    if (skip.has(tree)) return;
    skip.add(tree);
    for (const { oid, mode } of objects.tree(tree)) {
      if (mode === modes.tree) mark(oid);
      else skip.add(oid);
    }
  };
  for (const oid of leftOut) mark(objects.commit(oid).tree);
  const found = new Map<string, string>();
  const take = (oid: string, mode: number, path: string): void => {
    if (skip.has(oid) || mode === modes.submodule) return;
    skip.add(oid);
    found.set(oid, path);
    if (mode !== modes.tree) return;
    for (const entry of objects.tree(oid))
      take(entry.oid, entry.mode, path === "" ? entry.name : `${path}/${entry.name}`);
  };
  for (const oid of commits) take(objects.commit(oid).tree, modes.tree, "");
  return found;
}
