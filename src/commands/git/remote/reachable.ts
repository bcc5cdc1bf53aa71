import type { GitObject } from "../../../base/git/objects.ts";
import { checkSignal } from "../../../base/signals.ts";
import { modes } from "../core/modes.ts";
import type { ObjectStore } from "../core/object-store.ts";
import { tagAtStore } from "./tags.ts";
import { ancestors, walkCommits } from "../history/walk.ts";

/** Objects the other side needs for `wanted` when it has `had`: commits newest first, then trees and blobs. */
export function missingObjects(
  objects: ObjectStore,
  wanted: readonly string[],
  had: readonly string[],
  signal?: AbortSignal,
): Map<string, GitObject> {
  objects.ignoreReplacements();
  const found = new Map<string, GitObject>();
  const commits: string[] = [];
  const others: string[] = [];
  for (const oid of wanted) {
    let at = oid;
    for (let tag = tagAtStore(objects, at); tag; tag = tagAtStore(objects, at)) {
      found.set(at, objects.get(at));
      at = tag.object;
    }
    (objects.get(at).type === "commit" ? commits : others).push(at);
  }
  const known = had.filter((oid) => objects.has(oid));
  const hadCommits = known.map((oid) => objects.peel(oid, "commit")).filter((oid) => oid !== undefined);
  const hidden = ancestors(objects, hadCommits);
  const skip = new Set<string>(known);
  const news = [...walkCommits(objects, commits, hadCommits)];
  // Trees of commits at the border are there already, with all that is in them.
  const border = new Set(hadCommits);
  for (const oid of news)
    for (const parent of objects.commit(oid).parents) if (hidden.has(parent)) border.add(parent);
  const mark = (tree: string) => {
    if (skip.has(tree)) return;
    skip.add(tree);
    for (const { oid, mode } of objects.tree(tree)) {
      if (mode === modes.tree) mark(oid);
      else skip.add(oid);
    }
  };
  for (const oid of border) mark(objects.commit(oid).tree);
  for (const oid of news) found.set(oid, objects.get(oid));
  const take = (oid: string, mode: number) => {
    if (skip.has(oid) || mode === modes.submodule) return;
    skip.add(oid);
    checkSignal(signal);
    found.set(oid, objects.get(oid));
    if (mode === modes.tree) for (const entry of objects.tree(oid)) take(entry.oid, entry.mode);
  };
  for (const oid of news) take(objects.commit(oid).tree, modes.tree);
  for (const oid of others) take(oid, objects.get(oid).type === "tree" ? modes.tree : modes.file);
  return found;
}
