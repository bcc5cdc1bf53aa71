import { describe, expect, it } from "vitest";
import { Killed } from "../../../src/base/signals.ts";
import type { Fetch } from "../../../src/base/fetch.ts";
import { pip } from "../../../src/commands/python/pip/pip.ts";
import { python } from "../../../src/commands/python/python.ts";
import type { Files } from "../../../src/files/files.ts";
import { createPypi } from "../../../src/hosts/pypi/pypi.ts";
import { runCommand } from "../../support/process.ts";
import { laptop } from "./laptop.ts";

const home = "/home/learner";

async function project(): Promise<Files> {
  const files = laptop();
  await runCommand(pip, ["3.14.7", "install", "-q", "django", "gunicorn", "whitenoise"], {
    files,
    fetch: createPypi(),
  });
  await run(files, ["/usr/local/bin/django-admin", "startproject", "mysite", "."]);
  return files;
}

const run = (files: Files, argv: string[], env: Record<string, string> = {}) =>
  runCommand(python, ["3.14.7", ...argv], {
    files,
    env: new Map(Object.entries({ HOME: home, PATH: "/usr/local/bin", ...env })),
  });

const manage = (files: Files, ...argv: string[]) => run(files, ["manage.py", ...argv]);

const change = (files: Files, path: string, from: string, to: string) => {
  const text = files.text(`${home}/${path}`);
  expect(text).toContain(from);
  files.write(`${home}/${path}`, text.replace(from, to));
};

/** What gunicorn answers, and what it wrote to its logs beside its own lines. */
async function visit(files: Files, urls: string[], host = "localhost") {
  const kill = new AbortController();
  const answers: string[] = [];
  let asked: Promise<void> | undefined;
  const listen = (_: unknown, handle: Fetch) => {
    asked = (async () => {
      for (const url of urls) {
        const response = await handle(new Request(`http://${host}${url}`));
        answers.push(`${response.status} ${(await response.text()).trim()}`);
      }
      kill.abort(new Killed("SIGTERM"));
    })();
    return { close() {} };
  };
  const { stderr } = await runCommand(python, ["3.14.7", "/usr/local/bin/gunicorn", "mysite.wsgi"], {
    files,
    listen,
    signal: kill.signal,
    env: new Map(Object.entries({ HOME: home, PATH: "/usr/local/bin", PORT: "5000" })),
  });
  await asked;
  return { answers, log: stderr.split("\n").filter((line) => line !== "" && !/^\[.*\] \[\d+\] /.test(line)) };
}

const page = (title: string, details = "") =>
  `<!doctype html>\n<html lang="en">\n<head>\n  <title>${title}</title>\n</head>\n<body>\n  <h1>${title}</h1><p>${details}</p>\n</body>\n</html>`;

describe("a fresh project", () => {
  it("is checked, migrated once and greets its maker", async () => {
    const files = await project();
    expect(await manage(files, "check")).toEqual({
      status: 0,
      stdout: "System check identified no issues (0 silenced).\n",
      stderr: "",
    });
    const first = await manage(files, "migrate");
    expect(first.stdout.split("\n")).toHaveLength(22);
    expect(first.stdout).toMatch(
      /^Operations to perform:\n {2}Apply all migrations: admin, auth, contenttypes, sessions\nRunning migrations:\n {2}Applying contenttypes.0001_initial... OK\n {2}Applying auth.0001_initial... OK\n/,
    );
    expect((await manage(files, "migrate")).stdout).toBe(
      "Operations to perform:\n  Apply all migrations: admin, auth, contenttypes, sessions\nRunning migrations:\n  No migrations to apply.\n",
    );
    const { answers } = await visit(files, ["/", "/admin/"]);
    expect(answers[0]).toContain("<h1>The install worked successfully! Congratulations!</h1>");
    expect(answers[1]).toMatch(/^302 /);
  });

  it("names a command it does not know", async () => {
    const files = await project();
    expect(await manage(files, "nope")).toEqual({
      status: 1,
      stdout: "",
      stderr: "Unknown command: 'nope'\nType 'manage.py help' for usage.\n",
    });
    expect(await manage(files, "shell")).toMatchObject({
      status: 1,
      stderr: expect.stringContaining("is not simulated yet"),
    });
  });
});

