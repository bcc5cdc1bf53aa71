import type { Git } from "../context.ts";
import { lookUp } from "../core/trees.ts";
import { treeChanges } from "../diff/changes.ts";
import { editsOf } from "../diff/hunks.ts";
import { diffLines, type LineKey } from "../diff/lines.ts";
import { detectRenames } from "../diff/renames.ts";
import { splitLines } from "../diff/text.ts";
import { CommitQueue } from "../history/walk.ts";

/** Where one line comes from. */
export interface Origin {
  readonly oid: string;
  readonly path: string;
  /** Its number there, from 1. */
  readonly line: number;
  /** Nobody looked further back: a root commit, or the border of the range. */
  readonly boundary: boolean;
  /** What the file was before the commit. */
  readonly previous?: { readonly oid: string; readonly path: string };
}

/** Lines under suspicion in one version of the file: final line number -> line number there. */
interface Suspect {
  readonly oid: string;
  readonly path: string;
  readonly lines: Map<number, number>;
}

export interface TraceOptions {
  readonly hidden: ReadonlySet<string>;
  readonly key?: LineKey | undefined;
  readonly firstParent: boolean;
  readonly ignored: ReadonlySet<string>;
}

/** The origin of each of these lines of `path` as `oid` has it, counted from 0. */
export function traceLines(
  git: Git,
  oid: string,
  path: string,
  wanted: Iterable<number>,
  options: TraceOptions,
): Map<number, Origin> {
  const { objects } = git.repository;
  const found = new Map<number, Origin>();
  const queue = new CommitQueue();
  const suspects = new Map<string, Suspect[]>();
  const suspect = (commit: string, file: string): Suspect => {
    let list = suspects.get(commit);
    if (!list) {
      suspects.set(commit, (list = []));
      queue.push(commit, objects.commit(commit).committer.time);
    }
    let one = list.find((each) => each.path === file);
    if (!one) list.push((one = { oid: commit, path: file, lines: new Map() }));
    return one;
  };
  const contents = new Map<string, string[]>();
  const linesAt = (commit: string, file: string): string[] | undefined => {
    const blob = lookUp(objects, objects.commit(commit).tree, file);
    if (!blob) return undefined;
    let lines = contents.get(blob.oid);
    if (!lines) contents.set(blob.oid, (lines = splitLines(objects.get(blob.oid).data)));
    return lines;
  };
  const first = suspect(oid, path);
  for (const line of wanted) first.lines.set(line, line);

  for (let commit = queue.pop(); commit !== undefined; commit = queue.pop()) {
    git.process.signal.throwIfAborted();
    const list = suspects.get(commit)!;
    suspects.delete(commit);
    const { parents, tree } = objects.commit(commit);
    const followed = options.firstParent ? parents.slice(0, 1) : parents;
    const border = options.hidden.has(commit);
    for (const { path: file, lines } of list) {
      let previous: Origin["previous"];
      const left = new Map(lines);
      for (const parent of border ? [] : followed) {
        if (left.size === 0) break;
        const own = linesAt(commit, file)!;
        const origin = originPath(git, tree, parent, file, linesAt(parent, file) !== undefined);
        if (origin === undefined) continue;
        previous ??= { oid: parent, path: origin };
        passOn(own, linesAt(parent, origin)!, left, suspect(parent, origin).lines, options, commit);
      }
      for (const [line, at] of left)
        found.set(line, {
          oid: commit,
          path: file,
          line: at + 1,
          boundary: border || followed.length === 0,
          ...(previous && !border ? { previous } : {}),
        });
    }
  }
  return found;
}

/** The file's name in the parent: the same, or what it was renamed from. */
function originPath(
  { repository }: Git,
  tree: string,
  parent: string,
  path: string,
  there: boolean,
): string | undefined {
  if (there) return path;
  const changes = detectRenames(
    repository,
    treeChanges(repository, repository.objects.commit(parent).tree, tree),
  );
  return changes.find((change) => change.status === "R" && change.path === path)?.before?.path;
}

/** Lines that the parent has too become the parent's. */
function passOn(
  own: string[],
  old: string[],
  left: Map<number, number>,
  passed: Map<number, number>,
  { key, ignored }: TraceOptions,
  commit: string,
): void {
  const edits = editsOf(diffLines(old, own, { key }));
  for (const [line, at] of [...left]) {
    let shift = 0;
    let changed = false;
    for (const { aStart, aEnd, bStart, bEnd } of edits) {
      if (at < bStart) break;
      if (at < bEnd) {
        // Of a commit to be ignored, a changed line is that which it took the place of.
        const twin = aStart + (at - bStart);
        if (ignored.has(commit) && twin < aEnd) shift = at - twin;
        else changed = true;
        break;
      }
      shift = bEnd - aEnd;
    }
    if (changed) continue;
    left.delete(line);
    passed.set(line, at - shift);
  }
}
