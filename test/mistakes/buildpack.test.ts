import { proveMistakes } from "./mistake.ts";
import {
  commit,
  create,
  deploy,
  file,
  flask,
  hello,
  page,
  project,
  push,
  redeploy,
  without,
} from "./typing.ts";

// Long, for it is a table: each mistake with what the learner did, what is seen, and the fix.

const pipfile = `[[source]]
url = "https://pypi.org/simple"
verify_ssl = true
name = "pypi"

[packages]
flask = "*"
gunicorn = "*"

[requires]
python_version = "3.14"
`;

const django = {
  "manage.py": `import os
import sys

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "shop.settings")
from django.core.management import execute_from_command_line

execute_from_command_line(sys.argv)
`,
  "shop/__init__.py": "",
  "shop/settings.py": `SECRET_KEY = "not a secret"
DEBUG = False
ALLOWED_HOSTS = [".herokuapp.com"]
INSTALLED_APPS = ["django.contrib.staticfiles"]
ROOT_URLCONF = "shop.urls"
STATIC_URL = "static/"
`,
  "shop/urls.py": "urlpatterns = []\n",
  "requirements.txt": "django\ngunicorn\n",
  ".python-version": "3.14\n",
} as const;

const refused = [
  "remote:  !     Push rejected, failed to compile Python app.",
  "remote: !\tPush rejected to dojo-shop.",
  " ! [remote rejected] main -> main (pre-receive hook declined)\n",
  "error: failed to push some refs to 'https://git.heroku.com/dojo-shop.git'\n",
];
const built = "remote: Verifying deploy... done.";

