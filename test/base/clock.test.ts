import { beforeEach, describe, expect, it } from "vitest";
import { type Clock, type Speed, WorldClock } from "../../src/base/clock.ts";
import { Killed } from "../../src/base/signals.ts";
import { createManualTimer, type ManualTimer } from "../support/manual-timer.ts";

let host: ManualTimer;
let seen: string[];
let clock: WorldClock;

function start(speed: Speed): void {
  host = createManualTimer();
  seen = [];
  clock = new WorldClock(host, 0, speed);
}

/** Notes the time at which a sleep is over. */
const sleeper = (name: string, ms: number, on: Clock = clock) =>
  void on.sleep(ms).then(() => seen.push(`${name} ${clock.now()}`));

/** Notes when it is rung, once for each of these times. */
function alarm(name: string, ...times: number[]): void {
  clock.watch({ next: () => times[0], ring: (now) => void (times.shift(), seen.push(`${name} ${now}`)) });
}

describe("at speed instant", () => {
  beforeEach(() => start("instant"));

  it("time jumps for those who are waited for, in the order of time, then of asking", async () => {
    sleeper("b", 3_600_000);
    sleeper("a", 1000);
    sleeper("c", 3_600_000);
    await host.pass(0);
    expect(seen).toEqual(["a 1000", "b 3600000", "c 3600000"]);
    expect(host.pending).toBe(0);
  });

  it("who is woken gets to the next wait before time moves on", async () => {
    const again = async () => {
      await clock.sleep(10);
      await new Promise<void>((resolve) => host.after(0, resolve)); // as a command that is being loaded
      await clock.sleep(5);
      seen.push(`again ${clock.now()}`);
    };
    void again();
    sleeper("late", 100);
    await host.pass(0);
    expect(seen).toEqual(["again 15", "late 100"]);
  });

  it("time stands still for background sleeps and alarms alone, but does not pass them over", async () => {
    alarm("ring", 500, 1500);
    sleeper("background", 700, clock.background);
    sleeper("twice removed", 800, clock.background.background);
    await host.pass(100_000);
    expect([seen, clock.now()]).toEqual([[], 0]);
    sleeper("waited for", 1000);
    await host.pass(0);
    expect(seen).toEqual(["ring 500", "background 700", "twice removed 800", "waited for 1000"]);
  });

  it("what is due already happens though nobody waits", async () => {
    alarm("ring", 0);
    sleeper("background", 0, clock.background);
    await host.pass(0);
    expect(seen).toEqual(["ring 0", "background 0"]);
  });

  it("an alarm that is set anew needs replan, and one that is taken off is not rung", async () => {
    let at: number | undefined;
    const off = clock.watch({
      next: () => at,
      ring: (now) => void ((at = undefined), seen.push(`ring ${now}`)),
    });
    await host.pass(0);
    at = 0;
    clock.replan();
    await host.pass(0);
    off();
    at = 0;
    clock.replan();
    await host.pass(0);
    expect(seen).toEqual(["ring 0"]);
  });
});

describe("at the other speeds", () => {
  it("real: a world second is a second", async () => {
    start("real");
    sleeper("a", 1000);
    alarm("ring", 500);
    await host.pass(999);
    expect([seen, clock.now()]).toEqual([["ring 500"], 999]);
    await host.pass(1);
    expect(seen).toEqual(["ring 500", "a 1000"]);
  });

  it("brisk: eight times as quick while somebody is waited for", async () => {
    start("brisk");
    sleeper("background", 1000, clock.background);
    await host.pass(100);
    expect(clock.now()).toBe(100);
    sleeper("a", 400);
    await host.pass(50);
    expect([seen, clock.now()]).toEqual([["a 500"], 500]);
    await host.pass(500);
    expect(seen).toEqual(["a 500", "background 1000"]);
  });

  it("a change of speed counts what has passed", async () => {
    start("real");
    sleeper("a", 1000);
    await host.pass(200);
    clock.speed = "brisk";
    await host.pass(50);
    expect(clock.now()).toBe(600);
    clock.speed = "instant";
    await host.pass(0);
    expect(seen).toEqual(["a 1000"]);
  });

  it("time is whole milliseconds, and fractions of a sleep are rounded up", async () => {
    start("real");
    await host.pass(0.5);
    expect(clock.now()).toBe(0);
    sleeper("a", 0.2);
    await host.pass(0.4);
    expect(seen).toEqual([]);
    await host.pass(0.6);
    expect(seen).toEqual(["a 1"]);
  });

  it("waits longer than a host's timer can", async () => {
    start("real");
    sleeper("a", 2 ** 33);
    await host.pass(2 ** 33);
    expect(seen).toEqual([`a ${2 ** 33}`]);
  });
});

