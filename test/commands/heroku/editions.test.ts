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

/** Lines typed one after the other in both editions: what is said today and, where it was otherwise, by CLI 7. */
const lines: readonly (readonly [line: string, today: string, classic?: string])[] = [
  [
    "heroku config:set A=1 LONG_NAME=2",
    "Setting A, LONG_NAME and restarting shop-d8... done, v4\nA:         1\nLONG_NAME: 2\n",
  ],
  [
    "heroku config",
    "=== shop-d8 Config Vars\n\nA:         1\nLONG_NAME: 2\n",
    "=== shop-d8 Config Vars\nA:         1\nLONG_NAME: 2\n",
  ],
  ["heroku config:get A; heroku config -s", "1\nA=1\nLONG_NAME=2\n"],
  ["heroku config:unset A", "Unsetting A and restarting shop-d8... done, v5\n"],
  [
    "heroku config:set",
    " ›   Error: Usage: heroku config:set KEY1=VALUE1 [KEY2=VALUE2 ...]\n ›   Must specify KEY and VALUE to set.\n",
  ],
  [
    "heroku releases -n 2 | sed 's/ *2026.*//; /^$/d; /─/d'",
    "=== shop-d8 Releases - Current: v5\n  v    description                    user                  created_at\n  v5   Remove A config vars           learner@example.com\n  v4   Set A, LONG_NAME config vars   learner@example.com\n",
    "=== shop-d8 Releases - Current: v5\nv5  Remove A config vars          learner@example.com\nv4  Set A, LONG_NAME config vars  learner@example.com\n",
  ],
  [
    "heroku ps:stop web.1",
    " ›   Warning: DYNO is a deprecated argument. Use --dyno-name or --process-type \n ›   instead.\nStopping dyno web.1 on shop-d8... done\n",
    "Stopping web.1 dyno on shop-d8... done\n",
  ],
  [
    "heroku ps:stop",
    " ›   Error: Please specify a process type or dyno name to stop.\n ›   See more help with --help\n ›\n",
    " ▸    Please specify a process type or dyno name to stop.\n ▸    See more help with --help\n ▸\n",
  ],
  ["heroku maintenance:on; heroku maintenance", "Enabling maintenance mode for shop-d8... done\non\n"],
  ["heroku addons", "No add-ons for app shop-d8.\n"],
  [
    "heroku addons:create nope",
    'Creating nope on shop-d8... !\n ›   Error: Couldn\'t find either the add-on service or the add-on plan of \n ›   "nope".\n ›\n ›   Error ID: not_found\n',
    'Creating nope on shop-d8... !\n ▸    Couldn\'t find either the add-on service or the add-on plan of "nope".\n',
  ],
  [
    "heroku addons:create scheduler --name scheduler-flat-11111",
    "Creating scheduler on shop-d8... free\nTo manage scheduled jobs run:\nheroku addons:open scheduler\nCreated scheduler-flat-11111\nRun heroku addons:docs scheduler to view documentation.\n",
    "Creating scheduler on shop-d8... free\nTo manage scheduled jobs run:\nheroku addons:open scheduler\nCreated scheduler-flat-11111\nUse heroku addons:docs scheduler to view documentation\n",
  ],
  [
    "heroku stack",
    "=== shop-d8 Available Stacks\n\n  container\n  heroku-22\n* heroku-24\n  heroku-26\n",
    "=== shop-d8 Available Stacks\n  container\n  heroku-16\n* heroku-18\n",
  ],
  [
    "heroku buildpacks",
    "=== shop-d8 Classic Buildpack (from the Heroku Buildpack Registry)\n\nheroku/python\n",
    "=== shop-d8 Buildpack URL\nheroku/python\n",
  ],
  ["heroku run 'echo hi' 2>/dev/null", "hi\n"],
  [
    "heroku run",
    "    Error: Usage: heroku run COMMAND\n\n    Example: heroku run bash\n",
    " ▸    Usage: heroku run COMMAND\n ▸\n ▸    Example: heroku run bash\n",
  ],
  [
    "heroku frobnicate",
    " ›   Warning: frobnicate is not a heroku command.\n ›   Error: Run heroku help for a list of available commands.\n",
  ],
  ["heroku whoami", "learner@example.com\n"],
];

describe("the same lines in both editions", () => {
  for (const [edition, branch] of [
    ["today", "main"],
    ["classic", "master"],
  ] as const)
    it(edition, async () => {
      const { run } = learn({ edition });
      await run(`export HEROKU_APP=shop-d8; ${day(branch, "").create}; ${day(branch, "").push}`);
      for (const [line, today, classic = today] of lines)
        expect([line, (await run(line)).output]).toEqual([line, edition === "today" ? today : classic]);
    });
});
