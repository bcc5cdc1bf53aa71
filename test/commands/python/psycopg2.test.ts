import { beforeAll, describe, expect, it } from "vitest";
import { Killed } from "../../../src/base/signals.ts";
import type { Fetch } from "../../../src/base/fetch.ts";
import { pip } from "../../../src/commands/python/pip/pip.ts";
import { python } from "../../../src/commands/python/python.ts";
import type { Files } from "../../../src/files/files.ts";
import { createPypi } from "../../../src/hosts/pypi/pypi.ts";
import { testPlatform } from "../../support/platform.ts";
import { runCommand } from "../../support/process.ts";
import { laptop } from "./laptop.ts";

let files: Files;
let fetch: Fetch;
let url: string;

beforeAll(async () => {
  const test = testPlatform();
  await test.api("POST", "/apps", { name: "ourapp" });
  await test.api("POST", "/apps/ourapp/addons", { plan: "heroku-postgresql:essential-0" });
  await test.clock.forward(10 * 60_000);
  url = (await test.api("GET", "/apps/ourapp/config-vars")).json.DATABASE_URL;
  fetch = test.platform.fetch;
  files = laptop();
  await runCommand(pip, ["3.14.7", "install", "-q", "flask", "gunicorn", "psycopg2-binary"], {
    files,
    fetch: createPypi(),
  });
});

const env = (more: Record<string, string>) =>
  new Map(Object.entries({ HOME: "/home/learner", PATH: "/usr/local/bin", ...more }));

/** Runs a program whose `DATABASE_URL` is the add-on's. */
const run = (program: string, more: Record<string, string> = { DATABASE_URL: url }) => {
  files.write("/home/learner/main.py", program);
  return runCommand(python, ["3.14.7", "main.py"], { files, fetch, env: env(more) });
};

const start = `import os
import psycopg2

conn = psycopg2.connect(os.environ["DATABASE_URL"], sslmode="require")
cur = conn.cursor()
`;

const ends = (stderr: string) => stderr.split("\n").slice(1);

