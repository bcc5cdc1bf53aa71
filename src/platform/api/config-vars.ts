import { changeConfig } from "../model/config.ts";
import { textsByName } from "./body.ts";
import { findRelease } from "./releases.ts";
import { get, route, type Route } from "./route.ts";

export const configVarRoutes: readonly Route[] = [
  get("/apps/:app/config-vars", ({ app }) => Response.json(app.config)),
  route("PATCH", "/apps/:app/config-vars", textsByName, ({ store, app, user, body }) => {
    changeConfig(store, app, user.id, body);
    return Response.json(store.state.apps[app.id]!.config);
  }),
  get("/apps/:app/releases/:release/config-vars", ({ app, params }) =>
    Response.json(findRelease(app, params["release"]!).config),
  ),
];
