import type { App } from "../model/state.ts";
import { fields, list, reference } from "./body.ts";
import { get, route, type Route } from "./route.ts";

/** Where the registry keeps its buildpacks; the CLI asks for these addresses in place of names. */
const registry = /^https:\/\/buildpack-registry\.s3\.amazonaws\.com\/buildpacks\/([\w-]+\/[\w-]+)\.tgz$/;

/** "heroku/python" of any of its spellings; other buildpacks are called by their address. */
export const nameOfBuildpack = (url: string): string =>
  registry.exec(url)?.[1] ?? url.replace(/^urn:buildpack:/, "");

const present = ({ buildpacks }: App) =>
  buildpacks.map((name, ordinal) => ({
    buildpack: { name, url: /^[\w-]+\/[\w-]+$/.test(name) ? `urn:buildpack:${name}` : name },
    ordinal,
  }));

export const buildpackRoutes: readonly Route[] = [
  get("/apps/:app/buildpack-installations", ({ app }) => Response.json(present(app))),
  route("PUT", "/apps/:app/buildpack-installations", readUpdates, ({ store, app, body }) => {
    store.dispatch({ type: "app.changed", appId: app.id, change: { buildpacks: body } });
    return Response.json(present(store.state.apps[app.id]!));
  }),
];

function readUpdates(json: unknown): readonly string[] {
  return list(fields(json), "updates").map((update) => nameOfBuildpack(reference(update, "buildpack")));
}
