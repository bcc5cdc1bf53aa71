import { describe, expect, it } from "vitest";
import type { EditionName } from "../../src/base/edition.ts";
import { Collector, inputOf } from "../../src/base/streams.ts";
import { Session } from "../../src/session.ts";
import { hostTimer } from "../support/host-timer.ts";
import { testStart } from "../support/process.ts";
import { type FileMap, push } from "../support/push.ts";
import { slugFiles } from "../support/slug-files.ts";

/** A whole world: builds run our own pip and Pipenv, which ask our own package index. */
async function world(edition: EditionName) {
  const session = new Session({ host: hostTimer, edition, seed: 1, now: testStart, speed: "instant" });
  const run = async (line: string) => {
    const stdout = new Collector();
    const stderr = new Collector();
    const { signal } = new AbortController();
    const status = await session.run(line, { stdin: inputOf(), stdout, stderr, signal });
    return { status, stdout: stdout.text, stderr: stderr.text };
  };
  await run("heroku create kiwi");
  const branch = edition === "today" ? "main" : "master";
  return {
    run,
    read: (path: string) => session.files.text(path),
    push: (files: FileMap, parent?: string) =>
      push(session.fetch, "kiwi", files, { branch, ...(parent === undefined ? {} : { parent }) }),
    slug: async () => slugFiles(await session.platform()),
  };
}

const section = (lines: string[], first: string) => {
  const at = lines.indexOf(first);
  const end = lines.findIndex((line, index) => index > at && !line.startsWith("       "));
  return lines.slice(at + 1, end);
};

const pipStep = "-----> Installing dependencies using 'pip install -r requirements.txt'";

