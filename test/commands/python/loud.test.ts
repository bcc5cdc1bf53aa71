import { expect, it } from "vitest";
import { pip } from "../../../src/commands/python/pip/pip.ts";
import { python } from "../../../src/commands/python/python.ts";
import { createPypi } from "../../../src/hosts/pypi/pypi.ts";
import { runCommand } from "../../support/process.ts";
import { laptop } from "./laptop.ts";

/** What has no model never passes in silence: a bot that "ran" and ended with 0 would be a wrong answer. */
for (const [name, source, where, what] of [
  ["a call whose result nobody reads", "import discord\nclient = discord.Client()\n", 2, "discord.Client()"],
  [
    "a class derived from it",
    "import discord\nclass C(discord.Client):\n    pass\nC()\n",
    4,
    "C(), a class derived from what has no model,",
  ],
  ["a decorator", "import discord\n@discord.thing\ndef f():\n    pass\n", 2, "discord.thing()"],
  ["an assignment to it", "import discord\ndiscord.a.b = 1\n", 2, "discord.a.b"],
  ["a module of the standard library", "import sqlite3\nsqlite3.connect('a.db')\n", 2, "sqlite3.connect()"],
  ["a timer", "import threading\nthreading.Timer(1, print).start()\n", 2, "threading.Timer()"],
  ["a method of a built-in type", "b'a b'.split()\n", 1, "bytes.split"],
  [
    "a library of ours asked for more",
    "import logging\nlogging.captureWarnings(True)\n",
    2,
    "logging.captureWarnings()",
  ],
] as const)
  it(`says where ${name} is not simulated`, async () => {
    const files = laptop();
    await runCommand(pip, ["3.14.7", "install", "-q", "discord.py"], { files, fetch: createPypi() });
    files.write("/home/learner/bot.py", source);
    expect(await runCommand(python, ["3.14.7", "bot.py"], { files })).toEqual({
      status: 1,
      stdout: "",
      stderr: `python: /home/learner/bot.py, line ${where}, uses ${what}, which is not simulated yet\n`,
    });
  });

it("keeps a worker running until it is told to end", async () => {
  const { Killed } = await import("../../../src/base/signals.ts");
  const kill = new AbortController();
  const files = laptop();
  files.write(
    "/home/learner/worker.py",
    "import time\nn = 0\nwhile True:\n    n += 1\n    print('tick', n, flush=True)\n    time.sleep(60)\n",
  );
  let written = "";
  const stdout = {
    isTTY: false,
    columns: 80,
    write: async (data: string | Uint8Array) => {
      written += String(data);
      if (written.includes("tick 3")) kill.abort(new Killed("SIGTERM"));
    },
  };
  await expect(
    runCommand(python, ["3.14.7", "worker.py"], { files, stdout, signal: kill.signal }),
  ).rejects.toMatchObject({ signal: "SIGTERM" });
  expect(written).toBe("tick 1\ntick 2\ntick 3\n");
});

it("knows which URL of a database SQLAlchemy refuses", async () => {
  const files = laptop();
  const fetch = createPypi();
  await runCommand(pip, ["3.14.7", "install", "-q", "flask", "flask-sqlalchemy"], { files, fetch });
  const app = (url: string) =>
    `from flask import Flask\nfrom flask_sqlalchemy import SQLAlchemy\napp = Flask(__name__)\napp.config["SQLALCHEMY_DATABASE_URI"] = "${url}"\ndb = SQLAlchemy(app)\n`;
  const last = async (url: string) => {
    files.write("/home/learner/app.py", app(url));
    const { status, stderr } = await runCommand(python, ["3.14.7", "app.py"], { files });
    return [status, stderr.split("\n").at(-2)];
  };
  expect(await last("postgres://u:p@h/d")).toEqual([
    1,
    "sqlalchemy.exc.NoSuchModuleError: Can't load plugin: sqlalchemy.dialects:postgres",
  ]);
  expect(await last("postgresql://u:p@h/d")).toEqual([1, "ModuleNotFoundError: No module named 'psycopg2'"]);
  expect(await last("sqlite:///a.db")).toEqual([0, undefined]);
});
