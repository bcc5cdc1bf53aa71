import { expect, it } from "vitest";
import { uv } from "../../../src/commands/python/uv/uv.ts";
import type { Files } from "../../../src/files/files.ts";
import { createPypi } from "../../../src/hosts/pypi/pypi.ts";
import { runCommand } from "../../support/process.ts";
import { laptop } from "./laptop.ts";

const app = "/home/learner/app";

const project = () => {
  const files = laptop();
  files.mkdir(app);
  return files;
};

const run = (files: Files, ...argv: string[]) =>
  runCommand(uv, ["3.14.7", ...argv], { files, cwd: app, fetch: createPypi() });

/** How long something took is no part of a test. */
const untimed = (text: string) => text.replace(/ in \d+ms/g, " in Nms");

it("makes a project, adds to it, locks and installs", async () => {
  const files = project();
  expect(await run(files, "init")).toEqual({ status: 0, stdout: "", stderr: "Initialized project `app`\n" });
  expect(files.text(`${app}/.python-version`)).toBe("3.14\n");
  const { status, stdout, stderr } = await run(files, "add", "gunicorn==23.0.0");
  expect([status, stdout]).toEqual([0, ""]);
  expect(untimed(stderr)).toBe(
    "Using CPython 3.14.7 interpreter at: /usr/local/bin/python3.14\nCreating virtual environment at: .venv\nResolved 3 packages in Nms\nPrepared 2 packages in Nms\nInstalled 2 packages in Nms\n + gunicorn==23.0.0\n + packaging==26.0\n",
  );
  expect(files.text(`${app}/pyproject.toml`)).toContain('dependencies = [\n    "gunicorn==23.0.0",\n]\n');
  expect(files.text(`${app}/uv.lock`)).toMatch(
    /^version = 1\nrevision = 3\nrequires-python = ">=3.14"\n\n\[\[package\]\]\nname = "app"\nversion = "0.1.0"\nsource = \{ virtual = "." \}\ndependencies = \[\n {4}\{ name = "gunicorn" \},\n\]\n\n\[package.metadata\]\nrequires-dist = \[\{ name = "gunicorn", specifier = "==23.0.0" \}\]\n/,
  );
  expect(files.is("file", `${app}/.venv/bin/gunicorn`)).toBe(true);
  expect(untimed((await run(files, "sync")).stderr)).toBe(
    "Resolved 3 packages in Nms\nAudited 2 packages in Nms\n",
  );
  expect(await run(files, "tree")).toMatchObject({
    stdout: "app v0.1.0\n└── gunicorn v23.0.0\n    └── packaging v26.0\n",
  });
  expect(untimed((await run(files, "remove", "gunicorn")).stderr)).toBe(
    "Resolved 1 package in Nms\nUninstalled 2 packages in Nms\n - gunicorn==23.0.0\n - packaging==26.0\n",
  );
});

it("does not let a lock that is out of date pass", async () => {
  const files = project();
  await run(files, "init");
  await run(files, "lock");
  const toml = files.text(`${app}/pyproject.toml`);
  files.write(`${app}/pyproject.toml`, toml.replace("dependencies = []", 'dependencies = ["gunicorn"]'));
  const { status, stderr } = await run(files, "sync", "--locked");
  expect(status).toBe(1);
  expect(stderr).toContain(
    "error: The lockfile at `uv.lock` needs to be updated, but `--locked` was provided. To update the lockfile, run `uv lock`.\n",
  );
});

it("says what cannot be found, and leaves pyproject.toml as it was", async () => {
  const files = project();
  await run(files, "init");
  const before = files.text(`${app}/pyproject.toml`);
  const { status, stderr } = await run(files, "add", "no-such-package-here");
  expect(status).toBe(1);
  expect(stderr).toContain("  × No solution found when resolving dependencies:\n");
  expect(files.text(`${app}/pyproject.toml`)).toBe(before);
  expect((await run(laptop(), "sync")).stderr).toBe(
    "error: No `pyproject.toml` found in current directory or any parent directory\n",
  );
  expect(await run(files, "export")).toEqual({
    status: 1,
    stdout: "",
    stderr: "error: uv export is not simulated yet\n",
  });
});
