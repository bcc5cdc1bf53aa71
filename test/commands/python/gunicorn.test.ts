import { describe, expect, it } from "vitest";
import { Killed } from "../../../src/base/signals.ts";
import type { Fetch } from "../../../src/base/fetch.ts";
import { pip } from "../../../src/commands/python/pip/pip.ts";
import { python } from "../../../src/commands/python/python.ts";
import type { Files } from "../../../src/files/files.ts";
import { createPypi } from "../../../src/hosts/pypi/pypi.ts";
import { runCommand } from "../../support/process.ts";
import { laptop } from "./laptop.ts";

const hello = `import os
from flask import Flask, request, render_template, jsonify

app = Flask(__name__)


@app.route("/")
def index():
    name = request.args.get("name", "World")
    return f"Hello, {name}!"


@app.route("/items/<int:number>")
def item(number):
    return jsonify(number=number, double=number * 2)


@app.route("/page")
def page():
    return render_template("page.html", title="A & B", rows=[1, 2])


@app.route("/boom")
def boom():
    return 1 / 0
`;

async function project(): Promise<Files> {
  const files = laptop();
  await runCommand(pip, ["3.14.7", "install", "-q", "flask", "gunicorn"], { files, fetch: createPypi() });
  files.write("/home/learner/hello.py", hello);
  files.mkdir("/home/learner/templates");
  files.write(
    "/home/learner/templates/page.html",
    "<h1>{{ title }}</h1>\n{% for row in rows %}<li>{{ row }}</li>{% else %}none{% endfor %}\n",
  );
  return files;
}

async function serve(files: Files, argv: string[], urls: string[], env: Record<string, string> = {}) {
  const kill = new AbortController();
  const answers: string[] = [];
  let asked: Promise<void> | undefined;
  const listen = ({ host, port }: { host: string; port: number }, handle: Fetch) => {
    answers.push(`${host}:${port}`);
    asked = (async () => {
      await new Promise((resolve) => setTimeout(resolve, 100));
      for (const url of urls) {
        const response = await handle(new Request(`http://localhost${url}`));
        answers.push(`${response.status} ${await response.text()}`);
      }
      kill.abort(new Killed("SIGTERM"));
    })();
    return { close() {} };
  };
  const outcome = await runCommand(python, ["3.14.7", ...argv], {
    files,
    listen,
    signal: kill.signal,
    env: new Map(Object.entries({ HOME: "/home/learner", PATH: "/usr/local/bin", ...env })),
  });
  await asked;
  return { ...outcome, answers };
}

