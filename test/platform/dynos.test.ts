import { describe, expect, it } from "vitest";
import { testPlatform } from "../support/platform.ts";

// Long, for it is one subject: each life of a dyno is told from its start to its end, in one world of helpers.

const minute = 60_000;
const hour = 60 * minute;
const who = "by user learner@example.com";

/** A platform with one deployed app whose log so far is cut off. */
async function deployed(
  processTypes: Record<string, string>,
  programs: Parameters<typeof testPlatform>[0] = {},
  edition: Parameters<typeof testPlatform>[1] = "today",
) {
  const world = testPlatform(programs, edition);
  await world.api("POST", "/apps", { name: "ourapp" });
  await world.deploy("ourapp", processTypes);
  let read = (await world.logs("ourapp")).length;
  return {
    ...world,
    /** Lines since the last call, the router's left out. */
    async news() {
      const all = await world.logs("ourapp");
      const fresh = all.slice(read).filter((line) => !line.startsWith("heroku[router]"));
      read = all.length;
      return fresh;
    },
    async dynos() {
      const { json } = await world.api("GET", "/apps/ourapp/dynos");
      return (json as { name: string; state: string; size: string }[]).map(
        ({ name, state, size }) => `${name} ${state} ${size}`,
      );
    },
  };
}

describe("a dyno that starts", () => {
  it("is starting until its web process listens on $PORT", async () => {
    const { dynos, clock, machine, news } = await deployed({ web: "serve" });
    expect(await dynos()).toEqual(["web.1 starting Eco"]);
    await clock.forward(5000);
    expect(await dynos()).toEqual(["web.1 up Eco"]);
    const { env, cwd } = machine.started[0]!.spec;
    expect(cwd).toBe("/app");
    expect(env).toMatchObject({ DYNO: "web.1", HOME: "/app", PWD: "/app" });
    expect(Number(env["PORT"])).toBeGreaterThanOrEqual(3000);
    expect(await news()).toEqual([
      "heroku[web.1]: Starting process with command `serve`",
      "heroku[web.1]: State changed from starting to up",
    ]);
  });

  it("is up at once when it is no web dyno", async () => {
    const { api, dynos, clock, news } = await deployed(
      { worker: "work" },
      { work: ({ print, idle }) => (print("on\n"), idle()) },
    );
    expect(await dynos()).toEqual([]);
    await api("PATCH", "/apps/ourapp/formation", { updates: [{ type: "worker", quantity: 1 }] });
    await clock.forward(5000);
    expect(await dynos()).toEqual(["worker.1 up Eco"]);
    expect(await news()).toEqual([
      `app[api]: Scaled to worker@1:Eco ${who}`,
      "heroku[worker.1]: Starting process with command `work`",
      "heroku[worker.1]: State changed from starting to up",
      "app[worker.1]: on",
    ]);
  });

  it("crashes with 127 when its command is not found: once more, then after a while", async () => {
    const { dynos, clock, news } = await deployed({ web: "gunicorn wrong.wsgi" });
    await clock.forward(minute);
    const attempt = [
      "heroku[web.1]: Starting process with command `gunicorn wrong.wsgi`",
      "app[web.1]: bash: line 1: gunicorn: command not found",
      "heroku[web.1]: Process exited with status 127",
      "heroku[web.1]: State changed from starting to crashed",
    ];
    const again = "heroku[web.1]: State changed from crashed to starting";
    expect(await news()).toEqual([...attempt, again, ...attempt]);
    expect(await dynos()).toEqual(["web.1 crashed Eco"]);
    await clock.forward(21 * minute);
    expect(await news()).toEqual([again, ...attempt]);
    await clock.forward(30 * minute);
    expect(await news()).toEqual([]);
    await clock.forward(11 * minute);
    expect(await news()).toEqual([again, ...attempt]);
  });

  it("says in the classic edition what bash said then", async () => {
    const { clock, news } = await deployed({ web: "gunicorn wrong.wsgi" }, {}, "classic");
    await clock.forward(minute);
    expect((await news()).slice(0, 3)).toEqual([
      "heroku[web.1]: Starting process with command `gunicorn wrong.wsgi`",
      "app[web.1]: bash: gunicorn: command not found",
      "heroku[web.1]: Process exited with status 127",
    ]);
  });

  it.each([
    ["does not listen at all", {}, false],
    ["listens on another port", { port: 5000 }, true],
    ["listens to its own machine only", { host: "127.0.0.1" }, true],
  ])("meets R10 when it %s", async (_, address, listens) => {
    const { clock, news } = await deployed(
      { web: "deaf" },
      {
        deaf: ({ listen, idle }) => {
          if (listens) listen(undefined, address);
          idle();
        },
      },
    );
    await clock.forward(66_000);
    expect((await news()).slice(0, 5)).toEqual([
      "heroku[web.1]: Starting process with command `deaf`",
      "heroku[web.1]: Error R10 (Boot timeout) -> Web process failed to bind to $PORT within 60 seconds of launch",
      "heroku[web.1]: Stopping process with SIGKILL",
      "heroku[web.1]: Process exited with status 137",
      "heroku[web.1]: State changed from starting to crashed",
    ]);
  });
});

