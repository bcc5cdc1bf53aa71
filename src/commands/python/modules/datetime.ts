import { dayNames as days, monthNames as months } from "../../../base/calendar.ts";

const two = (value: number) => String(value).padStart(2, "0");

/** A time by a format such as "%Y-%m-%d", always in UTC. */
export function strftime(date: Date, format: string): string {
  const hour = date.getUTCHours();
  const values: Record<string, string> = {
    Y: String(date.getUTCFullYear()),
    y: two(date.getUTCFullYear() % 100),
    m: two(date.getUTCMonth() + 1),
    d: two(date.getUTCDate()),
    e: String(date.getUTCDate()).padStart(2),
    H: two(hour),
    I: two(hour % 12 || 12),
    M: two(date.getUTCMinutes()),
    S: two(date.getUTCSeconds()),
    f: `${String(date.getUTCMilliseconds()).padStart(3, "0")}000`,
    p: hour < 12 ? "AM" : "PM",
    A: days[date.getUTCDay()]!,
    a: days[date.getUTCDay()]!.slice(0, 3),
    B: months[date.getUTCMonth()]!,
    b: months[date.getUTCMonth()]!.slice(0, 3),
    z: "",
    Z: "",
    "%": "%",
  };
  return format.replace(/%([a-zA-Z%])/g, (whole, letter: string) => values[letter] ?? whole);
}
