import { painter } from "../colours.ts";
import { modes, modeText } from "../core/modes.ts";
import { quotePath } from "../core/quote.ts";
import type { Repository } from "../core/repository.ts";
import { hashObject } from "../../../base/git/objects.ts";
import { readForGit } from "../worktree/convert.ts";
import { lstatOf } from "../worktree/scan.ts";
import { contentOf, type Side, treeChanges } from "./changes.ts";
import { diffLines } from "./lines.ts";
import { isBinary, type PatchOptions } from "./patch.ts";
import { shown, splitLines } from "./text.ts";

interface Lost {
  readonly text: string;
  /** Which parents had the line. */
  parents: number;
}

/** One line of the result and, before it, the lines of the parents that are not in it. */
interface Row {
  lost: Lost[];
  /** Which parents do not have this line. */
  added: number;
}

/** The hunks of a merge result against all its parents, as "git diff-tree --cc" lays them out; "" when dull. */
export function combinedHunks(
  parents: readonly string[][],
  result: readonly string[],
  options: PatchOptions,
  dense: boolean,
): string {
  const n = parents.length;
  const rows: Row[] = Array.from({ length: result.length + 1 }, () => ({ lost: [], added: 0 }));
  const positions: Int32Array[] = [];
  for (const [p, parent] of parents.entries()) {
    const { removed, added } = diffLines(parent, result);
    const at = new Int32Array(result.length + 1);
    let i = 0;
    for (let j = 0; j <= result.length; j++) {
      const lost: string[] = [];
      at[j] = i;
      while (i < parent.length && removed[i]) lost.push(parent[i++]!);
      mergeLost(rows[j]!, lost, p);
      if (j === result.length) break;
      if (added[j]) rows[j]!.added |= 1 << p;
      else i++;
    }
    positions.push(at);
  }
  const all = (1 << n) - 1;
  const interesting = rows.map(({ lost, added }) => lost.length > 0 || added !== 0);
  const context = options.context ?? 3;
  // Runs of changed rows that are near one another make a hunk.
  const groups: [number, number][] = [];
  for (let j = 0; j < rows.length; j++) {
    if (!interesting[j]) continue;
    const last = groups.at(-1);
    if (last && j - last[1] <= 2 * context) last[1] = j;
    else groups.push([j, j]);
  }
  const kept = dense ? groups.filter(([from, to]) => isInteresting(rows, from, to, all)) : groups;
  const paint = painter(options.colour);
  return kept
    .map(([from, to]) => {
      const start = Math.max(0, from - context);
      const end = Math.min(result.length, to + (rows[to]!.added !== 0 ? 1 : 0) + context);
      let body = "";
      const counts = parents.map(() => 0);
      const line = (signs: string, text: string, colour?: "red" | "green") => {
        const ended = text.endsWith("\n");
        body += `${paint(colour, `${signs}${shown(ended ? text.slice(0, -1) : text)}`)}\n${ended ? "" : ` \\ No newline at end of file\n`}`;
      };
      for (let j = start; j <= end; j++) {
        if (j < end || j === result.length)
          for (const { text, parents: had } of j <= to ? rows[j]!.lost : []) {
            line(parents.map((_, p) => (had & (1 << p) ? "-" : " ")).join(""), text, "red");
            parents.forEach((_, p) => had & (1 << p) && counts[p]!++);
          }
        if (j >= end) break;
        const { added } = rows[j]!;
        line(
          parents.map((_, p) => (added & (1 << p) ? "+" : " ")).join(""),
          result[j]!,
          added === 0 ? undefined : "green",
        );
        parents.forEach((_, p) => !(added & (1 << p)) && counts[p]!++);
      }
      const at = "@".repeat(n + 1);
      const range = (sign: string, first: number, count: number) =>
        `${sign}${count === 0 ? first : first + 1}${count === 1 ? ",1" : `,${count}`}`;
      const header = `${at} ${parents.map((_, p) => range("-", positions[p]![start]!, counts[p]!)).join(" ")} ${range("+", start, end - start)} ${at}`;
      return `${paint("cyan", header)}\n${body}`;
    })
    .join("");
}

