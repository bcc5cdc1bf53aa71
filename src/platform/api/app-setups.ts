import { notFound } from "../errors.ts";
import { createApp } from "../model/apps.ts";
import type { AppSetup } from "../model/state.ts";
import type { Store } from "../model/store.ts";
import { readSource } from "./builds.ts";
import { fields, list, optionalReference, optionalText, text, textsByName } from "./body.ts";
import { nameOfBuildpack } from "./buildpacks.ts";
import { get, isoTime, route, type Route } from "./route.ts";

function present(store: Store, setup: AppSetup) {
  const app = store.state.apps[setup.appId];
  const build = app?.builds.find(({ id }) => id === setup.buildId);
  return {
    app: { id: setup.appId, name: app?.name ?? setup.appName },
    build: build
      ? {
          id: build.id,
          output_stream_url: `https://build-output.heroku.com/streams/${build.id}`,
          status: build.status,
        }
      : null,
    created_at: isoTime(setup.createdAt),
    failure_message: setup.failure,
    id: setup.id,
    manifest_errors: setup.manifestErrors,
    postdeploy: setup.postdeploy && {
      exit_code: setup.postdeploy.status,
      output: setup.postdeploy.output,
    },
    resolved_success_url: setup.successUrl,
    status: setup.status,
    updated_at: isoTime(setup.updatedAt),
  };
}

/** Apps made in one go from an archive that holds an app.json. https://devcenter.heroku.com/articles/setting-up-apps-using-the-heroku-platform-api */
export const appSetupRoutes: readonly Route[] = [
  route("POST", "/app-setups", readNew, ({ store, user, dynos, builds, body }) => {
    const app = createApp(store, user, body.app);
    const at = store.now();
    const setup: AppSetup = {
      id: store.random.uuid(),
      userId: user.id,
      appId: app.id,
      appName: app.name,
      buildId: null,
      status: "pending",
      failure: null,
      manifestErrors: [],
      postdeploy: null,
      successUrl: null,
      createdAt: at,
      updatedAt: at,
    };
    store.dispatch({ type: "setup.changed", setup });
    void builds.site.clock
      .hold(import("../build/set-up.ts"))
      .then(({ setUp }) => setUp({ store, dynos, builds }, setup, body));
    return Response.json(present(store, setup), { status: 202 });
  }),
  get("/app-setups/:setup", ({ store, user, params }) => {
    const setup = store.state.setups[params["setup"]!];
    if (setup?.userId !== user.id) throw notFound("app setup");
    return Response.json(present(store, setup));
  }),
];

function readNew(json: unknown) {
  const body = fields(json);
  const app = fields(body["app"]);
  const overrides = fields(body["overrides"]);
  const given = overrides["buildpacks"];
  return {
    source: readSource(body),
    app: {
      name: optionalText(app, "name"),
      region: optionalReference(app, "region"),
      stack: optionalReference(app, "stack"),
    },
    env: textsByName(overrides["env"]),
    buildpacks:
      given === undefined || given === null
        ? undefined
        : list(overrides, "buildpacks").map((one) => nameOfBuildpack(text(one, "url"))),
  };
}
