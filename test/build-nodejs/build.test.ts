import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { learn } from "../support/world.ts";

const starter = fileURLToPath(new URL("../../lessons/starters/hello-node/", import.meta.url));

/** hello-node with an installed lock file, committed, and an app to push it to. Files of `changes` replace its own. */
async function begin(changes: Record<string, string | null> = {}) {
  const learner = learn();
  await learner.run("mkdir app; cd app; git init -q");
  for (const name of readdirSync(starter)) learner.write(name, readFileSync(`${starter}${name}`, "utf8"));
  await learner.run("npm install");
  for (const [name, text] of Object.entries(changes)) {
    if (text === null) await learner.run(`rm -r ${name}`);
    else learner.write(name, text);
  }
  await learner.run("git add -A -f . ':!node_modules'; git commit -qm one; heroku create kiwi");
  return {
    ...learner,
    /** The build's lines without their "remote: ". */
    async push() {
      const { output, status } = await learner.run("git push heroku main");
      const lines = output.split("\n").map((line) => line.replace(/^remote: ?/, "").replace(/ {8}$/, ""));
      return { status, lines, text: lines.join("\n").replace(/\x1b\[[\d;]*m/g, "") };
    },
  };
}

describe("a Node.js app", { timeout: 40_000 }, () => {
  it("is built with Heroku's lines, serves a page, and builds again from its cache", async () => {
    const { push, visit, run } = await begin();
    const { status, text } = await push();
    expect(status).toBe(0);
    const log = text
      .slice(text.indexOf("-----> Node.js"), text.indexOf("\n-----> Compressing"))
      .replace(/in \d+m?s$/gm, "in T");
    expect(log).toBe(`-----> Node.js app detected
       
-----> Creating runtime environment
       
       NPM_CONFIG_LOGLEVEL=error
       NODE_VERBOSE=false
       NODE_ENV=production
       NODE_MODULES_CACHE=true
       
-----> Installing binaries
       engines.node (package.json):   24.x
       engines.npm (package.json):    unspecified (use default)
       
       Resolving node version 24.x...
       Downloading and installing node 24.19.0...
       Validating checksum
       Using default npm version: 11.13.0
       
-----> Installing dependencies
       Installing node modules
       
       added 68 packages, and audited 69 packages in T
       
       31 packages are looking for funding
         run \`npm fund\` for details
       
       found 0 vulnerabilities
       
-----> Build
       
-----> Caching build
       - npm cache
       
-----> Pruning devDependencies
       
       up to date, audited 69 packages in T
       
       31 packages are looking for funding
         run \`npm fund\` for details
       
       found 0 vulnerabilities
       
-----> Discovering process types
       Procfile declares types -> web
`);
    expect((await visit("/hello/you")).body).toBe("<h1>Hello, you</h1>");
    await run("git commit -q --allow-empty -m two");
    expect((await push()).text).toContain("-----> Restoring cache\n       - npm cache\n");
  });

  it("installs without a lock file, and starts by npm start without a Procfile", async () => {
    const { push, visit } = await begin({ "package-lock.json": null, Procfile: null });
    const { text } = await push();
    expect(text).toContain("       Installing node modules (package.json)\n");
    expect(text).toContain(
      "       Procfile declares types     -> (none)\n       Default types for buildpack -> web\n",
    );
    expect((await visit("/")).body).toBe("<h1>Hello from my first dyno</h1>");
  });

  it("crashes when a package is missing, and says which", async () => {
    const { push, visit, run } = await begin({ "server.js": 'require("cors");\n' });
    expect((await push()).status).toBe(0);
    expect((await visit("/")).status).toBe(503);
    const { stdout } = await run("heroku logs -n 200");
    expect(stdout).toContain("app[web.1]: Error: Cannot find module 'cors'\n");
    expect(stdout).toMatch(/app\[web\.1\]: - \/app\/server\.js\n/);
    expect(stdout).toContain("heroku[web.1]: Process exited with status 1\n");
    expect(stdout).toContain('code=H10 desc="App crashed"');
  });

  it("is stopped with R10 when it listens on 3000", async () => {
    const { push, forward, run } = await begin({
      "server.js": 'require("http").createServer().listen(3000, () => console.log("on 3000"));\n',
    });
    await push();
    await forward(90_000);
    const { stdout } = await run("heroku logs -n 200");
    expect(stdout).toContain("app[web.1]: on 3000\n");
    expect(stdout).toContain(
      "heroku[web.1]: Error R10 (Boot timeout) -> Web process failed to bind to $PORT within 60 seconds of launch\n",
    );
    expect(stdout).toContain("heroku[web.1]: Process exited with status 137\n");
  });

  it("crashes by npm's words without a start script", async () => {
    const { push, visit, run } = await begin({
      "package.json": '{ "name": "a", "version": "1.0.0" }\n',
      "package-lock.json": null,
      "server.js": null,
      Procfile: null,
    });
    expect((await push()).text).toContain(
      " !     This app may not specify any way to start a node process\n",
    );
    await visit("/");
    expect((await run("heroku logs -n 200")).stdout).toContain(
      'app[web.1]: npm error Missing script: "start"\n',
    );
  });

  const refusals: readonly (readonly [string, Record<string, string | null>, string])[] = [
    [
      "a package.json that is no JSON",
      { "package.json": "{,}\n" },
      "Error: Unable to parse your package.json.",
    ],
    ["two lock files", { "yarn.lock": "" }, "Error: Multiple lockfiles found."],
    [
      "a lock file out of step",
      { "package.json": '{ "name": "hello-node", "dependencies": { "cors": "*" } }\n' },
      "Error: npm lockfile is not in sync.",
    ],
    [
      "a Node.js that was never published",
      { "package.json": '{ "engines": { "node": "99.x" } }\n' },
      "Error: No published Node.js version matches the requested range.",
    ],
    [
      "a package that does not exist",
      { "package.json": '{ "dependencies": { "expresss": "*" } }\n', "package-lock.json": null },
      "Error: Unable to install dependencies using npm.",
    ],
    [
      "a build script that fails",
      { "package.json": '{ "scripts": { "build": "exit 3" } }\n', "package-lock.json": null },
      "Error: A build script exited with a non-zero exit code.",
    ],
  ];
  it.each(refusals)("is refused for %s", async (_, changes, line) => {
    const { push } = await begin(changes);
    const { status, text } = await push();
    expect(status).toBe(1);
    expect(text).toContain(`-----> Build failed\n\n !     ${line}\n`);
    expect(text).toContain(" !     Push rejected, failed to compile Node.js app.\n");
  });
});
