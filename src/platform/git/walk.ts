import { type GitObject, parseCommit, parseTag, parseTree } from "../../base/git/objects.ts";
import { peel, type Repository } from "./repository.ts";

type Source = Pick<Repository, "read">;

const submodule = 0o160000;

/** Ids that an object names: a commit's tree and parents, a tree's entries (submodules live elsewhere), a tag's aim. */
export function links({ type, data }: GitObject): string[] {
  if (type === "commit") {
    const { tree, parents } = parseCommit(data);
    return [tree, ...parents];
  }
  if (type === "tree")
    return parseTree(data)
      .filter(({ mode }) => mode !== submodule)
      .map(({ oid }) => oid);
  return type === "tag" ? [parseTag(data).object] : [];
}

export function parentsOf(source: Source, oid: string): readonly string[] {
  const object = source.read(oid);
  return object?.type === "commit" ? parseCommit(object.data).parents : [];
}

/** These commits and all before them that are here; not beyond `stop`. */
export function ancestors(
  source: Source,
  tips: Iterable<string>,
  stop: ReadonlySet<string> = new Set(),
): Set<string> {
  const seen = new Set<string>();
  const waiting = [...tips];
  for (let oid = waiting.pop(); oid !== undefined; oid = waiting.pop()) {
    if (seen.has(oid) || !source.read(oid)) continue;
    seen.add(oid);
    if (!stop.has(oid)) waiting.push(...parentsOf(source, oid));
  }
  return seen;
}

/** Is `ancestor` this commit or one before it? */
export const isAncestor = (source: Source, ancestor: string, oid: string): boolean =>
  ancestors(source, [oid], new Set([ancestor])).has(ancestor);

interface Cut {
  /** Commits whose parents are left out, because a clone was asked for that is only so deep. */
  readonly shallow: ReadonlySet<string>;
  /** Commits whose parents the client has not got although it has them. */
  readonly clientShallow: ReadonlySet<string>;
  /** Those of them whose parents it is to get now. */
  readonly deepened: readonly string[];
}

const whole: Cut = { shallow: new Set(), clientShallow: new Set(), deepened: [] };

/** What a client that asks for `wants` and has `haves` still lacks: commits first, then tags, trees and blobs. */
export function missing(
  source: Source,
  wants: readonly string[],
  haves: readonly string[],
  cut: Cut = whole,
): GitObject[] {
  const known = ancestors(source, haves, cut.clientShallow);
  const seen = new Set<string>(known);
  const commits: GitObject[] = [];
  const rest: GitObject[] = [];
  const trees: string[] = [];
  const edges = new Set(haves);
  const waiting = [...wants, ...cut.deepened.flatMap((oid) => parentsOf(source, oid))].reverse();
  for (let oid = waiting.pop(); oid !== undefined; oid = waiting.pop()) {
    if (known.has(oid)) edges.add(oid);
    const object = source.read(oid);
    if (seen.has(oid) || !object) continue;
    if (object.type === "commit") {
      seen.add(oid);
      commits.push(object);
      const { tree, parents } = parseCommit(object.data);
      trees.push(tree);
      if (!cut.shallow.has(oid)) waiting.push(...[...parents].reverse());
    } else if (object.type === "tag") {
      seen.add(oid);
      rest.push(object);
      waiting.push(...links(object));
    } else trees.push(oid);
  }
  // What the commits at the edge hold, the client holds too.
  for (const edge of edges) collect(source, treeOf(source, edge), seen, () => {});
  for (const tree of trees) collect(source, tree, seen, (object) => rest.push(object));
  return [...commits, ...rest];
}

/** The root tree of a commit, or of the commit a tag stands for. */
export function treeOf(source: Source, oid: string): string | undefined {
  const object = source.read(peel(source, oid));
  return object?.type === "commit" ? parseCommit(object.data).tree : undefined;
}

function collect(
  source: Source,
  root: string | undefined,
  seen: Set<string>,
  found: (object: GitObject) => void,
): void {
  const waiting = root === undefined ? [] : [root];
  for (let oid = waiting.pop(); oid !== undefined; oid = waiting.pop()) {
    const object = source.read(oid);
    if (seen.has(oid) || !object) continue;
    seen.add(oid);
    found(object);
    if (object.type === "tree") waiting.push(...links(object).reverse());
  }
}

/** The commits at which a history `depth` commits long ends, counted from the tips. */
export function boundary(source: Source, tips: readonly string[], depth: number): Set<string> {
  const ends = new Set<string>();
  const best = new Map<string, number>();
  let level = tips.map((oid) => peel(source, oid));
  for (let at = 1; level.length > 0; at++) {
    const next: string[] = [];
    for (const oid of level) {
      if (best.has(oid)) continue;
      best.set(oid, at);
      const parents = parentsOf(source, oid);
      if (at < depth) next.push(...parents);
      else ends.add(oid);
    }
    level = next;
  }
  return ends;
}