/** Lines lost by several parents alike are told once; of the others those of the earlier parent come first. */
function mergeLost(row: Row, lost: readonly string[], parent: number): void {
  const { removed, added } = diffLines(
    row.lost.map(({ text }) => text),
    lost,
  );
  const merged: Lost[] = [];
  let j = 0;
  for (const [i, old] of row.lost.entries()) {
    if (!removed[i]) {
      while (added[j]) merged.push({ text: lost[j++]!, parents: 1 << parent });
      old.parents |= 1 << parent;
      j++;
    }
    merged.push(old);
  }
  while (j < lost.length) merged.push({ text: lost[j++]!, parents: 1 << parent });
  row.lost = merged;
}

/** A hunk in which the result just took one parent's side tells nothing. */
function isInteresting(rows: readonly Row[], from: number, to: number, all: number): boolean {
  let same: number | undefined;
  for (let j = from; j <= to; j++) {
    const { lost, added } = rows[j]!;
    for (const each of [added, ...lost.map(({ parents }) => parents)]) {
      if (each === 0) continue;
      if (same === undefined) same = each;
      else if (same !== each) return true;
    }
  }
  return same === all;
}

/** An unmerged file of the work tree against our and their version. */
export function combinedWork(repository: Repository, path: string, options: PatchOptions): string {
  const [ours, theirs] = [repository.index.get(path, 2), repository.index.get(path, 3)];
  const stat = lstatOf(repository, path);
  if (!ours || !theirs || !stat) return `* Unmerged path ${quotePath(path)}\n`;
  const paint = painter(options.colour);
  const now = readForGit(repository, path, stat);
  const sides = [ours, theirs].map((entry) => contentOf(repository, entry));
  const head = [
    `diff --cc ${quotePath(path)}`,
    `index ${repository.short(ours.oid)},${repository.short(theirs.oid)}..${"0".repeat(repository.abbrev)}`,
  ];
  const mode = stat.kind === "symlink" ? modes.symlink : stat.mode & 0o100 ? modes.executable : modes.file;
  if ([ours, theirs].some((side) => side.mode !== mode))
    head.push(`mode ${modeText(ours.mode)},${modeText(theirs.mode)}..${modeText(mode)}`);
  if (isBinary(repository, path, now, ...sides))
    return `${head.map((line) => `${paint("bold", line)}\n`).join("")}Binary files differ\n`;
  head.push(`--- a/${path}`, `+++ b/${path}`);
  const hunks = combinedHunks(sides.map(splitLines), splitLines(now), options, true);
  return head.map((line) => `${paint("bold", line)}\n`).join("") + hunks;
}

/** What a merge commit changed against all its parents at once: `git show` of a merge. */
export function combinedCommit(
  repository: Repository,
  parents: readonly string[],
  tree: string,
  options: PatchOptions,
  only?: (path: string) => boolean,
): string {
  const { objects } = repository;
  const lists = parents.map(
    (parent) =>
      new Map(
        treeChanges(repository, objects.commit(parent).tree, tree).map((change) => [change.path, change]),
      ),
  );
  const paint = painter(options.colour);
  let out = "";
  for (const path of lists[0]!.keys()) {
    const changes = lists.map((list) => list.get(path));
    if (changes.some((change) => !change) || (only && !only(path))) continue;
    const after: Side | undefined = changes[0]!.after;
    const contents = changes.map((change) => contentOf(repository, change!.before));
    const now = contentOf(repository, after);
    const ids = changes.map((change) =>
      change!.before ? repository.short(change!.before.oid!) : "0".repeat(repository.abbrev),
    );
    const hunks = combinedHunks(contents.map(splitLines), splitLines(now), options, true);
    if (hunks === "") continue;
    const head = [
      `diff --cc ${quotePath(path)}`,
      `index ${ids.join(",")}..${after ? repository.short(after.oid ?? hashObject("blob", now)) : "0".repeat(repository.abbrev)}`,
    ];
    if (!after)
      head.push(`deleted file mode ${changes.map((change) => modeText(change!.before!.mode)).join(",")}`);
    else if (changes.every((change) => !change!.before)) head.push(`new file mode ${modeText(after.mode)}`);
    else if (changes.some((change) => change!.before?.mode !== after.mode))
      head.push(
        `mode ${changes.map((change) => modeText(change!.before?.mode ?? 0)).join(",")}..${modeText(after.mode)}`,
      );
    head.push(
      changes.every((change) => !change!.before) ? "--- /dev/null" : `--- a/${path}`,
      after ? `+++ b/${path}` : "+++ /dev/null",
    );
    out += head.map((line) => `${paint("bold", line)}\n`).join("") + hunks;
  }
  return out;
}
