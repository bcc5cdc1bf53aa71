import { describe, expect, it } from "vitest";
import { fakePip, pipCommand } from "../support/fake-pip.ts";
import type { FakeProgram } from "../support/fake-machine.ts";
import { testPlatform } from "../support/platform.ts";
import { type FileMap, push } from "../support/push.ts";

async function world(programs: Record<string, FakeProgram> = {}) {
  const test = testPlatform({ [pipCommand]: fakePip, ...programs });
  await test.api("POST", "/apps", { name: "kiwi" });
  const app = () => Object.values(test.platform.state.apps).find(({ name }) => name === "kiwi")!;
  return {
    ...test,
    app,
    push: (files: FileMap, options?: Parameters<typeof push>[3]) =>
      push(test.platform.fetch, "kiwi", files, options),
    setBuildpacks: (buildpacks: string[]) =>
      test.platform.store.dispatch({ type: "app.changed", appId: app().id, change: { buildpacks } }),
    tree: () => {
      const slugId = app().releases.at(-1)!.slugId!;
      return [...test.platform.store.slugs.get(slugId)!.root.entries.keys()].sort();
    },
  };
}

const hello: FileMap = { "requirements.txt": "", ".python-version": "3.14", Procfile: "web: serve" };

const from = (lines: string[], first: string, count: number) => {
  const at = lines.indexOf(first);
  return lines.slice(at, at + count);
};

const refused = [" !     Push failed", "Verifying deploy...", "", "!\tPush rejected to kiwi.", ""];

