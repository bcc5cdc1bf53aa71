import { notFound } from "../../errors.ts";
import { findAddon } from "../../model/addons.ts";
import type { Addon, User } from "../../model/state.ts";
import type { Store } from "../../model/store.ts";
import { get, isoTime, nothing, route, type Route } from "../route.ts";
import { limitsOf } from "./limits.ts";

/** The database of that name or id; one that is still being made is not there. */
function findDatabase(store: Store, user: User, wanted: string): Addon {
  const addon = findAddon(store, user, wanted, undefined);
  if (addon.service !== "heroku-postgresql" || addon.state === "provisioning") throw notFound("database");
  return addon;
}

/** What `pg:info` shows, row by row. Nothing has been written to a database of the simulation. */
function infoOf(addon: Addon) {
  const { title, connections, size, tier } = limitsOf(addon.plan);
  const row = (name: string, ...values: string[]) => ({ name, values, resolve_db_name: false });
  return [
    row("Plan", title),
    row("Status", "Available"),
    row("Connections", `0/${connections}`),
    row("PG Version", "17.6"),
    row("Created", isoTime(addon.createdAt).replace("T", " ").slice(0, 16)),
    row("Data Size", `7.5 MB / ${size} (0.01%)`),
    row("Tables", "0/4000"),
    row("Fork/Follow", tier === "essential" ? "Unsupported" : "Available"),
    row("Rollback", tier === "essential" ? "Unsupported" : "earliest from today"),
    row("Continuous Protection", tier === "essential" ? "Off" : "On"),
  ];
}

/** Of api.data.heroku.com, what the CLI asks about Postgres. */
export const postgresRoutes: readonly Route[] = [
  get("/client/v11/databases/:database", ({ store, user, params }) => {
    const addon = findDatabase(store, user, params["database"]!);
    return Response.json({
      addon_id: addon.id,
      created_at: isoTime(addon.createdAt),
      following: null,
      info: infoOf(addon),
      name: addon.name,
      plan: addon.plan.split(":")[1],
      postgres_version: "17.6",
      resource_url: addon.values["URL"],
      "waiting?": false,
    });
  }),
  get("/client/v11/databases/:database/wait_status", ({ store, user, params }) => {
    const addon = findAddon(store, user, params["database"]!, undefined);
    const waits = addon.state === "provisioning";
    return Response.json({ message: waits ? "preparing" : "available", "waiting?": waits });
  }),
  route("PUT", "/client/v11/databases/:database/reset", nothing, ({ store, user, params }) => {
    findDatabase(store, user, params["database"]!);
    return Response.json({ message: "Reset successful." });
  }),
  get("/client/v11/databases/:database/transfer-schedules", ({ store, user, params }) => {
    findDatabase(store, user, params["database"]!);
    return Response.json([]);
  }),
  get("/client/v11/apps/:app/transfers", () => Response.json([])),
  get("/postgres/v0/databases/:database/credentials/:name", ({ store, user, params }) => {
    const addon = findDatabase(store, user, params["database"]!);
    if (params["name"] !== "default") throw notFound("credential");
    const url = new URL(addon.values["URL"]!);
    return Response.json({
      credentials: [{ password: url.password, state: "active", user: url.username }],
      database: url.pathname.slice(1),
      host: url.hostname,
      name: "default",
      port: Number(url.port || 5432),
      state: "active",
      uuid: addon.id,
    });
  }),
];
