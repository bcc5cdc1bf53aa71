import { defineCommand } from "../../../shell/command.ts";
import { lookUp } from "./names.ts";

const server = "Server:\t\t127.0.0.53\nAddress:\t127.0.0.53#53\n\n";

export const nslookup = defineCommand({
  name: "nslookup",
  summary: "query Internet name servers interactively",
  usage: "nslookup NAME",
  options: {},
  async run(process, { operands }) {
    const [host] = operands;
    if (host === undefined) {
      await process.stderr.write("nslookup: its interactive mode is not simulated yet\n");
      return 1;
    }
    const address = await lookUp(process, host);
    await process.stdout.write(
      address === undefined
        ? `${server}** server can't find ${host}: NXDOMAIN\n\n`
        : `${server}Non-authoritative answer:\nName:\t${host}\nAddress: ${address}\n\n`,
    );
    return address === undefined ? 1 : 0;
  },
});
