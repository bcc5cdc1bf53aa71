import { type ChildProcess, execFile, spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const run = promisify(execFile);
const home = mkdtempSync(join(tmpdir(), "dojo-platform-test-"));
let door: ChildProcess;
let variables: Record<string, string>;

/** Reads the `export NAME='value'` lines until the last one has come. */
function exported(child: ChildProcess): Promise<Record<string, string>> {
  return new Promise((resolve, reject) => {
    let text = "";
    child.on("exit", () => reject(new Error(`the door ended: ${text}`)));
    child.stdout!.on("data", (piece: Buffer) => {
      text += piece.toString();
      const found = [...text.matchAll(/^export (\w+)='(.*)'$/gm)].map(
        ([, name, value]) => [name!, value!] as const,
      );
      if (found.some(([name]) => name === "CURL_HOME")) resolve(Object.fromEntries(found));
    });
  });
}

const environment = () => ({ PATH: process.env.PATH!, HOME: home, GIT_TERMINAL_PROMPT: "0", ...variables });

beforeAll(async () => {
  door = spawn(process.execPath, ["src/node/run.mjs", "platform", "--seed", "7"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  variables = await exported(door);
}, 60_000);

afterAll(() => {
  door.kill("SIGKILL");
  rmSync(home, { recursive: true, force: true });
});

describe("npm run platform", () => {
  it("answers curl under the true host names, and by Host header without TLS", async () => {
    const token = variables.HEROKU_API_KEY!;
    const api = await run(
      "curl",
      ["-s", "-H", `Authorization: Bearer ${token}`, "https://api.heroku.com/account"],
      { env: environment() },
    );
    expect(JSON.parse(api.stdout)).toMatchObject({ email: "learner@example.com" });
    const own = await run("curl", [
      "-s",
      "--noproxy",
      "*",
      "-H",
      `Authorization: Bearer ${token}`,
      `${variables.HEROKU_HOST}/account`,
    ]);
    expect(JSON.parse(own.stdout)).toMatchObject({ email: "learner@example.com" });
    const none = await run("curl", [
      "-s",
      "--noproxy",
      "*",
      "-H",
      "Host: nothing-here.herokuapp.com",
      `${variables.HEROKU_HOST}/`,
    ]);
    expect(none.stdout).toContain("<title>No such app</title>");
  });

  it("serves the sample repositories to real git", async () => {
    const { stdout } = await run("git", ["ls-remote", "https://github.com/dyno-dojo/hello-python", "HEAD"], {
      env: environment(),
    });
    expect(stdout).toMatch(/^[0-9a-f]{40}\tHEAD\n$/);
  });

  it("says what is wrong with its arguments", async () => {
    const failed = await run(process.execPath, ["src/node/run.mjs", "platform", "--port", "x"]).catch(
      (error: unknown) => error,
    );
    expect(failed).toMatchObject({ code: 2, stderr: expect.stringContaining("--port must be a number") });
  });

  it("ends at SIGTERM and leaves nothing behind", async () => {
    const folder = dirname(variables.CURL_HOME!);
    expect(existsSync(folder)).toBe(true);
    const ended = new Promise((resolve) => door.on("exit", resolve));
    door.kill("SIGTERM");
    expect(await ended).toBe(0);
    expect(existsSync(folder)).toBe(false);
  });
});
