import type { Git } from "../context.ts";
import { lookUp } from "../core/trees.ts";
import { removeWorkFile } from "./unpack.ts";

/** Gives up the conflicts of the index, and the files among them that `tree` does not hold. */
export function dropUnmerged({ repository, cwd }: Git, tree: string): void {
  for (const path of repository.index.unmerged) {
    repository.index.remove(path);
    if (!lookUp(repository.objects, tree, path)) removeWorkFile(repository, path, cwd);
  }
}
