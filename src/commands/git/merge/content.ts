import { hashObject } from "../../../base/git/objects.ts";
import { modes } from "../core/modes.ts";
import type { Blob } from "../core/trees.ts";
import { isBinary } from "../diff/patch.ts";
import { fromBinary, splitLines } from "../diff/text.ts";
import { mergeText } from "./text.ts";
import type { MergeRun } from "./trees.ts";

export interface MergedBlob {
  readonly blob: Blob;
  readonly conflict: boolean;
}

const isFile = ({ mode }: Blob): boolean => mode === modes.file || mode === modes.executable;

/** Merges two versions of one file. What was merged is told under `path`; of a conflict the caller tells. */
export function mergeBlobs(
  run: MergeRun,
  path: string,
  { base, ours, theirs }: { readonly base: Blob | undefined; readonly ours: Blob; readonly theirs: Blob },
  paths?: { readonly ours: string; readonly theirs: string },
  /** The result may be merged once more: its markers are a letter longer. */
  again = false,
): MergedBlob {
  const { repository, labels, style, depth } = run;
  const { objects } = repository;
  const mode = base && ours.mode === base.mode ? theirs.mode : ours.mode;
  const modeConflict = base
    ? ours.mode !== theirs.mode && ours.mode !== base.mode && theirs.mode !== base.mode
    : ours.mode !== theirs.mode;
  const done = (oid: string) => ({ blob: { oid, mode }, conflict: modeConflict });
  if (ours.oid === theirs.oid) return done(ours.oid);
  if (base && ours.oid === base.oid) return done(theirs.oid);
  if (base && theirs.oid === base.oid) return done(ours.oid);
  if (!isFile(ours) || !isFile(theirs)) return { blob: depth > 0 && base ? base : ours, conflict: true };
  const content = (blob: Blob | undefined) => (blob ? objects.get(blob.oid).data : new Uint8Array(0));
  const [old, mine, other] = [content(base), content(ours), content(theirs)];
  if (isBinary(repository, path, old, mine, other)) {
    if (depth === 0)
      run.tell(path, `warning: Cannot merge binary files: ${path} (${labels.ours} vs. ${labels.theirs})`);
    run.tell(path, `Auto-merging ${path}`);
    return { blob: depth > 0 && base ? base : { oid: ours.oid, mode }, conflict: true };
  }
  const differ =
    paths !== undefined && (paths.ours !== path || paths.theirs !== path || paths.ours !== paths.theirs);
  const named = (label: string, name: string | undefined) => (differ ? `${label}:${name}` : label);
  const merged = mergeText(
    splitLines(old),
    splitLines(mine),
    splitLines(other),
    { ours: named(labels.ours, paths?.ours), base: labels.base, theirs: named(labels.theirs, paths?.theirs) },
    { ...style, markerSize: 7 + 2 * depth + (again ? 1 : 0) },
  );
  const data = fromBinary(merged.lines.join(""));
  const oid = hashObject("blob", data);
  objects.add(oid, "blob", data);
  run.tell(path, `Auto-merging ${path}`);
  return { blob: { oid, mode }, conflict: merged.conflicts > 0 || modeConflict };
}
