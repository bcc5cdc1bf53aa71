import { describe, expect, it } from "vitest";
import { learn } from "../support/world.ts";

describe("the dojo command", () => {
  it("lets time pass", async () => {
    const { run } = learn();
    expect(
      (await run("dojo forward 31m; dojo forward 1h30m; dojo forward 90s; dojo forward 2d")).output,
    ).toBe(
      [
        "It is now 2026-03-01 12:31:00 UTC.",
        "It is now 2026-03-01 14:01:00 UTC.",
        "It is now 2026-03-01 14:02:30 UTC.",
        "It is now 2026-03-03 14:02:30 UTC.\n",
      ].join("\n"),
    );
  });

  it.each([
    ["dojo forward", "dojo: say how long, like this: dojo forward 31m\n", 2],
    ["dojo forward soon", "dojo: say how long, like this: dojo forward 31m\n", 2],
    ["dojo forward -5m", "dojo: say how long, like this: dojo forward 31m\n", 2],
    ["dojo forward 61d", "dojo: that is too long; 60d at most\n", 2],
    ["dojo fly", 'dojo: "fly" is none of its verbs; dojo help lists them\n', 2],
    ["dojo constructor", 'dojo: "constructor" is none of its verbs; dojo help lists them\n', 2],
    ["dojo check", "dojo: no lesson is open; dojo lessons lists them\n", 1],
    ["dojo hint", "dojo: there is no hint: no step is waiting\n", 1],
    ["dojo lessons nonsense", 'dojo: there is no lesson "nonsense"; dojo lessons lists them\n', 1],
    ["dojo redo", "dojo: there is nothing to redo\n", 1],
  ])("%s", async (line, stderr, status) => {
    expect(await learn().run(line)).toEqual({ status, stdout: "", stderr, output: stderr });
  });

  it("switches what can happen to the account, all of it off at first", async () => {
    const { run } = learn();
    const list = (...on: string[]) =>
      [
        ["two-factor", "the account has multi-factor authentication"],
        ["unverified", "the account has no payment information: verification_required"],
        ["rate-limit", "the account has no API calls left"],
        ["firewall", "a firewall closes port 5000: heroku run cannot connect"],
      ]
        .map(([name, summary]) => `[${on.includes(name!) ? "x" : " "}] ${name!.padEnd(12)} ${summary}\n`)
        .join("");
    expect(await run("dojo scene")).toMatchObject({ status: 0, stdout: list() });
    expect((await run("dojo scene two-factor; dojo scene rate-limit on")).stdout).toBe(
      list("two-factor") + list("two-factor", "rate-limit"),
    );
    expect((await run("heroku ps -a x")).stderr).toContain("Error ID: rate_limit\n");
    expect((await run("dojo scene rate-limit off")).stdout).toBe(list("two-factor"));
    expect((await run("heroku 2fa")).stdout).toBe("Two-factor authentication is enabled\n");
    await run("dojo scene two-factor off; dojo scene unverified");
    expect((await run("heroku create")).stderr).toContain("Error ID: verification_required\n");
    expect(await run("dojo scene rain")).toMatchObject({
      status: 1,
      stderr: 'dojo: there is no scene "rain"; dojo scene lists them\n',
    });
    expect(await run("dojo scene two-factor maybe")).toMatchObject({
      status: 2,
      stderr: "dojo: say on or off, like this: dojo scene two-factor on\n",
    });
  });

  it("lists the lessons", async () => {
    const { output, status } = await learn().run("dojo lessons");
    expect(status).toBe(0);
    expect(output).toMatch(/^ {2}\[ \] first-deploy\/ready-app +\S/m);
  });

  it("explains itself", async () => {
    const { run } = learn();
    const help = await run("dojo help");
    expect(help.output).toMatch(/^ {2}dojo forward TIME +let time pass/m);
    expect((await run("dojo")).output).toBe(help.output);
    expect((await run("dojo --help")).output).toBe(help.output);
  });
});
