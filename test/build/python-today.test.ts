import { describe, expect, it } from "vitest";
import { fakePip, pipCommand } from "../support/fake-pip.ts";
import type { FakeProgram } from "../support/fake-machine.ts";
import { testPlatform } from "../support/platform.ts";
import { slugFiles } from "../support/slug-files.ts";
import { type FileMap, push } from "../support/push.ts";

// Long, for it is one subject: the literal log lines of one buildpack, which are compared whole.

async function world(programs: Record<string, FakeProgram> = {}) {
  const test = testPlatform({ [pipCommand]: fakePip, serve: ({ listen }) => void listen(), ...programs });
  await test.api("POST", "/apps", { name: "kiwi" });
  return {
    ...test,
    push: (files: FileMap, options?: Parameters<typeof push>[3]) =>
      push(test.platform.fetch, "kiwi", files, options),
    app: () => Object.values(test.platform.state.apps).find(({ name }) => name === "kiwi")!,
    slug: () => slugFiles(test.platform),
  };
}

const hello: FileMap = {
  "requirements.txt": "flask\n",
  ".python-version": "3.14\n",
  Procfile: "web: serve\n",
  "hello.py": "",
};

const without = (lines: string[], pattern: RegExp) => lines.filter((line) => !pattern.test(line));

const rejected = [
  " !     Push rejected, failed to compile Python app.",
  "",
  " !     Push failed",
  "Verifying deploy...",
  "",
  "!\tPush rejected to kiwi.",
  "",
];

/** The error block alone: its lines without their marks, and what follows it. */
function failure(lines: string[]) {
  const first = lines.findIndex((line) => line.startsWith(" !     Error:"));
  const end = lines.indexOf("", first);
  return { title: lines[first]!.slice(7), block: lines.slice(first, end), after: lines.slice(end + 1) };
}

