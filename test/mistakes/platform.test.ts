import { account } from "./account.ts";
import { django } from "./django.ts";
import { proveMistakes } from "./mistake.ts";
import { commit, create, deploy, flask, hello, logs, page, project, push, redeploy } from "./typing.ts";

const counter = {
  ...flask,
  "app.py": `import os

from flask import Flask

app = Flask(__name__)


@app.route("/")
def home():
    visits = 0
    if os.path.exists("visits.txt"):
        with open("visits.txt") as file:
            visits = int(file.read())
    visits = visits + 1
    with open("visits.txt", "w") as file:
        file.write(str(visits))
    return f"visit {visits}"
`,
};

/** Settings that let no host of Heroku's in. */
const closed = (debug: boolean) =>
  django(debug)["shop/settings.py"]!.replace('".herokuapp.com", "localhost"', "");

const debugging = (expression: string) => ({
  "app.py": `import os

from flask import Flask

app = Flask(__name__)
debug = ${expression}


@app.route("/")
def home():
    if debug:
        return "secret settings"
    return "Hello from the shop"
`,
});

/** Two apps whose workers never sleep. */
const workers = [
  project({
    "requirements.txt": "",
    ".python-version": "3.14\n",
    Procfile: "worker: sleep 100000000\nweb: sleep 100000000",
  }),
  commit("First"),
  create,
  push,
  "heroku create dojo-second --remote second",
  "git push -q second main",
  "heroku ps:scale web=0 worker=1 -r heroku",
  "heroku ps:scale web=0 worker=1 -r second",
].join("\n");

