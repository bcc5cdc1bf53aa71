import type { ObjectStore } from "../core/object-store.ts";
import { CommitQueue } from "./walk.ts";

/** For each commit between some tips and where they meet: which tips reach it, as bits in their order. */
export interface BranchTable {
  /** Newest first, no parent before its children. */
  readonly commits: readonly string[];
  readonly reach: ReadonlyMap<string, number>;
}

/** Walks from the tips until all that is left is reached by every one of them; `extra` more rounds on request. */
export function branchTable(objects: ObjectStore, tips: readonly string[], extra: number): BranchTable {
  const all = 2 ** tips.length - 1;
  const reach = new Map<string, number>();
  const common = new Set<string>();
  const queue = new CommitQueue();
  const queued = new Set<string>();
  const push = (oid: string) => {
    if (queued.has(oid)) return;
    queued.add(oid);
    queue.push(oid, objects.commit(oid).committer.time);
  };
  for (const [i, oid] of tips.entries()) {
    reach.set(oid, (reach.get(oid) ?? 0) | (1 << i));
    push(oid);
  }
  const seen: string[] = [];
  let rest = extra;
  while (queued.size > 0) {
    const interesting = [...queued].some((oid) => !common.has(oid));
    if (!interesting && rest <= 0) break;
    if (!interesting) rest--;
    const oid = queue.pop()!;
    queued.delete(oid);
    if (!seen.includes(oid)) seen.push(oid);
    const bits = reach.get(oid)!;
    if (bits === all) common.add(oid);
    for (const parent of objects.commit(oid).parents) {
      const before = reach.get(parent) ?? 0;
      const isNew = !reach.has(parent);
      if ((before & bits) === bits && !(common.has(oid) && !common.has(parent))) continue;
      reach.set(parent, before | bits);
      if (common.has(oid)) common.add(parent);
      if (isNew || interesting) push(parent);
    }
  }
  for (const oid of queued) if (!seen.includes(oid)) seen.push(oid);
  return { commits: topological(objects, seen), reach };
}

function topological(objects: ObjectStore, list: readonly string[]): string[] {
  const waiting = new Map(list.map((oid) => [oid, 0]));
  for (const oid of list)
    for (const parent of objects.commit(oid).parents)
      if (waiting.has(parent)) waiting.set(parent, waiting.get(parent)! + 1);
  const ready = list.filter((oid) => waiting.get(oid) === 0);
  const out: string[] = [];
  while (ready.length > 0) {
    const oid = ready.shift()!;
    out.push(oid);
    for (const parent of objects.commit(oid).parents) {
      if (!waiting.has(parent)) continue;
      const left = waiting.get(parent)! - 1;
      waiting.set(parent, left);
      if (left === 0) ready.unshift(parent);
    }
  }
  return out;
}

/** Names by the tips: "main", "main^", "main~2", "main^2"; the shortest way along first parents wins. */
export function namesFromTips(
  objects: ObjectStore,
  tips: readonly (readonly [name: string, oid: string])[],
  commits: readonly string[],
): Map<string, string> {
  const wanted = new Set(commits);
  const names = new Map<string, { head: string; steps: number }>();
  const textOf = ({ head, steps }: { head: string; steps: number }) =>
    steps === 0 ? head : steps === 1 ? `${head}^` : `${head}~${steps}`;
  const chain = (oid: string, head: string, start: number) => {
    let steps = start;
    for (let at: string | undefined = oid; at !== undefined && wanted.has(at); steps++) {
      const known = names.get(at);
      if (known && known.steps <= steps) return;
      names.set(at, { head, steps });
      at = objects.commit(at).parents[0];
    }
  };
  for (const [name, oid] of tips) if (!names.has(oid)) names.set(oid, { head: name, steps: 0 });
  for (const oid of commits.filter((each) => names.get(each)?.steps === 0)) {
    const { head } = names.get(oid)!;
    const parent = objects.commit(oid).parents[0];
    if (parent !== undefined) chain(parent, head, 1);
  }
  for (let changed = true; changed;) {
    changed = false;
    for (const oid of commits) {
      const own = names.get(oid);
      if (!own) continue;
      for (const [i, parent] of objects.commit(oid).parents.entries()) {
        if (names.has(parent) || !wanted.has(parent)) continue;
        if (i === 0) chain(parent, own.head, own.steps + 1);
        else chain(parent, `${textOf(own)}${i === 1 ? "^2" : `^${i + 1}`}`, 0);
        changed = true;
      }
    }
  }
  return new Map([...names].map(([oid, name]) => [oid, textOf(name)]));
}
