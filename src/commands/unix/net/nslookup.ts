import { lines } from "../../../base/streams.ts";
import { defineCommand, type Process } from "../../../shell/command.ts";
import { query } from "./names.ts";

const server = "Server:\t\t127.0.0.53\nAddress:\t127.0.0.53#53\n\n";

export const nslookup = defineCommand({
  name: "nslookup",
  summary: "query Internet name servers interactively",
  usage: "nslookup [-type=TYPE] [NAME [SERVER]]",
  rules: { unknownAreOperands: true },
  options: {},
  async run(process, { operands }) {
    const type = operands.map((word) => /^-(?:type|querytype|q)=(.*)$/.exec(word)?.[1]).find(Boolean);
    const [host] = operands.filter((word) => !word.startsWith("-"));
    if (host !== undefined) return ask(process, host, type ?? "A");
    // Without a name it reads them line by line, with a prompt of its own.
    let status = 0;
    const prompt = () => process.stdout.write("> ");
    await prompt();
    for await (const line of lines(process.stdin)) {
      const word = line.trim();
      if (word === "exit") break;
      else if (word !== "") status = await ask(process, word, type ?? "A");
      await prompt();
    }
    return status;
  },
});

async function ask(process: Process, host: string, type: string): Promise<number> {
  const { exists, addresses } = await query(process, host, type.toUpperCase());
  const found = addresses.map((address) => `Name:\t${host}\nAddress: ${address}\n`).join("");
  await process.stdout.write(
    !exists
      ? `${server}** server can't find ${host}: NXDOMAIN\n\n`
      : found === ""
        ? `${server}Non-authoritative answer:\n*** Can't find ${host}: No answer\n\n`
        : `${server}Non-authoritative answer:\n${found}\n`,
  );
  return exists ? 0 : 1;
}
