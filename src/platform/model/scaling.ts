import type { SizeFacts } from "../editions/edition.ts";
import { invalid, notFound } from "../errors.ts";
import type { App, Formation, Slug } from "./state.ts";
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

export interface Scaling {
  readonly type: string;
  /** The new quantity by the present one. */
  readonly quantity?: ((now: number) => number) | undefined;
  /** In any case: "standard-1x". */
  readonly size?: string | undefined;
}

/** Changes quantities and sizes, all or none; answers with the rows asked for. Throws ApiError where Heroku refuses. */
export function scale(
  store: Store,
  app: App,
  userId: string,
  updates: readonly Scaling[],
): readonly Formation[] {
  const at = store.now();
  const rows = updates.map((update): Formation => {
    const row = app.formation.find(({ type, id }) => type === update.type || id === update.type);
    if (!row) throw notFound(`process type (${update.type})`, "formation");
    const size = update.size === undefined ? row.size : findSize(store, update.size).name;
    const quantity = update.quantity?.(row.quantity) ?? row.quantity;
    const changed = size !== row.size || quantity !== row.quantity;
    return { ...row, size, quantity, updatedAt: changed ? at : row.updatedAt };
  });
  const after = app.formation.map((row) => rows.find(({ id }) => id === row.id) ?? row);
  const resized = rows.filter((row) => app.formation.find(({ id }) => id === row.id)!.size !== row.size);
  const tier = resized.length > 0 ? findSize(store, resized[0]!.size).tier : app.tier;
  const settled = settleSizes(store, after, resized, tier);
  for (const row of settled) {
    const { most, name } = findSize(store, row.size);
    if (row.quantity > most)
      throw invalid(`Cannot update to more than ${most} ${name} size dynos per process type.`);
  }
  const differing = settled.filter((row) => !app.formation.includes(row));
  if (differing.length > 0)
    store.dispatch({ type: "formation.scaled", appId: app.id, rows: differing, userId, tier });
  return rows.map((row) => settled.find(({ id }) => id === row.id)!);
}

/** Small sizes go for the whole app: types that run none take the new size over, one that runs stands against it. */
function settleSizes(
  store: Store,
  rows: readonly Formation[],
  resized: readonly Formation[],
  tier: App["tier"],
): readonly Formation[] {
  if (resized.length === 0) return rows;
  const size = resized[0]!.size;
  return rows.map((row) => {
    const own = findSize(store, row.size);
    if (own.tier === tier) return row;
    if (row.quantity > 0)
      throw invalid(`Cannot use the following dyno types in the same app: ${own.name} and ${size}`);
    return { ...row, size };
  });
}

export function findSize(store: Store, name: string): SizeFacts {
  const size = store.edition.sizes.find((other) => other.name.toLowerCase() === name.toLowerCase());
  if (!size)
    throw invalid(
      `No such size as ${name}. Available dyno sizes are ${store.edition.sizes.map((other) => other.name).join(", ")}.`,
    );
  return size;
}
