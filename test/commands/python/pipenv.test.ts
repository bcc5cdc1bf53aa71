import { describe, expect, it } from "vitest";
import { pipenv } from "../../../src/commands/python/pipenv/pipenv.ts";
import type { Files } from "../../../src/files/files.ts";
import { createPypi } from "../../../src/hosts/pypi/pypi.ts";
import { runCommand } from "../../support/process.ts";
import { laptop } from "./laptop.ts";

const run = (files: Files, argv: string[], env: Record<string, string> = {}) =>
  runCommand(pipenv, ["3.14.7", ...argv], {
    files,
    cwd: "/home/learner/myapp",
    env: new Map(Object.entries({ HOME: "/home/learner", PATH: "/usr/local/bin:/usr/bin", ...env })),
    fetch: createPypi(),
  });

const project = () => {
  const files = laptop();
  files.mkdir("/home/learner/myapp");
  return files;
};

describe("pipenv", () => {
  it("installs, writes the Pipfile and its lock", async () => {
    const files = project();
    expect(await run(files, ["install", "flask", "gunicorn"])).toMatchInlineSnapshot(`
      {
        "status": 0,
        "stderr": "Creating a virtualenv for this project
      Pipfile: /home/learner/myapp/Pipfile
      Using /usr/local/bin/python3 3.14.7 to create virtualenv...
      created virtual environment CPython3.14.7.final.0-64 in 212ms
        creator CPython3Posix(dest=/home/learner/.local/share/virtualenvs/myapp-FpxQG1t6, clear=False, no_vcs_ignore=False, global=False)

      ✔ Successfully created virtual environment!
      Virtualenv location: /home/learner/.local/share/virtualenvs/myapp-FpxQG1t6
      Creating a Pipfile for this project...
      Installing flask...
      ✔ Installation Succeeded
      Installing gunicorn...
      ✔ Installation Succeeded
      Pipfile.lock not found, creating...
      Locking [packages] dependencies...
      Building requirements...
      Resolving dependencies...
      ✔ Success!
      Locking [dev-packages] dependencies...
      Updated Pipfile.lock (4828eca2beed7e169f8d3ea863c62e9bebbefd13cfe5b81a99397b1739cfe2e7)!
      To activate this project's virtualenv, run pipenv shell.
      Alternatively, run a command inside the virtualenv with pipenv run.
      Installing dependencies from Pipfile.lock (cfe2e7)...
      ",
        "stdout": "",
      }
    `);
    expect(files.text("/home/learner/myapp/Pipfile")).toMatchInlineSnapshot(`
      "[[source]]
      url = "https://pypi.org/simple"
      verify_ssl = true
      name = "pypi"

      [packages]
      flask = "*"
      gunicorn = "*"

      [dev-packages]

      [requires]
      python_version = "3.14"
      "
    `);
    expect(files.text("/home/learner/myapp/Pipfile.lock").slice(0, 900)).toMatchInlineSnapshot(`
      "{
          "_meta": {
              "hash": {
                  "sha256": "4828eca2beed7e169f8d3ea863c62e9bebbefd13cfe5b81a99397b1739cfe2e7"
              },
              "pipfile-spec": 6,
              "requires": {
                  "python_version": "3.14"
              },
              "sources": [
                  {
                      "name": "pypi",
                      "url": "https://pypi.org/simple",
                      "verify_ssl": true
                  }
              ]
          },
          "default": {
              "blinker": {
                  "hashes": [
                      "sha256:085071bc50cfa9484aa9b0d055c70f23863337dec295410332e2da2c16cc1f10",
                      "sha256:4a1f6ca93b9ba8928f3479346d722e343b044e5274b72d694fbfafad7d90668c"
                  ],
                  "markers": "python_version >= '3.9'",
                  "version": "==1.9.0"
              },
              "click": {
                  "hashes": [
                      "sha256:09f5bf964a1f85081113bbe62a0b86c18d7ed1946e752245dbb44e630cc657ae","
    `);
    expect((await run(files, ["graph"])).stdout).toMatchInlineSnapshot(`
      "Flask==3.1.3
      └── blinker [required: >=1.9.0, installed: 1.9.0]
      └── click [required: >=8.1.3, installed: 8.5.0]
      └── itsdangerous [required: >=2.2.0, installed: 2.2.0]
      └── Jinja2 [required: >=3.1.2, installed: 3.1.6]
          └── MarkupSafe [required: >=2.0, installed: 3.0.3]
      └── MarkupSafe [required: >=2.1.1, installed: 3.0.3]
      └── Werkzeug [required: >=3.1.0, installed: 3.1.9]
          └── MarkupSafe [required: >=2.1.1, installed: 3.0.3]
      gunicorn==26.2.0
      "
    `);
    files.write(
      "/home/learner/myapp/Pipfile",
      files.text("/home/learner/myapp/Pipfile").replace("[dev", 'requests = "*"\n[dev'),
    );
    expect(await run(files, ["install", "--system", "--deploy"])).toMatchInlineSnapshot(`
      {
        "status": 1,
        "stderr": "Your Pipfile.lock
      (4828eca2beed7e169f8d3ea863c62e9bebbefd13cfe5b81a99397b1739cfe2e7) is out of
      date. Expected:
      (c63fa1ecda5d2c45592ccf9bffa7e77fd4b918ac0f024b85a44dde87b72eaf3b).
      Usage: pipenv install [OPTIONS] [PACKAGES]...

      ERROR:: Aborting deploy
      ",
        "stdout": "",
      }
    `);
  });

  it("explains a broken Pipfile", async () => {
    const files = project();
    files.write("/home/learner/myapp/Pipfile", "[packages]\nflask = *\n");
    expect(await run(files, ["install"])).toMatchInlineSnapshot(`
      {
        "status": 1,
        "stderr": "Pipfile, line 2, at "flask": Unexpected character, expecting string, number, datetime, boolean, inline array or inline table
          flask = *
      The version must stand in quotes: flask = "*"
      ",
        "stdout": "",
      }
    `);
  });
});
