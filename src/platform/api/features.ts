import { invalid, notFound } from "../errors.ts";
import { idOf } from "../model/ids.ts";
import { fields, optionalFlag } from "./body.ts";
import { get, isoTime, route, type Route } from "./route.ts";

interface Feature {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly state: "general" | "beta";
}

const appFeatures: readonly Feature[] = [
  {
    name: "runtime-heroku-metrics",
    title: "Runtime Heroku Metrics",
    description: "Collect and show metrics of the language runtime",
    state: "beta",
  },
  {
    name: "http-session-affinity",
    title: "HTTP Session Affinity",
    description: "Send all requests of one visitor to the same dyno",
    state: "general",
  },
  {
    name: "preboot",
    title: "Preboot",
    description: "Start new web dynos before the old ones are stopped",
    state: "general",
  },
  {
    name: "log-runtime-metrics",
    title: "Log Runtime Metrics",
    description: "Write memory and load of each dyno into the log",
    state: "beta",
  },
  {
    name: "runtime-dyno-metadata",
    title: "Dyno Metadata",
    description: "Set HEROKU_APP_NAME and its like in the environment of dynos",
    state: "beta",
  },
];

const since = isoTime(Date.UTC(2014, 0, 1));

const present = (feature: Feature, enabled: boolean) => ({
  created_at: since,
  description: feature.description,
  display_name: feature.title,
  doc_url: `https://devcenter.heroku.com/articles/${feature.name}`,
  enabled,
  feedback_email: "labs-feedback@heroku.com",
  id: idOf(`feature ${feature.name}`),
  name: feature.name,
  state: feature.state,
  updated_at: since,
});

function find(wanted: string): Feature {
  const feature = appFeatures.find(({ name }) => name === wanted || idOf(`feature ${name}`) === wanted);
  if (!feature) throw notFound("app feature");
  return feature;
}

export const featureRoutes: readonly Route[] = [
  get("/apps/:app/features", ({ app }) =>
    Response.json(appFeatures.map((feature) => present(feature, app.features.includes(feature.name)))),
  ),
  get("/apps/:app/features/:feature", ({ app, params }) => {
    const feature = find(params["feature"]!);
    return Response.json(present(feature, app.features.includes(feature.name)));
  }),
  route("PATCH", "/apps/:app/features/:feature", readChange, ({ store, app, params, body: enabled }) => {
    const feature = find(params["feature"]!);
    const others = app.features.filter((name) => name !== feature.name);
    const features = enabled ? [...others, feature.name] : others;
    store.dispatch({ type: "app.changed", appId: app.id, change: { features } });
    return Response.json(present(feature, enabled));
  }),
  get("/account/features", () => Response.json([])),
  get("/account/features/:feature", () => {
    throw notFound("account feature");
  }),
];

function readChange(json: unknown): boolean {
  const enabled = optionalFlag(fields(json), "enabled");
  if (enabled === undefined) throw invalid("Require params: enabled.");
  return enabled;
}
