import { dayNames, monthNames } from "../../../base/calendar.ts";
import { formatDate } from "../base/dates.ts";
import type { PlainFunction } from "./functions.ts";
import { JqError, type Json } from "./json.ts";
import { describe } from "./paths.ts";

/** "Broken down time": year, month from 0, day, hour, minute, second, day of the week, day of the year from 0. */
function brokenDown(seconds: number): Json[] {
  const date = new Date(Math.floor(seconds) * 1000);
  const year = date.getUTCFullYear();
  return [
    year,
    date.getUTCMonth(),
    date.getUTCDate(),
    date.getUTCHours(),
    date.getUTCMinutes(),
    date.getUTCSeconds() + (seconds - Math.floor(seconds)),
    date.getUTCDay(),
    Math.floor((date.getTime() - Date.UTC(year, 0, 1)) / 86_400_000),
  ];
}

function secondsOf(value: Json, name: string): number {
  if (
    !Array.isArray(value) ||
    !value.slice(0, 6).every((part) => typeof part === "number") ||
    value.length < 6
  )
    throw new JqError(`${name} requires parsed datetime inputs`);
  const [year, month, day, hour, minute, second] = value as number[];
  return Math.floor(Date.UTC(year!, month, day, hour, minute, Math.floor(second!)) / 1000);
}

const fields: Record<string, string> = {
  Y: "(?<Y>\\d{4})",
  m: "(?<m>\\d\\d?)",
  d: "(?<d>\\d\\d?)",
  e: "\\s*(?<d>\\d\\d?)",
  H: "(?<H>\\d\\d?)",
  M: "(?<M>\\d\\d?)",
  S: "(?<S>\\d\\d?)",
  Z: "[A-Za-z]+",
  z: "(?:[-+]\\d{4}|Z)",
  T: "(?<H>\\d\\d?):(?<M>\\d\\d?):(?<S>\\d\\d?)",
  F: "(?<Y>\\d{4})-(?<m>\\d\\d?)-(?<d>\\d\\d?)",
  a: `(?:${dayNames.map((name) => name.slice(0, 3)).join("|")})`,
  A: `(?:${dayNames.join("|")})`,
  b: `(?<b>${monthNames.map((name) => name.slice(0, 3)).join("|")})`,
  B: `(?<b>${monthNames.join("|")})`,
  s: "(?<s>\\d+)",
  "%": "%",
};

function strptime(text: string, format: string): Json {
  const pattern = format.replace(/%(.)|[\\^$.*+?()[\]{}|]/g, (whole, letter?: string) =>
    letter === undefined ? `\\${whole}` : (fields[letter] ?? whole),
  );
  const found = new RegExp(`^${pattern}$`).exec(text);
  if (!found) throw new JqError(`date "${text}" does not match format "${format}"`);
  const { Y, m, d, H, M, S, b, s } = found.groups ?? {};
  if (s !== undefined) return brokenDown(Number(s));
  const month =
    b === undefined ? Number(m ?? 1) - 1 : monthNames.findIndex((name) => name.startsWith(b.slice(0, 3)));
  return brokenDown(
    Date.UTC(Number(Y ?? 1900), month, Number(d ?? 1), Number(H ?? 0), Number(M ?? 0), Number(S ?? 0)) / 1000,
  );
}

const formatted: PlainFunction = (value, [format]) => {
  if (typeof format !== "string") throw new JqError("strftime/1 requires a string format");
  const seconds = typeof value === "number" ? value : secondsOf(value, "strftime/1");
  return formatDate(Math.floor(seconds) * 1000, format);
};

/** Functions about time, all in UTC. */
export const dateFunctions: Record<string, PlainFunction> = {
  "gmtime/0": (value) => {
    if (typeof value !== "number") throw new JqError("gmtime() requires a number");
    return brokenDown(value);
  },
  "localtime/0": (value) => {
    if (typeof value !== "number") throw new JqError("localtime() requires a number");
    return brokenDown(value);
  },
  "mktime/0": (value) => secondsOf(value, "mktime"),
  "strftime/1": formatted,
  "strflocaltime/1": formatted,
  "strptime/1": (value, [format]) => {
    if (typeof value !== "string") throw new JqError(`strptime/1 requires string inputs and arguments`);
    if (typeof format !== "string") throw new JqError(`${describe(format!)} is not a format`);
    try {
      return strptime(value, format);
    } catch (error) {
      // The same field twice is no pattern.
      if (error instanceof SyntaxError)
        throw new JqError(`date "${value}" does not match format "${format}"`);
      throw error;
    }
  },
};
