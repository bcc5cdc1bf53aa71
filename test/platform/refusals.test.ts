import { expect, it } from "vitest";
import { routes } from "../../src/platform/api/routes.ts";
import { fc } from "../support/fuzz.ts";
import { testPlatform } from "../support/platform.ts";

/** What stands in a body, rightly or wrongly. */
const fields = [
  "name",
  "plan",
  "updates",
  "release",
  "hostname",
  "sni_endpoint",
  "maintenance",
  "build_stack",
  "region",
  "app",
  "user",
  "recipient",
  "attachment",
  "command",
  "attach",
  "env",
  "size",
  "lines",
  "source",
  "tail",
  "url",
  "enabled",
  "stage",
  "pipeline",
  "buildpack",
  "source_blob",
  "quantity",
  "type",
  "public_key",
  "A",
];
const value = fc.oneof(
  { depthSize: "small" },
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom<unknown>("example", "web", -1, 1e21, "ü".repeat(300), [[]], [{ type: "web" }], { type: 7 }),
);
const body = fc.oneof(
  fc.dictionary(fc.constantFrom(...fields), value, { maxKeys: 4 }).map((json) => JSON.stringify(json)),
  fc.jsonValue({ maxDepth: 2 }).map((json) => JSON.stringify(json)),
  // Broken off in the middle.
  fc
    .tuple(fc.dictionary(fc.constantFrom(...fields), value, { minKeys: 1, maxKeys: 3 }), fc.nat(60))
    .map(([json, end]) => JSON.stringify(json).slice(0, end)),
  fc.constantFrom("", "{", "[]", "null", "true", '"text"', "\u0000", '{"name":', "\ufffd"),
);

const changing = routes.filter(({ method, path }) => method !== "GET" && !path.includes("/oauth"));

it("a request that is refused has changed nothing, whatever it held", async () => {
  const statuses = new Set<number>();
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...changing),
      fc.constantFrom("example", "theirs", "no%2Fsuch", "b%C3%BCcher", "web.1", "v1", "heroku-redis", "%ff"),
      body,
      async (route, word, text) => {
        const { api, platform } = testPlatform();
        await api("POST", "/apps", { name: "example" });
        await api("POST", "/apps/example/addons", { plan: "heroku-redis" });
        const path = route.path.replace(/:(\w+)/g, (_, name: string) => (name === "app" ? "example" : word));
        const before = platform.state;
        const { status } = await api(route.method, path, text);
        statuses.add(status);
        expect(status, `${route.method} ${path} ${text}`).toBeLessThan(500);
        if (status >= 400) expect(platform.state, `${route.method} ${path} ${text}`).toBe(before);
      },
    ),
    { numRuns: 600, endOnFailure: true },
  );
  for (const status of [201, 400, 404, 422]) expect(statuses).toContain(status);
}, 60_000);

it("other people's apps are closed, whatever is asked of them", async () => {
  const { api, platform } = testPlatform();
  await api("POST", "/apps", { name: "example" });
  const { store } = platform;
  const [app] = Object.values(platform.state.apps);
  store.dispatch({ type: "app.transferred", appId: app!.id, userId: "somebody-else" });
  const before = platform.state;
  for (const { method, path } of routes.filter(({ path }) => path.startsWith("/apps/:app"))) {
    const { status, json } = await api(
      method,
      path.replace(":app", "example").replace(/:\w+/g, "x"),
      method === "GET" ? undefined : {},
    );
    expect([method, path, status, json.id]).toEqual([method, path, 403, "forbidden"]);
  }
  expect(platform.state).toBe(before);
});
