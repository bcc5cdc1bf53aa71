import { expect, it } from "vitest";
import { learn } from "../../support/world.ts";

/** What no judge on loopback can tell: these ask hosts that the real CLI knows by no other name. */
it("commands of hosts beside the API", async () => {
  const { run } = learn();
  await run("export HEROKU_APP=ourapp; heroku create ourapp");
  expect(await run("heroku notifications -a ourapp")).toMatchObject({
    status: 0,
    stdout:
      "No unread notifications on ourapp.\nRun heroku notifications --all to view notifications for all apps.\n",
  });
  expect((await run("heroku notifications --all")).stdout).toBe(
    "No unread notifications.\nRun heroku notifications --read to view read notifications.\n",
  );
  expect((await run("heroku notifications --all --read; heroku notifications --json")).stdout).toBe(
    "You have no notifications.\n[]\n",
  );
  expect(await run("heroku ps:autoscale:disable")).toMatchObject({
    status: 1,
    stderr: "Disabling dyno autoscaling... !\n    Error: ourapp does not have autoscale enabled\n",
  });
  expect(await run("heroku container:login")).toMatchObject({
    status: 1,
    stderr: expect.stringContaining("Login failed with: Cannot find docker, please ensure docker is"),
  });
});

it("pg:backups:download brings the last backup, under a name that is free", async () => {
  const { run } = learn();
  await run(
    "export HEROKU_APP=ourapp; heroku create ourapp; heroku addons:create heroku-postgresql:essential-0 --wait",
  );
  await run("heroku psql -c 'CREATE TABLE pet (name text)'; heroku pg:backups:capture");
  expect(await run("heroku pg:backups:download")).toEqual({
    status: 0,
    stdout: "",
    stderr: "Getting backup from ourapp... fetching url of #1\nGetting backup from ourapp... done, #1\n",
    output: "Getting backup from ourapp... fetching url of #1\nGetting backup from ourapp... done, #1\n",
  });
  await run("heroku pg:backups:download; heroku pg:backups:download b001 -o kept/mine.dump");
  const { stdout } = await run("ls latest* kept; grep -c 'CREATE TABLE pet' latest.dump");
  expect(stdout).toBe("latest.dump\nlatest.dump.1\n\nkept:\nmine.dump\n1\n");
  expect((await run(`curl -s "$(heroku pg:backups:url)" | cmp - latest.dump && echo same`)).stdout).toBe(
    "same\n",
  );
});

it("pg:credentials:rotate locks the old password out and gives the app the new one", async () => {
  const { run } = learn();
  await run(
    "export HEROKU_APP=ourapp; heroku create ourapp; heroku addons:create heroku-postgresql:essential-0 --wait",
  );
  await run("OLD=$(heroku config:get DATABASE_URL); heroku pg:credentials:rotate --confirm ourapp");
  expect((await run('psql "$OLD" -c "SELECT 1"')).stderr).toContain("password authentication failed");
  expect((await run('psql "$(heroku config:get DATABASE_URL)" -Atc "SELECT 1"')).stdout).toBe("1\n");
  expect((await run("heroku releases -n 1")).stdout).toContain("Update DATABASE_URL by heroku-postgr");
});
