import { describe, expect, it } from "vitest";
import { learn } from "../support/world.ts";

const manifest = {
  name: "app",
  version: "1.0.0",
  packageManager: "pnpm@10.34.9",
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

/** An app whose pnpm-lock.yaml pnpm wrote; then `change` happened to it. */
async function begin(change = "", given: object = manifest) {
  const learner = learn();
  await learner.run("corepack enable; mkdir app; cd app; git init -q; echo node_modules > .gitignore");
  learner.write("package.json", JSON.stringify(given));
  learner.write("index.js", server);
  await learner.run(`pnpm install\n${change}\ngit add -A; git commit -qm one; heroku create kiwi`);
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
      return {
        status,
        text: lines
          .join("\n")
          .replace(/Done in [\d.]+m?s/g, "Done in T")
          .replace(/build_\w+/g, "build_X"),
      };
    },
  };
}

describe("an app with a pnpm-lock.yaml", { timeout: 40_000 }, () => {
  it("is built with Heroku's lines, without what only development needs, and again from its cache", async () => {
    const { push, visit, run } = await begin();
    const { status, text } = await push();
    expect(status).toBe(0);
    expect(text.slice(text.indexOf("-----> Installing binaries"), text.indexOf("\n-----> Compressing")))
      .toBe(`-----> Installing binaries
       engines.node (package.json):   unspecified
       engines.npm (package.json):    unspecified (use default)
       engines.pnpm (package.json):   unspecified (use default)
       packageManager (package.json): pnpm@10.34.9

       No Node.js version specified, resolving current LTS version...
       Downloading and installing node 24.19.0...
       Validating checksum
       Using default npm version: 11.13.0
       Downloading and installing pnpm (10.34.9)
       Using pnpm 10.34.9

-----> Installing dependencies
       Running 'pnpm install' with pnpm-lock.yaml
       Lockfile is up to date, resolution step is skipped
       Progress: resolved 1, reused 0, downloaded 0, added 0
       Packages: +12
       ++++++++++++
       Progress: resolved 12, reused 0, downloaded 12, added 12, done

       dependencies:
       + cors 2.8.6

       devDependencies:
       + morgan 1.12.1

       Done in T using pnpm v10.34.9

-----> Build
       Running build

       > app@1.0.0 build /tmp/build_X
       > echo built

       built

-----> Caching build
       - pnpm cache

-----> Pruning devDependencies
       Lockfile is up to date, resolution step is skipped
       Packages: -9
       ---------

       devDependencies:
       - morgan 1.12.1


-----> Discovering process types
       Procfile declares types     -> (none)
       Default types for buildpack -> web
`);
    expect((await visit()).body).toBe("function, no morgan");
    await run("git commit --allow-empty -qm two");
    const again = (await push()).text;
    expect(again).toContain("-----> Restoring cache\n       - pnpm cache\n");
    expect(again).toContain("Progress: resolved 12, reused 12, downloaded 0, added 12, done");
  });

  it("is refused when package.json asks for what the lock file does not name", async () => {
    const { push } = await begin(`sed -i 's/"cors"/"dotenv":"*","cors"/' package.json`);
    const { status, text } = await push();
    expect(status).toBe(1);
    expect(text).toContain("\u2009ERR_PNPM_OUTDATED_LOCKFILE\u2009 Cannot install with");
    expect(text).toContain("* 1 dependencies were added: dotenv@*");
    expect(text).toContain("-----> Build failed\n");
    expect(text).toContain(" !     Error: pnpm lockfile is not in sync.\n");
    expect(text).toContain(" !     Push rejected, failed to compile Node.js app.\n");
  });

  it("takes the newest pnpm, and says so, when nobody asks for one; refuses one that does not exist", async () => {
    const { packageManager: _packageManager, ...bare } = manifest;
    const { text } = await (await begin("", bare)).push();
    expect(text).toContain("Downloading and installing pnpm (latest)\n       Using pnpm 10.34.9\n");
    expect(text).toContain(" !     Default pnpm version used\n");
    const wrong = await (await begin("", { ...bare, engines: { pnpm: "99.x" } })).push();
    expect(wrong.status).toBe(1);
    expect(wrong.text).toContain(" !     Unable to install pnpm 99.x.\n");
  });
});