describe("a dyno that runs", () => {
  it("crashes and is restarted at once after it was healthy", async () => {
    const { clock, machine, news } = await deployed({ web: "serve" });
    await clock.forward(15 * minute);
    await news();
    machine.started[0]!.exit(1);
    await Promise.resolve();
    await clock.forward(10_000);
    expect(await news()).toEqual([
      "heroku[web.1]: Process exited with status 1",
      "heroku[web.1]: State changed from up to crashed",
      "heroku[web.1]: State changed from crashed to starting",
      "heroku[web.1]: Starting process with command `serve`",
      "heroku[web.1]: State changed from starting to up",
    ]);
  });

  it("restarts with each release and on demand", async () => {
    const { api, clock, machine, news } = await deployed({ web: "serve" });
    await clock.forward(minute);
    await news();
    const restart = [
      "heroku[web.1]: Restarting",
      "heroku[web.1]: State changed from up to starting",
      "heroku[web.1]: Stopping all processes with SIGTERM",
      "heroku[web.1]: Process exited with status 143",
      "heroku[web.1]: Starting process with command `serve`",
      "heroku[web.1]: State changed from starting to up",
    ];
    await api("PATCH", "/apps/ourapp/config-vars", { GREETING: "hi", B: "2" });
    await clock.forward(minute);
    expect(await news()).toEqual([
      `app[api]: Set GREETING, B config vars ${who}`,
      `app[api]: Release v4 created ${who}`,
      ...restart,
    ]);
    expect(machine.started.at(-1)!.spec.env).toMatchObject({ GREETING: "hi", B: "2" });
    expect((await api("DELETE", "/apps/ourapp/dynos")).status).toBe(202);
    await clock.forward(minute);
    expect(await news()).toEqual(restart);
  });

  it("runs with the config vars of its own release, whatever a failed one set", async () => {
    const { api, clock, machine, news } = await deployed(
      { web: "serve", release: "migrate" },
      { migrate: ({ spec, exit }) => exit(spec.env["BAD"] === undefined ? 0 : 1) },
    );
    await clock.forward(minute);
    await news();
    await api("PATCH", "/apps/ourapp/config-vars", { BAD: "1" });
    await clock.forward(minute);
    expect(await news()).toEqual([
      `app[api]: Set BAD config vars ${who}`,
      `app[api]: Running release v4 commands ${who}`,
      expect.stringMatching(
        /^heroku\[release\.\d{4}\]: Starting process with command `\/bin\/sh -c 'migrate'`$/,
      ),
      expect.stringMatching(/State changed from starting to up$/),
      expect.stringMatching(/Process exited with status 1$/),
      expect.stringMatching(/State changed from up to complete$/),
    ]);
    await api("DELETE", "/apps/ourapp/dynos");
    await clock.forward(minute);
    const { spec } = machine.started.at(-1)!;
    expect([spec.command, spec.env["BAD"]]).toEqual(["serve", undefined]);
    expect((await api("GET", "/apps/ourapp/config-vars")).json).toEqual({ BAD: "1" });
    const { json } = await api("GET", "/apps/ourapp/releases/4");
    expect(json).toMatchObject({ status: "failed", current: false });
  });

  it("is killed when it does not heed SIGTERM", async () => {
    const { api, clock, news } = await deployed(
      { web: "stubborn" },
      {
        stubborn: (process) => {
          process.onTerm = () => {};
          process.idle();
          process.listen();
        },
      },
    );
    await clock.forward(minute);
    await news();
    await api("DELETE", "/apps/ourapp/dynos/web.1");
    await clock.forward(29_000);
    expect((await news()).at(-1)).toBe("heroku[web.1]: Stopping all processes with SIGTERM");
    await clock.forward(2000);
    expect(await news()).toEqual([
      "heroku[web.1]: Error R12 (Exit timeout) -> At least one process failed to exit within 30 seconds of SIGTERM",
      "heroku[web.1]: Stopping remaining processes with SIGKILL",
      "heroku[web.1]: Process exited with status 137",
    ]);
  });

  it("is cycled once a day", async () => {
    const { api, clock, news } = await deployed({ web: "serve" });
    await api("PATCH", "/apps/ourapp/formation", { updates: [{ type: "web", size: "basic" }] });
    await clock.forward(23 * hour);
    await news();
    await clock.forward(5 * hour);
    expect((await news()).slice(0, 3)).toEqual([
      "heroku[web.1]: Cycling",
      "heroku[web.1]: State changed from up to starting",
      "heroku[web.1]: Stopping all processes with SIGTERM",
    ]);
  });

  it("goes when scaled away and is listed no more", async () => {
    const { api, clock, dynos, news } = await deployed({ web: "serve" });
    await clock.forward(minute);
    await news();
    await api("PATCH", "/apps/ourapp/formation", { updates: [{ type: "web", quantity: 0 }] });
    expect(await dynos()).toEqual([]);
    await clock.forward(minute);
    expect(await news()).toEqual([
      `app[api]: Scaled to web@0:Eco ${who}`,
      "heroku[web.1]: State changed from up to down",
      "heroku[web.1]: Stopping all processes with SIGTERM",
      "heroku[web.1]: Process exited with status 143",
    ]);
  });
});

