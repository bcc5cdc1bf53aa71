const web = () => import("./web.ts");
const http = () => import("./http.ts");
const core = () => import("./core.ts");
const models = () => import("./models.ts");
const manage = () => import("./management.ts");
const parts = () => import("./parts.ts");

/** Django's modules by their full name. A module that is missing here is known by name only. */
export const djangoSources: Record<string, () => Promise<string>> = {
  django: async () => (await web()).django,
  "django.apps": async () => (await core()).apps,
  "django.conf": async () => (await web()).conf,
  "django.conf.urls.static": async () => (await parts()).helpers,
  "django.contrib.admin": async () => (await parts()).admin,
  "django.contrib.staticfiles.urls": async () => (await parts()).helpers,
  "django.core.exceptions": async () => (await web()).exceptions,
  "django.core.handlers.wsgi": async () => (await core()).handler,
  "django.core.management": async () => (await manage()).management,
  "django.core.management.makemigrations": async () => (await import("./makemigrations.ts")).makemigrations,
  "django.core.management.migrate": async () => (await import("./migrate.ts")).migrate,

  "django.core.management.statics": async () => (await manage()).statics,
  "django.core.management.templates": async () => (await import("./templates.ts")).templates,
  "django.core.wsgi": async () => (await core()).handler,
  "django.db": async () => (await import("./data.ts")).db,
  "django.db._errors": async () => (await import("../psycopg2-parts.ts")).psycopg2Errors,
  "django.db._values": async () =>
    (await import("../psycopg2-values.ts")).psycopg2Values.replace("psycopg2.errors", "django.db._errors"),
  "django.db._postgres": async () => (await import("./postgres.ts")).postgres,
  "django.db.transaction": async () => (await import("./data.ts")).transaction,
  "django.db.migrations": async () => (await import("./migrations.ts")).migrations,
  "django.db.models": async () => (await models()).models,
  "django.db.models.deletion": async () => (await models()).models,
  "django.db.models.fields": async () => (await import("./fields.ts")).fields,
  "django.db.models.query": async () => (await import("./query.ts")).query,
  "django.http": async () => (await http()).http,
  "django.shortcuts": async () => (await http()).shortcuts,
  "django.template.loader": async () => (await parts()).loader,
  "django.templatetags.static": async () => (await parts()).helpers,
  "django.urls": async () => (await web()).urls,
  "django.utils.timezone": async () => (await parts()).timezone,
  "django.views": async () => (await parts()).generic,
  "django.views.decorators.cache": async () => (await parts()).decorators,
  "django.views.decorators.csrf": async () => (await parts()).decorators,
  "django.views.decorators.http": async () => (await parts()).decorators,
  "django.views.generic": async () => (await parts()).generic,
  "django.views.generic.base": async () => (await parts()).generic,
  dj_database_url: async () => (await parts()).databaseUrl,
};
