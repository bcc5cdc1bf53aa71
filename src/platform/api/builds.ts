import { ApiError, notFound } from "../errors.ts";
import { idOf } from "../model/ids.ts";
import type { App, Build, Slug } from "../model/state.ts";
import type { Store } from "../model/store.ts";
import { get, isoTime, nothing, route, type Route } from "./route.ts";

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
      checksum: null,
      url: `https://git.heroku.com/${app.name}.git`,
      version: build.commit,
      version_description: build.description,
    },
    stack: build.stack,
    status: build.status,
    updated_at: isoTime(build.updatedAt),
    user: { email: user.email, id: user.id },
  };
}

const presentSlug = (slug: Slug) => ({
  blob: { method: "GET", url: `https://slugs.heroku.com/${slug.id}` },
  buildpack_provided_description: slug.language,
  checksum: null,
  commit: slug.commit,
  commit_description: slug.commitDescription,
  created_at: isoTime(slug.createdAt),
  id: slug.id,
  process_types: slug.processTypes,
  size: slug.size,
  stack: { id: idOf(`stack ${slug.stack}`), name: slug.stack },
  updated_at: isoTime(slug.createdAt),
});

/** Only git brings sources here so far. */
const pushInstead = () => {
  throw new ApiError(
    501,
    "not_simulated",
    "Builds from an uploaded archive are not simulated yet: use git push.",
  );
};

export const buildRoutes: readonly Route[] = [
  get("/apps/:app/builds", ({ store, app }) =>
    Response.json(app.builds.map((build) => presentBuild(store, app, build))),
  ),
  get("/apps/:app/builds/:build", ({ store, app, params }) => {
    const build = app.builds.find(({ id }) => id === params["build"]);
    if (!build) throw notFound("build");
    return Response.json(presentBuild(store, app, build));
  }),
  get("/apps/:app/slugs/:slug", ({ store, app, params }) => {
    const slug = store.state.slugs[params["slug"]!];
    if (!slug || !app.releases.some(({ slugId }) => slugId === slug.id)) throw notFound("slug");
    return Response.json(presentSlug(slug));
  }),
  route("POST", "/apps/:app/builds", nothing, pushInstead),
  route("POST", "/apps/:app/slugs", nothing, pushInstead),
  route("POST", "/sources", nothing, pushInstead),
  route("POST", "/app-setups", nothing, pushInstead),
];
