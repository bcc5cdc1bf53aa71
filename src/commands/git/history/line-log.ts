import type { Git } from "../context.ts";
import { painter } from "../colours.ts";
import { lookUp } from "../core/trees.ts";
import { parseRange } from "../blame/ranges.ts";
import { treeChanges } from "../diff/changes.ts";
import { editsOf, type Edit } from "../diff/hunks.ts";
import { diffLines } from "../diff/lines.ts";
import { paintLine } from "../diff/paint-line.ts";
import { detectRenames } from "../diff/renames.ts";
import { splitLines } from "../diff/text.ts";
import { GitFatal } from "../errors.ts";
import type { RevisionArguments } from "./arguments.ts";
import { filterOf } from "./filter.ts";
import { mapBack, normal, type Span } from "./line-spans.ts";
import type { LogArguments } from "./log-options.ts";
import { isTerminated, isUserFormat, prettyCommit, type PrettyOptions } from "./pretty.ts";
import { walkEnds } from "./starts.ts";
import { CommitQueue } from "./walk.ts";

/** The lines that are followed in each file. */
type Traced = ReadonlyMap<string, readonly Span[]>;

/** What a commit did to the lines followed in one file. */
interface Touched {
  readonly path: string;
  readonly oldPath: string | undefined;
  readonly spans: readonly Span[];
  readonly edits: readonly Edit[];
  readonly old: readonly string[];
  readonly now: readonly string[];
}

/** `git log -L`: the commits that changed certain lines, each with what it did to them. */
export async function printLines(
  git: Git,
  args: RevisionArguments,
  options: LogArguments,
  pretty: PrettyOptions,
): Promise<number> {
  const { objects } = git.repository;
  const { starts, hidden } = walkEnds(git, args, options);
  if (starts.length !== 1) throw new GitFatal("More than one commit to dig from: line log needs one");
  const traced = new Map<string, Traced>([[starts[0]!.oid, rangesAt(git, starts[0]!.oid, options.L)]]);
  const wanted = filterOf(git, options);
  const out = new Set(hidden);
  const queue = new CommitQueue();
  const queued = new Set<string>([starts[0]!.oid]);
  queue.push(starts[0]!.oid, 0);
  let left = Number(options.n ?? options["max-count"] ?? Infinity);
  let first = true;
  const user = isUserFormat(pretty.format);
  const parted = pretty.format !== "oneline" && !(user && isTerminated(pretty.format));
  for (let oid = queue.pop(); oid !== undefined && left > 0; oid = queue.pop()) {
    const own = traced.get(oid)!;
    const commit = objects.commit(oid);
    const ways = (commit.parents.length === 0 ? [undefined] : commit.parents).map((parent) => ({
      parent,
      ...stepBack(git, own, parent, commit.tree),
    }));
    // Where one parent of a merge has the lines as they are, only its history is of interest.
    const same = commit.parents.length > 1 ? ways.find(({ touched }) => touched.length === 0) : undefined;
    for (const { parent, before } of same ? [same] : ways) {
      if (parent === undefined || out.has(parent) || before.size === 0) continue;
      traced.set(parent, joined(traced.get(parent), before));
      if (queued.has(parent)) continue;
      queued.add(parent);
      queue.push(parent, objects.commit(parent).committer.time);
    }
    const { touched } = ways[0]!;
    if (same || touched.length === 0 || !wanted(oid)) continue;
    left--;
    const head = prettyCommit(git, oid, commit, pretty);
    const patch = options["no-patch"]
      ? ""
      : `\n${touched.map((each) => patchText(each, pretty.colour)).join("")}`;
    await git.out(`${first || !parted ? "" : "\n"}${head}\n${patch}`);
    first = false;
  }
  return 0;
}

