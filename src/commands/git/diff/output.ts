import type { Git } from "../context.ts";
import { quotePath } from "../core/quote.ts";
import { modeText } from "../core/modes.ts";
import { zeroOid } from "../../../base/git/sha1.ts";
import type { Change, Side } from "./changes.ts";
import { dirstatText, type DirstatOptions } from "./dirstat.ts";
import { patchOf, type PatchOptions } from "./patch.ts";
import {
  type FileStat,
  shortStat,
  type StatLayout,
  statName,
  statsOf,
  statTable,
  summaryLines,
} from "./stat.ts";

/** How a list of changes is shown; several forms may be asked for at once. */
export interface Forms {
  readonly patch?: boolean;
  readonly stat?: boolean;
  /** What `--stat=...` and its like say of the table. */
  readonly statLayout?: Partial<StatLayout> | undefined;
  readonly shortstat?: boolean;
  readonly numstat?: boolean;
  readonly dirstat?: DirstatOptions | undefined;
  readonly summary?: boolean;
  readonly nameOnly?: boolean;
  readonly nameStatus?: boolean;
  readonly raw?: boolean;
  readonly nul?: boolean;
  /** Put before every line. */
  readonly linePrefix?: string | undefined;
}

/** Width of the screen: the terminal's, else COLUMNS, else 80. */
export const screenWidth = (git: Git): number =>
  git.stdout.isTTY ? git.stdout.columns : Number(git.env.get("COLUMNS") ?? 80) || 80;

export const patchText = (git: Git, changes: readonly Change[], options: PatchOptions): string =>
  changes.map((change) => patchOf(git.repository, change, options)).join("");

/** The changes in the forms asked for, one after the other as git orders them. */
export function changesText(
  git: Git,
  changes: readonly Change[],
  forms: Forms,
  options: PatchOptions,
): string {
  return formsText(git, changes, forms, options, {
    stats: (list) => statsOf(git.repository, list, options),
    patch: (change) => patchOf(git.repository, change, options),
    short: (oid) =>
      git.repository.short(oid, options.abbrev).slice(0, options.abbrev ?? git.repository.abbrev),
  });
}

/** Where contents come from: a repository, or (with `--no-index`) files anywhere. */
export interface Source {
  readonly stats: (changes: readonly Change[]) => FileStat[];
  readonly patch: (change: Change) => string;
  readonly short: (oid: string) => string;
}

export function formsText(
  git: Git,
  changes: readonly Change[],
  forms: Forms,
  options: PatchOptions,
  source: Source,
): string {
  const shownChanges = options.relative ? changes.map((each) => below(each, options.relative!)) : changes;
  const parts: string[] = [];
  if (forms.raw || forms.nameStatus || forms.nameOnly)
    parts.push(namesText(git, shownChanges, forms, source.short));
  if (forms.stat || forms.numstat || forms.shortstat) {
    const stats = source
      .stats(changes)
      .map((stat) => (options.relative ? { ...stat, change: below(stat.change, options.relative) } : stat));
    if (forms.numstat) parts.push(numstatText(stats, forms));
    if (forms.stat)
      parts.push(
        statTable(stats, {
          columns: screenWidth(git) - (forms.linePrefix?.length ?? 0),
          colour: options.colour,
          ...forms.statLayout,
        }),
      );
    if (forms.shortstat) parts.push(shortStat(stats));
  }
  if (forms.dirstat) parts.push(dirstatText(git.repository, changes, forms.dirstat, source.stats));
  if (forms.summary) parts.push(summaryLines(shownChanges));
  let text = parts.join("");
  if (forms.patch) {
    const patch = changes.map(source.patch).join("");
    text += text !== "" && patch !== "" ? `\n${patch}` : patch;
  }
  return forms.linePrefix === undefined || forms.nul ? text : text.replaceAll(/^(?=[^])/gm, forms.linePrefix);
}

function namesText(
  git: Git,
  changes: readonly Change[],
  forms: Forms,
  short: (oid: string) => string,
): string {
  const end = forms.nul ? "\0" : "\n";
  const gap = forms.nul ? "\0" : "\t";
  const name = (path: string) =>
    forms.nul ? path : quotePath(path, git.config.bool("core.quotepath") !== false);
  const id = (side: Side | undefined) => short(side?.oid === undefined || side.work ? zeroOid : side.oid);
  let out = "";
  for (const { status, path, before, after, score, rewritten } of changes) {
    const renamed = status === "R" || status === "C";
    const share = renamed ? score : rewritten;
    const letter = share === undefined ? status : `${status}${String(share).padStart(3, "0")}`;
    if (forms.nameOnly) out += `${name(path)}${end}`;
    else {
      const names = renamed ? `${name(before!.path)}${gap}${name(path)}` : name(before?.path ?? path);
      const raw = forms.raw
        ? `:${modeText(before?.mode ?? 0)} ${modeText(after?.mode ?? 0)} ${id(before)} ${id(after)} `
        : "";
      out += `${raw}${letter}${gap}${names}${end}`;
    }
  }
  return out;
}

const numstatText = (stats: readonly FileStat[], { nul }: Forms): string =>
  stats
    .map(({ change, added, removed, binary }) => {
      const counts = binary ? "-\t-" : `${added}\t${removed}`;
      if (!nul) return `${counts}\t${statName(change)}\n`;
      const renamed = change.status === "R" || change.status === "C";
      return renamed
        ? `${counts}\t\0${change.before!.path}\0${change.path}\0`
        : `${counts}\t${change.path}\0`;
    })
    .join("");

/** A change as it is called seen from a folder. */
function below(change: Change, folder: string): Change {
  const cut = (path: string) => (path.startsWith(folder) ? path.slice(folder.length) : path);
  const side = (each: Side | undefined) => each && { ...each, path: cut(each.path) };
  return { ...change, path: cut(change.path), before: side(change.before), after: side(change.after) };
}
