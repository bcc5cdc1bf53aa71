import { describe, expect, it } from "vitest";
import { learn } from "../support/world.ts";
import { deploy, flask, hello, page } from "../mistakes/typing.ts";

/** What goes on after a reload, told by everything a learner can see. */
const goesOn = [
  "pwd; echo $GREETING; type greet; history | tail -3",
  "git log --oneline; git status; git remote -v",
  page(),
  "heroku ps; heroku releases; heroku config",
  "heroku config:set COLOUR=blue",
  "heroku create",
  "dojo forward 31m",
  "heroku ps; heroku logs -n 300",
  "git commit --allow-empty -m Again && git push heroku main",
  page(),
];

describe("a saved world", () => {
  it("goes on in another session exactly as it would have here", async () => {
    const here = learn({ seed: 7 });
    await here.run(deploy(flask));
    await here.run("GREETING=hello; greet() { echo hi; }");
    await here.run("heroku addons:create heroku-postgresql:essential-0");
    expect((await here.run(page())).output).toMatch(hello[0]);
    const there = learn({ seed: 99, world: structuredClone(here.session.save()) });
    for (const script of goesOn) {
      const expected = await here.run(script);
      expect(await there.run(script), script).toEqual(expected);
    }
  });

  it("is plain data, shared with nobody: what goes on here does not change it", async () => {
    const { run, session } = learn();
    await run("echo one > note.txt; heroku create first-shop");
    const saved = session.save();
    const text = JSON.stringify(saved.platform?.state);
    await run("echo two > note.txt; heroku create second-shop; heroku config:set A=b -a first-shop");
    expect(JSON.stringify(saved.platform?.state)).toBe(text);
    const again = learn({ world: saved });
    expect((await again.run("cat note.txt; heroku apps")).output).toBe(
      "one\n=== learner@example.com Apps\n\nfirst-shop\n",
    );
  });

  it("can be saved before Heroku was ever asked", async () => {
    const { run, session } = learn();
    await run("echo one > note.txt");
    expect(session.save().platform).toBeUndefined();
    const again = learn({ world: structuredClone(session.save()) });
    expect((await again.run("cat note.txt; heroku create my-shop")).status).toBe(0);
  });

  it("keeps a dyno's sleep, and wakes it for the next visitor", async () => {
    const { run, session } = learn();
    await run(deploy(flask));
    await run(page());
    await run("dojo forward 31m");
    const again = learn({ world: structuredClone(session.save()) });
    expect((await again.run("heroku ps")).output).toMatch(/^web\.1: idle /m);
    expect((await again.run(`${page()}; heroku ps`)).output).toMatch(/Hello from the shop[^]*^web\.1: up /m);
  });
});
