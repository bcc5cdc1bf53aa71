import type { Git } from "../context.ts";
import { quotePath } from "../core/quote.ts";
import { modeText } from "../core/modes.ts";
import { zeroOid } from "../../../base/git/sha1.ts";
import type { Change } from "./changes.ts";
import { patchOf, type PatchOptions } from "./patch.ts";
import { shortStat, statName, statsOf, statTable, summaryLines } from "./stat.ts";

/** How a list of changes is shown; several forms may be asked for at once. */
export interface Forms {
  readonly patch?: boolean;
  readonly stat?: boolean;
  /** Columns asked for with `--stat=N`. */
  readonly statWidth?: number;
  readonly shortstat?: boolean;
  readonly numstat?: boolean;
  readonly summary?: boolean;
  readonly nameOnly?: boolean;
  readonly nameStatus?: boolean;
  readonly raw?: boolean;
  readonly nul?: boolean;
  readonly relative?: boolean;
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
  const { repository } = git;
  const end = forms.nul ? "\0" : "\n";
  const name = (path: string) =>
    forms.nul ? path : quotePath(path, git.config.bool("core.quotepath") !== false);
  const parts: string[] = [];
  if (forms.raw || forms.nameStatus || forms.nameOnly) {
    let out = "";
    for (const change of changes) {
      const { status, path, before, after, score } = change;
      const renamed = status === "R" || status === "C";
      const letter = renamed ? `${status}${String(score).padStart(3, "0")}` : status;
      if (forms.nameOnly) out += `${name(path)}${end}`;
      else {
        const names = renamed ? `${name(before!.path)}${forms.nul ? "\0" : "\t"}${name(path)}` : name(path);
        const short = (oid?: string, work?: boolean) =>
          (oid === undefined || work ? zeroOid : oid).slice(0, repository.abbrev);
        const raw = forms.raw
          ? `:${modeText(before?.mode ?? 0)} ${modeText(after?.mode ?? 0)} ${short(before?.oid)} ${short(after?.oid, after?.work)} `
          : "";
        out += `${raw}${letter}${forms.nul ? "\0" : "\t"}${names}${end}`;
      }
    }
    parts.push(out);
  }
  if (forms.stat || forms.numstat || forms.shortstat) {
    const stats = statsOf(repository, changes, options.key);
    if (forms.numstat)
      parts.push(
        stats
          .map(
            ({ change, added, removed, binary }) =>
              `${binary ? "-\t-" : `${added}\t${removed}`}\t${forms.nul ? change.path : statName(change)}${end}`,
          )
          .join(""),
      );
    if (forms.stat) parts.push(statTable(stats, forms.statWidth ?? screenWidth(git), options.colour));
    if (forms.shortstat) parts.push(shortStat(stats));
  }
  if (forms.summary) parts.push(summaryLines(changes));
  let text = parts.join("");
  if (forms.patch) {
    const patch = patchText(git, changes, options);
    text += text !== "" && patch !== "" ? `\n${patch}` : patch;
  }
  return text;
}
