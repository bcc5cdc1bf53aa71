import { CommandError, defineCommand } from "../../../shell/command.ts";
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
    let status = 1;
    for (let port = low; port <= high; port++) {
      const scheme = port === 443 ? "https" : "http";
      const asked = new Request(`${scheme}://${host}:${port}/`, {
        method: "HEAD",
        redirect: "manual",
        signal: process.signal,
      });
      try {
        await (await reach(process, asked)).body?.cancel();
        status = 0;
        if (options.v) await process.stderr.write(`Connection to ${host} ${port} port [tcp/*] succeeded!\n`);
      } catch (error) {
        if (!(error instanceof Unreachable)) throw error;
        if (error.code === "ENOTFOUND") {
          await process.stderr.write(
            `nc: getaddrinfo for host "${host}" port ${port}: Name or service not known\n`,
          );
          return 1;
        }
        if (options.v)
          await process.stderr.write(
            `nc: connect to ${host} port ${port} (tcp) failed: Connection refused\n`,
          );
      }
    }
    return status;
  },
});
