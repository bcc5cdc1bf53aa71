import type { Repository } from "../core/repository.ts";
import { type Change, contentOf } from "./changes.ts";
import { keptAndNew } from "./similarity.ts";
import type { FileStat } from "./stat.ts";

/** What `--dirstat=...` asks for. */
export interface DirstatOptions {
  /** What counts: bytes, lines, or files. */
  readonly by: "changes" | "lines" | "files";
  /** What was told of a folder counts for the folder around it too. */
  readonly cumulative: boolean;
  /** Thousandths of all; folders below are left out. */
  readonly least: number;
}

/** "lines,5,cumulative"; undefined with what is wrong told to `complain`. */
export function readDirstat(words: readonly string[], complain: (word: string) => never): DirstatOptions {
  let options: DirstatOptions = { by: "changes", cumulative: false, least: 30 };
  for (const word of words.flatMap((each) => each.split(",")).filter(Boolean)) {
    const limit = /^(\d+)(?:\.(\d)\d*)?$/.exec(word);
    if (word === "changes" || word === "lines" || word === "files") options = { ...options, by: word };
    else if (word === "cumulative" || word === "noncumulative")
      options = { ...options, cumulative: word === "cumulative" };
    else if (limit) options = { ...options, least: Number(limit[1]) * 10 + Number(limit[2] ?? 0) };
    else complain(word);
  }
  return options;
}

interface Damage {
  readonly path: string;
  readonly size: number;
}

/** Which part of all changes lies in each folder. */
export function dirstatText(
  repository: Repository,
  changes: readonly Change[],
  options: DirstatOptions,
  stats: (changes: readonly Change[]) => FileStat[],
): string {
  const files: Damage[] =
    options.by === "lines"
      ? stats(changes).map(({ change, added, removed, binary }) => ({
          path: change.path,
          size: binary ? Math.ceil(Math.abs(binary[0] + binary[1]) / 64) : added + removed,
        }))
      : changes
          .filter(({ status }) => status !== "U")
          .map((change) => ({ path: change.path, size: damage(repository, change, options) }));
  const all = files.reduce((sum, { size }) => sum + size, 0);
  if (all === 0) return "";
  const left = files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  let at = 0;
  let out = "";
  const gather = (folder: string): number => {
    let sum = 0;
    let sources = 0;
    while (at < left.length && left[at]!.path.startsWith(folder)) {
      const { path, size } = left[at]!;
      const slash = path.indexOf("/", folder.length);
      if (slash >= 0) {
        sum += gather(path.slice(0, slash + 1));
        sources++;
      } else {
        sum += size;
        at++;
        sources += 2;
      }
    }
    // A folder that holds nothing but one other is not told.
    if (folder !== "" && sources !== 1 && sum > 0) {
      const share = Math.floor((sum * 1000) / all);
      if (share >= options.least) {
        out += `${String(Math.floor(share / 10)).padStart(4)}.${share % 10}% ${folder}\n`;
        if (!options.cumulative) return 0;
      }
    }
    return sum;
  };
  gather("");
  return out;
}

/** How much of a file was taken away or put in, in bytes. */
function damage(repository: Repository, { before, after }: Change, { by }: DirstatOptions): number {
  if (before?.oid !== undefined && before.oid === after?.oid) return 0;
  if (by === "files") return 1;
  const [old, now] = [contentOf(repository, before), contentOf(repository, after)];
  if (!before) return now.length || 1;
  if (!after) return old.length || 1;
  const { kept, added } = keptAndNew(old, now);
  return old.length - kept + added || 1;
}
