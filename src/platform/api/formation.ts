import { invalid, notFound } from "../errors.ts";
import { currentSlug } from "../model/releases.ts";
import { type Scaling, scale } from "../model/scaling.ts";
import type { App, Formation } from "../model/state.ts";
import type { Store } from "../model/store.ts";
import { type Fields, fields, list, optionalReference, text } from "./body.ts";
import { get, isoTime, route, type Route } from "./route.ts";

function presentFormation(store: Store, app: App, row: Formation) {
  return {
    app: { id: app.id, name: app.name },
    command: currentSlug(store, app)?.processTypes[row.type] ?? "",
    created_at: isoTime(row.createdAt),
    dyno_size: { name: row.size },
    id: row.id,
    quantity: row.quantity,
    size: row.size,
    type: row.type,
    updated_at: isoTime(row.updatedAt),
  };
}

export const formationRoutes: readonly Route[] = [
  get("/apps/:app/formation", ({ store, app }) =>
    Response.json(app.formation.map((row) => presentFormation(store, app, row))),
  ),
  get("/apps/:app/formation/:type", ({ store, app, params }) => {
    const row = app.formation.find(({ id, type }) => id === params["type"] || type === params["type"]);
    if (!row) throw notFound("formation");
    return Response.json(presentFormation(store, app, row));
  }),
  route("PATCH", "/apps/:app/formation", readUpdates, ({ store, app, user, body }) => {
    const rows = scale(store, app, user.id, body);
    const after = store.state.apps[app.id]!;
    return Response.json(rows.map((row) => presentFormation(store, after, row)));
  }),
  route(
    "PATCH",
    "/apps/:app/formation/:type",
    (json, { params }) => readUpdate({ ...fields(json), type: params["type"] }),
    ({ store, app, user, body }) => {
      const [row] = scale(store, app, user.id, [body]);
      return Response.json(presentFormation(store, store.state.apps[app.id]!, row!));
    },
  ),
];

function readUpdates(json: unknown): readonly Scaling[] {
  return list(fields(json), "updates").map(readUpdate);
}

function readUpdate(update: Fields): Scaling {
  return {
    type: text(update, "type"),
    quantity: readQuantity(update["quantity"]),
    size: optionalReference(update, "size") ?? optionalReference(update, "dyno_size"),
  };
}

/** A number, or as the CLI sends it: "=2", "+1", "-1". */
function readQuantity(value: unknown): Scaling["quantity"] {
  if (value === undefined || value === null) return undefined;
  const [, sign, digits] = /^([=+-]?)(\d+)$/.exec(String(value)) ?? [];
  if (digits === undefined) throw invalid("Quantity must be a whole number of at least 0.");
  if (typeof value === "string" && (sign === "+" || sign === "-"))
    return (now) => Math.max(0, now + Number(`${sign}${digits}`));
  if (sign === "-") throw invalid("Quantity must be a whole number of at least 0.");
  return () => Number(digits);
}