proveMistakes("the platform", [
  {
    number: 9,
    title: "no payment details yet",
    given: account({ verified: false }),
    did: create,
    status: 2,
    sees: [
      "Creating dojo-shop... !\n",
      "To create an app, verify your account by adding payment information.",
      "https://heroku.com/verify",
      "Error ID: verification_required\n",
    ],
    fix: ["curl -s -d choice=verify https://heroku.com/verify", create].join("\n"),
    works: ["Creating dojo-shop... done\n"],
  },
  {
    number: 17,
    title: "what is written to the disk vanishes with the dyno",
    did: [deploy(counter), page(), page(), page(), "heroku restart", page()].join("\n"),
    sees: [/visit 1\b[^]*visit 2\b[^]*visit 3\b[^]*visit 1\b/],
    fix: [
      "heroku addons:create heroku-postgresql:essential-0",
      "dojo forward 5m",
      "heroku config:get DATABASE_URL",
      "heroku run 'echo kept > note.txt; cat note.txt'",
      "heroku run cat note.txt",
    ].join("\n"),
    works: [/^postgres:\/\//m, "kept\n", "cat: note.txt: No such file or directory"],
  },
  {
    number: 17,
    title: "every dyno is replaced once a day",
    did: [deploy(counter), "heroku ps:type basic", page(), page(), "dojo forward 28h", page(), logs].join(
      "\n",
    ),
    sees: [/visit 1\b[^]*visit 2\b[^]*visit 1\b/, "heroku[web.1]: Cycling\n"],
    fix: "heroku ps",
    works: [/^web\.1: up /m],
  },
  {
    number: 31,
    title: "the dyno hours of the month are used up",
    did: [
      workers,
      "heroku ps -r heroku",
      "dojo forward 24d",
      "heroku logs -n 200 -r heroku",
      "heroku ps -r heroku",
    ].join("\n"),
    sees: [
      /Eco dyno hours quota remaining this month: (?:1000h 0m|999h 59m) \((?:100|99)%\)/,
      "heroku[worker.1]: Idling because quota is exhausted\n",
      "Eco dyno hours quota remaining this month: 0h 0m (0%)\n",
    ],
    fix: ["heroku ps:type basic -r heroku", "dojo forward 1m", "heroku ps -r heroku"].join("\n"),
    works: [/^worker\.1: up /m],
  },
  {
    number: 33,
    title: "an add-on plan of an old tutorial",
    did: [
      create,
      "heroku addons:create heroku-postgresql:hobby-dev -a dojo-shop",
      "heroku addons:create heroku-postgresql:hobby -a dojo-shop",
    ].join("\n"),
    sees: [
      "The heroku-postgresql:hobby-dev plan is no longer available. Choose a different plan. See all available plans in the Elements Marketplace at elements.heroku.com.",
      /Couldn't find either the add-on service or the add-on plan of[^]*"heroku-postgresql:hobby"/,
    ],
    fix: [
      "heroku addons:create heroku-postgresql:essential-0 -a dojo-shop",
      "dojo forward 5m",
      "heroku config -a dojo-shop",
    ].join("\n"),
    works: [
      "Creating heroku-postgresql:essential-0 on dojo-shop... ~$0.007/hour (max $5/month)\n",
      /is being created in the background\. The app will restart when complete\.\.\.\nRun heroku addons:info postgresql-\S+ to check creation progress\.\n/,
      /^DATABASE_URL: +postgres:\/\//m,
    ],
  },
  {
    number: 54,
    title: 'DEBUG="False" is true',
    did: [
      deploy({ ...flask, ...debugging('bool(os.environ["DEBUG"])') }),
      "heroku config:set DEBUG=False",
      page(),
    ].join("\n"),
    sees: ["secret settings"],
    fix: [redeploy(debugging('os.environ.get("DEBUG") == "1"')), page()].join("\n"),
    works: [...hello],
    gone: ["secret settings"],
  },
  {
    number: 11,
    title: "migrations were not run",
    did: [
      deploy(django(true)),
      "python3 -m venv ~/venv && . ~/venv/bin/activate && pip install -q -r requirements.txt",
      "python manage.py makemigrations",
      commit("Migration"),
      push,
      page(),
      logs,
      "heroku run python manage.py migrate",
      page(),
    ].join("\n"),
    sees: [
      "OperationalError at /",
      "app[web.1]: django.db.utils.OperationalError: no such table: books_book",
      "status=500",
      // The one-off dyno has a file system of its own: its SQLite file goes with it.
      /Applying books\.0001_initial\.\.\. OK[^]*HTTP\/\S+ 500/,
    ],
    fix: [redeploy({ Procfile: "web: python manage.py migrate && gunicorn shop.wsgi\n" }), page()].join("\n"),
    works: [/^HTTP\/\S+ 200/m, "Hello from the shop: 0 books"],
  },
  {
    number: 13,
    title: "ALLOWED_HOSTS lacks the host, and nothing tells",
    did: [deploy({ ...django(false), "shop/settings.py": closed(false) }), page("plain"), logs].join("\n"),
    sees: [/^HTTP\/\S+ 400/m, "<h1>Bad Request (400)</h1>", /heroku\[router\]: at=info .* status=400 /],
    unseen: ["DisallowedHost"],
    fix: [redeploy({ "shop/settings.py": django(false)["shop/settings.py"]! }), page("plain")].join("\n"),
    works: [...hello],
  },
  {
    number: 13,
    title: "DisallowedHost where DEBUG is on",
    did: [deploy({ ...django(true), "shop/settings.py": closed(true) }), page("plain"), logs].join("\n"),
    sees: [
      "DisallowedHost at /plain",
      /app\[web\.1\]: Invalid HTTP_HOST header: '(dojo-shop-\w+\.herokuapp\.com)'\. You may need to add '\1' to ALLOWED_HOSTS\./,
    ],
    fix: [redeploy({ "shop/settings.py": django(true)["shop/settings.py"]! }), page("plain")].join("\n"),
    works: [...hello],
  },
  {
    number: 32,
    title: "no style sheets without DEBUG",
    did: [deploy(django(false)), page("static/site.css"), logs].join("\n"),
    sees: [/^HTTP\/\S+ 404/m, /app\[web\.1\]: .*"GET \/static\/site\.css HTTP\/1\.1" 404/],
    fix: [
      redeploy({
        "shop/settings.py": django(false)["shop/settings.py"]!.replace(
          'SecurityMiddleware", ',
          'SecurityMiddleware", "whitenoise.middleware.WhiteNoiseMiddleware", ',
        ),
      }),
      page("static/site.css"),
    ].join("\n"),
    works: [/^HTTP\/\S+ 200/m, "body { color: green }"],
  },
  {
    number: 62,
    title: "makemigrations on the dyno",
    did: [
      deploy(django(true)),
      ...Array.from({ length: 2 }, () => "heroku run python manage.py makemigrations"),
      "heroku run ls books/migrations",
      "heroku run python manage.py migrate",
    ].join("\n"),
    sees: [
      /(Create model Book[^]*){2}/,
      /run\.\d{4}\s+__init__\.py\s+Running python/,
      "No migrations to apply.",
    ],
    fix: [
      "python3 -m venv ~/venv && . ~/venv/bin/activate && pip install -q -r requirements.txt",
      "python manage.py makemigrations",
      commit("Migration"),
      push,
      "heroku run python manage.py migrate",
    ].join("\n"),
    works: ["Applying books.0001_initial... OK"],
  },
]);
