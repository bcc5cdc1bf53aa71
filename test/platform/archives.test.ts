import { describe, expect, it } from "vitest";
import { archive } from "../support/archive.ts";
import type { FakeProgram } from "../support/fake-machine.ts";
import { fakePip, pipCommand } from "../support/fake-pip.ts";
import { testPlatform } from "../support/platform.ts";

const source = { "requirements.txt": "", ".python-version": "3.14", Procfile: "web: serve" };

function open(programs: Record<string, FakeProgram> = {}) {
  const world = testPlatform({ [pipCommand]: fakePip, ...programs });
  const put = (url: string, body: Uint8Array) =>
    world.platform.fetch(new Request(url, { method: "PUT", body: body as Uint8Array<ArrayBuffer> }));
  return {
    ...world,
    put,
    /** Uploads an archive as the API wants it; answers with the address to build from. */
    async upload(body: Uint8Array): Promise<string> {
      const { json } = await world.api("POST", "/sources");
      expect((await put(json.source_blob.put_url, body)).status).toBe(200);
      return json.source_blob.get_url;
    },
    text: async (url: string) => (await world.platform.fetch(new Request(url))).text(),
    app: () => Object.values(world.platform.state.apps)[0]!,
  };
}

describe("a build of an archive", () => {
  it("is made from what was uploaded, and its output can be followed", async () => {
    const { api, upload, text, visit, clock, app } = open();
    await api("POST", "/apps", { name: "ourapp" });
    const url = await upload(archive(source));
    const made = await api("POST", "/apps/ourapp/builds", {
      source_blob: { url, version: "v1.3.0", version_description: "Third" },
    });
    expect(made).toMatchObject({
      status: 201,
      json: { status: "pending", source_blob: { url, version: "v1.3.0" }, slug: null, release: null },
    });
    const lines = (await text(made.json.output_stream_url)).split("\n");
    expect(lines.slice(0, 3)).toEqual([
      "-----> Building on the Heroku-24 stack",
      "-----> Determining which buildpack to use for this app",
      "-----> Python app detected",
    ]);
    expect(lines.slice(-5)).toEqual([
      "-----> Launching...",
      "       Released v3",
      `       https://${app().host}/ deployed to Heroku`,
      "",
      "",
    ]);
    const { json } = await api("GET", `/apps/ourapp/builds/${made.json.id}`);
    expect(json).toMatchObject({ status: "succeeded", release: { id: app().releases.at(-1)!.id } });
    expect(app().releases.at(-1)).toMatchObject({ description: "Deploy v1.3.0" });
    await clock.forward(10_000);
    expect((await visit("ourapp")).status).toBe(200);
  });

  it("leaves out the one folder that GitHub's archives have, and keeps who is executable", async () => {
    const { api, upload, text, platform, app } = open();
    await api("POST", "/apps", { name: "ourapp" });
    const url = await upload(archive({ ...source, "bin/start*": "#!/bin/sh\n" }, "owner-repo-71c09b0"));
    const { json } = await api("POST", "/apps/ourapp/builds", { source_blob: { url } });
    await text(json.output_stream_url);
    const slug = platform.store.slugs.get(app().releases.at(-1)!.slugId!)!;
    expect([...slug.root.entries.keys()]).toEqual(expect.arrayContaining(["Procfile", "bin"]));
  });

  it.each([
    ["what is no archive", new TextEncoder().encode("<html>"), "The source is no archive that tar can read"],
    ["a cut off archive", archive(source).slice(0, 60), "The source is no archive that tar can read: gzip"],
    ["an archive without a language", archive({ README: "" }), "No default language could be detected"],
  ])("fails on %s and leaves the app as it was", async (_, bytes, sign) => {
    const { api, upload, text, app, logs } = open();
    await api("POST", "/apps", { name: "ourapp" });
    const url = await upload(bytes);
    const { json } = await api("POST", "/apps/ourapp/builds", { source_blob: { url } });
    const output = await text(json.output_stream_url);
    expect(output).toContain(sign);
    expect(output).toMatch(/ !     Push failed\n$/);
    expect(app().builds.map(({ status }) => status)).toEqual(["failed"]);
    expect(app().releases).toHaveLength(2);
    expect((await logs("ourapp")).at(-1)).toMatch(/^app\[api\]: Build failed -- check your build output/);
  });

  it("fetches other addresses with the build machine's curl", async () => {
    const address = "https://github.com/owner/repo/tarball/main";
    const { api, text } = open({
      [`curl -sSfL -o /tmp/source.tgz '${address}'`]: ({ spec, exit }) => {
        spec.files.write("/tmp/source.tgz", archive(source, "repo"));
        exit(0);
      },
      "curl -sSfL -o /tmp/source.tgz 'https://example.com/none'": ({ print, exit }) => {
        print("curl: (22) The requested URL returned error: 404\n");
        exit(22);
      },
    });
    await api("POST", "/apps", { name: "ourapp" });
    const order = (url: string) => api("POST", "/apps/ourapp/builds", { source_blob: { url } });
    expect(await text((await order(address)).json.output_stream_url)).toContain("Released v3");
    expect(await text((await order("https://example.com/none")).json.output_stream_url)).toContain(
      " !     curl: (22) The requested URL returned error: 404",
    );
    expect((await order("file:///etc/passwd")).status).toBe(422);
    expect((await order("https://example.com/'; rm -rf /'")).status).toBe(422);
    expect((await api("POST", "/apps/ourapp/builds", {})).json.message).toBe("Require params: url.");
  });
});