describe("sleep", () => {
  it("comes to all dynos of an app without visitors, and ends with one", async () => {
    const { api, clock, dynos, visit } = await deployed(
      { web: "serve", worker: "work" },
      { work: ({ idle }) => idle() },
    );
    await api("PATCH", "/apps/ourapp/formation", { updates: [{ type: "worker", quantity: 1 }] });
    await clock.forward(20 * minute);
    await visit("ourapp");
    await clock.forward(20 * minute);
    expect(await dynos()).toEqual(["web.1 up Eco", "worker.1 up Eco"]);
    await clock.forward(11 * minute);
    expect(await dynos()).toEqual(["web.1 idle Eco", "worker.1 idle Eco"]);
    expect((await visit("ourapp")).status).toBe(200);
    expect(await dynos()).toEqual(["web.1 up Eco", "worker.1 up Eco"]);
  });

  it("never comes to an app without a web dyno, nor to one that pays", async () => {
    const { api, clock, dynos } = await deployed({ worker: "work" }, { work: ({ idle }) => idle() });
    await api("PATCH", "/apps/ourapp/formation", { updates: [{ type: "worker", quantity: 1 }] });
    await clock.forward(3 * hour);
    expect(await dynos()).toEqual(["worker.1 up Eco"]);
    const paying = await deployed({ web: "serve" });
    await paying.api("PATCH", "/apps/ourapp/formation", { updates: [{ type: "web", size: "Standard-1X" }] });
    await paying.clock.forward(3 * hour);
    expect(await paying.dynos()).toEqual(["web.1 up Standard-1X"]);
  });

  it("comes to everything when the month's hours are spent, until the next month", async () => {
    const { api, clock, dynos, visit } = await deployed(
      { web: "serve", worker: "work" },
      { work: ({ idle }) => idle() },
      "classic",
    );
    await api("PATCH", "/apps/ourapp/formation", { updates: [{ type: "worker", quantity: 1 }] });
    for (let half = 0; half < 28 * 48 && (await dynos())[0] !== "web.1 idle Free"; half++) {
      expect((await visit("ourapp")).status).toBe(200);
      await clock.forward(29 * minute);
    }
    expect((await api("GET", "/accounts/~/actions/get-quota")).json).toMatchObject({
      account_quota: 550 * 3600,
      quota_used: 550 * 3600,
    });
    expect((await visit("ourapp")).status).toBe(503);
    await clock.forward(Date.UTC(2026, 3, 1, 1) - clock.now());
    expect((await visit("ourapp")).status).toBe(200);
    expect((await api("GET", "/accounts/~/actions/get-quota")).json.quota_used).toBeLessThan(3600);
  });

  it("goes on by itself with the new month's hours where no visitor can wake it", async () => {
    const { api, clock, dynos, news } = await deployed(
      { worker: "work" },
      { work: ({ idle }) => idle() },
      "classic",
    );
    await api("PATCH", "/apps/ourapp/formation", { updates: [{ type: "worker", quantity: 1 }] });
    await clock.forward(Date.UTC(2026, 2, 31, 23) - clock.now());
    expect(await dynos()).toEqual(["worker.1 idle Free"]);
    expect(await news()).toEqual(
      expect.arrayContaining([
        "heroku[worker.1]: Idling because quota is exhausted",
        "heroku[worker.1]: State changed from up to down",
      ]),
    );
    // Whatever is started meanwhile has no hours to run in.
    await api("PATCH", "/apps/ourapp/config-vars", { A: "1" });
    await clock.forward(10 * minute);
    expect(await dynos()).toEqual(["worker.1 idle Free"]);
    await news();
    await clock.forward(hour);
    expect(await dynos()).toEqual(["worker.1 up Free"]);
    expect(await news()).toEqual([
      "heroku[worker.1]: Unidling",
      "heroku[worker.1]: State changed from down to starting",
      "heroku[worker.1]: Starting process with command `work`",
      "heroku[worker.1]: State changed from starting to up",
    ]);
  });
});

