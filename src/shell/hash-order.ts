import { encode } from "../base/bytes.ts";

/** FNV-1, which bash hashes the keys of associative arrays by. */
function hashOf(key: string): number {
  let hash = 2166136261;
  // A byte counts with its sign, as C's char does.
  for (const byte of encode(key)) hash = (Math.imul(hash, 16777619) ^ ((byte << 24) >> 24)) >>> 0;
  return hash;
}

/** Buckets of a table of so many keys: four times as many once there are two keys a bucket. */
function bucketsFor(keys: number): number {
  let buckets = 1024;
  while (keys >= buckets * 2) buckets *= 4;
  return buckets;
}

/**
 * The elements of an associative array as bash goes through them: by the buckets of its hash table, and in a bucket
 * the latest first. Scripts that learners see print them in this order, and no other.
 */
export function inHashOrder(elements: readonly [number | string, string][]): [number | string, string][] {
  const mask = bucketsFor(elements.length) - 1;
  return elements
    .map((element, at) => ({ element, at, bucket: hashOf(String(element[0])) & mask }))
    .sort((a, b) => a.bucket - b.bucket || b.at - a.at)
    .map(({ element }) => element);
}
