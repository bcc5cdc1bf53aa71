import { describe, expect, it } from "vitest";
import { learn } from "../support/world.ts";

const manifest = {
  name: "app",
  version: "1.0.0",
  scripts: { start: "node index.js", build: "echo built" },
  dependencies: { cors: "^2.8.5" },
  devDependencies: { morgan: "^1.10.0" },
};
const server = `require("http").createServer((request, response) => {
  let morgan = "no morgan";
  try { morgan = require.resolve("morgan"); } catch {} // pruned: it is for development
  response.end(typeof require("cors") + ", " + morgan);
}).listen(process.env.PORT);
`;

/** An app whose yarn.lock Yarn wrote; then `change` happened to it. */
async function begin(change = "", given: object = manifest) {
  const learner = learn();
  await learner.run("corepack enable; mkdir app; cd app; git init -q; echo node_modules > .gitignore");
  learner.write("package.json", JSON.stringify(given));
  learner.write("index.js", server);
  await learner.run(`yarn install\n${change}\ngit add -A; git commit -qm one; heroku create kiwi`);
  return {
    ...learner,
    async push() {
      const { output, status } = await learner.run("git push heroku main");
      const lines = output.split("\n").map((line) =>
        line
          .replace(/^remote: ?/, "")
          .replace(/\x1b\[[\d;]*[mK]/g, "")
          .trimEnd(),
      );
      return { status, text: lines.join("\n").replace(/in \d+\.\d\ds\.$/gm, "in T.") };
    },
  };
}

describe("an app with a yarn.lock", { timeout: 40_000 }, () => {
  it("is built with Heroku's lines, without what only development needs, and again from its cache", async () => {
    const { push, visit, run } = await begin();
    const { status, text } = await push();
    expect(status).toBe(0);
    expect(text.slice(text.indexOf("-----> Creating"), text.indexOf("\n-----> Compressing")))
      .toBe(`-----> Creating runtime environment

       NPM_CONFIG_LOGLEVEL=error
       USE_YARN_CACHE=true
       NODE_VERBOSE=false
       NODE_ENV=production
       NODE_MODULES_CACHE=true

-----> Installing binaries
       engines.node (package.json):   unspecified
       engines.npm (package.json):    unspecified (use default)
       engines.yarn (package.json):   unspecified (use default)

       No Node.js version specified, resolving current LTS version...
       Downloading and installing node 24.19.0...
       Validating checksum
       Using default npm version: 11.13.0
       Downloading and installing yarn (1.22.x)
       Installed yarn 1.22.22

-----> Installing dependencies
       Installing node modules (yarn.lock)
       yarn install v1.22.22
       [1/4] Resolving packages...
       [2/4] Fetching packages...
       [3/4] Linking dependencies...
       [4/4] Building fresh packages...
       Done in T.

-----> Build
       Running build (yarn)
       yarn run v1.22.22
       $ echo built
       built
       Done in T.

-----> Pruning devDependencies
       yarn install v1.22.22
       [1/4] Resolving packages...
       [2/4] Fetching packages...
       [3/4] Linking dependencies...
       [4/4] Building fresh packages...
       Done in T.

-----> Caching build
       - yarn cache

-----> Discovering process types
       Procfile declares types     -> (none)
       Default types for buildpack -> web
`);
    expect((await visit("/")).body).toBe("function, no morgan");
    await run("git commit -q --allow-empty -m two");
    expect((await push()).text).toContain("-----> Restoring cache\n       - yarn cache\n");
  });

  it.each([
    [
      "package.json asks for more than the lock has",
      `sed -i 's/"cors"/"ejs":"*","cors"/' package.json`,
      " !     Outdated Yarn lockfile\n",
    ],
    [
      "packageManager asks for a Yarn that there is not",
      `sed -i 's/"name"/"packageManager":"yarn@1.99.0","name"/' package.json`,
      " !     Unable to install yarn 1.99.0.\n",
    ],
    [
      "its Yarn is a later one",
      "printf '__metadata:\\n  version: 8\\n' > yarn.lock",
      " !     Node.js apps that use Yarn 2 or later are not simulated yet.\n",
    ],
    ["npm has written a lock file too", "npm install", " !     Error: Multiple lockfiles found.\n"],
    [
      "its build script fails",
      `sed -i 's/echo built/exit 4/' package.json`,
      "       error Command failed with exit code 4.\n",
    ],
  ])("is rejected when %s", async (_, change, line) => {
    const { push } = await begin(change);
    const { status, text } = await push();
    expect(text).toContain(line);
    expect(text).toMatch(/^ !     Push (?:rejected|failed)/m);
    expect(status).toBe(1);
  });
});
