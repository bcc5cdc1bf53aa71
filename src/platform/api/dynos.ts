import { rendezvousHost } from "../dynos/rendezvous.ts";
import { notFound } from "../errors.ts";
import { findSize } from "../model/scaling.ts";
import type { App, Dyno } from "../model/state.ts";
import { fields, optionalFlag, optionalReference, optionalText, text, textsByName } from "./body.ts";
import { get, isoTime, nothing, route, type Route } from "./route.ts";

function presentDyno(app: App, dyno: Dyno) {
  return {
    app: { id: app.id, name: app.name },
    attach_url: dyno.attach ? `rendezvous://${rendezvousHost}:5000/${dyno.id}` : null,
    command: dyno.command,
    created_at: isoTime(dyno.createdAt),
    dyno_size: { name: dyno.size },
    id: dyno.id,
    name: dyno.name,
    release: {
      id: app.releases.find(({ version }) => version === dyno.release)?.id ?? null,
      version: dyno.release,
    },
    size: dyno.size,
    state: dyno.state,
    type: dyno.type,
    updated_at: isoTime(dyno.updatedAt),
  };
}

/** A dyno that has been told to go is listed no more. */
const listed = (app: App) => app.dynos.filter(({ stopping }) => stopping !== "remove");

function findDyno(app: App, nameOrId: string): Dyno {
  const dyno = listed(app).find(({ name, id }) => name === nameOrId || id === nameOrId);
  if (!dyno) throw notFound("dyno");
  return dyno;
}

function findType(app: App, type: string): readonly Dyno[] {
  if (!app.formation.some((row) => row.type === type) && !listed(app).some((dyno) => dyno.type === type))
    throw notFound(`process type (${type})`, "formation");
  return listed(app).filter((dyno) => dyno.type === type);
}

const accepted = (): Response => Response.json({}, { status: 202 });

export const dynoRoutes: readonly Route[] = [
  get("/apps/:app/dynos", ({ app }) => Response.json(listed(app).map((dyno) => presentDyno(app, dyno)))),
  get("/apps/:app/dynos/:dyno", ({ app, params }) =>
    Response.json(presentDyno(app, findDyno(app, params["dyno"]!))),
  ),
  route("POST", "/apps/:app/dynos", readNewDyno, ({ store, app, user, dynos, body }) => {
    const size = body.size === undefined ? undefined : findSize(store, body.size).name;
    const dyno = dynos.runOnce(app, user, { ...body, size });
    return Response.json(presentDyno(store.state.apps[app.id]!, dyno), { status: 201 });
  }),
  route("DELETE", "/apps/:app/dynos", nothing, ({ app, dynos }) => {
    dynos.restart(app, listed(app));
    return accepted();
  }),
  route("DELETE", "/apps/:app/dynos/:dyno", nothing, ({ app, dynos, params }) => {
    dynos.restart(app, [findDyno(app, params["dyno"]!)]);
    return accepted();
  }),
  route("DELETE", "/apps/:app/formations/:type", nothing, ({ app, dynos, params }) => {
    dynos.restart(app, findType(app, params["type"]!));
    return accepted();
  }),
  route("POST", "/apps/:app/dynos/:dyno/actions/stop", nothing, ({ app, dynos, params }) => {
    dynos.stop(app, [findDyno(app, params["dyno"]!)]);
    return accepted();
  }),
  route("POST", "/apps/:app/formations/:type/actions/stop", nothing, ({ app, dynos, params }) => {
    dynos.stop(app, findType(app, params["type"]!));
    return accepted();
  }),
];

function readNewDyno(json: unknown) {
  const body = fields(json);
  const env = textsByName(body["env"]);
  const attach = optionalFlag(body, "attach") ?? false;
  return {
    command: text(body, "command"),
    type: optionalText(body, "type") ?? "run",
    size: optionalReference(body, "size") ?? optionalReference(body, "dyno_size"),
    attach,
    // A client on a terminal says how wide it is.
    tty: attach && !optionalFlag(body, "force_no_tty") && Boolean(env["COLUMNS"]),
    env: Object.fromEntries(
      Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== null),
    ),
  };
}
