import type { Repository } from "../core/repository.ts";
import type { Blob, FlatTree } from "../core/trees.ts";
import { changesBetween } from "../diff/changes.ts";
import { detectRenames } from "../diff/renames.ts";
import { mergeBlobs } from "./content.ts";
import { movedFolders } from "./folders.ts";
import type { MergeStyle } from "./text.ts";
import type { MergeRun, Side } from "./trees.ts";

/** The three versions that meet at a path; one that a side renamed stands at its new path for all three. */
export interface Slot {
  base?: Blob;
  ours?: Blob;
  theirs?: Blob;
  /** What the file was called on each side, for the labels. */
  oursPath?: string;
  theirsPath?: string;
  renamed?: boolean;
  /** In conflict whatever its versions are. */
  open?: boolean;
  /** Said already: gone on one side, renamed on the other and not changed. */
  told?: boolean;
}

/** A file that each side renamed in its own way. */
export interface Apart {
  readonly path: string;
  readonly base: Blob;
  readonly ours: string;
  readonly theirs: string;
}

export interface Collected {
  readonly slots: Map<string, Slot>;
  readonly apart: readonly Apart[];
}

const sides = ["ours", "theirs"] as const;

/** Brings together what belongs together, following renames of files and folders. */
export function collect(
  run: MergeRun,
  trees: { readonly base: FlatTree; readonly ours: FlatTree; readonly theirs: FlatTree },
): Collected {
  const { base } = trees;
  const renames = {
    ours: renamesOf(run.repository, base, trees.ours, run.style.renames),
    theirs: renamesOf(run.repository, base, trees.theirs, run.style.renames),
  };
  const slots = new Map<string, Slot>();
  const at = (path: string): Slot => {
    let slot = slots.get(path);
    if (!slot) slots.set(path, (slot = {}));
    return slot;
  };
  const apart: Apart[] = [];
  const placed = { ours: new Set<string>(), theirs: new Set<string>() };
  for (const [path, blob] of base) {
    const [mine, other] = [renames.ours.get(path), renames.theirs.get(path)];
    if (mine === undefined && other === undefined) at(path).base = blob;
    else if (mine !== undefined && other !== undefined && mine !== other) {
      apart.push({ path, base: blob, ours: mine, theirs: other });
      placed.ours.add(mine);
      placed.theirs.add(other);
    } else if (mine !== undefined && mine === other) {
      Object.assign(at(mine), {
        base: blob,
        ours: trees.ours.get(mine),
        theirs: trees.theirs.get(mine),
        renamed: true,
        oursPath: mine,
        theirsPath: mine,
      });
      placed.ours.add(mine);
      placed.theirs.add(mine);
    } else
      placeRenamed(
        run,
        trees,
        { path, blob, side: mine === undefined ? "theirs" : "ours" },
        renames,
        at,
        placed,
      );
  }
  for (const side of sides) {
    const moved = movedFolders(run, side, renames[side === "ours" ? "theirs" : "ours"], trees);
    for (const [path, blob] of trees[side]) {
      if (placed[side].has(path)) continue;
      const target = moved(path);
      if (target === undefined) at(path)[side] = blob;
      else Object.assign(at(target.path), { [side]: blob, open: target.open });
    }
  }
  return { slots, apart };
}

function renamesOf(
  repository: Repository,
  base: FlatTree,
  side: FlatTree,
  renames: MergeStyle["renames"],
): Map<string, string> {
  if (renames === false) return new Map();
  const likeness = renames === undefined ? {} : { least: renames };
  const pairs = detectRenames(repository, changesBetween(base, side), likeness)
    .filter(({ status }) => status === "R")
    .map(({ before, path }): [string, string] => [before!.path, path]);
  return new Map(pairs);
}

/** A file that one side renamed: what the other side did to it goes to the new name. */
function placeRenamed(
  run: MergeRun,
  trees: { readonly ours: FlatTree; readonly theirs: FlatTree },
  { path, blob, side }: { readonly path: string; readonly blob: Blob; readonly side: Side },
  renames: Readonly<Record<Side, ReadonlyMap<string, string>>>,
  at: (path: string) => Slot,
  placed: Readonly<Record<Side, Set<string>>>,
): void {
  const otherSide = side === "ours" ? "theirs" : "ours";
  const name = renames[side].get(path)!;
  const own = trees[side].get(name)!;
  const other = trees[otherSide].get(path);
  const taken = trees[otherSide].has(name);
  placed[side].add(name);
  placed[otherSide].add(path);
  const slot = at(name);
  const { labels } = run;
  if (other === undefined)
    run.tell(
      name,
      `CONFLICT (rename/delete): ${path} renamed to ${name} in ${labels[side]}, but deleted in ${labels[otherSide]}.`,
    );
  if (taken) {
    // Something else stands at the new name on the other side: the two meet as files that both sides added.
    const paths = side === "ours" ? { ours: name, theirs: path } : { ours: path, theirs: name };
    const versions = side === "ours" ? { ours: own, theirs: other } : { ours: other, theirs: own };
    const merged = other === undefined ? own : mergeInto(run, path, blob, versions, paths, name);
    slot[side] = merged;
    if (other === undefined) slot.open = true;
    return;
  }
  Object.assign(slot, { base: blob, [side]: own, renamed: true });
  if (other !== undefined) slot[otherSide] = other;
  slot.oursPath = side === "ours" ? name : path;
  slot.theirsPath = side === "ours" ? path : name;
  if (other === undefined) slot.told = own.oid === blob.oid && own.mode === blob.mode;
}

function mergeInto(
  run: MergeRun,
  path: string,
  base: Blob,
  { ours, theirs }: { readonly ours: Blob | undefined; readonly theirs: Blob | undefined },
  paths: { readonly ours: string; readonly theirs: string },
  name: string,
): Blob {
  const merged = mergeBlobs(run, path, { base, ours: ours!, theirs: theirs! }, paths, true);
  if (merged.conflict)
    run.tell(
      name,
      `CONFLICT (rename involved in collision): rename of ${path} -> ${name} has content conflicts AND collides with another path; this may result in nested conflict markers.`,
    );
  return merged.blob;
}
