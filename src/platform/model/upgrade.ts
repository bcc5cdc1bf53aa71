import type { App, Dyno, PlatformState, User } from "./state.ts";
import { emptyState } from "./reduce.ts";

type Records<T> = Readonly<Record<string, T>>;

/** What has come to each kind of thing since worlds were first saved. */
const user: Partial<User> = { keys: [], favorites: [], twoFactor: false, limited: false };
const app: Partial<App> = { acm: false, repoSize: null, cacheId: null, features: [], drains: [] };
const dyno: Partial<Dyno> = { env: {}, attach: false, tty: false, meteredFrom: null, userId: null };

/** A state of an earlier version as one of this; what lacks nothing stays the very same. */
export function upgrade(saved: PlatformState): PlatformState {
  const apps = mapped(saved.apps ?? {}, (one) => {
    const whole = completed(one, { ...app, lastVisitAt: one.updatedAt });
    const dynos = whole.dynos.map((each) => completed(each, dyno));
    return dynos.some((each, i) => each !== whole.dynos[i]) ? { ...whole, dynos } : whole;
  });
  const users = mapped(saved.users ?? {}, (one) => completed(one, user));
  return { ...emptyState, ...saved, apps, users };
}

function completed<T extends object>(thing: T, defaults: Partial<T>): T {
  return Object.keys(defaults).every((name) => name in thing) ? thing : { ...defaults, ...thing };
}

function mapped<T>(records: Records<T>, change: (one: T) => T): Records<T> {
  const changed = Object.entries(records).filter(([, one]) => change(one) !== one);
  if (changed.length === 0) return records;
  return { ...records, ...Object.fromEntries(changed.map(([id, one]) => [id, change(one)])) };
}
