import { expect, it } from "vitest";
import { learn } from "../../support/world.ts";

it("does not let the page stand still while a query sleeps", async () => {
  const { run } = learn();
  await run("heroku create sleepy; heroku addons:create heroku-postgresql:essential-0 -a sleepy --wait");
  const sleeps = ["pg_sleep(1000)", "pg_sleep_for('1 hour')", "pg_sleep_until(now() + '1 day')"];
  for (const sleep of sleeps) {
    const { stdout } = await run(`heroku pg:psql -a sleepy -c "SELECT 1 AS one, ${sleep} IS NULL AS slept"`);
    expect(stdout).toMatch(/\n +1 \| [tf]\n\(1 row\)\n/);
  }
});
