import { openLogSession } from "../logs/sessions.ts";
import { fields, optionalFlag, optionalInteger, optionalText } from "./body.ts";
import { isoTime, route, type Route } from "./route.ts";

export const logSessionRoutes: readonly Route[] = [
  route("POST", "/apps/:app/log-sessions", readFilter, ({ store, app, body }) => {
    const { id, url } = openLogSession(store, app, body);
    const now = isoTime(store.now());
    return Response.json({ created_at: now, id, logplex_url: url, updated_at: now }, { status: 201 });
  }),
];

function readFilter(json: unknown) {
  const body = fields(json);
  return {
    dyno: optionalText(body, "dyno") ?? optionalText(body, "dyno_name") ?? optionalText(body, "type"),
    source: optionalText(body, "source"),
    lines: optionalInteger(body, "lines") ?? 100,
    tail: optionalFlag(body, "tail") ?? false,
  };
}
