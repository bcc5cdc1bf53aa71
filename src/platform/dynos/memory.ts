import type { SizeFacts } from "../editions/edition.ts";
import type { Dyno } from "../model/state.ts";
import type { Store } from "../model/store.ts";

const megabyte = 2 ** 20;
export const gibibyte = 1024 * megabyte;

export const sizeOf = (store: Store, { size }: Dyno): SizeFacts =>
  store.edition.sizes.find(({ name }) => name === size)!;

/** Bytes a dyno has, and bytes at which its process is killed: twice as many, but for the largest. */
export function memoryOf(store: Store, dyno: Dyno): { quota: number; most: number } {
  const { memoryGiB, killGiB = 2 * memoryGiB } = sizeOf(store, dyno);
  return { quota: memoryGiB * gibibyte, most: killGiB * gibibyte };
}

/** "Process running mem=870M(170.1%)". */
export const describeMemory = (bytes: number, quota: number): string =>
  `Process running mem=${Math.floor(bytes / megabyte)}M(${((bytes / quota) * 100).toFixed(1)}%)`;
