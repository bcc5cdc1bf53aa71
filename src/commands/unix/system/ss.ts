import type { Command, Process } from "../../../shell/command.ts";

const listeners = ({ inheritance }: Process) => inheritance?.processes.ports() ?? [];
const programOf = (command: string) => command.split(/\s/)[0]!.split("/").at(-1)!;

/** Sockets that wait for connections; nothing here keeps connections open that could be listed beside them. */
export const ss: Command = {
  name: "ss",
  summary: "another utility to investigate sockets",
  usage: "ss [options]",
  async run(process, argv) {
    const flags = argv.join("");
    await process.stdout.write("State  Recv-Q Send-Q Local Address:Port Peer Address:PortProcess\n");
    if (!/[la]/.test(flags)) return 0;
    for (const { host, port, by } of listeners(process)) {
      const who = by && flags.includes("p") ? `users:(("${programOf(by.command)}",pid=${by.pid},fd=3))` : "";
      const address = `${host === "localhost" ? "127.0.0.1" : host}:${port}`;
      await process.stdout.write(
        `LISTEN 0      128    ${address.padStart(18)}      0.0.0.0:*    ${who}\n`.replace(/ +\n$/, "\n"),
      );
    }
    return 0;
  },
};

export const netstat: Command = {
  name: "netstat",
  summary: "print network connections",
  usage: "netstat [options]",
  async run(process, argv) {
    const flags = argv.join("");
    const kind = /[la]/.test(flags) ? "(only servers)" : "(w/o servers)";
    const owner = flags.includes("p") ? " PID/Program name   " : "";
    await process.stdout.write(
      `Active Internet connections ${kind}\nProto Recv-Q Send-Q Local Address           Foreign Address         State      ${owner}\n`,
    );
    if (kind === "(w/o servers)") return 0;
    for (const { host, port, by } of listeners(process)) {
      const address = `${host === "localhost" ? "127.0.0.1" : host}:${port}`;
      const who = owner && ` ${by ? `${by.pid}/${programOf(by.command)}` : "-"}`.padEnd(20);
      await process.stdout.write(
        `tcp        0      0 ${address.padEnd(23)} 0.0.0.0:*               LISTEN     ${who}\n`,
      );
    }
    return 0;
  },
};
