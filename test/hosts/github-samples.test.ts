import { describe, expect, it } from "vitest";
import { samples } from "../../src/hosts/github/samples/index.ts";
import { learn } from "../support/world.ts";

const apps = Object.keys(samples).filter((name) => name.endsWith("-sample"));
const greeting: Record<string, string> = { node: "Node.js", php: "PHP" };

describe("the samples at github.com", { timeout: 60_000 }, () => {
  it("are one for each language that Heroku supports", () => {
    expect(apps.map((name) => name.replace(/^dyno-dojo\/(.*)-sample$/, "$1"))).toEqual([
      "clojure",
      "go",
      "java",
      "node",
      "php",
      "python",
      "ruby",
      "scala",
    ]);
  });

  it.each(apps)("%s has a history, deploys as it is and answers", async (name) => {
    const { run, visit } = learn();
    const folder = name.slice("dyno-dojo/".length);
    const cloned = await run(`git clone https://github.com/${name}.git && cd ${folder}`);
    expect(cloned.output).toBe(`Cloning into '${folder}'...\n`);
    expect((await run("git fsck --strict; git status -s; git log --oneline | wc -l")).stdout).toBe("3\n");
    const pushed = await run("heroku create kiwi && git push heroku main");
    expect(pushed.status, pushed.output).toBe(0);
    const language = folder.replace(/-sample$/, "");
    const { status, body } = await visit();
    expect([status, body]).toEqual([
      200,
      expect.stringContaining(
        `Hello from ${greeting[language] ?? language[0]!.toUpperCase() + language.slice(1)}`,
      ),
    ]);
  });
});
