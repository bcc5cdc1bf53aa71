import { execFile, spawn } from "node:child_process";
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
  await line(
    "git init -q -b main && git config user.name L && git config user.email l@example.com && git add . && git commit -qm first",
  );
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

/**
 * A line for bash on a terminal of its own, in front of somebody who waits for each text before doing what follows:
 * typing keys, or something else. Ends with the line, or once the last text has been seen when that has no answer.
 */
function sit(text: string, steps: readonly (readonly [string, string | (() => Promise<unknown>) | null])[]) {
  const bin = resolve("test/oracle/node_modules/.bin");
  const env = { ...door.environment, PATH: `${bin}:${door.environment.PATH}`, TERM: "xterm" };
  return new Promise<string>((finished, failed) => {
    const child = spawn("script", ["-qec", text, "/dev/null"], { cwd: app, env });
    const left = [...steps];
    let shown = "";
    let from = 0;
    const look = () => {
      const [wanted, answer] = left[0] ?? [];
      const plain = shown.replace(/\x1b\[[\d;?]*[A-Za-z]/g, "");
      const at = wanted === undefined ? -1 : plain.indexOf(wanted, from);
      if (at < 0) return;
      from = at + wanted!.length;
      left.shift();
      if (answer === null) child.kill();
      else if (typeof answer === "string") child.stdin.write(answer);
      else void answer!().then(look, failed);
      look();
    };
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding("utf8").on("data", (piece: string) => {
        shown += piece;
        look();
      });
    child.on("error", failed);
    child.on("close", () => finished(shown));
  });
}

it("unmodified heroku runs one-off dynos, follows the log, edits, clones and destroys", async () => {
  expect(await line("heroku whoami 2>/dev/null")).toBe("learner@example.com\n");
  await line("heroku create whole-app --no-remote && git push -q https://git.heroku.com/whole-app.git main");
  const url = /https:\S+/.exec(await line("heroku info -s -a whole-app | grep web_url"))![0];
  const on = "-a whole-app";
  expect(await line(`heroku run 'echo hello from $DYNO; ls' ${on} < /dev/null 2>/dev/null`)).toMatch(
    /^hello from run\.\d{4}\n[^]*\bProcfile\b/,
  );
  expect(await line(`echo some words | heroku run cat ${on} 2>/dev/null`)).toBe("some words\n");
  expect(await line(`heroku run -x false ${on} < /dev/null 2>/dev/null; echo $?`)).toBe("1\n");
  expect(
    await sit(`heroku run bash ${on}`, [
      ["$ ", "echo $((6 * 7))\r"],
      ["42", "exit\r"],
    ]),
  ).toMatch(/up, run\.\d{4}/);
  expect(await line(`heroku run:detached ls ${on}`)).toMatch(/done, run\.\d{4}\n/);
  expect(
    await sit(`heroku logs --tail ${on}`, [
      ["State changed from starting to up", () => line(`curl -s ${url}hello/tail`)],
      ['path="/hello/tail"', null],
    ]),
  ).toContain("heroku[router]");
  await line(`printf '#!/bin/sh\\necho EDITED=yes > "$1"\\n' > edit-it && chmod +x edit-it`);
  await sit(`env EDITOR=$PWD/edit-it heroku config:edit ${on}`, [["with these values?", "y\r"]]);
  expect(await line(`heroku config -s ${on}`)).toBe("EDITED=yes\n");
  expect(
    await line(`heroku git:clone ${on} whole-copy 2>&1 && git -C whole-copy remote && ls whole-copy`),
  ).toMatch(/^heroku$[^]*^Procfile$/m);
  expect(await line(`heroku apps:destroy ${on} --confirm nope 2>&1; true`)).toContain("Aborted.");
  expect(await line(`heroku apps:destroy ${on} --confirm whole-app`)).toBe(
    "Destroying whole-app (including all add-ons)... done\n",
  );
  expect(await line("heroku apps")).not.toContain("whole-app");
}, 240_000);
