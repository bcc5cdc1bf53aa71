import type { Git } from "../context.ts";
import { posixExpression } from "../core/patterns.ts";
import { GitError } from "../errors.ts";
import { type DirstatOptions, readDirstat } from "./dirstat.ts";
import type { Algorithm, LineKey } from "./lines.ts";
import { type DiffArguments, diffOptions } from "./option-table.ts";
import type { Forms } from "./output.ts";
import type { PatchOptions } from "./patch.ts";
import { spaceKey } from "./space-keys.ts";
import type { StatLayout } from "./stat.ts";
import type { WordStyle } from "./words.ts";

export { type DiffArguments, diffOptions };

/** An option of diff whose value makes no sense. */
const badOption = (text: string): GitError => new GitError(`error: ${text}`, 129);

export function formsOf(options: DiffArguments): Forms {
  const compact = options["compact-summary"];
  const sized = (["stat-width", "stat-name-width", "stat-graph-width", "stat-count"] as const).some(
    (name) => options[name] !== undefined,
  );
  return {
    patch:
      options.patch ||
      options.u ||
      options.unified !== undefined ||
      options.binary ||
      options["patch-with-stat"] ||
      options["patch-with-raw"] ||
      options["word-diff"] !== undefined ||
      options["word-diff-regex"] !== undefined ||
      options["color-words"] !== undefined,
    stat: options.stat !== undefined || options["patch-with-stat"] || compact || sized,
    statLayout: statLayoutOf(options),
    shortstat: options.shortstat,
    numstat: options.numstat,
    dirstat: dirstatOf(options),
    summary: options.summary,
    nameOnly: options["name-only"],
    nameStatus: options["name-status"],
    raw: options.raw || options["patch-with-raw"],
    nul: options.z,
    linePrefix: options["line-prefix"],
  };
}

function statLayoutOf(options: DiffArguments): Partial<StatLayout> {
  const number = (text: string | undefined, name: string) => {
    if (text === undefined || text === "") return undefined;
    if (!/^\d+$/.test(text)) throw badOption(`${name} expects a numerical value`);
    return Number(text) || undefined;
  };
  const [width, names, count] = typeof options.stat === "string" ? options.stat.split(",") : [];
  if (typeof options.stat === "string" && !/^\d*(,\d*(,\d*)?)?$/.test(options.stat))
    throw badOption(`invalid --stat value: ${options.stat}`);
  const columns = number(options["stat-width"] ?? width, "stat-width");
  return {
    ...(columns === undefined ? {} : { columns }),
    names: number(options["stat-name-width"] ?? names, "stat-name-width"),
    graph: number(options["stat-graph-width"], "stat-graph-width"),
    files: number(options["stat-count"] ?? count, "stat-count"),
    compact: options["compact-summary"],
  };
}

function dirstatOf(options: DiffArguments): DirstatOptions | undefined {
  const words = [
    options.dirstat === true ? "" : options.dirstat,
    options.cumulative ? "cumulative" : undefined,
    options["dirstat-by-file"] === undefined ? undefined : "files",
    options["dirstat-by-file"] === true ? undefined : options["dirstat-by-file"],
  ].filter((word) => word !== undefined);
  if (words.length === 0) return undefined;
  return readDirstat(words, (word) => {
    throw new GitError(
      `fatal: Failed to parse --dirstat/-X option parameter:\n  Unknown dirstat parameter '${word}'\n`,
      128,
    );
  });
}

export const anyForm = ({
  patch,
  stat,
  shortstat,
  numstat,
  dirstat,
  summary,
  nameOnly,
  nameStatus,
  raw,
}: Forms): boolean =>
  [patch, stat, shortstat, numstat, dirstat, summary, nameOnly, nameStatus, raw].some(Boolean);

export const wantsColour = (
  git: Git,
  options: Pick<DiffArguments, "color" | "no-color" | "color-words" | "word-diff">,
): boolean =>
  !options["no-color"] &&
  (options["color-words"] !== undefined ||
    options["word-diff"] === "color" ||
    git.colour("diff", options.color));

const keyOf = (options: DiffArguments): LineKey | undefined => {
  const option = (
    ["ignore-all-space", "ignore-space-change", "ignore-space-at-eol", "ignore-cr-at-eol"] as const
  ).find((name) => options[name]);
  return option && spaceKey(option);
};

function algorithmOf(git: Git, options: DiffArguments): Algorithm {
  const read = (text: string): Algorithm | undefined => {
    const name = text.toLowerCase();
    if (name === "default") return "myers";
    return name === "myers" || name === "minimal" || name === "patience" || name === "histogram"
      ? name
      : undefined;
  };
  const asked = options["diff-algorithm"];
  if (asked !== undefined) {
    const algorithm = read(asked);
    if (!algorithm)
      throw badOption('option diff-algorithm accepts "myers", "minimal", "patience" and "histogram"');
    return algorithm;
  }
  if (options.patience) return "patience";
  if (options.histogram) return "histogram";
  return options.minimal ? "minimal" : (read(git.config.get("diff.algorithm") ?? "myers") ?? "myers");
}

