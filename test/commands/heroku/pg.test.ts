import { beforeAll, describe, expect, it } from "vitest";
import { learn, type Learner } from "../../support/world.ts";

/** One database serves all of these: its engine takes a second to start. */
describe("heroku pg on a real database", () => {
  let learner: Learner;
  const run = (script: string) => learner.run(script);
  beforeAll(async () => {
    learner = learn();
    await run(
      "export HEROKU_APP=ourapp; heroku create ourapp; heroku addons:create heroku-postgresql:essential-0 --wait --name postgresql-one-11111",
    );
  });

  it("runs SQL through psql and passes its failure on", async () => {
    expect(
      await run(`heroku pg:psql -c "CREATE TABLE pet (id serial PRIMARY KEY, name text)"`),
    ).toMatchObject({
      status: 0,
      stdout: "CREATE TABLE\n",
      stderr: "--> Connecting to postgresql-one-11111\n",
    });
    expect(
      await run(`echo "INSERT INTO pet (name) VALUES ('Rex') RETURNING name;" | heroku psql`),
    ).toMatchObject({
      status: 0,
      stdout: " name \n------\n Rex\n(1 row)\n\nINSERT 0 1\n",
    });
    expect(await run(`heroku pg:psql -c "SELECT zzz FROM pet"`)).toMatchObject({
      status: 1,
      stdout: "",
      stderr:
        '--> Connecting to postgresql-one-11111\nERROR:  column "zzz" does not exist\nLINE 1: SELECT zzz FROM pet\n               ^\n    Error: psql exited with code 1\n',
    });
    expect((await run("heroku pg:info")).stdout).toMatch(/^Tables: +1\/4000$/m);
  });

  it("talks at a terminal, over several lines", async () => {
    const { stdout } = await learner.run("heroku pg:psql", {
      keys: "SELECT name\rFROM pet;\r\\q\r",
    });
    // oxlint-disable-next-line no-control-regex
    const plain = stdout.replace(/\x1b\[[0-9;?]*[A-Za-z]/g, "").replaceAll("\r", "");
    expect(plain).toContain("psql (17.5)\nSSL connection");
    expect(plain).toContain("ourapp::DATABASE=> SELECT name");
    expect(plain).toContain(" name \n------\n Rex\n(1 row)\n");
  });

  it("is reached from a dyno, and outlives it", async () => {
    const dyno = await run(`heroku run --no-tty 'psql "$DATABASE_URL" -Atc "SELECT name FROM pet"'`);
    expect(dyno.stdout).toBe("Rex\n");
  });

  it("captures a backup and restores it", async () => {
    expect((await run("heroku pg:backups:capture")).stderr).toBe(
      "Starting backup of postgresql-one-11111... done\nBacking up DATABASE to b001... done\n",
    );
    await run(`heroku pg:psql -c "DROP TABLE pet"`);
    expect((await run("heroku pg:backups:restore b001 DATABASE_URL -c ourapp")).stderr).toBe(
      "Starting restore of b001 to postgresql-one-11111... done\nRestoring... done\n",
    );
    expect((await run(`heroku psql -c "SELECT count(*) FROM pet"`)).stdout).toBe(
      " count \n-------\n     1\n(1 row)\n\n",
    );
    expect((await run("heroku pg:backups:restore b009 DATABASE_URL -c ourapp")).stderr).toBe(
      "    Error: Backup b009 not found for ourapp\n",
    );
  });

  it("brings the tables back by undo, and loses them by reset", async () => {
    await run("heroku pg:reset -c ourapp");
    expect((await run(`heroku psql -c "\\dt"`)).stderr).toBe(
      "--> Connecting to postgresql-one-11111\nDid not find any relations.\n",
    );
    learner.session.undo();
    learner.session.undo();
    expect((await run(`heroku psql -c "SELECT name FROM pet"`)).stdout).toBe(
      " name \n------\n Rex\n(1 row)\n\n",
    );
  });

  it("says what a wrong address comes to", async () => {
    expect(await run("psql postgres://me:secret@nowhere.example.com/db -c 'SELECT 1'")).toMatchObject({
      status: 2,
      stderr:
        'psql: error: could not translate host name "nowhere.example.com" to address: Name or service not known\n',
    });
    const wrong = `psql "$(heroku config:get DATABASE_URL | sed 's/:p[0-9a-f]*@/:wrong@/')" -c 'SELECT 1'`;
    expect(await run(wrong)).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(
        /^psql: error: connection to server at ".+", port 5432 failed: FATAL: {2}password authentication failed for user "u\w+"\n$/,
      ),
    });
    expect(await run("psql -c 'SELECT 1'")).toMatchObject({ status: 2 });
  });
});
