import type { Stat } from "../../../files/files.ts";

/** What LS_COLORS says: colours of kinds by their two letters, and of names by how they end. */
export interface Colours {
  readonly kinds: ReadonlyMap<string, string>;
  /** Lower case; the last that fits wins. */
  readonly endings: readonly (readonly [ending: string, colour: string])[];
}

/** What is built into ls: it has no colours for endings nor for links that lead nowhere. */
const builtIn: Record<string, string> = {
  di: "01;34",
  ln: "01;36",
  pi: "33",
  so: "01;35",
  bd: "01;33",
  cd: "01;33",
  ex: "01;32",
  su: "37;41",
  sg: "30;43",
  st: "37;44",
  ow: "34;42",
  tw: "30;42",
};

/** Reads LS_COLORS; what it does not name is as built in. "" and undefined name nothing. */
export function parseColours(text = ""): Colours {
  const kinds = new Map(Object.entries(builtIn));
  const endings: (readonly [string, string])[] = [];
  for (const part of text.split(":")) {
    const [, star, name, colour] = /^(\*?)([^=]+)=(.*)$/.exec(part) ?? [];
    if (name === undefined || colour === undefined) continue;
    if (star) endings.push([name.toLowerCase(), colour]);
    else kinds.set(name, colour);
  }
  return { kinds, endings };
}

/** The colour of a name as SGR codes; "" for none. */
export function colourOf({ kinds, endings }: Colours, name: string, stat: Stat, dangling: boolean): string {
  const kind = (code: string): string => {
    const colour = kinds.get(code) ?? "";
    return /^0*$/.test(colour) ? "" : colour;
  };
  if (stat.kind === "symlink") return (dangling && kind("or")) || kind("ln");
  if (stat.kind === "device") return kind("cd");
  if (stat.kind === "directory") {
    const sticky = (stat.mode & 0o1000) !== 0;
    const open = (stat.mode & 0o002) !== 0;
    return (sticky && open ? kind("tw") : open ? kind("ow") : sticky ? kind("st") : "") || kind("di");
  }
  if (stat.mode & 0o4000 && kind("su")) return kind("su");
  if (stat.mode & 0o2000 && kind("sg")) return kind("sg");
  if (stat.mode & 0o111 && kind("ex")) return kind("ex");
  const lower = name.toLowerCase();
  return endings.findLast(([ending]) => lower.endsWith(ending))?.[1] ?? kind("fi");
}

/** Paints a name; `first` adds the reset that `ls` sends once before its first colour. */
export const paint = (text: string, colour: string, first: boolean): string =>
  colour === "" ? text : `${first ? "\x1b[0m" : ""}\x1b[${colour}m${text}\x1b[0m`;
