import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { routes } from "../../src/platform/api/routes.ts";
import { testPlatform } from "../support/platform.ts";
import { differences, readShapes } from "../support/schema.ts";

/** The types of the API as Heroku publishes them, which the real CLI brings along. */
const published = new URL("./node_modules/@heroku-cli/schema/lib/index.d.ts", import.meta.url);
const shapes = readShapes(existsSync(published) ? readFileSync(published, "utf8") : "");

/** Routes whose answers no published type describes. */
const untyped = new Set([
  "GET /accounts/:user/actions/get-quota",
  "GET /apps/:app/addons/:addon/sso",
  "GET /oauth/sessions",
  "DELETE /oauth/sessions/:session",
  "GET /apps/:app/sni-endpoints",
  "POST /apps/:app/acm",
  "PATCH /apps/:app/acm",
  "DELETE /apps/:app/acm",
  "GET /apps/:app/webhooks",
  "POST /apps/:app/webhooks",
  "GET /apps/:app/webhooks/:webhook",
  "PATCH /apps/:app/webhooks/:webhook",
  "DELETE /apps/:app/webhooks/:webhook",
  "GET /apps/:app/webhook-deliveries",
  "GET /apps/:app/webhook-events",
  "GET /apps/:app/webhook-deliveries/:delivery",
  "GET /apps/:app/webhook-events/:event",
  "GET /spaces",
  "GET /spaces/:space",
  "GET /teams/:team/members",
  "DELETE /apps/:app/dynos",
  "DELETE /apps/:app/dynos/:dyno",
  "DELETE /apps/:app/formations/:type",
  "POST /apps/:app/dynos/:dyno/actions/stop",
  "POST /apps/:app/formations/:type/actions/stop",
  "GET /account/features",
  "GET /account/features/:feature",
  "GET /teams",
  "GET /teams/apps/:app",
  "PATCH /teams/apps/:app",
  "POST /teams/apps/:app/collaborators",
  "GET /teams/:team",
  "POST /account/app-transfers",
]);

const key = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGR5bm8tZG9qby1rZXktZm9yLXRlc3RzLW9ubHkhISEh dojo";

