import type { Command, Process } from "../../../shell/command.ts";

type Capability = string | number | true | ((...numbers: number[]) => string);

const colour = (base: number) => (n: number) =>
  n < 8 ? `\x1b[${base + n}m` : n < 16 ? `\x1b[${base + 52 + n}m` : `\x1b[${base + 8};5;${n}m`;

/** What an xterm of 256 colours can, by the names of terminfo. */
const capabilities: Readonly<Record<string, Capability>> = {
  colors: 256,
  it: 8,
  am: true,
  km: true,
  bce: true,
  clear: "\x1b[H\x1b[2J\x1b[3J",
  ed: "\x1b[J",
  el: "\x1b[K",
  el1: "\x1b[1K",
  home: "\x1b[H",
  bold: "\x1b[1m",
  dim: "\x1b[2m",
  sitm: "\x1b[3m",
  ritm: "\x1b[23m",
  smul: "\x1b[4m",
  rmul: "\x1b[24m",
  blink: "\x1b[5m",
  rev: "\x1b[7m",
  smso: "\x1b[7m",
  rmso: "\x1b[27m",
  invis: "\x1b[8m",
  sgr0: "\x1b(B\x1b[m",
  op: "\x1b[39;49m",
  civis: "\x1b[?25l",
  cnorm: "\x1b[?12l\x1b[?25h",
  cvvis: "\x1b[?12;25h",
  smcup: "\x1b[?1049h\x1b[22;0;0t",
  rmcup: "\x1b[?1049l\x1b[23;0;0t",
  sc: "\x1b7",
  rc: "\x1b8",
  bel: "\x07",
  cr: "\r",
  cud1: "\n",
  cuu1: "\x1b[A",
  cuf1: "\x1b[C",
  cub1: "\b",
  cuu: (n) => `\x1b[${n}A`,
  cud: (n) => `\x1b[${n}B`,
  cuf: (n) => `\x1b[${n}C`,
  cub: (n) => `\x1b[${n}D`,
  cup: (row, column) => `\x1b[${row! + 1};${column! + 1}H`,
  hpa: (n) => `\x1b[${n! + 1}G`,
  vpa: (n) => `\x1b[${n! + 1}d`,
  ech: (n) => `\x1b[${n}X`,
  dch: (n) => `\x1b[${n}P`,
  ich: (n) => `\x1b[${n}@`,
  il: (n) => `\x1b[${n}L`,
  dl: (n) => `\x1b[${n}M`,
  setaf: colour(30),
  setab: colour(40),
};

const usage = `Usage: tput [options] [command]

Give it the name of a capability (bold, setaf 1, sgr0, cols, clear) and it prints the code for this terminal.
  -T TERM     ask about another terminal than $TERM
  -V          print the version of curses
`;

/** The codes of terminfo by name. 1 for a switch that is off, 4 for a name it does not know. */
export const tput: Command = {
  name: "tput",
  summary: "initialize a terminal or query terminfo database",
  usage: "tput [options] [command]",
  async run(process, argv) {
    const { stdout, stderr, env } = process;
    const words = [...argv];
    let term = env.get("TERM");
    while (words[0]?.startsWith("-")) {
      const option = words.shift()!;
      if (option === "-V") {
        await stdout.write("ncurses 6.4.20221231\n");
        return 0;
      }
      if (option.startsWith("-T")) term = option.slice(2) || words.shift();
      else if (option !== "-x") {
        await stderr.write(`tput: invalid option -- '${option.replace(/^-/, "").charAt(0)}'\n${usage}`);
        return 2;
      }
    }
    if (!term) {
      await stderr.write("tput: No value for $TERM and no -T specified\n");
      return 2;
    }
    const [name, ...given] = words;
    if (name === undefined) {
      await stderr.write(usage);
      return 2;
    }
    const value = valueOf(process, name);
    if (value === undefined) {
      await stderr.write(`tput: unknown terminfo capability '${name}'\n`);
      return 4;
    }
    if (value === true) return 0;
    if (typeof value === "number") await stdout.write(`${value}\n`);
    else await stdout.write(typeof value === "string" ? value : value(...given.map(Number), 0, 0));
    return 0;
  },
};

function valueOf({ terminal, env }: Process, name: string): Capability | undefined {
  if (name === "cols") return terminal?.columns ?? Number(env.get("COLUMNS") ?? 80);
  if (name === "lines") return terminal?.rows ?? Number(env.get("LINES") ?? 24);
  if (name === "longname") return "xterm with 256 colors";
  if (name === "init" || name === "reset") return "\x1b[!p\x1b[?3;4l\x1b[4l\x1b>";
  return Object.hasOwn(capabilities, name) ? capabilities[name] : undefined;
}
