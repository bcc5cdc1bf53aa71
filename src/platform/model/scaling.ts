import type { Formation, Slug } from "./state.ts";
import type { Store } from "./store.ts";

/** Types of a Procfile that are no part of the formation. */
const unscaled = new Set(["release"]);

/** Rows for the process types of a new slug: a web type that is new gets one dyno, every other none. */
export function scaleFirstTypes(store: Store, appId: string, slug: Slug, userId: string): void {
  const app = store.state.apps[appId]!;
  const types = Object.keys(slug.processTypes).filter((type) => !unscaled.has(type));
  const gone = app.formation.filter((row) => !types.includes(row.type)).map((row) => row.type);
  if (gone.length > 0) store.dispatch({ type: "formation.trimmed", appId, types: gone });
  const known = new Set(app.formation.map((row) => row.type));
  const at = store.now();
  const size = store.edition.sizes.find(({ tier }) => tier === app.tier)!.name;
  const rows = types
    .filter((type) => !known.has(type))
    .map((type): Formation => ({
      id: store.random.uuid(),
      type,
      quantity: type === "web" ? 1 : 0,
      size: app.formation[0]?.size ?? size,
      createdAt: at,
      updatedAt: at,
    }));
  if (rows.length > 0) store.dispatch({ type: "formation.scaled", appId, rows, userId, tier: app.tier });
}
