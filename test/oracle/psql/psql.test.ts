import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { parseAddress } from "../../../src/base/postgres/client.ts";
import { type Learner, learn } from "../../support/world.ts";
import { gaps } from "./gaps.ts";
import { type PsqlScript, psqlScripts } from "./scripts.ts";

/** How long `RECORD_PSQL=socket-folder` runs real psql there; otherwise what was recorded is compared. */
const recordAt = process.env["RECORD_PSQL"];
const file = fileURLToPath(new URL("recording.json", import.meta.url));

interface Said {
  status: number;
  stdout: string;
  stderr: string;
}

/** Names as long as Heroku's, so that tables are as wide. */
const names = { user: "u0000000000000", database: "d0000000000000" };

const clean = "DROP OWNED BY CURRENT_USER CASCADE; CREATE SCHEMA IF NOT EXISTS public";

/** What differs from one Postgres to the next of the same words. */
const normalise = (text: string): string =>
  text.replaceAll("psql (PostgreSQL) 15.18", "psql (PostgreSQL) 17.5");

function real({ args = [], input = "", files = {} }: PsqlScript): Said {
  const folder = mkdtempSync(join(tmpdir(), "psql-"));
  const env = { PATH: "/usr/bin:/bin", LC_ALL: "C.UTF-8", HOME: folder, PGHOST: recordAt! };
  const run = (given: readonly string[], stdin: string) =>
    spawnSync("psql", given, { cwd: folder, env, input: stdin, encoding: "utf8" });
  try {
    run(["-U", names.user, "-d", names.database, "-qc", clean], "");
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    const { status, stdout, stderr } = run(["-U", names.user, "-d", names.database, ...args], input);
    return { status: status ?? -1, stdout: normalise(stdout), stderr: normalise(stderr) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const quote = (word: string) => `'${word.replaceAll("'", "'\\''")}'`;

async function ours(
  learner: Learner,
  url: string,
  { args = [], input = "", files = {} }: PsqlScript,
): Promise<Said> {
  const { user, database } = parseAddress(url);
  const plain = (text: string) => text.replaceAll(user, names.user).replaceAll(database, names.database);
  await learner.run(`cd ~; rm -rf work; mkdir work; cd work; psql '${url}' -qc ${quote(clean)}`);
  for (const [name, text] of Object.entries(files)) learner.write(name, text);
  const { status, stdout, stderr } = await learner.run(`psql '${url}' ${args.map(quote).join(" ")}`, {
    stdin: input,
  });
  return { status, stdout: plain(stdout), stderr: plain(stderr) };
}

const recorded: Record<string, Said> = recordAt
  ? Object.fromEntries(psqlScripts.map((script) => [script.name, real(script)]))
  : JSON.parse(readFileSync(file, "utf8"));
if (recordAt) writeFileSync(file, `${JSON.stringify(recorded, null, 2)}\n`);

describe("psql says what real psql says", () => {
  let learner: Learner;
  let url = "";
  beforeAll(async () => {
    learner = learn();
    await learner.run(
      "heroku create ourapp && heroku addons:create heroku-postgresql:essential-0 --wait -a ourapp",
    );
    url = (await learner.run("heroku config:get DATABASE_URL -a ourapp")).stdout.trim();
  });
  for (const script of psqlScripts)
    it(script.name, async () => {
      const said = await ours(learner, url, script);
      const gap = gaps[script.name];
      if (gap) expect(said, `no longer a gap: ${gap}`).not.toEqual(recorded[script.name]);
      else expect(said).toEqual(recorded[script.name]);
    });
});
