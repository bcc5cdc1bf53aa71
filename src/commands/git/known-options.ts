import { usages } from "./usages.ts";

/** Options of diff that `-h` does not list; see git-diff(1). */
const ofDiff = `--abbrev --anchored --binary --break-rewrites --color-moved --color-moved-ws --compact-summary
--cumulative --diff-algorithm --dirstat --dirstat-by-file --dst-prefix --ext-diff --find-copies-harder
--find-object --follow --function-context --ignore-blank-lines --ignore-matching-lines --ignore-submodules
--indent-heuristic --irreversible-delete --ita-invisible-in-index --ita-visible-in-index --line-prefix --minimal
--no-color-moved --no-indent-heuristic --no-relative --no-textconv --output --output-indicator-context
--output-indicator-new --output-indicator-old --patch-with-raw --pickaxe-all --pickaxe-regex --relative --rename-empty
--rotate-to --skip-to --src-prefix --stat-count --stat-graph-width --stat-name-width --stat-width --submodule --textconv
--word-diff-regex --ws-error-highlight --patience --histogram -B -D -I -O -X -l`;

/** Options of log and rev-list that `-h` does not list; see git-log(1). */
const ofLog = `--all-match --alternate-refs --ancestry-path --basic-regexp --bisect --boundary --cherry --cherry-mark
--cherry-pick --children --clear-decorations --combined-all-paths --dd --decorate-refs --decorate-refs-exclude --dense
--diff-merges --do-walk --encoding --exclude --exclude-first-parent-only --exclude-hidden --expand-tabs --full-diff
--full-history --glob --graph --grep-reflog --ignore-missing --in-commit-order --left-only --left-right --log-size
--mailmap --max-age --max-parents --merge --min-age --min-parents --no-expand-tabs --no-max-parents --no-min-parents
--no-notes --no-standard-notes --no-walk --not --notes --parents --perl-regexp --reflog --remerge-diff --remove-empty
--right-only --show-linear-break --show-notes --show-pulls --show-signature --simplify-by-decoration --simplify-merges
--since-as-filter --single-worktree --sparse --standard-notes --stdin --timestamp --unpacked --use-mailmap -L -P -t`;

/** And of other verbs. */
const ofOthers: Readonly<Record<string, string>> = { blame: "--reverse --since --first-parent" };

const diffVerbs = new Set(
  "diff diff-files diff-index diff-tree log show whatchanged format-patch stash".split(" "),
);
const logVerbs = new Set("log show whatchanged rev-list format-patch shortlog reflog".split(" "));

/** Every option real git has for a verb, with its dashes: those we lack are refused by name, not as unknown. */
export async function knownOptions(verb: string): Promise<ReadonlySet<string>> {
  const text = (await usages[verb]?.()) ?? "";
  const known = new Set<string>();
  for (const [, word] of text.matchAll(/(?<![\w-])(--[a-z][\w-]*|-[A-Za-z0-9])(?![\w-])/g)) known.add(word!);
  for (const [, word] of text.matchAll(/--\[no-\]([a-z][\w-]*)/g)) known.add(`--${word}`);
  if (diffVerbs.has(verb)) for (const word of ofDiff.split(/\s+/)) known.add(word);
  if (logVerbs.has(verb)) for (const word of ofLog.split(/\s+/)) known.add(word);
  for (const word of (ofOthers[verb] ?? "").split(" ")) known.add(word);
  for (const word of [...known]) if (word.startsWith("--")) known.add(`--no-${word.slice(2)}`);
  return known;
}
