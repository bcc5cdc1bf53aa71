/** How far a place's clocks are from UTC at some time, and what people there call it. */
export interface Offset {
  /** East of Greenwich is positive. */
  readonly minutes: number;
  /** "CET", "EDT", "+04". */
  readonly name: string;
}

export const utc: Offset = { minutes: 0, name: "UTC" };

/** Abbreviations of the time zone database that Intl does not tell, or tells otherwise. */
const names: Readonly<Record<string, string>> = {
  "Asia/Dubai": "+04",
  "Asia/Singapore": "+08",
  "Asia/Tokyo": "JST",
  "Asia/Seoul": "KST",
  "Asia/Shanghai": "CST",
  "Asia/Hong_Kong": "HKT",
  "Asia/Kolkata": "IST",
  "Asia/Calcutta": "IST",
  "Asia/Manila": "PST",
  "Asia/Karachi": "PKT",
  "Asia/Jakarta": "WIB",
  "Asia/Jerusalem": "IST",
  "Europe/Moscow": "MSK",
  "Africa/Johannesburg": "SAST",
  "Africa/Cairo": "EET",
  "Africa/Lagos": "WAT",
  "Africa/Nairobi": "EAT",
};
const englishes = ["en-US", "en-GB", "en-AU", "en-NZ", "en-CA"];

/**
 * The offset that a TZ variable means at `ms` since the epoch: "Europe/Rome", ":UTC", or POSIX's "CET-1" (whose sign
 * is the other way round). What names no zone is UTC, as in the C library, under the name that stands there.
 */
export function offsetOf(zone: string | undefined, ms: number): Offset {
  const name = zone?.replace(/^:/, "") ?? "";
  if (name === "" || name === "UTC" || name === "Etc/UTC") return utc;
  if (name.includes("/") || /^[A-Z]{3,4}(?:\d[A-Z]{3})?$/.test(name)) {
    const known = intlOffset(name, ms);
    if (known) return known;
  }
  const fixed = /^(?:([A-Za-z]{3,})|<([^>]+)>)([-+]?)(\d{1,2})(?::(\d\d))?/.exec(name);
  if (!fixed) return { minutes: 0, name: /^[A-Za-z]{3,}/.exec(name)?.[0] ?? "UTC" };
  const minutes = Number(fixed[4]) * 60 + Number(fixed[5] ?? 0);
  return { minutes: fixed[3] === "-" || minutes === 0 ? minutes : -minutes, name: fixed[1] ?? fixed[2]! };
}

function partOf(locale: string, timeZone: string, timeZoneName: "short" | "longOffset", ms: number): string {
  const parts = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName }).formatToParts(ms);
  return parts.find(({ type }) => type === "timeZoneName")?.value ?? "";
}

function intlOffset(zone: string, ms: number): Offset | undefined {
  let text: string;
  try {
    text = partOf("en-US", zone, "longOffset", ms);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error; // no such zone
    return undefined;
  }
  const [, sign, hours = "0", rest = "0"] = /^GMT(?:([-+])(\d\d):(\d\d))?/.exec(text) ?? [];
  const minutes = (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(rest)) || 0;
  const told = englishes
    .map((locale) => partOf(locale, zone, "short", ms))
    .find((each) => /^[A-Z]{3,5}$/.test(each) && each !== "GMT");
  const name = names[zone] ?? told ?? (minutes === 0 ? "GMT" : offsetText(minutes).replace(/00$/, ""));
  return { minutes, name };
}

/** 90 -> "+0130", or "+01:30" with a colon. */
export function offsetText(minutes: number, colon = ""): string {
  const size = Math.abs(minutes);
  const two = (n: number) => String(n).padStart(2, "0");
  return `${minutes < 0 ? "-" : "+"}${two(Math.floor(size / 60))}${colon}${two(size % 60)}`;
}
