import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "dojo-sim-test-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the door as another program would. */
function sim(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["src/node/run.mjs", "sim", ...args], {
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

describe("npm run sim", () => {
  it("prints what the commands print and nothing else, and ends with their status", () => {
    expect(sim("-c", "pwd; whoami; echo oops >&2; exit 3")).toEqual({
      status: 3,
      stdout: "/home/learner\nlearner\n",
      stderr: "oops\n",
    });
  });

  it("takes a script, a folder, stdin, an edition and a time", () => {
    const script = join(folder, "script.sh");
    writeFileSync(script, "cat hello.txt -\ngit config init.defaultBranch\ndate -u +%F\n");
    writeFileSync(join(folder, "stdin"), "from stdin\n");
    writeFileSync(join(folder, "hello.txt"), "copied in\n");
    const answer = sim(
      "--edition",
      "classic",
      "--now",
      "2019-05-06T07:08:09Z",
      "--in",
      folder,
      "--stdin",
      join(folder, "stdin"),
      script,
    );
    expect(answer).toEqual({ status: 0, stdout: "copied in\nfrom stdin\nmaster\n2019-05-06\n", stderr: "" });
  });

  it("writes the platform's state", () => {
    const file = join(folder, "state.json");
    sim("--state", file, "-c", "heroku create my-own-app");
    const state = JSON.parse(readFileSync(file, "utf8")) as { apps: Record<string, { name: string }> };
    expect(Object.values(state.apps).map(({ name }) => name)).toEqual(["my-own-app"]);
  });

  it("is a terminal when asked", () => {
    expect(sim("-c", "test -t 1; echo $?").stdout).toBe("1\n");
    expect(sim("--tty", "100x30", "-c", "test -t 1; echo $?").stdout).toBe("0\r\n");
  });

  it("is logged in unless told otherwise", () => {
    expect(sim("-c", "heroku auth:whoami")).toMatchObject({ status: 0, stdout: "learner@example.com\n" });
    expect(sim("--logged-out", "-c", "heroku auth:whoami").status).toBe(100);
  });

  it("starts from a lesson's beginning", () => {
    expect(sim("--lesson", "first-deploy/ready-app", "-c", "ls hello-python").stdout).toContain("Procfile");
  });

  it.each([
    [["--edition", "old", "-c", ":"], "--edition must be one of today, classic"],
    [["--seed", "x", "-c", ":"], "--seed must be a whole number"],
    [["--now", "x", "-c", ":"], "--now must be a time like"],
    [[], "give a script's name or -c 'COMMANDS'"],
    [["--bogus"], "Unknown option '--bogus'"],
    [["--lesson", "none", "-c", ":"], 'there is no lesson "none"'],
  ])("says what is wrong with %j", (args, message) => {
    const { status, stderr } = sim(...args);
    expect(status).toBe(2);
    expect(stderr).toContain(message);
    expect(stderr).toContain("Usage: ");
  });
});
