import { hashObject } from "../../../base/git/objects.ts";
import { entryOf, Index, type IndexEntry } from "../core/index-file.ts";
import { modes } from "../core/modes.ts";
import type { Repository } from "../core/repository.ts";
import { type Blob, type FlatTree, flattenTree, writeTreeOf } from "../core/trees.ts";
import { changesBetween } from "../diff/changes.ts";
import { detectRenames } from "../diff/renames.ts";
import { isBinary } from "../diff/patch.ts";
import { fromBinary, splitLines } from "../diff/text.ts";
import { type MergeStyle, mergeText } from "./text.ts";

export interface MergedTree {
  /** What the work tree is to hold; files with conflict markers among them. */
  readonly files: Map<string, Blob>;
  /** Entries of stages 1 to 3. */
  readonly conflicts: IndexEntry[];
  /** "Auto-merging a", "CONFLICT (content): ..." in git's order. */
  readonly messages: string[];
  readonly clean: boolean;
}

export interface TreeLabels {
  readonly ours: string;
  readonly base: string;
  readonly theirs: string;
}

interface Sides {
  base?: Blob;
  ours?: Blob;
  theirs?: Blob;
  /** What the file was called on the other side, for the labels. */
  oursPath?: string;
  theirsPath?: string;
  renamed?: boolean;
}

const same = (a: Blob | undefined, b: Blob | undefined): boolean => a?.oid === b?.oid && a?.mode === b?.mode;

/** Merges two trees over their base, following files that either side renamed. */
export function mergeTrees(
  repository: Repository,
  base: string | undefined,
  ours: string,
  theirs: string,
  labels: TreeLabels,
  style: MergeStyle = {},
): MergedTree {
  const { objects } = repository;
  const [b, o, t] = [flattenTree(objects, base), flattenTree(objects, ours), flattenTree(objects, theirs)];
  const byPath = collect(repository, b, o, t, style.renames);
  const result: MergedTree = { files: new Map(), conflicts: [], messages: [], clean: true };
  let clean = true;
  const conflict = (path: string, { base: one, ours: two, theirs: three }: Sides) => {
    clean = false;
    for (const [stage, blob] of [one, two, three].entries())
      if (blob) result.conflicts.push(entryOf(path, blob.oid, blob.mode, undefined, stage + 1));
  };
  for (const path of [...byPath.keys()].sort()) {
    const sides = byPath.get(path)!;
    const { base: one, ours: two, theirs: three } = sides;
    if (same(two, three)) {
      if (two) result.files.set(path, two);
      continue;
    }
    if (same(one, two)) {
      if (three) result.files.set(path, three);
      continue;
    }
    if (same(one, three)) {
      if (two) result.files.set(path, two);
      continue;
    }
    if (!two || !three) {
      // One side took the file away, the other changed it.
      const [gone, kept] = two ? [labels.theirs, labels.ours] : [labels.ours, labels.theirs];
      const left = (two ?? three)!;
      result.messages.push(
        `CONFLICT (modify/delete): ${path} deleted in ${gone} and modified in ${kept}.  Version ${kept} of ${path} left in tree.`,
      );
      result.files.set(path, left);
      conflict(path, sides);
      continue;
    }
    mergeFile(repository, path, sides, labels, style, result, conflict);
  }
  return { ...result, clean };
}

