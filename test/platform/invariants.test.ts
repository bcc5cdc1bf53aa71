import { fc } from "../support/fuzz.ts";
import { expect, it } from "vitest";
import type { App, PlatformState } from "../../src/platform/model/state.ts";
import type { TestPlatform } from "../support/platform.ts";
import { testPlatform } from "../support/platform.ts";

/** What a learner, a process and time can do to an app. */
type Step =
  | { do: "deploy"; web: string; worker: boolean; release: string | undefined }
  | { do: "api"; method: string; path: string; body?: unknown }
  | { do: "visit" }
  | { do: "grow"; megabytes: number }
  | { do: "rename" }
  | { do: "exit"; status: number }
  | { do: "meet"; command: string; stays: number }
  | { do: "at once"; count: number; path: string }
  | { do: "wait"; ms: number }
  | { do: "reload" };

const api = (method: string, path: string, body?: unknown): Step => ({ do: "api", method, path, body });

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    do: fc.constant("deploy" as const),
    web: fc.constantFrom("serve", "deaf", "missing", "stubborn", "flaky"),
    worker: fc.boolean(),
    release: fc.constantFrom(undefined, "migrate", "nonsense"),
  }),
  fc
    .record({
      type: fc.constantFrom("web", "worker"),
      quantity: fc.integer({ min: 0, max: 3 }),
      size: fc.constantFrom(undefined, "eco", "basic", "standard-1x", "standard-2x", "performance-l"),
    })
    .map((update) => api("PATCH", "/formation", { updates: [update] })),
  fc.constantFrom(
    api("PATCH", "/config-vars", { A: "1" }),
    api("PATCH", "/config-vars", { A: null, B: "2" }),
    api("POST", "/releases", { release: "3" }),
    api("POST", "/releases", { release: "4" }),
    api("DELETE", "/formations/web"),
    api("POST", "/dynos/web.1/actions/stop"),
    api("POST", "/formations/worker/actions/stop"),
    api("POST", "/dynos", { command: "stubborn", size: "standard-2x" }),
    api("POST", "/addons", { plan: "heroku-postgresql:essential-0" }),
    api("PATCH", "", { maintenance: true, name: "newname" }),
    api("POST", "/dynos", { command: "serve" }),
    api("DELETE", "/dynos"),
    api("DELETE", "/dynos/web.1"),
    api("POST", "/addons", { plan: "heroku-redis" }),
    api("DELETE", "/addons/heroku-redis"),
    api("PATCH", "/formation", { updates: "nonsense" }),
    api("PATCH", "", { maintenance: true }),
    api("PATCH", "", { maintenance: false, build_stack: "heroku-26" }),
    api("POST", "/dynos", { command: "nonsense", attach: true }),
    api("POST", "/builds", { source_blob: { url: "https://example.com/none.tgz" } }),
    api("POST", "/domains", { hostname: "www.example.com" }),
    api("DELETE", "/domains/www.example.com"),
  ),
  fc.constant<Step>({ do: "visit" }),
  fc.constant<Step>({ do: "rename" }),
  fc.record({ do: fc.constant("grow" as const), megabytes: fc.constantFrom(100, 600, 1100) }),
  fc.record({
    do: fc.constant("meet" as const),
    command: fc.constantFrom("deaf", "stubborn", "migrate", "nonsense"),
    stays: fc.constantFrom(0, 1000, 30_000),
  }),
  fc.record({
    do: fc.constant("at once" as const),
    count: fc.integer({ min: 2, max: 4 }),
    path: fc.constantFrom("/config-vars", "/formation"),
  }),
  fc.record({ do: fc.constant("exit" as const), status: fc.constantFrom(0, 1, 137) }),
  fc.record({
    do: fc.constant("wait" as const),
    ms: fc.constantFrom(1000, 5000, 61_000, 1_900_000, 90_000_000, 2_700_000_000),
  }),
  fc.constant<Step>({ do: "reload" }),
);

/** The one app's, which may be called anew. */
const nameOf = ({ platform }: TestPlatform): string => Object.values(platform.state.apps)[0]!.name;

