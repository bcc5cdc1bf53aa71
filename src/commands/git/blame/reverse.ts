import type { Git } from "../context.ts";
import { lookUp } from "../core/trees.ts";
import { editsOf } from "../diff/hunks.ts";
import { diffLines, type LineKey } from "../diff/lines.ts";
import { splitLines } from "../diff/text.ts";
import { GitFatal } from "../errors.ts";
import type { Origin } from "./trace.ts";

/** `--reverse START..END`: for each line of the file as `start` has it, the last commit in which it still stood. */
export function traceForward(
  git: Git,
  [start, end]: readonly [start: string, end: string],
  path: string,
  wanted: Iterable<number>,
  key: LineKey | undefined,
): Map<number, Origin> {
  const { objects } = git.repository;
  const way: string[] = [];
  for (let at: string | undefined = end; at !== start; at = objects.commit(at).parents[0]) {
    if (at === undefined)
      throw new GitFatal("--reverse --first-parent together require range along first-parent chain");
    way.unshift(at);
  }
  const linesAt = (oid: string): string[] => {
    const blob = lookUp(objects, objects.commit(oid).tree, path);
    return blob ? splitLines(objects.get(blob.oid).data) : [];
  };
  const found = new Map<number, Origin>();
  let left = new Map([...wanted].map((line) => [line, line] as const));
  let last = start;
  let lines = linesAt(start);
  const settle = (line: number, at: number, oid: string) =>
    found.set(line, { oid, path, line: at + 1, boundary: oid === start });
  for (const oid of way) {
    const next = linesAt(oid);
    const edits = editsOf(diffLines(lines, next, { key }));
    const kept = new Map<number, number>();
    for (const [line, at] of left) {
      let shift = 0;
      let gone = false;
      for (const { aStart, aEnd, bStart, bEnd } of edits) {
        if (at < aStart) break;
        if (at < aEnd) gone = true;
        shift += bEnd - bStart - (aEnd - aStart);
      }
      if (gone) settle(line, at, last);
      else kept.set(line, at + shift);
    }
    left = kept;
    lines = next;
    last = oid;
  }
  for (const [line, at] of left) settle(line, at, last);
  return found;
}
