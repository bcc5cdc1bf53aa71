import { describe, expect, it } from "vitest";
import { Killed } from "../../../src/base/signals.ts";
import type { Fetch } from "../../../src/base/fetch.ts";
import { pip } from "../../../src/commands/python/pip/pip.ts";
import { python } from "../../../src/commands/python/python.ts";
import { createPypi } from "../../../src/hosts/pypi/pypi.ts";
import { runCommand } from "../../support/process.ts";
import { laptop } from "./laptop.ts";

/** A visitor with cookies: what each "GET /path" or "POST /path body" is answered, as "status text". */
async function visit(app: string, visits: string[]) {
  const files = laptop();
  await runCommand(pip, ["3.14.7", "install", "-q", "flask", "gunicorn"], { files, fetch: createPypi() });
  files.write("/home/learner/app.py", app);
  const kill = new AbortController();
  const answers: string[] = [];
  const cookies: string[] = [];
  let asked: Promise<void> | undefined;
  const listen = (_: unknown, handle: Fetch) => {
    asked = (async () => {
      for (const [method = "", path = "", body] of visits.map((one) => one.split(" "))) {
        const last = cookies.at(-1)?.split(";")[0];
        const headers: Record<string, string> = last ? { cookie: last } : {};
        if (body !== undefined) headers["content-type"] = "application/x-www-form-urlencoded";
        const response = await handle(new Request(`http://localhost${path}`, { method, headers, body }));
        cookies.push(...response.headers.getSetCookie());
        answers.push(`${response.status} ${response.headers.get("location") ?? (await response.text())}`);
      }
      kill.abort(new Killed("SIGTERM"));
    })();
    return { close() {} };
  };
  const { stderr } = await runCommand(python, ["3.14.7", "/usr/local/bin/gunicorn", "app:app"], {
    files,
    listen,
    signal: kill.signal,
    env: new Map(Object.entries({ HOME: "/home/learner", PATH: "/usr/local/bin", PORT: "5000" })),
  });
  await asked;
  return { answers, cookies, stderr };
}

const login = `from flask import Flask, session, redirect, url_for, request, flash, get_flashed_messages, g

app = Flask(__name__)
SECRET


@app.before_request
def who():
    g.user = session.get("username")


@app.route("/")
def index():
    said = get_flashed_messages()
    if "username" in session:
        return f"Logged in as {g.user} {said}"
    return f"You are not logged in {said}"


@app.route("/login", methods=["POST"])
def login():
    session["username"] = request.form["username"]
    flash("Welcome!")
    return redirect(url_for("index"))


@app.route("/logout")
def logout():
    session.pop("username", None)
    return redirect(url_for("index"))
`;

describe("flask", () => {
  it("keeps a session in a signed cookie, and a flashed message for one page", async () => {
    const { answers, cookies } = await visit(login.replace("SECRET", 'app.secret_key = "dev"'), [
      "GET /",
      "POST /login username=ada",
      "GET /",
      "GET /",
      "GET /logout",
      "GET /",
    ]);
    expect(answers).toEqual([
      "200 You are not logged in []",
      "302 /",
      "200 Logged in as ada ['Welcome!']",
      "200 Logged in as ada []",
      "302 /",
      "200 You are not logged in []",
    ]);
    expect(cookies[1]).toMatch(/^session=eyJ1c2VybmFtZSI6ImFkYSJ9\.[\w-]{6}\.[\w-]{27}; HttpOnly; Path=\/$/);
  });

  it("has no session without a secret key", async () => {
    const { answers, stderr } = await visit(login.replace("SECRET", ""), [
      "GET /",
      "POST /login username=ada",
    ]);
    expect(answers.map((one) => one.slice(0, 30))).toEqual([
      "200 You are not logged in []",
      "500 <!doctype html>\n<html lang",
    ]);
    expect(stderr).toContain(
      "RuntimeError: The session is unavailable because no secret key was set.  Set the secret_key on the application to something unique and secret.\n",
    );
  });

  it("takes routes from blueprints", async () => {
    const app = `from flask import Flask, Blueprint, url_for, redirect, abort

auth = Blueprint("auth", __name__, url_prefix="/auth")


@auth.route("/login", methods=["GET", "POST"])
def login():
    return url_for(".logout") + " " + url_for("auth.user", name="ada") + " " + url_for("index")


@auth.get("/logout")
def logout():
    return redirect(url_for("index"))


@auth.route("/user/<name>")
def user(name):
    abort(404)


def create_app():
    app = Flask(__name__)
    app.register_blueprint(auth)

    @app.route("/")
    def index():
        return "home"

    @app.errorhandler(404)
    def missing(error):
        return "nothing here", 404

    return app


app = create_app()
`;
    const { answers, stderr } = await visit(app, [
      "POST /auth/login",
      "GET /auth/logout",
      "GET /auth/user/x",
      "GET /login",
    ]);
    expect(stderr).not.toContain("Traceback");
    expect(answers).toEqual([
      "200 /auth/logout /auth/user/ada /",
      "302 /",
      "404 nothing here",
      "404 nothing here",
    ]);
  });

  it("calls after_request with the response", async () => {
    const app = `from flask import Flask

app = Flask(__name__)


@app.after_request
def more(response):
    response.headers["Location"] = "/set-by-" + response.headers["Content-Type"][:9]
    response.status_code = 201
    return response


@app.route("/")
def index():
    return "home"
`;
    expect((await visit(app, ["GET /"])).answers).toEqual(["201 /set-by-text/html"]);
  });
});