describe("dynos that run once", () => {
  it("runs a command of its own and is gone", async () => {
    const { api, clock, dynos, news } = await deployed(
      { web: "serve" },
      {
        "python manage.py migrate": ({ print, exit }) => {
          print("No migrations to apply.\n");
          exit(0);
        },
      },
    );
    const made = await api("POST", "/apps/ourapp/dynos", {
      command: "python manage.py migrate",
      attach: false,
    });
    expect(made).toMatchObject({ status: 201, json: { type: "run", state: "starting", size: "Eco" } });
    const { name } = made.json as { name: string };
    expect(name).toMatch(/^run\.\d{4}$/);
    expect((await api("POST", "/apps/ourapp/dynos", { command: "bash" })).json).toEqual({
      id: "cannot_run_above_limit",
      message: "Cannot run more than 1 Eco size dynos.",
    });
    await clock.forward(minute);
    expect(await dynos()).toEqual(["web.1 up Eco"]);
    expect((await news()).filter((line) => !line.includes("web.1"))).toEqual([
      `app[api]: Starting process with command \`python manage.py migrate\` ${who}`,
      `heroku[${name}]: Starting process with command \`python manage.py migrate\``,
      `heroku[${name}]: State changed from starting to up`,
      `app[${name}]: No migrations to apply.`,
      `heroku[${name}]: Process exited with status 0`,
      `heroku[${name}]: State changed from up to complete`,
    ]);
  });

  it.each([
    [0, "succeeded", 3],
    [1, "failed", undefined],
  ] as const)(
    "makes a release wait for its command, which ends with %d",
    async (status, outcome, current) => {
      const { api, clock, dynos } = await deployed(
        { web: "serve", release: "migrate" },
        {
          migrate: ({ print, exit }) => {
            print("migrating\n");
            exit(status);
          },
        },
      );
      expect((await api("GET", "/apps/ourapp/releases/3")).json.status).toBe("pending");
      expect(await dynos()).toEqual([expect.stringMatching(/^release\.\d{4} starting Eco$/)]);
      await clock.forward(minute);
      expect((await api("GET", "/apps/ourapp/releases/3")).json).toMatchObject({
        status: outcome,
        current: current === 3,
      });
      expect(await dynos()).toEqual(current === 3 ? ["web.1 up Eco"] : []);
    },
  );
});

