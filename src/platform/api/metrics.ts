import type { App } from "../model/state.ts";
import type { Store } from "../model/store.ts";
import { get, type Route } from "./route.ts";

/** Counts the error codes in the lines the app's log still holds. */
function count(
  store: Store,
  app: App,
  from: number,
  wanted: (dyno: string) => boolean,
  code: RegExp,
): Response {
  const data: Record<string, [number]> = {};
  for (const line of store.state.logs[app.id] ?? []) {
    const found = line.at >= from && wanted(line.dyno) ? code.exec(line.text)?.[1] : undefined;
    if (found) data[found] = [(data[found]?.[0] ?? 0) + 1];
  }
  return Response.json({ data });
}

const startOf = (url: URL): number => Date.parse(url.searchParams.get("start_time") ?? "") || 0;

/** Of api.metrics.herokai.com: the errors that `heroku apps:errors` counts. */
export const metricsRoutes: readonly Route[] = [
  get("/apps/:app/router-metrics/errors", ({ store, app, url }) =>
    count(store, app, startOf(url), (dyno) => dyno === "router", /\bcode=(H\d\d)\b/),
  ),
  get("/apps/:app/formation/:type/metrics/errors", ({ store, app, url, params }) =>
    count(store, app, startOf(url), (dyno) => dyno.startsWith(`${params["type"]}.`), /^Error (R\d\d)\b/),
  ),
  // Nobody has made one: autoscaling is not simulated.
  get("/apps/:app/formation/:type/monitors", () => Response.json([])),
];