it("runs a slug that was made elsewhere", async () => {
  const { api, put, clock, visit, machine, app, platform } = open();
  await api("POST", "/apps", { name: "ourapp" });
  const slug = await api("POST", "/apps/ourapp/slugs", {
    process_types: { web: "serve" },
    commit: "71c09b06",
  });
  expect(slug).toMatchObject({ status: 201, json: { size: null, blob: { method: "put" } } });
  expect((await put(slug.json.blob.url, archive({ "hello.txt": "hello" }, "app"))).status).toBe(200);
  expect((await put(slug.json.blob.url.replace(/\?.*/, ""), new Uint8Array())).status).toBe(403);
  const released = await api("POST", "/apps/ourapp/releases", { slug: slug.json.id });
  expect(released).toMatchObject({ status: 201, json: { version: 3, description: "Deploy 71c09b06" } });
  await clock.forward(10_000);
  expect((await visit("ourapp")).status).toBe(200);
  expect(machine.started.at(-1)!.spec.files.text("/app/hello.txt")).toBe("hello");
  expect((await api("GET", `/apps/ourapp/slugs/${slug.json.id}`)).json.size).toBeGreaterThan(50);
  await api("POST", "/apps", { name: "other" });
  expect((await api("POST", "/apps/other/releases", { slug: slug.json.id })).status).toBe(404);
  expect(platform.state.slugs[slug.json.id]!.appId).toBe(app().id);
});

describe("an app.json", () => {
  const manifest = {
    name: "Our app",
    env: {
      SECRET_KEY: { generator: "secret" },
      GREETING: "hello",
      COLOR: { value: "blue", required: false },
      TOKEN: { description: "asked of who deploys" },
    },
    addons: ["heroku-postgresql:essential-0"],
    buildpacks: [{ url: "heroku/python" }],
    formation: { web: { quantity: 1, size: "basic" } },
    scripts: { postdeploy: "migrate" },
    success_url: "/welcome",
  };
  const migrate: FakeProgram = ({ print, exit }) => {
    print("Migrated\n");
    exit(0);
  };
  const setUp = async (
    json: unknown,
    overrides: object = { env: { TOKEN: "t" } },
    programs: Record<string, FakeProgram> = { migrate },
  ) => {
    const world = open(programs);
    const app = typeof json === "string" ? json : JSON.stringify(json);
    const url = await world.upload(archive({ ...source, "app.json": app }, "repo"));
    const made = await world.api("POST", "/app-setups", {
      source_blob: { url },
      app: { name: "ourapp" },
      overrides,
    });
    expect(made).toMatchObject({ status: 202, json: { status: "pending", app: { name: "ourapp" } } });
    for (let i = 0; i < 60; i++) {
      await world.clock.sleep(5000);
      const { json: now } = await world.api("GET", `/app-setups/${made.json.id}`);
      if (now.status !== "pending") return { ...world, setup: now };
    }
    throw new Error("the setup does not end");
  };

  it("sets an app up whole", async () => {
    const { setup, app, api } = await setUp(manifest);
    expect(setup).toMatchObject({
      status: "succeeded",
      failure_message: null,
      manifest_errors: [],
      postdeploy: { exit_code: 0, output: "Migrated\n" },
      resolved_success_url: `https://${app().host}/welcome`,
      build: { status: "succeeded" },
    });
    expect(app().config).toMatchObject({ GREETING: "hello", COLOR: "blue", TOKEN: "t" });
    expect(app().config["SECRET_KEY"]).toMatch(/^[0-9a-f]{64}$/);
    expect(app().buildpacks).toEqual(["heroku/python"]);
    expect((await api("GET", "/apps/ourapp/addons")).json).toMatchObject([
      { plan: { name: "heroku-postgresql:essential-0" } },
    ]);
    expect(app().formation).toMatchObject([{ type: "web", quantity: 1, size: "Basic" }]);
  });

  it.each<[string, unknown, object]>([
    ["is no JSON", "{", { failure_message: "invalid app.json" }],
    ["wants a config var nobody gave", manifest, { manifest_errors: ["config var TOKEN is required"] }],
    ["wants what is no list", { addons: "all" }, { manifest_errors: ["addons must be an array"] }],
    ["wants an add-on that is not there", { addons: ["nonsense"] }, { build: null }],
    ["has a script that fails", { scripts: { postdeploy: "nonsense" } }, { postdeploy: { exit_code: 127 } }],
  ])("that %s ends the setup", async (_, json, expected) => {
    const { setup } = await setUp(json, {});
    expect(setup).toMatchObject({ status: "failed", ...("build" in expected ? {} : expected) });
    expect(setup.failure_message).not.toBe(null);
  });
});