describe("a build with the real commands", { timeout: 20_000 }, () => {
  it("installs what requirements.txt names, and leaves it be the next time", async () => {
    const { push, slug } = await world("today");
    const files = { "requirements.txt": "gunicorn==23.0.0\n", ".python-version": "3.14" };
    const first = await push(files);
    expect(first.report[1]).toBe("ok refs/heads/main");
    const lines = section(first.lines, pipStep);
    expect(lines[0]).toBe("       Collecting gunicorn==23.0.0 (from -r requirements.txt (line 1))");
    expect(lines.at(-1)).toMatch(/^ {7}Successfully installed gunicorn-23\.0\.0 packaging-[\d.]+$/);
    const script = (await slug()).text("/.heroku/python/bin/gunicorn");
    expect(script.split("\n")[0]).toMatch(/^#!\/app\/\.heroku\/python\/bin\/python3(\.14)?$/);
    const second = await push({ ...files, x: "" }, first.commit);
    expect(section(second.lines, pipStep)[0]).toBe(
      "       Requirement already satisfied: gunicorn==23.0.0 (from -r requirements.txt (line 1)) (23.0.0)",
    );
  });

  it("shows pip's own words for a package that does not exist", async () => {
    const { push } = await world("today");
    const { lines, report } = await push({
      "requirements.txt": "gunicorn==999\n",
      ".python-version": "3.14",
    });
    expect(lines).toContain("       ERROR: No matching distribution found for gunicorn==999");
    expect(lines).toContain(" !     Error: Unable to install dependencies using pip.");
    expect(report[1]).toBe("ng refs/heads/main pre-receive hook declined");
  });

  it("installs what uv and Poetry locked, and leaves neither of them in the slug", async () => {
    const { push, run, read, slug } = await world("today");
    await run(
      "mkdir u; cd u; uv init --vcs none; uv add gunicorn==23.0.0; cd; mkdir p; cd p; poetry init -n; poetry add gunicorn==23.0.0",
    );
    const from = (folder: string, lock: string) => ({
      "pyproject.toml": read(`/home/learner/${folder}/pyproject.toml`),
      [lock]: read(`/home/learner/${folder}/${lock}`),
      ".python-version": "3.14",
      "p.py": "",
    });
    const first = await push(from("u", "uv.lock"));
    expect(first.report[1]).toBe("ok refs/heads/main");
    expect(first.lines.filter((line) => !/ in \d+ms$/.test(line)).slice(7, 13)).toEqual([
      "-----> Using Python 3.14 specified in .python-version",
      "-----> Installing Python 3.14.7",
      "-----> Installing uv 0.12.5",
      "-----> Installing dependencies using 'uv sync --locked --no-default-groups'",
      "        + gunicorn==23.0.0",
      "        + packaging==26.0",
    ]);
    expect((await slug()).is("file", "/.heroku/python/bin/gunicorn")).toBe(true);
    const second = await push(from("p", "poetry.lock"), first.commit);
    expect(second.report[1]).toBe("ok refs/heads/main");
    const at = second.lines.indexOf("-----> Discarding cache since:");
    expect(second.lines.slice(at, at + 6)).toEqual([
      "-----> Discarding cache since:",
      "       - The package manager has changed from uv to poetry",
      "-----> Installing Python 3.14.7",
      "-----> Installing Poetry 2.4.1",
      "-----> Installing dependencies using 'poetry sync --only main'",
      "       Installing dependencies from lock file",
    ]);
    expect(second.lines).toContain("         - Installing gunicorn (23.0.0)");
    expect((await slug()).is("file", "/.heroku/python/bin/poetry")).toBe(false);
  });

  it("wants a .python-version of an app that uses uv", async () => {
    const { push } = await world("today");
    const { lines, report } = await push({ "uv.lock": "version = 1\n", "pyproject.toml": "" });
    expect(lines).toContain(" !     Error: No Python version was specified.");
    expect(report[1]).toBe("ng refs/heads/main pre-receive hook declined");
  });

  it("installs a Pipfile.lock that Pipenv wrote, in silence, and refuses one that is out of date", async () => {
    const { push, run, read, slug } = await world("today");
    await run("mkdir app; cd app; pipenv install gunicorn");
    const [pipfile, lock] = [read("/home/learner/app/Pipfile"), read("/home/learner/app/Pipfile.lock")];
    const first = await push({ Pipfile: pipfile, "Pipfile.lock": lock });
    expect(section(first.lines, "-----> Installing dependencies using 'pipenv install --deploy'")).toEqual(
      [],
    );
    expect(first.report[1]).toBe("ok refs/heads/main");
    expect((await slug()).exists("/.heroku/python/bin/gunicorn")).toBe(true);
    const stale = pipfile.replace('gunicorn = "*"', 'gunicorn = "==23.0.0"');
    const second = await push({ Pipfile: stale, "Pipfile.lock": lock }, first.commit);
    expect(second.lines).toContain("       Your Pipfile.lock");
    expect(second.lines).toContain("       ERROR:: Aborting deploy");
    expect(second.lines).toContain(" !     Error: Unable to install dependencies using Pipenv.");
  });

  it("builds a Pipfile alone in the classic edition", async () => {
    const { push, slug } = await world("classic");
    const pipfile =
      '[[source]]\nurl = "https://pypi.org/simple"\nverify_ssl = true\nname = "pypi"\n\n[packages]\nflask = "*"\n\n[requires]\npython_version = "3.6"\n';
    const { lines, report } = await push({ Pipfile: pipfile, Procfile: "web: flask run" });
    expect(report[1]).toBe("ok refs/heads/master");
    expect(lines).toContain("-----> Installing python-3.6.15");
    expect((await slug()).exists("/.heroku/python/lib/python3.6/site-packages/flask")).toBe(true);
  });

  it("runs hooks as the scripts they are", async () => {
    const { push, slug } = await world("today");
    const { lines } = await push({
      "requirements.txt": "",
      ".python-version": "3.14",
      "bin/post_compile": "#!/bin/bash\necho built on $STACK in ${PWD%_*}\ntouch made\n",
    });
    expect(section(lines, "-----> Running bin/post_compile hook")).toEqual([
      "       built on heroku-24 in /tmp/build",
    ]);
    expect((await slug()).exists("/made")).toBe(true);
  });
});
