import { invalid, notFound } from "../errors.ts";
import { addRelease, currentRelease, currentSlug } from "../model/releases.ts";
import type { App, Coupling, Pipeline, User } from "../model/state.ts";
import type { Store } from "../model/store.ts";
import { findApp, maySee } from "./access.ts";
import { presentApp } from "./apps.ts";
import { fields, list, optionalText, reference, text } from "./body.ts";
import { get, isoTime, nothing, route, type Route } from "./route.ts";

const stages: readonly Coupling["stage"][] = ["test", "review", "development", "staging", "production"];

const present = (pipeline: Pipeline) => ({
  created_at: isoTime(pipeline.createdAt),
  generation: { name: "cedar" },
  id: pipeline.id,
  name: pipeline.name,
  owner: { id: pipeline.ownerId, type: "user" },
  updated_at: isoTime(pipeline.updatedAt),
});

const presentCoupling = (pipeline: Pipeline, coupling: Coupling) => ({
  app: { id: coupling.appId },
  created_at: isoTime(coupling.createdAt),
  id: coupling.id,
  pipeline: { id: pipeline.id, name: pipeline.name },
  stage: coupling.stage,
  updated_at: isoTime(coupling.createdAt),
});

const mine = (store: Store, user: User) =>
  Object.values(store.state.pipelines).filter(({ ownerId }) => ownerId === user.id);

function findPipeline(store: Store, user: User, wanted: string): Pipeline {
  const pipeline = mine(store, user).find(({ id, name }) => id === wanted || name === wanted);
  if (!pipeline) throw notFound("pipeline");
  return pipeline;
}

function findCoupling(store: Store, user: User, keeps: (coupling: Coupling) => boolean) {
  for (const pipeline of mine(store, user)) {
    const coupling = pipeline.couplings.find(keeps);
    if (coupling) return { pipeline, coupling };
  }
  throw notFound("pipeline coupling");
}

function change(store: Store, pipeline: Pipeline, made: Partial<Pipeline>): Pipeline {
  const changed = { ...pipeline, ...made, updatedAt: store.now() };
  store.dispatch({ type: "pipeline.changed", pipeline: changed });
  return changed;
}

function checkName(store: Store, name: string): string {
  if (!/^[a-z][a-z0-9-]{2,29}$/.test(name))
    throw invalid(
      "Name must start with a letter and can only contain lowercase letters, numbers, and dashes, and must be between 3 and 30 characters long.",
    );
  if (Object.values(store.state.pipelines).some((other) => other.name === name))
    throw invalid("Name has already been taken");
  return name;
}

/** The slug goes as it is: nothing is built again, and the target keeps its own config vars. */
function promote(store: Store, source: App, target: App, userId: string): string {
  const slug = currentSlug(store, source)!;
  const from = currentRelease(source)!;
  const release = addRelease(store, target.id, {
    description: `Promote ${source.name} v${from.version} ${slug.commit.slice(0, 8)}`,
    userId,
    slugId: slug.id,
    change: { language: slug.language, slugSize: slug.size, stack: slug.stack },
  });
  return release.id;
}

