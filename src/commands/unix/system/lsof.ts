import { type Command, CommandError } from "../../../shell/command.ts";
import { userName } from "../base/users.ts";

/** The ports that programs of this machine wait at: `lsof -i`, `-i :5000`, `-ti :5000`. 1 when there is none. */
export const lsof: Command = {
  name: "lsof",
  summary: "list open files",
  usage: "lsof [-t] [-n] [-P] -i [[tcp][@host]:port]",
  async run(process, argv) {
    let terse = false;
    let where: string | undefined;
    for (let at = 0; at < argv.length; at++) {
      const word = argv[at]!;
      const flags = /^-([nPtal]*)(i?)(.*)$/.exec(word);
      if (word.startsWith("-s")) continue;
      if (!flags || (flags[3] && !flags[2])) throw new CommandError(`${word} is not simulated yet`);
      terse ||= flags[1]!.includes("t");
      if (!flags[2]) continue;
      where = flags[3]!;
      if (where === "" && /^(?:(?:tcp|udp)?(?:@[\w.]+)?:\S+|tcp|udp)$/i.test(argv[at + 1] ?? ""))
        where = argv[++at]!;
    }
    if (where === undefined) throw new CommandError("only the list of internet ports (-i) is simulated yet");
    const wanted = /:(\S+)$/.exec(where)?.[1]?.split(",").map(Number);
    const ports = /^udp/i.test(where) ? [] : (process.inheritance?.processes.ports() ?? []);
    const shown = ports.filter(({ port }) => !wanted || wanted.includes(port));
    if (shown.length === 0) return 1;
    if (terse) {
      for (const { by } of shown) if (by) await process.stdout.write(`${by.pid}\n`);
      return 0;
    }
    const user = userName(process, process.files.uid);
    await process.stdout.write("COMMAND     PID    USER   FD   TYPE DEVICE SIZE/OFF NODE NAME\n");
    for (const { host, port, by } of shown) {
      const name = (by?.command.split(/\s/)[0]!.split("/").at(-1) ?? "-").slice(0, 9);
      const address = host === "0.0.0.0" || host === "::" ? "*" : host.replace("127.0.0.1", "localhost");
      await process.stdout.write(
        `${name.padEnd(9)} ${String(by?.pid ?? "-").padStart(5)} ${user.padStart(7)}    3u  IPv4  ${20_000 + port}      0t0  TCP ${address}:${port} (LISTEN)\n`,
      );
    }
    return 0;
  },
};
