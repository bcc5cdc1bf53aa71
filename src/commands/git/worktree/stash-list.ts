import type { Git } from "../context.ts";
import { GitError, GitFatal } from "../errors.ts";
import { tryRevision } from "../history/revision.ts";

/** The latest stash; the others are in its log. */
export const stashRef = "refs/stash";

export interface Found {
  readonly oid: string;
  readonly name: string;
  /** Its place in the list; undefined for a commit given by its id. */
  readonly at?: number;
}

export function find(git: Git, typed: string | undefined): Found {
  const { repository } = git;
  const log = repository.refs.log(stashRef);
  const number =
    typed === undefined
      ? 0
      : /^\d+$/.test(typed)
        ? Number(typed)
        : Number(/^stash@\{(\d+)\}$/.exec(typed)?.[1] ?? NaN);
  if (!Number.isNaN(number) || typed === "stash") {
    const at = Number.isNaN(number) ? 0 : number;
    if (log.length === 0 && !repository.refs.resolve(stashRef)) {
      if (typed === undefined) throw new GitError("No stash entries found.", 1);
      throw new GitError(`error: ${typed} is not a valid reference`, 1);
    }
    const line = log[log.length - 1 - at];
    if (!line)
      throw new GitFatal(
        `log for '${/^\d+$/.test(typed ?? "") ? stashRef : "stash"}' only has ${log.length} entries`,
      );
    const name =
      typed === undefined ? `${stashRef}@{0}` : /^\d+$/.test(typed) ? `${stashRef}@{${at}}` : typed;
    if (repository.objects.commit(line.after).parents.length < 2)
      throw new GitFatal(`'${name}' is not a stash-like commit`);
    return { oid: line.after, name, at };
  }
  const oid = tryRevision(repository, typed!);
  if (oid === undefined) throw new GitError(`error: ${typed} is not a valid reference`, 1);
  if (repository.objects.commit(oid).parents.length < 2)
    throw new GitError(`'${typed}' is not a stash-like commit`, 1);
  return { oid, name: typed! };
}

export async function remove(git: Git, { oid, name, at }: Found, quiet: boolean): Promise<number> {
  const { refs } = git.repository;
  const lines = refs.log(stashRef);
  const place = lines.length - 1 - at!;
  const left = lines.filter((_, i) => i !== place);
  if (left.length === 0) refs.delete(stashRef);
  else {
    const chained = left.map((line, i) => ({
      ...line,
      before: i === 0 ? "0".repeat(40) : left[i - 1]!.after,
    }));
    refs.writeLog(stashRef, chained);
    refs.detach(stashRef, chained.at(-1)!.after);
  }
  if (!quiet) await git.out(`Dropped ${name} (${oid})\n`);
  return 0;
}
