import type { Process } from "../../../shell/command.ts";
import { offsetOf } from "../../../base/time-zone.ts";
import { formatDate } from "../base/dates.ts";
import { unescape } from "../base/escapes.ts";
import { modeText } from "../base/modes.ts";
import { diskUse } from "../base/sizes.ts";
import { userName } from "../base/users.ts";
import { baseOf, type Found } from "./find-plan.ts";

const letters = { file: "f", directory: "d", symlink: "l", device: "c" } as const;

const local = ({ env }: Process, ms: number, format: string): string =>
  formatDate(ms, format, offsetOf(env.get("TZ"), ms));

type Part = (found: Found, process: Process) => string | number;

const parts: Record<string, Part> = {
  "%": () => "%",
  p: ({ path }) => path,
  f: ({ path }) => baseOf(path),
  h: ({ path }) => (path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : "."),
  P: ({ path, start }) => (path === start ? "" : path.slice(start.replace(/\/$/, "").length + 1)),
  H: ({ start }) => start,
  d: ({ depth }) => depth,
  s: ({ stat }) => stat.size,
  k: ({ stat }) => diskUse(stat),
  b: ({ stat }) => diskUse(stat) * 2,
  m: ({ stat }) => stat.mode.toString(8),
  M: ({ stat }) => modeText(stat),
  n: ({ stat }) => stat.links,
  i: ({ stat }) => stat.ino,
  u: ({ stat }, process) => userName(process, stat.uid),
  g: ({ stat }, process) => userName(process, stat.uid),
  U: ({ stat }) => stat.uid,
  G: ({ stat }) => stat.uid,
  y: ({ stat }) => letters[stat.kind],
  l: ({ stat, full }, process) => (stat.kind === "symlink" ? process.files.readlink(full) : ""),
  t: ({ stat }, process) => local(process, stat.mtime, "%a %b %e %H:%M:%S.%N0 %Y"),
};

/** find -printf: %p %f %s %T@ and the like, with width and backslash escapes. */
export function formatFound(process: Process, format: string, found: Found): string {
  const escaped = unescape(format, "\\nnn").text;
  return escaped.replace(
    /%(-?)(\d*)(?:T(.)|(.))/g,
    (whole, left: string, width: string, time: string, letter: string) => {
      const value = time
        ? time === "@"
          ? `${(found.stat.mtime / 1000).toFixed(9)}0`
          : time === "+"
            ? local(process, found.stat.mtime, "%Y-%m-%d+%H:%M:%S.%N0")
            : local(process, found.stat.mtime, `%${time}`)
        : parts[letter]?.(found, process);
      if (value === undefined) return whole;
      return left ? String(value).padEnd(Number(width)) : String(value).padStart(Number(width));
    },
  );
}
