import { describe, expect, it } from "vitest";
import { home, run } from "./support.ts";

const env = new Map(Object.entries({ ...home, HEROKU_API_KEY: "t", HEROKU_CLI_GENERATION: "7" }));
const classic = (argv: string[], answers: Record<string, unknown> = {}, input?: string) =>
  run(argv, answers, { env, ...(input === undefined ? {} : { input }) });

const app = {
  id: "app-1",
  name: "x",
  process_tier: "free",
  owner: { id: "user-1", email: "learner@example.com" },
  web_url: "https://x.herokuapp.com/",
  region: { name: "us" },
};

describe("CLI 7, of the classic edition", () => {
  it("shows the free hours before the dynos", async () => {
    const dyno = { name: "web.1", type: "web", size: "Free", state: "up", command: "serve" };
    expect(
      await classic(["ps", "-a", "x"], {
        "GET /apps/x": app,
        "GET /apps/x/dynos": [{ ...dyno, updated_at: "2026-03-01T11:57:00Z" }],
        "GET /account": { id: "user-1", email: "learner@example.com" },
        "GET /accounts/user-1/actions/get-quota": { account_quota: 1_980_000, quota_used: 0, apps: [] },
      }),
    ).toEqual({
      status: 0,
      stderr: "",
      stdout: `Free dyno hours quota remaining this month: 550h 0m (100%)
Free dyno usage for this app: 0h 0m (0%)
For more information on dyno sleeping and how to upgrade, see:
https://devcenter.heroku.com/articles/dyno-sleeping

=== web (Free): serve (1)
web.1: up 2026/03/01 11:57:00 +0000 (~ 3m ago)

`,
    });
  });

  it("prints errors of its oldest commands behind a triangle", async () => {
    expect(await classic(["ps", "-a", "nope"])).toEqual({
      status: 1,
      stdout: "",
      stderr: " ▸    Couldn't find that app.\n",
    });
  });

  it("misses an app in its own words", async () => {
    expect((await classic(["config"])).stderr).toBe(
      " ›   Error: Missing required flag:\n ›    -a, --app APP  app to run command against\n ›   See more help with --help\n",
    );
  });

  it("lists releases without headers", async () => {
    const user = { email: "learner@example.com" };
    const created_at = "2026-03-01T11:57:00Z";
    const release = (version: number, description: string, current: boolean) => ({
      version,
      description,
      current,
      status: "succeeded",
      user,
      created_at,
    });
    const { stdout } = await classic(["releases", "-a", "x"], {
      "GET /apps/x/releases": [release(2, "Enable Logplex", true), release(1, "Initial release", false)],
    });
    expect(stdout).toBe(`=== x Releases - Current: v2
v2  Enable Logplex   learner@example.com  2026/03/01 11:57:00 +0000 (~ 3m ago)
v1  Initial release  learner@example.com  2026/03/01 11:57:00 +0000 (~ 3m ago)
`);
  });

  it("asks before it destroys", async () => {
    expect(await classic(["apps:destroy", "-a", "x"], { "GET /apps/x": app }, "y\n")).toEqual({
      status: 1,
      stdout: "",
      stderr: ` ▸    WARNING: This will delete x including all add-ons.
 ▸    To proceed, type x or re-run this command with --confirm x

>  ▸    Confirmation did not match x. Aborted.
`,
    });
  });

  it("opens an app without a word", async () => {
    expect(await classic(["open", "-a", "x"], { "GET /apps/x": app })).toEqual({
      status: 0,
      stdout: "",
      stderr: "",
    });
  });

  it("knows its version", async () => {
    expect((await classic(["version"])).stdout).toBe("heroku/7.59.2 linux-x64 node-v12.21.0\n");
  });
});
