import { defineCommand } from "../../../shell/command.ts";
import { query } from "./names.ts";

const words: Record<string, string> = {
  AAAA: "AAAA",
  MX: "MX",
  TXT: "TXT",
  NS: "NS",
  CNAME: "CNAME",
  SOA: "SOA",
};

/** One line an answer. 1 when the name does not exist. */
export const host = defineCommand({
  name: "host",
  summary: "DNS lookup utility",
  usage: "host [-aCdilrTvVw] [-t type] [-W time] hostname [server]",
  options: {
    a: { help: "equivalent to -v -t ANY" },
    t: { value: "type", help: "specifies the query type" },
    v: { help: "enables verbose output" },
    W: { value: "time", help: "how long to wait for a reply" },
    "4": { help: "use IPv4 query transport only" },
    "6": { help: "use IPv6 query transport only" },
  },
  async run(process, { options, operands }) {
    const [name] = operands;
    if (name === undefined) {
      await process.stderr.write("Usage: host [-aCdilrTvVw] [-t type] [-W time] hostname [server]\n");
      return 1;
    }
    const reverse = /^\d+\.\d+\.\d+\.\d+$/.test(name)
      ? `${name.split(".").reverse().join(".")}.in-addr.arpa.`
      : undefined;
    const type = (options.t ?? "A").toUpperCase();
    const { exists, addresses } = await query(process, reverse ?? name, reverse ? "PTR" : type);
    if (!exists) {
      await process.stdout.write(`Host ${reverse ?? name} not found: 3(NXDOMAIN)\n`);
      return 1;
    }
    await process.stdout.write(
      addresses.length > 0
        ? addresses.map((address) => `${name} has address ${address}\n`).join("")
        : `${name} has no ${words[type] ?? type} record\n`,
    );
    return 0;
  },
});