describe("psycopg2", () => {
  it("creates, inserts, selects: the program of psycopg's own documentation", async () => {
    expect(
      await run(`${start}
cur.execute("CREATE TABLE test (id serial PRIMARY KEY, num integer, data varchar, at timestamp, price numeric(6,2), tags text[], ok bool);")
cur.execute("INSERT INTO test (num, data) VALUES (%s, %s)", (100, "abc'def"))
cur.execute("SELECT * FROM test;")
print(cur.fetchone())
print(cur.fetchone(), cur.rowcount, [one.name for one in cur.description][:3])
import datetime, decimal
cur.execute("INSERT INTO test (num, data, at, price, tags, ok) VALUES (%(n)s, '100%%', %(at)s, %(price)s, %(tags)s, %(ok)s) RETURNING id, at, price, tags, ok",
    {"n": None, "at": datetime.datetime(2026, 3, 1, 12, 30), "price": decimal.Decimal("9.50"), "tags": ["a", "b"], "ok": True})
print(cur.fetchone())
conn.commit()
for row in cur.mogrify("%s %s", ("x", -1)), cur.statusmessage:
    print(row)
cur.execute("SELECT id FROM test WHERE id IN %s ORDER BY id", ((1, 2),))
for row in cur:
    print(row)
cur.close()
conn.close()
try:
    conn.cursor()
except psycopg2.InterfaceError as error:
    print(error)
`),
    ).toEqual({
      status: 0,
      stderr: "",
      stdout: `(1, 100, "abc'def", None, None, None, None)
None 1 ['id', 'num', 'data']
(2, datetime.datetime(2026, 3, 1, 12, 30), Decimal('9.50'), ['a', 'b'], True)
b"'x'  -1"
INSERT 0 1
(1,)
(2,)
connection already closed
`,
    });
  });

  it("forgets what was not committed", async () => {
    await run(`${start}cur.execute("CREATE TABLE kept (n int)")\nconn.commit()\n`);
    await run(`${start}cur.execute("INSERT INTO kept VALUES (1)")\n`);
    await run(`${start}conn.autocommit = True\ncur.execute("INSERT INTO kept VALUES (2)")\n`);
    await run(
      `${start}with conn:\n    with conn.cursor() as c:\n        c.execute("INSERT INTO kept VALUES (3)")\n`,
    );
    await run(`${start}with conn:\n    cur.execute("INSERT INTO kept VALUES (4)")\n    raise SystemExit\n`);
    const { stdout } = await run(
      `${start}cur.execute("SELECT n FROM kept ORDER BY n")\nprint(cur.fetchall())\n`,
    );
    expect(stdout).toBe("[(2,), (3,)]\n");
  });

  it("says what the server says, with its line", async () => {
    const { status, stderr } = await run(`${start}cur.execute("SELECT * FROM visits")\n`);
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: `Traceback (most recent call last):
  File "/home/learner/main.py", line 6, in <module>
    cur.execute("SELECT * FROM visits")
    ~~~~~~~~~~~^^^^^^^^^^^^^^^^^^^^^^^^
psycopg2.errors.UndefinedTable: relation "visits" does not exist
LINE 1: SELECT * FROM visits
                      ^

`,
    });
    const { stdout } = await run(`${start}from psycopg2 import errors
cur.execute("CREATE TEMP TABLE u (name text UNIQUE)")
cur.execute("INSERT INTO u VALUES ('a')")
try:
    cur.execute("INSERT INTO u VALUES ('a')")
except psycopg2.IntegrityError as error:
    print(type(error).__name__, error.pgcode, isinstance(error, errors.UniqueViolation), isinstance(error, psycopg2.Error))
    print(error)
try:
    cur.execute("SELECT 1")
except psycopg2.errors.InFailedSqlTransaction as error:
    print(error)
conn.rollback()
for wrong in (("SELECT %s", (1, 2)), ("SELECT %s, %s", (1,)), ("SELECT %s", ({},))):
    try:
        cur.execute(*wrong)
    except Exception as error:
        print(type(error).__name__, error)
cur.execute("SELECT 1")
print(cur.fetchone()[0])
`);
    expect(stdout).toBe(`UniqueViolation 23505 True True
duplicate key value violates unique constraint "u_name_key"
DETAIL:  Key (name)=(a) already exists.

current transaction is aborted, commands ignored until end of transaction block

TypeError not all arguments converted during string formatting
IndexError tuple index out of range
ProgrammingError can't adapt type 'dict'
1
`);
  });

  it("says why it does not get in", async () => {
    const without = await run(start, {});
    expect(without.stderr).toMatch(/\nKeyError: 'DATABASE_URL'\n$/);
    const wrong = await run(start, { DATABASE_URL: url.replace(/:[^:@]+@/, ":guess@") });
    expect(wrong.stderr).toMatch(
      /psycopg2\.OperationalError: connection to server at "[^"]+", port 5432 failed: FATAL: {2}password authentication failed for user "\w+"\n\n$/,
    );
    const local = await run(`import psycopg2\nconn = psycopg2.connect(dbname="mydb", user="me")\n`);
    expect(ends(local.stderr)).toEqual([
      '  File "/home/learner/main.py", line 2, in <module>',
      '    conn = psycopg2.connect(dbname="mydb", user="me")',
      '  File "/usr/local/lib/python3.14/site-packages/psycopg2/__init__.py", line 122, in connect',
      "    conn = _connect(dsn, connection_factory=connection_factory, **kwasync)",
      'psycopg2.OperationalError: connection to server on socket "/var/run/postgresql/.s.PGSQL.5432" failed: No such file or directory',
      "\tIs the server running locally and accepting connections on that socket?",
      "",
      "",
    ]);
    const none = await run(`import psycopg2\npsycopg2.connect(None)\n`);
    expect(none.stderr).toMatch(/\nTypeError: missing dsn and no parameters\n$/);
  });

  it("gives rows by name with psycopg2.extras", async () => {
    const { stdout, stderr } = await run(`${start}import psycopg2.extras
from psycopg2.extras import RealDictCursor, execute_values
cur.execute("CREATE TEMP TABLE pet (id int, name text, info jsonb)")
execute_values(cur, "INSERT INTO pet (id, name) VALUES %s", [(1, "Rex"), (2, "Tom")])
cur.execute("UPDATE pet SET info = %s WHERE id = 1", (psycopg2.extras.Json({"age": 3}),))
c = conn.cursor(cursor_factory=psycopg2.extras.DictCursor)
c.execute("SELECT * FROM pet ORDER BY id")
row = c.fetchone()
print(row["name"], row[0], row, row["info"]["age"])
c = conn.cursor(cursor_factory=RealDictCursor)
c.execute("SELECT id, name FROM pet ORDER BY id")
print(c.fetchall())
`);
    expect(stderr).toBe("");
    expect(stdout).toBe(`Rex 1 [1, 'Rex', {'age': 3}] 3
[RealDictRow({'id': 1, 'name': 'Rex'}), RealDictRow({'id': 2, 'name': 'Tom'})]
`);
  });

  it("counts visits in a Flask app, across restarts", async () => {
    files.write(
      "/home/learner/app.py",
      `import os
import psycopg2
from flask import Flask

app = Flask(__name__)
DATABASE_URL = os.environ["DATABASE_URL"]


def get_connection():
    return psycopg2.connect(DATABASE_URL, sslmode="require")


with get_connection() as conn, conn.cursor() as cur:
    cur.execute("CREATE TABLE IF NOT EXISTS visits (id serial PRIMARY KEY, at timestamptz DEFAULT now())")


@app.route("/")
def index():
    conn = get_connection()
    cur = conn.cursor()
    cur.execute("INSERT INTO visits DEFAULT VALUES")
    cur.execute("SELECT count(*) FROM visits")
    count = cur.fetchone()[0]
    conn.commit()
    cur.close()
    conn.close()
    return f"Visit number {count}"
`,
    );
    const visit = async (times: number) => {
      const kill = new AbortController();
      const answers: string[] = [];
      let asked: Promise<void> | undefined;
      const listen = (_: unknown, handle: Fetch) => {
        asked = (async () => {
          for (let i = 0; i < times; i++)
            answers.push(await (await handle(new Request("http://localhost/"))).text());
          kill.abort(new Killed("SIGTERM"));
        })();
        return { close() {} };
      };
      await runCommand(python, ["3.14.7", "/usr/local/bin/gunicorn", "app:app"], {
        files,
        fetch,
        listen,
        signal: kill.signal,
        env: env({ DATABASE_URL: url, PORT: "5000" }),
      });
      await asked;
      return answers;
    };
    expect(await visit(2)).toEqual(["Visit number 1", "Visit number 2"]);
    expect(await visit(1)).toEqual(["Visit number 3"]);
  });
});
