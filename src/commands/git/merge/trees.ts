import { compareNames } from "../../../files/paths.ts";
import { entryOf, Index, type IndexEntry } from "../core/index-file.ts";
import { modes } from "../core/modes.ts";
import type { Repository } from "../core/repository.ts";
import { type Blob, flattenTree, writeTreeOf } from "../core/trees.ts";
import { type Apart, collect, type Slot } from "./collect.ts";
import { mergeBlobs } from "./content.ts";
import type { MergeStyle } from "./text.ts";

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

export type Side = "ours" | "theirs";

/** What all parts of one merge share. */
export interface MergeRun {
  readonly repository: Repository;
  readonly labels: TreeLabels;
  readonly style: MergeStyle;
  /** 1 and more for the merge of several merge bases, which asks nobody. */
  readonly depth: number;
  /** `merge.directoryRenames`: files follow a renamed folder (true), in a conflict (undefined), or not at all. */
  readonly folders: boolean | undefined;
  /** Messages are shown in the order of the paths they belong to. */
  readonly tell: (path: string, message: string) => void;
}

/** Merges two trees over their base, following files and folders that either side renamed. */
export function mergeTrees(
  repository: Repository,
  base: string | undefined,
  ours: string,
  theirs: string,
  labels: TreeLabels,
  style: MergeStyle = {},
  depth = 0,
): MergedTree {
  const { objects, config } = repository;
  const told = new Map<string, string[]>();
  const set = config.get("merge.directoryrenames") ?? "conflict";
  const run: MergeRun = {
    repository,
    labels,
    style,
    depth,
    folders: set === "conflict" ? undefined : config.bool("merge.directoryrenames"),
    tell: (path, message) => void told.set(path, [...(told.get(path) ?? []), message]),
  };
  const result = new Result(run);
  const trees = {
    base: flattenTree(objects, base),
    ours: flattenTree(objects, ours),
    theirs: flattenTree(objects, theirs),
  };
  const { slots, apart } = collect(run, trees);
  for (const each of apart) {
    const [mine, other] = [trees.ours.get(each.ours)!, trees.theirs.get(each.theirs)!];
    result.renamedApart(each, mine, other);
  }
  for (const path of [...slots.keys()].sort(compareNames)) {
    const slot = slots.get(path)!;
    result.note(path, slot);
    result.settle(path, slot);
  }
  result.makeRoom();
  const messages = [...told.keys()].sort(compareNames).flatMap((path) => told.get(path)!);
  return { files: result.files, conflicts: result.conflicts, messages, clean: result.conflicts.length === 0 };
}

const same = (a: Blob | undefined, b: Blob | undefined): boolean => a?.oid === b?.oid && a?.mode === b?.mode;

/** Files, links and submodules cannot be merged with one another. */
const kindOf = (mode: number): string =>
  mode === modes.symlink ? "link" : mode === modes.submodule ? "submodule" : "file";

class Result {
  readonly files = new Map<string, Blob>();
  readonly #run: MergeRun;
  #open = new Map<string, (Blob | undefined)[]>();

  constructor(run: MergeRun) {
    this.#run = run;
  }

  get conflicts(): IndexEntry[] {
    return [...this.#open]
      .sort(([a], [b]) => compareNames(a, b))
      .flatMap(([path, stages]) =>
        stages.flatMap((blob, i) => (blob ? [entryOf(path, blob.oid, blob.mode, undefined, i + 1)] : [])),
      );
  }

  #conflict(path: string, { base, ours, theirs }: Slot): void {
    this.#open.set(path, [base, ours, theirs]);
  }

