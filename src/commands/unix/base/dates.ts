import { dayNames as days, monthNames as months } from "../../../base/calendar.ts";
import { type Offset, offsetText, utc } from "../../../base/time-zone.ts";

const dayLength = 86_400_000;

const dayOfYear = (date: Date): number =>
  Math.floor((date.getTime() - Date.UTC(date.getUTCFullYear(), 0, 1)) / dayLength) + 1;

/** ISO week and the year it belongs to. */
function isoWeek(date: Date): { year: number; week: number } {
  const thursday = new Date(date.getTime());
  thursday.setUTCDate(date.getUTCDate() + 4 - (date.getUTCDay() || 7));
  return { year: thursday.getUTCFullYear(), week: Math.ceil(dayOfYear(thursday) / 7) };
}

type Part = (date: Date, ms: number) => string | number;
interface Conversion {
  readonly width?: number;
  readonly fill?: string;
  readonly part: Part;
}

const number = (width: number, part: Part, fill = "0"): Conversion => ({ width, fill, part });

const conversions: Record<string, Conversion> = {
  Y: { part: (d) => d.getUTCFullYear() },
  C: number(2, (d) => Math.floor(d.getUTCFullYear() / 100)),
  y: number(2, (d) => d.getUTCFullYear() % 100),
  m: number(2, (d) => d.getUTCMonth() + 1),
  d: number(2, (d) => d.getUTCDate()),
  e: number(2, (d) => d.getUTCDate(), " "),
  H: number(2, (d) => d.getUTCHours()),
  I: number(2, (d) => d.getUTCHours() % 12 || 12),
  k: number(2, (d) => d.getUTCHours(), " "),
  l: number(2, (d) => d.getUTCHours() % 12 || 12, " "),
  M: number(2, (d) => d.getUTCMinutes()),
  S: number(2, (d) => d.getUTCSeconds()),
  j: number(3, dayOfYear),
  N: number(9, (d, ms) => Math.floor((ms - Math.floor(d.getTime() / 1000) * 1000) * 1e6)),
  U: number(2, (d) => Math.floor((dayOfYear(d) + 6 - d.getUTCDay()) / 7)),
  W: number(2, (d) => Math.floor((dayOfYear(d) + 6 - ((d.getUTCDay() + 6) % 7)) / 7)),
  V: number(2, (d) => isoWeek(d).week),
  G: { part: (d) => isoWeek(d).year },
  g: number(2, (d) => isoWeek(d).year % 100),
  u: { part: (d) => d.getUTCDay() || 7 },
  w: { part: (d) => d.getUTCDay() },
  q: { part: (d) => Math.floor(d.getUTCMonth() / 3) + 1 },
  a: { part: (d) => days[d.getUTCDay()]!.slice(0, 3) },
  A: { part: (d) => days[d.getUTCDay()]! },
  b: { part: (d) => months[d.getUTCMonth()]!.slice(0, 3) },
  h: { part: (d) => months[d.getUTCMonth()]!.slice(0, 3) },
  B: { part: (d) => months[d.getUTCMonth()]! },
  p: { part: (d) => (d.getUTCHours() < 12 ? "AM" : "PM") },
  P: { part: (d) => (d.getUTCHours() < 12 ? "am" : "pm") },
  n: { part: () => "\n" },
  t: { part: () => "\t" },
  "%": { part: () => "%" },
};

const composed: Record<string, string> = {
  c: "%a %b %e %H:%M:%S %Y",
  D: "%m/%d/%y",
  F: "%Y-%m-%d",
  R: "%H:%M",
  r: "%I:%M:%S %p",
  T: "%H:%M:%S",
  X: "%H:%M:%S",
  x: "%m/%d/%y",
};