export const pipelineRoutes: readonly Route[] = [
  get("/pipelines", ({ store, user, url }) => {
    const wanted = url.searchParams.get("eq[name]");
    const found = mine(store, user).filter(({ name }) => wanted === null || name === wanted);
    return Response.json(found.map(present));
  }),
  get("/pipelines/:pipeline", ({ store, user, params }) =>
    Response.json(present(findPipeline(store, user, params["pipeline"]!))),
  ),
  get("/pipelines/:pipeline/pipeline-couplings", ({ store, user, params }) => {
    const pipeline = findPipeline(store, user, params["pipeline"]!);
    return Response.json(pipeline.couplings.map((coupling) => presentCoupling(pipeline, coupling)));
  }),
  get("/apps/:app/pipeline-couplings", ({ store, user, app }) => {
    const { pipeline, coupling } = findCoupling(store, user, ({ appId }) => appId === app.id);
    return Response.json(presentCoupling(pipeline, coupling));
  }),
  get("/pipeline-couplings", ({ store, user }) =>
    Response.json(
      mine(store, user).flatMap((pipeline) =>
        pipeline.couplings.map((coupling) => presentCoupling(pipeline, coupling)),
      ),
    ),
  ),
  route("POST", "/pipelines", readName, ({ store, user, body }) => {
    const at = store.now();
    const pipeline: Pipeline = {
      id: store.random.uuid(),
      name: checkName(store, body),
      ownerId: user.id,
      createdAt: at,
      updatedAt: at,
      couplings: [],
    };
    store.dispatch({ type: "pipeline.changed", pipeline });
    return Response.json(present(pipeline), { status: 201 });
  }),
  route("PATCH", "/pipelines/:pipeline", readName, ({ store, user, params, body }) => {
    const pipeline = findPipeline(store, user, params["pipeline"]!);
    return Response.json(present(change(store, pipeline, { name: checkName(store, body) })));
  }),
  route("DELETE", "/pipelines/:pipeline", nothing, ({ store, user, params }) => {
    const pipeline = findPipeline(store, user, params["pipeline"]!);
    store.dispatch({ type: "pipeline.removed", pipelineId: pipeline.id });
    return Response.json(present(pipeline));
  }),
  route("POST", "/pipeline-couplings", readCoupling, ({ store, user, body }) => {
    const pipeline = findPipeline(store, user, body.pipeline);
    const app = findApp(store, user, body.app);
    if (
      Object.values(store.state.pipelines).some(({ couplings }) =>
        couplings.some(({ appId }) => appId === app.id),
      )
    )
      throw invalid("App is already in a pipeline.");
    const coupling = { id: store.random.uuid(), appId: app.id, stage: body.stage, createdAt: store.now() };
    const after = change(store, pipeline, { couplings: [...pipeline.couplings, coupling] });
    return Response.json(presentCoupling(after, coupling), { status: 201 });
  }),
  route("PATCH", "/pipeline-couplings/:coupling", readStage, ({ store, user, params, body: stage }) => {
    const { pipeline, coupling } = findCoupling(store, user, ({ id }) => id === params["coupling"]);
    const moved = { ...coupling, stage };
    const couplings = pipeline.couplings.map((other) => (other === coupling ? moved : other));
    return Response.json(presentCoupling(change(store, pipeline, { couplings }), moved));
  }),
  route("DELETE", "/pipeline-couplings/:coupling", nothing, ({ store, user, params }) => {
    const { pipeline, coupling } = findCoupling(store, user, ({ id }) => id === params["coupling"]);
    change(store, pipeline, { couplings: pipeline.couplings.filter((other) => other !== coupling) });
    return Response.json(presentCoupling(pipeline, coupling));
  }),
  route("POST", "/filters/apps", readIds, ({ store, user, body }) =>
    Response.json(
      body.flatMap((id) => {
        const app = store.state.apps[id];
        return app && maySee(app, user) ? [presentApp(store, app)] : [];
      }),
    ),
  ),
  route("POST", "/pipeline-promotions", readPromotion, ({ store, user, body }) => {
    const pipeline = findPipeline(store, user, body.pipeline);
    const source = findApp(store, user, body.source);
    if (!currentSlug(store, source)) throw invalid("The source app has no release to promote.");
    const targets = body.targets.map((wanted) => findApp(store, user, wanted));
    const promotionId = store.random.uuid();
    const releases = targets.map((target) => promote(store, source, target, user.id));
    const promotion = {
      id: promotionId,
      pipelineId: pipeline.id,
      targets: targets.map((target, index) => ({ appId: target.id, releaseId: releases[index]! })),
    };
    store.dispatch({ type: "promotion.made", promotion });
    return Response.json(
      {
        created_at: isoTime(store.now()),
        id: promotionId,
        pipeline: { id: pipeline.id },
        source: { app: { id: source.id }, release: { id: currentRelease(source)!.id } },
        status: "completed",
        updated_at: isoTime(store.now()),
      },
      { status: 201 },
    );
  }),
  get("/pipeline-promotions/:promotion/promotion-targets", ({ store, params }) => {
    const promotion = store.state.promotions[params["promotion"]!];
    if (!promotion) throw notFound("pipeline promotion");
    return Response.json(
      promotion.targets.map(({ appId, releaseId }) => ({
        app: { id: appId },
        error_message: null,
        id: releaseId,
        pipeline_promotion: { id: promotion.id },
        release: { id: releaseId },
        status: "succeeded",
      })),
    );
  }),
];

function readName(json: unknown) {
  return text(fields(json), "name");
}

function readStage(json: unknown): Coupling["stage"] {
  const stage = stages.find((known) => known === optionalText(fields(json), "stage"));
  if (!stage) throw invalid(`Stage must be one of ${stages.join(", ")}.`);
  return stage;
}

function readCoupling(json: unknown) {
  const body = fields(json);
  return { app: reference(body, "app"), pipeline: reference(body, "pipeline"), stage: readStage(json) };
}

function readIds(json: unknown): readonly string[] {
  const wanted = fields(fields(json)["in"])["id"];
  if (!Array.isArray(wanted)) throw invalid("Require params: in.");
  return wanted.filter((id): id is string => typeof id === "string");
}

function readPromotion(json: unknown) {
  const body = fields(json);
  return {
    pipeline: reference(body, "pipeline"),
    source: reference(fields(body["source"]), "app"),
    targets: list(body, "targets").map((target) => reference(target, "app")),
  };
}
