import { currentSlug } from "../model/releases.ts";
import { scaleFirstTypes } from "../model/scaling.ts";
import type { App } from "../model/state.ts";
import type { Store } from "../model/store.ts";
import type { Lifecycle } from "./lifecycle.ts";

/** Adds the dynos the formation lacks and takes away those it has too many; another size is another dyno. */
export function reconcile(store: Store, lifecycle: Lifecycle, appId: string): void {
  const app = store.state.apps[appId];
  const slug = app && currentSlug(store, app);
  if (!app || !slug) return;
  const wanted = new Map<string, { type: string; size: string }>();
  for (const { type, quantity, size } of app.formation)
    for (let number = 1; number <= quantity; number++) wanted.set(`${type}.${number}`, { type, size });
  for (const dyno of app.dynos) {
    if (dyno.kind !== "formation" || dyno.stopping === "remove") continue;
    if (wanted.get(dyno.name)?.size === dyno.size) wanted.delete(dyno.name);
    else lifecycle.end(app, dyno, "remove");
  }
  for (const [name, { type, size }] of wanted)
    lifecycle.create(store.state.apps[appId]!, {
      name,
      type,
      size,
      command: slug.processTypes[type] ?? "",
      kind: "formation",
      userId: null,
      env: {},
      attach: false,
      tty: false,
    });
}

/** A release has become the current one: its types are the formation's, and every dyno runs it. */
export function rollOut(store: Store, lifecycle: Lifecycle, appId: string, userId: string): void {
  const app = store.state.apps[appId];
  const slug = app && currentSlug(store, app);
  if (!app || !slug) return;
  scaleFirstTypes(store, appId, slug, userId);
  const types = new Set(store.state.apps[appId]!.formation.map(({ type }) => type));
  for (const dyno of app.dynos)
    if (dyno.kind === "formation" && dyno.stopping !== "remove" && types.has(dyno.type))
      lifecycle.restart(app, dyno, "Restarting");
  reconcile(store, lifecycle, appId);
}

/** The size of dynos that no row of the formation tells. */
export const defaultSize = (store: Store, app: App): string =>
  app.formation[0]?.size ?? store.edition.sizes.find(({ tier }) => tier === app.tier)!.name;
