import { describe, expect, it } from "vitest";
import { heroku } from "../../../src/commands/heroku/heroku.ts";
import { learner } from "../../../src/platform/model/accounts.ts";
import { testPlatform } from "../../support/platform.ts";
import { runCommand } from "../../support/process.ts";

const env = new Map(Object.entries({ HOME: "/home/learner", HEROKU_API_KEY: learner.token }));

async function oneOff(argv: readonly string[], program: (print: (text: string) => void) => number) {
  const command = argv.at(-1)!;
  const marked = `${command} ; echo "\uFFFF heroku-command-exit-status: $?"`;
  const { platform, clock, api } = testPlatform({
    [command]: ({ print, exit }) => exit(program(print)),
    [marked]: ({ print, exit }) => {
      print(`\uFFFF heroku-command-exit-status: ${program(print)}\n`);
      exit(0);
    },
  });
  await api("POST", "/apps", { name: "example" });
  const outcome = await runCommand(heroku, ["run", ...argv, "-a", "example"], {
    env,
    clock,
    fetch: (request) => platform.fetch(request),
  });
  return { ...outcome, stderr: outcome.stderr.replace(/run\.\d+/g, "run.N") };
}

const status =
  "Running greet on example... starting, run.N\nRunning greet on example... connecting, run.NRunning greet on example... up, run.N\n";

describe("run", () => {
  it("shows what the one-off dyno prints", async () => {
    const outcome = await oneOff(["greet"], (print) => (print("hello\n"), 3));
    expect(outcome).toEqual({ status: 0, stdout: "hello\n", stderr: status });
  });

  it("passes its status on with -x", async () => {
    const outcome = await oneOff(["-x", "greet"], (print) => (print("hello\n"), 3));
    expect(outcome).toEqual({
      status: 3,
      stdout: "hello\n",
      stderr: `${status} ›   Error: Process exited with code 3\n`,
    });
  });
});
