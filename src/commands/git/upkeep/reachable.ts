import { type GitObject, parseCommit, parseTag, parseTree } from "../../../base/git/objects.ts";
import type { Repository } from "../core/repository.ts";
import { modes, typeOfMode } from "../core/modes.ts";

/** One object named by another. */
export interface Link {
  readonly oid: string;
  readonly type: string;
}

/** What an object names. */
export function linksOf({ type, data }: GitObject): Link[] {
  if (type === "tag") {
    const { object, type: kind } = parseTag(data);
    return [{ oid: object, type: kind }];
  }
  if (type === "commit") {
    const { tree, parents } = parseCommit(data);
    return [{ oid: tree, type: "tree" }, ...parents.map((oid) => ({ oid, type: "commit" }))];
  }
  if (type !== "tree") return [];
  return parseTree(data)
    .filter(({ mode }) => mode !== modes.submodule)
    .map(({ oid, mode }) => ({ oid, type: typeOfMode(mode) }));
}

/** Where everything that is to be kept begins: refs, HEAD, the index, and the reflogs if they count. */
export function rootsOf(repository: Repository, { reflogs = true } = {}): string[] {
  const { refs, index, head } = repository;
  const roots = refs.list().map(({ oid }) => oid);
  if (head !== undefined) roots.push(head);
  for (const entry of index.entries) if (entry.mode !== modes.submodule) roots.push(entry.oid);
  if (reflogs)
    for (const name of ["HEAD", ...refs.list().map((ref) => ref.name)])
      for (const { before, after } of refs.log(name)) roots.push(before, after);
  return roots.filter((oid) => !/^0+$/.test(oid));
}

/** Every object these lead to. What is named and not there is left out; commits at a shallow border have no parents. */
export function reachableFrom({ objects }: Repository, roots: readonly string[]): Set<string> {
  const seen = new Set<string>();
  const waiting = [...roots];
  for (let oid = waiting.pop(); oid !== undefined; oid = waiting.pop()) {
    if (seen.has(oid)) continue;
    const object = objects.find(oid);
    if (!object) continue;
    seen.add(oid);
    for (const link of linksOf(object))
      if (!(objects.shallow.has(oid) && link.type === "commit")) waiting.push(link.oid);
  }
  return seen;
}