/** strftime of the C locale, with GNU's flags `-`, `_`, `0`, `^` and a width. `at` is milliseconds since the epoch. */
export function formatDate(at: number, format: string, offset: Offset = utc): string {
  const ms = at + offset.minutes * 60_000;
  const date = new Date(Math.floor(ms));
  return format.replace(
    /%([-_0^#]*)(\d*)(:{0,3}z|[EO]?[A-Za-z%])/g,
    (whole, flags: string, width: string, what: string) => {
      if (what.startsWith(":")) return offsetText(offset.minutes, ":") + (what.length === 3 ? ":00" : "");
      if (what === "z") return offsetText(offset.minutes);
      if (what === "Z") return offset.name;
      if (what === "s") return String(Math.floor(at / 1000));
      const letter = what.at(-1)!;
      let text: string;
      if (composed[letter]) text = formatDate(at, composed[letter], offset);
      else {
        const conversion = conversions[letter];
        if (!conversion) return whole;
        text = String(conversion.part(date, ms));
        if (letter === "N" && width) return text.padStart(9, "0").slice(0, Number(width));
        const fill = flags.includes("_") ? " " : flags.includes("0") ? "0" : (conversion.fill ?? " ");
        if (!flags.includes("-")) text = text.padStart(Number(width) || (conversion.width ?? 0), fill);
      }
      return flags.includes("^") ? text.toUpperCase() : text;
    },
  );
}

const units: Record<string, number> = {
  sec: 1000,
  second: 1000,
  min: 60_000,
  minute: 60_000,
  hour: 3_600_000,
  day: dayLength,
  week: 7 * dayLength,
  fortnight: 14 * dayLength,
};

/**
 * The everyday part of what `date -d` reads: "now", "yesterday", "2 days ago", "+1 week", "next month", "@0",
 * "2026-03-01 12:30", ISO 8601, "12:30", "Mar 1 2026". Milliseconds since the epoch; undefined when it is none of these.
 */
export function parseDate(
  text: string,
  now: number,
  offsetAt: (ms: number) => Offset = () => utc,
): number | undefined {
  let rest = text.trim().toLowerCase();
  const epoch = /^@(-?\d+(?:\.\d+)?)$/.exec(rest);
  if (epoch) return Number(epoch[1]) * 1000;
  const ahead = offsetAt(now).minutes * 60_000;
  // What the clock on the wall shows, until a zone is named.
  let ms = Math.floor(now) + ahead;
  let zoned = false;
  /** The time of day that was named before its date. */
  let time = 0;
  const midnight = () => {
    ms -= ((ms % dayLength) + dayLength) % dayLength;
  };
  const take = (pattern: RegExp): RegExpExecArray | null => {
    const match = pattern.exec(rest);
    if (match) rest = rest.slice(match[0].length).trim();
    return match;
  };
  while (rest !== "") {
    let match: RegExpExecArray | null;
    if ((match = take(/^(\d{4})-(\d\d?)-(\d\d?)(?:[t ](?=\d))?/))) {
      if (!isDay(+match[1]!, +match[2]!, +match[3]!)) return undefined;
      ms = Date.UTC(+match[1]!, +match[2]! - 1, +match[3]!) + time;
    } else if ((match = take(/^(\d\d?)\/(\d\d?)\/(\d{4})\b/)))
      ms = Date.UTC(+match[3]!, +match[1]! - 1, +match[2]!) + time;
    else if ((match = take(/^(\d{4})(\d\d)(\d\d)(?:t(?=\d)|\b)/))) {
      if (!isDay(+match[1]!, +match[2]!, +match[3]!)) return undefined;
      ms = Date.UTC(+match[1]!, +match[2]! - 1, +match[3]!) + time;
    } else if ((match = take(/^(\d\d?)\s*(am|pm)\b/))) {
      midnight();
      if (+match[1]! < 1 || +match[1]! > 12) return undefined;
      time = ((+match[1]! % 12) + (match[2] === "pm" ? 12 : 0)) * 3_600_000;
      ms += time;
    } else if ((match = take(/^(\d\d?):(\d\d)(?::(\d\d)(?:\.(\d+))?)?\s*(am|pm)?/))) {
      midnight();
      const hour = match[5] ? (+match[1]! % 12) + (match[5] === "pm" ? 12 : 0) : +match[1]!;
      if (hour > 23 || +match[2]! > 59) return undefined;
      time = (hour * 3600 + +match[2]! * 60 + +(match[3] ?? 0)) * 1000 + Number(`0.${match[4] ?? 0}`) * 1000;
      ms += time;
      // A sign behind a time is a zone, even when "hours" follows: GNU's own trap.
      const zone = match[5] ? null : take(/^([+-])(\d\d?)(?::?(\d\d))?(?!\d)/);
      if (zone) {
        ms -= (zone[1] === "-" ? -1 : 1) * (+zone[2]! * 60 + +(zone[3] ?? 0)) * 60_000;
        zoned = true;
      }
    } else if (take(/^(utc|gmt|z)\b/)) zoned = true;
    else if ((match = take(/^([+-])(\d\d):?(\d\d)\b/))) {
      ms -= (match[1] === "-" ? -1 : 1) * (+match[2]! * 60 + +match[3]!) * 60_000;
      zoned = true;
    } else if (take(/^(now|today)\b/)) continue;
    else if (take(/^yesterday\b/)) ms -= dayLength;
    else if (take(/^tomorrow\b/)) ms += dayLength;
    else if (
      (match = take(
        /^([+-]?\s*\d+|next|last|an?)?\s*(year|month|fortnight|week|day|hour|minute|min|second|sec)s?\b(\s+ago\b)?/,
      ))
    ) {
      const amount =
        match[1] === "next"
          ? 1
          : match[1] === "last"
            ? -1
            : /^an?$/.test(match[1] ?? "a")
              ? 1
              : Number(match[1]!.replaceAll(" ", ""));
      ms = shift(ms, match[3] ? -amount : amount, match[2]!);
    } else if (
      (match = take(
        /^(?:(\d\d?)\s+)?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?(?:\s+(\d\d?)(?!\d|:))?(?:,?\s+(\d{4}))?\b/,
      ))
    ) {
      const month = months.findIndex((name) => name.toLowerCase().startsWith(match![2]!));
      ms = Date.UTC(+(match[4] ?? new Date(ms).getUTCFullYear()), month, +(match[1] ?? match[3] ?? 1)) + time;
    } else if ((match = take(/^(next\s+|last\s+)?(sun|mon|tue|wed|thu|fri|sat)[a-z]*\b,?/))) {
      midnight();
      const wanted = days.findIndex((name) => name.toLowerCase().startsWith(match![2]!));
      const ahead = (wanted - new Date(ms).getUTCDay() + 7) % 7;
      ms +=
        (match[1]?.startsWith("last") ? (ahead || 7) - 7 - (ahead ? 0 : 0) : match[1] ? ahead || 7 : ahead) *
        dayLength;
    } else return undefined;
  }
  return zoned ? ms : ms - offsetAt(ms - ahead).minutes * 60_000;
}

const isDay = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();

function shift(ms: number, amount: number, unit: string): number {
  if (units[unit]) return ms + amount * units[unit];
  const date = new Date(ms);
  if (unit === "year") date.setUTCFullYear(date.getUTCFullYear() + amount);
  else date.setUTCMonth(date.getUTCMonth() + amount);
  return date.getTime();
}
