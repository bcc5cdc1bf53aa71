import type { Git } from "../context.ts";
import { GitError } from "../errors.ts";
import { createStash, keepStash } from "./stash-create.ts";
import { restore } from "./stash-restore.ts";
import { switchTrees } from "./unpack.ts";

/** Puts changes that are not committed aside, as `--autostash` does. Answers with the stash; undefined when all is clean. */
export async function putAside(git: Git): Promise<string | undefined> {
  const made = await createStash(git, "autostash");
  if (made === undefined) return undefined;
  const { repository } = git;
  await git.out(`Created autostash: ${repository.short(made)}\n`);
  const { tree } = repository.objects.commit(repository.head!);
  switchTrees(git, tree, tree, { force: true, verb: "reset", purpose: "reset" });
  return made;
}

/** Brings back what was put aside; what does not fit goes on the list of stashes. */
export async function bringBack(git: Git, oid: string | undefined): Promise<void> {
  if (oid === undefined) return;
  let fits: boolean;
  try {
    fits = await restore(git, { oid, name: oid }, false, true);
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    fits = false;
  }
  if (fits) {
    await git.err("Applied autostash.\n");
    return;
  }
  keepStash(git, oid, "autostash");
  await git.err(`Applying autostash resulted in conflicts.\n${safe}`);
}

/** Leaves what was put aside on the list of stashes, for `--quit`. */
export async function leaveAside(git: Git, oid: string | undefined): Promise<void> {
  if (oid === undefined) return;
  keepStash(git, oid, "autostash");
  await git.err(`Autostash exists; creating a new stash entry.\n${safe}`);
}

const safe = `Your changes are safe in the stash.
You can run "git stash pop" or "git stash drop" at any time.
`;
