import { applyOptions, pushOptions, read } from "../worktree/stash-options.ts";
import { stashRef as ref } from "../worktree/stash-list.ts";
import type { Git } from "../context.ts";
import { GitError, GitFatal } from "../errors.ts";
import { tryRevision } from "../history/revision.ts";
import type { Verb } from "../verb.ts";
import { startBranch } from "../worktree/start-branch.ts";
import { restore } from "../worktree/stash-restore.ts";
import { createStash, keepStash } from "../worktree/stash-create.ts";
import { push } from "../worktree/stash-push.ts";
import { find, remove } from "../worktree/stash-list.ts";
import { list, show } from "../worktree/stash-show.ts";

export const stash: Verb = {
  verb: "stash",
  summary: "Stash the changes in a dirty working directory away",
  usage: "git stash [push]",
  options: pushOptions,
  pager: (argv) => argv[0] === "list" || argv[0] === "show",
  async run(git, argv) {
    const [action, ...rest] = argv;
    const known: Record<string, (git: Git, words: readonly string[]) => Promise<number>> = {
      push,
      save,
      list,
      show,
      apply,
      pop,
      drop,
      clear,
      branch,
      create,
      store,
    };
    if (action === undefined || action.startsWith("-")) return push(git, argv, "(push)");
    const chosen = known[action];
    if (!chosen)
      throw new GitError(
        `fatal: subcommand wasn't specified; 'push' can't be assumed due to unexpected token '${action}'`,
        128,
      );
    return chosen(git, rest);
  },
};

async function save(git: Git, words: readonly string[]): Promise<number> {
  const flags = words.filter((word) => word.startsWith("-"));
  const message = words.filter((word) => !word.startsWith("-")).join(" ");
  return push(git, message === "" ? flags : [...flags, "-m", message]);
}

async function apply(git: Git, words: readonly string[]): Promise<number> {
  const { options, operands } = read(applyOptions, words, "apply");
  return (await restore(git, find(git, operands[0]), options.index === true, options.quiet === true)) ? 0 : 1;
}

async function pop(git: Git, words: readonly string[]): Promise<number> {
  const { options, operands } = read(applyOptions, words, "pop");
  const found = find(git, operands[0]);
  if (found.at === undefined) throw new GitError(`'${found.name}' is not a stash reference`, 1);
  if (!(await restore(git, found, options.index === true, options.quiet === true))) {
    await git.out("The stash entry is kept in case you need it again.\n");
    return 1;
  }
  return remove(git, found, options.quiet === true);
}

async function drop(git: Git, words: readonly string[]): Promise<number> {
  const { options, operands } = read({ quiet: applyOptions.quiet }, words, "drop");
  const found = find(git, operands[0]);
  if (found.at === undefined) throw new GitError(`'${found.name}' is not a stash reference`, 1);
  return remove(git, found, options.quiet === true);
}

async function clear(git: Git): Promise<number> {
  if (git.repository.refs.resolve(ref)) git.repository.refs.delete(ref);
  return 0;
}

async function branch(git: Git, words: readonly string[]): Promise<number> {
  const [name, typed] = words;
  if (name === undefined) throw new GitError("No branch name specified", 1);
  const found = find(git, typed);
  if (found === undefined) throw new GitFatal("no stash");
  await startBranch(git, name, git.repository.objects.commit(found.oid).parents[0]!, {});
  if (!(await restore(git, found, true, false))) return 1;
  return found.at === undefined ? 0 : remove(git, found, false);
}

async function create(git: Git, words: readonly string[]): Promise<number> {
  const made = await createStash(git, words.length === 0 ? undefined : words.join(" "));
  if (made !== undefined) await git.out(`${made}\n`);
  return 0;
}

async function store(git: Git, words: readonly string[]): Promise<number> {
  const { options, operands } = read(
    { message: pushOptions.message, quiet: pushOptions.quiet },
    words,
    "store",
  );
  const [typed] = operands;
  if (typed === undefined || operands.length > 1) {
    if (!options.quiet) await git.err('"git stash store" requires one <commit> argument\n');
    return 1;
  }
  const oid = tryRevision(git.repository, typed);
  if (oid === undefined) {
    if (!options.quiet) await git.err(`Cannot update ${ref} with ${typed}\n`);
    return 1;
  }
  keepStash(git, oid, (options.message as string | undefined) ?? 'Created via "git stash store".');
  return 0;
}