/** "1,5:file", "/from/,/to/:file", ":function:file" in the files of a commit. */
function rangesAt(git: Git, oid: string, words: readonly string[]): Traced {
  const { repository } = git;
  const found = new Map<string, Span[]>();
  for (const word of words) {
    const match =
      /^(:[^:]+|(?:\^?\/(?:[^/\\]|\\.)*\/|[^,:]*)(?:,(?:\/(?:[^/\\]|\\.)*\/|[^:]*))?):(.+)$/s.exec(word);
    if (!match) throw new GitFatal(`-L argument not 'start,end:file' or ':funcname:file': ${word}`);
    const path = git.prefix + match[2]!;
    const entry = lookUp(repository.objects, repository.objects.commit(oid).tree, path);
    if (!entry) throw new GitFatal(`There is no path ${path} in the commit`);
    const lines = splitLines(repository.objects.get(entry.oid).data);
    const earlier = found.get(path) ?? [];
    const [start, end] = parseRange(match[1]!, lines, path, earlier.at(-1)?.to ?? 0);
    found.set(path, normal([...earlier, { from: start - 1, to: end }]));
  }
  return found;
}

/** The lines followed as they were in a parent, and the files in which the commit touched them. */
function stepBack(
  git: Git,
  traced: Traced,
  parent: string | undefined,
  tree: string,
): { before: Map<string, readonly Span[]>; touched: Touched[] } {
  const { repository } = git;
  const { objects } = repository;
  const parentTree = parent === undefined ? undefined : objects.commit(parent).tree;
  const read = (root: string | undefined, path: string) => {
    const entry = root === undefined ? undefined : lookUp(objects, root, path);
    return entry && { oid: entry.oid, lines: splitLines(objects.get(entry.oid).data) };
  };
  const before = new Map<string, readonly Span[]>();
  const touched: Touched[] = [];
  for (const [path, spans] of traced) {
    const now = read(tree, path);
    if (!now) continue;
    let oldPath: string | undefined = path;
    let old = read(parentTree, path);
    if (!old && parentTree !== undefined) {
      const renamed = detectRenames(repository, treeChanges(repository, parentTree, tree)).find(
        (change) => change.path === path && change.status === "R",
      );
      oldPath = renamed?.before?.path;
      old = oldPath === undefined ? undefined : read(parentTree, oldPath);
    }
    if (old?.oid === now.oid) {
      before.set(oldPath!, spans);
      continue;
    }
    const lines = old?.lines ?? [];
    const edits = editsOf(diffLines(lines, now.lines, { indentHeuristic: false }));
    const mapped = mapBack(spans, edits);
    if (mapped.touches)
      touched.push({ path, oldPath: old ? oldPath : undefined, spans, edits, old: lines, now: now.lines });
    if (old && mapped.spans.length > 0) before.set(oldPath!, mapped.spans);
  }
  return { before, touched };
}

/** A merge hands the lines of its parents' children together. */
function joined(known: Traced | undefined, more: Traced): Traced {
  if (!known) return more;
  const all = new Map(known);
  for (const [path, spans] of more) all.set(path, normal([...(all.get(path) ?? []), ...spans]));
  return all;
}

function patchText({ path, oldPath, spans, edits, old, now }: Touched, colour: boolean): string {
  const paint = painter(colour);
  let out = [
    `diff --git a/${oldPath ?? path} b/${path}`,
    `--- ${oldPath === undefined ? "/dev/null" : `a/${oldPath}`}`,
    `+++ b/${path}`,
  ]
    .map((line) => `${paint("bold", line)}\n`)
    .join("");
  for (const { from, to } of spans) {
    const own = edits.filter(
      ({ bStart, bEnd }) => bEnd >= from && bStart <= to && (bStart < to || bEnd > bStart),
    );
    const [first, last] = [own[0], own.at(-1)];
    if (!first || !last) continue;
    const oldFrom = from < first.bStart ? first.aStart - (first.bStart - from) : first.aStart;
    const oldTo = to > last.bEnd ? last.aEnd + (to - last.bEnd) : last.aEnd;
    const none = oldFrom === 0 && oldTo === 0;
    const header = `@@ -${none ? 0 : oldFrom + 1},${oldTo - oldFrom} +${from + 1},${to - from} @@`;
    out += `${paint("cyan", header)}\n`;
    let at = from;
    for (const { aStart, aEnd, bStart, bEnd } of own) {
      for (; at < bStart; at++) out += paintLine([" ", now[at]!], paint);
      for (let i = aStart; i < aEnd; i++) out += paintLine(["-", old[i]!], paint);
      for (; at < bEnd && at < to; at++) out += paintLine(["+", now[at]!], paint);
    }
    for (; at < to; at++) out += paintLine([" ", now[at]!], paint);
  }
  return out;
}
