import type { Git } from "../context.ts";
import { zeroOid } from "../../../base/git/sha1.ts";
import { modes } from "../core/modes.ts";
import { fromBinary, splitLines } from "../diff/text.ts";
import { mergeText } from "../merge/text.ts";
import { readForGit } from "../worktree/convert.ts";
import { lstatOf, stateOf } from "../worktree/scan.ts";
import type { FilePatch } from "./parse-patch.ts";
import { placeHunks } from "./place-hunks.ts";

/** What came of a patch that was merged; the stages of a conflict are blobs of base, ours and theirs. */
export interface Merged {
  readonly content: Uint8Array;
  readonly mode: number;
  readonly stages?: readonly (string | undefined)[];
  /** What is said of it. */
  readonly note: string;
}

/**
 * `git apply -3`: the patch is applied to the blob it was made from, and what comes of that is merged with the file as
 * it is. A text says why this cannot be; then, and for a new file, the patch is applied as it stands.
 */
export function threeWay(git: Git, patch: FilePatch, worktree: boolean): Merged | string | undefined {
  const { repository } = git;
  const { objects, index } = repository;
  const { old, now, hunks, ids } = patch;
  if (now === undefined) return "";
  const entry = index.get(now === old ? now : (old ?? now));
  let base: Uint8Array;
  let note = "";
  let baseOid: string | undefined;
  if (old === undefined) {
    if (!entry) return undefined;
    base = new Uint8Array(0);
    note = "Performing three-way merge...\n";
  } else {
    if (!entry) return `error: ${old}: does not exist in index\n`;
    const found = ids && !zeroOid.startsWith(ids[0]) ? objects.startingWith(ids[0]) : [];
    if (found.length !== 1) return "error: repository lacks the necessary blob to perform 3-way merge.\n";
    baseOid = found[0]!;
    base = objects.get(baseOid).data;
  }
  const placed = placeHunks(splitLines(base), hunks);
  if (placed.rejected.length > 0) return "error: patch failed to apply to the blob it was made from\n";
  const theirs = fromBinary(placed.lines.join(""));
  const theirOid = objects.write("blob", theirs);
  const mode = patch.newMode ?? entry?.mode ?? modes.file;
  const clean = `${note}Applied patch to '${now}' cleanly.\n`;
  const path = entry!.path;
  const stat = worktree ? lstatOf(repository, path) : undefined;
  if (worktree && (!stat || stateOf(repository, entry!).kind !== "same"))
    return `error: ${path}: does not match index\n`;
  const ours = stat ? readForGit(repository, path, stat) : objects.get(entry!.oid).data;
  if (entry!.oid === baseOid || entry!.oid === theirOid) return { content: theirs, mode, note: clean };
  const merged = mergeText(splitLines(base), splitLines(ours), splitLines(theirs), {
    ours: "ours",
    base: "base",
    theirs: "theirs",
  });
  const content = fromBinary(merged.lines.join(""));
  if (merged.conflicts === 0) return { content, mode, note: clean };
  return {
    content,
    mode,
    stages: [baseOid, entry!.oid, theirOid],
    note: `${note}Applied patch to '${now}' with conflicts.\n`,
  };
}
