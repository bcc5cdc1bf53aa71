import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { learn } from "../../support/world.ts";

const manifest = `{
  "name": "shop",
  "version": "1.0.0",
  "scripts": {
    "start": "node app.js",
    "hi": "echo hi",
    "fail": "exit 3"
  },
  "dependencies": {
    "cors": "^2.8.5"
  },
  "devDependencies": {
    "debug": "2.6.9"
  }
}
`;

const script = String.raw`run() { echo "\$ pnpm $*"; pnpm "$@" 2>&1; echo "[$?]"; }
run install
cat pnpm-lock.yaml
ls node_modules node_modules/.pnpm node_modules/.pnpm/cors*/node_modules
readlink node_modules/cors node_modules/.pnpm/cors*/node_modules/vary node_modules/.pnpm/node_modules/ms
run install
run add -D ejs@3
run add express
cat package.json
run list
run list --depth 1 --dev
run remove express
run run hi
run hi there
run run
run run nope
run nope
run fail
run test
run exec echo a b
sed -i 's/"cors"/"dotenv": "*", "cors"/' package.json
run install --frozen-lockfile
run install
run install --prod
run prune --prod
run install --prod=false --frozen-lockfile
run prune --prod --ignore-scripts
run remove nothere
run init
rm -rf node_modules pnpm-lock.yaml
run install --frozen-lockfile
rm package.json
run install
run run hi
run init
`;

/** Left out of the recording: lines on the way, times, sums over archives, and what the catalogue does not know. */
const normal = (text: string): string =>
  text
    .replace(/Done in [\d.]+m?s/g, "Done in T")
    .replace(/sha512-[\w+/=]+/g, "SHA")
    .replace(/reused \d+, downloaded \d+/g, "reused R, downloaded D")
    .replace(/Progress: .*added \d+\n/g, "");

describe("pnpm", { timeout: 60_000 }, () => {
  it("says what pnpm 10.34.9 says, and writes its lock file and its node_modules (recorded 23 November 2026)", async () => {
    const learner = learn();
    await learner.run("corepack enable pnpm; mkdir shop; cd shop");
    learner.write("package.json", manifest);
    const { stdout } = await learner.run(script);
    const recorded = readFileSync(new URL("./pnpm-transcript.txt", import.meta.url), "utf8");
    expect(normal(stdout).split("\n")).toEqual(recorded.split("\n"));
  });

  it("is not there before corepack has enabled it, and gives packages to node by its links", async () => {
    const learner = learn();
    await learner.run("mkdir shop; cd shop; npm init -y");
    expect(await learner.run("pnpm install")).toMatchObject({
      status: 127,
      stderr: "bash: pnpm: command not found\n",
    });
    await learner.run("corepack enable; pnpm add express");
    expect(
      await learner.run(`node -e 'console.log(typeof require("express")(), require.resolve("express"))'`),
    ).toMatchObject({
      stdout: "function /home/learner/shop/node_modules/.pnpm/express@5.3.0/node_modules/express/index.js\n",
    });
    expect((await learner.run(`node -e 'require("qs")'`)).stderr).toContain("Cannot find module 'qs'");
  });

  it("comes by npm too", async () => {
    const learner = learn();
    expect((await learner.run("npm install -g pnpm && pnpm --version")).stdout).toBe(
      "\nadded 1 package in 900ms\n10.34.9\n",
    );
    expect(await learner.run("npm i -g typescript")).toMatchObject({
      status: 1,
      stderr: expect.stringContaining("npm install --global typescript is not simulated yet"),
    });
  });

  it("says what it does not simulate", async () => {
    const learner = learn();
    expect(await learner.run("corepack enable; npm init -y >/dev/null; pnpm dlx cowsay")).toMatchObject({
      status: 1,
      stdout: "\u2009ERR_PNPM_NOT_SIMULATED\u2009 pnpm dlx is not simulated yet\n",
    });
  });
});
