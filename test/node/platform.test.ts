import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openPlatformDoor, type PlatformDoor } from "../support/platform-door.ts";

const run = promisify(execFile);
let door: PlatformDoor;
beforeAll(async () => {
  door = await openPlatformDoor("--seed", "7");
}, 60_000);
afterAll(() => door.close());

describe("npm run platform", () => {
  it("answers curl under the true host names, and by Host header without TLS", async () => {
    const token = door.variables.HEROKU_API_KEY!;
    const api = await run(
      "curl",
      ["-s", "-H", `Authorization: Bearer ${token}`, "https://api.heroku.com/account"],
      { env: door.environment },
    );
    expect(JSON.parse(api.stdout)).toMatchObject({ email: "learner@example.com" });
    const own = await run("curl", [
      "-s",
      "--noproxy",
      "*",
      "-H",
      `Authorization: Bearer ${token}`,
      `${door.variables.HEROKU_HOST}/account`,
    ]);
    expect(JSON.parse(own.stdout)).toMatchObject({ email: "learner@example.com" });
    const none = await run("curl", [
      "-s",
      "--noproxy",
      "*",
      "-H",
      "Host: nothing-here.herokuapp.com",
      `${door.variables.HEROKU_HOST}/`,
    ]);
    expect(none.stdout).toContain("<title>No such app</title>");
  });

  it("serves the sample repositories to real git", async () => {
    const { stdout } = await run("git", ["ls-remote", "https://github.com/dyno-dojo/hello-python", "HEAD"], {
      env: door.environment,
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
    const folder = dirname(door.variables.CURL_HOME!);
    expect(existsSync(folder)).toBe(true);
    const ended = new Promise((resolve) => door.process.on("exit", resolve));
    door.process.kill("SIGTERM");
    expect(await ended).toBe(0);
    expect(existsSync(folder)).toBe(false);
  });
});
