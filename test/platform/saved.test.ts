import { expect, it } from "vitest";
import type { PlatformState } from "../../src/platform/model/state.ts";
import { testPlatform } from "../support/platform.ts";

it("loads a world of an earlier version, which lacks what came later", async () => {
  const old = testPlatform();
  await old.api("POST", "/apps", { name: "ourapp" });
  await old.deploy("ourapp", { web: "serve" });
  await old.clock.forward(10_000);
  const saved = old.platform.save();
  const state = structuredClone(saved.state) as unknown as Record<string, Record<string, object>>;
  const lose = (thing: object, ...names: string[]) => {
    for (const name of names) delete (thing as Record<string, unknown>)[name];
  };
  lose(state, "setups", "promotions", "usage");
  for (const user of Object.values(state["users"]!)) lose(user, "favorites", "keys");
  for (const app of Object.values(state["apps"]!) as (object & { dynos: object[] })[]) {
    lose(app, "drains", "features", "acm", "lastVisitAt");
    for (const dyno of app.dynos) lose(dyno, "env", "tty", "attach", "meteredFrom");
  }
  const { api, platform, visit, clock } = testPlatform();
  platform.resume({ ...saved, state: state as unknown as PlatformState });
  await clock.forward(10_000);
  expect((await visit("ourapp")).status).toBe(200);
  const favorites = await platform.fetch(
    new Request("https://particleboard.heroku.com/favorites", {
      headers: { Authorization: `Bearer ${Object.values(platform.state.authorizations)[0]!.token}` },
    }),
  );
  expect(await favorites.json()).toEqual([]);
  expect((await api("POST", "/apps/ourapp/log-drains", { url: "https://logs.example.com" })).status).toBe(
    201,
  );
  expect((await api("GET", "/apps/ourapp/features")).status).toBe(200);
  expect((await api("GET", "/account/keys")).json).toEqual([]);
});

it("shares all of a world that lacks nothing", async () => {
  const { api, platform } = testPlatform();
  await api("POST", "/apps", { name: "ourapp" });
  const { state } = platform;
  platform.resume(platform.save());
  expect(platform.state.apps).toBe(state.apps);
  expect(platform.state.users).toBe(state.users);
});

it("gives up builds that were under way when the world was saved", async () => {
  const { api, platform, clock } = testPlatform();
  await api("POST", "/apps", { name: "ourapp" });
  const { json } = await api("POST", "/apps/ourapp/builds", {
    source_blob: { url: "https://example.com/x.tgz" },
  });
  const saved = structuredClone(platform.save().state);
  await clock.forward(60_000);
  const later = testPlatform();
  later.platform.resume({ ...platform.save(), state: saved });
  expect((await later.api("GET", `/apps/ourapp/builds/${json.id}`)).json.status).toBe("failed");
});
