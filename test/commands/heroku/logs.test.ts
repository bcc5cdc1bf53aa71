import { describe, expect, it } from "vitest";
import { Collector } from "../../../src/base/streams.ts";
import { Killed } from "../../../src/base/signals.ts";
import { heroku } from "../../../src/commands/heroku/heroku.ts";
import { LogColours } from "../../../src/commands/heroku/logs/log-colours.ts";
import { createColours } from "../../../src/commands/heroku/talk/colours.ts";
import { learner } from "../../../src/platform/model/accounts.ts";
import { testPlatform } from "../../support/platform.ts";
import { runCommand } from "../../support/process.ts";

const env = new Map(Object.entries({ HOME: "/home/learner", HEROKU_API_KEY: learner.token }));

/** Calls `seen` with all that was written so far. */
class Watched extends Collector {
  readonly #seen: (text: string) => void;

  constructor(seen: (text: string) => void) {
    super();
    this.#seen = seen;
  }

  override async write(data: string | Uint8Array): Promise<void> {
    await super.write(data);
    this.#seen(this.text);
  }
}

describe("logs --tail", () => {
  it("prints lines as they come, until Ctrl-C", async () => {
    const { platform, clock, api } = testPlatform();
    await api("POST", "/apps", { name: "example" });
    const interrupt = new AbortController();
    let set = false;
    const stdout = new Watched((text) => {
      if (!set && text.includes("Enable Logplex")) {
        set = true;
        void api("PATCH", "/apps/example/config-vars", { A: "1" });
      }
      if (text.includes("Set A config vars")) interrupt.abort(new Killed("SIGINT"));
    });
    const running = runCommand(heroku, ["logs", "--tail", "-a", "example"], {
      env,
      clock,
      stdout,
      signal: interrupt.signal,
      fetch: (request) => platform.fetch(request),
    });
    await expect(running).rejects.toMatchObject({ status: 130 });
    expect(stdout.text).toContain("app[api]: Set A config vars by user learner@example.com\n");
  });
});

describe("colours of logs", () => {
  const colours = LogColours.from(new Map(), createColours(2))!;
  const paint = (line: string) =>
    colours
      .paint(line)
      .replaceAll("\x1b[39m", "]")
      .replace(/\x1b\[38;5;(\d+)m/g, "[$1:");

  it("give a process its colour, and its states theirs", () => {
    expect(paint("T heroku[web.1]: State changed from starting to up")).toBe(
      "[116:T heroku[web.1]:] State changed from [43:starting] to [40:up]",
    );
    expect(paint("T heroku[web.1]: Process exited with status 143")).toBe(
      "[116:T heroku[web.1]:] Process exited with status [217:143]",
    );
    expect(paint("T app[worker.1]: anything")).toBe("[43:T app[worker.1]:] anything");
  });

  it("show in a router line what matters", () => {
    expect(
      paint('T heroku[router]: at=error code=H10 method=GET path="/" dyno=web.1 service=600ms status=503'),
    ).toBe(
      '[40:T heroku[router]:] [248:at=][217:error] [248:code=][217:\x1b[1mH10\x1b[22m] [248:method=][206:GET] [248:path=][40:"/"] [248:dyno=][116:web.1] [248:service=][214:600ms] [248:status=][217:503]',
    );
  });

  it("stay away where they are not wanted", () => {
    expect(LogColours.from(new Map([["HEROKU_LOGS_COLOR", "0"]]), createColours(2))).toBeUndefined();
  });
});
