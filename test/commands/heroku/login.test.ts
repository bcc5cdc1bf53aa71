import { describe, expect, it } from "vitest";
import { heroku } from "../../../src/commands/heroku/heroku.ts";
import type { Tty } from "../../../src/base/tty.ts";
import { inputOf } from "../../../src/base/streams.ts";
import { learner } from "../../../src/platform/model/accounts.ts";
import { setScene } from "../../../src/platform/model/scenes.ts";
import { testPlatform } from "../../support/platform.ts";
import { homeFiles, runCommand } from "../../support/process.ts";
import { run } from "./support.ts";

/** A terminal on which these keys are pressed. */
function fakeTty(keys: string[]): Tty {
  return {
    columns: 80,
    rows: 24,
    input: () => inputOf(),
    output: () => {
      throw new Error("this terminal is not written to");
    },
    raw: (_, work) => work({ next: async () => keys.shift() ?? "\x03" }),
    readHidden: async () => null,
    onResize: () => () => {},
  };
}

const terminalInput = () => ({ ...inputOf(), isTTY: true });
const loggedOut = new Map(Object.entries({ HOME: "/home/learner", PATH: "/usr/bin" }));
const netrc = "machine api.heroku.com\n  login learner@example.com\n  password TOKEN\n";

describe("login", () => {
  it("by the browser: opens it, waits, keeps the token", async () => {
    const { platform, clock } = testPlatform();
    const files = homeFiles(clock);
    const opened: string[] = [];
    const outcome = await runCommand(heroku, ["login"], {
      env: loggedOut,
      clock,
      files,
      stdin: terminalInput(),
      terminal: fakeTty(["x"]),
      fetch: (request) => platform.fetch(request),
      spawn: async ([program, url]) => {
        if (program !== "xdg-open") return 0;
        opened.push(url!);
        await platform.fetch(new Request(url!, { method: "POST" }));
        return 0;
      },
    });
    expect(opened).toHaveLength(1);
    const [url] = opened;
    expect(outcome).toEqual({
      status: 0,
      stdout: "\nLogged in as learner@example.com\n",
      stderr: `heroku: Press any key to open up the browser to login or q to exit
Opening browser to ${url}

 ›   Warning: If browser does not open, visit:
${url}
heroku: Waiting for login...
Logging in... done
`,
    });
    expect(files.text("/home/learner/.netrc")).toContain(
      "machine api.heroku.com\n  login learner@example.com\n",
    );
    expect(files.text("/home/learner/.netrc")).toContain("machine git.heroku.com\n");
    expect(files.stat("/home/learner/.netrc").mode & 0o777).toBe(0o600);
  });

  it("by the browser, with a second factor where the account has one", async () => {
    const { platform, clock } = testPlatform();
    setScene(platform.store, "two-factor", true);
    const pages: string[] = [];
    const post = async (url: string, body: string) => {
      const answer = await platform.fetch(new Request(url, { method: "POST", body }));
      pages.push(/<h1>(.*)<\/h1>/.exec(await answer.text())![1]!);
    };
    const outcome = await runCommand(heroku, ["login"], {
      env: loggedOut,
      clock,
      stdin: terminalInput(),
      terminal: fakeTty(["x"]),
      fetch: (request) => platform.fetch(request),
      spawn: async ([program, url]) => {
        if (program !== "xdg-open") return 0;
        await post(url!, "choice=accept");
        await post(url!, "choice=accept&code=nonsense");
        await post(url!, "choice=accept&code=123456");
        return 0;
      },
    });
    expect(pages).toEqual(["Verify your identity", "Verify your identity", "Logged In"]);
    expect(outcome).toMatchObject({ status: 0, stdout: "\nLogged in as learner@example.com\n" });
  });

  it("-i asks an account of the classic edition for its second factor", async () => {
    const { platform, clock } = testPlatform({}, "classic");
    setScene(platform.store, "two-factor", true);
    const logIn = (keys: string) =>
      runCommand(heroku, ["login", "-i"], {
        env: loggedOut,
        clock,
        stdin: terminalInput(),
        terminal: fakeTty([...keys]),
        fetch: (request) => platform.fetch(request),
      });
    const right = await logIn("learner@example.com\rpretend\r123456\r");
    expect(right).toMatchObject({ status: 0, stdout: expect.stringContaining("✔ Two-factor code\n") });
    expect(await logIn("learner@example.com\rpretend\rnonsense\r")).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("Invalid second factor provided."),
    });
  });

  it("q ends it with 2, Ctrl-C with 130", async () => {
    for (const [key, status] of [
      ["q", 2],
      ["\x03", 130],
    ] as const)
      expect(
        await run(["login"], {}, { env: loggedOut, stdin: terminalInput(), terminal: fakeTty([key]) }),
      ).toEqual({
        status,
        stdout: "\n",
        stderr:
          "heroku: Press any key to open up the browser to login or q to exit\n ›   Error: Login cancelled by user\n",
      });
  });

  it("-i asks for e-mail and password, and sends them as Basic authorization", async () => {
    const asked: (string | null)[] = [];
    const files = homeFiles();
    const outcome = await runCommand(heroku, ["login", "-i"], {
      env: loggedOut,
      files,
      stdin: terminalInput(),
      terminal: fakeTty([..."me@example.com\rsecret\r"]),
      fetch: async (request) => {
        asked.push(request.headers.get("authorization"));
        return Response.json(
          request.url.endsWith("/account")
            ? { email: "me@example.com" }
            : { user: { email: "me@example.com" }, access_token: { token: "T" } },
        );
      },
    });
    expect(outcome.status).toBe(0);
    expect(outcome.stdout).toMatch(
      /✔ Email me@example\.com\n[^]*✔ Password\n\x1b\[\?25hLogged in as me@example\.com\n$/,
    );
    expect(outcome.stdout).not.toContain("secret");
    expect(asked).toEqual([`Basic ${btoa("me@example.com:secret")}`, "Bearer T"]);
    expect(files.text("/home/learner/.netrc")).toContain("password T\n");
  });

  it("cannot change what HEROKU_API_KEY says", async () => {
    expect(await run(["login"])).toEqual({
      status: 2,
      stdout: "",
      stderr: " ›   Error: Cannot log in with HEROKU_API_KEY set\n",
    });
  });

  it("is started by a command that needs it, which then goes on", async () => {
    const { platform, clock } = testPlatform();
    const outcome = await runCommand(heroku, ["apps"], {
      env: loggedOut,
      clock,
      stdin: terminalInput(),
      terminal: fakeTty(["x"]),
      fetch: (request) => platform.fetch(request),
      spawn: async ([program, url]) => {
        if (program === "xdg-open") await platform.fetch(new Request(url!, { method: "POST" }));
        return 0;
      },
    });
    expect(outcome).toMatchObject({ status: 0, stdout: "\nYou have no apps.\n" });
  });
});

