import { zeroOid } from "../../../base/git/sha1.ts";
import type { Git } from "../context.ts";
import { type Change, stagedChanges, unstagedChanges, workAgainst } from "../diff/changes.ts";
import { modes } from "../core/modes.ts";
import { emptyTree } from "../core/object-store.ts";
import { tryCommit } from "../history/revision.ts";
import { parsePathspec } from "../worktree/pathspec.ts";
import { isPopulated, within } from "./modules.ts";
import { quietly, type Subcommand } from "./subcommand.ts";
import { newCommits } from "./new-commits.ts";

export const summary: Subcommand = {
  options: {
    ...quietly,
    cached: { help: "use the commit stored in the index instead of the submodule HEAD" },
    files: { help: "compare the commit in the index with that in the submodule HEAD" },
    "summary-limit": { short: "n", value: "n", help: "limit the summary size" },
    "for-status": { help: "skip submodules with 'ignore_config' value set to 'all'", hidden: true },
  },
  async run(git, { options, operands }) {
    const { repository } = git;
    const named = operands[0] === undefined ? undefined : tryCommit(repository, operands[0]);
    const base = named ?? repository.head;
    const tree = base === undefined ? emptyTree : repository.objects.commit(base).tree;
    const pathspec = parsePathspec(git, named === undefined ? operands : operands.slice(1));
    const changes = options.files
      ? unstagedChanges(repository, pathspec)
      : options.cached
        ? stagedChanges(repository, tree, pathspec)
        : workAgainst(repository, tree, pathspec);
    const limit = Number(options["summary-limit"] ?? -1);
    for (const change of changes)
      if (change.before?.mode === modes.submodule || change.after?.mode === modes.submodule)
        if (change.before?.oid !== change.after?.oid) await git.out(summaryOf(git, change, limit));
    return 0;
  },
};

/** "* lib 1731143...fd82d12 (1):", and a line for each commit of the first parents. */
function summaryOf(git: Git, { path, before, after }: Change, limit: number): string {
  const from = before?.mode === modes.submodule ? before.oid! : zeroOid;
  const to = after?.mode === modes.submodule ? after.oid! : zeroOid;
  const ids = `${from.slice(0, 7)}...${to.slice(0, 7)}`;
  const shown = git.relative(path);
  if (!isPopulated(git.repository, path)) return `* ${shown} ${ids}:\n\n`;
  const there = within(git, path).repository;
  const missing = [from, to].filter((oid) => oid !== zeroOid && !there.objects.has(oid));
  if (missing.length > 0)
    return `* ${shown} ${ids}:\n  Warn: ${shown} doesn't contain commit${missing.length > 1 ? "s" : ""} ${missing.join(" and ")}\n\n`;
  const { dropped, added } = newCommits(there.objects, from, to, true);
  const lines = [
    ...added.map((subject) => `  > ${subject}\n`),
    ...dropped.map((subject) => `  < ${subject}\n`),
  ];
  const single = from === zeroOid || to === zeroOid;
  const most = single ? 1 : limit < 0 ? lines.length : limit;
  return `* ${shown} ${ids} (${lines.length}):\n${lines.slice(0, most).join("")}\n`;
}
