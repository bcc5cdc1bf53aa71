import { zeroOid } from "../../../base/git/sha1.ts";
import type { ObjectStore } from "../core/object-store.ts";
import { ancestors, walkCommits } from "../history/walk.ts";
import { subjectOf } from "../worktree/message.ts";

/** The subjects of the commits that came and went between two commits of a submodule, newest first. */
export function newCommits(
  objects: ObjectStore,
  from: string,
  to: string,
  firstParent = false,
): { added: string[]; dropped: string[] } {
  const only = (start: string, other: string): string[] => {
    if (start === zeroOid) return [];
    const had = other === zeroOid ? new Set<string>() : ancestors(objects, [other]);
    const found: string[] = [];
    if (firstParent)
      for (let at: string | undefined = start; at !== undefined && !had.has(at);) {
        found.push(subjectOf(objects.commit(at).message));
        at = objects.commit(at).parents[0];
      }
    else
      for (const oid of walkCommits(objects, [start]))
        if (!had.has(oid)) found.push(subjectOf(objects.commit(oid).message));
    return found;
  };
  return { added: only(to, from), dropped: only(from, to) };
}
