const pad = (value: number) => String(value).padStart(2, "0");

/** `2026/03/01 12:00:00 +0000`: local time, which is UTC on the simulated laptop. */
export function timestamp(time: Date): string {
  const day = `${time.getUTCFullYear()}/${pad(time.getUTCMonth() + 1)}/${pad(time.getUTCDate())}`;
  return `${day} ${pad(time.getUTCHours())}:${pad(time.getUTCMinutes())}:${pad(time.getUTCSeconds())} +0000`;
}

/** `2026/03/01 12:00:00 +0000 (~ 3m ago)`; after 25 hours without the age. */
export function ago(iso: string | undefined, now: number): string {
  const since = new Date(iso ?? "");
  const seconds = Math.floor((now - since.getTime()) / 1000);
  const message = timestamp(since);
  if (seconds < 60) return `${message} (~ ${seconds}s ago)`;
  if (seconds < 3600) return `${message} (~ ${Math.floor(seconds / 60)}m ago)`;
  if (seconds < 25 * 3600) return `${message} (~ ${Math.floor(seconds / 3600)}h ago)`;
  return message;
}

const days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** `Sun Mar 01 2026 12:00:00 GMT+0000 (Coordinated Universal Time)`: a date as JavaScript writes it. */
export function nodeDate(iso: string): string {
  const time = new Date(iso);
  const date = `${days[time.getUTCDay()]} ${months[time.getUTCMonth()]} ${pad(time.getUTCDate())} ${time.getUTCFullYear()}`;
  const clock = `${pad(time.getUTCHours())}:${pad(time.getUTCMinutes())}:${pad(time.getUTCSeconds())}`;
  return `${date} ${clock} GMT+0000 (Coordinated Universal Time)`;
}
