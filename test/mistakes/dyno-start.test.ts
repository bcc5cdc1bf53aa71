import { proveMistakes } from "./mistake.ts";
import { commit, create, deploy, file, flask, hello, logs, page, project, push, redeploy } from "./typing.ts";

// Long, for it is a table: each mistake with what the learner did, what is seen, and the fix.

const crashed = (status: number) => [
  `heroku[web.1]: Process exited with status ${status}\n`,
  /heroku\[web\.1\]: State changed from (?:starting|up) to crashed\n/,
  'heroku[router]: at=error code=H10 desc="App crashed" method=GET path="/"',
  "status=503",
];

const errorPage = [/^HTTP\/\S+ 503/m, "Application error"];

/** Flask's own server, bound to wherever a learner binds it. */
const runs = (how: string) => ({
  ...flask,
  "app.py": `import os\n${flask["app.py"]}

if __name__ == "__main__":
    app.run(${how})
`,
  Procfile: "web: python app.py\n",
});

/** An app that opens its database when it starts. */
const withDatabase = (url: string) => ({
  "app.py": `import os\n\nfrom sqlalchemy import create_engine\n\n${flask["app.py"]}\nengine = create_engine(${url})\n`,
});

/** It keeps a hundred megabytes of every visit. */
const hoarding = flask["app.py"]
  .replace("Flask(__name__)", "Flask(__name__)\nkept = []")
  .replace("    return", '    kept.append("x" * 100_000_000)\n    return');

/** The same in Node.js, twenty megabytes a visit. */
const hoardingNode = (hoards: boolean) => ({
  "package.json":
    '{"name":"shop","version":"1.0.0","engines":{"node":"24.x"},"scripts":{"start":"node app.js"}}\n',
  "app.js": `const kept = [];
require("http")
  .createServer((request, response) => {
    const page = new Uint8Array(20_000_000).fill(1);
    ${hoards ? "kept.push(page);" : ""}
    response.end("Hello from the shop");
  })
  .listen(process.env.PORT);
`,
});

