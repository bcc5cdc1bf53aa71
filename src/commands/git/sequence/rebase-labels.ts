import type { Git } from "../context.ts";
import { person } from "../core/ident.ts";
import { GitError } from "../errors.ts";
import { tryCommit } from "../history/revision.ts";
import { mergeBases } from "../history/walk.ts";
import { applyMerge, baseTree } from "../merge/apply.ts";
import { mergeTrees, treeOfMerge } from "../merge/trees.ts";
import { subjectOf } from "../worktree/message.ts";
import { switchTrees } from "../worktree/unpack.ts";
import { commitTo, withConflicts } from "./pick.ts";
import type { RebaseState, Step } from "./rebase-state.ts";

const place = (label: string): string => `refs/rewritten/${label}`;

const wordsOf = (text: string): string[] => text.replace(/ #.*$/, "").split(/\s+/).filter(Boolean);

/** `label NAME`: what HEAD is now is called so for the rest of the rebase. */
export function label(git: Git, { text }: Step): void {
  const { refs, head } = git.repository;
  const name = wordsOf(text)[0]!;
  refs.update(place(name), head!, git.repository.because(`rebase (label) '${name}'`));
}

function target(git: Git, name: string): string {
  const { repository } = git;
  const oid = repository.refs.resolve(place(name)) ?? tryCommit(repository, name);
  if (oid === undefined) throw new GitError(`error: could not resolve '${name}'`, 1);
  return oid;
}

/** `reset NAME`: goes on from what has that label. */
export function resetTo(git: Git, state: RebaseState, { text }: Step): void {
  const { repository } = git;
  const { objects, refs, head } = repository;
  const name = wordsOf(text)[0]!;
  const oid = target(git, name);
  switchTrees(git, objects.commit(head!).tree, objects.commit(oid).tree, {
    force: true,
    verb: "reset",
    purpose: "reset",
  });
  if (oid !== head) refs.update("HEAD", oid, repository.because(`${state.action} (reset): '${name}'`));
}

/** `merge -C COMMIT NAME`: merges what has that label, with the message of the merge that was there before. */
export async function mergeAgain(git: Git, state: RebaseState, { oid, text }: Step): Promise<void> {
  const { repository } = git;
  const { objects, refs } = repository;
  const head = repository.head!;
  const names = wordsOf(text);
  const others = names.map((name) => target(git, name));
  const original = oid === undefined ? undefined : objects.commit(oid);
  const isSame =
    original !== undefined &&
    state.read("force") === undefined &&
    [head, ...others].join() === original.parents.join();
  if (isSame) {
    switchTrees(git, objects.commit(head).tree, original.tree, { verb: "merge", purpose: "merge" });
    refs.update("HEAD", oid!, repository.because(`${state.action}: fast-forward`));
    return;
  }
  if (others.length !== 1)
    throw new GitError("git: rebase's merge of several branches is not simulated yet", 1);
  const [theirs] = others as [string];
  const bases = mergeBases(objects, head, theirs);
  const message = original?.message ?? `${/# (.*)/.exec(text)?.[1] ?? `Merge branch '${names[0]}'`}\n`;
  const merged = mergeTrees(
    repository,
    baseTree(repository, bases),
    objects.commit(head).tree,
    objects.commit(theirs).tree,
    { ours: "HEAD", base: "merged common ancestors", theirs: place(names[0]!) },
    { style: git.config.get("merge.conflictstyle"), ...state.merging.style },
  );
  applyMerge(git, merged, "merge", "merge");
  for (const line of merged.messages) await git.out(`${line}\n`);
  if (!merged.clean) {
    repository.setState("MERGE_HEAD", `${theirs}\n`);
    repository.setState("MERGE_MODE", "no-ff");
    repository.setState("MERGE_MSG", withConflicts(message, merged));
    throw new GitError(`Could not apply ${names[0]}`, 1);
  }
  commitTo(git, {
    tree: treeOfMerge(repository, merged),
    parents: [head, theirs],
    author: original?.author ?? person("author", git.ident),
    message,
    reason: `${state.action} (pick): ${subjectOf(message)}`,
  });
}

/** `update-ref NAME`: where that branch is to go when all is done. */
export function noteRef(git: Git, state: RebaseState, { text }: Step): void {
  const { refs, head } = git.repository;
  const before = refs.resolve(text) ?? "0".repeat(40);
  state.write("update-refs", `${state.read("update-refs") ?? ""}\n${text}\n${before}\n${head}\n`.trimStart());
}

/** Moves the branches of `update-ref`, takes the labels away. */
export async function settleRefs(git: Git, state: RebaseState): Promise<void> {
  const { repository } = git;
  const { refs } = repository;
  for (const { name } of refs.list("refs/rewritten/")) refs.delete(name);
  const lines = (state.read("update-refs") ?? "").split("\n").filter(Boolean);
  const moved: string[] = [];
  for (let at = 0; at + 2 < lines.length; at += 3) {
    const [name, , after] = lines.slice(at, at + 3) as [string, string, string];
    if (refs.resolve(name) !== after) refs.update(name, after, repository.because("rewritten during rebase"));
    moved.push(`\t${name}\n`);
  }
  if (moved.length > 0) await git.err(`Updated the following refs with --update-refs:\n${moved.join("")}`);
}