describe("gunicorn", () => {
  it("serves a Flask app and leaves on SIGTERM", async () => {
    const files = await project();
    const outcome = await serve(
      files,
      ["/usr/local/bin/gunicorn", "hello:app"],
      ["/?name=Ada", "/items/21", "/page", "/nowhere", "/boom"],
      { PORT: "4321", GUNICORN_CMD_ARGS: "--access-logfile -" },
    );
    expect(outcome).toMatchInlineSnapshot(`
      {
        "answers": [
          "0.0.0.0:4321",
          "200 Hello, Ada!",
          "200 {"double":42,"number":21}
      ",
          "200 <h1>A &amp; B</h1>
      <li>1</li><li>2</li>",
          "404 <!doctype html>
      <html lang=en>
      <title>404 Not Found</title>
      <h1>Not Found</h1>
      <p>The requested URL was not found on the server. If you entered the URL manually please check your spelling and try again.</p>
      ",
          "500 <!doctype html>
      <html lang=en>
      <title>500 Internal Server Error</title>
      <h1>Internal Server Error</h1>
      <p>The server encountered an internal error and was unable to complete your request. Either the server is overloaded or there is an error in the application.</p>
      ",
        ],
        "status": 0,
        "stderr": "[2026-03-01 12:00:00 +0000] [2] [INFO] Starting gunicorn 26.2.0
      [2026-03-01 12:00:00 +0000] [2] [INFO] Listening at: http://0.0.0.0:4321 (2)
      [2026-03-01 12:00:00 +0000] [2] [INFO] Using worker: sync
      [2026-03-01 12:00:00 +0000] [7] [INFO] Booting worker with pid: 7
      [2026-03-01 12:00:00,000] ERROR in app: Exception on /boom [GET]
      Traceback (most recent call last):
        File "/usr/local/lib/python3.14/site-packages/flask/app.py", line 1511, in wsgi_app
          response = self.full_dispatch_request()
        File "/usr/local/lib/python3.14/site-packages/flask/app.py", line 919, in full_dispatch_request
          rv = self.handle_user_exception(e)
        File "/usr/local/lib/python3.14/site-packages/flask/app.py", line 917, in full_dispatch_request
          rv = self.dispatch_request()
        File "/usr/local/lib/python3.14/site-packages/flask/app.py", line 902, in dispatch_request
          return self.ensure_sync(self.view_functions[rule.endpoint])(**view_args)  # type: ignore[no-any-return]
        File "/home/learner/hello.py", line 25, in boom
          return 1 / 0
                 ~~^~~
      ZeroDivisionError: division by zero
      [2026-03-01 12:00:00 +0000] [2] [INFO] Handling signal: term
      [2026-03-01 12:00:00 +0000] [7] [INFO] Worker exiting (pid: 7)
      [2026-03-01 12:00:00 +0000] [2] [INFO] Worker (pid:7) was sent SIGTERM!
      [2026-03-01 12:00:00 +0000] [2] [INFO] Shutting down: Master
      ",
        "stdout": "127.0.0.1 - - [01/Mar/2026:12:00:00 +0000] "GET /?name=Ada HTTP/1.1" 200 11 "-" "-"
      127.0.0.1 - - [01/Mar/2026:12:00:00 +0000] "GET /items/21 HTTP/1.1" 200 26 "-" "-"
      127.0.0.1 - - [01/Mar/2026:12:00:00 +0000] "GET /page HTTP/1.1" 200 39 "-" "-"
      127.0.0.1 - - [01/Mar/2026:12:00:00 +0000] "GET /nowhere HTTP/1.1" 404 207 "-" "-"
      127.0.0.1 - - [01/Mar/2026:12:00:00 +0000] "GET /boom HTTP/1.1" 500 265 "-" "-"
      ",
      }
    `);
  });

  it("says what is wrong with the module it is given", async () => {
    const files = await project();
    expect(await serve(files, ["/usr/local/bin/gunicorn", "nope:app"], [])).toMatchInlineSnapshot(`
      {
        "answers": [
          "127.0.0.1:8000",
        ],
        "status": 3,
        "stderr": "[2026-03-01 12:00:00 +0000] [2] [INFO] Starting gunicorn 26.2.0
      [2026-03-01 12:00:00 +0000] [2] [INFO] Listening at: http://127.0.0.1:8000 (2)
      [2026-03-01 12:00:00 +0000] [2] [INFO] Using worker: sync
      [2026-03-01 12:00:00 +0000] [7] [INFO] Booting worker with pid: 7
      [2026-03-01 12:00:00 +0000] [7] [ERROR] Exception in worker process
      Traceback (most recent call last):
        File "/usr/local/lib/python3.14/site-packages/gunicorn/arbiter.py", line 753, in spawn_worker
          worker.init_process()
        File "/usr/local/lib/python3.14/site-packages/gunicorn/workers/base.py", line 137, in init_process
          self.load_wsgi()
        File "/usr/local/lib/python3.14/site-packages/gunicorn/workers/base.py", line 149, in load_wsgi
          self.wsgi = self.app.wsgi()
        File "/usr/local/lib/python3.14/site-packages/gunicorn/app/base.py", line 66, in wsgi
          self.callable = self.load()
        File "/usr/local/lib/python3.14/site-packages/gunicorn/app/wsgiapp.py", line 57, in load
          return self.load_wsgiapp()
        File "/usr/local/lib/python3.14/site-packages/gunicorn/app/wsgiapp.py", line 47, in load_wsgiapp
          return util.import_app(self.app_uri)
        File "/usr/local/lib/python3.14/site-packages/gunicorn/util.py", line 420, in import_app
          mod = importlib.import_module(module)
      ModuleNotFoundError: No module named 'nope'
      No module named 'nope'
      [2026-03-01 12:00:00 +0000] [7] [INFO] Worker exiting (pid: 7)
      [2026-03-01 12:00:00 +0000] [2] [ERROR] Worker (pid:7) exited with code 3.
      [2026-03-01 12:00:00 +0000] [2] [ERROR] Shutting down: Master
      [2026-03-01 12:00:00 +0000] [2] [ERROR] Reason: Worker failed to boot.
      ",
        "stdout": "",
      }
    `);
    expect(await serve(files, ["/usr/local/bin/gunicorn", "hello"], [])).toMatchInlineSnapshot(`
      {
        "answers": [
          "127.0.0.1:8000",
        ],
        "status": 4,
        "stderr": "[2026-03-01 12:00:00 +0000] [2] [INFO] Starting gunicorn 26.2.0
      [2026-03-01 12:00:00 +0000] [2] [INFO] Listening at: http://127.0.0.1:8000 (2)
      [2026-03-01 12:00:00 +0000] [2] [INFO] Using worker: sync
      [2026-03-01 12:00:00 +0000] [7] [INFO] Booting worker with pid: 7
      Failed to find attribute 'application' in 'hello'.
      [2026-03-01 12:00:00 +0000] [7] [INFO] Worker exiting (pid: 7)
      [2026-03-01 12:00:00 +0000] [2] [ERROR] Worker (pid:7) exited with code 4.
      [2026-03-01 12:00:00 +0000] [2] [ERROR] Shutting down: Master
      [2026-03-01 12:00:00 +0000] [2] [ERROR] Reason: App failed to load.
      ",
        "stdout": "",
      }
    `);
  });
});
