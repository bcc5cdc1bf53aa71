import type { Source } from "./index.ts";

/** Of the standard library: what has code here. */
export const standard: Readonly<Record<string, () => Promise<Source>>> = {
  "dojo/server": async () => (await import("../server/module.ts")).serverModule,
  "sinatra/dojo_helpers": async () => (await import("./sinatra-helpers.ts")).sinatraHelpers,
  "rails/dojo_support": async () => (await import("./rails/support.ts")).railsSupport,
  "rails/dojo_routes": async () => (await import("./rails/routes.ts")).railsRoutes,
  "rails/dojo_controllers": async () => {
    const [{ railsControllers }, { railsViews }, { railsForms }] = await Promise.all([
      import("./rails/controllers.ts"),
      import("./rails/views.ts"),
      import("./rails/forms.ts"),
    ]);
    return railsControllers + railsViews + railsForms;
  },
  "rails/dojo_tasks": async () => (await import("./rails/tasks.ts")).railsTasks,
  "rails/dojo_migrations": async () => (await import("./rails/migrations.ts")).railsMigrations,
  "rails/dojo_models": async () => (await import("./rails/models.ts")).railsModels,
  "rails/dojo_postgres": async () => (await import("./rails/postgres.ts")).railsPostgres,
  json: async () => (await import("./json.ts")).json,
  erb: async () => (await import("./erb.ts")).erb,
  set: async () => (await import("./small.ts")).set,
  ostruct: async () => (await import("./small.ts")).ostruct,
  logger: async () => (await import("./small.ts")).logger,
  securerandom: async () => (await import("./digests.ts")).secureRandom,
  bundler: async () => (await import("./bundler.ts")).bundler,
  "bundler/setup": async () => (await import("./bundler.ts")).bundler,
  cgi: async () => (await import("./web.ts")).cgi,
  "cgi/escape": async () => (await import("./web.ts")).cgi,
  uri: async () => (await import("./web.ts")).uri,
  stringio: async () => (await import("./small.ts")).stringio,
  forwardable: async () => (await import("./small.ts")).forwardable,
  singleton: async () => (await import("./small.ts")).singleton,
  date: async () => (await import("./dates.ts")).date,
  base64: async () => (await import("./digests.ts")).base64,
  benchmark: async () => (await import("./small.ts")).benchmark,
};

/** What is there without being asked for, or does nothing that can be seen. */
export const standardNames: ReadonlySet<string> = new Set(
  "time pp fileutils rubygems bundler/inline English etc timeout tempfile tmpdir pathname monitor thread zlib io/console rbconfig comparable digest socket weakref delegate observer enumerator fiber".split(
    " ",
  ),
);
