import { parseTag } from "../../../base/git/objects.ts";
import type { Git } from "../context.ts";
import { wildmatch } from "../core/wildmatch.ts";
import { ancestors, walkCommits } from "./walk.ts";

export interface DescribeOptions {
  /** Which refs count: annotated tags, all tags, or all refs. */
  readonly among: "annotated" | "tags" | "all";
  readonly match: readonly string[];
  readonly exclude: readonly string[];
  /** How many tags are compared at most; 0 wants one on the commit itself. */
  readonly candidates: number;
  readonly firstParent: boolean;
}

interface Name {
  readonly text: string;
  /** 2 an annotated tag, 1 a plain one, 0 another ref. */
  readonly rank: number;
  readonly time: number;
}

export interface Described {
  readonly name: string;
  /** Commits since the tag. */
  readonly depth: number;
}

/** The best name of each commit that has one. */
export function namesOfCommits(git: Git, { among, match, exclude }: DescribeOptions): Map<string, Name> {
  const { refs, objects } = git.repository;
  const names = new Map<string, Name>();
  for (const { name, oid } of refs.list("refs/")) {
    const isTag = name.startsWith("refs/tags/");
    if (!isTag && among !== "all") continue;
    const short = name.replace(/^refs\/(tags|heads|remotes)\//, "");
    if (match.length > 0 && !match.some((glob) => wildmatch(glob, { pathname: false }).test(short))) continue;
    if (exclude.some((glob) => wildmatch(glob, { pathname: false }).test(short))) continue;
    const object = objects.find(oid);
    const commit = objects.peel(oid, "commit");
    if (!object || commit === undefined) continue;
    const rank = !isTag ? 0 : object.type === "tag" ? 2 : 1;
    const time = object.type === "tag" ? (parseTag(object.data).tagger?.time ?? 0) : 0;
    const text = among === "all" ? name.slice("refs/".length) : short;
    const known = names.get(commit);
    if (!known || rank > known.rank || (rank === known.rank && time > known.time))
      names.set(commit, { text, rank, time });
  }
  return names;
}

/** The nearest name before a commit; undefined when there is none that counts. */
export function describeCommit(git: Git, commit: string, options: DescribeOptions): Described | undefined {
  const { objects } = git.repository;
  const names = namesOfCommits(git, options);
  const least = options.among === "annotated" ? 2 : options.among === "tags" ? 1 : 0;
  const nameAt = (oid: string) => {
    const name = names.get(oid);
    return name && name.rank >= least ? name : undefined;
  };
  const exact = nameAt(commit);
  if (exact) return { name: exact.text, depth: 0 };
  if (options.candidates === 0) return undefined;
  const all = [...walkCommits(objects, [commit], [], { firstParent: options.firstParent })];
  const found: Described[] = [];
  for (const oid of all) {
    const name = nameAt(oid);
    if (!name) continue;
    const below = options.firstParent
      ? new Set(walkCommits(objects, [oid], [], { firstParent: true }))
      : ancestors(objects, [oid]);
    found.push({ name: name.text, depth: all.filter((each) => !below.has(each)).length });
    if (found.length >= options.candidates) break;
  }
  return found.toSorted((a, b) => a.depth - b.depth)[0];
}
