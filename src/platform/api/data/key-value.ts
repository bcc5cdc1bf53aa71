import { notFound } from "../../errors.ts";
import { findAddon } from "../../model/addons.ts";
import type { Addon, User } from "../../model/state.ts";
import type { Store } from "../../model/store.ts";
import { get, isoTime, type Route } from "../route.ts";
import { limitsOf } from "./limits.ts";

function findInstance(store: Store, user: User, wanted: string): Addon {
  const addon = findAddon(store, user, wanted, undefined);
  if (addon.service !== "heroku-redis") throw notFound("database");
  return addon;
}

/** What `redis:info` shows, row by row. */
function infoOf(addon: Addon) {
  const { title, connections, tier } = limitsOf(addon.plan);
  const paid = tier !== "mini" && tier !== "hobby";
  return Object.entries({
    Plan: title,
    Status: addon.state === "provisioning" ? "preparing" : "available",
    Created: isoTime(addon.createdAt),
    Version: "7.2.11",
    Timeout: "300",
    Maxmemory: "noeviction",
    Maintenance: "not required",
    "Maintenance window": "Thursdays 18:00 to 22:00 UTC",
    Persistence: paid ? "AOF" : "None",
    "HA Status": paid ? "Available" : "Unavailable",
    "Requires TLS": "Yes",
    Connections: `0/${connections}`,
  }).map(([name, value]) => ({ name, values: [value] }));
}

/** Of api.data.heroku.com, what the CLI asks about Key-Value Store. */
export const keyValueRoutes: readonly Route[] = [
  get("/redis/v0/databases/:database", ({ store, user, params }) => {
    const addon = findInstance(store, user, params["database"]!);
    const [port, resource] = [6379, addon.values["URL"]];
    return Response.json({
      addon_id: addon.id,
      created_at: isoTime(addon.createdAt),
      formation: { primary: null },
      info: infoOf(addon),
      metaas_source: addon.id,
      name: addon.name,
      plan: addon.plan.split(":")[1],
      port,
      prefer_native_tls: true,
      resource_url: resource,
    });
  }),
  get("/redis/v0/databases/:database/wait", ({ store, user, params }) => {
    const waits = findInstance(store, user, params["database"]!).state === "provisioning";
    return Response.json({ message: waits ? "preparing" : "available", "waiting?": waits });
  }),
];
