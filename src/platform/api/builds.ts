import { invalid, notFound } from "../errors.ts";
import { isBlobUrl } from "../model/blobs.ts";
import type { App, Build } from "../model/state.ts";
import type { Store } from "../model/store.ts";
import { type Fields, fields, list, optionalText, text } from "./body.ts";
import { nameOfBuildpack } from "./buildpacks.ts";
import { get, isoTime, route, type Route } from "./route.ts";

const presentBuildpacks = (names: readonly string[]) =>
  names.map((name) => ({
    name,
    url: /^[\w-]+\/[\w-]+$/.test(name)
      ? `https://buildpack-registry.s3.amazonaws.com/buildpacks/${name}.tgz`
      : name,
  }));

function presentBuild(store: Store, app: App, build: Build) {
  const user = store.state.users[build.userId]!;
  return {
    app: { id: app.id },
    buildpacks: presentBuildpacks(build.buildpacks),
    created_at: isoTime(build.createdAt),
    id: build.id,
    output_stream_url: `https://build-output.heroku.com/streams/${build.id}`,
    release: build.releaseId === null ? null : { id: build.releaseId },
    slug: build.slugId === null ? null : { id: build.slugId },
    source_blob: {
      checksum: build.source?.checksum ?? null,
      url: build.source?.url ?? `https://git.heroku.com/${app.name}.git`,
      version: build.commit === "" ? null : build.commit,
      version_description: build.description === "" ? null : build.description,
    },
    stack: build.stack,
    status: build.status,
    updated_at: isoTime(build.updatedAt),
    user: { email: user.email, id: user.id },
  };
}

function findBuild(app: App, wanted: string): Build {
  const build = app.builds.find(({ id }) => id === wanted);
  if (!build) throw notFound("build");
  return build;
}

export const buildRoutes: readonly Route[] = [
  get("/apps/:app/builds", ({ store, app }) =>
    Response.json(app.builds.map((build) => presentBuild(store, app, build))),
  ),
  get("/apps/:app/builds/:build", ({ store, app, params }) =>
    Response.json(presentBuild(store, app, findBuild(app, params["build"]!))),
  ),
  route("POST", "/apps/:app/builds", readOrder, ({ store, app, user, builds, body }) => {
    const { build } = builds.start(app, user, body);
    return Response.json(presentBuild(store, app, build), { status: 201 });
  }),
];

/** Where a source lies, and what its version is called. */
export function readSource(body: Fields) {
  const source = fields(body["source_blob"]);
  const url = text(source, "url");
  if (!isBlobUrl(url) && !/^https?:\/\/[^\s'"\\]+$/.test(url)) throw invalid("Source blob url is invalid.");
  return {
    url,
    version: optionalText(source, "version") ?? "",
    description: optionalText(source, "version_description") ?? "",
    checksum: optionalText(source, "checksum") ?? null,
  };
}

function readOrder(json: unknown) {
  const body = fields(json);
  const buildpacks =
    body["buildpacks"] === undefined || body["buildpacks"] === null
      ? undefined
      : list(body, "buildpacks").map((one) => nameOfBuildpack(optionalText(one, "url") ?? text(one, "name")));
  return { ...readSource(body), buildpacks };
}