describe("Flask's contexts and configuration", () => {
  it("runs context processors, teardown functions, and after_request on error pages too", async () => {
    const { answers, stderr } = await visit(
      `import sys
from flask import Flask, current_app, render_template_string

app = Flask(__name__)
app.config.from_mapping(SITE="Kiwi", lower=1)


@app.context_processor
def names():
    return {"site": current_app.config["SITE"], "shout": lambda text: text.upper()}


@app.teardown_appcontext
def gone(error):
    print("gone", error, file=sys.stderr)


@app.after_request
def mark(response):
    response.headers["X-Mark"] = "1"
    print("after", response.status_code, file=sys.stderr)
    return response


@app.route("/")
def index():
    return render_template_string("{{ site }} {{ shout('a') }} {{ config['SITE'] }} {{ config.get('lower') }}")


@app.route("/boom")
def boom():
    app.logger.warning("careful")
    return 1 / 0
`,
      ["GET /", "GET /nothing", "GET /boom"],
    );
    expect(answers[0]).toBe("200 Kiwi A Kiwi None");
    expect(answers.slice(1).map((one) => one.slice(0, 3))).toEqual(["404", "500"]);
    const lines = stderr.split("\n").filter((line) => /^(?:after|gone|\[.*WARNING)/.test(line));
    expect(lines.map((line) => line.replace(/^\[.*?\]/, "[T]"))).toEqual([
      "after 200",
      "gone None",
      "after 404",
      "gone None",
      "[T] WARNING in app: careful",
      "after 500",
      "gone None",
    ]);
  });

  it("has a current app only in a context, and says what it does not simulate", async () => {
    const last = async (line: string) => {
      const files = laptop();
      await runCommand(pip, ["3.14.7", "install", "-q", "flask"], { files, fetch: createPypi() });
      files.write(
        "/home/learner/a.py",
        `from flask import Flask, current_app\napp = Flask(__name__)\n${line}\n`,
      );
      const { stdout, stderr } = await runCommand(python, ["3.14.7", "a.py"], { files });
      return (stdout + stderr).trimEnd().split("\n").at(-1);
    };
    expect([
      await last("print(current_app.name)"),
      await last("with app.app_context():\n    print(current_app.name)"),
      await last("app.url_map"),
      await last("app.test_client()"),
      await last("app.nothing"),
      await last("print(app.secret_key, app.testing, app.extensions)"),
    ]).toEqual([
      "with app.app_context(). See the documentation for more information.",
      "a",
      "python: /home/learner/a.py, line 3, uses Flask.url_map, which is not simulated yet",
      "python: /home/learner/a.py, line 3, uses Flask.test_client, which is not simulated yet",
      "AttributeError: 'Flask' object has no attribute 'nothing'",
      "None False {}",
    ]);
  });
});
