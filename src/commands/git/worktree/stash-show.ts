import type { Git } from "../context.ts";
import { type Change, treeChanges } from "../diff/changes.ts";
import { diffOptions } from "../diff/option-table.ts";
import { anyForm, formsOf, patchOptionsOf } from "../diff/options.ts";
import { changesText } from "../diff/output.ts";
import { refine } from "../diff/refine.ts";
import { GitError } from "../errors.ts";
import { type LogArguments, logOptions } from "../history/log-options.ts";
import { prettyOptionsOf } from "../history/print-log.ts";
import { reflogEntries } from "../history/reflog-walk.ts";
import { tryCommit } from "../history/revision.ts";
import { find, stashRef } from "./stash-list.ts";
import { read } from "./stash-options.ts";

/** `git stash list`: the log of the stash, with the options of `git log`. */
export async function list(git: Git, words: readonly string[]): Promise<number> {
  const spelled = words.map((word) => (/^-\d+$/.test(word) ? `-n${word.slice(1)}` : word));
  const { options, operands } = read(logOptions, spelled, "list");
  const given = options as LogArguments;
  for (const word of operands)
    if (tryCommit(git.repository, word) === undefined) throw new GitError(`fatal: bad revision '${word}'`, 1);
  const { refs, objects } = git.repository;
  const entries = refs.log(stashRef).toReversed();
  if (entries.length === 0) return 0;
  const max = Number(given.n ?? given["max-count"] ?? Infinity);
  const usual = given.format === undefined && given.pretty === undefined && !given.oneline;
  const pretty = prettyOptionsOf(git, usual ? { ...given, format: "%gd: %gs" } : given);
  const name = usual || !given.oneline ? "stash" : stashRef;
  const forms = formsOf(given);
  if (!anyForm(forms)) {
    await git.out(reflogEntries(git, name, pretty, max));
    return 0;
  }
  const lines = reflogEntries(git, name, pretty, max).split("\n");
  for (const [i, { after }] of entries.slice(0, max).entries()) {
    const { tree, parents } = objects.commit(after);
    const changes = refine(git, treeChanges(git.repository, objects.commit(parents[0]!).tree, tree), given);
    const text = changesText(git, changes, forms, patchOptionsOf(git, given));
    await git.out(`${lines[i]}\n${text === "" ? "" : `${given.oneline ? "" : "\n"}${text}`}`);
  }
  return 0;
}

/** `git stash show`: what a stash holds, its untracked files too where that is asked for. */
export async function show(git: Git, words: readonly string[]): Promise<number> {
  const { options, operands } = read(
    {
      ...diffOptions,
      "include-untracked": { help: "with untracked files" },
      "no-include-untracked": { help: "without untracked files", hidden: true },
      "only-untracked": { help: "only untracked files" },
    },
    words.map((word, i) =>
      word === "-u" && !words.slice(0, i).includes("--") ? "--include-untracked" : word,
    ),
    "show",
  );
  if (operands.length > 1)
    throw new GitError(`Too many revisions specified: ${operands.map((each) => `'${each}'`).join(" ")}`, 1);
  const { repository } = git;
  const { objects } = repository;
  const { tree, parents } = objects.commit(find(git, operands[0]).oid);
  const set = git.config.bool("stash.showincludeuntracked") === true && !options["no-include-untracked"];
  const asked = options as never;
  const changes: Change[] = [];
  if (!options["only-untracked"])
    changes.push(...treeChanges(repository, objects.commit(parents[0]!).tree, tree));
  if ((options["include-untracked"] || options["only-untracked"] || set) && parents[2] !== undefined)
    changes.push(...treeChanges(repository, undefined, objects.commit(parents[2]).tree));
  const given = formsOf(asked);
  const forms = anyForm(given)
    ? given
    : {
        ...given,
        stat: git.config.bool("stash.showstat") !== false,
        patch: git.config.bool("stash.showpatch") === true,
      };
  await git.out(changesText(git, refine(git, changes, asked), forms, patchOptionsOf(git, asked)));
  return 0;
}
