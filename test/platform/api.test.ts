import { describe, expect, it } from "vitest";
import { routes } from "../../src/platform/api/routes.ts";
import { testPlatform } from "../support/platform.ts";

const withApp = async (edition: Parameters<typeof testPlatform>[1] = "today") => {
  const world = testPlatform({}, edition);
  await world.api("POST", "/apps", { name: "ourapp" });
  return world;
};

/** A path with every word that stands for something filled in. */
const filled = (path: string, app: string) => path.replace(":app", app).replace(/:\w+/g, "anything");

describe("every route", () => {
  it.each(routes.filter(({ signedIn }) => signedIn).map(({ method, path }) => [method, path]))(
    "%s %s wants a token",
    async (method, path) => {
      const { api } = await withApp();
      const body = method === "GET" ? undefined : {};
      const answer = await api(method!, filled(path!, "ourapp"), body, { Authorization: "Bearer wrong" });
      expect([answer.status, answer.json]).toEqual([
        401,
        { id: "unauthorized", message: "Invalid credentials provided." },
      ]);
    },
  );

  it.each(
    routes.filter(({ path }) => path.startsWith("/apps/:app")).map(({ method, path }) => [method, path]),
  )("%s %s knows no app that is not there", async (method, path) => {
    const { api } = testPlatform();
    const answer = await api(method!, filled(path!, "nope"), method === "GET" ? undefined : {});
    expect([answer.status, answer.json]).toEqual([
      404,
      { id: "not_found", message: "Couldn't find that app.", resource: "app" },
    ]);
  });

  it.each(routes.filter(({ method }) => method !== "GET").map(({ method, path }) => [method, path]))(
    "%s %s answers nonsense with an error of its own and changes nothing",
    async (method, path) => {
      for (const body of [
        '{"truncated": ',
        "[1, 2]",
        '"text"',
        '{"name": 7, "updates": 7, "app": [], "plan": 7}',
      ]) {
        const { api, platform } = await withApp();
        const before = platform.state;
        const { status, json } = await api(method!, filled(path!, "ourapp"), body);
        if (status < 400) continue; // it heeds no body, or not these members
        expect(json).toMatchObject({ id: expect.any(String), message: expect.any(String) });
        expect(status).toBeLessThan(502);
        expect(platform.state).toBe(before);
      }
    },
  );

  it("is answered with Heroku's headers; any other path is not found", async () => {
    const { api } = await withApp();
    const known = await api("GET", "/account");
    expect(known.headers.get("request-id")).toMatch(/^[0-9a-f-]{36}$/);
    expect(known.headers.get("ratelimit-remaining")).toBe("4498");
    expect(await api("GET", "/nothing/here")).toMatchObject({
      status: 404,
      json: {
        id: "not_found",
        message:
          "The requested API endpoint was not found. Are you using the right HTTP verb (i.e. `GET` vs. `POST`), and did you specify your intended version with the `Accept` header?",
      },
    });
    expect((await api("PATCH", "/account/keys")).status).toBe(404);
  });
});

