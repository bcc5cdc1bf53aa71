import { offsetOf } from "../../../base/time-zone.ts";
import { CommandError, defineCommand, type Process } from "../../../shell/command.ts";
import { formatDate } from "../base/dates.ts";
import { userName } from "../base/users.ts";
import { enterScreen, leaveScreen } from "../screen/draw.ts";
import { processTable } from "./process-table.ts";
import { upFor } from "./uptime.ts";

const columns = "    PID USER      PR  NI    VIRT    RES    SHR S  %CPU  %MEM     TIME+ COMMAND";

/** What top shows of one moment: the machine in five rows, an empty one, then its processes. */
function picture(process: Process, wanted: ReadonlySet<string> | undefined): string[] {
  const now = process.clock.now();
  const rows = processTable(process, "top").filter(({ pid }) => !wanted || wanted.has(String(pid)));
  const running = rows.filter(({ name }) => name === "top").length;
  const user = userName(process, process.files.uid).slice(0, 8).padEnd(8);
  const count = (n: number, width: number) => String(n).padStart(width);
  return [
    `top - ${formatDate(now, "%H:%M:%S", offsetOf(process.env.get("TZ"), now))} up ${upFor(now)},  1 user,  load average: 0.08, 0.03, 0.01`,
    `Tasks: ${count(rows.length, 3)} total, ${count(running, 3)} running, ${count(rows.length - running, 3)} sleeping,   0 stopped,   0 zombie`,
    "%Cpu(s):  0.3 us,  0.2 sy,  0.0 ni, 99.5 id,  0.0 wa,  0.0 hi,  0.0 si,  0.0 st ",
    "MiB Mem :   7859.9 total,   4605.5 free,   1447.6 used,   1806.9 buff/cache     ",
    "MiB Swap:   2048.0 total,   2048.0 free,      0.0 used.   6118.0 avail Mem ",
    "",
    columns,
    ...rows.map(
      ({ pid, name }) =>
        `${count(pid, 7)} ${user}  20   0    8192   4096   3072 ${name === "top" ? "R" : "S"}   0.0   0.1   0:00.0${pid % 10} ${name}`,
    ),
  ];
}

/** A batch with -b, a screen of its own on a terminal; q leaves it. */
export const top = defineCommand({
  name: "top",
  summary: "display Linux processes",
  usage: "top -hv | -bcEeHiOSs1 -d secs -n max -u|U user -p pid(s) -o field",
  options: {
    b: { help: "batch mode" },
    n: { value: "number", help: "number of iterations" },
    d: { value: "secs", help: "delay time" },
    p: { value: "pids", help: "monitor only these processes" },
    o: { value: "field", help: "sort by this field" },
    u: { value: "user", help: "show only this user's processes" },
    c: { help: "show command lines" },
    H: { help: "show threads" },
    i: { help: "show no idle tasks" },
    "1": { help: "one row for each processor" },
  },
  async run(process, { options, operands }) {
    if (operands.length > 0) throw new CommandError(`unknown option '${operands[0]}'`);
    const { stdout, terminal, clock, signal } = process;
    const wanted = options.p === undefined ? undefined : new Set(options.p.split(","));
    const seconds = Number(options.d ?? 3);
    const turns = Number(options.n ?? Infinity);
    if (Number.isNaN(turns) || turns < 1) throw new CommandError(`bad iterations argument '${options.n}'`);
    if (options.b) {
      for (let turn = 1; turn <= turns; turn++) {
        await stdout.write(`${picture(process, wanted).join("\n")}\n${turn < turns ? "\n" : ""}`);
        if (turn < turns) await clock.sleep(seconds * 1000, signal);
      }
      return 0;
    }
    if (!terminal || !stdout.isTTY) throw new CommandError("failed tty get");
    return terminal.raw({ signals: true, suspends: true }, async (keys) => {
      const output = terminal.output(signal);
      const draw = async () => {
        const shown = picture(process, wanted).slice(0, terminal.rows);
        const rows = shown.map((row, i) => {
          const text = row.slice(0, terminal.columns);
          return i === 6 ? `\x1b[7m${text.padEnd(terminal.columns)}\x1b[m` : text;
        });
        await output.write(`\x1b[H${rows.map((row) => `${row}\x1b[K`).join("\r\n")}\x1b[J`);
      };
      await output.write(enterScreen);
      try {
        let key = keys.next(signal);
        for (let turn = 1; turn <= turns; turn++) {
          await draw();
          const tick = clock.sleep(seconds * 1000, signal).then(() => undefined);
          const pressed = await Promise.race([key, tick]);
          if (pressed === "q") break;
          if (pressed !== undefined) key = keys.next(signal);
        }
      } finally {
        if (!signal.aborted) await output.write(leaveScreen);
      }
      return 0;
    });
  },
});
