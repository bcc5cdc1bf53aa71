import { notFound } from "../../errors.ts";
import { changeValues, findAddon } from "../../model/addons.ts";
import type { Addon, User } from "../../model/state.ts";
import type { Store } from "../../model/store.ts";
import { type PostgresHost, postgresVersion } from "../../postgres/host.ts";
import { type Context, get, isoTime, nothing, route, type Route } from "../route.ts";
import { limitsOf } from "./limits.ts";

/** The database of that name or id; one that is still being made is not there. */
export function findDatabase(store: Store, user: User, wanted: string): Addon {
  const addon = findAddon(store, user, wanted, undefined);
  if (addon.service !== "heroku-postgresql" || addon.state === "provisioning") throw notFound("database");
  return addon;
}

/** What `pg:info` shows, row by row. The engine is asked only when something was ever written. */
async function infoOf(store: Store, postgres: PostgresHost, addon: Addon) {
  const { title, connections, size, bytes, tier } = limitsOf(addon.plan);
  const row = (name: string, ...values: string[]) => ({ name, values, resolve_db_name: false });
  const written = (store.state.databases[addon.id] ?? []).length > 0;
  const { plan } = addon;
  const small = tier === "essential" || tier === "hobby";
  const [tables = "0", used = emptySize, rows = "0"] = written ? await postgres.ask(addon.id, measures) : [];
  const megabytes = Number(used) / 2 ** 20;
  const share = Math.max(0.01, (Number(used) / bytes) * 100).toFixed(2);
  return [
    row("Plan", title),
    row("Status", "Available"),
    row("Connections", `${postgres.connections(addon.id).length}/${connections}`),
    row("PG Version", postgresVersion),
    row("Created", isoTime(addon.createdAt).replace("T", " ").slice(0, 16)),
    row("Data Size", `${megabytes.toFixed(1)} MB / ${size} (${share}%)`),
    ...(tier === "hobby"
      ? [
          row("Tables", tables ?? "0"),
          row("Rows", `${rows}/${plan.endsWith("dev") ? 10_000 : 10_000_000} (In compliance)`),
        ]
      : [row("Tables", `${tables}/4000`)]),
    row("Fork/Follow", small ? "Unsupported" : "Available"),
    row("Rollback", small ? "Unsupported" : "earliest from today"),
    row("Continuous Protection", small ? "Off" : "On"),
  ];
}

const emptySize = String(7.5 * 2 ** 20);
const measures =
  "SELECT count(*)::text FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema') UNION ALL SELECT pg_database_size(current_database())::text UNION ALL SELECT coalesce(sum(n_live_tup), 0)::text FROM pg_stat_user_tables";

/** Of api.data.heroku.com, what the CLI asks about Postgres. */
export const postgresRoutes = (postgres: PostgresHost): readonly Route[] => [
  get("/client/v11/databases/:database", async ({ store, user, params }) => {
    const addon = findDatabase(store, user, params["database"]!);
    return Response.json({
      addon_id: addon.id,
      created_at: isoTime(addon.createdAt),
      following: null,
      info: await infoOf(store, postgres, addon),
      name: addon.name,
      plan: addon.plan.split(":")[1],
      postgres_version: postgresVersion,
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
    const addon = findDatabase(store, user, params["database"]!);
    if (store.state.databases[addon.id])
      store.dispatch({ type: "database.replaced", addonId: addon.id, contents: [] });
    return Response.json({ message: "Reset successful." });
  }),
  route("POST", "/client/v11/databases/:database/connection_reset", nothing, ({ store, user, params }) => {
    postgres.reset(findDatabase(store, user, params["database"]!).id);
    return Response.json({ message: "Connections terminated." });
  }),
  get("/client/v11/databases/:database/links", ({ store, user, params }) => {
    findDatabase(store, user, params["database"]!);
    return Response.json([]);
  }),
  get("/postgres/v0/databases/:database/credentials", ({ store, user, params }) => {
    const addon = findDatabase(store, user, params["database"]!);
    return Response.json([{ ...credentialOf(addon), name: "default", state: "active", uuid: addon.id }]);
  }),
  get("/postgres/v0/databases/:database/credentials/:name", ({ store, user, params }) => {
    const addon = findDatabase(store, user, params["database"]!);
    if (params["name"] !== "default") throw notFound("credential");
    return Response.json({ ...credentialOf(addon), name: "default", state: "active", uuid: addon.id });
  }),
  route("POST", "/postgres/v0/databases/:database/credentials_rotation", nothing, (context) =>
    rotate(postgres, context),
  ),
  route(
    "POST",
    "/postgres/v0/databases/:database/credentials/:name/credentials_rotation",
    nothing,
    (context) => rotate(postgres, context),
  ),
];

/** A new password for the one credential there is; who was connected with the old one is not any more. */
function rotate(postgres: PostgresHost, { store, user, params }: Context): Response {
  const addon = findDatabase(store, user, params["database"]!);
  if ((params["name"] ?? "default") !== "default") throw notFound("credential");
  const old = new URL(addon.values["URL"]!).password;
  const fresh = `${old.startsWith("p") ? "p" : ""}${store.random.hex(64)}`;
  postgres.reset(addon.id);
  changeValues(store, addon, user, {
    ...addon.values,
    URL: addon.values["URL"]!.replace(`:${old}@`, `:${fresh}@`),
  });
  return Response.json({ message: "Credentials rotated." });
}

function credentialOf(addon: Addon) {
  const url = new URL(addon.values["URL"]!);
  return {
    credentials: [{ password: url.password, state: "active", user: url.username }],
    database: url.pathname.slice(1),
    host: url.hostname,
    port: Number(url.port || 5432),
  };
}
