import type { App, Dyno, User } from "../model/state.ts";
import type { Store } from "../model/store.ts";
import { monthOf, nextMonth, secondsLeft } from "../model/usage.ts";

/** Pooled dynos spend their owner's hours from the start of their process to its end. */
export function startMeter(store: Store, app: App, dyno: Dyno): void {
  if (dyno.size !== store.edition.pool.size) return;
  change(store, app, dyno, store.now());
  planMeter(store, app.ownerId);
}

export function stopMeter(store: Store, app: App, dyno: Dyno): void {
  if (dyno.meteredFrom === null) return;
  spend(store, app, dyno);
  change(store, app, dyno, null);
  planMeter(store, app.ownerId);
}

/**
 * Time to look at the hours of a user: a month is over, or they are all spent. What has run is entered under the
 * month it ran in; `exhausted` hears of each pooled app when nothing is left, `restored` of each that sleeps and
 * that no visitor will ever wake when there are hours again.
 */
export function readMeter(
  store: Store,
  userId: string,
  { exhausted, restored }: { exhausted: (app: App) => void; restored: (app: App) => void },
): void {
  const user = store.state.users[userId];
  if (!user) return;
  for (const { app, dyno } of metered(store, user)) {
    spend(store, app, dyno);
    change(store, app, dyno, store.now());
  }
  const apps = poolApps(store, user);
  if (secondsLeft(store, user) === 0) apps.forEach(exhausted);
  else apps.filter(sleepsForGood).forEach(restored);
  planMeter(store, userId);
}

const change = (store: Store, app: App, dyno: Dyno, meteredFrom: number | null) =>
  store.dispatch({ type: "dyno.changed", appId: app.id, dynoId: dyno.id, change: { meteredFrom } });

function spend(store: Store, app: App, dyno: Dyno): void {
  const from = dyno.meteredFrom!;
  const seconds = (store.now() - from) / 1000;
  if (seconds > 0)
    store.dispatch({
      type: "hours.spent",
      userId: app.ownerId,
      month: monthOf(from),
      appId: app.id,
      seconds,
    });
}

const ownApps = (store: Store, user: User) =>
  Object.values(store.state.apps).filter(({ ownerId }) => ownerId === user.id);

const poolApps = (store: Store, user: User) =>
  ownApps(store, user).filter(({ dynos }) => dynos.some(({ size }) => size === store.edition.pool.size));

const metered = (store: Store, user: User) =>
  ownApps(store, user).flatMap((app) =>
    app.dynos.filter(({ meteredFrom }) => meteredFrom !== null).map((dyno) => ({ app, dyno })),
  );

/** Without a web dyno nobody wakes an app. */
const sleepsForGood = ({ dynos }: App): boolean =>
  dynos.some(({ state }) => state === "idle") && !dynos.some(({ type }) => type === "web");

/** Between two looks at dynos that run though nothing is left: they have yet to be up before they can sleep. */
const soon = 5000;

/** The next look: at the month's end, or when the running dynos will have spent what is left. */
function planMeter(store: Store, userId: string): void {
  const user = store.state.users[userId]!;
  const running = metered(store, user).length;
  const untilMonth = nextMonth(store.now()) - store.now();
  if (running === 0) {
    if (poolApps(store, user).some(sleepsForGood)) store.schedule("spend hours", userId, untilMonth);
    else store.unschedule("spend hours", userId);
    return;
  }
  const left = (secondsLeft(store, user) * 1000) / running;
  store.schedule("spend hours", userId, Math.min(untilMonth, left > 0 ? Math.ceil(left) : soon));
}