describe("Python, edition today", () => {
  it("builds a first push with pip", async () => {
    const { push, app, clock, visit, slug } = await world();
    const { lines, report, commit } = await push(hello);
    expect(lines.map((line) => line.replace(/from [0-9a-f]{7}$/, "from TREE"))).toEqual([
      "Updated 4 paths from TREE",
      "Compressing source files... done.",
      "Building source:",
      "",
      "-----> Building on the Heroku-24 stack",
      "-----> Determining which buildpack to use for this app",
      "-----> Python app detected",
      "-----> Using Python 3.14 specified in .python-version",
      "-----> Installing Python 3.14.7",
      "-----> Installing pip 26.2.1",
      "-----> Installing dependencies using 'pip install -r requirements.txt'",
      "       Collecting flask",
      "-----> Saving cache",
      "",
      " !     Note: We recently added support for the package manager uv:",
      " !     https://devcenter.heroku.com/changelog-items/3238",
      " !     ",
      " !     It is the package manager we now recommend for Python: it has a",
      " !     lockfile, is fast, explains its errors well, and is maintained by",
      " !     a full-time team.",
      " !     ",
      " !     If you don't know it yet, have a look:",
      " !     https://docs.astral.sh/uv/",
      "",
      "-----> Discovering process types",
      "       Procfile declares types -> web",
      "",
      "-----> Compressing...",
      "       Done: 21.7M",
      "-----> Launching...",
      "       Released v3",
      `       https://${app().host}/ deployed to Heroku`,
      "",
      "Verifying deploy... done.",
    ]);
    expect(report).toEqual(["unpack ok", "ok refs/heads/main"]);
    expect(app().refs).toEqual({ "refs/heads/main": commit });
    expect(app().buildpacks).toEqual(["heroku/python"]);
    expect(app().builds.map(({ status }) => status)).toEqual(["succeeded"]);
    const installed = "/.heroku/python/lib/python3.14/site-packages/flask-1.0.dist-info/RECORD";
    expect(slug().lstat("/.heroku/python").kind).toBe("directory");
    expect(slug().is("file", installed)).toBe(true);
    await clock.forward(10_000);
    expect(await visit("kiwi")).toMatchObject({ status: 200 });
  });

  it("brings back the cache, and says why it does not", async () => {
    const { push } = await world();
    const first = await push(hello);
    const second = await push({ ...hello, "hello.py": "print()" }, { parent: first.commit });
    const steps = (lines: string[]) => lines.filter((line) => /^( {7}|-----> )/.test(line)).slice(1, 8);
    expect(steps(second.lines)).toEqual([
      "-----> Using buildpack: heroku/python",
      "-----> Python app detected",
      "-----> Using Python 3.14 specified in .python-version",
      "-----> Restoring cache",
      "-----> Using cached install of Python 3.14.7",
      "-----> Installing pip 26.2.1",
      "-----> Installing dependencies using 'pip install -r requirements.txt'",
    ]);
    expect(second.lines).toContain("       Requirement already satisfied: flask (1.0)");
    const changed = { ...hello, "requirements.txt": "flask\ngunicorn\n", ".python-version": "3.13" };
    const third = await push(changed, { parent: second.commit });
    expect(steps(third.lines).slice(2)).toEqual([
      "-----> Using Python 3.13 specified in .python-version",
      "-----> Discarding cache since:",
      "       - The Python version has changed from 3.14.7 to 3.13.15",
      "       - The contents of requirements.txt changed",
      "-----> Installing Python 3.13.15",
    ]);
  });

  it("builds with Pipenv", async () => {
    const { push, machine } = await world({ "pipenv install --deploy": ({ exit }) => exit(0) });
    const { lines } = await push({
      Pipfile: "",
      "Pipfile.lock": '{"_meta": {"requires": {"python_version": "3.12"}}}',
      Procfile: "web: serve",
    });
    expect(lines.slice(6, 11)).toEqual([
      "-----> Python app detected",
      "-----> Using Python 3.12 specified in Pipfile.lock",
      "-----> Installing Python 3.12.14",
      "-----> Installing Pipenv 2026.7.1",
      "-----> Installing dependencies using 'pipenv install --deploy'",
    ]);
    expect(machine.started[0]!.spec.env).toMatchObject({
      PATH: "/app/.heroku/python/pipenv/bin:/app/.heroku/python/bin:/usr/local/bin:/usr/bin:/bin",
      PIPENV_SYSTEM: "1",
      VIRTUAL_ENV: "/app/.heroku/python",
    });
  });

  it("shows config vars to the app's own code, not to pip", async () => {
    const hook: FakeProgram = ({ print, exit }) => {
      print("hooked\n");
      exit(0);
    };
    const { push, api, machine } = await world({ "bin/pre_compile": hook, "bin/post_compile": hook });
    await api("PATCH", "/apps/kiwi/config-vars", { SECRET: "s", PATH: "/nowhere" });
    const { lines } = await push({ ...hello, "bin/pre_compile": "#!/bin/sh\n", "bin/post_compile": "" });
    expect(lines).toContain("-----> Running bin/pre_compile hook");
    expect(lines.filter((line) => line === "       hooked")).toHaveLength(2);
    const seen = machine.started.slice(0, 3).map(({ spec }) => spec.env["SECRET"]);
    expect(seen).toEqual(["s", undefined, "s"]);
    expect(machine.started[0]!.spec.env["PATH"]).toMatch(/^\/app\/\.heroku\/python\/bin:/);
  });

  it("collects Django's static files, and fails when that fails", async () => {
    const collect = "python site/manage.py collectstatic --noinput --traceback";
    let status = 0;
    const { push, api } = await world({
      [collect]: ({ print, exit }) => {
        print(status ? "Traceback\n" : "1 static file copied to '/tmp/x'.\n");
        exit(status);
      },
    });
    const django = { ...hello, "requirements.txt": "django\n", "site/manage.py": "" };
    const good = await push(django);
    const at = good.lines.indexOf("-----> $ python site/manage.py collectstatic --noinput");
    expect(good.lines.slice(at + 1, at + 4)).toEqual([
      "       1 static file copied to '/tmp/x'.",
      "",
      "-----> Saving cache",
    ]);
    status = 1;
    const bad = await push({ ...django, x: "" }, { parent: good.commit });
    expect(failure(bad.lines).title).toBe("Error: Unable to generate Django static files.");
    expect(failure(bad.lines).after).toEqual(rejected);
    expect(bad.report).toEqual(["unpack ok", "ng refs/heads/main pre-receive hook declined"]);
    await api("PATCH", "/apps/kiwi/config-vars", { DISABLE_COLLECTSTATIC: "1" });
    const off = await push({ ...django, x: "1" }, { parent: good.commit });
    expect(off.lines).toContain(
      "-----> Skipping Django collectstatic since the env var DISABLE_COLLECTSTATIC is set.",
    );
  });

  it.each<[string, FileMap, string]>([
    [
      "a Pipfile without its lock",
      { Pipfile: "", "requirements.txt": "" },
      "Error: No 'Pipfile.lock' found!",
    ],
    [
      "two package managers",
      { "Pipfile.lock": "{}", "requirements.txt": "" },
      "Error: Multiple Python package manager files were found.",
    ],
    ["setup.py alone", { "setup.py": "" }, "Error: Implicit setup.py file support has been sunset."],
    [
      "no package manager",
      { "app.py": "" },
      "Error: Couldn't find any supported Python package manager files.",
    ],
    [
      "a committed environment",
      { "requirements.txt": "", "venv/pyvenv.cfg": "" },
      "Error: Existing 'venv/' directory found.",
    ],
    [
      "an old Python",
      { "requirements.txt": "", "runtime.txt": "python-3.6.15" },
      "Error: The requested Python version has reached end-of-life.",
    ],
    [
      "a future Python",
      { "requirements.txt": "", ".python-version": "3.15" },
      "Error: The requested Python version isn't recognised.",
    ],
    [
      "a patch that does not exist",
      { "requirements.txt": "", ".python-version": "3.12.99" },
      "Error: The requested Python version isn't available.",
    ],
    [
      "runtime.txt without its prefix",
      { "requirements.txt": "", "runtime.txt": "3.14" },
      "Error: Invalid Python version in runtime.txt.",
    ],
    [
      "a prefix in .python-version",
      { "requirements.txt": "", ".python-version": "python-3.14" },
      "Error: Invalid Python version in .python-version.",
    ],
    [
      "an empty .python-version",
      { "requirements.txt": "", ".python-version": "# 3.14\n" },
      "Error: No Python version found in .python-version.",
    ],
    [
      "two versions",
      { "requirements.txt": "", ".python-version": "3.14\n3.13\n" },
      "Error: Multiple Python versions found in .python-version.",
    ],
    [
      "a byte order mark",
      { "requirements.txt": "", ".python-version": "\ufeff3.14" },
      "Error: Unable to read .python-version.",
    ],
    [
      "a misspelt file",
      { "requirements.txt": "", ".python_version": "3.14" },
      "Error: Your .python-version file is spelled incorrectly.",
    ],
    ["a broken lock file", { "Pipfile.lock": "{" }, "Error: Can't parse Pipfile.lock."],
    [
      "a lock file with a wildcard",
      { "Pipfile.lock": '{"_meta": {"requires": {"python_version": "3.*"}}}' },
      "Error: Invalid Python version in Pipfile.lock.",
    ],
    [
      "a package that does not exist",
      { "requirements.txt": "nonsense==1\n" },
      "Error: Unable to install dependencies using pip.",
    ],
    [
      "a hook that fails",
      { "requirements.txt": "", "bin/post_compile": "" },
      "Error: Failed to run the bin/post_compile script.",
    ],
  ])("refuses %s", async (_, files, title) => {
    const { push, app } = await world();
    const { lines, report } = await push(files);
    expect(failure(lines).title).toBe(title);
    expect(failure(lines).after).toEqual(rejected);
    expect(report).toEqual(["unpack ok", "ng refs/heads/main pre-receive hook declined"]);
    expect(app().refs).toEqual({});
    expect(app().builds.map(({ status }) => status)).toEqual(["failed"]);
  });

  it("lists what the root holds instead", async () => {
    const { push } = await world();
    const { lines } = await push({ "app.py": "", "sub/requirements.txt": "", ".gitignore": "" });
    const { block } = failure(lines);
    const at = block.indexOf(" !     Currently the root directory of your app contains:");
    expect(block.slice(at + 2, at + 6)).toEqual([
      " !     .gitignore",
      " !     app.py",
      " !     sub/",
      " !     ",
    ]);
  });

  it.each<[string, FileMap, string, string]>([
    [
      "no version",
      {},
      "-----> No Python version was specified. Using the buildpack default: Python 3.14",
      "Warning: No Python version was specified.",
    ],
    [
      "runtime.txt",
      { "runtime.txt": "python-3.14" },
      "-----> Using Python 3.14 specified in runtime.txt",
      "Warning: The runtime.txt file is deprecated.",
    ],
    [
      "an old major",
      { ".python-version": "3.10" },
      "-----> Using Python 3.10 specified in .python-version",
      "Warning: Support for Python 3.10 is deprecated!",
    ],
    [
      "an old patch",
      { ".python-version": "3.13.1" },
      "-----> Using Python 3.13.1 specified in .python-version",
      "Warning: A Python patch update is available!",
    ],
  ])("warns of %s, and builds", async (_, files, step, warning) => {
    const { push } = await world();
    const { lines, report } = await push({ "requirements.txt": "", ...files });
    const at = lines.indexOf(step);
    expect(lines.slice(at + 1, at + 3)).toEqual(["", ` !     ${warning}`]);
    expect(report[1]).toBe("ok refs/heads/main");
    expect(without(lines, /^ !/).at(-1)).toBe("Verifying deploy... done.");
  });
});
