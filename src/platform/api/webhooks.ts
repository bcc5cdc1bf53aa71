import { invalid, notFound } from "../errors.ts";
import type { Webhook } from "../model/integrations.ts";
import type { App } from "../model/state.ts";
import type { Store } from "../model/store.ts";
import { type Fields, fields, optionalText, text } from "./body.ts";
import { get, isoTime, nothing, route, type Route } from "./route.ts";

/** What an app can be told of. https://devcenter.heroku.com/articles/webhook-events */
const entities = new Set(
  [
    "addon-attachment",
    "addon",
    "app",
    "build",
    "collaborator",
    "domain",
    "dyno",
    "formation",
    "release",
    "sni-endpoint",
  ].map((name) => `api:${name}`),
);

const present = ({ id, url, include, level, createdAt }: Webhook) => ({
  ...{ id, url, include, level },
  created_at: isoTime(createdAt),
  updated_at: isoTime(createdAt),
});

const webhooksOf = (store: Store, app: App) => store.state.webhooks[app.id] ?? [];

function find(store: Store, app: App, id: string): Webhook {
  const found = webhooksOf(store, app).find((webhook) => webhook.id === id);
  if (!found) throw notFound("webhook");
  return found;
}

function readWebhook(body: Fields) {
  const include = body["include"];
  if (!Array.isArray(include) || include.length === 0) throw invalid("Require params: include.");
  const unknown = include.find((name) => typeof name !== "string" || !entities.has(name));
  if (unknown !== undefined) throw invalid(`Include ${String(unknown)} is not a valid webhook entity.`);
  const level = text(body, "level");
  if (level !== "notify" && level !== "sync") throw invalid("Level must be one of: notify, sync.");
  const url = text(body, "url");
  if (!/^https:\/\/[^\s/]+/.test(url)) throw invalid("Url must be a valid HTTPS URL.");
  return { include: include as string[], level, url } as const;
}

/** Webhooks are kept and listed; nothing is sent, so there are no deliveries. */
export const webhookRoutes: readonly Route[] = [
  get("/apps/:app/webhooks", ({ store, app }) => Response.json(webhooksOf(store, app).map(present))),
  route(
    "POST",
    "/apps/:app/webhooks",
    (json) => ({ ...readWebhook(fields(json)), secret: optionalText(fields(json), "secret") }),
    ({ store, app, body: { secret, ...wanted } }) => {
      const webhook: Webhook = { id: store.random.uuid(), ...wanted, createdAt: store.now() };
      const webhooks = [...webhooksOf(store, app), webhook];
      store.dispatch({ type: "webhooks.changed", appId: app.id, webhooks });
      return Response.json(present(webhook), {
        status: 201,
        headers: { "Heroku-Webhook-Secret": secret ?? store.random.hex(64) },
      });
    },
  ),
  get("/apps/:app/webhooks/:webhook", ({ store, app, params }) =>
    Response.json(present(find(store, app, params["webhook"]!))),
  ),
  route(
    "PATCH",
    "/apps/:app/webhooks/:webhook",
    (json) => readWebhook(fields(json)),
    ({ store, app, params, body }) => {
      const old = find(store, app, params["webhook"]!);
      const webhook = { ...old, ...body };
      const webhooks = webhooksOf(store, app).map((one) => (one === old ? webhook : one));
      store.dispatch({ type: "webhooks.changed", appId: app.id, webhooks });
      return Response.json(present(webhook));
    },
  ),
  route("DELETE", "/apps/:app/webhooks/:webhook", nothing, ({ store, app, params }) => {
    const gone = find(store, app, params["webhook"]!);
    const webhooks = webhooksOf(store, app).filter((one) => one !== gone);
    store.dispatch({ type: "webhooks.changed", appId: app.id, webhooks });
    return Response.json(present(gone));
  }),
  get("/apps/:app/webhook-deliveries", () => Response.json([])),
  get("/apps/:app/webhook-events", () => Response.json([])),
  get("/apps/:app/webhook-deliveries/:delivery", () => {
    throw notFound("webhook delivery");
  }),
  get("/apps/:app/webhook-events/:event", () => {
    throw notFound("webhook event");
  }),
];