describe("what goes wrong on Heroku", () => {
  it("collectstatic without STATIC_ROOT, and with it", async () => {
    const files = await project();
    const outcome = await manage(files, "collectstatic", "--noinput");
    expect(outcome.status).toBe(1);
    expect(outcome.stderr.split("\n").at(-2)).toBe(
      "django.core.exceptions.ImproperlyConfigured: You're using the staticfiles app without having set the STATIC_ROOT setting to a filesystem path.",
    );
    change(
      files,
      "mysite/settings.py",
      "STATIC_URL =",
      "STATIC_ROOT = BASE_DIR / 'staticfiles'\nSTATIC_URL =",
    );
    expect((await manage(files, "collectstatic", "--noinput")).stdout).toMatch(
      /^\n\d+ static files copied to '\/home\/learner\/staticfiles'\.\n$/,
    );
    expect((await manage(files, "collectstatic", "--noinput")).stdout).toMatch(
      /^\n0 static files copied to '\/home\/learner\/staticfiles', \d+ unmodified\.\n$/,
    );
  });

  it("a SECRET_KEY that only a .env has", async () => {
    const files = await project();
    const settings = files.text(`${home}/mysite/settings.py`);
    files.write(
      `${home}/mysite/settings.py`,
      settings.replace(/SECRET_KEY = .*/, "import os\nSECRET_KEY = os.environ['SECRET_KEY']"),
    );
    const outcome = await manage(files, "collectstatic", "--noinput");
    expect(outcome.status).toBe(1);
    expect(outcome.stderr.split("\n").at(-2)).toBe("KeyError: 'SECRET_KEY'");
    expect((await run(files, ["manage.py", "check"], { SECRET_KEY: "x" })).status).toBe(0);
  });

  it("a host that ALLOWED_HOSTS lacks", async () => {
    const files = await project();
    expect((await visit(files, ["/"], "app.herokuapp.com")).log).toEqual([
      "Invalid HTTP_HOST header: 'app.herokuapp.com'. You may need to add 'app.herokuapp.com' to ALLOWED_HOSTS.",
    ]);
    change(files, "mysite/settings.py", "DEBUG = True", "DEBUG = False");
    expect(await visit(files, ["/"], "app.herokuapp.com")).toEqual({
      answers: [`400 ${page("Bad Request (400)")}`],
      log: [],
    });
    change(files, "mysite/settings.py", "ALLOWED_HOSTS = []", "ALLOWED_HOSTS = ['.herokuapp.com']");
    expect(await visit(files, ["/"], "app.herokuapp.com")).toEqual({
      answers: [`404 ${page("Not Found", "The requested resource was not found on this server.")}`],
      log: [],
    });
  });

  it("migrations that were never run, rows that are kept, a file that is gone", async () => {
    const files = await project();
    await manage(files, "startapp", "hello");
    change(files, "mysite/settings.py", "INSTALLED_APPS = [", "INSTALLED_APPS = [\n    'hello',");
    files.write(
      `${home}/hello/models.py`,
      "from django.db import models\n\n\nclass Greeting(models.Model):\n    name = models.CharField(max_length=20)\n",
    );
    files.write(
      `${home}/hello/views.py`,
      "from django.http import HttpResponse\nfrom .models import Greeting\n\n\ndef index(request):\n    Greeting.objects.create(name='x')\n    return HttpResponse(f'{Greeting.objects.count()} greetings')\n",
    );
    change(
      files,
      "mysite/urls.py",
      "urlpatterns = [",
      "from hello.views import index\nurlpatterns = [\n    path('', index),",
    );
    const index = async () => (await visit(files, ["/"])).answers[0];
    expect(await index()).toContain("OperationalError at /</h1>\n<pre>no such table: hello_greeting</pre>");
    expect((await manage(files, "migrate")).stdout).toMatch(
      /Apply all migrations: admin, auth, contenttypes, sessions\n/,
    );
    expect(await manage(files, "migrate", "hello")).toEqual({
      status: 0,
      stdout:
        "Operations to perform:\n  Apply all migrations: hello\nRunning migrations:\n  No migrations to apply.\n  Your models in app(s): 'hello' have changes that are not yet reflected in a migration, and so won't be applied.\n  Run 'manage.py makemigrations' to make new migrations, and then re-run 'manage.py migrate' to apply them.\n",
      stderr: "",
    });
    expect((await manage(files, "makemigrations")).stdout).toBe(
      "Migrations for 'hello':\n  hello/migrations/0001_initial.py\n    + Create model Greeting\n",
    );
    expect((await manage(files, "makemigrations")).stdout).toBe("No changes detected\n");
    expect((await manage(files, "migrate", "hello")).stdout).toBe(
      "Operations to perform:\n  Apply all migrations: hello\nRunning migrations:\n  Applying hello.0001_initial... OK\n",
    );
    expect((await visit(files, ["/", "/"])).answers).toEqual(["200 1 greetings", "200 2 greetings"]);
    // A dyno that restarts has the slug's disk again: the file is not there, and the tables with it.
    files.unlink(`${home}/db.sqlite3`);
    expect(await index()).toContain("no such table: hello_greeting");
  });

  it("whitenoise serves what collectstatic gathered", async () => {
    const files = await project();
    files.mkdir(`${home}/static`);
    files.write(`${home}/static/site.css`, "body {}\n");
    change(
      files,
      "mysite/settings.py",
      "STATIC_URL = 'static/'",
      "STATIC_ROOT = BASE_DIR / 'staticfiles'\nSTATICFILES_DIRS = [BASE_DIR / 'static']\nSTATIC_URL = 'static/'",
    );
    change(files, "mysite/settings.py", "DEBUG = True", "DEBUG = False");
    change(files, "mysite/settings.py", "ALLOWED_HOSTS = []", "ALLOWED_HOSTS = ['*']");
    await manage(files, "collectstatic", "--noinput");
    expect((await visit(files, ["/static/site.css"])).answers[0]).toMatch(/^404 /);
    change(
      files,
      "mysite/settings.py",
      "    'django.contrib.sessions.middleware",
      "    'whitenoise.middleware.WhiteNoiseMiddleware',\n    'django.contrib.sessions.middleware",
    );
    expect((await visit(files, ["/static/site.css"])).answers).toEqual(["200 body {}"]);
  });
});
