import { type Command, defineCommand, type Process } from "../../../shell/command.ts";
import { offsetOf } from "../../../base/time-zone.ts";
import { formatDate } from "../base/dates.ts";
import { extraOperand } from "../base/failures.ts";
import { quote } from "../base/quoting.ts";
import { userName } from "../base/users.ts";
import { upFor } from "./uptime.ts";

/** Programs that only tell a fact about the machine. */
const fact = (name: string, summary: string, tell: (process: Process) => string): Command =>
  defineCommand({
    name,
    summary,
    usage: name,
    options: {},
    async run(process, { operands }) {
      if (/^(?:arch|logname|nproc)$/.test(name) && operands.length > 0)
        throw extraOperand(process, name, operands[0]!);
      await process.stdout.write(tell(process));
      return 0;
    },
  });

const here = (process: Process) => formatDate(process.clock.now(), "%Y-%m-%d 09:00");

export const arch = fact("arch", "print machine hardware name", () => "x86_64\n");
export const nproc = fact("nproc", "print the number of processing units available", () => "4\n");
export const logname = fact(
  "logname",
  "print user's login name",
  (process) => `${userName(process, process.files.uid)}\n`,
);
export const who = fact(
  "who",
  "show who is logged on",
  (process) => `${userName(process, process.files.uid).padEnd(8)} pts/0        ${here(process)}\n`,
);

export const users = fact(
  "users",
  "print the user names of users currently logged in",
  (process) => `${userName(process, process.files.uid)}\n`,
);
export const w = fact("w", "show who is logged on and what they are doing", (process) => {
  const now = process.clock.now();
  const clock = formatDate(now, "%H:%M:%S", offsetOf(process.env.get("TZ"), now));
  const name = userName(process, process.files.uid);
  return ` ${clock} up ${upFor(now)},  1 user,  load average: 0.08, 0.03, 0.01\nUSER     TTY      FROM             LOGIN@   IDLE   JCPU   PCPU WHAT\n${name.padEnd(8)} pts/0    -                09:00    0.00s  0.04s  0.00s w\n`;
});
export const last = fact("last", "show a listing of last logged in users", (process) => {
  const name = userName(process, process.files.uid);
  const day = formatDate(process.clock.now(), "%a %b %e");
  return `${name.padEnd(8)} pts/0        :0               ${day} 09:00   still logged in\nreboot   system boot  6.1.0-40-amd64   ${day} 08:00   still running\n\nwtmp begins ${day} 08:00:00 ${formatDate(process.clock.now(), "%Y")}\n`;
});

export const tty = defineCommand({
  name: "tty",
  summary: "print the file name of the terminal connected to standard input",
  usage: "tty [OPTION]...",
  usageStatus: 2,
  options: {
    silent: { short: "s", help: "print nothing, only return an exit status" },
    quiet: { help: "the same", hidden: true },
  },
  async run({ stdin, stdout }, { options }) {
    if (!options.silent && !options.quiet) await stdout.write(stdin.isTTY ? "/dev/pts/0\n" : "not a tty\n");
    return stdin.isTTY ? 0 : 1;
  },
});

export const groups = defineCommand({
  name: "groups",
  summary: "print the groups a user is in",
  usage: "groups [OPTION]... [USERNAME]...",
  options: {},
  async run(process, { operands }) {
    const own = userName(process, process.files.uid);
    if (operands.length === 0) {
      await process.stdout.write(`${own}\n`);
      return 0;
    }
    let status = 0;
    for (const name of operands)
      if (name === own || name === "root") await process.stdout.write(`${name} : ${name}\n`);
      else {
        status = 1;
        await process.stderr.write(`groups: ${quote(process, name)}: no such user\n`);
      }
    return status;
  },
});
