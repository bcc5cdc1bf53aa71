import { FileError } from "../files/errors.ts";
import { basename } from "../files/paths.ts";
import type { Context } from "./context.ts";
import { expandQuoted } from "./expand.ts";
import { formatTime } from "./format-time.ts";

/** `$PS1` and its like as they are shown (Bash manual, 6.9): escapes first, then what `$` and backquotes mean. */
export async function showPrompt(context: Context, text: string): Promise<string> {
  const shown = escapes(context, text);
  return context.shopt.has("promptvars") ? expandQuoted(context, shown) : shown;
}

function escapes(context: Context, text: string): string {
  const { variables, world, jobs } = context;
  const host = variables.get("HOSTNAME") ?? "localhost";
  const at = world.clock.now();
  const place = placeOf(context);
  const shown: Readonly<Record<string, () => string>> = {
    a: () => "\x07",
    d: () => formatTime("%a %b %d", at),
    e: () => "\x1b",
    h: () => host.split(".")[0]!,
    H: () => host,
    j: () => String(jobs.list.length),
    l: () => "0",
    n: () => "\n",
    r: () => "\r",
    s: () => basename(context.name),
    t: () => formatTime("%H:%M:%S", at),
    T: () => formatTime("%I:%M:%S", at),
    "@": () => formatTime("%I:%M %p", at),
    A: () => formatTime("%H:%M", at),
    u: () => variables.get("USER") ?? userOf(context),
    v: () => "5.2",
    V: () => "5.2.15",
    w: () => trimmed(place, variables.get("PROMPT_DIRTRIM")),
    W: () => (place === "~" || place === "/" ? place : basename(context.cwd)),
    "!": () => String(world.history.length + 1),
    "#": () => String(context.commandNumber),
    // Quoted, so that what follows it is no parameter.
    $: () => (world.files.uid === 0 ? "#" : context.shopt.has("promptvars") ? "\\$" : "$"),
    "\\": () => "\\",
    "[": () => "\x01",
    "]": () => "\x02",
  };
  return text.replace(
    /\\(?:([0-7]{3})|D\{([^}]*)\}|(.))/gs,
    (whole, octal?: string, format?: string, letter?: string) => {
      if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8));
      if (format !== undefined) return formatTime(format === "" ? "%X" : format, at);
      return shown[letter!]?.() ?? whole;
    },
  );
}

function placeOf({ cwd, variables }: Context): string {
  const home = variables.get("HOME");
  return home && (cwd === home || cwd.startsWith(`${home}/`)) ? `~${cwd.slice(home.length)}` : cwd;
}

/** PROMPT_DIRTRIM: only the last folders of a long path. */
function trimmed(place: string, limit: string | undefined): string {
  const count = Number(limit ?? 0);
  if (!(count > 0)) return place;
  const [first, ...folders] = place.split("/");
  if (folders.length <= count) return place;
  return `${first === "~" ? "~/" : ""}.../${folders.slice(-count).join("/")}`;
}

function userOf({ world }: Context): string {
  try {
    const line = world.files
      .text("/etc/passwd")
      .split("\n")
      .find((row) => row.split(":")[2] === String(world.files.uid));
    return line?.split(":")[0] ?? "user";
  } catch (error) {
    if (error instanceof FileError) return "user";
    throw error;
  }
}
