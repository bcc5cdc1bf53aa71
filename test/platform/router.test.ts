import { describe, expect, it } from "vitest";
import { expectations, type Fetch } from "../../src/base/fetch.ts";
import { testPlatform } from "../support/platform.ts";

const titleOf = (page: string) => /<title>(.*)<\/title>/.exec(page)?.[1];

/** The router's last line, its host and numbers that vary left out. */
async function lastRouted(world: ReturnType<typeof testPlatform>, app = "ourapp") {
  const line = (await world.logs(app)).findLast((text) => text.startsWith("heroku[router]: "))!;
  return line
    .replace("heroku[router]: ", "")
    .replace(/host=\S+/, "host=H")
    .replace(/(connect|service)=\d+ms/g, "$1=Nms");
}

const refused = (start: string, status = 503) =>
  `${start} method=GET path="/" host=H request_id=ID fwd="203.0.113.7" dyno= connect= service= status=${status} bytes= protocol=http1.1 tls=true tls_version=tls1.3`;

async function world(
  programs: Parameters<typeof testPlatform>[0] = {},
  types: Record<string, string> = { web: "serve" },
) {
  const made = testPlatform(programs);
  await made.api("POST", "/apps", { name: "ourapp" });
  await made.deploy("ourapp", types);
  return made;
}

describe("what the router answers itself", () => {
  it("says that there is no such app", async () => {
    const { platform } = testPlatform();
    const response = await platform.fetch(new Request("https://nowhere-123456789abc.herokuapp.com/"));
    expect([response.status, titleOf(await response.text())]).toEqual([404, "No such app"]);
  });

  it("is not asked for Heroku's own pages: these say that they are not here, and where they are", async () => {
    const { platform } = testPlatform();
    const address = "https://devcenter.heroku.com/articles/eco-dyno-hours?a=1&b=2";
    const response = await platform.fetch(new Request(address));
    const page = await response.text();
    expect([response.status, titleOf(page)]).toEqual([501, "Not in this simulation"]);
    expect(page).toContain("https://devcenter.heroku.com/articles/eco-dyno-hours?a=1&amp;b=2");
  });

  it("does not know an app of today under its bare name", async () => {
    const { platform, api } = testPlatform();
    await api("POST", "/apps", { name: "ourapp" });
    const response = await platform.fetch(new Request("https://ourapp.herokuapp.com/"));
    expect([response.status, titleOf(await response.text())]).toEqual([404, "No such app"]);
  });

  it("H81: nothing was deployed", async () => {
    const blank = testPlatform();
    await blank.api("POST", "/apps", { name: "ourapp" });
    const { status, text } = await blank.visit("ourapp");
    expect([status, titleOf(text)]).toEqual([502, "Heroku | Welcome to your new app!"]);
    expect(await lastRouted(blank)).toBe(refused('at=info code=H81 desc="Blank app"', 502));
  });

  it("H14: no web type, or none of it runs", async () => {
    const none = await world({}, { worker: "work" });
    const { status, text } = await none.visit("ourapp");
    expect([status, titleOf(text)]).toEqual([503, "Application Error"]);
    expect(await lastRouted(none)).toBe(refused('at=error code=H14 desc="No web processes running"'));
    const scaled = await world();
    await scaled.api("PATCH", "/apps/ourapp/formation", { updates: [{ type: "web", quantity: 0 }] });
    expect((await scaled.visit("ourapp")).status).toBe(503);
    expect(await lastRouted(scaled)).toBe(refused('at=error code=H14 desc="No web processes running"'));
  });

  it("H10: the dyno crashed, also under the waiting visitor", async () => {
    const crashing = await world({}, { web: "missing" });
    expect((await crashing.visit("ourapp")).status).toBe(503);
    expect(await lastRouted(crashing)).toBe(refused('at=error code=H10 desc="App crashed"'));
  });

  it("H20: the dyno does not get up within 75 seconds", async () => {
    const slow = await world({ deaf: ({ idle }) => idle() }, { web: "deaf" });
    const began = slow.clock.now();
    expect((await slow.visit("ourapp")).status).toBe(503);
    expect(slow.clock.now() - began).toBe(75_000);
    expect(await lastRouted(slow)).toBe(refused('at=error code=H20 desc="App boot timeout"'));
  });

  it("H80: maintenance comes before everything else", async () => {
    const closed = await world();
    await closed.api("PATCH", "/apps/ourapp", { maintenance: true });
    const { status, text } = await closed.visit("ourapp");
    expect([status, titleOf(text)]).toEqual([503, "Offline for Maintenance"]);
    expect(await lastRouted(closed)).toBe(refused('at=info code=H80 desc="Maintenance mode"'));
    await closed.api("PATCH", "/apps/ourapp", { maintenance: false });
    expect((await closed.visit("ourapp")).status).toBe(200);
  });

  it("H12 and H13: the app takes too long, or breaks off", async () => {
    const reached = (code: string) =>
      `at=error ${code} method=GET path="/" host=H request_id=ID fwd="203.0.113.7" dyno=web.1 connect=Nms service=Nms status=503 bytes=0 protocol=http1.1 tls=true tls_version=tls1.3`;
    const slow = await world(
      {
        slow: ({ listen, spec }) =>
          void listen(async () => {
            await spec.clock.sleep(40_000);
            return new Response("too late");
          }),
      },
      { web: "slow" },
    );
    expect((await slow.visit("ourapp")).status).toBe(503);
    expect(await lastRouted(slow)).toBe(reached('code=H12 desc="Request timeout"'));
    const breaking: Fetch = () => Promise.reject(new Error("broken"));
    const broken = await world({ broken: ({ listen }) => void listen(breaking) }, { web: "broken" });
    expect((await broken.visit("ourapp")).status).toBe(503);
    expect(await lastRouted(broken)).toBe(reached('code=H13 desc="Connection closed without response"'));
  });

  it.each([
    [
      "H17: the app's status is none of HTTP's",
      async () => new Response("", { status: 1000 }),
      'code=H17 desc="Poorly formatted HTTP response"',
      503,
    ],
    [
      "H25: its content length is no number",
      async () => new Response("hello", { headers: { "content-length": "12, 13" } }),
      'code=H25 desc="HTTP restriction: invalid content length"',
      502,
    ],
  ] as const)("%s", async (_, answer, code, status) => {
    const odd = await world({ odd: ({ listen }) => void listen(answer) }, { web: "odd" });
    const { text, ...visited } = await odd.visit("ourapp");
    expect([visited.status, titleOf(text)]).toEqual([status, "Application Error"]);
    expect(await lastRouted(odd)).toBe(
      `at=error ${code} method=GET path="/" host=H request_id=ID fwd="203.0.113.7" dyno=web.1 connect=Nms service=Nms status=${status} bytes=0 protocol=http1.1 tls=true tls_version=tls1.3`,
    );
  });

  it("H26: the request expects what nobody does", async () => {
    const { platform, api, ...rest } = await world();
    const { json } = await api("GET", "/apps/ourapp");
    const request = new Request(json.web_url);
    expectations.set(request, "200-ok");
    expect((await platform.fetch(request)).status).toBe(417);
    expect(await lastRouted({ platform, api, ...rest })).toBe(
      refused('at=error code=H26 desc="Request Error" cause="unsupported expect header value"', 417),
    );
    const usual = new Request(json.web_url);
    expectations.set(usual, "100-Continue");
    expect((await platform.fetch(usual)).status).toBe(200);
  });

  it("shows the app's own error and maintenance pages", async () => {
    const own = await world({}, { worker: "work" });
    await own.api("PATCH", "/apps/ourapp/config-vars", { ERROR_PAGE_URL: 'https://example.com/"sorry' });
    expect((await own.visit("ourapp")).text).toContain('<iframe src="https://example.com/&#34;sorry">');
  });
});