describe("apps", () => {
  it("invents names and hosts as the edition does", async () => {
    const { api } = testPlatform();
    const { json } = await api("POST", "/apps");
    expect(json.name).toMatch(/^[a-z]+-[a-z]+-\d{5}$/);
    expect(json).toMatchObject({
      git_url: `https://git.heroku.com/${json.name}.git`,
      stack: { name: "heroku-24" },
      region: { name: "us" },
      owner: { email: "learner@example.com" },
      slug_size: null,
      process_tier: "eco",
    });
    const classic = await withApp("classic");
    expect((await classic.api("GET", "/apps/ourapp")).json).toMatchObject({
      web_url: "https://ourapp.herokuapp.com/",
      stack: { name: "heroku-18" },
      process_tier: "free",
    });
  });

  it.each([
    [
      "my_app",
      "Name must start with a letter, end with a letter or digit and can only contain lowercase letters, digits, and dashes.",
    ],
    [
      "ünder",
      "Name must start with a letter, end with a letter or digit and can only contain lowercase letters, digits, and dashes.",
    ],
    ["a".repeat(31), "Name is too long (maximum is 30 characters)"],
    ["ourapp", "Name ourapp is already taken"],
  ])("refuses the name %s", async (name, message) => {
    const { api } = await withApp();
    expect(await api("POST", "/apps", { name })).toMatchObject({
      status: 422,
      json: { id: "invalid_params", message },
    });
  });

  it("renames with a new host, and gives the name free on destroying", async () => {
    const { api } = await withApp();
    const before = (await api("GET", "/apps/ourapp")).json;
    const { json } = await api("PATCH", "/apps/ourapp", { name: "other" });
    expect(json).toMatchObject({ id: before.id, name: "other", git_url: "https://git.heroku.com/other.git" });
    expect(json.web_url).not.toBe(before.web_url);
    expect((await api("DELETE", "/apps/other")).status).toBe(200);
    expect((await api("POST", "/apps", { name: "other" })).status).toBe(201);
  });
});

describe("releases", () => {
  it("grow by config, add-ons and rollback, and come in pages", async () => {
    const { api, deploy, clock } = await withApp();
    await deploy("ourapp", { web: "serve" });
    await api("PATCH", "/apps/ourapp/config-vars", { A: "1" });
    await api("PATCH", "/apps/ourapp/config-vars", { A: "1" });
    await api("PATCH", "/apps/ourapp/config-vars", { A: null, B: "2" });
    await api("POST", "/apps/ourapp/addons", { plan: "heroku-postgresql", name: "db" });
    await clock.forward(60_000);
    await api("POST", "/apps/ourapp/releases", { release: "3" });
    const all = (await api("GET", "/apps/ourapp/releases")).json as {
      version: number;
      description: string;
      current: boolean;
    }[];
    expect(
      all.map(({ version, description, current }) => `${version} ${description}${current ? " *" : ""}`),
    ).toEqual([
      "1 Initial release",
      "2 Enable Logplex",
      "3 Deploy 71c09b06",
      "4 Set A config vars",
      "5 Set B and remove A config vars",
      "6 Attach DATABASE (@ref:db)",
      "7 @ref:db completed provisioning, setting DATABASE_URL.",
      "8 Rollback to v3 *",
    ]);
    const versions = async (range: string) => {
      const { status, json, headers } = await api("GET", "/apps/ourapp/releases", undefined, {
        Range: range,
      });
      return [status, json.map((release: { version: number }) => release.version), headers.get("next-range")];
    };
    expect(await versions("version ..; max=3, order=desc")).toEqual([
      206,
      [8, 7, 6],
      "version ]6..; max=3, order=desc",
    ]);
    expect(await versions("version ]6..; max=3, order=desc")).toEqual([
      206,
      [5, 4, 3],
      "version ]3..; max=3, order=desc",
    ]);
    expect(await versions("version ..; max=1000")).toEqual([200, [1, 2, 3, 4, 5, 6, 7, 8], null]);
    expect((await api("GET", "/apps/ourapp/releases/4/config-vars")).json).toEqual({ A: "1" });
  });
});

