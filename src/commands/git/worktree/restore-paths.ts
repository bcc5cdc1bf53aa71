import type { Git } from "../context.ts";
import { entryOf } from "../core/index-file.ts";
import { type Blob, flattenTree } from "../core/trees.ts";
import { GitFailure, GitFatal } from "../errors.ts";
import { fromBinary, splitLines } from "../diff/text.ts";
import { mergeText } from "../merge/text.ts";
import type { Repository } from "../core/repository.ts";
import { treeOf } from "../history/revision.ts";
import { parsePathspec } from "./pathspec.ts";
import { stateOf } from "./scan.ts";
import { removeWorkFile, writeWorkFile } from "./unpack.ts";

export interface RestoreOptions {
  /** A revision; the index when undefined. */
  readonly source: string | undefined;
  readonly staged: boolean;
  readonly worktree: boolean;
  /** Of a path in conflict: 2 is our version, 3 theirs. */
  readonly side?: 2 | 3 | undefined;
  /** A path in conflict gets its conflict markers again, in this style. */
  readonly conflict?: string | undefined;
  /** What the source lacks is left alone (`checkout`), or else taken out (`restore`). */
  readonly overlay: boolean;
  /** `checkout` tells how many paths it updated. */
  readonly report: boolean;
}

/** Puts paths of the index or a commit back into index and work tree. */
export async function restorePaths(
  git: Git,
  typed: readonly string[],
  options: RestoreOptions,
): Promise<number> {
  const { repository } = git;
  const { index } = repository;
  const pathspec = parsePathspec(git, typed);
  let found: Map<string, Blob>;
  let recreated = 0;
  if (options.source === undefined) {
    found = new Map();
    for (const entry of index.entries) {
      if (!pathspec.matches(entry.path)) continue;
      if (entry.stage === 0) found.set(entry.path, entry);
      else if (options.conflict !== undefined) {
        const oid = mergedAgain(repository, entry.path, options.conflict);
        if (entry.stage === 2 && oid !== undefined) {
          writeWorkFile(repository, entry.path, { oid, mode: entry.mode });
          recreated++;
        }
      } else if (options.side === undefined) throw new GitFailure(`path '${entry.path}' is unmerged`);
      else {
        const side = index.get(entry.path, options.side);
        if (!side)
          throw new GitFailure(
            `path '${entry.path}' does not have ${options.side === 2 ? "our" : "their"} version`,
          );
        found.set(entry.path, side);
      }
    }
  } else {
    const tree = treeOf(repository, options.source);
    if (tree === undefined) throw new GitFatal(`could not resolve ${options.source}`);
    found = new Map([...flattenTree(repository.objects, tree)].filter(([path]) => pathspec.matches(path)));
  }
  const gone = options.overlay
    ? []
    : [...new Set(index.entries.map(({ path }) => path))].filter(
        (path) => pathspec.matches(path) && !found.has(path),
      );
  if (pathspec.unused.length > 0)
    throw new GitFailure(
      pathspec.unused
        .map((each) => `pathspec '${each}' did not match any file(s) known to git`)
        .join("\nerror: "),
    );
  let updated = 0;
  for (const [path, blob] of found) {
    const entry = index.get(path);
    const same = entry && entry.oid === blob.oid && entry.mode === blob.mode;
    const clean = same && stateOf(repository, entry).kind === "same";
    if (options.worktree && !clean) {
      const written = writeWorkFile(repository, path, blob);
      if (options.side === undefined && (options.staged || same)) index.set(written);
      updated++;
    } else if (options.staged && !same) index.set(entryOf(path, blob.oid, blob.mode));
    else if (options.worktree && clean) continue;
  }
  for (const path of gone) {
    if (options.staged) index.remove(path);
    if (options.worktree && (options.staged || options.source !== undefined))
      removeWorkFile(repository, path, git.cwd);
  }
  repository.writeIndex();
  if (recreated > 0) await git.err(`Recreated ${recreated} merge conflict${recreated === 1 ? "" : "s"}\n`);
  if (options.report && (updated > 0 || recreated === 0)) {
    const from =
      options.source === undefined ? "the index" : repository.short(treeOf(repository, options.source)!);
    await git.err(`Updated ${updated} path${updated === 1 ? "" : "s"} from ${from}\n`);
  }
  return 0;
}

/** The text of a conflict as a merge would leave it; undefined when a side is missing. */
function mergedAgain(repository: Repository, path: string, style: string): string | undefined {
  const { index, objects } = repository;
  const [base, ours, theirs] = [1, 2, 3].map((stage) => index.get(path, stage));
  if (!ours || !theirs) return undefined;
  const lines = (entry: Blob | undefined) => (entry ? splitLines(objects.get(entry.oid).data) : []);
  const merged = mergeText(
    lines(base),
    lines(ours),
    lines(theirs),
    { ours: "ours", base: "base", theirs: "theirs" },
    { style },
  );
  return objects.write("blob", fromBinary(merged.lines.join("")));
}
