import { describe, expect, it } from "vitest";
import type { WorldClock } from "../../../src/base/clock.ts";
import type { Keys, Tty } from "../../../src/base/tty.ts";
import { inputOf } from "../../../src/base/streams.ts";
import { heroku } from "../../../src/commands/heroku/heroku.ts";
import { learner } from "../../../src/platform/model/accounts.ts";
import { setScene } from "../../../src/platform/model/scenes.ts";
import type { User } from "../../../src/platform/model/state.ts";
import { hostTimer } from "../../support/host-timer.ts";
import { testPlatform } from "../../support/platform.ts";
import { runCommand } from "../../support/process.ts";

const env = new Map(
  Object.entries({ HOME: "/home/learner", PATH: "/usr/bin", HEROKU_API_KEY: learner.token }),
);

/** A terminal before which somebody presses these keys, then sits and waits. */
function seat(keys: string[]): Tty {
  const next: Keys["next"] = (signal) =>
    new Promise((resolve, reject) => {
      const key = keys.shift();
      if (key !== undefined) resolve(key);
      else signal?.addEventListener("abort", () => reject(signal.reason));
    });
  return {
    columns: 80,
    rows: 24,
    input: () => inputOf(),
    output: () => {
      throw new Error("this terminal is not written to");
    },
    raw: (_, work) => work({ next }),
    readHidden: async () => null,
    onResize: () => () => {},
  };
}

function world(change: Partial<User> = {}) {
  const there = testPlatform();
  const { store } = there.platform;
  store.dispatch({ type: "user.changed", user: { ...store.state.users[learner.id]!, ...change } });
  const type = (argv: readonly string[], terminal?: Tty) =>
    runCommand(heroku, argv, {
      env,
      clock: there.clock,
      fetch: (request) => there.platform.fetch(request),
      ...(terminal ? { terminal, stdin: { ...inputOf(), isTTY: true } } : {}),
    });
  return { ...there, type };
}

/** Lets time pass, ten seconds at a time, until the command has ended. */
async function waitOut<T>(running: Promise<T>, clock: WorldClock): Promise<T> {
  let over = false;
  const noted = running.finally(() => {
    over = true;
  });
  while (!over) {
    await clock.forward(10_000);
    await new Promise<void>((resolve) => hostTimer.after(1, resolve));
  }
  return noted;
}

describe("a question that nobody answers", () => {
  it("is given up after ten seconds: did you mean", async () => {
    const { type, clock } = world();
    expect(await waitOut(type(["aps"], seat([])), clock)).toEqual({
      status: 127,
      stdout: " Did you mean apps? (Y/n)\n",
      stderr:
        " ›   Warning: aps is not a heroku command.\n ›   Error: Run heroku help for a list of available commands.\n",
    });
  });

  it("is answered by a line before that", async () => {
    const { type } = world();
    expect(await type(["aps"], seat(["y", "\r"]))).toMatchObject({
      status: 0,
      stdout:
        " Did you mean apps? (Y/n)\x1b[2K\x1b[G Did you mean apps? (Y/n) y" +
        "\x1b[2K\x1b[G Did you mean apps? Yes\nYou have no apps.\n",
    });
  });

  it("is given up after ten minutes: login", async () => {
    const { platform, clock } = testPlatform();
    const running = runCommand(heroku, ["login"], {
      env: new Map(Object.entries({ HOME: "/home/learner" })),
      clock,
      fetch: (request) => platform.fetch(request),
      terminal: seat([]),
      stdin: { ...inputOf(), isTTY: true },
    });
    expect(await waitOut(running, clock)).toEqual({
      status: 2,
      stdout: "",
      stderr: "heroku: Press any key to open up the browser to login or q to exit\n ›   Error: timed out\n",
    });
  });
});

describe("--prompt", () => {
  it("asks for arguments and flags, and runs what they make", async () => {
    const { type } = world();
    const { status, stderr } = await type(["apps:rename", "--prompt"], seat([..."renamed\rnope\r\r"]));
    expect([status, stderr]).toEqual([
      2,
      "Renaming nope to renamed... !\n ›   Error: Couldn't find that app.\n ›\n ›   Error ID: not_found\n",
    ]);
  });
});

describe("an account that is not verified", () => {
  it("cannot have add-ons that cost something", async () => {
    const { type, api, platform } = world();
    await api("POST", "/apps", { name: "example" });
    setScene(platform.store, "unverified", true);
    expect(await type(["addons:create", "heroku-postgresql:essential-0", "-a", "example"])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("Error ID: verification_required"),
    });
  });
});

describe("an account with two factors", () => {
  it("asks for the code where it matters, and goes on with it", async () => {
    const { type, api } = world({ twoFactor: true });
    await api("POST", "/apps", { name: "example" });
    const argv = ["apps:destroy", "-a", "example", "-c", "example"];
    const { status, stdout, stderr } = await type(argv, seat([..."123456\r"]));
    expect([status, stderr]).toEqual([
      0,
      "Destroying example (including all add-ons)...\nDestroying example (including all add-ons)... done\n",
    ]);
    expect(stdout).toMatch(/✔ Two-factor code \*{6}\n$/);
  });

  it("cannot be asked without a terminal", async () => {
    const { type, api } = world({ twoFactor: true });
    await api("POST", "/apps", { name: "example" });
    expect(await type(["apps:destroy", "-a", "example", "-c", "example"])).toMatchObject({
      status: 1,
      stderr: expect.stringContaining("Two-factor authentication requires an interactive terminal."),
    });
    expect((await api("GET", "/apps/example")).status).toBe(200);
  });
});
