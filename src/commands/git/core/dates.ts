import { GitFatal } from "../errors.ts";

const days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const two = (n: number): string => String(n).padStart(2, "0");

/** "+0230" -> 9000 seconds. */
export function zoneSeconds(zone: string): number {
  const value = Number(zone.slice(1, 3)) * 3600 + Number(zone.slice(3, 5)) * 60;
  return zone.startsWith("-") ? -value : value;
}

export interface Moment {
  /** Seconds since the epoch. */
  readonly time: number;
  /** "+0000" */
  readonly zone: string;
}

/** A date as `git log --date=MODE` shows it. `now` in seconds is for relative dates. */
export function formatDate({ time, zone }: Moment, mode: string, now: number): string {
  if (mode === "raw") return `${time} ${zone}`;
  if (mode === "unix") return String(time);
  if (mode === "relative") return relativeDate(time, now);
  const local = mode.endsWith("-local") || mode === "local";
  const shown = local ? "+0000" : zone;
  const kind = mode.replace(/-local$/, "");
  const d = new Date((time + zoneSeconds(shown)) * 1000);
  const [year, month, day] = [d.getUTCFullYear(), d.getUTCMonth(), d.getUTCDate()];
  const clock = `${two(d.getUTCHours())}:${two(d.getUTCMinutes())}:${two(d.getUTCSeconds())}`;
  const iso = `${year}-${two(month + 1)}-${two(day)}`;
  if (kind === "short") return iso;
  if (kind === "iso" || kind === "iso8601") return `${iso} ${clock} ${shown}`;
  if (kind === "iso-strict" || kind === "iso8601-strict") {
    const z = zoneSeconds(shown) === 0 ? "+00:00" : `${shown.slice(0, 3)}:${shown.slice(3)}`;
    return `${iso}T${clock}${z}`;
  }
  if (kind === "rfc" || kind === "rfc2822")
    return `${days[d.getUTCDay()]}, ${day} ${months[month]} ${year} ${clock} ${shown}`;
  if (kind.startsWith("format:")) return strftime(kind.slice(7), d, shown, time);
  if (kind === "human") return humanDate(d, shown, time, now);
  if (kind !== "default" && kind !== "normal" && kind !== "local")
    throw new GitFatal(`unknown date format ${mode}`);
  return `${days[d.getUTCDay()]} ${months[month]} ${day} ${clock} ${year}${local ? "" : ` ${shown}`}`;
}

function strftime(format: string, d: Date, zone: string, time: number): string {
  const parts: Record<string, () => string> = {
    Y: () => String(d.getUTCFullYear()),
    y: () => two(d.getUTCFullYear() % 100),
    m: () => two(d.getUTCMonth() + 1),
    d: () => two(d.getUTCDate()),
    e: () => String(d.getUTCDate()).padStart(2),
    H: () => two(d.getUTCHours()),
    M: () => two(d.getUTCMinutes()),
    S: () => two(d.getUTCSeconds()),
    a: () => days[d.getUTCDay()]!,
    b: () => months[d.getUTCMonth()]!,
    F: () => d.toISOString().slice(0, 10),
    T: () => d.toISOString().slice(11, 19),
    R: () => d.toISOString().slice(11, 16),
    z: () => zone,
    s: () => String(time),
    n: () => "\n",
    t: () => "\t",
    "%": () => "%",
  };
  return format.replaceAll(/%(.)/g, (whole, letter: string) => parts[letter]?.() ?? whole);
}

/** The parts that matter: a time today is told as an age, one of these days by its weekday, an old one by its date. */
function humanDate(d: Date, zone: string, time: number, now: number): string {
  const today = new Date((now + zoneSeconds(zone)) * 1000);
  const thisYear = d.getUTCFullYear() === today.getUTCFullYear();
  const since =
    thisYear && d.getUTCMonth() === today.getUTCMonth() ? today.getUTCDate() - d.getUTCDate() : -1;
  if (since === 0) return relativeDate(time, now);
  const weekday = thisYear ? `${days[d.getUTCDay()]} ` : "";
  const recent = since > 0 && since < 5;
  const date = recent ? "" : `${months[d.getUTCMonth()]} ${d.getUTCDate()}`;
  const clock = thisYear ? `${recent ? "" : " "}${two(d.getUTCHours())}:${two(d.getUTCMinutes())}` : "";
  return `${weekday}${date}${clock}${thisYear ? "" : ` ${d.getUTCFullYear()}`}`;
}

/** From `below` of the unit before on, ages are told in this unit, rounded as whole `size`s of the one before. */
const ages: readonly { unit: string; size: number; below: number }[] = [
  { unit: "second", size: 1, below: 90 },
  { unit: "minute", size: 60, below: 90 * 60 },
  { unit: "hour", size: 3600, below: 36 * 3600 },
  { unit: "day", size: 86400, below: 14 * 86400 },
  { unit: "week", size: 7 * 86400, below: 70 * 86400 },
  { unit: "month", size: 30 * 86400, below: 365 * 86400 },
];

