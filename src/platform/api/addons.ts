import {
  attachmentsOf,
  configOf,
  createAddon,
  destroyAddon,
  findAddon,
  findAddons,
  findPlan,
} from "../model/addons.ts";
import { invalid, notFound } from "../errors.ts";
import { idOf } from "../model/ids.ts";
import type { Addon } from "../model/state.ts";
import type { Store } from "../model/store.ts";
import { findApp, maySee } from "./access.ts";
import { presentPlan } from "./addon-services.ts";
import { fields, optionalReference, optionalText, reference, text } from "./body.ts";
import { type Context, get, isoTime, nothing, route, type Route } from "./route.ts";

export function presentAddon(store: Store, addon: Addon, message?: string) {
  const { service, plan } = findPlan(store, addon.plan);
  const app = store.state.apps[addon.appId]!;
  const names = attachmentsOf(store, addon.id)
    .filter(({ appId }) => appId === app.id)
    .flatMap((attachment) => Object.keys(configOf(attachment, service.values)));
  return {
    actions: [],
    addon_service: { id: idOf(`service ${service.name}`), name: service.name, human_name: service.title },
    app: { id: app.id, name: app.name },
    billed_price: { cents: plan.cents, contract: false, unit: "month" },
    billing_entity: { id: app.id, name: app.name, type: "app" },
    config_vars: names,
    created_at: isoTime(addon.createdAt),
    id: addon.id,
    name: addon.name,
    plan: presentPlan(service, plan),
    provider_id: addon.id,
    ...(message === undefined ? {} : { provision_message: message }),
    state: addon.state,
    updated_at: isoTime(addon.updatedAt),
    web_url: `https://addons-sso.heroku.com/apps/${app.id}/addons/${addon.id}`,
  };
}

const addonOf = ({ store, user, params, app }: Context): Addon => {
  const addon = findAddon(store, user, params["addon"]!, app);
  if (app !== undefined && addon.appId !== app.id) throw notFound("add-on", "add_on");
  return addon;
};

function changePlan({ store, user, body }: Context<string>, addon: Addon): Response {
  const { service, plan } = findPlan(store, body);
  if (service.name !== addon.service)
    throw invalid("An add-on can only be changed to another plan of its service.");
  const changed: Addon = { ...addon, plan: `${service.name}:${plan.name}`, updatedAt: store.now() };
  store.dispatch({ type: "addon.changed", addon: changed });
  return Response.json(
    presentAddon(store, findAddon(store, user, addon.id, undefined), `Plan changed to ${plan.name}`),
  );
}

export const addonRoutes: readonly Route[] = [
  get("/addons", ({ store, user }) =>
    Response.json(
      Object.values(store.state.addons)
        .filter(({ appId }) => maySee(store.state.apps[appId]!, user))
        .map((addon) => presentAddon(store, addon)),
    ),
  ),
  get("/addons/:addon", (context) => Response.json(presentAddon(context.store, addonOf(context)))),
  get("/apps/:app/addons", ({ store, app }) =>
    Response.json(
      Object.values(store.state.addons)
        .filter(({ appId }) => appId === app.id)
        .map((addon) => presentAddon(store, addon)),
    ),
  ),
  get("/apps/:app/addons/:addon", (context) => Response.json(presentAddon(context.store, addonOf(context)))),
  get("/apps/:app/addons/:addon/sso", (context) => {
    const { web_url: action } = presentAddon(context.store, addonOf(context));
    return Response.json({ method: "get", action });
  }),
  route("POST", "/apps/:app/addons", readNewAddon, ({ store, app, user, body }) => {
    const { service } = findPlan(store, body.plan);
    const addon = createAddon(store, app, user, body);
    return Response.json(presentAddon(store, addon, service.message), { status: 201 });
  }),
  route("PATCH", "/apps/:app/addons/:addon", readPlan, (context) => changePlan(context, addonOf(context))),
  route("DELETE", "/apps/:app/addons/:addon", nothing, (context) => {
    const addon = addonOf(context);
    const presented = { ...presentAddon(context.store, addon), state: "deprovisioned" };
    destroyAddon(context.store, addon, context.user);
    return Response.json(presented);
  }),
  route("POST", "/actions/addons/resolve", readResolution, ({ store, user, body }) => {
    const app = body.app === undefined ? undefined : findApp(store, user, body.app);
    const found = findAddons(store, user, body.addon, app).filter(
      ({ service }) => body.service === undefined || service === body.service,
    );
    if (found.length === 0) throw notFound("add-on", "add_on");
    return Response.json(found.map((addon) => presentAddon(store, addon)));
  }),
];

function readNewAddon(json: unknown) {
  const body = fields(json);
  return {
    plan: reference(body, "plan"),
    name: optionalText(body, "name"),
    attachment: optionalText(fields(body["attachment"]), "name"),
  };
}

function readPlan(json: unknown) {
  return reference(fields(json), "plan");
}

function readResolution(json: unknown) {
  const body = fields(json);
  return {
    addon: text(body, "addon"),
    app: optionalReference(body, "app"),
    service: optionalReference(body, "addon_service"),
  };
}
