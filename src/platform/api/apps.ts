import { notFound } from "../errors.ts";
import { createApp, renameApp } from "../model/apps.ts";
import { idOf } from "../model/ids.ts";
import type { App } from "../model/state.ts";
import type { Store } from "../model/store.ts";
import { maySee, ownerOnly } from "./access.ts";
import { type Fields, fields, optionalFlag, optionalReference, optionalText } from "./body.ts";
import { get, isoTime, isoTimeOrNull, nothing, route, type Route } from "./route.ts";

export function presentApp(store: Store, app: App) {
  return {
    acm: app.acm,
    archived_at: null,
    buildpack_provided_description: app.language,
    build_stack: namedStack(app.buildStack),
    created_at: isoTime(app.createdAt),
    generation: { id: idOf("generation cedar"), name: "cedar" },
    git_url: `https://git.heroku.com/${app.name}.git`,
    id: app.id,
    internal_routing: null,
    maintenance: app.maintenance,
    name: app.name,
    organization: null,
    owner: { email: store.state.users[app.ownerId]!.email, id: app.ownerId },
    process_tier: app.tier,
    region: { id: idOf(`region ${app.region}`), name: app.region },
    released_at: isoTimeOrNull(app.releasedAt),
    repo_size: app.repoSize,
    slug_size: app.slugSize,
    space: null,
    stack: namedStack(app.stack),
    team: null,
    updated_at: isoTime(app.updatedAt),
    web_url: `https://${app.host}/`,
  };
}

const namedStack = (name: string) => ({ id: idOf(`stack ${name}`), name });

const byName = (a: App, b: App) => (a.name < b.name ? -1 : 1);

export const appRoutes: readonly Route[] = [
  get("/apps", ({ store, user }) => {
    const apps = Object.values(store.state.apps).filter((app) => maySee(app, user));
    return Response.json(apps.sort(byName).map((app) => presentApp(store, app)));
  }),
  get("/users/:user/apps", ({ store, user, params }) => {
    if (params["user"] !== "~" && params["user"] !== user.id && params["user"] !== user.email)
      throw notFound("user");
    const apps = Object.values(store.state.apps).filter((app) => maySee(app, user));
    return Response.json(apps.sort(byName).map((app) => presentApp(store, app)));
  }),
  route("POST", "/apps", readNewApp, ({ store, user, body }) =>
    Response.json(presentApp(store, createApp(store, user, body)), { status: 201 }),
  ),
  get("/apps/:app", ({ store, app }) => Response.json(presentApp(store, app))),
  route("PATCH", "/apps/:app", readChange, ({ store, user, app, body }) => {
    if (body.stack !== undefined && !store.edition.stacks.some(({ name }) => name === body.stack))
      throw notFound("stack");
    if (body.name !== undefined) renameApp(store, app, body.name);
    if (body.maintenance !== undefined && body.maintenance !== app.maintenance)
      store.dispatch({ type: "app.maintenance", appId: app.id, on: body.maintenance, userId: user.id });
    if (body.stack !== undefined && body.stack !== app.buildStack)
      store.dispatch({ type: "app.stack", appId: app.id, stack: body.stack, userId: user.id });
    return Response.json(presentApp(store, store.state.apps[app.id]!));
  }),
  route("DELETE", "/apps/:app", nothing, ({ store, user, app }) => {
    ownerOnly(app, user);
    const presented = presentApp(store, app);
    store.dispatch({ type: "app.destroyed", appId: app.id });
    return Response.json(presented);
  }),
];

function readNewApp(json: unknown) {
  const body = fields(json);
  return {
    name: optionalText(body, "name"),
    region: optionalReference(body, "region"),
    stack: optionalReference(body, "stack"),
  };
}

function readChange(json: unknown) {
  const body: Fields = fields(json);
  return {
    name: optionalText(body, "name"),
    maintenance: optionalFlag(body, "maintenance"),
    stack: optionalReference(body, "build_stack"),
  };
}
