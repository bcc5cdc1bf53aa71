import { offsetOf } from "../../../base/time-zone.ts";
import { defineCommand, type Process } from "../../../shell/command.ts";
import { formatDate } from "../base/dates.ts";
import { type Found, query } from "./names.ts";

const types = new Set(["A", "AAAA", "ANY", "CAA", "CNAME", "HTTPS", "MX", "NS", "PTR", "SOA", "SRV", "TXT"]);

/** `dig NAME TYPE`, with +short, +noall, +answer and the like; the answers are those of the simulated resolver. */
export const dig = defineCommand({
  name: "dig",
  summary: "DNS lookup utility",
  usage: "dig [@server] NAME [TYPE] [+short]",
  options: {
    t: { value: "type", help: "the type of resource record to query" },
    q: { value: "name", help: "the domain name to query" },
    x: { value: "address", help: "reverse lookup" },
    p: { value: "port", help: "the port of the name server" },
    "4": { help: "use IPv4 only" },
    "6": { help: "use IPv6 only" },
    v: { help: "print the version number" },
  },
  async run(process, { options, operands }) {
    if (options.v) {
      await process.stderr.write("DiG 9.18.49-1~deb12u3-Debian\n");
      return 0;
    }
    const plus = new Set(operands.filter((word) => word.startsWith("+")));
    const words = operands.filter((word) => !/^[@+]/.test(word));
    const typed = words.find((word) => types.has(word.toUpperCase()));
    const type = (options.t ?? typed ?? (options.x === undefined ? "A" : "PTR")).toUpperCase();
    const reversed = options.x?.split(".").reverse().join(".");
    const named = words.filter((word) => word !== typed && !/^IN$/i.test(word));
    const names =
      reversed === undefined ? [...(options.q ? [options.q] : []), ...named] : [`${reversed}.in-addr.arpa`];
    for (const name of names.length > 0 ? names : ["."]) {
      const found = await query(process, name, type);
      if (plus.has("+short")) await process.stdout.write(found.addresses.map((each) => `${each}\n`).join(""));
      else await process.stdout.write(answer(process, name.replace(/\.$/, ""), type, found, operands, plus));
    }
    return 0;
  },
});

function answer(
  process: Process,
  name: string,
  type: string,
  { exists, addresses }: Found,
  operands: readonly string[],
  plus: ReadonlySet<string>,
): string {
  const rows = addresses.map(
    (address) =>
      `${name}.${name.length > 22 ? "" : "\t".repeat(Math.max(1, 3 - Math.floor((name.length + 1) / 8)))}${name.length > 22 ? "\t" : ""}60\tIN\tA\t${address}\n`,
  );
  if (plus.has("+noall")) return plus.has("+answer") ? rows.join("") : "";
  const now = process.clock.now();
  const at = formatDate(now, "%a %b %d %H:%M:%S %Z %Y", offsetOf(process.env.get("TZ"), now));
  const id = process.random.integer(1, 65535);
  const head = [
    "",
    `; <<>> DiG 9.18.49-1~deb12u3-Debian <<>> ${operands.join(" ")}`,
    ";; global options: +cmd",
    ";; Got answer:",
    `;; ->>HEADER<<- opcode: QUERY, status: ${exists ? "NOERROR" : "NXDOMAIN"}, id: ${id}`,
    `;; flags: qr rd ra; QUERY: 1, ANSWER: ${rows.length}, AUTHORITY: 0, ADDITIONAL: 1`,
    "",
    ";; OPT PSEUDOSECTION:",
    "; EDNS: version: 0, flags:; udp: 65494",
    ";; QUESTION SECTION:",
    `;${name}.${"\t".repeat(Math.max(1, 3 - Math.floor((name.length + 2) / 8)))}IN\t${type}`,
    "",
  ];
  const size = 28 + 12 + name.length + 16 * rows.length;
  const foot = [
    ";; Query time: 4 msec",
    ";; SERVER: 127.0.0.53#53(127.0.0.53) (UDP)",
    `;; WHEN: ${at}`,
    `;; MSG SIZE  rcvd: ${size}`,
    "",
    "",
  ];
  const section = rows.length > 0 ? `;; ANSWER SECTION:\n${rows.join("")}\n` : "";
  return `${head.join("\n")}\n${section}${foot.join("\n")}`;
}
