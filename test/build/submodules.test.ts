import { describe, expect, it } from "vitest";
import { commit, create, page, project, push } from "../mistakes/typing.ts";
import { learn } from "../support/world.ts";

const files = {
  "requirements.txt": "",
  ".python-version": "3.14\n",
  Procfile: "web: cd lib && python3 -m http.server $PORT\n",
};
const url = "https://github.com/dyno-dojo/hello-python";

const remote = (stderr: string): string[] =>
  stderr
    .split("\n")
    .filter((line) => line.startsWith("remote: "))
    .map((line) => line.slice("remote: ".length).trimEnd());

describe("git submodules in a push", () => {
  it("are fetched before the build, and belong to the slug", async () => {
    const learner = learn();
    const pushed = await learner.run(
      [project(files), `git submodule add -q ${url} lib`, commit("First"), create, push].join("\n"),
    );
    expect(pushed.status, pushed.output).toBe(0);
    const lines = remote(pushed.stderr);
    const oid = (await learner.run("git -C lib rev-parse HEAD")).stdout.trim();
    expect(lines.slice(0, 4)).toEqual([
      "Git submodules detected, installing:",
      `Submodule 'lib' (${url}) registered for path 'lib'`,
      "Cloning into 'lib'...",
      `Submodule path 'lib': checked out '${oid}'`,
    ]);
    const seen = await learner.run(
      ["sleep 10", page("hello.py"), "heroku run 'ls -A lib; which git'"].join("\n"),
    );
    expect(seen.stdout).toMatch(/^HTTP\/\S+ 200/);
    expect(seen.stdout).toMatch(/\n\.gitignore\n\.python-version\nProcfile\nhello\.py\nrequirements\.txt\n$/);
  });

  it.each([
    [
      "a repository inside the other, added by mistake",
      "git init -q sub && touch sub/a && git -C sub add a && git -C sub commit -q -m Inner",
      ["fatal: No url found for submodule path 'sub' in .gitmodules"],
    ],
    [
      "a repository that nobody may read",
      `git submodule add -q ${url} lib && sed -i s/hello-python/nothing/ .gitmodules`,
      [
        "Submodule 'lib' (https://github.com/dyno-dojo/nothing) registered for path 'lib'",
        "Cloning into 'lib'...",
        "fatal: could not read Username for 'https://github.com': No such device or address",
        "fatal: clone of 'https://github.com/dyno-dojo/nothing' into submodule path 'lib' failed",
      ],
    ],
  ])("%s: the push is refused", async (_, added, said) => {
    const learner = learn();
    const pushed = await learner.run([project(files), added, commit("First"), create, push].join("\n"));
    expect(pushed.status).toBe(1);
    expect(remote(pushed.stderr)).toEqual([
      "Git submodules detected, installing:",
      ...said,
      "",
      " !     Push failed",
      "Verifying deploy...",
      "",
      "!\tPush rejected to dojo-shop.",
      "",
    ]);
  });
});
