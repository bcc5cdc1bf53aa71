import type { ObjectStore } from "../core/object-store.ts";

interface Waiting {
  readonly oid: string;
  readonly time: number;
  readonly order: number;
}

/** Commits waiting, newest first; of equally old ones the one that came first. */
export class CommitQueue {
  readonly #heap: Waiting[] = [];
  #order = 0;

  get size(): number {
    return this.#heap.length;
  }

  [Symbol.iterator](): Iterator<Waiting> {
    return this.#heap[Symbol.iterator]();
  }

  push(oid: string, time: number): void {
    const heap = this.#heap;
    heap.push({ oid, time, order: this.#order++ });
    for (let at = heap.length - 1; at > 0;) {
      const up = (at - 1) >> 1;
      if (!before(heap[at]!, heap[up]!)) break;
      [heap[at], heap[up]] = [heap[up]!, heap[at]!];
      at = up;
    }
  }

  pop(): string | undefined {
    const heap = this.#heap;
    const first = heap[0];
    const last = heap.pop();
    if (first === undefined || heap.length === 0) return first?.oid;
    heap[0] = last!;
    for (let at = 0; ;) {
      let least = at;
      for (const child of [2 * at + 1, 2 * at + 2])
        if (child < heap.length && before(heap[child]!, heap[least]!)) least = child;
      if (least === at) break;
      [heap[at], heap[least]] = [heap[least]!, heap[at]!];
      at = least;
    }
    return first.oid;
  }
}

const before = (a: Waiting, b: Waiting): boolean =>
  a.time > b.time || (a.time === b.time && a.order < b.order);

export interface WalkOptions {
  /** Only first parents are followed. */
  readonly firstParent?: boolean;
}

/** Commits reachable from `starts` but not from `hidden`, newest first, as `git log` walks them. */
export function* walkCommits(
  objects: ObjectStore,
  starts: readonly string[],
  hidden: readonly string[] = [],
  options: WalkOptions = {},
): Generator<string> {
  const out = hidden.length > 0 ? ancestors(objects, hidden) : new Set<string>();
  const queue = new CommitQueue();
  const seen = new Set<string>();
  const push = (oid: string) => {
    if (seen.has(oid) || out.has(oid)) return;
    seen.add(oid);
    queue.push(oid, objects.commit(oid).committer.time);
  };
  for (const oid of starts) push(oid);
  for (let oid = queue.pop(); oid !== undefined; oid = queue.pop()) {
    yield oid;
    const { parents } = objects.commit(oid);
    for (const parent of options.firstParent ? parents.slice(0, 1) : parents) push(parent);
  }
}

/** Every commit reachable from these, themselves included. */
export function ancestors(objects: ObjectStore, starts: readonly string[]): Set<string> {
  const seen = new Set<string>();
  const waiting = [...starts];
  for (let oid = waiting.pop(); oid !== undefined; oid = waiting.pop()) {
    if (seen.has(oid)) continue;
    seen.add(oid);
    waiting.push(...objects.commit(oid).parents);
  }
  return seen;
}

export function isAncestor(objects: ObjectStore, ancestor: string, of: string): boolean {
  if (ancestor === of) return true;
  for (const oid of walkCommits(objects, [of])) if (oid === ancestor) return true;
  return false;
}

/** Best common ancestors, newest first: those that are no ancestors of another. */
export function mergeBases(objects: ObjectStore, a: string, b: string): string[] {
  if (a === b) return [a];
  const left = ancestors(objects, [a]);
  const right = ancestors(objects, [b]);
  const found: string[] = [];
  const covered = new Set<string>();
  for (const oid of walkCommits(objects, [a, b])) {
    if (!left.has(oid) || !right.has(oid) || covered.has(oid)) continue;
    found.push(oid);
    for (const below of ancestors(objects, objects.commit(oid).parents)) covered.add(below);
  }
  return found.filter((oid) => !covered.has(oid));
}

/** How many commits each side has that the other lacks. */
export function aheadBehind(
  objects: ObjectStore,
  ours: string,
  theirs: string,
): { ahead: number; behind: number } {
  if (ours === theirs) return { ahead: 0, behind: 0 };
  const left = ancestors(objects, [ours]);
  const right = ancestors(objects, [theirs]);
  let [ahead, behind] = [0, 0];
  for (const oid of left) if (!right.has(oid)) ahead++;
  for (const oid of right) if (!left.has(oid)) behind++;
  return { ahead, behind };
}
