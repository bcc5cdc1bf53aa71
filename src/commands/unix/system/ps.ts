import { offsetOf } from "../../../base/time-zone.ts";
import { type Command, CommandError, type Process } from "../../../shell/command.ts";
import { formatDate } from "../base/dates.ts";
import { userName } from "../base/users.ts";
import { processTable, type Row } from "./process-table.ts";

interface Column {
  readonly title: string;
  readonly width: number;
  readonly left?: true;
  cell(row: Row, process: Process): string;
}

const who = (_: Row, process: Process) => userName(process, process.files.uid);
const startedAt = ({ started }: Row, process: Process) =>
  formatDate(started, "%H:%M", offsetOf(process.env.get("TZ"), started));
const elapsed = ({ started }: Row, { clock }: Process) => {
  const seconds = Math.max(0, Math.floor((clock.now() - started) / 1000));
  const two = (n: number) => String(n).padStart(2, "0");
  const hours = Math.floor(seconds / 3600);
  return `${hours > 0 ? `${two(hours)}:` : ""}${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
};
const tty = (_: Row, process: Process) => (process.terminal ? "pts/0" : "?");

/** The columns by the names that -o takes. */
const columns: Readonly<Record<string, Column>> = {
  pid: { title: "PID", width: 7, cell: (row) => String(row.pid) },
  ppid: { title: "PPID", width: 7, cell: (row) => String(row.ppid) },
  user: { title: "USER", width: 8, left: true, cell: who },
  uid: { title: "UID", width: 5, cell: (_, { files }) => String(files.uid) },
  tty: { title: "TTY", width: 8, left: true, cell: tty },
  tt: { title: "TT", width: 8, left: true, cell: tty },
  time: { title: "TIME", width: 8, cell: () => "00:00:00" },
  etime: { title: "ELAPSED", width: 11, cell: elapsed },
  stat: { title: "STAT", width: 4, left: true, cell: (row) => (row.name === "ps" ? "R+" : "S") },
  start: { title: "STARTED", width: 8, cell: startedAt },
  pcpu: { title: "%CPU", width: 4, cell: () => "0.0" },
  pmem: { title: "%MEM", width: 4, cell: () => "0.0" },
  rss: { title: "RSS", width: 5, cell: () => "4096" },
  vsz: { title: "VSZ", width: 6, cell: () => "8192" },
  comm: { title: "COMMAND", width: 15, left: true, cell: ({ name }) => name },
  args: { title: "COMMAND", width: 27, left: true, cell: ({ command }) => command },
};
const also: Readonly<Record<string, Column>> = {
  cmd: { ...columns["args"]!, title: "CMD" },
  command: columns["args"]!,
  "%cpu": columns["pcpu"]!,
  "%mem": columns["pmem"]!,
  ucmd: { ...columns["comm"]!, title: "CMD" },
  c: { title: "C", width: 2, cell: () => "0" },
  stime: { title: "STIME", width: 5, cell: startedAt },
  bsdstart: { title: "START", width: 5, cell: startedAt },
  bsdtime: { title: "TIME", width: 6, cell: () => "0:00" },
  user7: { ...columns["user"]!, title: "UID" },
};
const column = (name: string): Column => {
  const found = columns[name] ?? also[name];
  if (!found) throw new CommandError(`error: unknown user-defined format specifier "${name}"`);
  return found;
};

const layouts = {
  plain: ["pid", "tty", "time", "ucmd"],
  full: ["user7", "pid", "ppid", "c", "stime", "tty", "time", "cmd"],
  bsd: ["pid", "tty", "stat", "bsdtime", "args"],
  user: ["user", "pid", "pcpu", "pmem", "vsz", "rss", "tty", "stat", "bsdstart", "bsdtime", "args"],
} as const;

/** Unix options (-ef, -p, -C, -o) and BSD ones without a dash (aux). Shows the shell and the jobs of this machine. */
export const ps: Command = {
  name: "ps",
  summary: "report a snapshot of the current processes",
  usage: "ps [options]",
  async run(process, argv) {
    let layout: readonly string[] = layouts.plain;
    let rows = processTable(process, "ps");
    let bare = false;
    let found = true;
    const keep = (test: (row: Row) => boolean) => {
      rows = rows.filter(test);
      found = rows.length > 0;
    };
    for (let at = 0; at < argv.length; at++) {
      const word = argv[at]!;
      if (word === "--no-headers" || word === "--no-heading") bare = true;
      else if (word.startsWith("--")) throw new CommandError(`error: unknown gnu long option`);
      else if (!word.startsWith("-")) {
        if (/^\d+(?:,\d+)*$/.test(word)) keep(({ pid }) => word.split(",").includes(String(pid)));
        else if (/^[auxwfe]+$/.test(word)) layout = word.includes("u") ? layouts.user : layouts.bsd;
        else throw new CommandError("error: unsupported option (BSD syntax)");
      } else
        for (let i = 1; i < word.length; i++) {
          const letter = word[i]!;
          const value = () => {
            const rest = word.slice(i + 1) || argv[++at];
            if (rest === undefined) throw new CommandError("error: list of process IDs must follow -p");
            i = word.length;
            return rest;
          };
          if (letter === "f" || letter === "F") layout = layouts.full;
          else if (letter === "p" || letter === "q") {
            const list = value().split(/[ ,]/);
            keep(({ pid }) => list.includes(String(pid)));
          } else if (letter === "C") {
            const list = value().split(",");
            keep(({ name }) => list.includes(name));
          } else if (letter === "o") {
            const names = value().split(/[ ,]/);
            bare ||= names.every((name) => name.endsWith("="));
            layout = names.map((name) => name.replace(/=$/, ""));
          } else if (letter === "u" || letter === "U") {
            const list = value().split(",");
            keep(() => list.includes(who(rows[0]!, process)) || list.includes(String(process.files.uid)));
          } else if (!/[eAawxHlj]/.test(letter)) throw new CommandError(`error: unsupported SysV option`);
        }
    }
    await process.stdout.write(table(process, rows, layout.map(column), bare));
    return found ? 0 : 1;
  },
};

function table(process: Process, rows: readonly Row[], shown: readonly Column[], bare: boolean): string {
  const line = (cells: readonly string[]) =>
    `${cells
      .map((cell, i) => {
        const { width, left } = shown[i]!;
        if (left) return i === shown.length - 1 ? cell : cell.padEnd(width);
        return cell.padStart(width);
      })
      .join(" ")}\n`;
  const head = bare ? "" : line(shown.map(({ title }) => title));
  return head + rows.map((row) => line(shown.map((each) => each.cell(row, process)))).join("");
}