describe("config vars", () => {
  it("that belong to an add-on are the add-on's", async () => {
    const { api, clock } = await withApp();
    await api("POST", "/apps/ourapp/addons", { plan: "heroku-postgresql:essential-0" });
    await clock.forward(60_000);
    const { json } = await api("GET", "/apps/ourapp/config-vars");
    expect(json.DATABASE_URL).toMatch(
      /^postgres:\/\/u\w+:p[0-9a-f]{64}@c\w+\.cluster-\w+\.us-east-1\.rds\.amazonaws\.com:5432\/d\w+$/,
    );
    expect(await api("PATCH", "/apps/ourapp/config-vars", { DATABASE_URL: "x", OTHER: "y" })).toMatchObject({
      status: 422,
      json: { message: "Cannot overwrite attachment values DATABASE_URL." },
    });
    expect((await api("GET", "/apps/ourapp/config-vars")).json).toEqual(json);
    const addons = (await api("GET", "/apps/ourapp/addons")).json;
    await api("DELETE", `/apps/ourapp/addons/${addons[0].id}`);
    expect((await api("GET", "/apps/ourapp/config-vars")).json).toEqual({});
  });

  it("have a limit together", async () => {
    const { api } = await withApp();
    expect((await api("PATCH", "/apps/ourapp/config-vars", { BIG: "x".repeat(40_000) })).status).toBe(422);
    expect((await api("GET", "/apps/ourapp/config-vars")).json).toEqual({});
  });
});

describe("scaling", () => {
  it.each([
    [{ type: "web", quantity: 2 }, "Cannot update to more than 1 Eco size dynos per process type."],
    [{ type: "nothing", quantity: 1 }, "Couldn't find that process type (nothing)."],
    [{ type: "web", quantity: -1 }, "Quantity must be a whole number of at least 0."],
    [
      { type: "worker", size: "Standard-1X" },
      "Cannot use the following dyno types in the same app: Eco and Standard-1X",
    ],
  ])("refuses %o", async (update, message) => {
    const { api, deploy } = await withApp();
    await deploy("ourapp", { web: "serve", worker: "work" });
    const answer = await api("PATCH", "/apps/ourapp/formation", {
      updates: [{ type: "worker", quantity: 1 }, update],
    });
    expect(answer.json.message).toBe(message);
    expect((await api("GET", "/apps/ourapp/formation")).json).toMatchObject([
      { type: "web", quantity: 1, size: "Eco", command: "serve" },
      { type: "worker", quantity: 0, size: "Eco", command: "work" },
    ]);
  });
});

describe("signing in", () => {
  it("goes through a page that asks for nothing", async () => {
    const { platform, api } = await withApp();
    const ask = (path: string, init: RequestInit = {}) =>
      platform.fetch(new Request(`https://cli-auth.heroku.com${path}`, init));
    const urls = (await (
      await ask("/auth", { method: "POST", body: '{"description":"test"}' })
    ).json()) as Record<string, string>;
    const waiting = ask(urls["cli_url"]!, { headers: { Authorization: `Bearer ${urls["token"]}` } });
    expect(await (await ask(urls["browser_url"]!)).text()).toContain("nothing leaves this page");
    await ask(urls["browser_url"]!, { method: "POST" });
    const { access_token: token } = (await (await waiting).json()) as { access_token: string };
    const mine = (path: string, method = "GET") =>
      api(method, path, undefined, { Authorization: `Bearer ${token}` });
    expect((await mine("/account")).json.email).toBe("learner@example.com");
    // `~` is the dashboard's API key, which nobody has asked for: logging out must not take that one away.
    expect((await mine("/oauth/authorizations/~")).status).toBe(404);
    const all = (await mine("/oauth/authorizations")).json as {
      id: string;
      access_token: { token: string };
    }[];
    const { id } = all.find(({ access_token: access }) => access.token === token)!;
    expect((await mine(`/oauth/authorizations/${id}`, "DELETE")).status).toBe(200);
    expect((await mine("/account")).status).toBe(401);
  });

  it("with a password works in edition classic only", async () => {
    const header = { Authorization: `Basic ${btoa("learner@example.com:anything")}` };
    const now = await withApp();
    expect((await now.api("POST", "/oauth/authorizations", {}, header)).json.id).toBe("vaas_enrolled");
    const then = await withApp("classic");
    const { json } = await then.api("POST", "/oauth/authorizations", {}, header);
    expect(
      (await then.api("GET", "/account", undefined, { Authorization: `Bearer ${json.access_token.token}` }))
        .status,
    ).toBe(200);
  });
});