/** "5 minutes ago", "3 weeks ago", "1 year, 2 months ago". */
export function relativeDate(time: number, now: number): string {
  const told = (n: number, unit: string) => `${n} ${unit}${n === 1 ? "" : "s"}`;
  if (now < time) return "in the future";
  // Each unit is rounded to the nearest before the next is made of it.
  let age = now - time;
  let previous = 1;
  for (const { unit, size, below } of ages) {
    const step = unit === "week" || unit === "month" ? 86400 : size;
    if (step !== previous) age = Math.floor((age + step / previous / 2) / (step / previous));
    previous = step;
    if (age * step >= below) continue;
    const per = size / step;
    return `${told(Math.floor((age + Math.floor(per / 2)) / per), unit)} ago`;
  }
  const months = Math.round((age / 365) * 12 - 1e-9);
  const years = Math.floor(months / 12);
  if (age >= 5 * 365) return `${told(Math.floor((age + 183) / 365), "year")} ago`;
  return `${told(years, "year")}${months % 12 > 0 ? `, ${told(months % 12, "month")}` : ""} ago`;
}

const units: Record<string, number> = { second: 1, minute: 60, hour: 3600, day: 86400, week: 604800 };
const words: Record<string, number> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  last: 1,
};

/** A date as people write it ("2 weeks ago", "yesterday", "2024-05-01"), or undefined. `now` in seconds. */
export function parseDate(text: string, now: number, zone: string): Moment | undefined {
  const raw = /^@?(-?\d{4,})(?: ([+-]\d{4}))?$/.exec(text.trim());
  if (raw && (text.startsWith("@") || raw[1]!.length >= 9))
    return { time: Number(raw[1]), zone: raw[2] ?? zone };
  const exact = exactDate(text.trim(), zone, now);
  if (exact) return exact;
  const word = text.trim().toLowerCase().replaceAll(/[._-]/g, " ");
  if (word === "now") return { time: now, zone };
  if (word === "yesterday") return { time: now - 86400, zone };
  if (word === "today") return { time: now - ((now + zoneSeconds(zone)) % 86400), zone };
  let time = now;
  let found = false;
  for (const [, number, unit] of word.matchAll(/(\d+|[a-z]+) (second|minute|hour|day|week|month|year)s?/g)) {
    const n = words[number!] ?? Number(number);
    if (Number.isNaN(n)) continue;
    found = true;
    if (unit === "month" || unit === "year") {
      const d = new Date(time * 1000);
      if (unit === "month") d.setUTCMonth(d.getUTCMonth() - n);
      else d.setUTCFullYear(d.getUTCFullYear() - n);
      time = d.getTime() / 1000;
    } else time -= n * units[unit!]!;
  }
  return found ? { time, zone } : undefined;
}

/** ISO 8601, RFC 2822 and git's own format. A date without a time takes the present time of day. */
function exactDate(text: string, zone: string, now: number): Moment | undefined {
  const iso =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?)? ?(Z|[+-]\d{2}:?\d{2})?$/.exec(
      text,
    );
  const named =
    /^(?:[A-Z][a-z]{2},? )?(?:(\d{1,2}) ([A-Z][a-z]{2}) (\d{4}) (\d{1,2}):(\d{2}):(\d{2})|([A-Z][a-z]{2}) (\d{1,2}) (\d{1,2}):(\d{2}):(\d{2}) (\d{4})) ?([+-]\d{4})?$/.exec(
      text,
    );
  let parts: number[];
  let given: string | undefined;
  if (iso) {
    const today = new Date((now + zoneSeconds(zone)) * 1000);
    parts = [Number(iso[1]), Number(iso[2]) - 1, Number(iso[3])];
    if (iso[4] === undefined) parts.push(today.getUTCHours(), today.getUTCMinutes(), today.getUTCSeconds());
    else parts.push(Number(iso[4]), Number(iso[5]), Number(iso[6] ?? 0));
    given = iso[7] === "Z" ? "+0000" : iso[7]?.replace(":", "");
  } else if (named) {
    const month = months.indexOf((named[2] ?? named[7])!);
    if (month < 0) return undefined;
    const [year, day] = [Number(named[3] ?? named[12]), Number(named[1] ?? named[8])];
    parts = [
      year,
      month,
      day,
      Number(named[4] ?? named[9]),
      Number(named[5] ?? named[10]),
      Number(named[6] ?? named[11]),
    ];
    given = named[13];
  } else return undefined;
  const used = given ?? zone;
  const [year, month, day, hour, minute, second] = parts as [number, number, number, number, number, number];
  if (month > 11 || day > 31 || hour > 24 || minute > 59) return undefined;
  return { time: Date.UTC(year, month, day, hour, minute, second) / 1000 - zoneSeconds(used), zone: used };
}
