import { defineCommand } from "../../../shell/command.ts";
import { lookUp } from "./names.ts";

export const dig = defineCommand({
  name: "dig",
  summary: "DNS lookup utility",
  usage: "dig [@server] NAME [TYPE] [+short]",
  options: {},
  async run(process, { operands }) {
    const words = operands.filter((word) => !/^[@+]/.test(word));
    const [host = ".", type = "A"] = words;
    const address = type.toUpperCase() === "A" ? await lookUp(process, host) : undefined;
    if (operands.includes("+short")) {
      if (address !== undefined) await process.stdout.write(`${address}\n`);
      return 0;
    }
    const id = process.random.integer(1, 65535);
    const exists = address !== undefined;
    await process.stdout.write(
      `\n; <<>> DiG 9.18 <<>> ${operands.join(" ")}\n;; global options: +cmd\n;; Got answer:\n;; ->>HEADER<<- opcode: QUERY, status: ${exists ? "NOERROR" : "NXDOMAIN"}, id: ${id}\n;; flags: qr rd ra; QUERY: 1, ANSWER: ${exists ? 1 : 0}, AUTHORITY: 0, ADDITIONAL: 0\n\n;; QUESTION SECTION:\n;${host}.\t\tIN\t${type.toUpperCase()}\n${exists ? `\n;; ANSWER SECTION:\n${host}.\t60\tIN\tA\t${address}\n` : ""}\n`,
    );
    return 0;
  },
});
