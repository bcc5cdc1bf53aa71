import { toFloat } from "../runtime/convert.ts";
import { dayNames, monthNames } from "../../../base/calendar.ts";
import { resolve } from "../../../files/paths.ts";
import { toText } from "../runtime/text.ts";
import { type Call, PArray, type Value } from "../runtime/values.ts";
import type { Functions } from "./table.ts";

export const text = ({ php, scope, args }: Call, index = 0): Promise<string> =>
  toText(php, scope, args[index] ?? null);

export const two = (value: number) => String(value).padStart(2, "0");

/** date(): each letter of the format, in UTC. */
export function date(format: string, ms: number): string {
  const at = new Date(ms);
  const hour = at.getUTCHours();
  const day = at.getUTCDate();
  const letters: Readonly<Record<string, string>> = {
    d: two(day),
    j: String(day),
    D: dayNames[at.getUTCDay()]!.slice(0, 3),
    l: dayNames[at.getUTCDay()]!,
    N: String(at.getUTCDay() || 7),
    w: String(at.getUTCDay()),
    S:
      day % 10 === 1 && day !== 11
        ? "st"
        : day % 10 === 2 && day !== 12
          ? "nd"
          : day % 10 === 3 && day !== 13
            ? "rd"
            : "th",
    m: two(at.getUTCMonth() + 1),
    n: String(at.getUTCMonth() + 1),
    M: monthNames[at.getUTCMonth()]!.slice(0, 3),
    F: monthNames[at.getUTCMonth()]!,
    t: String(new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 0)).getUTCDate()),
    Y: String(at.getUTCFullYear()),
    y: two(at.getUTCFullYear() % 100),
    H: two(hour),
    G: String(hour),
    h: two(hour % 12 || 12),
    g: String(hour % 12 || 12),
    i: two(at.getUTCMinutes()),
    s: two(at.getUTCSeconds()),
    v: String(at.getUTCMilliseconds()).padStart(3, "0"),
    u: `${String(at.getUTCMilliseconds()).padStart(3, "0")}000`,
    a: hour < 12 ? "am" : "pm",
    A: hour < 12 ? "AM" : "PM",
    e: "UTC",
    T: "UTC",
    P: "+00:00",
    O: "+0000",
    Z: "0",
    U: String(Math.floor(ms / 1000)),
  };
  return format.replace(
    /\\(.)|[a-zA-Z]/g,
    (all, escaped?: string) =>
      escaped ??
      (all === "c"
        ? date("Y-m-d\\TH:i:sP", ms)
        : all === "r"
          ? date("D, d M Y H:i:s O", ms)
          : (letters[all] ?? all)),
  );
}

/** strtotime() for what pages usually ask: now, a day, a day and a time, a step from now. */
export function readTime(given: string, now: number): number | undefined {
  const trimmed = given.trim().toLowerCase();
  if (trimmed === "" || trimmed === "now") return now;
  const midnight = now - (now % 864e5);
  const named = { today: midnight, midnight, tomorrow: midnight + 864e5, yesterday: midnight - 864e5 }[
    trimmed
  ];
  if (named !== undefined) return named;
  const step = /^([+-]?\d+) (second|sec|minute|min|hour|day|week|month|year)s?( ago)?$/.exec(trimmed);
  if (step) {
    const amount = Number(step[1]) * (step[3] ? -1 : 1);
    if (step[2] === "month" || step[2] === "year") {
      const at = new Date(now);
      at.setUTCMonth(at.getUTCMonth() + amount * (step[2] === "year" ? 12 : 1));
      return at.getTime();
    }
    const unit = { second: 1e3, sec: 1e3, minute: 6e4, min: 6e4, hour: 36e5, day: 864e5, week: 6048e5 }[
      step[2]!
    ]!;
    return now + amount * unit;
  }
  if (/^@\d+$/.test(trimmed)) return Number(trimmed.slice(1)) * 1000;
  const ms = Date.parse(given.replace(/^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d(?::\d\d)?)$/, "$1T$2Z"));
  return Number.isNaN(ms) ? undefined : ms;
}

export const isKind = (test: (value: Value) => boolean): Functions[string] => [
  1,
  ({ args }) => test(args[0]!),
];

export const round = (value: number, places: number) => {
  const shifted = Number(`${Math.abs(value)}e${places}`);
  return (
    Math.sign(value) *
    Number(`${Math.round(Number.isNaN(shifted) ? Math.abs(value) * 10 ** places : shifted)}e${-places}`)
  );
};

export const math = (run: (value: number) => number): Functions[string] => [
  1,
  ({ args }) => run(toFloat(args[0]!)),
];

export const random: Functions[string] = [
  0,
  ({ php, args }) =>
    BigInt(php.process.random.integer(Number(args[0] ?? 0n), Number(args[1] ?? 2147483647n))),
];

/** A superglobal's variable, if the environment has it. */
export const environment: Functions[string] = [
  0,
  async (call) => {
    const { env } = call.php.process;
    if (call.args.length === 0) return PArray.from([...env].map(([key, value]) => [key, value] as const));
    return env.get(await text(call)) ?? false;
  },
];

export const exists = (kind?: "file" | "directory"): Functions[string] => [
  1,
  async (call) => {
    const path = resolve(call.php.cwd, await text(call));
    return kind ? call.php.process.files.is(kind, path) : call.php.process.files.exists(path);
  },
];

/** Bytes in hexadecimal. */
export const hex = (data: ArrayBuffer) =>
  [...new Uint8Array(data)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
