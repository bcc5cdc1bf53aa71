import { describe, expect, it } from "vitest";
import { testPlatform } from "../support/platform.ts";

const names = ["avocado", "banana", "cherry", "damson", "elder"];

async function fiveApps() {
  const world = testPlatform();
  for (const name of names) await world.api("POST", "/apps", { name });
  return world;
}

const namesOf = (json: { name: string }[]) => json.map(({ name }) => name);

describe("a list", () => {
  it.each<[string, string[], string | null]>([
    ["name ..; max=2", ["avocado", "banana"], "name ]banana..; max=2"],
    ["name ]banana..; max=2", ["cherry", "damson"], "name ]damson..; max=2"],
    ["name ]damson..; max=2", ["elder"], null],
    ["name cherry..; order=desc", ["cherry", "banana", "avocado"], null],
    ["name banana..damson", ["banana", "cherry", "damson"], null],
    ["name ..; max=1, order=desc", ["elder"], "name ]elder..; max=1, order=desc"],
  ])("is given in parts: Range: %s", async (range, expected, next) => {
    const { api } = await fiveApps();
    const answer = await api("GET", "/apps", undefined, { Range: range });
    expect(namesOf(answer.json)).toEqual(expected);
    expect(answer.headers.get("next-range")).toBe(next);
    expect(answer.status).toBe(next === null ? 200 : 206);
    expect(answer.headers.get("accept-ranges")).toBe("id, name, created_at, updated_at");
  });

  it("is complete when all its parts are asked for, whatever its order", async () => {
    const { api } = await fiveApps();
    for (const field of ["id", "name"]) {
      const found: string[] = [];
      for (let range: string | null = `${field} ..; max=2`; range !== null;) {
        const answer = await api("GET", "/apps", undefined, { Range: range });
        found.push(...namesOf(answer.json));
        range = answer.headers.get("next-range");
      }
      expect(found.sort()).toEqual(names);
    }
  });

  it.each(["size ..", "nonsense", "name", "..; max=2"])("refuses Range: %s", async (range) => {
    const { api } = await fiveApps();
    const answer = await api("GET", "/apps", undefined, { Range: range });
    if (range === "name") return expect(answer.status).toBe(200);
    expect(answer).toMatchObject({ status: 416, json: { id: "invalid_range" } });
  });
});

describe("an answer that is known", () => {
  it("is not sent again until it differs", async () => {
    const { api } = await fiveApps();
    const first = await api("GET", "/apps/avocado");
    const tag = first.headers.get("etag")!;
    expect(tag).toMatch(/^"[0-9a-f]{32}"$/);
    const again = await api("GET", "/apps/avocado", undefined, { "If-None-Match": `"other", W/${tag}` });
    expect([again.status, again.json]).toEqual([304, undefined]);
    await api("PATCH", "/apps/avocado", { maintenance: true });
    const changed = await api("GET", "/apps/avocado", undefined, { "If-None-Match": tag });
    expect(changed).toMatchObject({ status: 200, json: { maintenance: true } });
  });
});

describe("calls", () => {
  it("run out at 4,500 an hour and come back bit by bit", async () => {
    const { api, clock } = testPlatform();
    let left = 0;
    for (let i = 0; i < 4500; i++)
      left = Number((await api("GET", "/teams")).headers.get("ratelimit-remaining"));
    expect(left).toBe(0);
    const refused = await api("POST", "/apps", { name: "ourapp" });
    expect(refused).toMatchObject({ status: 429, json: { id: "rate_limit" } });
    expect(refused.headers.get("ratelimit-remaining")).toBe("0");
    await clock.forward(60_000);
    const made = await api("POST", "/apps", { name: "ourapp" });
    expect([made.status, made.headers.get("ratelimit-remaining")]).toEqual([201, "74"]);
  });
});

describe("state", () => {
  it("is not half changed by a request of which one part is refused", async () => {
    const { api, platform } = await fiveApps();
    const before = platform.state;
    const answers = [
      await api("PATCH", "/apps/avocado", { name: "other", maintenance: true, build_stack: "heroku-3" }),
      await api("PATCH", "/apps/avocado", { name: "banana", maintenance: true }),
      await api("PATCH", "/apps/avocado/config-vars", { A: "1", B: ["2"] }),
      await api("PATCH", "/apps/avocado/config-vars", { A: "1", B: "ü".repeat(2 ** 20) }),
      await api("PATCH", "/apps/avocado/config-vars", { A: "ü".repeat(17_000) }),
      await api("POST", "/apps/avocado/addons", { plan: "heroku-redis", attachment: { name: "no good" } }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 422, 422, 422, 422, 422]);
    expect(platform.state).toBe(before);
  });

  it("is that of both when two clients change it at once", async () => {
    const { api } = await fiveApps();
    await Promise.all(
      Array.from({ length: 20 }, (_, i) => api("PATCH", "/apps/avocado/config-vars", { [`V${i}`]: `${i}` })),
    );
    const config = (await api("GET", "/apps/avocado/config-vars")).json;
    expect(Object.keys(config)).toHaveLength(20);
    const releases = (await api("GET", "/apps/avocado/releases")).json as { version: number }[];
    expect(releases.map(({ version }) => version)).toEqual(Array.from({ length: 22 }, (_, i) => i + 1));
  });
});
