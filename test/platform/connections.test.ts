import { describe, expect, it } from "vitest";
import { encode } from "../../src/base/bytes.ts";
import type { EditionName } from "../../src/base/edition.ts";
import type { FakeProgram } from "../support/fake-machine.ts";
import { testPlatform } from "../support/platform.ts";

/** An app whose one web dyno is up, and what the router says of the visits to it. */
async function serving(program: FakeProgram, edition: EditionName = "today") {
  const world = testPlatform({ program }, edition);
  await world.api("POST", "/apps", { name: "ourapp" });
  await world.deploy("ourapp", { web: "program" });
  await world.clock.forward(10_000);
  const [app] = Object.values(world.platform.state.apps);
  return {
    ...world,
    process: () => world.machine.started.at(-1)!,
    fetch: (signal?: AbortSignal) =>
      world.platform.fetch(new Request(`https://${app!.host}/page`, signal ? { signal } : {})),
    async routed() {
      const lines = await world.logs("ourapp");
      return lines
        .filter((line) => line.startsWith("heroku[router]"))
        .map((line) => line.replace(/(connect|service)=\d+ms/g, "$1=Nms").replace(/host=\S+/, "host=HOST"));
    },
    log: async () => (await world.logs("ourapp")).slice(-4),
  };
}

const line = (how: string, rest: string) =>
  `heroku[router]: ${how} method=GET path="/page" host=HOST request_id=ID fwd="203.0.113.7" ${rest} protocol=http1.1 tls=true tls_version=tls1.3`;

/** Answers nothing, for as long as it lives. */
const never: FakeProgram = (process) =>
  void process.listen(async () => {
    await process.spec.clock.sleep(2 ** 40);
    return new Response("too late\n");
  });

/** Sends these words, and leaves the connection open. */
const streams = (words: string) => async () =>
  new Response(new ReadableStream({ start: (controller) => controller.enqueue(encode(words)) }));

describe("a connection to a dyno", () => {
  it("closes with the process: H13 at once", async () => {
    const { fetch, process, clock, routed } = await serving(never);
    const before = clock.now();
    const answer = fetch();
    await clock.forward(100);
    process().exit(1);
    expect((await answer).status).toBe(503);
    expect(clock.now() - before).toBeLessThan(1000);
    expect(await routed()).toEqual([
      line(
        'at=error code=H13 desc="Connection closed without response"',
        "dyno=web.1 connect=Nms service=Nms status=503 bytes=0",
      ),
    ]);
  });

  it.each([
    ["today", "status=200 bytes=5 protocol=http1.1 tls=true tls_version=tls1.3"],
    ["classic", "status=503 bytes=5 protocol=https"],
  ] as const)("breaks in the middle of an answer: H18 (%s)", async (edition, tail) => {
    const { fetch, process, routed } = await serving(({ listen }) => void listen(streams("begun")), edition);
    const response = await fetch();
    expect(response.status).toBe(200);
    process().exit(1);
    await expect(response.text()).rejects.toThrow("closed");
    expect((await routed()).at(-1)).toBe(
      `heroku[router]: sock=backend at=error code=H18 desc="Server Request Interrupted" method=GET path="/page" host=HOST request_id=ID fwd="203.0.113.7" dyno=web.1 connect=Nms service=Nms ${tail}`,
    );
  });

  it("is closed after 55 seconds of silence: H15", async () => {
    const { fetch, clock, logs } = await serving(({ listen }) => void listen(streams("begun")));
    const before = clock.now();
    await expect((await fetch()).text()).rejects.toThrow("closed");
    expect(Math.round((clock.now() - before) / 1000)).toBe(55);
    expect((await logs("ourapp")).at(-1)).toMatch(
      /^heroku\[router\]: at=error code=H15 desc="Idle connection" .* connect=\dms service=5500\dms status=503 bytes=5 /,
    );
  });

  it("stays open as long as something comes", async () => {
    const { fetch, routed } = await serving((process) => {
      process.listen(async () => {
        let left = 4;
        return new Response(
          new ReadableStream({
            async pull(controller) {
              if (left-- === 0) return controller.close();
              await process.spec.clock.sleep(40_000);
              controller.enqueue(encode("more\n"));
            },
          }),
        );
      });
    });
    expect(await (await fetch()).text()).toBe("more\n".repeat(4));
    expect((await routed()).at(-1)).toContain("at=info method=GET");
  });

  it("is given up by the visitor: H27", async () => {
    const { fetch, clock, routed } = await serving(never);
    const visitor = new AbortController();
    const answer = fetch(visitor.signal);
    const refused = expect(answer).rejects.toThrow("gone");
    await clock.forward(2000);
    visitor.abort(new Error("The visitor is gone."));
    await refused;
    expect(await routed()).toEqual([
      line(
        'sock=client at=warning code=H27 desc="Client Request Interrupted"',
        "dyno=web.1 connect=Nms service=Nms status=499 bytes=",
      ),
    ]);
  });

  it("is refused by a dyno whose server has closed its port: H21", async () => {
    const { fetch, routed } = await serving((process) => {
      const listener = process.listen(async () => {
        listener.close();
        return new Response("the last answer\n");
      });
      process.idle();
    });
    expect(await (await fetch()).text()).toBe("the last answer\n");
    expect((await fetch()).status).toBe(503);
    expect((await routed()).at(-1)).toBe(
      line(
        'at=error code=H21 desc="Backend connection refused"',
        "dyno= connect= service= status=503 bytes=",
      ),
    );
  });

  it("is not even begun when fifty others wait: H11", async () => {
    const { fetch, routed, clock } = await serving(never);
    const waiting = Array.from({ length: 50 }, () => fetch());
    await clock.forward(100);
    expect((await fetch()).status).toBe(503);
    expect((await routed()).at(-1)).toBe(
      line('at=error code=H11 desc="Backlog too deep"', "dyno= connect= service= status=503 bytes="),
    );
    const answers = await Promise.all(waiting);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([503]));
    expect((await routed()).filter((text) => text.includes("code=H12"))).toHaveLength(50);
  });
});
