import { describe, expect, it } from "vitest";
import { WorldClock } from "../../../src/base/clock.ts";
import { Journal } from "../../../src/network/journal.ts";
import { createLoopback } from "../../../src/network/loopback.ts";
import { createNetwork } from "../../../src/network/network.ts";
import { hostTimer } from "../../support/host-timer.ts";
import { runShell } from "../../support/shell.ts";

/** A shell on a network with one host, which counts its visits. */
async function run(script: string) {
  let visits = 0;
  const journal = new Journal();
  const hosts = [
    {
      answers: (host: string) => host === "demo.herokuapp.com",
      fetch: async () => {
        visits++;
        return new Response("hi");
      },
    },
  ];
  const clock = new WorldClock(hostTimer, 1000, "instant");
  const loopback = createLoopback();
  const fetch = createNetwork({ hosts, journal }).from({ loopback, clock });
  const { stdout, stderr, status } = await runShell(script, { fetch });
  return { stdout, stderr, status, visits, journal };
}

describe("names of hosts", () => {
  it("are found without a visit, so that no app wakes up and no step is ticked", async () => {
    const { stdout, visits, journal } = await run(
      "dig +short demo.herokuapp.com; host demo.herokuapp.com; nslookup demo.herokuapp.com; ping -c1 -q demo.herokuapp.com; nc -zv demo.herokuapp.com 443",
    );
    const [address] = stdout.split("\n");
    expect(address).toMatch(/^203\.0\.113\.\d+$/);
    expect(stdout).toContain(`demo.herokuapp.com has address ${address}\n`);
    expect(stdout).toContain(`Name:\tdemo.herokuapp.com\nAddress: ${address}\n`);
    expect(stdout).toContain(`PING demo.herokuapp.com (${address}) 56(84) bytes of data.\n`);
    expect(stdout).toContain("1 packets transmitted, 1 received, 0% packet loss, time 0ms\n");
    expect(visits).toBe(0);
    expect(journal.exchanges).toEqual([]);
  });

  it("that nobody has are told so by each tool", async () => {
    expect(
      await run(
        "dig +short nosuch.test; host nosuch.test; ping -c1 nosuch.test; nc -z nosuch.test 80; nslookup nosuch.test",
      ),
    ).toMatchObject({
      stdout:
        "Host nosuch.test not found: 3(NXDOMAIN)\nServer:\t\t127.0.0.53\nAddress:\t127.0.0.53#53\n\n** server can't find nosuch.test: NXDOMAIN\n\n",
      stderr:
        'ping: nosuch.test: Name or service not known\nnc: getaddrinfo for host "nosuch.test" port 80: Name or service not known\n',
      status: 1,
    });
  });

  it("of this machine lead home, and an address of nobody nowhere", async () => {
    const { stdout } = await run("ping -c1 -q localhost | head -1; ping -c1 -W1 10.9.9.9 | tail -3");
    expect(stdout).toBe(
      "PING localhost (127.0.0.1) 56(84) bytes of data.\n--- 10.9.9.9 ping statistics ---\n1 packets transmitted, 0 received, 100% packet loss, time 1000ms\n\n",
    );
  });

  it("have no other records", async () => {
    expect(
      await run(
        "host -t mx demo.herokuapp.com; dig demo.herokuapp.com AAAA +short; dig demo.herokuapp.com +noall +answer",
      ),
    ).toMatchObject({
      stdout: expect.stringMatching(
        /^demo\.herokuapp\.com has no MX record\ndemo\.herokuapp\.com\.\t60\tIN\tA\t203\.0\.113\.\d+\n$/,
      ),
      status: 0,
    });
  });
});
