import type { Store } from "../model/store.ts";
import { policy } from "./policy.ts";

/** The 30 minutes until an app sleeps count anew. Only apps of pooled dynos that have a web dyno sleep at all. */
export function postponeSleep(store: Store, appId: string): void {
  const app = store.state.apps[appId];
  if (!app) return;
  store.dispatch({ type: "app.visited", appId });
  const { size: pooled } = store.edition.pool;
  const sleeps = app.formation.some(
    ({ type, size, quantity }) => type === "web" && size === pooled && quantity > 0,
  );
  if (sleeps) store.schedule("idle app", appId, policy.idle);
  else store.unschedule("idle app", appId);
}
