/** psql's arguments after the database, and what it reads. */
export interface PsqlScript {
  readonly name: string;
  readonly args?: readonly string[];
  readonly input?: string;
  /** Files beside it. */
  readonly files?: Readonly<Record<string, string>>;
}

const pets = `CREATE TABLE owner (id serial PRIMARY KEY, name varchar(40) NOT NULL, email text UNIQUE);
CREATE TABLE pet (id serial PRIMARY KEY, name text NOT NULL DEFAULT 'nobody', weight numeric(6,2), born date, owner_id integer REFERENCES owner (id) ON DELETE CASCADE, CHECK (weight > 0));
CREATE INDEX pet_name ON pet (name);
INSERT INTO owner (name, email) VALUES ('Ann', 'ann@example.com'), ('Bob', NULL);
INSERT INTO pet (name, weight, born, owner_id) VALUES ('Rex', 12.5, '2020-02-29', 1), ('Mia', 3.25, NULL, 2), ('Üzüm', 1, '2024-12-31', 1);
`;

const typed = (name: string, input: string, args?: readonly string[]): PsqlScript => ({
  name,
  input,
  ...(args ? { args } : {}),
});
const once = (name: string, ...args: string[]): PsqlScript => ({ name, args });

export const psqlScripts: readonly PsqlScript[] = [
  typed(
    "tags of commands",
    `${pets}UPDATE pet SET weight = 13 WHERE name = 'Rex';\nDELETE FROM pet WHERE born IS NULL;\nTRUNCATE pet;\nDROP TABLE pet, owner;\nBEGIN;\nROLLBACK;\nVACUUM (ANALYZE) nothing;\nSELECT 1 WHERE false;\n`,
  ),
  typed(
    "types side by side",
    "SELECT 1::int, 2.50::numeric, 'x'::text, true, NULL, now() - now() AS none, '{1,2}'::int[], '{\"a\": 1}'::jsonb, 'Infinity'::float, E'\\\\xDEAD'::bytea;\n",
  ),
  typed("wide names and short values", "SELECT 1 AS a_rather_long_name, 'x' AS y, 12345678901234 AS n;\n"),
  typed(
    "several lines in a value",
    "SELECT E'one\\ntwo' AS a, 'x' AS b;\nSELECT 'x' AS b, E'one\\ntwo\\nthree' AS a;\nSELECT E'tab\\there', E'cr\\rhere';\n",
  ),
  typed("wide characters", "SELECT '日本語' AS a, 'é' AS b, 'naïve' AS c;\nSELECT 'x' AS \"naïve name\";\n"),
  typed(
    "no columns and no rows",
    "CREATE TABLE nothing ();\nSELECT FROM nothing;\nSELECT * FROM nothing;\nINSERT INTO nothing DEFAULT VALUES;\nSELECT * FROM nothing;\nSELECT 1 AS a WHERE false;\n",
  ),
  typed(
    "expanded",
    `${pets}\\x\nSELECT * FROM pet ORDER BY id;\nSELECT * FROM pet WHERE false;\nSELECT 1 AS a, 'a somewhat longer value' AS "a much longer name than others";\nSELECT E'one\\ntwo' AS a, 2 AS b;\n\\x\nSELECT 1;\n\\x on\n\\x off\n\\x auto\n`,
  ),
  typed("expanded once", "SELECT 1 AS a, 2 AS b \\gx\nSELECT 3 AS c;\n\\g\n"),
  typed(
    "syntax errors",
    "SELEC 1;\nSELECT FROM WHERE;\nSELECT 1 +;\nCREATE TABLE t (id int,);\nINSERT INTO t VALUES (1;\n);\n",
  ),
  typed(
    "names that are not there",
    `${pets}SELECT nme FROM pet;\nSELECT * FROM pets;\nSELECT pet.colour FROM pet;\nSELECT nofunc(1);\nDROP TABLE pets;\nDROP TABLE IF EXISTS pets;\nALTER TABLE pet DROP COLUMN nope;\nINSERT INTO pet (nope) VALUES (1);\nSELECT * FROM nowhere.pet;\n`,
  ),
  typed(
    "constraints",
    `${pets}INSERT INTO owner (name, email) VALUES ('Cat', 'ann@example.com');\nINSERT INTO owner (email) VALUES ('x');\nINSERT INTO pet (owner_id) VALUES (99);\nINSERT INTO pet (weight) VALUES (-1);\nDELETE FROM owner WHERE id = 1;\nINSERT INTO owner (name) VALUES (repeat('x', 41));\nINSERT INTO pet (id) VALUES (1);\n`,
  ),
  typed(
    "values of the wrong kind",
    "SELECT 'x'::int;\nSELECT 1/0;\nSELECT '2024-02-30'::date;\nSELECT 1 + 'a';\nSELECT 99999999999::int;\nSELECT 'abc' > 1;\nSELECT upper(1);\nSELECT sum('x');\nSELECT '{bad'::json;\n",
  ),
  typed(
    "a long line with a mistake in it",
    `SELECT ${Array.from({ length: 20 }, (_, i) => `column_number_${i}`).join(", ")} FROM nowhere;\nSELECT 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, nope, 24, 25, 26, 27, 28, 29, 30, 31;\n`,
  ),
  typed("a mistake on a later line", "SELECT 1,\n  2,\n  nope,\n  3;\n\n\nSELECT 4\n  FROM nowhere\n;\n"),
  typed(
    "transactions",
    `${pets}BEGIN;\nDELETE FROM pet;\nSELECT count(*) FROM pet;\nROLLBACK;\nSELECT count(*) FROM pet;\nBEGIN;\nSELECT 1/0;\nSELECT 1;\nCOMMIT;\nSAVEPOINT a;\nCOMMIT;\nBEGIN;\nBEGIN;\nSAVEPOINT a;\nDELETE FROM pet;\nROLLBACK TO a;\nCOMMIT;\nSELECT count(*) FROM pet;\n`,
  ),
  typed(
    "quotes, comments, dollars",
    "SELECT ';' AS a; -- a comment; with a semicolon\nSELECT /* ; /* nested ; */ */ 2;\nSELECT $$it's; here$$, $x$a $$ b$x$;\nSELECT 'it''s', \"c\" FROM (SELECT 3 AS c) t;\nSELECT E'a\\'; b';\nSELECT 'two\nlines';\nSELECT 1; SELECT 2; SELECT\n3;\n",
  ),
  typed(
    "functions",
    "CREATE FUNCTION add(a int, b int) RETURNS int AS $$\nBEGIN\n  RETURN a + b;\nEND;\n$$ LANGUAGE plpgsql;\nSELECT add(1, 2);\n\\df\nDO $$ BEGIN RAISE NOTICE 'hello %', 1; END $$;\nDO $$ BEGIN RAISE EXCEPTION 'no %', 2; END $$;\nCREATE OR REPLACE FUNCTION bad() RETURNS int LANGUAGE sql AS 'SELECT nope';\n\\sf add\n",
  ),
  typed(
    "views",
    `${pets}CREATE VIEW heavy AS SELECT name, weight FROM pet WHERE weight > 5;\nSELECT * FROM heavy;\n\\dv\n\\d heavy\n`,
  ),
  typed("\\d of nothing", "\\d\n\\dt\n\\dv\n\\di\n\\ds\n\\d nope\n\\dt nope\n\\df\n\\dn\n\\dT\n"),
  typed("\\d of tables", `${pets}\\d\n\\dt\n\\di\n\\ds\n\\d pet\n\\d owner\n\\d public.pet\n\\d "pet"\n`),
  typed(
    "\\d of others",
    `${pets}\\d pet_id_seq\n\\d pet_pkey\n\\d pet_name\n\\d o*\n\\dt pe*\n\\dt public.*\n`,
  ),
  typed(
    "\\d of more kinds of columns",
    "CREATE TABLE kinds (a bigint GENERATED ALWAYS AS IDENTITY, b varchar(10) COLLATE \"C\", c timestamptz DEFAULT now(), d int GENERATED ALWAYS AS (1 + 1) STORED, e numeric(10,2)[], f jsonb NOT NULL DEFAULT '{}', UNIQUE (b, c));\nCREATE UNIQUE INDEX part ON kinds (lower(b)) WHERE b IS NOT NULL;\n\\d kinds\n\\d part\n\\d kinds_a_seq\n",
  ),
  typed(
    "types and schemas",
    "CREATE TYPE mood AS ENUM ('sad', 'ok');\nCREATE SCHEMA shop;\nCREATE TABLE shop.item (m mood);\n\\dn\n\\dT\n\\dt shop.*\n\\d shop.item\nINSERT INTO shop.item VALUES ('glad');\nDROP SCHEMA shop;\nDROP SCHEMA shop CASCADE;\nDROP TYPE mood;\n",
  ),
  typed(
    "settings that say what they did",
    "\\t\n\\t off\n\\a\nSELECT 1 AS a, 2 AS b;\n\\a\n\\pset null NULL\nSELECT NULL AS a;\n\\pset border 2\nSELECT 1 AS a, 'x' AS b;\n\\pset border 0\nSELECT 1 AS a, 'x' AS b, 'yy' AS c;\n\\pset border 1\n\\pset format csv\nSELECT 1 AS a, 'x,\"y\"' AS b;\n\\pset format aligned\n\\pset footer off\nSELECT 1;\n\\pset nonsense\n",
  ),
  typed(
    "borders with several lines",
    "\\pset border 2\nSELECT E'a\\nbb' AS x, 1 AS n;\n\\x\nSELECT E'a\\nbb' AS x, 1 AS n;\n\\pset border 0\nSELECT E'a\\nbb' AS x, 1 AS n;\n\\x\nSELECT E'a\\nbb' AS x, 1 AS n;\n",
  ),
  typed(
    "unicode lines",
    "\\pset linestyle unicode\nSELECT 1 AS a, 'x' AS b;\n\\pset border 2\nSELECT 1 AS a, 'x' AS b;\n",
  ),
  typed(
    "variables",
    "\\set n 5\nSELECT :n AS n;\n\\set who Ann\nSELECT :'who' AS who, :\"who\" FROM (SELECT 1 AS \"Ann\") t;\n\\echo :n and :who\n\\unset n\nSELECT :n;\nSELECT 1::text;\n\\echo -n no newline\n\\echo 'a  b' c\n\\qecho done\n\\warn careful\n",
  ),
  typed(
    "the query buffer",
    "SELECT 1\n\\p\n\\r\nSELECT 2;\n\\p\nSELECT 3 \\g\nSELECT 4 AS a \\\\ SELECT 5 AS b;\n",
  ),
  typed("commands that are none", "\\nonsense\n\\dzz\nSELECT 1;\n"),
  typed(
    "copy",
    'CREATE TABLE c (a int, b text);\nCOPY c FROM stdin;\n1\tx\n2\t\\N\n\\.\nSELECT * FROM c;\nCOPY c TO stdout;\nCOPY c FROM stdin WITH (FORMAT csv);\n3,"a,b"\n\\.\nCOPY (SELECT * FROM c ORDER BY a) TO stdout WITH (FORMAT csv, HEADER);\nCOPY c FROM stdin;\nbad\tx\n\\.\n\\copy c to out.csv csv header\n\\copy c from out.csv csv header\n\\copy c from missing.csv\nSELECT count(*) FROM c;\n',
  ),
  typed("what an owner may not", "ALTER SYSTEM SET work_mem = '1GB';\n"),
  typed(
    "returning",
    `${pets}INSERT INTO owner (name) VALUES ('Zoe') RETURNING id, name;\nUPDATE pet SET name = upper(name) RETURNING name;\nDELETE FROM pet RETURNING *;\nINSERT INTO owner (name) VALUES ('Ann') ON CONFLICT DO NOTHING;\n`,
  ),
  typed(
    "joins and groups",
    `${pets}SELECT o.name, count(p.id), avg(weight)::numeric(6,2) FROM owner o LEFT JOIN pet p ON p.owner_id = o.id GROUP BY o.name ORDER BY 1;\nSELECT name, row_number() OVER (ORDER BY name) FROM pet ORDER BY 1;\nWITH RECURSIVE t(n) AS (VALUES (1) UNION ALL SELECT n + 1 FROM t WHERE n < 4) SELECT * FROM t;\nSELECT name FROM pet GROUP BY weight;\n`,
  ),
  typed(
    "explain",
    "CREATE TABLE e (id int PRIMARY KEY);\nEXPLAIN (COSTS OFF) SELECT * FROM e WHERE id = 1;\n",
  ),
  typed(
    "dates",
    "SELECT date '2026-03-01' + 1 AS d, timestamp '2026-03-01 12:00' AS t, timestamptz '2026-03-01 12:00+02' AS z, interval '1 day 2 hours' AS i, extract(dow FROM date '2026-03-01') AS e;\nSELECT to_char(date '2026-03-01', 'Day DD Month YYYY');\nSHOW timezone;\n",
  ),
  typed(
    "json",
    'SELECT \'{"a": [1, {"b": null}]}\'::jsonb -> \'a\' -> 1 AS x, jsonb_pretty(\'{"a": [1, 2]}\');\nSELECT * FROM json_each(\'{"a": 1, "b": "x"}\');\n',
  ),
  once("-c", "-c", "SELECT 1 AS a"),
  once("-c with several", "-c", "SELECT 1 AS a; SELECT 2 AS b"),
  once("-c and a failure", "-c", "SELECT nope"),
  once("-c twice", "-c", "SELECT 1 AS a", "-c", "\\echo hello", "-c", "SELECT 2 AS b"),
  once("-c stops at a failure", "-c", "SELECT nope", "-c", "SELECT 2 AS b"),
  once("-At", "-At", "-c", "SELECT 1, 'x'"),
  once("-At -F", "-A", "-t", "-F", ",", "-c", "SELECT 1, 'x'"),
  once("-A", "-A", "-c", "SELECT 1 AS a, NULL AS b, 'x' AS c"),
  once("-t", "-t", "-c", "SELECT generate_series(1, 3)"),
  once("-x", "-x", "-c", "SELECT 1 AS a, 2 AS b"),
  once("-xt", "-x", "-t", "-c", "SELECT a, a * 2 AS twice FROM generate_series(1, 2) a"),
  once("-xA", "-x", "-A", "-c", "SELECT a, a * 2 AS twice FROM generate_series(1, 2) a"),
  once("--csv", "--csv", "-c", "SELECT 1 AS a, 'x\"y' AS b, NULL AS c"),
  once("-q", "-q", "-c", "CREATE TABLE q (a int)"),
  once("-P", "-P", "null=none", "-P", "border=2", "-c", "SELECT NULL AS a"),
  once("-v", "-v", "n=3", "-c", "\\echo :n"),
  once("-e", "-e", "-c", "SELECT 1 AS a"),
  once("a wrong option", "--nonsense"),
  once("an empty command", "-c", ""),
  once("only a comment", "-c", "-- nothing"),
  {
    name: "-f",
    args: ["-f", "a.sql"],
    files: {
      "a.sql":
        "CREATE TABLE f (a int);\nINSERT INTO f VALUES (1);\nSELECT * FROM f;\nSELECT nope;\nSELECT 2\n",
    },
  },
  { name: "-f that is not there", args: ["-f", "missing.sql"] },
  {
    name: "-f, stopping at the first failure",
    args: ["-v", "ON_ERROR_STOP=1", "-f", "a.sql"],
    files: { "a.sql": "SELECT 1 AS a;\n\nSELECT\n  nope;\nSELECT 2;\n" },
  },
  {
    name: "-1 -f",
    args: ["-1", "-v", "ON_ERROR_STOP=1", "-f", "a.sql"],
    files: { "a.sql": "CREATE TABLE one (a int);\nSELECT nope;\n" },
  },
  {
    name: "\\i",
    input: "\\i a.sql\n\\i missing.sql\nSELECT 3 AS c;\n",
    files: { "a.sql": "\\echo in a\nSELECT 1 AS a;\nSELECT nope;\n" },
  },
  { name: "\\o", input: "\\o out.txt\nSELECT 1 AS a;\n\\o\n\\! cat out.txt\nSELECT 2 AS b;\n" },
  typed("-f -", "SELECT 1 AS a;\nSELECT nope;\n", ["-f", "-"]),
  typed("a statement without its end", "SELECT 1 AS a"),
  typed("a quote without its end", "SELECT 'open;\nSELECT 1;\n"),
  typed("\\q in between", "SELECT 1 AS a;\n\\q\nSELECT 2;\n"),
  typed("\\errverbose and \\conninfo", "\\errverbose\n"),
  typed(
    "prepared statements and settings",
    "PREPARE p(int) AS SELECT $1 + 1 AS r;\nEXECUTE p(1);\nDEALLOCATE p;\nEXECUTE p(1);\nSET statement_timeout = '5s';\nSHOW statement_timeout;\nSET nonsense = 1;\nRESET statement_timeout;\nSHOW statement_timeout;\n",
  ),
  typed(
    "tables altered",
    `${pets}ALTER TABLE pet ADD COLUMN colour text;\nALTER TABLE pet RENAME COLUMN colour TO tint;\nALTER TABLE pet ALTER COLUMN tint SET NOT NULL;\nALTER TABLE pet ADD CONSTRAINT heavy CHECK (weight < 100);\nALTER TABLE pet RENAME TO animal;\n\\d animal\nDROP TABLE owner;\nDROP TABLE owner CASCADE;\n`,
  ),
  typed(
    "Django's tables",
    'CREATE TABLE "django_migrations" ("id" bigint NOT NULL PRIMARY KEY GENERATED BY DEFAULT AS IDENTITY, "app" varchar(255) NOT NULL, "name" varchar(255) NOT NULL, "applied" timestamp with time zone NOT NULL);\nINSERT INTO django_migrations (app, name, applied) VALUES (\'polls\', \'0001_initial\', \'2026-03-01T12:00:00.123456+00:00\');\nSELECT * FROM django_migrations;\n\\d django_migrations\n\\dt\n',
  ),
  typed(
    "sequences",
    "CREATE SEQUENCE s START 5;\nSELECT nextval('s'), nextval('s'), currval('s');\n\\d s\nSELECT setval('s', 10);\nSELECT currval('nope');\n",
  ),
  typed(
    "definitions of views",
    `${pets}CREATE VIEW heavy AS SELECT name, weight FROM pet WHERE weight > 5;\n\\d+ heavy\n\\sv heavy\n`,
  ),
  typed(
    "refusals",
    "CREATE ROLE other SUPERUSER;\nCREATE EXTENSION nonsense;\nCOPY (SELECT 1) TO '/tmp/x';\n",
  ),
];
