import type { Git } from "../context.ts";
import type { RevisionArguments } from "./arguments.ts";
import type { LogArguments } from "./log-options.ts";
import { selectCommits } from "./select.ts";
import { walkEnds } from "./starts.ts";
import { walkCommits } from "./walk.ts";

/** By which name each commit was reached first. */
export function sourcesOf(
  git: Git,
  args: RevisionArguments,
  options: LogArguments,
): ReadonlyMap<string, string> {
  const { objects } = git.repository;
  const { starts, hidden } = walkEnds(git, args, options);
  const names = new Map(starts.map(({ oid, name }) => [oid, name]));
  const begun = starts.map(({ oid }) => oid);
  for (const oid of walkCommits(objects, begun, hidden))
    for (const parent of objects.commit(oid).parents)
      if (!names.has(parent)) names.set(parent, names.get(oid)!);
  return names;
}

/** The commits of a log that come behind each one. */
export function childrenOf(
  git: Git,
  args: RevisionArguments,
  options: LogArguments,
): ReadonlyMap<string, readonly string[]> {
  const children = new Map<string, string[]>();
  for (const { oid, parents } of selectCommits(git, args, options))
    for (const parent of parents) children.set(parent, [oid, ...(children.get(parent) ?? [])]);
  return children;
}
