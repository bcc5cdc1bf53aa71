import { proveMistakes } from "./mistake.ts";
import {
  commit,
  create,
  deploy,
  file,
  flask,
  hello,
  logs,
  page,
  project,
  push,
  redeploy,
  without,
} from "./typing.ts";

const slow = (seconds: number) =>
  flask["app.py"]
    .replace("from flask", "import time\n\nfrom flask")
    .replace("    return", `    time.sleep(${seconds})\n    return`);

proveMistakes("the router", [
  {
    number: 1,
    title: "no Procfile: the build is green, and nothing answers",
    did: [deploy(without(flask, "Procfile")), page(), logs, "heroku ps"].join("\n"),
    sees: [
      "remote:        Procfile declares types -> (none)",
      "remote: Verifying deploy... done.",
      /^HTTP\/\S+ 503/m,
      "Application error",
      'heroku[router]: at=error code=H14 desc="No web processes running" method=GET path="/" host=dojo-shop-',
      /fwd="[\d.]+" dyno= connect= service= status=503 bytes= protocol=http/,
      "No dynos on dojo-shop",
    ],
    fix: [
      'echo "web: gunicorn app:app" > Procfile && git add Procfile && git commit -q -m "Procfile" && git push heroku main',
      page(),
    ].join("\n"),
    works: ["remote:        Procfile declares types -> web", ...hello],
  },
  {
    number: 1,
    title: "a Procfile without a web line",
    did: [deploy({ ...flask, Procfile: "server: gunicorn app:app" }), page(), logs].join("\n"),
    sees: ["Procfile declares types -> server", 'code=H14 desc="No web processes running"'],
    fix: [redeploy({ Procfile: "web: gunicorn app:app" }), page()].join("\n"),
    works: [...hello],
  },
  {
    number: 23,
    title: "the dyno sleeps after half an hour",
    did: [deploy(flask), page(), "dojo forward 31m", "heroku ps", logs].join("\n"),
    sees: [
      "heroku[web.1]: Idling\n",
      "heroku[web.1]: State changed from up to down\n",
      "heroku[web.1]: Stopping all processes with SIGTERM\n",
      /heroku\[web\.1\]: Process exited with status (?:143|0)\n/,
      /^web\.1: idle /m,
    ],
    fix: [page(), logs, "heroku ps:type basic", "dojo forward 2h", "heroku ps"].join("\n"),
    works: [
      ...hello,
      "heroku[web.1]: Unidling\n",
      "heroku[web.1]: State changed from down to starting\n",
      "heroku[web.1]: State changed from starting to up\n",
      /^web\.1: up /m,
    ],
  },
  {
    number: 23,
    title: "the free dyno sleeps",
    edition: "classic",
    did: [
      project({
        ...without(flask, ".python-version"),
        "requirements.txt": "flask==1.1.2\ngunicorn==20.0.4\n",
      }),
      commit("First"),
      create,
      "git push heroku master",
      page(),
      "heroku ps",
      "dojo forward 31m",
      "heroku ps",
    ].join("\n"),
    sees: [...hello, /^web\.1: up /m, /^web\.1: idle /m, "Free dyno hours quota remaining this month:"],
    fix: [page(), "heroku ps"].join("\n"),
    works: [...hello, /^web\.1: up /m],
  },
  {
    number: 35,
    title: "a request that takes longer than 30 seconds",
    did: [
      deploy({ ...flask, "app.py": slow(40), Procfile: "web: gunicorn --timeout 120 app:app" }),
      page(),
      logs,
    ].join("\n"),
    sees: [
      /^HTTP\/\S+ 503/m,
      'heroku[router]: at=error code=H12 desc="Request timeout" method=GET path="/"',
      /dyno=web\.1 connect=\d+ms service=3000\d+ms status=503 bytes=0/,
    ],
    fix: [redeploy({ "app.py": slow(2) }), page()].join("\n"),
    works: [...hello],
  },
  {
    number: 35,
    title: "gunicorn's own 30 seconds",
    did: [deploy({ ...flask, "app.py": slow(40) }), page(), "dojo forward 10s", logs].join("\n"),
    sees: [/\[CRITICAL\] WORKER TIMEOUT \(pid:\d+\)/],
    fix: [redeploy({ "app.py": flask["app.py"] }), page()].join("\n"),
    works: [...hello],
  },
  {
    number: 60,
    title: "scaled to nothing",
    did: [deploy(flask), "heroku ps:scale web=0", page(), logs, "heroku ps"].join("\n"),
    sees: [
      "Scaling dynos... done, now running web at 0:Eco\n",
      'code=H14 desc="No web processes running"',
      /^HTTP\/\S+ 503/m,
    ],
    fix: ["heroku ps:scale web=1", page()].join("\n"),
    works: ["Scaling dynos... done, now running web at 1:Eco\n", ...hello],
  },
  {
    number: 60,
    title: "a type that is not in the Procfile",
    did: [deploy(flask), "heroku ps:scale worker=1"].join("\n"),
    sees: ["Scaling dynos... !\n", "Couldn't find that process type (worker)."],
    fix: [
      redeploy({ Procfile: "web: gunicorn app:app\nworker: sleep 1000", "x.txt": "x" }),
      "heroku ps:scale worker=1",
    ].join("\n"),
    works: [
      "Procfile declares types -> web, worker",
      /Scaling dynos\.\.\. done, now running .*worker at 1:Eco/,
    ],
  },
  {
    number: 60,
    title: "scaling before the first push",
    did: [
      project(flask),
      commit("First"),
      create,
      "heroku ps:scale web=1",
      "heroku ps:scale",
      "heroku ps",
    ].join("\n"),
    sees: [
      "Couldn't find that process type (web).",
      "No process types on dojo-shop.",
      "Upload a Procfile to add process types.",
      "https://devcenter.heroku.com/articles/procfile",
      "No dynos on dojo-shop",
    ],
    fix: [push, "heroku ps:scale web=1"].join("\n"),
    works: ["Scaling dynos... done, now running web at 1:Eco\n"],
  },
  {
    number: 61,
    title: "created, but nothing pushed yet",
    did: [project(flask), commit("First"), create, page(), logs].join("\n"),
    sees: [
      "Welcome to your new app!",
      'heroku[router]: at=info code=H81 desc="Blank app" method=GET path="/"',
      "status=502",
    ],
    fix: [push, page()].join("\n"),
    works: [...hello],
  },
  {
    number: 68,
    title: "H20: the page waits for a dyno that never binds",
    did: [
      deploy({ ...flask, "bot.py": "import time\n\ntime.sleep(1000)\n", Procfile: "web: python bot.py" }),
      page(),
      logs,
    ].join("\n"),
    sees: [
      /^HTTP\/\S+ 503/m,
      /code=(?:H20 desc="App boot timeout"|H10 desc="App crashed")/,
      "Error R10 (Boot timeout)",
    ],
    fix: [redeploy({ Procfile: "web: gunicorn app:app" }), page()].join("\n"),
    works: [...hello],
  },
  {
    number: 68,
    title: "H13: the worker dies in the middle of a request",
    did: [
      deploy({
        ...flask,
        "app.py": flask["app.py"]
          .replace("from flask", "import os\n\nfrom flask")
          .replace("    return", "    os._exit(1)\n    return"),
      }),
      page(),
      logs,
    ].join("\n"),
    sees: [
      /^HTTP\/\S+ 503/m,
      'code=H13 desc="Connection closed without response" method=GET path="/"',
      /dyno=web\.1 connect=\d+ms service=\d+ms status=503/,
    ],
    fix: [redeploy({ "app.py": flask["app.py"] }), page()].join("\n"),
    works: [...hello],
  },
  {
    number: 38,
    title: "a page of an app that is not there",
    did: ["curl -si https://no-such-app-here.herokuapp.com/"].join("\n"),
    sees: [/^HTTP\/\S+ 404/m, "No such app"],
    fix: [deploy(flask), page(), file("x", "x")].join("\n"),
    works: [...hello],
  },
  {
    number: 0,
    title: "a client that expects what nobody promises",
    did: [
      deploy(flask),
      page(),
      `curl -si -H "Expect: the-moon" "$(heroku apps:info -s | sed -n 's/^web_url=//p')"`,
      logs,
    ].join("\n"),
    sees: [
      /^HTTP\/\S+ 417/m,
      /heroku\[router\]: at=error code=H26 desc="Request Error" cause="unsupported expect header value" .* status=417 /,
    ],
    fix: `curl -s -H "Expect: 100-continue" "$(heroku apps:info -s | sed -n 's/^web_url=//p')"`,
    works: ["Hello from the shop"],
  },
]);
