import type { Git } from "../context.ts";
import { GitError } from "../errors.ts";
import type { Pathspec } from "./pathspec.ts";

/** Choosing hunks one by one. */
export function addPatch(_git: Git, _pathspec: Pathspec): Promise<number> {
  throw new GitError("git: add --patch is not simulated yet", 1);
}
