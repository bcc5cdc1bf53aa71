import { invalid, notFound } from "../errors.ts";
import { idOf } from "../model/ids.ts";
import type { App, Slug } from "../model/state.ts";
import type { Store } from "../model/store.ts";
import { fields, optionalReference, optionalText, textsByName } from "./body.ts";
import { type Context, get, isoTime, route, type Route } from "./route.ts";

function presentSlug({ builds }: Context, slug: Slug, method = "get") {
  return {
    blob: { method, url: builds.blobs.address("slug", slug.id, idOf(`blob ${slug.id}`).replaceAll("-", "")) },
    buildpack_provided_description: slug.language === "" ? null : slug.language,
    checksum: null,
    commit: slug.commit === "" ? null : slug.commit,
    commit_description: slug.commitDescription === "" ? null : slug.commitDescription,
    created_at: isoTime(slug.createdAt),
    id: slug.id,
    process_types: slug.processTypes,
    size: slug.size === 0 ? null : slug.size,
    stack: { id: idOf(`stack ${slug.stack}`), name: slug.stack },
    updated_at: isoTime(slug.createdAt),
  };
}

/** A slug that the app has released, or that was made for it. */
export function findSlug(store: Store, app: App, wanted: string): Slug {
  const slug = store.state.slugs[wanted];
  const isOwn = slug?.appId === app.id || app.releases.some(({ slugId }) => slugId === wanted);
  if (!slug || !isOwn) throw notFound("slug");
  return slug;
}

export const slugRoutes: readonly Route[] = [
  get("/apps/:app/slugs/:slug", (context) =>
    Response.json(presentSlug(context, findSlug(context.store, context.app, context.params["slug"]!))),
  ),
  route("POST", "/apps/:app/slugs", readNew, (context) => {
    const { store, app, body } = context;
    const stack = body.stack ?? app.stack;
    if (!store.edition.stacks.some(({ name }) => name === stack)) throw notFound("stack");
    const { stack: _, ...made } = body;
    const slug: Slug = {
      ...made,
      id: store.random.uuid(),
      appId: app.id,
      stack,
      size: 0,
      buildpacks: [],
      env: {},
      createdAt: store.now(),
    };
    store.dispatch({ type: "slug.made", slug });
    return Response.json(presentSlug(context, slug, "put"), { status: 201 });
  }),
];

function readNew(json: unknown) {
  const body = fields(json);
  const types = textsByName(body["process_types"]);
  const processTypes: Record<string, string> = {};
  for (const [type, command] of Object.entries(types)) {
    if (!/^[-\w]{1,128}$/.test(type) || !command) throw invalid("Process types are invalid.");
    processTypes[type] = command;
  }
  if (body["process_types"] === undefined) throw invalid("Require params: process_types.");
  return {
    processTypes,
    commit: optionalText(body, "commit") ?? "",
    commitDescription: optionalText(body, "commit_description") ?? "",
    language: optionalText(body, "buildpack_provided_description") ?? "",
    stack: optionalReference(body, "stack"),
  };
}
