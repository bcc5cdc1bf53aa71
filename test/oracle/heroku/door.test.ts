import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openPlatformDoor, type PlatformDoor } from "../../support/platform-door.ts";

const run = promisify(execFile);
const app = mkdtempSync(join(tmpdir(), "dojo-door-app-"));
let door: PlatformDoor;

beforeAll(async () => {
  door = await openPlatformDoor();
  cpSync("lessons/starters/hello-python", app, { recursive: true });
}, 60_000);

afterAll(() => {
  door.close();
  rmSync(app, { recursive: true, force: true });
});

/** A line for bash, with the real heroku and git on PATH. */
async function line(text: string): Promise<string> {
  const bin = resolve("test/oracle/node_modules/.bin");
  const env = { ...door.environment, PATH: `${bin}:${door.environment.PATH}` };
  const { stdout, stderr } = await run("bash", ["-c", text], { cwd: app, env });
  return stdout + stderr;
}

it("unmodified heroku, git and curl deploy an app and look at it", async () => {
  await line(
    "git init -q -b main && git config user.name L && git config user.email l@example.com && git add . && git commit -qm first",
  );
  const created = await line("heroku create door-app");
  expect(created).toContain("https://git.heroku.com/door-app.git");
  const push = await line("git push heroku main");
  for (const part of [
    "Python app detected",
    "Procfile declares types -> web",
    "Released v3",
    "Verifying deploy... done.",
    "* [new branch]",
  ])
    expect(push).toContain(part);
  const url = /https:\/\/door-app\S*\.herokuapp\.com\//.exec(created)![0];
  expect(await line(`curl -s ${url}hello/Ann`)).toBe("<h1>Hello, Ann</h1>");
  expect(await line("heroku apps")).toContain("door-app");
  expect(await line("heroku ps")).toMatch(/^web\.1: up /m);
  expect(await line("heroku logs")).toContain('method=GET path="/hello/Ann"');
  expect(await line("heroku config:set A=b")).toContain("done, v4");
  expect(await line("heroku config")).toMatch(/^A: b$/m);
  expect(await line("heroku releases")).toMatch(/v3\s+Deploy [0-9a-f]{8}\s+learner@example\.com/);
  expect(
    await line("git fetch heroku 2>&1; git clone -q https://git.heroku.com/door-app.git copy && ls copy"),
  ).toContain("Procfile");
}, 180_000);
