/** 0: none, 1: 16 colours, 2: 256, 3: any. */
export type ColourLevel = 0 | 1 | 2 | 3;

/** The foreground's SGR parameters at levels 1, 2 and 3. */
type Shade = readonly [string, string, string];

const blue: Shade = ["96", "38;5;117", "38;5;117"];
const cyan: Shade = ["36", "38;5;116", "38;2;80;211;213"];
const gold: Shade = ["93", "38;5;220", "38;5;220"];
const gray: Shade = ["37", "38;5;248", "38;5;248"];
const green: Shade = ["32", "38;5;40", "38;5;40"];
const magenta: Shade = ["95", "38;5;206", "38;2;255;34;221"];
const orange: Shade = ["93", "38;5;214", "38;5;214"];
const pink: Shade = ["95", "38;5;212", "38;5;212"];
const purple: Shade = ["35", "38;5;147", "38;5;147"];
const red: Shade = ["97", "38;5;217", "38;2;255;135;135"];
const teal: Shade = ["36", "38;5;43", "38;5;43"];
const yellow: Shade = ["33", "38;5;185", "38;5;185"];

/** What the CLI colours, and how. */
const shades = {
  addon: yellow,
  attachment: gold,
  blue,
  cyan,
  failure: red,
  gray,
  green,
  inactive: gray,
  info: teal,
  magenta,
  name: pink,
  pipeline: magenta,
  red,
  success: green,
  team: ["97", "38;5;159", "38;2;143;245;247"],
  user: cyan,
  warning: orange,
  yellow,
} satisfies Record<string, Shade>;

export type ColourName = keyof typeof shades;
type Paint = (text: string | number) => string;

export type Colours = { readonly [name in ColourName]: Paint } & {
  readonly level: ColourLevel;
  /** An app's name, with its hexagon where the terminal has 256 colours. */
  readonly app: Paint;
  /** A database's name, with its sign. */
  readonly datastore: Paint;
  readonly bold: Paint;
  readonly label: Paint;
  /** A piece of a command line, white on grey. */
  readonly code: Paint;
  readonly underline: Paint;
  /** One of the eight colours every terminal has, by its SGR parameters. */
  readonly plain: (parameters: string, text: string) => string;
};

export function createColours(level: ColourLevel): Colours {
  // What is painted inside gives back the colour around it.
  const wrap = (open: string, close: string, text: string | number) =>
    level === 0 || text === ""
      ? String(text)
      : `\x1b[${open}m${String(text).replaceAll(`\x1b[${close}m`, `\x1b[${open}m`)}\x1b[${close}m`;
  const shade =
    (shade: Shade): Paint =>
    (text) =>
      wrap(shade[level - 1] ?? "", "39", text);
  const painted = Object.fromEntries(
    Object.entries(shades).map(([name, value]) => [name, shade(value as Shade)]),
  ) as Record<ColourName, Paint>;
  const bold: Paint = (text) => wrap("1", "22", text);
  return {
    ...painted,
    level,
    app: (text) => shade(purple)(`${level >= 2 ? "⬢ " : ""}${text}`),
    datastore: (text) => shade(yellow)(`${level >= 2 ? "⛁ " : ""}${text}`),
    bold,
    label: bold,
    code: (text) =>
      level === 0
        ? String(text)
        : level === 1
          ? `\x1b[40m\x1b[37m\x1b[1m${text}\x1b[22m\x1b[39m\x1b[49m`
          : `\x1b[48;5;237m\x1b[38;5;255m\x1b[1m${text}\x1b[22m\x1b[39m\x1b[49m`,
    underline: (text) => wrap("4", "24", text),
    plain: (parameters, text) => wrap(parameters, "39", text),
  };
}

/** How many colours this process's output may have, by the environment and whether stdout is a terminal. */
export function colourLevel(env: ReadonlyMap<string, string>, isTTY: boolean): ColourLevel {
  const forced = env.get("FORCE_COLOR");
  const byTerminal = terminalLevel(env);
  if (forced !== undefined) {
    const asked: Record<string, ColourLevel> = { false: 0, "0": 0, "1": 1, "2": 2, "3": 3 };
    return asked[forced] ?? (byTerminal || 1);
  }
  const refused = env.get("NO_COLOR");
  if (refused !== undefined && refused !== "0") return 0;
  return isTTY && env.get("HEROKU_COLOR") !== "0" ? byTerminal : 0;
}

function terminalLevel(env: ReadonlyMap<string, string>): ColourLevel {
  const terminal = env.get("TERM") ?? "";
  if (terminal === "dumb") return 0;
  const named = env.get("COLORTERM");
  if (named === "truecolor" || named === "24bit") return 3;
  return terminal.includes("-256") ? 2 : 1;
}

const escapes = /\x1b\[[\d;?]*[A-Za-z]/g;

/** The text as a terminal shows it. */
export const stripColours = (text: string): string => text.replace(escapes, "");
