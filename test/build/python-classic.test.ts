import { describe, expect, it } from "vitest";
import { classicPipCommand, fakePip } from "../support/fake-pip.ts";
import type { FakeProgram } from "../support/fake-machine.ts";
import { testPlatform } from "../support/platform.ts";
import { slugFiles } from "../support/slug-files.ts";
import { type FileMap, push } from "../support/push.ts";

const installs: FakeProgram = ({ print, exit }) => {
  print("Installing dependencies from Pipfile…\n");
  exit(0);
};

async function world(programs: Record<string, FakeProgram> = {}) {
  const test = testPlatform(
    {
      [classicPipCommand]: fakePip,
      "pipenv install --system --skip-lock": installs,
      "pipenv install --system --deploy": installs,
      ...programs,
    },
    "classic",
  );
  await test.api("POST", "/apps", { name: "kiwi" });
  return {
    ...test,
    push: (files: FileMap, options?: Parameters<typeof push>[3]) =>
      push(test.platform.fetch, "kiwi", files, { branch: "master", ...options }),
  };
}

describe("Python, edition classic", () => {
  it("builds a Pipfile without a lock, on the Python it names", async () => {
    const { push } = await world();
    const { lines, report } = await push({
      Pipfile: '[packages]\nflask = "*"\n[requires]\npython_version = "3.6"\n',
      Procfile: "web: serve\n",
    });
    expect(lines).toEqual([
      "Compressing source files... done.",
      "Building source:",
      "",
      "-----> Python app detected",
      " !     No 'Pipfile.lock' found! We recommend you commit this into your repository.",
      "-----> Installing python-3.6.15",
      "-----> Installing pip 9.0.2, setuptools 47.1.1 and wheel 0.34.2",
      "-----> Installing dependencies with Pipenv 2018.5.18…",
      "       Installing dependencies from Pipfile…",
      "-----> Installing SQLite3",
      "-----> Discovering process types",
      "       Procfile declares types -> web",
      "",
      "-----> Compressing...",
      "       Done: 21.4M",
      "-----> Launching...",
      "       Released v3",
      "       https://kiwi.herokuapp.com/ deployed to Heroku",
      "",
      "Verifying deploy... done.",
    ]);
    expect(report).toEqual(["unpack ok", "ok refs/heads/master"]);
  });

  it("installs requirements.txt with pip, and from the cache the next time", async () => {
    const { push, platform } = await world();
    const files = { "requirements.txt": "flask\n", Procfile: "web: serve" };
    const first = await push(files);
    expect(
      slugFiles(platform).is(
        "file",
        "/.heroku/python/lib/python3.6/site-packages/flask-1.0.dist-info/RECORD",
      ),
    ).toBe(true);
    expect(first.lines.slice(3, 9)).toEqual([
      "-----> Python app detected",
      "-----> Installing python-3.6.15",
      "-----> Installing pip 20.1.1, setuptools 47.1.1 and wheel 0.34.2",
      "-----> Installing SQLite3",
      "-----> Installing requirements with pip",
      "       Collecting flask",
    ]);
    const second = await push({ ...files, x: "" }, { parent: first.commit });
    expect(second.lines.slice(4, 9)).toEqual([
      "-----> No change in requirements detected, installing from cache",
      "-----> Installing pip 20.1.1, setuptools 47.1.1 and wheel 0.34.2",
      "-----> Installing SQLite3",
      "-----> Installing requirements with pip",
      "-----> Discovering process types",
    ]);
    const third = await push({ ...files, "requirements.txt": "django\n" }, { parent: second.commit });
    expect(third.lines.slice(4, 6)).toEqual([
      "-----> Requirements file has been changed, clearing cached dependencies",
      "-----> Installing python-3.6.15",
    ]);
  });

  it("skips an unchanged lock file, and takes the Pipfile where there is a requirements.txt too", async () => {
    const { push } = await world();
    const files = {
      Pipfile: "",
      "Pipfile.lock": '{"_meta": {"requires": {"python_version": "3.7"}}}',
      "requirements.txt": "flask\n",
    };
    const first = await push(files);
    expect(first.lines[4]).toBe("-----> Installing python-3.7.9");
    const second = await push({ ...files, x: "" }, { parent: first.commit });
    expect(second.lines.slice(4, 7)).toEqual([
      "-----> Installing pip 9.0.2, setuptools 47.1.1 and wheel 0.34.2",
      "       Skipping installation, as Pipfile.lock hasn't changed since last deploy.",
      "-----> Installing SQLite3",
    ]);
  });

  it("knows no Python that was not there yet", async () => {
    const { push } = await world();
    const { lines } = await push({ "requirements.txt": "", "runtime.txt": "python-3.14.7" });
    expect(lines.slice(4)).toEqual([
      " !     Requested runtime (python-3.14.7) is not available for this stack (heroku-18).",
      " !     Aborting.  More info: https://devcenter.heroku.com/articles/python-support",
      " !     Push rejected, failed to compile Python app.",
      "",
      " !     Push failed",
      "Verifying deploy...",
      "",
      "!\tPush rejected to kiwi.",
      "",
    ]);
  });

  it("warns of an older patch and of Python 2", async () => {
    const { push } = await world();
    const old = await push({ "requirements.txt": "", "runtime.txt": "python-3.6.4" });
    expect(old.lines.slice(4, 7)).toEqual([
      " !     Python has released a security update! Please consider upgrading to python-3.6.15",
      "       Learn More: https://devcenter.heroku.com/articles/python-runtimes",
      "-----> Installing python-3.6.4",
    ]);
    const two = await push(
      { "requirements.txt": "", "runtime.txt": "python-2.7.18" },
      { parent: old.commit },
    );
    expect(two.lines[4]).toBe(
      " !     Python 2 has reached its community EOL. Upgrade your Python runtime to maintain a secure application as soon as possible.",
    );
  });

  it("says what collectstatic failed with", async () => {
    const { push } = await world({
      "python manage.py collectstatic --noinput --traceback": ({ print, exit }) => {
        print("Traceback\n\nKeyError: 'SECRET_KEY'\n");
        exit(1);
      },
    });
    const { lines } = await push({ "requirements.txt": "django\n", "manage.py": "" });
    const at = lines.indexOf("-----> $ python manage.py collectstatic --noinput");
    expect(lines.slice(at + 1, at + 14)).toEqual([
      "       Traceback",
      "       KeyError: 'SECRET_KEY'",
      "",
      " !     Error while running '$ python manage.py collectstatic --noinput'.",
      "       See traceback above for details.",
      "",
      "       Mend what it tells in the code of your app.",
      "       Or, you can disable collectstatic for this application:",
      "",
      "          $ heroku config:set DISABLE_COLLECTSTATIC=1",
      "",
      "       https://devcenter.heroku.com/articles/django-assets",
      " !     Push rejected, failed to compile Python app.",
    ]);
  });

  it("detects by three files only", async () => {
    const { push } = await world();
    const { lines } = await push({ "app.py": "" });
    expect(lines[3]).toBe(" !     No default language could be detected for this app.");
  });
});
