import { invalid, notFound } from "../errors.ts";
import { idOf } from "../model/ids.ts";
import { adjectives, nouns } from "../model/names.ts";
import type { App, Domain } from "../model/state.ts";
import type { Store } from "../model/store.ts";
import { fields, text } from "./body.ts";
import { get, isoTime, nothing, route, type Route } from "./route.ts";

/** How long Heroku takes to add a domain, in milliseconds. */
const delay = 20_000;

const presentDomain = (store: Store, app: App, domain: Domain) => ({
  acm_status: null,
  acm_status_reason: null,
  app: { id: app.id, name: app.name },
  cname: domain.cname,
  created_at: isoTime(domain.createdAt),
  hostname: domain.hostname,
  id: domain.id,
  kind: "custom",
  sni_endpoint: null,
  status: store.now() - domain.createdAt < delay ? "pending" : "succeeded",
  updated_at: isoTime(domain.createdAt),
});

const ownDomain = (app: App) => ({
  acm_status: null,
  acm_status_reason: null,
  app: { id: app.id, name: app.name },
  cname: null,
  created_at: isoTime(app.createdAt),
  hostname: app.host,
  id: idOf(`domain ${app.id}`),
  kind: "heroku",
  sni_endpoint: null,
  status: "none",
  updated_at: isoTime(app.createdAt),
});

function findDomain(app: App, wanted: string): Domain {
  const found = app.domains.find(({ id, hostname }) => id === wanted || hostname === wanted);
  if (!found) throw notFound("domain name", "domain");
  return found;
}

export const domainRoutes: readonly Route[] = [
  get("/apps/:app/domains", ({ store, app }) =>
    Response.json([ownDomain(app), ...app.domains.map((domain) => presentDomain(store, app, domain))]),
  ),
  get("/apps/:app/domains/:domain", ({ store, app, params }) =>
    Response.json(
      params["domain"] === app.host
        ? ownDomain(app)
        : presentDomain(store, app, findDomain(app, params["domain"]!)),
    ),
  ),
  route("POST", "/apps/:app/domains", readNew, ({ store, app, body: hostname }) => {
    if (!/^(\*\.)?([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/.test(hostname))
      throw invalid("Domain name is not valid.");
    const taken = Object.values(store.state.apps).some((other) =>
      other.domains.some((domain) => domain.hostname === hostname),
    );
    if (taken || hostname.endsWith(".herokuapp.com"))
      throw invalid(`${hostname} is currently in use by another app.`);
    const { random } = store;
    const domain: Domain = {
      id: random.uuid(),
      hostname,
      cname: `${random.pick(adjectives)}-${random.pick(nouns)}-${random.hex(24)}.herokudns.com`,
      createdAt: store.now(),
    };
    store.dispatch({ type: "app.changed", appId: app.id, change: { domains: [...app.domains, domain] } });
    return Response.json(presentDomain(store, app, domain), { status: 201 });
  }),
  route("PATCH", "/apps/:app/domains/:domain", readEndpoint, ({ store, app, params, body: endpoint }) => {
    const domain = findDomain(app, params["domain"]!);
    if (endpoint !== null) throw notFound("sni endpoint", "sni_endpoint"); // no app of the simulation has one
    return Response.json(presentDomain(store, app, domain));
  }),
  route("DELETE", "/apps/:app/domains/:domain", nothing, ({ store, app, params }) => {
    const gone = findDomain(app, params["domain"]!);
    const domains = app.domains.filter(({ id }) => id !== gone.id);
    store.dispatch({ type: "app.changed", appId: app.id, change: { domains } });
    return Response.json(presentDomain(store, app, gone));
  }),
  get("/apps/:app/sni-endpoints", () => Response.json([])),
];

function readNew(json: unknown) {
  return text(fields(json), "hostname").toLowerCase();
}

function readEndpoint(json: unknown): string | null {
  const body = fields(json);
  return body["sni_endpoint"] === null ? null : text(body, "sni_endpoint");
}
