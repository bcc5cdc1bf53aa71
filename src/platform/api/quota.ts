import type { User } from "../model/state.ts";
import type { Store } from "../model/store.ts";
import { sumOf, usageOf } from "../model/usage.ts";

/** The pooled dyno hours of an account; `heroku ps` asks for them. */
export function presentQuota(store: Store, user: User) {
  const usage = usageOf(store, user);
  return {
    account_quota: store.edition.pool.hours * 3600,
    quota_used: Math.round(sumOf(usage)),
    apps: [...usage].map(([appId, seconds]) => ({ app_uuid: appId, quota_used: Math.round(seconds) })),
  };
}
