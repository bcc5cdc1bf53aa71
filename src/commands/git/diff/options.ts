import type { Arguments } from "../../../shell/options.ts";
import type { Git } from "../context.ts";
import { GitError } from "../errors.ts";
import type { Change } from "./changes.ts";
import type { LineKey } from "./lines.ts";
import type { Forms } from "./output.ts";
import type { PatchOptions } from "./patch.ts";
import { detectRenames } from "./renames.ts";

/** The options every verb that shows differences has. */
export const diffOptions = {
  patch: { short: "p", help: "generate patch" },
  u: { help: "generate patch" },
  "no-patch": { short: "s", help: "suppress diff output" },
  unified: { short: "U", value: "n", help: "generate diffs with <n> lines context" },
  "function-context": { short: "W", help: "generate diffs with whole functions" },
  raw: { help: "generate the diff in raw format" },
  numstat: { help: "machine friendly --stat" },
  shortstat: { help: "output only the last line of --stat" },
  summary: { help: "condensed summary such as creations, renames and mode changes" },
  "name-only": { help: "show only names of changed files" },
  "name-status": { help: "show only names and status of changed files" },
  stat: { value: "width", optional: true, help: "generate diffstat" },
  "patch-with-stat": { help: "patch and diffstat" },
  z: { help: "NUL-terminate names" },
  "full-index": { help: 'show full pre- and post-image object names on the "index" lines' },
  color: { value: "when", optional: true, help: "show colored diff" },
  "no-color": { help: "turn off colors", hidden: true },
  "word-diff": {
    value: "mode",
    optional: true,
    help: "show word diff, using <mode> to delimit changed words",
  },
  "color-words": { value: "regex", optional: true, help: "equivalent to --word-diff=color" },
  "find-renames": { short: "M", value: "n", optional: true, help: "detect renames" },
  "find-copies": { short: "C", value: "n", optional: true, help: "detect copies" },
  "no-renames": { help: "disable rename detection" },
  R: { help: "swap two inputs, reverse the diff" },
  text: { short: "a", help: "treat all files as text" },
  "ignore-all-space": { short: "w", help: "ignore whitespace when comparing lines" },
  "ignore-space-change": { short: "b", help: "ignore changes in amount of whitespace" },
  "ignore-space-at-eol": { help: "ignore changes in whitespace at EOL" },
  "ignore-cr-at-eol": { help: "ignore carrier-return at the end of line" },
  "inter-hunk-context": {
    value: "n",
    help: "show context between diff hunks up to the specified number of lines",
  },
  "no-prefix": { help: "do not show any source or destination prefix" },
  "diff-filter": { value: "letters", help: "select files by diff type" },
  S: {
    value: "string",
    help: "look for differences that change the number of occurrences of the specified string",
  },
  G: { value: "regex", help: "look for differences that match the specified regex" },
  quiet: { help: "disable all output of the program" },
  "exit-code": { help: "exit with 1 if there were differences, 0 otherwise" },
  minimal: { help: "produce the smallest possible diff", hidden: true },
  patience: { help: 'generate diff using the "patience diff" algorithm', hidden: true },
  histogram: { help: 'generate diff using the "histogram diff" algorithm', hidden: true },
  "no-ext-diff": { help: "no external program", hidden: true },
  check: { help: "warn if changes introduce conflict markers or whitespace errors" },
} as const;

export type DiffArguments = Arguments<typeof diffOptions>["options"];

/** Options that are known and change what is shown, but are not built: to say nothing of them would be to lie. */
const unbuilt = ["function-context", "patience", "histogram"] as const;

export function formsOf(options: DiffArguments): Forms {
  const width = typeof options.stat === "string" ? Number(options.stat.split(",")[0]) : undefined;
  return {
    patch:
      options.patch ||
      options.u ||
      options.unified !== undefined ||
      options["patch-with-stat"] ||
      options["word-diff"] !== undefined ||
      options["color-words"] !== undefined,
    stat: options.stat !== undefined || options["patch-with-stat"],
    statWidth: width,
    shortstat: options.shortstat,
    numstat: options.numstat,
    summary: options.summary,
    nameOnly: options["name-only"],
    nameStatus: options["name-status"],
    raw: options.raw,
    nul: options.z,
  };
}

export const anyForm = ({
  patch,
  stat,
  shortstat,
  numstat,
  summary,
  nameOnly,
  nameStatus,
  raw,
}: Forms): boolean => [patch, stat, shortstat, numstat, summary, nameOnly, nameStatus, raw].some(Boolean);

export const wantsColour = (git: Git, options: Pick<DiffArguments, "color" | "no-color">): boolean =>
  !options["no-color"] && git.colour("diff", options.color);

function keyOf(options: DiffArguments): LineKey | undefined {
  if (options["ignore-all-space"]) return (line) => line.replaceAll(/[ \t\r\f\v\n]/g, "");
  if (options["ignore-space-change"])
    return (line) => line.replace(/[ \t\r\f\v\n]+$/, "").replaceAll(/[ \t]+/g, " ");
  if (options["ignore-space-at-eol"]) return (line) => line.replace(/[ \t\r\f\v\n]+$/, "");
  if (options["ignore-cr-at-eol"]) return (line) => line.replace(/\r?\n$/, "");
  return undefined;
}

export function patchOptionsOf(git: Git, options: DiffArguments): PatchOptions {
  for (const name of unbuilt)
    if (options[name]) throw new GitError(`git: diff --${name} is not simulated yet`, 1);
  const words =
    options["color-words"] !== undefined || options["word-diff"] === "color"
      ? "color"
      : options["word-diff"] !== undefined
        ? "plain"
        : undefined;
  return {
    colour: wantsColour(git, options),
    context: options.unified === undefined ? (git.config.int("diff.context") ?? 3) : Number(options.unified),
    between: Number(options["inter-hunk-context"] ?? git.config.get("diff.interhunkcontext") ?? 0),
    key: keyOf(options),
    minimal: options.minimal,
    fullIndex: options["full-index"],
    noPrefix: options["no-prefix"] || git.config.bool("diff.noprefix") === true,
    words: words === undefined || options["word-diff"] === "none" ? undefined : words,
    reversed: options.R,
    text: options.text,
  };
}

/** Renames are joined, the wanted kinds picked out, the sides swapped, as the options say. */
export function refine(git: Git, changes: readonly Change[], options: DiffArguments): Change[] {
  const set = git.config.get("diff.renames") ?? "true";
  const asked = options["find-renames"] ?? options["find-copies"];
  const copies = options["find-copies"] !== undefined || (set.startsWith("cop") && asked === undefined);
  const off = options["no-renames"] || (set === "false" && asked === undefined);
  const least = typeof asked === "string" ? percent(asked) : undefined;
  let result = options.R ? changes.map(swap) : [...changes];
  if (!off)
    result = detectRenames(git.repository, result, { copies, ...(least === undefined ? {} : { least }) });
  const filter = options["diff-filter"];
  if (filter === undefined) return result;
  const out = /[a-z]/.test(filter);
  return result.filter(({ status }) =>
    out ? !filter.toUpperCase().includes(status) : filter.includes(status) || filter.includes("*"),
  );
}

/** "90%", "90" and "9" all mean ninety in the hundred. */
function percent(text: string): number {
  if (text.endsWith("%")) return Number.parseFloat(text);
  return Number(`0.${text}`) * 100;
}

function swap(change: Change): Change {
  const status = change.status === "A" ? "D" : change.status === "D" ? "A" : change.status;
  return {
    ...change,
    status,
    before: change.after,
    after: change.before,
    path: change.before?.path ?? change.path,
  };
}
