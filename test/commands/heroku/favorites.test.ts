import { describe, expect, it } from "vitest";
import { heroku } from "../../../src/commands/heroku/heroku.ts";
import { learner } from "../../../src/platform/model/accounts.ts";
import { testPlatform } from "../../support/platform.ts";
import { runCommand } from "../../support/process.ts";

const env = new Map(Object.entries({ HOME: "/home/learner", HEROKU_API_KEY: learner.token }));

/** The real CLI cannot be pointed at another host for these: they are not compared with it. */
describe("favorites", () => {
  it("are added, listed and removed", async () => {
    const { platform, clock, api } = testPlatform();
    await api("POST", "/apps", { name: "example" });
    const type = (...argv: string[]) =>
      runCommand(heroku, argv, { env, clock, fetch: (request) => platform.fetch(request) });
    expect(await type("apps:favorites")).toEqual({ status: 0, stdout: "=== Favorited Apps\n\n", stderr: "" });
    expect(await type("apps:favorites:add", "-a", "example")).toEqual({
      status: 0,
      stdout: "",
      stderr: "Adding example to favorites... done\n",
    });
    expect((await type("apps:favorites")).stdout).toBe("=== Favorited Apps\n\nexample\n");
    expect(await type("apps:favorites:add", "-a", "example")).toEqual({
      status: 1,
      stdout: "",
      stderr: "Adding example to favorites... !\n    Error: example is already a favorite app.\n",
    });
    expect(await type("apps:favorites:add", "-a", "nope")).toMatchObject({
      status: 2,
      stderr: "Adding nope to favorites... !\n ›   Error: App not found\n",
    });
    expect((await type("apps:favorites:remove", "-a", "example")).stderr).toBe(
      "Removing example from favorites... done\n",
    );
    expect((await type("apps:favorites:remove", "-a", "example")).stderr).toBe(
      "Removing example from favorites... !\n    Error: example is not already a favorite app.\n",
    );
  });
});