proveMistakes("the build", [
  {
    number: 4,
    title: "no file that tells the language",
    did: deploy({ "README.md": "# Shop\n" }),
    status: 1,
    sees: [
      "remote:  !     No default language could be detected for this app.",
      "HINT: This occurs when Heroku cannot detect the buildpack to use for this application automatically.",
      "See https://devcenter.heroku.com/articles/buildpacks",
      "remote:  !     Push failed",
      "remote: !\tPush rejected to dojo-shop.",
      " ! [remote rejected] main -> main (pre-receive hook declined)\n",
    ],
    fix: redeploy(flask),
    works: ["remote: -----> Python app detected", built],
  },
  {
    number: 4,
    title: "Python, but no requirements",
    did: deploy(without(flask, "requirements.txt")),
    status: 1,
    sees: [
      "remote: -----> Python app detected",
      "Error: Couldn't find any supported Python package manager files.",
      "Currently the root directory of your app contains:",
      /remote:.*app\.py/,
      ...refused,
    ],
    fix: [redeploy({ "requirements.txt": "flask\ngunicorn" }), page()].join("\n"),
    works: [built, ...hello],
  },
  {
    number: 4,
    title: "requirements.txt misspelled",
    did: deploy({ ...without(flask, "requirements.txt"), "requirement.txt": "flask\ngunicorn" }),
    status: 1,
    sees: ["Error: Couldn't find any supported Python package manager files.", /remote:.*requirement\.txt/],
    fix: ["git mv requirement.txt requirements.txt", 'git commit -q -m "Spelling"', push].join("\n"),
    works: [built],
  },
  {
    number: 4,
    title: "the file was never committed",
    did: [project(flask), "git add app.py Procfile", 'git commit -q -m "First"', create, push].join("\n"),
    sees: ["Error: Couldn't find any supported Python package manager files."],
    fix: ["git status --short", commit("All"), push].join("\n"),
    works: ["?? requirements.txt\n", built],
  },
  {
    number: 8,
    title: "collectstatic without STATIC_ROOT",
    did: deploy(django),
    status: 1,
    sees: [
      "remote: -----> $ python manage.py collectstatic --noinput",
      "django.core.exceptions.ImproperlyConfigured: You're using the staticfiles app without having set the STATIC_ROOT setting to a filesystem path.",
      "Error: Unable to generate Django static files.",
      "$ heroku config:set DISABLE_COLLECTSTATIC=1",
      ...refused,
    ],
    fix: ["echo 'STATIC_ROOT = \"staticfiles\"' >> shop/settings.py", commit("Static"), push].join("\n"),
    works: ["static file", built],
  },
  {
    number: 8,
    title: "collectstatic switched off",
    did: deploy(django),
    sees: ["Error: Unable to generate Django static files."],
    fix: ["heroku config:set DISABLE_COLLECTSTATIC=1", push].join("\n"),
    works: ["-----> Skipping Django collectstatic since the env var DISABLE_COLLECTSTATIC is set.", built],
    gone: ["Error: Unable"],
  },
  {
    number: 8,
    title: "collectstatic without the staticfiles app",
    did: deploy({ ...django, "shop/settings.py": "INSTALLED_APPS = []\n" }),
    status: 1,
    sees: ["Unknown command: 'collectstatic'", "Error: Unable to generate Django static files."],
    fix: redeploy({ "shop/settings.py": `${django["shop/settings.py"]}STATIC_ROOT = "staticfiles"\n` }),
    works: ["0 static files copied to '/", built],
  },
  {
    number: 14,
    title: "a config var that the build needs already",
    did: deploy({
      ...django,
      "shop/settings.py": `import os\n\n${django["shop/settings.py"].replace('"not a secret"', 'os.environ["SECRET_KEY"]')}STATIC_ROOT = "staticfiles"\n`,
    }),
    status: 1,
    sees: [
      "Traceback (most recent call last):",
      /SECRET_KEY = os\.environ\["SECRET_KEY"\]/,
      "KeyError: 'SECRET_KEY'",
      "Error: Unable to generate Django static files.",
      ...refused,
    ],
    fix: ["heroku config:set SECRET_KEY=hunter2", push].join("\n"),
    works: ["Setting SECRET_KEY and restarting dojo-shop... done, v3", built],
  },
  {
    number: 10,
    title: "the app lies in a sub-directory",
    did: [
      "mkdir shop && cd shop && git init -q",
      ...Object.entries(flask).map(([path, text]) => file(`backend/${path}`, text)),
      commit("First"),
      create,
      "heroku buildpacks:set heroku/python",
      push,
    ].join("\n"),
    status: 1,
    sees: [
      "remote: -----> App not compatible with buildpack: https://buildpack-registry.s3.amazonaws.com/buildpacks/heroku/python.tgz",
      "More info: https://devcenter.heroku.com/articles/buildpacks#detection-failure",
      "remote:  !     Push failed",
    ],
    fix: ["git mv backend/* backend/.python-version .", commit("Up"), push, page()].join("\n"),
    works: [built, ...hello],
  },
  {
    number: 15,
    title: "a Python that has retired",
    did: deploy({ ...flask, ".python-version": "3.8\n" }),
    status: 1,
    sees: ["Error: The requested Python version has reached end-of-life.", ...refused],
    fix: redeploy({ ".python-version": "3.14" }),
    works: ["remote: -----> Using Python 3.14 specified in .python-version", built],
  },
  {
    number: 15,
    title: "runtime.txt of an old text, and misspelled",
    did: deploy({ ...without(flask, ".python-version"), "runtime.txt": "3.14\n" }),
    status: 1,
    sees: ["Error: Invalid Python version in runtime.txt.", ...refused],
    fix: [
      redeploy({ "runtime.txt": "python-3.14.7" }),
      "git rm -q runtime.txt",
      redeploy({ ".python-version": "3.14" }),
    ].join("\n"),
    works: ["Warning: The runtime.txt file is deprecated.", "Using Python 3.14 specified in .python-version"],
  },
  {
    number: 15,
    title: ".python-version misspelled",
    did: deploy({ ...without(flask, ".python-version"), ".python_version": "3.14\n" }),
    status: 1,
    sees: ["Error: Your .python-version file is spelled incorrectly.", ...refused],
    fix: ["git mv .python_version .python-version", commit("Spelling"), push].join("\n"),
    works: ["remote: -----> Using Python 3.14 specified in .python-version", built],
  },
  {
    number: 15,
    title: "no Python version at all is only a warning",
    did: deploy(without(flask, ".python-version")),
    sees: ["Warning: No Python version was specified.", built],
    fix: redeploy({ ".python-version": "3.14" }),
    works: ["Using Python 3.14 specified in .python-version"],
    gone: ["Warning: No Python version"],
  },
  {
    number: 15,
    title: "a runtime the stack does not have",
    edition: "classic",
    did: [
      project({ ...without(flask, ".python-version"), "runtime.txt": "python-3.9.99\n" }),
      commit("First"),
      create,
      "git push heroku master",
    ].join("\n"),
    status: 1,
    sees: [
      /remote: {2}! {5}Requested runtime '?\(?python-3\.9\.99\)?'? is not available for this stack \(heroku-\d\d\)\./,
      "remote:  !     Push rejected, failed to compile Python app.",
    ],
    fix: [file("runtime.txt", "python-3.6.15"), commit("Runtime"), "git push heroku master"].join("\n"),
    works: [built],
  },
  {
    number: 21,
    title: "a package that only Windows has",
    did: deploy({ ...flask, "requirements.txt": "flask\ngunicorn\npywin32==311\n" }),
    status: 1,
    sees: [
      /ERROR: Could not find a version that satisfies the requirement pywin32==311 \(from versions: none\)|requirement pywin32==311/,
      "ERROR: No matching distribution found for pywin32==311",
      "Error: Unable to install dependencies using pip.",
      ...refused,
    ],
    fix: redeploy({ "requirements.txt": 'flask\ngunicorn\npywin32==311; sys_platform == "win32"' }),
    works: [built],
  },
  {
    number: 22,
    title: "procfile in lower case",
    did: [deploy({ ...without(flask, "Procfile"), procfile: "web: gunicorn app:app" }), page()].join("\n"),
    sees: [
      "remote:  ~     Mis-cased procfile detected; ignoring.",
      "remote:  ~     Rename it to Procfile to have it honored.",
      /Procfile declares types +-> \(none\)/,
      /^HTTP\/\S+ 503/m,
    ],
    fix: ["git mv procfile Procfile", commit("Case"), push, page()].join("\n"),
    works: ["Procfile declares types -> web", ...hello],
  },
  {
    number: 22,
    title: "Procfile.txt, of which nothing warns",
    did: [
      deploy({ ...without(flask, "Procfile"), "Procfile.txt": "web: gunicorn app:app" }),
      page(),
      "heroku logs",
    ].join("\n"),
    sees: ["Procfile declares types -> (none)", 'code=H14 desc="No web processes running"'],
    unseen: ["Mis-cased"],
    fix: ["git mv Procfile.txt Procfile", commit("Name"), push, page()].join("\n"),
    works: ["Procfile declares types -> web", ...hello],
  },
  {
    number: 25,
    title: "the slug is too large",
    did: deploy({
      ...flask,
      "requirements.txt": "flask\ngunicorn\ntorch\n",
    }),
    status: 1,
    sees: [
      /remote: {2}! {5}Compiled slug size: [\d.]+[MG] is too large \(max is 500M\)\./,
      "remote:  !     See: http://devcenter.heroku.com/articles/slug-size",
      "remote:  !     Push failed",
    ],
    fix: redeploy({ "requirements.txt": "flask\ngunicorn" }),
    works: [built],
  },
  {
    number: 27,
    title: "psycopg2 wants to be compiled",
    did: [project(flask), "python -m venv ~/venv && . ~/venv/bin/activate", "pip install psycopg2"].join(
      "\n",
    ),
    status: 1,
    sees: ["Error: pg_config executable not found."],
    fix: ["pip install psycopg2-binary", "pip freeze"].join("\n"),
    works: [/^psycopg2-binary==[\d.]+$/m],
  },
  {
    number: 39,
    title: "a stray package.json makes it a Node.js app",
    did: deploy({ ...flask, "package.json": '{"name": "shop"}' }),
    sees: [
      "Warning: Multiple default buildpacks reported the ability to handle this app. The first buildpack in the list below will be used.",
      "Detected buildpacks: Node.js,Python",
    ],
    fix: ["heroku buildpacks:set heroku/python", 'git commit -q --allow-empty -m "Again"', push, page()].join(
      "\n",
    ),
    works: [
      "Buildpack set. Next release on dojo-shop will use heroku/python.\nRun git push heroku main to create a new release using this buildpack.\n",
      "remote: -----> Python app detected",
      ...hello,
    ],
  },
  {
    number: 39,
    title: "the buildpack of another language",
    did: [
      project(flask),
      commit("First"),
      create,
      "heroku buildpacks:set heroku/nodejs",
      push,
      "heroku buildpacks:set heroku/nodejs",
    ].join("\n"),
    sees: [
      "remote: -----> App not compatible with buildpack: https://buildpack-registry.s3.amazonaws.com/buildpacks/heroku/nodejs.tgz",
      "The buildpack heroku/nodejs is already set on your app.",
    ],
    fix: ["heroku buildpacks:set heroku/python", push].join("\n"),
    works: ["remote: -----> Python app detected", built],
  },
  {
    number: 40,
    title: "a Pipfile without its lock",
    did: deploy({ ...without(flask, "requirements.txt", ".python-version"), Pipfile: pipfile }),
    status: 1,
    sees: [
      "remote: -----> Python app detected",
      "Error: No 'Pipfile.lock' found!",
      "Run 'pipenv lock' locally to generate the lockfile",
      ...refused,
    ],
    fix: ["pipenv lock", commit("Lock"), push, page()].join("\n"),
    works: [
      "Using Python 3.14 specified in Pipfile.lock",
      "Installing dependencies using 'pipenv install --deploy'",
      ...hello,
    ],
  },
  {
    number: 40,
    title: "a Pipfile without its lock was enough once",
    edition: "classic",
    did: [
      project({
        ...without(flask, "requirements.txt", ".python-version"),
        Pipfile: pipfile.replace("3.14", "3.6"),
      }),
      commit("First"),
      create,
      "git push heroku master",
    ].join("\n"),
    status: 0,
    sees: [built],
    fix: page(),
    works: [...hello],
  },
  {
    number: 41,
    title: "Pipfile.lock and requirements.txt together",
    did: [
      project({ ...without(flask, ".python-version"), Pipfile: pipfile }),
      "pipenv lock",
      commit("First"),
      create,
      push,
    ].join("\n"),
    status: 1,
    sees: [
      "Error: Multiple Python package manager files were found.",
      "Pipfile.lock (Pipenv)",
      "requirements.txt (pip)",
      ...refused,
    ],
    fix: ["git rm requirements.txt", 'git commit -q -m "One of them"', push].join("\n"),
    works: ["rm 'requirements.txt'\n", built],
  },
  {
    number: 42,
    title: "Pipfile edited by hand, the lock forgotten",
    did: [
      project({ ...without(flask, "requirements.txt", ".python-version"), Pipfile: pipfile }),
      "pipenv lock",
      "sed -i 's/^gunicorn.*/&\\nrequests = \"*\"/' Pipfile",
      commit("First"),
      create,
      push,
    ].join("\n"),
    status: 1,
    sees: [
      /Your Pipfile\.lock[^]*is out of[^]*date\. Expected:/,
      "Aborting deploy",
      "Error: Unable to install dependencies using Pipenv.",
      ...refused,
    ],
    fix: ["pipenv lock", commit("Lock"), push].join("\n"),
    works: [built],
  },
  {
    number: 42,
    title: "a Pipfile.lock with conflict marks in it",
    did: deploy({
      ...without(flask, "requirements.txt", ".python-version"),
      Pipfile: pipfile,
      "Pipfile.lock": "<<<<<<< HEAD\n{}\n=======\n{}\n>>>>>>> other\n",
    }),
    status: 1,
    sees: ["Error: Can't parse Pipfile.lock.", ...refused],
    fix: ["pipenv lock", commit("Lock"), push].join("\n"),
    works: [built],
  },
  {
    number: 43,
    title: "the virtual environment is committed",
    did: [project(flask), "python -m venv .venv", commit("First"), create, push].join("\n"),
    status: 1,
    sees: [
      "Error: Existing '.venv/' directory found.",
      "Run 'git rm --cached -r .venv/' to remove the directory",
      ...refused,
    ],
    fix: ["git rm -q --cached -r .venv/", "echo .venv/ >> .gitignore", commit("Without venv"), push].join(
      "\n",
    ),
    works: [built],
  },
  {
    number: 47,
    title: "what pip freeze wrote in conda",
    did: deploy({
      ...flask,
      "requirements.txt": "flask\ngunicorn\ncertifi @ file:///C:/ci/certifi_1655906784508/croot/certifi\n",
    }),
    status: 1,
    sees: [
      /ERROR: Could not install packages due to an (?:OSError|EnvironmentError): \[Errno 2\] No such file or directory: '\/C:/,
      "Error: Unable to install dependencies using pip.",
      ...refused,
    ],
    fix: redeploy({ "requirements.txt": "flask\ngunicorn\ncertifi" }),
    works: [built],
  },
  {
    number: 47,
    title: "a line that is no requirement",
    did: deploy({ ...flask, "requirements.txt": "flask\ngunicorn\nan-invalid-requirement!\n" }),
    status: 1,
    sees: ["ERROR: Invalid requirement: 'an-invalid-requirement!'", ...refused],
    fix: redeploy({ "requirements.txt": "flask\ngunicorn" }),
    works: [built],
  },
  {
    number: 52,
    title: ".slugignore hides a file that the app needs",
    did: [deploy({ ...flask, "greeting.txt": "Hello", ".slugignore": "*.txt\n!requirements.txt\n" })].join(
      "\n",
    ),
    status: 1,
    sees: ["Couldn't find any supported Python package manager files."],
    fix: ["git rm -q .slugignore", commit("Everything"), push].join("\n"),
    works: [built],
  },
  {
    number: 63,
    title: "requirements.txt in UTF-16, as PowerShell writes it",
    did: [
      project(without(flask, "requirements.txt")),
      "printf 'f\\0l\\0a\\0s\\0k\\0\\n\\0' > requirements.txt",
      commit("First"),
      create,
      push,
    ].join("\n"),
    status: 1,
    sees: ["ERROR: Invalid requirement: 'f\\x00l\\x00a\\x00s\\x00k\\x00'", ...refused],
    fix: redeploy({ "requirements.txt": "flask\ngunicorn" }),
    works: [built],
  },
  {
    number: 63,
    title: ".python-version in UTF-16",
    did: [
      project(without(flask, ".python-version")),
      "printf '\\xff\\xfe3\\0.\\0001\\0004\\0' > .python-version",
      commit("First"),
      create,
      push,
    ].join("\n"),
    status: 1,
    sees: ["Error: Unable to read .python-version.", "UTF-16", ...refused],
    fix: redeploy({ ".python-version": "3.14" }),
    works: [built],
  },
]);
