import { CommandError, defineCommand } from "../../../shell/command.ts";
import { hostName } from "../base/host-name.ts";

export const hostname = defineCommand({
  name: "hostname",
  summary: "show the system's host name",
  usage: "hostname [-f|-i|-s]",
  options: {
    fqdn: { short: "f", help: "long host name (FQDN)" },
    "ip-address": { short: "i", help: "addresses for the host name" },
    short: { short: "s", help: "short host name" },
  },
  async run(process, { options, operands }) {
    if (operands.length > 0) throw new CommandError("you must be root to change the host name");
    await process.stdout.write(`${options["ip-address"] ? "127.0.1.1" : hostName(process)}\n`);
    return 0;
  },
});
