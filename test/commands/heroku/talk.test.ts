import { describe, expect, it } from "vitest";
import { Collector } from "../../../src/base/streams.ts";
import { events } from "../../../src/commands/heroku/logs/events.ts";
import { errorBox } from "../../../src/commands/heroku/talk/error-box.ts";
import { wrap } from "../../../src/commands/heroku/talk/wrap.ts";
import { encode } from "../../../src/base/bytes.ts";
import { WorldClock } from "../../../src/base/clock.ts";
import { hostTimer } from "../../support/host-timer.ts";
import { testStart } from "../../support/process.ts";
import { canned, home, run } from "./support.ts";

class Terminal extends Collector {
  override readonly isTTY = true;
}

describe("actions", () => {
  it("turn a spinner on a terminal as time passes", async () => {
    const screen = new Terminal();
    const { fetch } = canned({ "PATCH /apps/x": {} });
    const clock = new WorldClock(hostTimer, testStart, "instant");
    await run(
      ["maintenance:on", "-a", "x"],
      {},
      {
        clock,
        stdout: screen,
        stderr: screen,
        env: new Map(Object.entries({ ...home, TERM: "xterm-256color" })),
        fetch: async (request) => {
          await clock.sleep(250);
          return fetch(request);
        },
      },
    );
    const title = "Enabling maintenance mode for \x1b[38;5;147m⬢ x\x1b[39m...";
    const back = "\x1b[G\x1b[1A\x1b[J";
    expect(screen.text).toBe(
      `${title}\n${back}${title} \x1b[35m⣾\x1b[39m\n${back}${title} \x1b[35m⣽\x1b[39m\n${back}${title} done\n`,
    );
    expect(clock.now()).toBe(testStart + 250);
  });

  it("hold warnings of the API back until their line is done", async () => {
    const answer = Response.json({}, { headers: { "X-Heroku-Warning": "beware" } });
    expect(await run(["maintenance:on", "-a", "x"], { "PATCH /apps/x": answer })).toEqual({
      status: 0,
      stdout: "",
      stderr: "Enabling maintenance mode for x... done\n ›   Warning: beware\n",
    });
  });
});

describe("wrapping", () => {
  it("cuts words that are too long, and keeps the spaces of error boxes", () => {
    expect(wrap("aaa bbb cccccccccc d", 7, { trim: true })).toBe("aaa bbb\nccccccc\nccc d");
    expect(errorBox("Error: one two\n\nthree", "›", 18)).toBe(" ›   Error: one \n ›   two\n ›\n ›   three");
  });
});

describe("event streams", () => {
  it("are read across the borders of chunks", async () => {
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        for (const part of ["id: 1\nda", "ta: a\n", "\ndata: b\r\nda", "ta: c\n\n: comment\n\ndata: lost"])
          controller.enqueue(encode(part));
        controller.close();
      },
    });
    const found: string[] = [];
    for await (const together of events(body)) found.push(...together);
    expect(found).toEqual(["a", "b\nc"]);
  });
});

describe("what a refused request says", () => {
  it("names the app and where to read on", async () => {
    const refusal = { id: "suspended", message: "No.", url: "https://example.com", app: { name: "x" } };
    expect(
      (await run(["maintenance", "-a", "x"], { "GET /apps/x": Response.json(refusal, { status: 403 }) }))
        .stderr,
    ).toBe(
      " ›   Error: No.\n ›\n ›   Error ID: suspended\n ›   App: x\n ›   See https://example.com for more information.\n",
    );
  });
});

describe("lists in pages", () => {
  it("are fetched to their end", async () => {
    const asked: (string | null)[] = [];
    const outcome = await run(
      ["keys:remove", "nobody"],
      {},
      {
        fetch: async (request) => {
          const range = request.headers.get("range");
          asked.push(range);
          const key = { id: "1", comment: range ? "second" : "first" };
          return Response.json(
            [key],
            range ? {} : { status: 206, headers: { "Next-Range": "id 1..; max=1" } },
          );
        },
      },
    );
    expect(asked).toEqual([null, "id 1..; max=1"]);
    expect(outcome.stderr).toContain("Found keys: first, second.");
  });
});
