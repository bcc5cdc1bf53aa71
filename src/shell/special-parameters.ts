import type { Context } from "./context.ts";

const letters: readonly (readonly [option: string, letter: string])[] = [
  ["allexport", "a"],
  ["errexit", "e"],
  ["noglob", "f"],
  ["hashall", "h"],
  ["noexec", "n"],
  ["nounset", "u"],
  ["verbose", "v"],
  ["xtrace", "x"],
  ["braceexpand", "B"],
  ["noclobber", "C"],
  ["errtrace", "E"],
  ["histexpand", "H"],
  ["monitor", "m"],
];

/** `$?`, `$#` and their like; undefined for any other name. */
export function specialParameter(context: Context, name: string): string | undefined {
  switch (name) {
    case "?":
      return String(context.status);
    case "#":
      return String(context.positional.length);
    case "$":
      return String(context.shellPid);
    case "!":
      return context.lastBackground === undefined ? undefined : String(context.lastBackground);
    case "0":
      return context.name;
    case "_":
      return context.lastArgument;
    case "-":
      return flags(context);
    default:
      return undefined;
  }
}

function flags(context: Context): string {
  const set = letters.filter(([option]) => context.options.has(option)).map(([, letter]) => letter);
  const lower = set.filter((letter) => letter === letter.toLowerCase());
  const upper = set.filter((letter) => letter !== letter.toLowerCase());
  return [...lower, ...(context.interactive ? ["i"] : []), ...upper, context.interactive ? "" : "c"].join("");
}
