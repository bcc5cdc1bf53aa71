import { describe, expect, it } from "vitest";
import { learn } from "../../support/world.ts";

/** The same day of a learner in both editions: what they type is the same but for the branch and the plan. */
const day = (branch: string, plan: string) => ({
  create: "mkdir app; cd app; git init -q; heroku create shop-d8",
  push: `printf 'web: python -m http.server $PORT\\n' > Procfile; touch requirements.txt; git add .; git commit -qm one; git push -q heroku ${branch}`,
  ps: "heroku ps",
  scale: "heroku ps:scale web=2",
  restart: "heroku restart",
  unknown: "heroku ps -a nobodys-app",
  addon: `heroku addons:create heroku-postgresql:${plan} --wait`,
  pg: "heroku pg",
  psql: "heroku psql -c 'SELECT 1 AS one'",
  rollback: "heroku rollback v3",
  destroy: "heroku apps:destroy --confirm nope",
  noApp: "cd; heroku config",
  version: "heroku --version",
});

async function live(edition: "today" | "classic", branch: string, plan: string) {
  const learner = learn({ edition });
  const said: Record<string, string> = {};
  for (const [name, line] of Object.entries(day(branch, plan))) said[name] = (await learner.run(line)).output;
  return said;
}

describe("a day in both editions", () => {
  it("today", async () => {
    const said = await live("today", "main", "essential-0");
    expect(said["create"]).toMatch(
      /^Creating shop-d8\.\.\. done\nhttps:\/\/shop-d8-[0-9a-f]{12}\.herokuapp\.com\/ \| https:\/\/git\.heroku\.com\/shop-d8\.git\n$/,
    );
    expect(said["ps"]).toMatch(/^Eco dyno hours quota remaining this month: 1000h 0m \(100%\)\n/);
    expect(said["ps"]).toContain("=== web (Eco): python -m http.server $PORT (1)\n\nweb.1: ");
    expect(said["scale"]).toBe(
      "Scaling dynos... !\n ›   Error: Cannot update to more than 1 Eco size dynos per process type.\n ›\n ›   Error ID: invalid_params\n",
    );
    expect(said["restart"]).toBe("Restarting all dynos on shop-d8... done\n");
    expect(said["unknown"]).toBe(" ›   Error: Couldn't find that app.\n ›\n ›   Error ID: not_found\n");
    expect(said["addon"]).toContain("~$0.007/hour (max $5/month)\n");
    expect(said["pg"]).toContain("Tables:                0/4000\n");
    expect(said["psql"]).toContain(" one \n-----\n   1\n(1 row)\n");
    expect(said["rollback"]).toMatch(/ › {3}Warning: To undo, run: heroku rollback v\d\n$/);
    expect(said["destroy"]).toBe("    Error: Confirmation nope did not match shop-d8. Aborted.\n");
    expect(said["noApp"]).toContain("Missing required flag app\n");
    expect(said["version"]).toBe("heroku/11.10.0 linux-x64 node-v22.23.2\n");
  });

  it("classic", async () => {
    const said = await live("classic", "master", "hobby-dev");
    expect(said["create"]).toBe(
      "Creating shop-d8... done\nhttps://shop-d8.herokuapp.com/ | https://git.heroku.com/shop-d8.git\n",
    );
    expect(said["ps"]).toMatch(/^Free dyno hours quota remaining this month: 550h 0m \(100%\)\n/);
    expect(said["ps"]).toContain("=== web (Free): python -m http.server $PORT (1)\n");
    expect(said["scale"]).toBe(
      "Scaling dynos... !\n ▸    Cannot update to more than 1 Free size dynos per process type.\n",
    );
    expect(said["restart"]).toBe("Restarting dynos on shop-d8... done\n");
    expect(said["unknown"]).toBe(" ▸    Couldn't find that app.\n");
    expect(said["addon"]).toMatch(/on shop-d8\.\.\. free\n/);
    expect(said["pg"]).toContain(
      "Tables:                0\nRows:                  0/10000 (In compliance)\n",
    );
    expect(said["psql"]).toContain(" one \n-----\n   1\n(1 row)\n");
    expect(said["rollback"]).toMatch(/ ▸ {4}To undo, run: heroku rollback v\d\n$/);
    expect(said["destroy"]).toBe(" ▸    Confirmation nope did not match shop-d8. Aborted.\n");
    expect(said["noApp"]).toContain("Missing required flag:\n");
    expect(said["version"]).toBe("heroku/7.59.2 linux-x64 node-v12.21.0\n");
  });
});
