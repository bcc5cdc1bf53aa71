import { quoteListed } from "../base/quoting.ts";
import type { Listing } from "./ls-options.ts";

const escapes: Record<string, string> = {
  "\x07": "\\a",
  "\b": "\\b",
  "\t": "\\t",
  "\n": "\\n",
  "\v": "\\v",
  "\f": "\\f",
  "\r": "\\r",
};

const escapeControl = (char: string): string =>
  escapes[char] ?? `\\${char.charCodeAt(0).toString(8).padStart(3, "0")}`;

/** A name as it is listed: in quotes on a terminal when a shell needs them, or as -Q, -b, -q and -N want it. */
export function shownName(name: string, given: Listing, isTTY: boolean): string {
  if (given["quote-name"])
    return `"${name.replace(/["\\]/g, "\\$&").replace(/[\x00-\x1f\x7f]/g, escapeControl)}"`;
  if (given.escape)
    return name
      .replaceAll("\\", "\\\\")
      .replaceAll(" ", "\\ ")
      .replace(/[\x00-\x1f\x7f]/g, escapeControl);
  if (given["hide-control-chars"]) return name.replace(/[\x00-\x1f\x7f]/g, "?");
  return isTTY && !given.literal ? quoteListed(name) : name;
}
