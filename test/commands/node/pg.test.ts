import { beforeAll, describe, expect, it } from "vitest";
import { learn, type Learner } from "../../support/world.ts";

let learner: Learner;

beforeAll(async () => {
  learner = learn();
  await learner.run(`mkdir app; cd app; npm init -y; npm i pg; heroku create kiwi
heroku addons:create heroku-postgresql:essential-0 -a kiwi --wait
export DATABASE_URL=$(heroku config:get DATABASE_URL -a kiwi)
node -e 0; psql $DATABASE_URL -c 'select 1'`);
}, 120_000);

const node = async (source: string, before = "") => {
  learner.write("main.js", source);
  const { status, stdout, stderr } = await learner.run(`${before}node main.js`);
  return { status, stdout, stderr };
};

const pool = `const { Pool } = require("pg");
const pool = new Pool({ connectionString: process.env.DATABASE_URL, ssl: { rejectUnauthorized: false } });
`;

/** What real pg 8.23 prints for the same program against a real server, but for that server's own line numbers. */
describe("the package pg", { timeout: 120_000 }, () => {
  it("gives and takes JavaScript's types", async () => {
    expect(
      await node(`${pool}(async () => {
  const { rows } = await pool.query("SELECT $1::text m, 1 i, 2::bigint b, 1.5::numeric n, 1.5::float8 f, true t, ARRAY[1,2] a, ARRAY['x','y,z',NULL]::text[] s, '{\\"a\\":1}'::jsonb j, '\\\\x0102'::bytea y, '2026-01-02 03:04:05+00'::timestamptz ts, interval '1 day 02:03:04' iv, '2026-01-02'::date d", ["hi"]);
  console.log(rows);
  await pool.query("CREATE TABLE pet (id serial primary key, name text not null unique, born date, info jsonb, tags text[])");
  const made = await pool.query("INSERT INTO pet(name,born,info,tags) VALUES($1,$2,$3,$4) RETURNING *", ["Rex", new Date(0), { a: 1 }, ["a", "b c"]]);
  console.log(made.command, made.rowCount, made.rows);
  console.log((await pool.query({ text: "SELECT id, name FROM pet", rowMode: "array" })).rows);
  console.log((await pool.query("SELECT 1 a; SELECT 2 b")).map((one) => one.rows));
  await pool.end();
})();`),
    ).toEqual({
      status: 0,
      stderr: "",
      stdout: `[
  {
    m: 'hi',
    i: 1,
    b: '2',
    n: '1.5',
    f: 1.5,
    t: true,
    a: [ 1, 2 ],
    s: [ 'x', 'y,z', null ],
    j: { a: 1 },
    y: <Buffer 01 02>,
    ts: 2026-01-02T03:04:05.000Z,
    iv: PostgresInterval { days: 1, hours: 2, minutes: 3, seconds: 4 },
    d: 2026-01-02T00:00:00.000Z
  }
]
INSERT 1 [
  {
    id: 1,
    name: 'Rex',
    born: 1970-01-01T00:00:00.000Z,
    info: { a: 1 },
    tags: [ 'a', 'b c' ]
  }
]
[ [ 1, 'Rex' ] ]
[ [ { a: 1 } ], [ { b: 2 } ] ]
`,
    });
  });

  it("throws the server's errors with their fields, at the place that waited", async () => {
    const { status, stdout, stderr } = await node(`${pool}(async () => {
  try {
    await pool.query("INSERT INTO pet(name) VALUES('Rex')");
  } catch (error) {
    console.log(error.name, error.code, error.constraint, error.detail, error.message);
  }
  await pool.query("SELECT * FROM nothing");
})();`);
    expect({ status, stdout }).toEqual({
      status: 1,
      stdout:
        'error 23505 pet_name_key Key (name)=(Rex) already exists. duplicate key value violates unique constraint "pet_name_key"\n',
    });
    expect(stderr.split("\n").slice(0, 12)).toEqual([
      "/home/learner/app/node_modules/pg-pool/index.js:45",
      "    Error.captureStackTrace(err)",
      "          ^",
      "",
      'error: relation "nothing" does not exist',
      "    at /home/learner/app/node_modules/pg-pool/index.js:45:11",
      "    at process.processTicksAndRejections (node:internal/process/task_queues:104:5)",
      "    at async /home/learner/app/main.js:9:3 {",
      "  length: 106,",
      "  severity: 'ERROR',",
      "  code: '42P01',",
      "  detail: undefined,",
    ]);
  });

  it("is let in by Heroku only with TLS, and without asking for a signature", async () => {
    const ask = (how: string) =>
      `const { Client } = require("pg"); const client = new Client(${how}); client.connect().then(() => console.log("in"), (error) => console.log(error.code, error.message)).finally(() => client.end());`;
    const url = "connectionString: process.env.DATABASE_URL";
    const said = [];
    for (const how of [
      `{ ${url} }`,
      `{ ${url}, ssl: true }`,
      `process.env.DATABASE_URL + "?sslmode=require"`,
      `{ ${url}, ssl: { rejectUnauthorized: false } }`,
      `process.env.DATABASE_URL + "?sslmode=no-verify"`,
    ])
      said.push((await node(ask(how))).stdout.replace(/"[\w.]+"/g, '"X"'));
    said.push((await node(ask(`{ ${url} }`), "PGSSLMODE=no-verify ")).stdout);
    expect(said).toEqual([
      '28000 no pg_hba.conf entry for host "X", user "X", database "X", no encryption\n',
      "DEPTH_ZERO_SELF_SIGNED_CERT self-signed certificate\n",
      "DEPTH_ZERO_SELF_SIGNED_CERT self-signed certificate\n",
      "in\n",
      "in\n",
      "in\n",
    ]);
  });

  it("finds nobody on the laptop, nor at an unknown host", async () => {
    const { stdout } = await node(
      `const { Client } = require("pg");
(async () => {
  await new Client().connect().catch((error) => console.log(error));
  await new Client("postgres://a:b@nohost.example/db").connect().catch((error) => console.log(error));
})();`,
    );
    expect(stdout).toBe(`Error: connect ECONNREFUSED 127.0.0.1:5432
    at TCPConnectWrap.afterConnect [as oncomplete] (node:net:1637:16) {
  errno: -111,
  code: 'ECONNREFUSED',
  syscall: 'connect',
  address: '127.0.0.1',
  port: 5432
}
Error: getaddrinfo ENOTFOUND nohost.example
    at GetAddrInfoReqWrap.onlookupall [as oncomplete] (node:dns:122:26) {
  errno: -3008,
  code: 'ENOTFOUND',
  syscall: 'getaddrinfo',
  hostname: 'nohost.example'
}
`);
  });

  it("keeps the program running until it is told to end, a pool until it has been idle for ten seconds", async () => {
    const { stdout, status } = await learner.run(
      `node -e 'const { Pool } = require("pg"); new Pool({ connectionString: process.env.DATABASE_URL, ssl: { rejectUnauthorized: false } }).query("SELECT 1 AS n", (error, { rows }) => { console.log(rows); const from = Date.now(); process.on("exit", () => console.log(Math.floor((Date.now() - from) / 1000), "s")) })'`,
    );
    expect({ stdout, status }).toEqual({ stdout: "[ { n: 1 } ]\n10 s\n", status: 0 });
  });
});