describe("a build", () => {
  it("needs a language it knows", async () => {
    const { push } = await world();
    const { lines, report } = await push({ "README.md": "" });
    expect(lines.slice(4)).toEqual([
      "-----> Building on the Heroku-24 stack",
      "-----> Determining which buildpack to use for this app",
      " !     No default language could be detected for this app.",
      "\t\t\tHINT: This occurs when Heroku cannot detect the buildpack to use for this application automatically.",
      "\t\t\tSee https://devcenter.heroku.com/articles/buildpacks",
      "",
      ...refused,
    ]);
    expect(report).toEqual(["unpack ok", "ng refs/heads/main pre-receive hook declined"]);
  });

  it.each([
    ["Ruby", "Gemfile"],
    ["Clojure", "project.clj"],
    ["Java", "pom.xml"],
    ["Gradle", "build.gradle.kts"],
    ["Scala", "build.sbt"],
    ["Scala", "project/Build.scala"],
    ["PHP", "index.php"],
    ["Go", "go.mod"],
  ])("recognises %s by %s", async (name, file) => {
    const { push } = await world();
    const { lines } = await push({ [file]: "" });
    expect(lines[6]).toBe(`-----> ${name} app detected`);
  });

  it("says when several languages fit, and takes the first", async () => {
    const { push } = await world();
    const { lines } = await push({ Gemfile: "", "package.json": "{}", "requirements.txt": "" });
    expect(lines.slice(6, 10)).toEqual([
      " !     Warning: Multiple default buildpacks reported the ability to handle this app. The first buildpack in the list below will be used.",
      "\t\t\tDetected buildpacks: Ruby,Node.js,Python",
      "\t\t\tSee https://devcenter.heroku.com/articles/buildpacks#buildpack-detect-order",
      "-----> Ruby app detected",
    ]);
  });

  it("stops at a set buildpack that has no use for the source", async () => {
    const { push, setBuildpacks } = await world();
    setBuildpacks(["heroku/python"]);
    const { lines } = await push({ "sub/requirements.txt": "" });
    expect(from(lines, "-----> Using buildpack: heroku/python", 4)).toEqual([
      "-----> Using buildpack: heroku/python",
      "-----> App not compatible with buildpack: https://buildpack-registry.s3.amazonaws.com/buildpacks/heroku/python.tgz",
      "",
      "        !     Error: Your app is configured to use the Python buildpack,",
    ]);
    expect(lines.slice(-7)).toEqual([
      "       More info: https://devcenter.heroku.com/articles/buildpacks#detection-failure",
      "",
      ...refused,
    ]);
  });

  it("runs several buildpacks in their order, but not the same one twice", async () => {
    const { push, setBuildpacks } = await world();
    setBuildpacks(["heroku/nodejs", "https://github.com/heroku/heroku-buildpack-python.git"]);
    const { lines } = await push(hello);
    expect(lines.slice(5, 13)).toEqual([
      "-----> Using buildpacks:",
      "       1. heroku/nodejs",
      "       2. https://github.com/heroku/heroku-buildpack-python.git",
      "-----> App not compatible with buildpack: https://buildpack-registry.s3.amazonaws.com/buildpacks/heroku/nodejs.tgz",
      "",
      "        !     ERROR: Application not supported by 'heroku/nodejs' buildpack",
      "        !     ",
      "        !     It was set for this app, but it was",
    ]);
    setBuildpacks(["heroku/python", "heroku/python"]);
    const twice = await push(hello);
    expect(twice.lines).toContain(" !     Error: The Python buildpack has already been run this build.");
    setBuildpacks(["heroku-community/apt"]);
    expect((await push(hello)).lines).toContain(
      " !     The buildpack heroku-community/apt is not simulated yet.",
    );
  });

  it.each<[string, FileMap, string[]]>([
    ["none", {}, ["       Procfile declares types -> (none)"]],
    [
      "several",
      { Procfile: "worker: a\r\nnonsense\nweb:   serve  \n# web: b\n" },
      ["       Procfile declares types -> web, worker"],
    ],
    [
      "misspelt",
      { procfile: "web: serve" },
      [
        "",
        " ~     Mis-cased procfile detected; ignoring.",
        " ~     Rename it to Procfile to have it honored.",
        "",
        "       Procfile declares types -> (none)",
      ],
    ],
  ])("reads a Procfile: %s", async (_, files, expected) => {
    const { push, app } = await world();
    const { lines } = await push({ "requirements.txt": "", ".python-version": "3.14", ...files });
    expect(from(lines, "-----> Discovering process types", expected.length + 2)).toEqual([
      "-----> Discovering process types",
      ...expected,
      "",
    ]);
    expect(app().formation.find(({ type }) => type === "web")?.quantity ?? 0).toBe(files["Procfile"] ? 1 : 0);
  });

  it("leaves out what .slugignore names", async () => {
    const { push, tree } = await world();
    const { lines } = await push({ ...hello, ".slugignore": "*.psd\n/docs\n", "a.psd": "", "docs/x": "" });
    expect(lines[4]).toBe("-----> Deleting 2 files matching .slugignore patterns.");
    expect(tree()).toEqual([
      ".heroku",
      ".profile.d",
      ".python-version",
      ".slugignore",
      "Procfile",
      "requirements.txt",
    ]);
  });

  it("refuses a slug that is too large", async () => {
    const { push } = await world({
      [pipCommand]: ({ spec, exit }) => {
        const folder = "/app/.heroku/python/lib/python3.14/site-packages/torch-2.dist-info";
        spec.files.mkdir(folder);
        spec.files.write(`${folder}/RECORD`, `torch/libtorch.so,sha256=x,${2500 * 2 ** 20}\n`);
        exit(0);
      },
    });
    const { lines } = await push(hello);
    expect(lines.slice(-8)).toEqual([
      " !     Compiled slug size: 771M is too large (max is 500M).",
      " !     See: http://devcenter.heroku.com/articles/slug-size",
      "",
      ...refused,
    ]);
  });

  it("runs the release phase; its failure does not take the push back", async () => {
    let status = 0;
    const { push, app } = await world({
      migrate: ({ print, exit }) => {
        print("Migrated\n");
        exit(status);
      },
    });
    const files = { ...hello, Procfile: "web: serve\nrelease: migrate\n" };
    const good = await push(files);
    expect(from(good.lines, "-----> Launching...", 11)).toEqual([
      "-----> Launching...",
      " !     Release command declared: this new release will not be available until the command succeeds.",
      "       Released v3",
      `       https://${app().host}/ deployed to Heroku`,
      "",
      "Verifying deploy... done.",
      "Running release command...",
      "",
      "Migrated",
      "Waiting for release.... done.",
    ]);
    status = 1;
    const bad = await push({ ...files, x: "" }, { parent: good.commit });
    expect(bad.lines.at(-1)).toBe("Waiting for release.... failed.");
    expect(bad.report).toEqual(["unpack ok", "ok refs/heads/main"]);
    expect(app().releases.at(-1)!.status).toBe("failed");
  });

  it("does not build other branches", async () => {
    const { push, app } = await world();
    const { lines, report } = await push(hello, { branch: "dev" });
    expect(lines).toEqual(["Pushed to branch other than [main, master], skipping build."]);
    expect(report).toEqual(["unpack ok", "ok refs/heads/dev"]);
    expect(app().builds).toEqual([]);
    expect((await push(hello, { branch: "master" })).report).toEqual(["unpack ok", "ok refs/heads/master"]);
    expect(app().builds).toHaveLength(1);
  });

  it("lets one of two pushes through that begin from the same state", async () => {
    const { push } = await world();
    const answers = await Promise.all([push(hello), push({ ...hello, x: "" })]);
    expect(answers.map(({ report }) => report[1]).sort()).toEqual([
      "ng refs/heads/main failed to update ref",
      "ok refs/heads/main",
    ]);
  });

  it("mentions the newer stack to apps on an older one", async () => {
    const test = await world();
    const appId = test.app().id;
    test.platform.store.dispatch({ type: "app.changed", appId, change: { buildStack: "heroku-22" } });
    const old = await test.push(hello);
    expect(from(old.lines, "-----> Building on the Heroku-22 stack", 1)).toHaveLength(1);
    expect(old.lines.slice(-5)).toEqual([
      "This app is using the Heroku-22 stack, however a newer stack is available.",
      "To upgrade to Heroku-24, see:",
      "https://devcenter.heroku.com/articles/upgrading-to-the-latest-stack",
      "",
      "Verifying deploy... done.",
    ]);
  });

  it("ends after a quarter of an hour", async () => {
    const { push, clock, app } = await world({ [pipCommand]: () => {} });
    const pushed = push(hello);
    for (let i = 0; i < 20 && app().builds.length === 0; i++) await clock.sleep(100);
    await clock.sleep(10_000);
    await clock.forward(14 * 60_000);
    expect(app().builds[0]!.status).toBe("pending");
    await clock.forward(60_000);
    const { lines } = await pushed;
    expect(lines.slice(-8)).toEqual([
      " !     Timed out: a build may take 15 minutes.",
      " !     See: https://devcenter.heroku.com/articles/slug-compiler#time-limit",
      "",
      ...refused,
    ]);
    expect(app().builds[0]!.status).toBe("failed");
  });

  it("goes on when the client leaves", async () => {
    const { platform, app, clock } = await world();
    const gone = push(
      async (request) => {
        const response = await platform.fetch(request);
        await response.body!.cancel();
        return new Response("0000");
      },
      "kiwi",
      hello,
    );
    await gone;
    for (let i = 0; i < 50 && app().releases.length < 3; i++) await clock.sleep(500);
    expect(app().releases.at(-1)!.version).toBe(3);
  });
});

describe("git.heroku.com", () => {
  const get = async (path: string, token?: string) => {
    const { platform } = await world();
    const headers: Record<string, string> = token ? { authorization: `Basic ${btoa(`:${token}`)}` } : {};
    const response = await platform.fetch(new Request(`https://git.heroku.com${path}`, { headers }));
    return { status: response.status, text: await response.text(), headers: response.headers };
  };

  it("wants a token", async () => {
    const { status, text, headers } = await get("/kiwi.git/info/refs?service=git-upload-pack");
    expect([status, headers.get("www-authenticate")]).toEqual([401, 'Basic realm="Heroku"']);
    expect(text.split("\n").slice(0, 3)).toEqual([
      "!\tWARNING:",
      "!\tDo not authenticate with username and password using git.",
      "!\tRun `heroku login` to update your credentials, then retry the git command.",
    ]);
  });

  it("knows no app of another name", async () => {
    const { learner } = await import("../../src/platform/model/accounts.ts");
    expect(await get("/nope.git/info/refs?service=git-receive-pack", learner.token)).toMatchObject({
      status: 404,
      text: "!\tNo such app as nope.\n",
    });
  });
});
