import { type Paint, painter } from "../colours.ts";
import { modeText } from "../core/modes.ts";
import { quotePath } from "../core/quote.ts";
import type { Repository } from "../core/repository.ts";
import { hashObject } from "../../../base/git/objects.ts";
import { zeroOid } from "../../../base/git/sha1.ts";
import { attributesOf } from "../worktree/attributes.ts";
import { looksBinary } from "../worktree/convert.ts";
import { binaryPatch } from "./binary.ts";
import { type Change, contentOf, type Side } from "./changes.ts";
import { isSubmodule, submoduleLog } from "./submodule-log.ts";
import { headingOf } from "./driver.ts";
import { hunkText, type HunkOptions } from "./hunk-text.ts";

export interface PatchOptions extends HunkOptions {
  readonly colour: boolean;
  /** `--full-index` */
  readonly fullIndex?: boolean;
  /** Letters of an id on the "index" line. */
  readonly abbrev?: number | undefined;
  /** What stands before the names of both sides: "a/" and "b/". */
  readonly prefixes?: readonly [string, string] | undefined;
  /** `--text` */
  readonly text?: boolean;
  /** `--binary`: what binary files hold is written out. */
  readonly binary?: boolean;
  /** `--submodule=log`: submodules are told by their commits. */
  readonly submoduleLog?: boolean;
  /** `-D`: of a deleted file only the head is shown. */
  readonly withoutDeleted?: boolean;
  /** Paths are shown as seen from here: "sub/". */
  readonly relative?: string | undefined;
}

export const isBinary = (
  repository: Repository,
  path: string,
  ...contents: readonly Uint8Array[]
): boolean => {
  const set = attributesOf(repository, path).get("diff");
  if (set === false) return true;
  return set === true ? false : contents.some(looksBinary);
};

/** One changed file as a patch: its header and its hunks. */
export function patchOf(repository: Repository, change: Change, options: PatchOptions): string {
  if (options.submoduleLog && isSubmodule(change)) return submoduleLog(repository, change);
  const paint = painter(options.colour);
  const { status, path, before, after } = change;
  if (status === "U") return paint("bold", `* Unmerged path ${quotePath(path)}`) + "\n";
  // A file that became a link, or the reverse, is told as one file gone and another come.
  if (status === "T")
    return (
      patchOf(repository, { status: "D", path, before }, options) +
      patchOf(repository, { status: "A", path, after }, options)
    );
  const contents = { old: contentOf(repository, before), now: contentOf(repository, after) };
  const id = (side: Side | undefined, data: Uint8Array): string => {
    const oid = side ? (side.oid ?? hashObject("blob", data)) : zeroOid;
    if (
      options.fullIndex ||
      (options.binary && !options.text && isBinary(repository, path, contents.old, contents.now))
    )
      return oid;
    if (oid === zeroOid) return zeroOid.slice(0, options.abbrev ?? repository.abbrev);
    return repository.short(oid, options.abbrev);
  };
  return filePatch(change, contents, options, {
    paint,
    id,
    isBinary: () => isBinary(repository, path, contents.old, contents.now),
    quoted: (name) => quotePath(name, repository.config.bool("core.quotepath") !== false),
    heading: () => headingOf(repository, path),
  });
}

/** What a patch needs to know of the place its files come from. */
export interface Surroundings {
  readonly paint: Paint;
  /** The id of a side as the "index" line shows it. */
  readonly id: (side: Side | undefined, data: Uint8Array) => string;
  readonly isBinary: () => boolean;
  readonly quoted: (name: string) => string;
  readonly heading?: () => ReturnType<typeof headingOf>;
}

interface Contents {
  readonly old: Uint8Array;
  readonly now: Uint8Array;
}

/** A change of contents at hand as a patch. */
export function filePatch(
  change: Change,
  { old, now }: Contents,
  options: PatchOptions,
  { paint, id, isBinary: binaryAt, quoted, heading }: Surroundings,
): string {
  const { status, path, before, after } = change;
  const below = (name: string) =>
    options.relative !== undefined && name.startsWith(options.relative)
      ? name.slice(options.relative.length)
      : name;
  const [aPrefix, bPrefix] = options.prefixes ?? ["a/", "b/"];
  const aName = quoted(aPrefix + below(before?.path ?? path));
  const bName = quoted(bPrefix + below(after?.path ?? path));
  const head = [`diff --git ${aName} ${bName}`];
  const same = before && after && !after.dirty && sameContent(before, after, old, now);
  if (!before) head.push(`new file mode ${modeText(after!.mode)}`);
  else if (!after) head.push(`deleted file mode ${modeText(before.mode)}`);
  else if (before.mode !== after.mode)
    head.push(`old mode ${modeText(before.mode)}`, `new mode ${modeText(after.mode)}`);
  if (status === "R" || status === "C") {
    const word = status === "R" ? "rename" : "copy";
    head.push(
      `similarity index ${change.score}%`,
      `${word} from ${quoted(below(before!.path))}`,
      `${word} to ${quoted(below(path))}`,
    );
  } else if (change.rewritten !== undefined) head.push(`dissimilarity index ${change.rewritten}%`);
  const headText = () => head.map((line) => `${paint("bold", line)}\n`).join("");
  if (same) return headText();
  const mode = before && after && before.mode === after.mode ? ` ${modeText(before.mode)}` : "";
  // A submodule that is dirty at the same commit has no other ids to show.
  if (!after?.dirty || before?.oid !== after.oid)
    head.push(`index ${id(before, old)}..${id(after, now)}${mode}`);
  if (!after && options.withoutDeleted) return headText();
  const names = [before ? aName : "/dev/null", after ? bName : "/dev/null"];
  if (!options.text && binaryAt())
    return options.binary
      ? headText() + binaryPatch(old, now)
      : `${headText()}Binary files ${names[0]} and ${names[1]} differ\n`;
  const hunks = hunkText(old, now, {
    ...options,
    heading: heading?.(),
    rewritten: change.rewritten !== undefined,
  });
  // Where all differences are ignored only what else changed is told.
  if (hunks === "")
    return !before || !after || mode === "" || status === "R" || status === "C" ? headText() : "";
  // A name with a blank is followed by a tab, so that `patch` sees where it ends.
  const tab = (name: string) =>
    name.includes(" ") && !name.startsWith('"') && name !== "/dev/null" ? `${name}\t` : name;
  head.push(`--- ${tab(names[0]!)}`, `+++ ${tab(names[1]!)}`);
  return headText() + hunks;
}

const sameContent = (before: Side, after: Side, old: Uint8Array, now: Uint8Array): boolean =>
  before.oid !== undefined && after.oid !== undefined
    ? before.oid === after.oid
    : hashObject("blob", old) === hashObject("blob", now);