  /** A name that is free: the path and the branch it comes from. */
  #aside(path: string, label: string): string {
    const name = `${path}~${label.replaceAll("/", "_")}`;
    let free = name;
    for (let n = 0; this.files.has(free); n++) free = `${name}_${n}`;
    return free;
  }

  renamedApart({ path, base, ours, theirs }: Apart, mine: Blob, other: Blob): void {
    const { labels, tell } = this.#run;
    const merged = mergeBlobs(this.#run, path, { base, ours: mine, theirs: other }, { ours, theirs }, true);
    tell(
      path,
      `CONFLICT (rename/rename): ${path} renamed to ${ours} in ${labels.ours} and to ${theirs} in ${labels.theirs}.`,
    );
    this.#open.set(path, [base, undefined, undefined]);
    this.#open.set(ours, [undefined, merged.blob, undefined]);
    this.#open.set(theirs, [undefined, undefined, merged.blob]);
    this.files.set(ours, merged.blob);
    this.files.set(theirs, merged.blob);
  }

  settle(path: string, slot: Slot): void {
    const { labels, tell, depth } = this.#run;
    const { base, ours, theirs } = slot;
    const one = ours ?? theirs;
    if (slot.open && one && !(ours && theirs)) {
      this.files.set(path, one);
      this.#conflict(path, slot);
    } else if (same(ours, theirs)) {
      if (ours) this.files.set(path, ours);
    } else if (slot.told && one) {
      this.files.set(path, one);
      this.#conflict(path, slot);
    } else if (same(base, ours)) {
      if (theirs) this.files.set(path, theirs);
    } else if (same(base, theirs)) {
      if (ours) this.files.set(path, ours);
    } else if (!ours || !theirs) {
      // One side took the file away, the other changed it.
      const [gone, kept] = ours ? [labels.theirs, labels.ours] : [labels.ours, labels.theirs];
      tell(
        path,
        `CONFLICT (modify/delete): ${path} deleted in ${gone} and modified in ${kept}.  Version ${kept} of ${path} left in tree.`,
      );
      this.files.set(path, depth > 0 ? base! : one!);
      this.#conflict(path, slot);
    } else if (kindOf(ours.mode) !== kindOf(theirs.mode)) this.#distinct(path, slot, ours, theirs);
    else this.#content(path, slot, ours, theirs);
  }

  #content(path: string, slot: Slot, ours: Blob, theirs: Blob): void {
    const { base, renamed, oursPath, theirsPath } = slot;
    const paths = renamed ? { ours: oursPath ?? path, theirs: theirsPath ?? path } : undefined;
    const { blob, conflict } = mergeBlobs(this.#run, path, { base, ours, theirs }, paths);
    this.files.set(path, blob);
    if (!conflict) return;
    const kind = ours.mode === modes.submodule ? "submodule" : base ? "content" : "add/add";
    this.#run.tell(path, `CONFLICT (${kind}): Merge conflict in ${path}`);
    this.#conflict(path, slot);
  }

  /** A file here and a link there: a plain file is put aside under another name. */
  #distinct(path: string, { base }: Slot, ours: Blob, theirs: Blob): void {
    const { labels, tell } = this.#run;
    const both = kindOf(ours.mode) !== "file" && kindOf(theirs.mode) !== "file";
    const oursPath = both || kindOf(ours.mode) === "file" ? this.#aside(path, labels.ours) : path;
    const theirsPath = both || kindOf(ours.mode) !== "file" ? this.#aside(path, labels.theirs) : path;
    tell(
      path,
      `CONFLICT (distinct types): ${path} had different types on each side; renamed ${both ? "both" : "one"} of them so each can be recorded somewhere.`,
    );
    const like = (blob: Blob) => (base && kindOf(base.mode) === kindOf(blob.mode) ? base : undefined);
    this.files.set(oursPath, ours);
    this.files.set(theirsPath, theirs);
    this.#open.set(oursPath, [like(ours), ours, undefined]);
    this.#open.set(theirsPath, [like(theirs), undefined, theirs]);
  }

  /** A file whose name is that of a folder with files in it gets another name. */
  makeRoom(): void {
    const { labels, tell } = this.#run;
    const folders = new Set<string>();
    for (const path of this.files.keys())
      for (let slash = path.indexOf("/"); slash >= 0; slash = path.indexOf("/", slash + 1))
        folders.add(path.slice(0, slash));
    for (const [path, blob] of [...this.files]) {
      if (!folders.has(path)) continue;
      const stages = this.#open.get(path) ?? this.#single(path, blob);
      const label = stages[2] && !stages[1] ? labels.theirs : labels.ours;
      const name = this.#aside(path, label);
      tell(
        name,
        `CONFLICT (file/directory): directory in the way of ${path} from ${label}; moving it to ${name} instead.`,
      );
      this.files.delete(path);
      this.#open.delete(path);
      this.files.set(name, blob);
      this.#open.set(name, stages);
    }
  }

  /** Which side a file without conflict comes from. */
  #single(path: string, blob: Blob): (Blob | undefined)[] {
    const mine = this.#origins.get(path);
    return mine === "theirs" ? [undefined, undefined, blob] : [undefined, blob, undefined];
  }

  readonly #origins = new Map<string, Side>();

  /** Remembered for `makeRoom`. */
  note(path: string, { ours, theirs }: Slot): void {
    if (theirs && !ours) this.#origins.set(path, "theirs");
  }
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