function mergeFile(
  repository: Repository,
  path: string,
  sides: Sides,
  labels: TreeLabels,
  style: MergeStyle,
  result: MergedTree,
  conflict: (path: string, sides: Sides) => void,
): void {
  const { objects } = repository;
  const { base, ours, theirs } = sides as { base?: Blob; ours: Blob; theirs: Blob };
  const mode = base && ours.mode === base.mode ? theirs.mode : ours.mode;
  const content = (blob: Blob | undefined) => (blob ? objects.get(blob.oid).data : new Uint8Array(0));
  const kind = base ? "content" : "add/add";
  if (ours.oid === theirs.oid) {
    result.files.set(path, { oid: ours.oid, mode });
    return;
  }
  if (base && ours.oid === base.oid) {
    result.files.set(path, { oid: theirs.oid, mode });
    return;
  }
  if (base && theirs.oid === base.oid) {
    result.files.set(path, { oid: ours.oid, mode });
    return;
  }
  const plain = [ours, theirs].every((blob) => blob.mode === modes.file || blob.mode === modes.executable);
  const [old, mine, other] = [content(base), content(ours), content(theirs)];
  if (!plain || isBinary(repository, path, old, mine, other)) {
    if (plain)
      result.messages.push(
        `warning: Cannot merge binary files: ${path} (${labels.ours} vs. ${labels.theirs})`,
      );
    if (plain) result.messages.push(`Auto-merging ${path}`);
    result.messages.push(`CONFLICT (${kind}): Merge conflict in ${path}`);
    result.files.set(path, ours);
    conflict(path, sides);
    return;
  }
  const named = (label: string, name: string | undefined) =>
    sides.renamed && name !== undefined ? `${label}:${name}` : label;
  const merged = mergeText(
    splitLines(old),
    splitLines(mine),
    splitLines(other),
    {
      ours: named(labels.ours, sides.oursPath),
      base: labels.base,
      theirs: named(labels.theirs, sides.theirsPath),
    },
    style,
  );
  const data = fromBinary(merged.lines.join(""));
  const oid = hashObject("blob", data);
  objects.add(oid, "blob", data);
  result.messages.push(`Auto-merging ${path}`);
  result.files.set(path, { oid, mode });
  if (merged.conflicts === 0) return;
  result.messages.push(`CONFLICT (${kind}): Merge conflict in ${path}`);
  conflict(path, sides);
}

/** The three versions of each file; one that a side renamed stands at its new path for all three. */
function collect(
  repository: Repository,
  base: FlatTree,
  ours: FlatTree,
  theirs: FlatTree,
  renames: MergeStyle["renames"],
): Map<string, Sides> {
  const likeness = renames === undefined || renames === false ? {} : { least: renames };
  const renamesOf = (side: FlatTree) =>
    new Map(
      (renames === false ? [] : detectRenames(repository, changesBetween(base, side), likeness))
        .filter(({ status }) => status === "R")
        .map(({ before, path }) => [before!.path, path]),
    );
  const left = renamesOf(ours);
  const right = renamesOf(theirs);
  const found = new Map<string, Sides>();
  const at = (path: string): Sides => {
    let sides = found.get(path);
    if (!sides) found.set(path, (sides = {}));
    return sides;
  };
  const movedHere = new Set<string>();
  for (const [path, blob] of base) {
    const mine = left.get(path);
    const other = right.get(path);
    if (mine !== undefined && other !== undefined && mine !== other) {
      at(path).base = blob; // renamed apart: each name stands for itself
      continue;
    }
    const name = mine ?? other ?? path;
    const sides = at(name);
    sides.base = blob;
    if (name === path) continue;
    sides.renamed = true;
    const oursPath = mine ?? path;
    const theirsPath = other ?? path;
    if (ours.has(oursPath)) sides.ours = ours.get(oursPath)!;
    if (theirs.has(theirsPath)) sides.theirs = theirs.get(theirsPath)!;
    sides.oursPath = oursPath;
    sides.theirsPath = theirsPath;
    movedHere.add(`o:${oursPath}`).add(`t:${theirsPath}`);
  }
  for (const [path, blob] of ours) if (!movedHere.has(`o:${path}`)) at(path).ours = blob;
  for (const [path, blob] of theirs) if (!movedHere.has(`t:${path}`)) at(path).theirs = blob;
  return found;
}

/** The index that a merge leaves: merged files at stage 0, the others at their stages. */
export function indexOf({ files, conflicts }: MergedTree): Index {
  const open = new Set(conflicts.map(({ path }) => path));
  return new Index([
    ...[...files]
      .filter(([path]) => !open.has(path))
      .map(([path, { oid, mode }]) => entryOf(path, oid, mode)),
    ...conflicts,
  ]);
}

export const treeOfMerge = (repository: Repository, { files }: MergedTree): string =>
  writeTreeOf(
    repository.objects,
    [...files].map(([path, { oid, mode }]) => ({ path, oid, mode })),
  );