describe("logout", () => {
  it("takes only Heroku's entries out of ~/.netrc", async () => {
    const files = homeFiles();
    files.write("/home/learner/.netrc", `machine other.example\n  login a\n  password b\n${netrc}`);
    const outcome = await run(["logout"], {}, { env: loggedOut, files });
    expect(outcome).toEqual({ status: 0, stdout: "", stderr: "Logging out... done\n" });
    expect(files.text("/home/learner/.netrc")).toBe("machine other.example\n  login a\n  password b\n");
  });
});

describe("git:credentials", () => {
  const ask = (input: string, files = homeFiles()) =>
    run(["git:credentials", "get"], {}, { env: loggedOut, files, input });

  it("answers for Heroku's git host and no other", async () => {
    const files = homeFiles();
    files.write("/home/learner/.netrc", netrc.replace("TOKEN", learner.token));
    expect(await ask("protocol=https\nhost=git.heroku.com\n\n", files)).toEqual({
      status: 0,
      stdout: `protocol=https\nhost=git.heroku.com\nusername=heroku\npassword=${learner.token}\n`,
      stderr: "",
    });
    expect((await ask("protocol=https\nhost=github.com\n\n", files)).stdout).toBe("");
  });

  it("says that nobody is logged in", async () => {
    expect(await ask("protocol=https\nhost=git.heroku.com\n\n")).toEqual({
      status: 1,
      stdout: "",
      stderr: "    Error: not logged in\n",
    });
  });
});
