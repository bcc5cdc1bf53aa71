import type { Git } from "../context.ts";
import { entryOf } from "../core/index-file.ts";
import { modeText } from "../core/modes.ts";
import { type Change, contentOf } from "../diff/changes.ts";
import { isBinary, patchOf } from "../diff/patch.ts";
import { fromBinary, splitLines } from "../diff/text.ts";
import { removeWorkFile, writeWorkFile } from "../worktree/unpack.ts";
import { askFor, type FilePatch, type Piece } from "./ask.ts";
import { applyHunks, type Hunk, hunksBetween } from "./hunks.ts";
import type { PatchMode } from "./modes.ts";

/** What becomes of one file; undefined content: it goes. */
export interface Picked {
  readonly path: string;
  readonly content: Uint8Array | undefined;
  readonly mode: number;
  /** The same for the hunks that were left. */
  readonly rest: Uint8Array | undefined;
  /** Something of it was chosen. */
  readonly touched: boolean;
}

/** Goes through changes and asks; answers with the files as the choices leave them. */
export async function pickHunks(
  git: Git,
  changes: readonly Change[],
  mode: PatchMode,
  swapped = false,
): Promise<Picked[]> {
  const { repository } = git;
  const picked: Picked[] = [];
  let asked = 0;
  let binary = 0;
  for (const change of changes) {
    if (change.status === "U") {
      await git.err(`ignoring unmerged: ${change.path}\n`);
      continue;
    }
    const { before, after, path } = change;
    const [old, now] = [contentOf(repository, before), contentOf(repository, after)];
    if (isBinary(repository, path, old, now)) {
      binary++;
      continue;
    }
    asked++;
    const a = splitLines(old);
    const hunks = hunksBetween(a, splitLines(now), git.config.int("diff.context") ?? 3);
    const modeChanges = before && after && before.mode !== after.mode;
    const file: FilePatch = {
      header: headerOf(git, change, swapped),
      pieces: [
        ...(modeChanges
          ? [{ modeChange: `old mode ${modeText(before.mode)}\nnew mode ${modeText(after.mode)}\n` }]
          : []),
        // An empty file that comes or goes has no lines to show, and is a hunk all the same.
        ...(hunks.length === 0 && !modeChanges ? [{ modeChange: "" }] : hunks),
      ],
      what: !after ? "deletion" : !before ? "addition" : "this hunk",
      old: a,
    };
    const { pieces, quit } = await askFor(git, file, mode);
    picked.push(outcome(change, pieces, a, mode));
    if (quit) break;
  }
  if (asked === 0) await git.err(binary > 0 ? "Only binary files changed.\n" : "No changes.\n");
  return picked;
}

function headerOf({ repository }: Git, change: Change, swapped: boolean): string {
  const text = patchOf(repository, change, {
    colour: false,
    ...(swapped ? { prefixes: ["b/", "a/"] as const } : {}),
  });
  const at = text.search(/^@@ /m);
  return (at < 0 ? text : text.slice(0, at)).replaceAll(/^(old|new) mode \d+\n/gm, "");
}

function outcome(
  { path, before, after }: Change,
  pieces: readonly Piece[],
  old: readonly string[],
  { reverse }: PatchMode,
): Picked {
  const applied = (piece: Piece) => (piece.use === true) !== reverse;
  const hunks = pieces.filter((piece): piece is Hunk => "lines" in piece);
  const content = (fits: (piece: Piece) => boolean): Uint8Array | undefined =>
    (!after && pieces.every(fits)) || (!before && !pieces.some(fits))
      ? undefined
      : fromBinary(applyHunks(old, hunks.filter(fits)).join(""));
  const modePiece = pieces.find((piece) => "modeChange" in piece);
  const touched = pieces.some(({ use }) => use === true);
  const mode = modePiece ? (applied(modePiece) ? after : before) : (after ?? before);
  return {
    path,
    content: content(applied),
    rest: content((piece) => !applied(piece)),
    mode: mode!.mode,
    touched,
  };
}

/** Writes what was picked where the mode wants it. */
export function putPicked(git: Git, picked: readonly Picked[], { targets }: PatchMode): void {
  const { repository } = git;
  const { index } = repository;
  for (const { path, content, mode, touched } of picked) {
    if (!touched) continue;
    const oid = content && repository.objects.write("blob", content);
    if (targets.includes("worktree")) {
      if (oid === undefined) removeWorkFile(repository, path, git.cwd);
      else {
        const written = writeWorkFile(repository, path, { oid, mode });
        const entry = index.get(path);
        if (targets.includes("index") || (entry?.oid === oid && entry.mode === mode)) index.set(written);
      }
    } else if (oid !== undefined) index.set(entryOf(path, oid, mode));
    if (oid === undefined && targets.includes("index")) index.remove(path);
  }
  repository.writeIndex();
}
