import { invalid, notFound } from "../errors.ts";
import type { Drain } from "../model/state.ts";
import { fields, text } from "./body.ts";
import { get, isoTime, nothing, route, type Route } from "./route.ts";

const most = 5;

const present = (drain: Drain) => ({
  addon: null,
  created_at: isoTime(drain.createdAt),
  id: drain.id,
  token: drain.token,
  updated_at: isoTime(drain.createdAt),
  url: drain.url,
});

/** Drains are kept and listed; no line is sent to them. */
export const drainRoutes: readonly Route[] = [
  get("/apps/:app/log-drains", ({ app }) => Response.json(app.drains.map(present))),
  route("POST", "/apps/:app/log-drains", readNew, ({ store, app, body: url }) => {
    if (!/^(https?|syslog(\+tls)?):\/\/[^\s/]+/.test(url)) throw invalid("Url is invalid");
    if (app.drains.some((drain) => drain.url === url)) throw invalid("Url has already been taken");
    if (app.drains.length >= most) throw invalid(`You have reached the limit of ${most} log drains.`);
    const { random } = store;
    const drain: Drain = { id: random.uuid(), url, token: `d.${random.uuid()}`, createdAt: store.now() };
    store.dispatch({ type: "app.changed", appId: app.id, change: { drains: [...app.drains, drain] } });
    return Response.json(present(drain), { status: 201 });
  }),
  route("DELETE", "/apps/:app/log-drains/:drain", nothing, ({ store, app, params }) => {
    const gone = app.drains.find(({ id, url, token }) => [id, url, token].includes(params["drain"]!));
    if (!gone) throw notFound("log drain", "drain");
    const drains = app.drains.filter((drain) => drain !== gone);
    store.dispatch({ type: "app.changed", appId: app.id, change: { drains } });
    return Response.json(present(gone));
  }),
];

function readNew(json: unknown) {
  return text(fields(json), "url");
}
