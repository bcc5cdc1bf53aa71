import { get, nothing, route, type Route } from "./route.ts";

/** Automatic certificates can be switched; certificates of one's own cannot be brought. */
export const certificateRoutes: readonly Route[] = [
  get("/apps/:app/sni-endpoints", () => Response.json([])),
  ...(["POST", "PATCH"] as const).map((method) =>
    route(method, "/apps/:app/acm", nothing, ({ store, app }) => {
      store.dispatch({ type: "app.changed", appId: app.id, change: { acm: true } });
      return Response.json({ acm: true, id: app.id, name: app.name });
    }),
  ),
  route("DELETE", "/apps/:app/acm", nothing, ({ store, app }) => {
    store.dispatch({ type: "app.changed", appId: app.id, change: { acm: false } });
    return Response.json({ acm: false, id: app.id, name: app.name });
  }),
];