describe("what reaches the app", () => {
  it("is the request with the router's headers, and the answer as the app gave it", async () => {
    const seen: Request[] = [];
    const echo: Fetch = async (request) => {
      seen.push(request);
      return new Response(`${request.method} ${await request.text()}`, {
        status: 418,
        headers: { "X-App": "yes" },
      });
    };
    const { platform, api, ...rest } = await world(
      { echo: ({ listen }) => void listen(echo) },
      { web: "echo" },
    );
    const { json } = await api("GET", "/apps/ourapp");
    const response = await platform.fetch(
      new Request(`${json.web_url}path?q=1`, {
        method: "POST",
        body: "hi",
        headers: { "X-Request-Id": "a-name-of-the-clients-own" },
      }),
    );
    expect([response.status, response.headers.get("x-app"), await response.text()]).toEqual([
      418,
      "yes",
      "POST hi",
    ]);
    const { headers, url } = seen[0]!;
    expect(new URL(url).pathname + new URL(url).search).toBe("/path?q=1");
    expect(Object.fromEntries(headers)).toMatchObject({
      "x-forwarded-for": "203.0.113.7",
      "x-forwarded-proto": "https",
      "x-forwarded-port": "443",
      "x-request-id": "a-name-of-the-clients-own",
    });
    expect(await lastRouted({ platform, api, ...rest })).toBe(
      'at=info method=POST path="/path?q=1" host=H request_id=ID fwd="203.0.113.7" dyno=web.1 connect=Nms service=Nms status=418 bytes=7 protocol=http1.1 tls=true tls_version=tls1.3',
    );
  });

  it("is shared by all dynos that are up", async () => {
    const shared = await world(
      {
        who: ({ spec, listen }) => void listen(async () => new Response(spec.env["DYNO"])),
      },
      { web: "who" },
    );
    await shared.api("PATCH", "/apps/ourapp/formation", {
      updates: [{ type: "web", quantity: 3, size: "standard-1x" }],
    });
    await shared.clock.forward(60_000);
    const answers = new Set<string>();
    for (let visit = 0; visit < 40; visit++) answers.add((await shared.visit("ourapp")).text);
    expect([...answers].sort()).toEqual(["web.1", "web.2", "web.3"]);
  });

  it("streams, and is logged when all of it has come", async () => {
    let end = () => {};
    const streaming: Fetch = async () =>
      new Response(
        new ReadableStream<Uint8Array>({
          start(controller) {
            controller.enqueue(new TextEncoder().encode("first\n"));
            end = () => controller.close();
          },
        }),
      );
    const { platform, ...rest } = await world(
      { stream: ({ listen }) => void listen(streaming) },
      { web: "stream" },
    );
    const { json } = await rest.api("GET", "/apps/ourapp");
    const response = await platform.fetch(new Request(json.web_url));
    const reader = response.body!.getReader();
    expect(new TextDecoder().decode((await reader.read()).value)).toBe("first\n");
    end();
    expect((await reader.read()).done).toBe(true);
    expect(await lastRouted({ platform, ...rest })).toContain("status=200 bytes=6 ");
  });
});

it("writes the line of its time in edition classic", async () => {
  const old = testPlatform({}, "classic");
  await old.api("POST", "/apps", { name: "ourapp" });
  await old.deploy("ourapp", { web: "serve" });
  expect(await old.visit("ourapp")).toEqual({ status: 200, text: "Hello from a dyno\n" });
  expect(await lastRouted(old)).toMatch(/status=200 bytes=18 protocol=https$/);
});
