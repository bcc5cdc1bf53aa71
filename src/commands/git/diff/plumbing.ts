import type { Git } from "../context.ts";
import type { Change } from "./changes.ts";
import type { DiffArguments } from "./option-table.ts";
import { anyForm, formsOf, patchOptionsOf } from "./options.ts";
import { changesText, type Forms } from "./output.ts";
import { refine } from "./refine.ts";

/** The forms a plumbing command shows: raw lines unless others are asked for. */
export function plumbingForms(options: DiffArguments & { readonly "patch-with-raw"?: boolean }): Forms {
  const forms = formsOf(options);
  return anyForm(forms) || options["no-patch"] || options.quiet ? forms : { ...forms, raw: true };
}

/** Do these forms look into folders by themselves? */
export const needsFiles = ({ patch, stat, numstat, shortstat, summary, dirstat }: Forms): boolean =>
  [patch, stat, numstat, shortstat, summary, dirstat !== undefined].some(Boolean);

/** As `refine`, but the config has no say: renames are looked for only when the options ask. */
export function refinePlumbing(git: Git, changes: readonly Change[], options: DiffArguments): Change[] {
  const asked =
    options["find-renames"] !== undefined ||
    options["find-copies"] !== undefined ||
    options["find-copies-harder"];
  return refine(git, changes, asked ? options : { ...options, "no-renames": true });
}

/** The changes as plumbing prints them: ids are whole in raw lines, unless `--abbrev` says otherwise. */
export function plumbingText(
  git: Git,
  changes: readonly Change[],
  forms: Forms,
  options: DiffArguments,
): string {
  const patchOptions = patchOptionsOf(git, options);
  const raw = forms.raw
    ? changesText(
        git,
        changes,
        { raw: true, nul: forms.nul ?? false, linePrefix: forms.linePrefix },
        { ...patchOptions, abbrev: options.abbrev === undefined ? 40 : patchOptions.abbrev },
      )
    : "";
  const rest = changesText(git, changes, { ...forms, raw: false }, patchOptions);
  return raw !== "" && rest !== "" && forms.patch ? `${raw}\n${rest}` : raw + rest;
}
