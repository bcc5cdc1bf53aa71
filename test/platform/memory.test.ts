import { describe, expect, it } from "vitest";
import type { FakeProgram } from "../support/fake-machine.ts";
import { testPlatform } from "../support/platform.ts";

const megabyte = 2 ** 20;

/** A dyno that runs `program` and has settled; `news` are the log lines since. */
async function running(type: string, program: FakeProgram, size?: string) {
  const world = testPlatform({ program });
  await world.api("POST", "/apps", { name: "ourapp" });
  await world.deploy("ourapp", { [type]: "program" });
  await world.api("PATCH", "/apps/ourapp/formation", {
    updates: [{ type, quantity: 1, ...(size && { size }) }],
  });
  await world.clock.forward(10_000);
  let read = (await world.logs("ourapp")).length;
  return {
    ...world,
    process: world.machine.started.at(-1)!,
    async news() {
      const all = await world.logs("ourapp");
      const fresh = all.slice(read).filter((line) => !line.startsWith("heroku[router]"));
      read = all.length;
      return fresh;
    },
  };
}

const grows: FakeProgram = (process) =>
  void process.listen(async (request) => {
    process.bytes = Number(new URL(request.url).searchParams.get("mb")) * megabyte;
    return new Response("grown\n");
  });

const r14 = (reading: string) => [
  `heroku[web.1]: Process running mem=${reading}`,
  "heroku[web.1]: Error R14 (Memory quota exceeded)",
];

describe("a dyno's memory", () => {
  it("is not spoken of while there is enough", async () => {
    const { visit, news, clock } = await running("web", grows);
    await visit("ourapp", "/?mb=512");
    await clock.forward(60_000);
    expect(await news()).toEqual([]);
  });

  it("is noted with R14 above the quota, every twenty seconds until there is less", async () => {
    const { visit, news, clock } = await running("web", grows);
    await visit("ourapp", "/?mb=526.85");
    expect(await news()).toEqual(r14("526M(102.9%)"));
    await visit("ourapp", "/?mb=600");
    expect(await news()).toEqual([]);
    await clock.forward(45_000);
    expect(await news()).toEqual([...r14("600M(117.2%)"), ...r14("600M(117.2%)")]);
    await visit("ourapp", "/?mb=100");
    await clock.forward(60_000);
    expect(await news()).toEqual([]);
  });

  it("kills the process with R15 at twice the quota; the crash is a crash like others", async () => {
    const { visit, news, clock } = await running("web", grows);
    expect((await visit("ourapp", "/?mb=1029")).status).toBe(200);
    await clock.forward(10_000);
    expect(await news()).toEqual([
      "heroku[web.1]: Process running mem=1029M(201.0%)",
      "heroku[web.1]: Error R15 (Memory quota vastly exceeded)",
      "heroku[web.1]: Stopping process with SIGKILL",
      "heroku[web.1]: Process exited with status 137",
      "heroku[web.1]: State changed from up to crashed",
      "heroku[web.1]: State changed from crashed to starting",
      "heroku[web.1]: Starting process with command `program`",
      "heroku[web.1]: State changed from starting to up",
    ]);
  });

  it("is as large as the dyno's size says", async () => {
    const { visit, news } = await running("web", grows, "standard-2x");
    await visit("ourapp", "/?mb=1000");
    expect(await news()).toEqual([]);
    await visit("ourapp", "/?mb=1100");
    expect(await news()).toEqual(r14("1100M(107.4%)"));
  });

  it.each([
    ["performance-l-ram", 30, 36],
    ["performance-xl", 62, 74],
    ["performance-2xl", 126, 151],
  ])("of a %s is %i GB, and a process is killed above %i", async (size, quota, most) => {
    const { visit, news } = await running("web", grows, size);
    await visit("ourapp", `/?mb=${quota * 1024}`);
    expect(await news()).toEqual([]);
    await visit("ourapp", `/?mb=${most * 1024}`);
    expect((await news()).at(-1)).toBe("heroku[web.1]: Error R14 (Memory quota exceeded)");
    await visit("ourapp", `/?mb=${most * 1024 + 1}`);
    expect((await news()).slice(1, 3)).toEqual([
      "heroku[web.1]: Error R15 (Memory quota vastly exceeded)",
      "heroku[web.1]: Stopping process with SIGKILL",
    ]);
  });

  it("is read of a worker whenever it waits", async () => {
    const { news, clock } = await running("worker", async (process) => {
      for (let hour = 0; hour < 20; hour++) {
        process.bytes += 100 * megabyte;
        await process.spec.clock.sleep(3_600_000);
      }
    });
    await clock.forward(6 * 3_600_000 - 30_000);
    const lines = await news();
    expect(lines.slice(0, 2)).toEqual([
      "heroku[worker.1]: Process running mem=600M(117.2%)",
      "heroku[worker.1]: Error R14 (Memory quota exceeded)",
    ]);
    expect(lines.length).toBeGreaterThan(2 * 170);
  });
});
