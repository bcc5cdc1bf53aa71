import type { User } from "./state.ts";
import type { Store } from "./store.ts";

/** "2026-03": the month a moment of UTC lies in. */
export const monthOf = (at: number): string => new Date(at).toISOString().slice(0, 7);

/** The first moment of the month after. */
export function nextMonth(at: number): number {
  const date = new Date(at);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1);
}

/** Seconds of the pool spent this month by app id, dynos that run right now included. */
export function usageOf(store: Store, user: User): Map<string, number> {
  const now = store.now();
  const usage = new Map(Object.entries(store.state.usage[user.id]?.[monthOf(now)] ?? {}));
  for (const app of Object.values(store.state.apps)) {
    if (app.ownerId !== user.id) continue;
    for (const { meteredFrom } of app.dynos)
      if (meteredFrom !== null)
        usage.set(app.id, (usage.get(app.id) ?? 0) + Math.max(0, now - meteredFrom) / 1000);
  }
  return usage;
}

export const sumOf = (usage: ReadonlyMap<string, number>): number =>
  [...usage.values()].reduce((sum, seconds) => sum + seconds, 0);

/** Whole seconds left of the month's pool. */
export const secondsLeft = (store: Store, user: User): number =>
  Math.max(0, Math.floor(store.edition.pool.hours * 3600 - sumOf(usageOf(store, user))));