/** Requests in their order, and what each answers with; "X[]" is a list of them. `$name` is the id of what was named. */
const requests: readonly (readonly [
  method: string,
  path: string,
  shape: string,
  body?: unknown,
  as?: string,
])[] = [
  ["POST", "/apps", "App", { name: "ourapp" }],
  ["POST", "/apps", "App", { name: "other" }],
  ["GET", "/account", "Account"],
  ["GET", "/users/~", "Account"],
  ["GET", "/apps", "App[]"],
  ["GET", "/users/~/apps", "App[]"],
  ["GET", "/apps/ourapp", "App"],
  ["PATCH", "/apps/ourapp", "App", { maintenance: true }],
  ["POST", "/apps/ourapp/addons", "AddOn", { plan: "heroku-postgresql" }, "addon"],
  ["GET", "/addons", "AddOn[]"],
  ["GET", "/addons/$addon", "AddOn"],
  ["GET", "/apps/ourapp/addons", "AddOn[]"],
  ["GET", "/apps/ourapp/addons/$addon", "AddOn"],
  ["PATCH", "/apps/ourapp/addons/$addon", "AddOn", { plan: "heroku-postgresql:essential-1" }],
  ["POST", "/actions/addons/resolve", "AddOn[]", { addon: "DATABASE", app: "ourapp" }],
  ["GET", "/addon-services", "AddOnService[]"],
  ["GET", "/addon-services/heroku-redis", "AddOnService"],
  ["GET", "/addon-services/heroku-redis/plans", "Plan[]"],
  ["GET", "/addon-services/heroku-redis/plans/mini", "Plan"],
  ["POST", "/addon-attachments", "AddOnAttachment", { app: "other", addon: "$addon" }, "attachment"],
  ["GET", "/addon-attachments", "AddOnAttachment[]"],
  ["GET", "/addon-attachments/$attachment", "AddOnAttachment"],
  ["GET", "/apps/other/addon-attachments", "AddOnAttachment[]"],
  ["GET", "/apps/other/addon-attachments/DATABASE", "AddOnAttachment"],
  ["GET", "/addons/$addon/addon-attachments", "AddOnAttachment[]"],
  [
    "POST",
    "/actions/addon-attachments/resolve",
    "AddOnAttachment[]",
    { addon_attachment: "DATABASE", app: "other" },
  ],
  ["DELETE", "/addon-attachments/$attachment", "AddOnAttachment"],
  ["DELETE", "/apps/ourapp/addons/$addon", "AddOn"],
  ["PATCH", "/apps/ourapp/config-vars", "ConfigVars", { A: "1" }],
  ["GET", "/apps/ourapp/config-vars", "ConfigVars"],
  ["GET", "/apps/ourapp/releases/3/config-vars", "ConfigVars"],
  ["GET", "/apps/ourapp/releases", "Release[]"],
  ["GET", "/apps/ourapp/releases/1", "Release"],
  ["POST", "/sources", "Source"],
  ["POST", "/apps/ourapp/sources", "Source"],
  ["POST", "/apps/ourapp/slugs", "Slug", { process_types: { web: "serve" } }, "slug"],
  ["GET", "/apps/ourapp/slugs/$slug", "Slug"],
  ["POST", "/apps/ourapp/releases", "Release", { slug: "$slug" }],
  ["POST", "/apps/ourapp/builds", "Build", { source_blob: { url: "https://example.com/x.tgz" } }, "build"],
  ["GET", "/apps/ourapp/builds", "Build[]"],
  ["GET", "/apps/ourapp/builds/$build", "Build"],
  ["POST", "/app-setups", "AppSetup", { source_blob: { url: "https://example.com/x.tgz" } }, "setup"],
  ["GET", "/app-setups/$setup", "AppSetup"],
  ["GET", "/apps/ourapp/formation", "Formation[]"],
  ["GET", "/apps/ourapp/formation/web", "Formation"],
  ["PATCH", "/apps/ourapp/formation", "Formation[]", { updates: [{ type: "web", quantity: 1 }] }],
  ["PATCH", "/apps/ourapp/formation/web", "Formation", { quantity: 1 }],
  ["GET", "/apps/ourapp/dynos", "Dyno[]"],
  ["GET", "/apps/ourapp/dynos/web.1", "Dyno"],
  ["POST", "/apps/ourapp/dynos", "Dyno", { command: "serve" }],
  [
    "PUT",
    "/apps/ourapp/buildpack-installations",
    "BuildpackInstallations[]",
    { updates: [{ buildpack: "heroku/python" }] },
  ],
  ["GET", "/apps/ourapp/buildpack-installations", "BuildpackInstallations[]"],
  ["GET", "/stacks", "Stack[]"],
  ["GET", "/stacks/heroku-24", "Stack"],
  ["GET", "/regions", "Region[]"],
  ["GET", "/regions/us", "Region"],
  ["GET", "/dyno-sizes", "DynoSize[]"],
  ["GET", "/dyno-sizes/eco", "DynoSize"],
  ["GET", "/apps/ourapp/available-dyno-sizes", "DynoSize[]"],
  ["POST", "/apps/ourapp/collaborators", "Collaborator", { user: "friend@example.com" }],
  ["GET", "/apps/ourapp/collaborators", "Collaborator[]"],
  ["GET", "/apps/ourapp/collaborators/friend@example.com", "Collaborator"],
  ["DELETE", "/apps/ourapp/collaborators/friend@example.com", "Collaborator"],
  ["POST", "/apps/ourapp/domains", "Domain", { hostname: "www.example.com" }],
  ["GET", "/apps/ourapp/domains", "Domain[]"],
  ["GET", "/apps/ourapp/domains/www.example.com", "Domain"],
  ["PATCH", "/apps/ourapp/domains/www.example.com", "Domain", { sni_endpoint: null }],
  ["DELETE", "/apps/ourapp/domains/www.example.com", "Domain"],
  ["POST", "/apps/ourapp/log-drains", "LogDrain", { url: "https://logs.example.com/in" }, "drain"],
  ["GET", "/apps/ourapp/log-drains", "LogDrain[]"],
  ["DELETE", "/apps/ourapp/log-drains/$drain", "LogDrain"],
  ["POST", "/apps/ourapp/log-sessions", "LogSession", {}],
  ["GET", "/apps/ourapp/features", "AppFeature[]"],
  ["GET", "/apps/ourapp/features/preboot", "AppFeature"],
  ["PATCH", "/apps/ourapp/features/preboot", "AppFeature", { enabled: true }],
  ["POST", "/account/keys", "Key", { public_key: key }, "key"],
  ["GET", "/account/keys", "Key[]"],
  ["DELETE", "/account/keys/$key", "Key"],
  ["POST", "/oauth/authorizations", "OAuthAuthorization", { description: "mine" }, "token"],
  ["GET", "/oauth/authorizations", "OAuthAuthorization[]"],
  ["GET", "/oauth/authorizations/$token", "OAuthAuthorization"],
  ["PATCH", "/oauth/authorizations/$token", "OAuthAuthorization", { description: "ours" }],
  ["POST", "/oauth/authorizations/$token/actions/regenerate-tokens", "OAuthAuthorization"],
  ["DELETE", "/oauth/authorizations/$token", "OAuthAuthorization"],
  [
    "POST",
    "/oauth/clients",
    "OAuthClient",
    { name: "Shop", redirect_uri: "https://shop.example.com/" },
    "client",
  ],
  ["GET", "/oauth/clients", "OAuthClient[]"],
  ["GET", "/oauth/clients/$client", "OAuthClient"],
  ["PATCH", "/oauth/clients/$client", "OAuthClient", { name: "Store" }],
  ["POST", "/oauth/clients/$client/actions/rotate-credentials", "OAuthClient"],
  ["DELETE", "/oauth/clients/$client", "OAuthClient"],
  ["POST", "/pipelines", "Pipeline", { name: "ourline" }, "pipeline"],
  ["GET", "/pipelines", "Pipeline[]"],
  ["GET", "/pipelines/ourline", "Pipeline"],
  ["PATCH", "/pipelines/$pipeline", "Pipeline", { name: "theline" }],
  [
    "POST",
    "/pipeline-couplings",
    "PipelineCoupling",
    { app: "ourapp", pipeline: "$pipeline", stage: "staging" },
    "coupling",
  ],
  [
    "POST",
    "/pipeline-couplings",
    "PipelineCoupling",
    { app: "other", pipeline: "$pipeline", stage: "staging" },
    "second",
  ],
  ["PATCH", "/pipeline-couplings/$second", "PipelineCoupling", { stage: "production" }],
  ["GET", "/pipeline-couplings", "PipelineCoupling[]"],
  ["GET", "/pipelines/$pipeline/pipeline-couplings", "PipelineCoupling[]"],
  ["GET", "/apps/ourapp/pipeline-couplings", "PipelineCoupling"],
  [
    "POST",
    "/pipeline-promotions",
    "PipelinePromotion",
    { pipeline: "$pipeline", source: { app: "ourapp" }, targets: [{ app: "other" }] },
    "promotion",
  ],
  ["GET", "/pipeline-promotions/$promotion/promotion-targets", "PipelinePromotionTarget[]"],
  ["POST", "/filters/apps", "App[]", { in: { id: ["$ourapp"] } }],
  ["DELETE", "/pipeline-couplings/$coupling", "PipelineCoupling"],
  ["DELETE", "/pipelines/$pipeline", "Pipeline"],
  ["DELETE", "/apps/ourapp", "App"],
];

