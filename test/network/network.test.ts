import { describe, expect, it } from "vitest";
import { WorldClock } from "../../src/base/clock.ts";
import { AddressInUse } from "../../src/base/machine.ts";
import { Journal } from "../../src/network/journal.ts";
import { createLoopback } from "../../src/network/loopback.ts";
import { createNetwork } from "../../src/network/network.ts";
import { hostTimer } from "../support/host-timer.ts";

function laptop() {
  const clock = new WorldClock(hostTimer, 1000, "instant");
  const journal = new Journal();
  const hosts = [
    {
      answers: (host: string) => host === "example.com",
      fetch: async () => new Response("hello", { status: 201 }),
    },
  ];
  const loopback = createLoopback();
  return { clock, journal, loopback, fetch: createNetwork({ hosts, journal }).from({ loopback, clock }) };
}

describe("simulated network", () => {
  it("finds the host, takes its time, and notes the exchange", async () => {
    const { fetch, clock, journal } = laptop();
    const response = await fetch(new Request("https://example.com/a?b=c", { method: "POST", body: "x" }));
    expect(await response.text()).toBe("hello");
    expect(clock.now()).toBeGreaterThan(1000);
    expect(journal.exchanges).toEqual([
      { at: 1000, method: "POST", host: "example.com", path: "/a?b=c", status: 201 },
    ]);
  });

  it("tells the address of a host without visiting it", async () => {
    const { fetch } = laptop();
    const ask = async (query: string) =>
      (await fetch(new Request(`https://1.1.1.1/dns-query?${query}`))).json() as Promise<unknown>;
    expect(await ask("name=example.com&type=A")).toEqual({
      Status: 0,
      Answer: [{ name: "example.com", type: 1, TTL: 60, data: expect.stringMatching(/^203\.0\.113\.\d+$/) }],
    });
    expect(await ask("name=example.com&type=MX")).toEqual({ Status: 0 });
    expect(await ask("name=nowhere.test")).toEqual({ Status: 3 });
  });

  it("fails with libc's code for a host nobody is", async () => {
    const { fetch, journal } = laptop();
    await expect(fetch(new Request("https://nowhere.test/"))).rejects.toMatchObject({
      name: "TypeError",
      cause: { code: "ENOTFOUND", target: "nowhere.test" },
    });
    expect(journal.exchanges[0]!.status).toBe(0);
  });

  it("reaches who listens on this machine, and nobody else", async () => {
    const { fetch, loopback } = laptop();
    const listener = loopback.listen({ host: "127.0.0.1", port: 5000 }, async () => new Response("local"));
    expect(await (await fetch(new Request("http://localhost:5000/"))).text()).toBe("local");
    expect(() => loopback.listen({ host: "0.0.0.0", port: 5000 }, async () => new Response())).toThrow(
      AddressInUse,
    );
    listener.close();
    await expect(fetch(new Request("http://127.0.0.1:5000/"))).rejects.toMatchObject({
      cause: { code: "ECONNREFUSED" },
    });
  });
});
