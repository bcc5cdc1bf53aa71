import { encode } from "../../../base/bytes.ts";
import { hashObject } from "../../../base/git/objects.ts";
import type { Repository } from "../core/repository.ts";
import { treeChanges } from "../diff/changes.ts";
import { patchOf } from "../diff/patch.ts";

/** What tells that two commits make the same change: their patches without numbers and blanks. Not git-patch-id's id. */
export function changeKey(repository: Repository, oid: string): string {
  const { tree, parents } = repository.objects.commit(oid);
  const before = parents[0] === undefined ? undefined : repository.objects.commit(parents[0]).tree;
  const text = treeChanges(repository, before, tree)
    .map((change) => patchOf(repository, change, { colour: false }))
    .join("")
    .replaceAll(/^(index|@@) .*\n/gm, "")
    .replaceAll(/[ \t]/g, "");
  return hashObject("blob", encode(text));
}
