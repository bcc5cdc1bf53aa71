import { describe, expect, it } from "vitest";
import { learn } from "../support/world.ts";
import { deploy, flask, page } from "../mistakes/typing.ts";

const script = [
  deploy(flask),
  "heroku create",
  page(),
  "heroku addons:create heroku-postgresql:essential-0 -a dojo-shop",
  "heroku restart -a dojo-shop",
  page("?a=b"),
  "heroku ps:type basic -a dojo-shop",
  "dojo forward 29h",
  page(),
  "heroku ps -a dojo-shop; heroku releases -a dojo-shop; heroku config -a dojo-shop",
  "heroku logs -n 500 -a dojo-shop",
  "git rev-parse HEAD; date; echo $RANDOM",
].join("\n");

describe("a world at instant speed", () => {
  it("is the same each time", async () => {
    const first = await learn({ seed: 3 }).run(script);
    expect(first.output).toContain("Cycling");
    for (let again = 0; again < 2; again++) expect(await learn({ seed: 3 }).run(script)).toEqual(first);
  });

  it("is another one with another seed", async () => {
    const name = async (seed: number) => (await learn({ seed }).run("heroku create")).stdout;
    expect(await name(1)).not.toBe(await name(2));
  });

  it("takes its time from the clock alone", async () => {
    const { run, forward } = learn();
    expect((await run("date")).output).toBe("Sun Mar  1 12:00:00 UTC 2026\n");
    await forward(90_000);
    expect((await run("date; sleep 30; date")).output).toBe(
      "Sun Mar  1 12:01:30 UTC 2026\nSun Mar  1 12:02:00 UTC 2026\n",
    );
  });
});