describe("a saved platform", () => {
  it("goes on as it was: processes run again without saying everything twice", async () => {
    const { platform, clock, visit, logs } = await deployed(
      { web: "chatty" },
      {
        chatty: ({ print, listen }) => {
          print("Listening\n");
          listen();
        },
      },
    );
    await clock.forward(minute);
    await visit("ourapp");
    const before = await logs("ourapp");
    platform.resume(platform.save());
    expect(await logs("ourapp")).toEqual(before);
    expect(await visit("ourapp")).toEqual({ status: 200, text: "Hello from a dyno\n" });
    expect((await logs("ourapp")).filter((line) => line.includes("Listening"))).toHaveLength(1);
  });
});

describe("an attached one-off dyno", () => {
  it("waits for its client, who sees what it prints and types what it reads", async () => {
    const { api, platform, news } = await deployed(
      { web: "serve" },
      {
        cat: async ({ spec, print, exit }) => {
          for (let data = await spec.input!.read(); data; data = await spec.input!.read())
            print(`read ${new TextDecoder().decode(data)}`);
          exit(0);
        },
      },
    );
    const { json } = await api("POST", "/apps/ourapp/dynos", { command: "cat", attach: true });
    const { name, attach_url } = json as { name: string; attach_url: string };
    const url = attach_url.replace("rendezvous:", "https:");
    const reply = platform.fetch(new Request(url));
    await platform.fetch(new Request(url, { method: "POST", body: "hello\n" }));
    await platform.fetch(new Request(`${url}?eof`, { method: "POST" }));
    expect(await (await reply).text()).toBe("rendezvous\r\nread hello\n");
    expect((await news()).filter((line) => line.includes(name))).toEqual([
      `heroku[${name}]: Starting process with command \`cat\``,
      `heroku[${name}]: State changed from starting to up`,
      `heroku[${name}]: Process exited with status 0`,
      `heroku[${name}]: State changed from up to complete`,
    ]);
  });

  it("gives up when nobody comes, and is hung up on by a client that leaves", async () => {
    const { api, platform, clock, dynos, news } = await deployed(
      { web: "serve" },
      { wait: ({ idle }) => idle() },
    );
    const made = async () =>
      (await api("POST", "/apps/ourapp/dynos", { command: "wait", attach: true })).json;
    const lonely = await made();
    await clock.forward(70_000);
    expect((await news()).filter((line) => line.includes(lonely.name))).toEqual([
      `heroku[${lonely.name}]: Awaiting client`,
      `heroku[${lonely.name}]: Error R13 (Attach error) -> Failed to attach to process`,
      `heroku[${lonely.name}]: Process exited with status 137`,
      `heroku[${lonely.name}]: State changed from starting to complete`,
    ]);
    const left = await made();
    const reply = await platform.fetch(new Request(left.attach_url.replace("rendezvous:", "https:")));
    await clock.forward(10_000);
    await reply.body!.cancel();
    await clock.forward(1000);
    expect((await news()).at(-3)).toBe(
      `heroku[${left.name}]: Client connection closed. Sending SIGHUP to all processes`,
    );
    expect(await dynos()).toEqual(["web.1 up Eco"]);
  });

  it("R16: goes on without its client, and is told of once", async () => {
    const { api, platform, clock, dynos, news } = await deployed(
      { web: "serve" },
      {
        deaf: (process) => {
          process.onTerm = () => {};
          process.idle();
        },
      },
    );
    const { name, attach_url } = (await api("POST", "/apps/ourapp/dynos", { command: "deaf", attach: true }))
      .json;
    const reply = await platform.fetch(new Request(attach_url.replace("rendezvous:", "https:")));
    await clock.forward(10_000);
    await reply.body!.cancel();
    await clock.forward(29_000);
    expect((await news()).at(-1)).toBe(
      `heroku[${name}]: Client connection closed. Sending SIGHUP to all processes`,
    );
    await clock.forward(600_000);
    expect((await news()).filter((line) => line.includes(name)).slice(-1)).toEqual([
      `heroku[${name}]: Error R16 (Detached) -> An attached process is not responding to SIGHUP after its external connection was closed.`,
    ]);
    expect(await dynos()).toEqual(["web.1 up Eco", `${name} up Eco`]);
  });
});
