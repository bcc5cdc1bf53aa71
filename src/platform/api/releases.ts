import { invalid, notFound } from "../errors.ts";
import { describeDeploy } from "../model/deploys.ts";
import { addRelease, currentRelease } from "../model/releases.ts";
import type { App, Release } from "../model/state.ts";
import type { Store } from "../model/store.ts";
import { fields, optionalText, reference } from "./body.ts";
import { page } from "./range.ts";
import { get, isoTime, route, type Route } from "./route.ts";
import { findSlug } from "./slugs.ts";

function presentRelease(store: Store, app: App, release: Release) {
  return {
    addon_plan_names: release.plans,
    app: { id: app.id, name: app.name },
    artifacts: [],
    created_at: isoTime(release.createdAt),
    current: currentRelease(app)?.id === release.id,
    description: release.description,
    eligible_for_rollback: release.slugId !== null && release.status === "succeeded",
    id: release.id,
    oci_image: null,
    output_stream_url:
      release.output === null && release.status !== "pending"
        ? null
        : `https://release-output.heroku.com/streams/${release.id}`,
    slug: release.slugId === null ? null : { id: release.slugId },
    status: release.status,
    updated_at: isoTime(release.updatedAt),
    user: { email: store.state.users[release.userId]?.email ?? "heroku@heroku.com", id: release.userId },
    version: release.version,
  };
}

/** A release by version ("7"), by "v7" or by id. */
export function findRelease(app: App, wanted: string): Release {
  const version = /^v?(\d+)$/.exec(wanted)?.[1];
  const release = app.releases.find((other) =>
    version === undefined ? other.id === wanted : other.version === Number(version),
  );
  if (!release) throw notFound("release");
  return release;
}

export const releaseRoutes: readonly Route[] = [
  get("/apps/:app/releases", ({ store, app, request }) =>
    page(request, app.releases, {
      fields: ["version", "id"],
      key: (release, field) => (field === "version" ? release.version : release.id),
      present: (release) => presentRelease(store, app, release),
    }),
  ),
  get("/apps/:app/releases/:release", ({ store, app, params }) =>
    Response.json(presentRelease(store, app, findRelease(app, params["release"]!))),
  ),
  route("POST", "/apps/:app/releases", readNewRelease, ({ store, app, user, body }) => {
    const release = body.release === undefined ? releaseSlug() : rollBack(body.release);
    return Response.json(presentRelease(store, store.state.apps[app.id]!, release), { status: 201 });

    function rollBack(wanted: string): Release {
      const target = findRelease(app, wanted);
      if (target.slugId === null || target.status !== "succeeded")
        throw invalid(`Cannot roll back to release v${target.version}.`);
      return addRelease(store, app.id, {
        description: `Rollback to v${target.version}`,
        userId: user.id,
        slugId: target.slugId,
        change: { config: target.config, slugSize: store.state.slugs[target.slugId]?.size ?? null },
      });
    }

    function releaseSlug(): Release {
      const slug = findSlug(store, app, body.slug!);
      return addRelease(store, app.id, {
        description: body.description ?? describeDeploy(slug.commit),
        userId: user.id,
        slugId: slug.id,
        change: { slugSize: slug.size, stack: slug.stack, language: slug.language },
      });
    }
  }),
];

function readNewRelease(json: unknown) {
  const body = fields(json);
  const release = optionalText(body, "release");
  return {
    release,
    slug: release === undefined ? reference(body, "slug") : undefined,
    description: optionalText(body, "description"),
  };
}