async function take(world: TestPlatform, step: Step): Promise<void> {
  switch (step.do) {
    case "deploy":
      await world.deploy(nameOf(world), {
        web: step.web,
        ...(step.worker ? { worker: "serve" } : {}),
        ...(step.release && { release: step.release }),
      });
      return;
    case "api":
      await world.api(step.method, `/apps/${nameOf(world)}${step.path}`, step.body);
      return;
    case "visit":
      await world.visit(nameOf(world));
      return;
    case "rename": {
      const name = nameOf(world) === "ourapp" ? "newname" : "ourapp";
      await world.api("PATCH", `/apps/${nameOf(world)}`, { name });
      return;
    }
    case "grow": {
      const process = world.machine.started.at(-1);
      if (process) process.bytes = step.megabytes * 2 ** 20;
      return;
    }
    case "exit":
      world.machine.started.at(-1)?.exit(step.status);
      await Promise.resolve();
      return;
    case "meet": {
      const { json } = await world.api("POST", `/apps/${nameOf(world)}/dynos`, {
        command: step.command,
        attach: true,
      });
      if (json.attach_url === undefined) return; // one of its size is enough
      const url = json.attach_url.replace("rendezvous:", "https:");
      const reply = await world.platform.fetch(new Request(url));
      await world.clock.forward(step.stays);
      await reply.body!.cancel();
      return;
    }
    case "at once":
      await Promise.all(
        Array.from({ length: step.count }, (_, i) =>
          world.api(
            "PATCH",
            `/apps/${nameOf(world)}${step.path}`,
            step.path === "/formation" ? { updates: [{ type: "web", quantity: i }] } : { [`V${i}`]: `${i}` },
          ),
        ),
      );
      return;
    case "wait":
      return world.clock.forward(step.ms);
    case "reload":
      world.platform.resume(structuredClone({ ...world.platform.save() }));
  }
}

function check(state: PlatformState, now: number): void {
  const app = Object.values(state.apps)[0]!;
  expect(app.releases.map(({ version }) => version)).toEqual(app.releases.map((_, index) => index + 1));
  expect(app.config).toEqual(app.releases.at(-1)!.config);
  expect(app.builds.filter(({ status }) => status === "succeeded").every(({ slugId }) => slugId)).toBe(true);
  for (const attachment of Object.values(state.attachments))
    expect(state.addons[attachment.addonId], "an attachment of nothing").toBeDefined();
  const log = state.logs[app.id]!;
  expect(log.length).toBeLessThanOrEqual(1500);
  expect(new Set(app.dynos.map(({ id }) => id)).size).toBe(app.dynos.length);
  expect(standing(app)).toEqual(wanted(app));
  for (const dyno of app.dynos) {
    const planned = state.agenda.filter(({ subject }) => subject === dyno.id).map(({ kind }) => kind);
    if (dyno.state === "crashed") expect(planned).toEqual(["retry dyno"]);
    if (dyno.processSince === null) expect(planned).not.toContain("read memory");
    if (dyno.state === "starting") expect(planned.length, `${dyno.name} is stuck`).toBeGreaterThan(0);
    if (dyno.state === "idle" && dyno.stopping === null) expect(planned).toEqual([]);
  }
  const due = state.agenda.map(({ at }) => at);
  expect(due).toEqual([...due].sort((a, b) => a - b));
  if (due.length > 0) expect(due[0]).toBeGreaterThanOrEqual(now);
  const stamps = (state.logs[app.id] ?? []).filter(({ at }) => at % 1000 !== 0).map(({ at }) => at);
  expect(stamps).toEqual([...stamps].sort((a, b) => a - b));
}

const standing = (app: App) =>
  app.dynos
    .filter(({ kind, stopping }) => kind === "formation" && stopping !== "remove")
    .map(({ name, size }) => `${name} ${size}`)
    .sort();

const wanted = (app: App) =>
  app.formation
    .flatMap(({ type, quantity, size }) =>
      Array.from({ length: quantity }, (_, index) => `${type}.${index + 1} ${size}`),
    )
    .sort();

it("keeps formation, dynos, releases and agenda in order whatever happens", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      const world = testPlatform({
        deaf: ({ idle }) => idle(),
        migrate: ({ print, exit }) => {
          print("Migrated\n");
          exit(0);
        },
        flaky: ({ listen, exit, spec }) => {
          listen();
          void spec.clock.sleep(700_000).then(() => exit(1));
        },
        stubborn: (process) => {
          process.onTerm = () => {};
          process.idle();
          process.listen();
        },
      });
      await world.api("POST", "/apps", { name: "ourapp" });
      const history = () =>
        Object.values(world.platform.state.apps)[0]!.releases.map(
          ({ version, description, config, slugId }) => ({ version, description, config, slugId }),
        );
      for (const each of steps) {
        const before = history();
        await take(world, each);
        check(world.platform.state, world.clock.now());
        // What was once released, config vars and all, is never told otherwise.
        expect(history().slice(0, before.length)).toEqual(before);
      }
      // Left alone, nothing stays on its way: whoever is to run runs, sleeps or has crashed.
      await world.clock.forward(1_000_000);
      for (const { state, kind } of Object.values(world.platform.state.apps)[0]!.dynos)
        if (kind === "formation") expect(["up", "idle", "crashed", "starting"]).toContain(state);
    }),
    { numRuns: 100, endOnFailure: false },
  );
}, 60_000);
