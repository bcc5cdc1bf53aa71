import { describe, expect, it } from "vitest";
import { commit, create, file, page, project, push } from "../mistakes/typing.ts";
import { githubLogin } from "../../src/hosts/github/account.ts";
import { learn } from "../support/world.ts";

const remote = (stderr: string): string[] =>
  stderr
    .split("\n")
    .filter((line) => line.startsWith("remote: "))
    .map((line) => line.slice("remote: ".length).trimEnd());

const between = (lines: readonly string[], first: string, last: string) =>
  lines.slice(lines.indexOf(first), lines.indexOf(last) + 1);

const scripts = {
  "bin/detect":
    '#!/usr/bin/env bash\n[ -f "$1/site.txt" ] || { echo "there is no site.txt"; exit 1; }\necho Site\n',
  "bin/compile":
    '#!/usr/bin/env bash\necho "-----> Making the site for $(cat "$3/TITLE")"\ncd "$1" && mkdir public && cp site.txt public/index.html\ntouch "$2/seen"\n',
  "bin/release":
    "#!/usr/bin/env bash\necho '---'\necho 'default_process_types:'\necho '  web: cd public && python3 -m http.server $PORT'\n",
};

const url = `https://github.com/${githubLogin.user}/site-buildpack`;

/** Puts the buildpack on GitHub. */
const publish = [
  "mkdir ~/pack && cd ~/pack && git init -q",
  ...Object.entries(scripts).map(([path, text]) => file(path, text)),
  "chmod +x bin/*",
  "git add . && git commit -q -m Buildpack",
  "dojo github new site-buildpack",
  `git remote add origin ${url}`,
  "git push -q origin main",
  "cd ~",
].join("\n");

const app = project({
  "site.txt": "Hello from the shop\n",
  "requirements.txt": "",
  ".python-version": "3.14\n",
});

describe("a buildpack of somebody's own", () => {
  it("is fetched and run, beside another", async () => {
    const learner = learn();
    const pushed = await learner.run(
      [
        publish,
        app,
        commit("First"),
        create,
        "heroku config:set TITLE=shop",
        "heroku buildpacks:add heroku/python",
        `heroku buildpacks:add ${url}`,
        push,
        "dojo forward 10s",
      ].join("\n"),
    );
    expect(pushed.status, pushed.output).toBe(0);
    const lines = remote(pushed.stderr);
    expect(between(lines, "-----> Using buildpacks:", "-----> Python app detected")).toEqual([
      "-----> Using buildpacks:",
      "       1. heroku/python",
      `       2. ${url}`,
      "-----> Python app detected",
    ]);
    expect(between(lines, "-----> Site app detected", "-----> Discovering process types")).toEqual([
      "-----> Site app detected",
      "-----> Making the site for shop",
      "-----> Discovering process types",
    ]);
    expect(lines).toContain("       Default types for buildpack -> web");
    const seen = await learner.run(page());
    expect(seen.stdout).toContain("Hello from the shop");
  });

  it("may be the app's own: inline", async () => {
    const learner = learn();
    const pushed = await learner.run(
      [
        app,
        ...Object.entries(scripts).map(([path, text]) => file(path, text)),
        "chmod +x bin/*",
        commit("First"),
        create,
        "heroku config:set TITLE=inline",
        "heroku buildpacks:set https://github.com/kr/heroku-buildpack-inline.git",
        push,
      ].join("\n"),
    );
    expect(pushed.status, pushed.output).toBe(0);
    expect(remote(pushed.stderr)).toContain("-----> Making the site for inline");
  });

  it.each([
    [
      "refuses the app",
      "git rm -q site.txt && git commit -q -m Gone",
      url,
      [`-----> App not compatible with buildpack: ${url}`, "       there is no site.txt"],
    ],
    [
      "is nowhere",
      "true",
      "https://github.com/nobody/nothing",
      [
        "-----> Using buildpack: https://github.com/nobody/nothing",
        "fatal: could not read Username for 'https://github.com': No such device or address",
        " !     Failed to fetch the buildpack https://github.com/nobody/nothing",
      ],
    ],
  ])("that %s ends the build", async (_, before, named, signs) => {
    const learner = learn();
    const pushed = await learner.run(
      [publish, app, commit("First"), before, create, `heroku buildpacks:set ${named}`, push].join("\n"),
    );
    expect(pushed.status).toBe(1);
    const lines = remote(pushed.stderr);
    for (const sign of signs) expect(lines, pushed.output).toContain(sign);
    expect(lines).toContain("!\tPush rejected to dojo-shop.");
  });
});