/** Members that have come since the types were published, or that the CLI asks for with Accept-Expansion. */
const newer = [
  /^Account\.(country_of_residence|default_team)$/,
  /^AddOn\.provision_message$/,
  /^AddOn\.addon_service\.human_name$/,
  /^AddOn\.plan\./,
  /^AddOnAttachment\.(config_vars|addon\.\w+)$/,
  /^App\.(generation|process_tier)$/,
  /^Build\.source_blob\.version_description$/,
  /^Domain\.sni_endpoint$/,
  /^Dyno(Size)?\.(architecture|dyno_size|generation|precise_dyno_units)$/,
  /^Formation\.dyno_size$/,
  /^OAuthAuthorization\.(description|session)$/,
  /^Pipeline\.(generation|owner)$/,
  /^PipelineCoupling\.pipeline\.name$/,
  /^Plan\.price\.metered$/,
  /^Region\.default$/,
  /^Release\.(artifacts|eligible_for_rollback|oci_image)$/,
];

const isNewer = (difference: string): boolean =>
  newer.some((pattern) => difference.startsWith("unknown ") && pattern.test(difference.slice(8)));

// Without the CLI, as before the first whole test run, there is nothing to compare with.
describe.skipIf(shapes.size === 0)("the API answers in the published shape", async () => {
  const { api, clock } = testPlatform();
  const ids = new Map<string, string>();
  const filled = (text: string) => text.replace(/\$(\w+)/g, (_, name: string) => ids.get(name) ?? name);
  const seen = new Set<string>();
  for (const [method, path, shape, body, as] of requests) {
    const answer = await api(
      method,
      filled(path),
      body === undefined ? undefined : JSON.parse(filled(JSON.stringify(body))),
    );
    if (as) ids.set(as, answer.json.id);
    if (method === "POST" && path === "/apps") ids.set(answer.json.name, answer.json.id);
    if (path.endsWith("/releases") && method === "POST") await clock.forward(10_000);
    const route = routes.find(
      (one) =>
        one.method === method && new RegExp(`^${one.path.replace(/:\w+/g, "[^/]+")}$`).test(filled(path)),
    );
    if (route) seen.add(`${route.method} ${route.path}`);
    it(`${method} ${path}`, () => {
      expect(answer.status, JSON.stringify(answer.json)).toBeLessThan(300);
      const isList = shape.endsWith("[]");
      const name = shape.replace("[]", "");
      expect(Array.isArray(answer.json)).toBe(isList);
      if (isList) expect(answer.json).not.toEqual([]);
      const found = (isList ? answer.json : [answer.json]).flatMap((one: unknown) =>
        differences(shapes, shapes.get(name)!, one, name),
      );
      expect([...new Set<string>(found)].filter((one) => !isNewer(one))).toEqual([]);
    });
  }
  it("on every route", () => {
    const all = routes.map(({ method, path }) => `${method} ${path}`);
    expect(all.filter((route) => !seen.has(route) && !untyped.has(route))).toEqual([]);
  });
});
