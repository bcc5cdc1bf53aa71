import type { Dyno } from "../model/state.ts";
import type { Store } from "../model/store.ts";

const megabyte = 2 ** 20;

/** Bytes a dyno has, and bytes at which its process is killed: twice as many. */
export function memoryOf(store: Store, { size }: Dyno): { quota: number; most: number } {
  const { memoryGiB } = store.edition.sizes.find(({ name }) => name === size)!;
  const quota = memoryGiB * 1024 * megabyte;
  return { quota, most: 2 * quota };
}

/** "Process running mem=870M(170.1%)". */
export const describeMemory = (bytes: number, quota: number): string =>
  `Process running mem=${Math.floor(bytes / megabyte)}M(${((bytes / quota) * 100).toFixed(1)}%)`;
