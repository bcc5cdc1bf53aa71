import { describe, expect, it } from "vitest";
import { learn } from "../support/world.ts";

describe("a guide of Heroku's begins with a clone of its app", () => {
  it("git says that another is served in its place, and that one deploys", async () => {
    const { run } = learn();
    const clone = await run(
      "git clone https://github.com/heroku/python-getting-started.git && cd python-getting-started && git remote -v",
    );
    expect(clone.stderr).toBe(
      "Cloning into 'python-getting-started'...\nwarning: redirecting to https://github.com/dyno-dojo/python-sample.git/\n",
    );
    expect(clone.stdout).toBe(
      "origin\thttps://github.com/heroku/python-getting-started.git (fetch)\norigin\thttps://github.com/heroku/python-getting-started.git (push)\n",
    );
    const push = await run(
      "heroku create > made 2>&1 && git push heroku main 2>&1 | tail -1; git pull -q; echo $?",
    );
    expect(push.stdout).toMatch(/ \* \[new branch\] {6}main -> main\n0\n$/);
  });

  it("as with http.followRedirects off in real git, nothing is followed then", async () => {
    const { run } = learn();
    const { output, status } = await run(
      "git -c http.followRedirects=false ls-remote https://github.com/heroku/node-js-getting-started",
    );
    expect(output).toBe(
      "fatal: unable to access 'https://github.com/heroku/node-js-getting-started/': The requested URL returned error: 301\n",
    );
    expect(status).toBe(128);
  });
});
