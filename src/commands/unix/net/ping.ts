import { Killed } from "../../../base/signals.ts";
import { CommandError, defineCommand, type Process } from "../../../shell/command.ts";
import { lookUp } from "./names.ts";

/** Hosts of the simulated internet answer; so does this machine. An address that belongs to nobody does not. */
export const ping = defineCommand({
  name: "ping",
  summary: "send ICMP ECHO_REQUEST to network hosts",
  usage: "ping [options] <destination>",
  usageStatus: 2,
  options: {
    c: { value: "count", help: "stop after <count> replies" },
    i: { value: "interval", help: "seconds between sending each packet" },
    n: { help: "no dns name resolution" },
    q: { help: "quiet output" },
    s: { value: "size", help: "use <size> as number of data bytes to be sent" },
    t: { value: "ttl", help: "define time to live" },
    w: { value: "deadline", help: "reply wait <deadline> in seconds" },
    W: { value: "timeout", help: "time to wait for response" },
    "4": { help: "use IPv4" },
    "6": { help: "use IPv6" },
    V: { help: "print version and exit" },
  },
  async run(process, { options, operands }) {
    if (options.V) {
      await process.stdout.write("ping from iputils 20221126\n");
      return 0;
    }
    for (const name of ["c", "i", "s", "t", "w", "W"] as const) {
      const value = options[name];
      if (value !== undefined && !/^\d+(?:\.\d*)?$/.test(value))
        throw new CommandError(`invalid argument: '${value}'`);
    }
    if (options.c === "0")
      throw new CommandError("invalid argument: '0': out of range: 1 <= value <= 9223372036854775807");
    const [host] = operands;
    if (host === undefined) throw new CommandError("usage error: Destination address required", 1);
    const address = await lookUp(process, host);
    if (address === undefined) throw new CommandError(`${host}: Name or service not known`, 2);
    const round = new Pings(process, host, address, options.q);
    await round.greet(Number(options.s ?? 56));
    const count = Number(options.c ?? Infinity);
    const pause = Number(options.i ?? 1) * 1000;
    const until = process.clock.now() + Number(options.w ?? Infinity) * 1000;
    try {
      for (let i = 1; i <= count && process.clock.now() < until; i++) {
        await round.send(i);
        if (i < count) await process.clock.sleep(pause, process.signal);
      }
      if (!round.answered) await process.clock.sleep(Number(options.W ?? 1) * 1000, process.signal);
    } catch (error) {
      if (!(error instanceof Killed) || error.signal !== "SIGINT") throw error;
      await round.summary(process.outlive());
      return round.answered ? 0 : 1;
    }
    await round.summary(process);
    return round.answered ? 0 : 1;
  },
});

class Pings {
  readonly #process: Process;
  readonly #host: string;
  readonly #address: string;
  readonly #quiet: boolean;
  readonly #started: number;
  readonly #times: number[] = [];
  #sent = 0;

  constructor(process: Process, host: string, address: string, quiet: boolean) {
    this.#process = process;
    this.#host = host;
    this.#address = address;
    this.#quiet = quiet;
    this.#started = process.clock.now();
  }

  get #isHere(): boolean {
    return this.#address.startsWith("127.");
  }

  get answered(): boolean {
    return this.#times.length > 0;
  }

  greet(size: number): Promise<void> {
    return this.#process.stdout.write(
      `PING ${this.#host} (${this.#address}) ${size}(${size + 28}) bytes of data.\n`,
    );
  }

  async send(number: number): Promise<void> {
    const { random, stdout } = this.#process;
    this.#sent++;
    // An address as such may belong to nobody; what a name led to belongs to a host.
    if (this.#host === this.#address && !this.#isHere) return;
    const ms = this.#isHere ? 0.03 + random.next() * 0.02 : 78 + random.next() * 4;
    this.#times.push(ms);
    const from = this.#host === this.#address ? this.#address : `${this.#host} (${this.#address})`;
    const time = ms.toFixed(ms < 1 ? 3 : 1);
    if (!this.#quiet)
      await stdout.write(
        `64 bytes from ${from}: icmp_seq=${number} ttl=${this.#isHere ? 64 : 54} time=${time} ms\n`,
      );
  }

  async summary({ stdout, clock }: Process): Promise<void> {
    const times = this.#times;
    const lost = this.#sent === 0 ? 0 : Math.round((1 - times.length / this.#sent) * 100);
    const head = `\n--- ${this.#host} ping statistics ---\n${this.#sent} packets transmitted, ${times.length} received, ${lost}% packet loss, time ${Math.round(clock.now() - this.#started)}ms\n`;
    if (times.length === 0) return stdout.write(`${head}\n`);
    const mean = times.reduce((sum, ms) => sum + ms, 0) / times.length;
    const spread = Math.sqrt(times.reduce((sum, ms) => sum + (ms - mean) ** 2, 0) / times.length);
    const numbers = [Math.min(...times), mean, Math.max(...times), spread].map((ms) => ms.toFixed(3));
    await stdout.write(`${head}rtt min/avg/max/mdev = ${numbers.join("/")} ms\n`);
  }
}
