import { describe, expect, it } from "vitest";
import { WorldClock } from "../../src/base/clock.ts";
import { Killed } from "../../src/base/signals.ts";
import { hostTimer } from "../support/host-timer.ts";

describe("world clock at speed instant", () => {
  it("jumps for those who are waited for, in the order of time", async () => {
    const clock = new WorldClock(hostTimer, 0, "instant");
    const seen: string[] = [];
    await Promise.all([
      clock.sleep(3_600_000).then(() => seen.push(`b ${clock.now()}`)),
      clock.sleep(1000).then(() => seen.push(`a ${clock.now()}`)),
    ]);
    expect(seen).toEqual(["a 1000", "b 3600000"]);
  });

  it("does not move for background sleeps or alarms alone, but passes them", async () => {
    const clock = new WorldClock(hostTimer, 0, "instant");
    const rung: number[] = [];
    const due = [500, 1500];
    clock.watch({ next: () => due[0], ring: (now) => void (due.shift(), rung.push(now)) });
    let woken = false;
    void clock.background.sleep(700).then(() => (woken = true));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(clock.now()).toBe(0);
    await clock.sleep(1000);
    expect([rung, woken, clock.now()]).toEqual([[500], true, 1000]);
    await clock.forward(1000);
    expect([rung, clock.now()]).toEqual([[500, 1500], 2000]);
  });

  it("stands still while it is held", async () => {
    const clock = new WorldClock(hostTimer, 0, "instant");
    let release = () => {};
    const held = clock.hold(new Promise<void>((resolve) => (release = resolve)));
    const sleep = clock.sleep(1000);
    const forward = clock.forward(5000);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(clock.now()).toBe(0);
    release();
    await Promise.all([held, sleep, forward]);
    expect(clock.now()).toBe(5000);
  });

  it("lets a killed sleeper go", async () => {
    const clock = new WorldClock(hostTimer, 0, "brisk");
    const controller = new AbortController();
    const sleep = clock.sleep(1e9, controller.signal);
    controller.abort(new Killed("SIGINT"));
    await expect(sleep).rejects.toMatchObject({ status: 130 });
  });

  it("runs with the host's time at the other speeds", async () => {
    const clock = new WorldClock(hostTimer, 0, "brisk");
    await clock.sleep(80);
    expect(clock.now()).toBeGreaterThanOrEqual(80);
  });
});
