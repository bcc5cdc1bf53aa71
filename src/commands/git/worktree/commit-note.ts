import type { Commit } from "../../../base/git/objects.ts";
import type { Git } from "../context.ts";
import { formatDate } from "../core/dates.ts";
import { treeChanges } from "../diff/changes.ts";
import { detectRenames } from "../diff/renames.ts";
import { shortStat, statsOf, summaryLines } from "../diff/stat.ts";
import { subjectOf } from "./message.ts";

/** What `git commit` prints of the commit it made: "[main 1a2b3c4] Subject" and what changed. */
export function commitNote(git: Git, oid: string, { showDate = false, amended = false } = {}): string {
  const { repository } = git;
  const { objects } = repository;
  const commit: Commit = objects.commit(oid);
  const branch = repository.branch ?? "detached HEAD";
  const root = commit.parents.length === 0 && !amended ? " (root-commit)" : "";
  let out = `[${branch}${root} ${repository.short(oid)}] ${subjectOf(commit.message)}\n`;
  const { author, committer } = commit;
  if (author.name !== committer.name || author.email !== committer.email)
    out += ` Author: ${author.name} <${author.email}>\n`;
  if (showDate) out += ` Date: ${formatDate(author, "default", git.now)}\n`;
  if (commit.parents.length > 1) return out;
  const before = commit.parents[0] === undefined ? undefined : objects.commit(commit.parents[0]).tree;
  const changes = detectRenames(repository, treeChanges(repository, before, commit.tree));
  return out + shortStat(statsOf(repository, changes)) + summaryLines(changes);
}