function wordsOf(git: Git, options: DiffArguments): WordStyle | undefined {
  const { "word-diff": mode, "color-words": coloured, "word-diff-regex": regex } = options;
  if (mode === undefined && coloured === undefined && regex === undefined) return undefined;
  const kind = coloured !== undefined ? "color" : mode === undefined || mode === true ? "plain" : mode;
  if (kind === "none") return undefined;
  if (kind !== "plain" && kind !== "color" && kind !== "porcelain")
    throw badOption(`bad --word-diff argument: ${kind}`);
  const text = (typeof coloured === "string" ? coloured : regex) ?? git.config.get("diff.wordregex");
  return { kind, ...(text === undefined ? {} : { word: posixExpression(text, "extended", "gum") }) };
}

function faultsOf(git: Git, options: DiffArguments): string {
  const asked = options["ws-error-highlight"];
  let signs = "";
  const words = (asked ?? git.config.get("diff.wserrorhighlight") ?? "default").split(",");
  for (const [i, word] of words.entries()) {
    const found = { none: "", default: "+", all: " -+", new: "+", old: "-", context: " " }[word];
    if (found === undefined)
      throw badOption(
        `unknown value after ws-error-highlight=${words
          .slice(0, i)
          .map((each) => `${each},`)
          .join("")}`,
      );
    signs = word === "none" || word === "default" || word === "all" ? found : signs + found;
  }
  return signs;
}

/** `--submodule` alone means "log"; "diff" would show what is inside. */
function submoduleLogOf(git: Git, { submodule }: DiffArguments): boolean {
  const format = submodule === true ? "log" : (submodule ?? git.config.get("diff.submodule") ?? "short");
  if (format === "diff") throw new GitError("git: diff --submodule=diff is not simulated yet", 1);
  if (format !== "log" && format !== "short")
    throw new GitError(`error: failed to parse --submodule option parameter: '${format}'`, 129);
  return format === "log";
}

export function patchOptionsOf(git: Git, options: DiffArguments): PatchOptions {
  const moved = options["color-moved"] ?? git.config.get("diff.colormoved");
  const colour = wantsColour(git, options);
  if (moved !== undefined && !options["no-color-moved"] && moved !== "no" && moved !== "false" && colour)
    throw new GitError("git: diff --color-moved is not simulated yet", 1);
  const plain = options["no-prefix"] || git.config.bool("diff.noprefix") === true;
  const prefixes = [
    options["src-prefix"] ?? (plain ? "" : "a/"),
    options["dst-prefix"] ?? (plain ? "" : "b/"),
  ] as const;
  const abbrev = options["no-abbrev"] ? 40 : options.abbrev === true ? undefined : options.abbrev;
  return {
    colour,
    context: options.unified === undefined ? (git.config.int("diff.context") ?? 3) : Number(options.unified),
    between: Number(options["inter-hunk-context"] ?? git.config.get("diff.interhunkcontext") ?? 0),
    key: keyOf(options),
    algorithm: algorithmOf(git, options),
    anchors: options.anchored,
    indentHeuristic: options["no-indent-heuristic"]
      ? false
      : options["indent-heuristic"] || git.config.bool("diff.indentheuristic") !== false,
    wholeFunctions: options["function-context"],
    ignoreBlank: options["ignore-blank-lines"],
    ignoreMatching: options["ignore-matching-lines"].map((text) => posixExpression(text, "extended")),
    indicators: {
      "+": options["output-indicator-new"],
      "-": options["output-indicator-old"],
      " ": options["output-indicator-context"],
    },
    faultsIn: faultsOf(git, options),
    fullIndex: options["full-index"],
    abbrev: abbrev === undefined ? undefined : Math.min(40, Math.max(4, Number(abbrev))),
    prefixes: options.R ? [prefixes[1], prefixes[0]] : prefixes,
    words: wordsOf(git, options),
    text: options.text,
    binary: options.binary,
    submoduleLog: submoduleLogOf(git, options),
    withoutDeleted: options["irreversible-delete"],
    relative: relativeOf(git, options),
  };
}

/** The folder that `--relative` speaks of: "sub/"; undefined for all. */
export function relativeOf(git: Git, options: DiffArguments): string | undefined {
  const asked = options.relative ?? (git.config.bool("diff.relative") ? true : undefined);
  if (asked === undefined || options["no-relative"]) return undefined;
  const folder = asked === true ? git.prefix : asked;
  return folder === "" ? undefined : folder.replace(/\/*$/, "/");
}
