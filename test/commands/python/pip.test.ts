import { describe, expect, it } from "vitest";
import { pip } from "../../../src/commands/python/pip/pip.ts";
import type { Files } from "../../../src/files/files.ts";
import { createPypi } from "../../../src/hosts/pypi/pypi.ts";
import { runCommand } from "../../support/process.ts";
import { laptop } from "./laptop.ts";

const run = (files: Files, argv: string[], version = "3.14.7") =>
  runCommand(pip, [version, ...argv], { files, fetch: createPypi() });

describe("pip install", () => {
  it("collects, downloads and installs in pip's order and words", async () => {
    const files = laptop();
    files.write("/home/learner/requirements.txt", "flask>=3,<4\ngunicorn\n");
    const outcome = await run(files, ["install", "-r", "requirements.txt"]);
    expect(outcome).toMatchInlineSnapshot(`
      {
        "status": 0,
        "stderr": "",
        "stdout": "Collecting flask<4,>=3 (from -r requirements.txt (line 1))
        Downloading flask-3.1.3-py3-none-any.whl.metadata (530 bytes)
      Collecting gunicorn (from -r requirements.txt (line 2))
        Downloading gunicorn-26.2.0-py3-none-any.whl.metadata (112 bytes)
      Collecting blinker>=1.9.0 (from flask<4,>=3->-r requirements.txt (line 1))
        Downloading blinker-1.9.0-py3-none-any.whl.metadata (137 bytes)
      Collecting click>=8.1.3 (from flask<4,>=3->-r requirements.txt (line 1))
        Downloading click-8.5.0-py3-none-any.whl.metadata (178 bytes)
      Collecting itsdangerous>=2.2.0 (from flask<4,>=3->-r requirements.txt (line 1))
        Downloading itsdangerous-2.2.0-py3-none-any.whl.metadata (141 bytes)
      Collecting jinja2>=3.1.2 (from flask<4,>=3->-r requirements.txt (line 1))
        Downloading jinja2-3.1.6-py3-none-any.whl.metadata (221 bytes)
      Collecting markupsafe>=2.1.1 (from flask<4,>=3->-r requirements.txt (line 1))
        Downloading markupsafe-3.0.3-cp314-cp314-manylinux_2_17_x86_64.manylinux2014_x86_64.whl.metadata (135 bytes)
      Collecting werkzeug>=3.1.0 (from flask<4,>=3->-r requirements.txt (line 1))
        Downloading werkzeug-3.1.9-py3-none-any.whl.metadata (240 bytes)
      Downloading flask-3.1.3-py3-none-any.whl (103 kB)
      Downloading gunicorn-26.2.0-py3-none-any.whl (260 kB)
      Downloading blinker-1.9.0-py3-none-any.whl (8.0 kB)
      Downloading click-8.5.0-py3-none-any.whl (107 kB)
      Downloading itsdangerous-2.2.0-py3-none-any.whl (16 kB)
      Downloading jinja2-3.1.6-py3-none-any.whl (134 kB)
      Downloading markupsafe-3.0.3-cp314-cp314-manylinux_2_17_x86_64.manylinux2014_x86_64.whl (22 kB)
      Downloading werkzeug-3.1.9-py3-none-any.whl (225 kB)
      Installing collected packages: markupsafe, itsdangerous, gunicorn, click, blinker, werkzeug, jinja2, flask
      Successfully installed blinker-1.9.0 click-8.5.0 flask-3.1.3 gunicorn-26.2.0 itsdangerous-2.2.0 jinja2-3.1.6 markupsafe-3.0.3 werkzeug-3.1.9
      ",
      }
    `);
    expect((await run(files, ["freeze"])).stdout).toMatchInlineSnapshot(`
      "blinker==1.9.0
      click==8.5.0
      Flask==3.1.3
      gunicorn==26.2.0
      itsdangerous==2.2.0
      Jinja2==3.1.6
      MarkupSafe==3.0.3
      Werkzeug==3.1.9
      "
    `);
  });
});
