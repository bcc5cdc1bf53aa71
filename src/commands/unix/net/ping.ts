import { CommandError, defineCommand } from "../../../shell/command.ts";
import { lookUp } from "./names.ts";

/** Hosts of the simulated internet answer; so does this machine. */
export const ping = defineCommand({
  name: "ping",
  summary: "send ICMP ECHO_REQUEST to network hosts",
  usage: "ping [options] <destination>",
  usageStatus: 2,
  options: {
    c: { value: "count", help: "stop after <count> replies" },
    i: { value: "interval", help: "seconds between sending each packet" },
    q: { help: "quiet output" },
    W: { value: "timeout", help: "time to wait for response" },
  },
  async run(process, { options, operands }) {
    const [host] = operands;
    if (host === undefined) throw new CommandError("usage error: Destination address required", 1);
    const address = await lookUp(process, host);
    if (address === undefined) throw new CommandError(`${host}: Name or service not known`, 2);
    const { stdout, clock, random, signal } = process;
    await stdout.write(`PING ${host} (${address}) 56(84) bytes of data.\n`);
    const count = Number(options.c ?? Infinity);
    const started = clock.now();
    const times: number[] = [];
    const summary = async () => {
      const [low, high] = [Math.min(...times), Math.max(...times)];
      const mean = times.reduce((sum, ms) => sum + ms, 0) / times.length;
      const spread = Math.sqrt(times.reduce((sum, ms) => sum + (ms - mean) ** 2, 0) / times.length);
      await stdout.write(
        `\n--- ${host} ping statistics ---\n${times.length} packets transmitted, ${times.length} received, 0% packet loss, time ${clock.now() - started}ms\nrtt min/avg/max/mdev = ${[low, mean, high, spread].map((ms) => ms.toFixed(3)).join("/")} ms\n`,
      );
    };
    for (let i = 1; i <= count; i++) {
      const ms = (address === "127.0.0.1" ? 0.03 : 78) + random.next() * (address === "127.0.0.1" ? 0.02 : 4);
      times.push(ms);
      if (!options.q)
        await stdout.write(
          `64 bytes from ${host} (${address}): icmp_seq=${i} ttl=${address === "127.0.0.1" ? 64 : 54} time=${ms.toFixed(ms < 1 ? 3 : 1)} ms\n`,
        );
      if (i < count) await clock.sleep(Number(options.i ?? 1) * 1000, signal);
    }
    await summary();
    return 0;
  },
});