proveMistakes("the start of a dyno", [
  {
    number: 2,
    title: "the app crashes, and only the logs tell why",
    did: [
      deploy({
        ...flask,
        "app.py": "from flask import Flask\n\napp = Flask(__name__)\nprint(undefined_name)\n",
      }),
      page(),
      page("favicon.ico"),
      logs,
    ].join("\n"),
    sees: [
      ...errorPage,
      "Traceback (most recent call last):",
      "NameError: name 'undefined_name' is not defined",
      ...crashed(3),
      'path="/favicon.ico"',
    ],
    fix: [redeploy({ "app.py": flask["app.py"] }), page(), "heroku ps"].join("\n"),
    works: [...hello, /^web\.1: up /m],
  },
  {
    number: 3,
    title: "Flask's own port instead of $PORT",
    did: [deploy(runs("port=5000")), page(), "dojo forward 2m", page(), logs].join("\n"),
    sees: [
      "Running on http://127.0.0.1:5000",
      "heroku[web.1]: Error R10 (Boot timeout) -> Web process failed to bind to $PORT within 60 seconds of launch\n",
      "heroku[web.1]: Stopping process with SIGKILL\n",
      "heroku[web.1]: Process exited with status 137\n",
      "heroku[web.1]: State changed from starting to crashed\n",
      ...errorPage,
    ],
    fix: [redeploy(runs('host="0.0.0.0", port=int(os.environ.get("PORT", 5000))')), page()].join("\n"),
    works: [...hello],
  },
  {
    number: 3,
    title: "the right port, but only for 127.0.0.1",
    did: [deploy(runs('port=int(os.environ["PORT"])')), "dojo forward 3m", logs].join("\n"),
    sees: [/Running on http:\/\/127\.0\.0\.1:\d+/, "Error R10 (Boot timeout)"],
    fix: [redeploy({ Procfile: "web: gunicorn app:app" }), page()].join("\n"),
    works: [...hello],
  },
  {
    number: 6,
    title: "gunicorn is not in requirements.txt",
    did: [deploy({ ...flask, "requirements.txt": "flask" }), page(), logs].join("\n"),
    sees: [/app\[web\.1\]: bash: (?:line 1: )?gunicorn: command not found\n/, ...crashed(127), ...errorPage],
    fix: [
      "python -m venv ~/venv && . ~/venv/bin/activate",
      "pip install -q -r requirements.txt gunicorn && pip freeze > requirements.txt",
      commit("gunicorn"),
      push,
      page(),
    ].join("\n"),
    works: [/Successfully installed .*gunicorn/, ...hello],
  },
  {
    number: 7,
    title: "a module that does not exist",
    did: [deploy({ ...flask, Procfile: "web: gunicorn mysite.wsgi" }), page(), logs].join("\n"),
    sees: [
      /app\[web\.1\]: \[.*\] \[INFO\] Starting gunicorn \d/,
      /\[INFO\] Listening at: http:\/\/0\.0\.0\.0:\d+ \(\d+\)/,
      /\[INFO\] Booting worker with pid: \d+/,
      "[ERROR] Exception in worker process",
      "Traceback (most recent call last):",
      "ModuleNotFoundError: No module named 'mysite'",
      "Worker failed to boot.",
      ...crashed(3),
      ...errorPage,
    ],
    fix: [redeploy({ Procfile: "web: gunicorn app:app" }), page()].join("\n"),
    works: [...hello],
  },
  {
    number: 7,
    title: "the file's name instead of the module's",
    did: [deploy({ ...flask, Procfile: "web: gunicorn app.py" }), page(), logs].join("\n"),
    sees: ["ModuleNotFoundError: No module named 'app.py'; 'app' is not a package", ...crashed(3)],
    fix: [redeploy({ Procfile: "web: gunicorn app:app" }), page()].join("\n"),
    works: [...hello],
  },
  {
    number: 7,
    title: "the variable has another name",
    did: [deploy({ ...flask, Procfile: "web: gunicorn app:server" }), page(), logs].join("\n"),
    sees: ["Failed to find attribute 'server' in 'app'.", ...errorPage, /Process exited with status [34]\n/],
    fix: [redeploy({ Procfile: "web: gunicorn app:app" }), page()].join("\n"),
    works: [...hello],
  },
  {
    number: 14,
    title: "a config var that only .env has",
    did: [
      deploy({
        ...flask,
        "app.py": `import os\n${flask["app.py"]}\napp.secret_key = os.environ["SECRET_KEY"]\n`,
        ".gitignore": ".env\n",
        ".env": "SECRET_KEY=hunter2",
      }),
      page(),
      logs,
    ].join("\n"),
    sees: ["KeyError: 'SECRET_KEY'", ...crashed(3), ...errorPage],
    fix: ["heroku config:set SECRET_KEY='hunter2'", page(), "heroku config"].join("\n"),
    works: [
      "Setting SECRET_KEY and restarting dojo-shop... done, v4\n",
      "=== dojo-shop Config Vars\n",
      /^SECRET_KEY: +hunter2$/m,
      ...hello,
    ],
  },
  {
    number: 34,
    title: "a bot under web",
    did: [
      deploy({
        ...flask,
        "bot.py": "import time\n\nprint('Bot is running', flush=True)\nwhile True:\n    time.sleep(10)\n",
        Procfile: "web: python bot.py",
      }),
      "dojo forward 2m",
      logs,
    ].join("\n"),
    sees: ["app[web.1]: Bot is running\n", "Error R10 (Boot timeout)"],
    fix: [
      redeploy({ Procfile: "worker: python bot.py" }),
      "heroku ps:scale worker=1",
      "dojo forward 5m",
      "heroku ps",
    ].join("\n"),
    works: ["Scaling dynos... done, now running worker at 1:Eco\n", /^worker\.1: up /m],
    gone: [/^web\.1/m],
  },
  {
    number: 34,
    title: "a script that ends, under web",
    did: [
      deploy({ ...flask, "job.py": "print('All done')\n", Procfile: "web: python job.py" }),
      "dojo forward 1m",
      logs,
    ].join("\n"),
    sees: [
      "app[web.1]: All done\n",
      "heroku[web.1]: Process exited with status 0\n",
      /State changed from (?:starting|up) to crashed/,
    ],
    fix: [redeploy({ Procfile: "web: gunicorn app:app" }), "heroku run python job.py", page()].join("\n"),
    works: ["All done", ...hello],
  },
  {
    number: 46,
    title: "a package that was never listed",
    did: [deploy({ ...flask, "app.py": `import requests\n${flask["app.py"]}` }), page(), logs].join("\n"),
    sees: ["ModuleNotFoundError: No module named 'requests'", "Worker failed to boot.", ...crashed(3)],
    fix: [redeploy({ "requirements.txt": "flask\ngunicorn\nrequests" }), page()].join("\n"),
    works: [...hello],
  },
  {
    number: 53,
    title: "a Procfile line without its colon",
    did: [deploy({ ...flask, Procfile: "web gunicorn app:app" }), page(), "heroku local"].join("\n"),
    sees: [
      "Procfile declares types -> (none)",
      /^HTTP\/\S+ 503/m,
      "line 1 parse error: web gunicorn app:app",
    ],
    fix: [redeploy({ Procfile: "web: gunicorn app:app" }), page()].join("\n"),
    works: ["Procfile declares types -> web", ...hello],
  },
  {
    number: 53,
    title: "Web with a capital",
    did: [deploy({ ...flask, Procfile: "Web: gunicorn app:app" }), page(), logs].join("\n"),
    sees: ["Procfile declares types -> Web", 'code=H14 desc="No web processes running"'],
    fix: [redeploy({ Procfile: "web: gunicorn app:app" }), page()].join("\n"),
    works: [...hello],
  },
  {
    number: 53,
    title: "a quote that does not end",
    did: [deploy({ ...flask, Procfile: "web: gunicorn 'app:app" }), page(), logs].join("\n"),
    sees: [/app\[web\.1\]: bash: -c: line \d+: unexpected EOF while looking for matching/, ...errorPage],
    fix: [redeploy({ Procfile: "web: gunicorn app:app" }), page()].join("\n"),
    works: [...hello],
  },
  {
    number: 63,
    title: "a script with the line ends of Windows",
    did: [
      project({ ...flask, Procfile: "web: ./start.py" }),
      "printf '#!/usr/bin/env python3\\r\\nprint(1)\\r\\n' > start.py",
      "chmod +x start.py",
      commit("First"),
      create,
      push,
      page(),
      logs,
    ].join("\n"),
    sees: [/env: ['‘]python3\\r['’]: No such file or directory/, ...crashed(127)],
    fix: [
      "sed -i 's/\\r$//' start.py",
      "echo 'web: gunicorn app:app' > Procfile",
      commit("LF"),
      push,
      page(),
    ].join("\n"),
    works: [...hello],
  },
  {
    number: 64,
    title: "a script without its executable bit",
    did: [
      deploy({ ...flask, "start.sh": "#!/bin/bash\nexec gunicorn app:app\n", Procfile: "web: ./start.sh" }),
      page(),
      logs,
    ].join("\n"),
    sees: [/app\[web\.1\]: bash: (?:line 1: )?\.\/start\.sh: Permission denied\n/, ...crashed(126)],
    fix: ["chmod +x start.sh", 'git commit -q -a -m "Executable"', push, page()].join("\n"),
    works: [...hello],
  },
  {
    number: 26,
    title: "postgres:// and SQLAlchemy",
    did: [
      project({
        ...flask,
        ...withDatabase('os.environ["DATABASE_URL"]'),
        "requirements.txt": "flask\ngunicorn\nsqlalchemy\npsycopg2-binary\n",
      }),
      commit("First"),
      create,
      "heroku addons:create heroku-postgresql:essential-0",
      "dojo forward 5m",
      push,
      page(),
      logs,
    ].join("\n"),
    sees: [
      "sqlalchemy.exc.NoSuchModuleError: Can't load plugin: sqlalchemy.dialects:postgres\n",
      ...crashed(3),
      ...errorPage,
    ],
    fix: [
      "heroku config:set DATABASE_URL=x",
      redeploy(withDatabase('os.environ["DATABASE_URL"].replace("postgres://", "postgresql://", 1)')),
      page(),
    ].join("\n"),
    works: ["Cannot overwrite attachment values DATABASE_URL.", ...hello],
  },
  {
    number: 27,
    title: "no driver for Postgres",
    did: [
      deploy({
        ...flask,
        ...withDatabase('"postgresql://localhost/shop"'),
        "requirements.txt": "flask\ngunicorn\nsqlalchemy\n",
      }),
      page(),
      logs,
    ].join("\n"),
    sees: ["ModuleNotFoundError: No module named 'psycopg2'", ...crashed(3)],
    fix: [redeploy({ "requirements.txt": "flask\ngunicorn\nsqlalchemy\npsycopg2-binary" }), page()].join(
      "\n",
    ),
    works: [...hello],
  },
  {
    number: 28,
    title: "too much memory: R14, then R15",
    did: [
      deploy({ ...flask, "app.py": hoarding }),
      ...Array.from({ length: 6 }, () => page()),
      "sleep 25",
      logs,
      ...Array.from({ length: 6 }, () => page()),
      "sleep 20",
      logs,
    ].join("\n"),
    sees: [
      /heroku\[web\.1\]: Process running mem=\d{3}M\(1\d\d\.\d%\)\n.*heroku\[web\.1\]: Error R14 \(Memory quota exceeded\)\n/,
      /mem=1\d{3}M\(2\d\d\.\d%\)\n.*Error R15 \(Memory quota vastly exceeded\)\n.*Stopping process with SIGKILL\n.*Process exited with status 137\n.*State changed from up to crashed\n/,
    ],
    fix: [
      redeploy({ "app.py": flask["app.py"] }),
      ...Array.from({ length: 12 }, () => page()),
      "sleep 25",
      "heroku logs -n 20",
    ].join("\n"),
    works: [...hello],
    gone: ["Error R14"],
  },
  {
    number: 28,
    title: "too much memory in Node.js",
    did: [deploy(hoardingNode(true)), ...Array.from({ length: 11 }, () => page()), "sleep 5", logs].join(
      "\n",
    ),
    sees: [
      /heroku\[web\.1\]: Process running mem=\d{3}M\(1\d\d\.\d%\)\n.*heroku\[web\.1\]: Error R14 \(Memory quota exceeded\)\n/,
    ],
    fix: [redeploy(hoardingNode(false)), ...Array.from({ length: 3 }, () => page()), "heroku logs -n 8"].join(
      "\n",
    ),
    works: [...hello],
    gone: ["Error R14"],
  },
  {
    number: 28,
    title: "too many workers for the dyno",
    did: [deploy({ ...flask, Procfile: "web: gunicorn --workers 60 app:app" }), page(), "sleep 5", logs].join(
      "\n",
    ),
    sees: ["Error R14 (Memory quota exceeded)"],
    fix: [
      redeploy({ Procfile: "web: gunicorn app:app" }),
      "heroku config:set WEB_CONCURRENCY=1",
      page(),
      "sleep 5",
      "heroku logs -n 12",
    ].join("\n"),
    works: [...hello, "Skipping automatic configuration of WEB_CONCURRENCY since it's already set."],
    gone: ["Error R14"],
  },
  {
    number: 0,
    title: "python app.py without the file",
    did: [deploy({ ...flask, Procfile: "web: python main.py" }), page(), logs].join("\n"),
    sees: [
      /python3?: can't open file '\/app\/main\.py': \[Errno 2\] No such file or directory/,
      ...crashed(2),
    ],
    fix: [file("Procfile", "web: gunicorn app:app"), commit("Name"), push, page()].join("\n"),
    works: [...hello],
  },
]);
