import type { Git } from "../context.ts";
import { treeChanges } from "../diff/changes.ts";
import { combinedCommit } from "../diff/combined.ts";
import { anyForm, formsOf, patchOptionsOf, wantsColour } from "../diff/options.ts";
import { refine } from "../diff/refine.ts";
import { changesText } from "../diff/output.ts";
import type { RevisionArguments } from "./arguments.ts";
import { decorations } from "./decorate.ts";
import { Graph } from "./graph.ts";
import type { LogArguments } from "./log-options.ts";
import { isTerminated, isUserFormat, prettyCommit } from "./pretty.ts";
import { type Selected, selectCommits } from "./select.ts";
import { type Notes, openNotes } from "./notes.ts";
import { childrenOf, sourcesOf } from "./related.ts";
import { reflogEntries } from "./reflog-walk.ts";
import type { PrettyOptions } from "./pretty.ts";

/** `--format=`: nothing of the commits, only what they change. */
export const emptyFormat = "tformat:";

/** The format the options ask for: "medium" unless they say otherwise. */
export function formatOf(git: Git, options: LogArguments): string {
  if (options.oneline) return "oneline";
  const asked =
    options.format ??
    (options.pretty === true ? "medium" : options.pretty) ??
    git.config.get("format.pretty") ??
    "medium";
  if (asked === "") return emptyFormat;
  const named = git.config.get(`pretty.${asked}`);
  return (
    named ??
    (/^(oneline|short|medium|full|fuller|reference|email|mboxrd|raw)$/.test(asked)
      ? asked
      : isUserFormat(asked)
        ? asked.startsWith("format:") || asked.startsWith("tformat:")
          ? asked
          : `tformat:${asked}`
        : asked)
  );
}

export function prettyOptionsOf(git: Git, options: LogArguments): PrettyOptions {
  const format = formatOf(git, options);
  const colour = wantsColour(git, options);
  const set = git.config.get("log.decorate") ?? "auto";
  const usesNames = isUserFormat(format) && /%(C\([^)]*\))?[+ -]?[dD]/.test(format);
  const style = options.decorate === true ? "short" : options.decorate;
  const decorate =
    options["no-decorate"] || style === "no"
      ? false
      : usesNames ||
        (style !== undefined && style !== "auto") ||
        (style === undefined && ["true", "short", "full", "yes"].includes(set)) ||
        git.stdout.isTTY;
  const tabs = options["expand-tabs"];
  return {
    format,
    date: options["relative-date"] ? "relative" : (options.date ?? git.config.get("log.date") ?? "default"),
    colour,
    abbreviate:
      (options.oneline || options["abbrev-commit"] || git.config.bool("log.abbrevcommit") === true) &&
      !options["no-abbrev-commit"],
    notes: notesFor(git, options, format),
    abbrev: options.abbrev === undefined || options.abbrev === true ? undefined : Number(options.abbrev),
    tabs: options["no-expand-tabs"] ? 0 : tabs === undefined ? undefined : tabs === true ? 8 : Number(tabs),
    ...(decorate ? { decorations: decorations(git, options) } : {}),
  };
}

/** Notes are shown where nothing is said of the format, or where they are asked for. */
function notesFor(git: Git, options: LogArguments, format: string): Notes | undefined {
  const asked = [...options.notes, ...options["show-notes"]];
  if (options["no-notes"]) return undefined;
  const formatted = options.pretty !== undefined || options.format !== undefined || options.oneline;
  if (asked.length === 0 && (formatted || !/^(medium|full|fuller|short|raw)$/.test(format))) return undefined;
  if (git.repository.refs.list("refs/notes/").length === 0) return undefined;
  return openNotes(git, asked);
}