describe("forward", () => {
  for (const speed of ["instant", "real"] as const)
    it(`lets everything on the way happen in its order, at speed ${speed}`, async () => {
      start(speed);
      alarm("ring", 100, 300);
      void clock.background.sleep(200).then(() => {
        seen.push(`woken ${clock.now()}`);
        sleeper("again", 50, clock.background);
      });
      sleeper("later", 1000, clock.background);
      void clock.forward(500);
      void clock.forward(100);
      await host.pass(0);
      expect(seen).toEqual(["ring 100", "woken 200", "again 250", "ring 300"]);
      // The second was asked for at the same moment as the first: both end by then.
      expect(clock.now()).toBe(500);
    });
});

describe("hold", () => {
  beforeEach(() => start("instant"));

  it("keeps sleeps and forward back until the work has settled, and gives its result", async () => {
    let release: (value: string) => void = () => {};
    const held = clock.hold(new Promise<string>((resolve) => (release = resolve)));
    sleeper("a", 1000);
    const forward = clock.forward(5000).then(() => seen.push("forward"));
    await host.pass(100);
    expect([seen, clock.now()]).toEqual([[], 0]);
    release("loaded");
    expect(await held).toBe("loaded");
    await host.pass(0);
    await forward;
    expect([seen, clock.now()]).toEqual([["a 1000", "forward"], 5000]);
  });

  it("lasts until the last of several has ended, also by an error", async () => {
    let fail: (error: Error) => void = () => {};
    let release = () => {};
    const failing = clock.hold(new Promise((_, reject) => (fail = reject)));
    void clock.hold(new Promise<void>((resolve) => (release = resolve)));
    sleeper("a", 1000);
    fail(new Error("no such program"));
    await expect(failing).rejects.toThrow("no such program");
    await host.pass(0);
    expect(seen).toEqual([]);
    release();
    await host.pass(0);
    expect(seen).toEqual(["a 1000"]);
  });

  it("ends after three real seconds whatever the work does", async () => {
    void clock.hold(new Promise(() => {}));
    sleeper("a", 1000);
    await host.pass(2999);
    expect(seen).toEqual([]);
    await host.pass(1);
    expect(seen).toEqual(["a 1000"]);
  });
});

it("reset sets the time and lets nothing happen in between", async () => {
  start("instant");
  sleeper("background", 1000, clock.background);
  clock.reset(500);
  await host.pass(0);
  expect([seen, clock.now()]).toEqual([[], 500]);
  clock.reset(2000);
  await host.pass(0);
  expect(seen).toEqual(["background 2000"]);
});

describe("abort", () => {
  beforeEach(() => start("real"));

  it("ends a sleep with the signal's reason, and its timer", async () => {
    const controller = new AbortController();
    const sleep = clock.sleep(1e9, controller.signal);
    controller.abort(new Killed("SIGINT"));
    await expect(sleep).rejects.toMatchObject({ status: 130 });
    expect(host.pending).toBe(0);
  });

  it("comes before the sleep as well", async () => {
    await expect(clock.sleep(1, AbortSignal.abort(new Killed("SIGTERM")))).rejects.toMatchObject({
      status: 143,
    });
    expect(host.pending).toBe(0);
  });
});
