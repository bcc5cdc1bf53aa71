import { dayNames as days, monthNames as months } from "../base/calendar.ts";
/** strftime in UTC and the C locale; `at` is milliseconds since the epoch. */
export function formatTime(format: string, at: number): string {
  const date = new Date(at);
  const two = (value: number) => String(value).padStart(2, "0");
  const year = date.getUTCFullYear();
  const day = Math.floor((at - Date.UTC(year, 0, 1)) / 86_400_000) + 1;
  const parts: Record<string, () => string> = {
    a: () => days[date.getUTCDay()]!.slice(0, 3),
    A: () => days[date.getUTCDay()]!,
    b: () => months[date.getUTCMonth()]!.slice(0, 3),
    h: () => months[date.getUTCMonth()]!.slice(0, 3),
    B: () => months[date.getUTCMonth()]!,
    c: () => formatTime("%a %b %e %H:%M:%S %Y", at),
    C: () => two(Math.floor(year / 100)),
    d: () => two(date.getUTCDate()),
    D: () => formatTime("%m/%d/%y", at),
    e: () => String(date.getUTCDate()).padStart(2),
    F: () => formatTime("%Y-%m-%d", at),
    H: () => two(date.getUTCHours()),
    I: () => two(date.getUTCHours() % 12 || 12),
    j: () => String(day).padStart(3, "0"),
    k: () => String(date.getUTCHours()).padStart(2),
    l: () => String(date.getUTCHours() % 12 || 12).padStart(2),
    m: () => two(date.getUTCMonth() + 1),
    M: () => two(date.getUTCMinutes()),
    n: () => "\n",
    p: () => (date.getUTCHours() < 12 ? "AM" : "PM"),
    r: () => formatTime("%I:%M:%S %p", at),
    R: () => formatTime("%H:%M", at),
    s: () => String(Math.floor(at / 1000)),
    S: () => two(date.getUTCSeconds()),
    t: () => "\t",
    T: () => formatTime("%H:%M:%S", at),
    u: () => String(date.getUTCDay() || 7),
    w: () => String(date.getUTCDay()),
    x: () => formatTime("%m/%d/%y", at),
    X: () => formatTime("%H:%M:%S", at),
    y: () => two(year % 100),
    Y: () => String(year),
    z: () => "+0000",
    Z: () => "UTC",
    "%": () => "%",
  };
  return format.replace(/%(-?)([^])/g, (whole, bare: string, letter: string) => {
    const text = parts[letter]?.();
    if (text === undefined) return whole;
    return bare ? text.replace(/^[0 ]+(?=.)/, "") : text;
  });
}