/** Prints the log that the arguments ask for, commit by commit as they are found. */
export async function printLog(
  git: Git,
  args: RevisionArguments,
  options: LogArguments,
  { onlyChanges = false } = {},
): Promise<number> {
  const { repository } = git;
  const { objects } = repository;
  const pretty = prettyOptionsOf(git, options);
  const forms = { ...formsOf(options) };
  const withDiff = anyForm(forms) && !options["no-patch"];
  const patchOptions = patchOptionsOf(git, options);
  const max = Number(options.n ?? options["max-count"] ?? Infinity);
  const skip = Number(options.skip ?? 0);
  const oneLine = pretty.format === "oneline" || pretty.format === "reference";
  const user = isUserFormat(pretty.format);
  const marks = new Map<string, string>();
  const graph = options.graph
    ? new Graph((oid) => {
        const mark = marks.get(oid);
        return mark === "-" ? "o" : (mark ?? "*");
      }, pretty.colour)
    : undefined;
  const sources = options.source || /%S/.test(pretty.format) ? sourcesOf(git, args, options) : undefined;
  const children = options.children ? childrenOf(git, args, options) : undefined;
  const bar = options["show-linear-break"];
  let before: readonly string[] | undefined;
  let first = true;
  let skipped = 0;
  let count = 0;

  const wholeCommit = options.follow || options["full-diff"];
  const diffOf = (oid: string): string => {
    const { parents, tree } = objects.commit(oid);
    if (parents.length > 1 && !options["first-parent"]) {
      if (options.cc || options.c)
        return combinedCommit(repository, parents, tree, patchOptions, (path) => args.pathspec.matches(path));
      if (!options.m) return "";
    }
    const before = parents[0] === undefined ? undefined : objects.commit(parents[0]).tree;
    const changes = refine(
      git,
      treeChanges(repository, before, tree, wholeCommit ? undefined : args.pathspec),
      options,
    );
    const shown = options.follow ? changes.filter(({ path }) => followed.has(path)) : changes;
    if (options.follow)
      for (const { status, path, before: old } of shown)
        if (status === "R" && followed.has(path)) followed.add(old!.path);
    return changesText(git, shown, forms, patchOptions);
  };
  const followed = new Set(args.pathspec.items.map(({ path }) => path));

  const emit = async ({ oid, parents, mark }: Selected): Promise<void> => {
    const commit = objects.commit(oid);
    if (mark !== undefined) marks.set(oid, mark);
    const head = prettyCommit(git, oid, commit, {
      ...pretty,
      mark: graph ? undefined : mark,
      source: sources && ((each) => sources.get(each) ?? ""),
      showSource: options.source,
      related: options.parents ? (options["first-parent"] ? commit.parents : parents) : children?.get(oid),
    });
    const diff = withDiff && mark !== "-" ? diffOf(oid) : "";
    if (onlyChanges && withDiff && diff === "") return;
    if (bar !== undefined && before && !before.includes(oid))
      await git.out(`\n${bar === true ? "                    .........." : bar}\n`);
    before = commit.parents;
    if (graph) {
      await git.out(
        withGraph(graph, oid, parents, head, diff, {
          first,
          oneLine,
          user,
          terminated: isTerminated(pretty.format),
        }),
      );
      first = false;
      return;
    }
    if (pretty.format === emptyFormat) {
      await git.out(diff);
      return;
    }
    const gap = !first && !oneLine && !(user && isTerminated(pretty.format)) ? "\n" : "";
    const end = user && !isTerminated(pretty.format) ? "" : "\n";
    const between = diff === "" ? "" : oneLine ? "" : "\n";
    const stats =
      forms.patch && (forms.stat || forms.shortstat || forms.summary) && diff !== "" && !oneLine && !user
        ? "---\n"
        : between;
    await git.out(`${gap}${head}${diff === "" ? end : `\n${stats}${diff}`}`);
    first = false;
  };

  if (options.L.length > 0) {
    const { printLines } = await import("./line-log.ts");
    return printLines(git, args, options, pretty);
  }
  if (options["walk-reflogs"]) {
    await git.out(reflogEntries(git, args.words[0] ?? "HEAD", pretty, max));
    return 0;
  }
  if (options.reverse) {
    const all: Selected[] = [];
    for (const each of selectCommits(git, args, options)) {
      if (skipped++ < skip) continue;
      if (count++ >= max) break;
      all.push(each);
    }
    for (const each of all.reverse()) await emit(each);
    return 0;
  }
  for (const each of selectCommits(git, args, options)) {
    git.process.signal.throwIfAborted();
    if (skipped++ < skip) continue;
    if (count++ >= max) break;
    await emit(each);
  }
  if (user && !isTerminated(pretty.format) && !first && !graph) await git.out("\n");
  return 0;
}

interface GraphText {
  readonly first: boolean;
  readonly oneLine: boolean;
  readonly user: boolean;
  readonly terminated: boolean;
}

/** A commit's text with the drawing to its left. */
function withGraph(
  graph: Graph,
  oid: string,
  parents: readonly string[],
  head: string,
  diff: string,
  { first, oneLine, user, terminated }: GraphText,
): string {
  // The commit before is parted from this one by a line of its own.
  let out = !first && !oneLine && !(user && terminated) ? `${graph.padding()}\n` : "";
  const { before, commit, after } = graph.draw(oid, parents);
  for (const row of before) out += `${row}\n`;
  const rows = [commit, ...after];
  for (const line of head.split("\n")) out += `${rows.shift() ?? graph.padding()}${line}\n`;
  // What is left of the drawing comes before the changes.
  for (const row of rows) out += `${row}\n`;
  if (diff === "") return out;
  const lines = `${oneLine ? "" : "\n"}${diff.replace(/\n$/, "")}`.split("\n");
  return out + lines.map((line) => `${graph.padding()}${line}\n`).join("");
}
