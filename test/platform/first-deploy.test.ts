import { expect, it } from "vitest";
import { testPlatform } from "../support/platform.ts";

const who = "by user learner@example.com";

it("creates, deploys, serves and logs", async () => {
  const { api, deploy, visit, logs, clock } = testPlatform();
  const created = await api("POST", "/apps", { name: "ourapp" });
  expect(created.status).toBe(201);
  expect(created.json.web_url).toMatch(/^https:\/\/ourapp-[0-9a-f]{12}\.herokuapp\.com\/$/);
  expect(await visit("ourapp")).toMatchObject({ status: 502 });

  await deploy("ourapp", { web: "serve" });
  expect((await api("GET", "/apps/ourapp/dynos")).json).toMatchObject([
    { name: "web.1", state: "starting", command: "serve", size: "Eco", release: { version: 3 } },
  ]);
  expect(await visit("ourapp")).toEqual({ status: 200, text: "Hello from a dyno\n" });
  expect((await api("GET", "/apps/ourapp/dynos")).json).toMatchObject([{ name: "web.1", state: "up" }]);

  await clock.forward(31 * 60_000);
  expect((await api("GET", "/apps/ourapp/dynos")).json).toMatchObject([{ name: "web.1", state: "idle" }]);
  expect(await visit("ourapp", "/again?a=b")).toEqual({ status: 200, text: "Hello from a dyno\n" });
  const host = new URL(created.json.web_url).host;
  const routed = (path: string) =>
    `heroku[router]: at=info method=GET path="${path}" host=${host} request_id=ID fwd="203.0.113.7" dyno=web.1 connect=XX service=XX status=200 bytes=18 protocol=http1.1 tls=true tls_version=tls1.3`;
  expect((await logs("ourapp")).map((line) => line.replace(/(connect|service)=\d+ms/g, "$1=XX"))).toEqual([
    `app[api]: Initial release ${who}`,
    `app[api]: Release v1 created ${who}`,
    `app[api]: Enable Logplex ${who}`,
    `app[api]: Release v2 created ${who}`,
    `heroku[router]: at=info code=H81 desc="Blank app" method=GET path="/" host=${host} request_id=ID fwd="203.0.113.7" dyno= connect= service= status=502 bytes= protocol=http1.1 tls=true tls_version=tls1.3`,
    `app[api]: Build started ${who}`,
    `app[api]: Deploy 71c09b06 ${who}`,
    `app[api]: Release v3 created ${who}`,
    `app[api]: Scaled to web@1:Eco ${who}`,
    "app[api]: Build succeeded",
    "heroku[web.1]: Starting process with command `serve`",
    "heroku[web.1]: State changed from starting to up",
    routed("/"),
    "heroku[web.1]: Idling",
    "heroku[web.1]: State changed from up to down",
    "heroku[web.1]: Stopping all processes with SIGTERM",
    "heroku[web.1]: Process exited with status 143",
    "heroku[web.1]: Unidling",
    "heroku[web.1]: State changed from down to starting",
    "heroku[web.1]: Starting process with command `serve`",
    "heroku[web.1]: State changed from starting to up",
    routed("/again?a=b"),
  ]);
});
