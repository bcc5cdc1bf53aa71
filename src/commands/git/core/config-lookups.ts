import type { Git } from "../context.ts";
import { GitError, GitFatal } from "../errors.ts";
import { colourOf } from "./colour-words.ts";
import type { ConfigEntry } from "./config.ts";
import { parseBool } from "./config.ts";

/** `git config --get-color SLOT [DEFAULT]`: what a terminal is sent for the colour. */
export async function printColour(git: Git, slot: string, fallback: string | undefined): Promise<number> {
  const set = slot === "" ? undefined : git.config.get(slot.toLowerCase());
  const colour = set === undefined ? undefined : colourOf(set);
  if (set !== undefined && colour === undefined)
    throw new GitError(
      `error: invalid color value: ${set}\nfatal: unable to parse '${slot}' from command-line config`,
      128,
    );
  const other = colourOf(fallback ?? "");
  if (other === undefined)
    throw new GitError(
      `error: invalid color value: ${fallback}\nfatal: unable to parse default color value`,
      128,
    );
  await git.out(colour ?? other);
  return 0;
}

/** `git config --get-colorbool SLOT [IS-TTY]` */
export async function printColourBool(git: Git, slot: string, tty: string | undefined): Promise<number> {
  const value = git.config.get(slot.toLowerCase()) ?? git.config.get("color.ui") ?? "auto";
  const isTty = tty === undefined ? git.stdout.isTTY : parseBool(tty) === true;
  const on =
    value === "always" ||
    (value !== "never" && parseBool(value) !== false && isTty && git.env.get("TERM") !== "dumb");
  if (tty === undefined) return on ? 0 : 1;
  await git.out(`${on}\n`);
  return 0;
}

/** The settings of `section[.key]` that are nearest to a URL: of each key the one with the longest fitting URL. */
export function nearestTo(entries: readonly ConfigEntry[], wanted: string, typed: string): ConfigEntry[] {
  const [section = "", key] = wanted.toLowerCase().split(".");
  const url = urlOf(typed);
  if (!url) throw new GitFatal(`invalid URL scheme name or missing '://' suffix`);
  const best = new Map<string, { score: number; entry: ConfigEntry }>();
  for (const entry of entries) {
    const last = entry.key.slice(entry.key.lastIndexOf(".") + 1);
    if (!entry.key.startsWith(`${section}.`) || (key !== undefined && last !== key)) continue;
    const place = entry.key.slice(section.length + 1, -last.length - 1);
    const score = place === "" ? 0 : fit(place, url);
    const known = best.get(last);
    if (score !== undefined && (!known || score >= known.score)) best.set(last, { score, entry });
  }
  return [...best]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([last, { entry }]) => ({ ...entry, key: `${section}.${last}` }));
}

function urlOf(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** How much of the URL a setting's URL covers; undefined when it is for another. */
function fit(place: string, url: URL): number | undefined {
  const mine = urlOf(place.replaceAll("*", "wildcard"));
  if (!mine || mine.protocol !== url.protocol || mine.port !== url.port) return undefined;
  const [a, b] = [mine.hostname.split("."), url.hostname.split(".")];
  if (a.length !== b.length || a.some((part, i) => part !== "wildcard" && part !== b[i])) return undefined;
  if (mine.username !== "" && mine.username !== url.username) return undefined;
  const path = mine.pathname.replace(/\/$/, "");
  if (path !== "" && url.pathname !== path && !url.pathname.startsWith(`${path}/`)) return undefined;
  return mine.hostname.length * 1000 + path.length * 2 + (mine.username === "" ? 0 : 1) + 1;
}
