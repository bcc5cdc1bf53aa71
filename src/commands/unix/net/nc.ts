import { unnoticed } from "../../../base/fetch.ts";
import { CommandError, defineCommand, type Process } from "../../../shell/command.ts";
import { isLocal } from "./curl-talk.ts";
import { lookUp } from "./names.ts";
import { reach, Unreachable } from "./reach.ts";

/** Only `nc -z HOST PORT`, which asks whether somebody listens. */
export const nc = defineCommand({
  name: "nc",
  summary: "arbitrary TCP and UDP connections and listens",
  usage: "nc [-nvz] [-w timeout] [destination] [port]",
  options: {
    z: { help: "zero-I/O mode: only ask whether a port is open" },
    v: { help: "verbose" },
    n: { help: "suppress name and port resolutions" },
    w: { value: "timeout", help: "timeout for connects" },
    l: { help: "listen mode" },
  },
  async run(process, { options, operands }) {
    if (options.l || !options.z)
      throw new CommandError("only the question for an open port (-z) is simulated yet");
    const [host, ports = ""] = operands;
    const [low, high = low] = ports.split("-").map(Number);
    if (host === undefined || !low || !high) {
      await process.stderr.write("usage: nc [-nvz] [-w timeout] [destination] [port]\n");
      return 1;
    }
    if ((await lookUp(process, host)) === undefined) {
      await process.stderr.write(
        `nc: getaddrinfo for host "${host}" port ${low}: Name or service not known\n`,
      );
      return 1;
    }
    let status = 1;
    for (let port = low; port <= high; port++) {
      const open = isLocal(host) ? await isListening(process, host, port) : port === 80 || port === 443;
      if (open) status = 0;
      if (!open && !isLocal(host)) await process.clock.sleep(Number(options.w ?? 5) * 1000, process.signal);
      if (options.v)
        await process.stderr.write(
          open
            ? `Connection to ${host} ${port} port [tcp/${services[port] ?? "*"}] succeeded!\n`
            : `nc: connect to ${host} port ${port} (tcp) failed: ${isLocal(host) ? "Connection refused" : "Connection timed out"}\n`,
        );
    }
    return status;
  },
});

const services: Record<number, string> = { 80: "http", 443: "https", 5432: "postgresql", 8000: "*" };

async function isListening(process: Process, host: string, port: number): Promise<boolean> {
  const asked = new Request(`http://${host}:${port}/`, {
    method: "HEAD",
    redirect: "manual",
    signal: process.signal,
  });
  unnoticed.add(asked);
  try {
    await (await reach(process, asked)).body?.cancel();
    return true;
  } catch (error) {
    if (!(error instanceof Unreachable)) throw error;
    return false;
  }
}
