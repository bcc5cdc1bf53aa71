import { offsetOf } from "../../../base/time-zone.ts";
import { defineCommand } from "../../../shell/command.ts";
import { formatDate } from "../base/dates.ts";

/** The laptop was switched on at eight in the morning. */
function bootTime(now: number): number {
  const morning = Math.floor(now / 86_400_000) * 86_400_000 + 8 * 3_600_000;
  return morning <= now ? morning : morning - 86_400_000;
}

/** "2:05", "7 min": how long the machine has been on. */
export function upFor(now: number): string {
  const minutes = Math.floor((now - bootTime(now)) / 60_000);
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return hours > 0 ? `${String(hours).padStart(2)}:${String(rest).padStart(2, "0")}` : `${rest} min`;
}

export const uptime = defineCommand({
  name: "uptime",
  summary: "tell how long the system has been running",
  usage: "uptime [options]",
  options: {
    pretty: { short: "p", help: "show uptime in pretty format" },
    since: { short: "s", help: "system up since" },
  },
  async run(process, { options }) {
    const now = process.clock.now();
    const offset = (ms: number) => offsetOf(process.env.get("TZ"), ms);
    const since = bootTime(now);
    const minutes = Math.floor((now - since) / 60_000);
    const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
    const count = (n: number, what: string) => `${n} ${what}${n === 1 ? "" : "s"}`;
    if (options.since)
      await process.stdout.write(`${formatDate(since, "%Y-%m-%d %H:%M:%S", offset(since))}\n`);
    else if (options.pretty) {
      const parts = [
        ...(hours > 0 ? [count(hours, "hour")] : []),
        ...(rest > 0 || hours === 0 ? [count(rest, "minute")] : []),
      ];
      await process.stdout.write(`up ${parts.join(", ")}\n`);
    } else {
      await process.stdout.write(
        ` ${formatDate(now, "%H:%M:%S", offset(now))} up ${upFor(now)},  1 user,  load average: 0.08, 0.03, 0.01\n`,
      );
    }
    return 0;
  },
});
