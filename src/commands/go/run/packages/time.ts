import { longWait } from "../long-wait.ts";
import type { PackageMaker } from "../runtime.ts";
import { basic, named } from "../types.ts";
import {
  Channel,
  fn,
  Float,
  Named,
  Native,
  numberOf,
  run,
  textOf,
  TypeValue,
  type Value,
} from "../values.ts";

/** Nanoseconds, and how they show themselves: "1.5s". */
export const durationType = named("time", "Duration", basic("int64"));
durationType.methods.set("String", {
  pointer: false,
  call: function* (value) {
    return showDuration(numberOf(value));
  },
});
durationType.methods.set("Seconds", {
  pointer: false,
  call: function* (value) {
    return new Float(numberOf(value) / 1e9);
  },
});
durationType.methods.set("Milliseconds", {
  pointer: false,
  call: function* (value) {
    return Math.trunc(numberOf(value) / 1e6);
  },
});

export function showDuration(nanos: number): string {
  if (nanos === 0) return "0s";
  const size = Math.abs(nanos);
  const sign = nanos < 0 ? "-" : "";
  if (size < 1e3) return `${nanos}ns`;
  if (size < 1e6) return `${sign}${size / 1e3}µs`;
  if (size < 1e9) return `${sign}${size / 1e6}ms`;
  const seconds = size / 1e9;
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const rest = `${Number((seconds % 60).toFixed(9))}s`;
  return `${sign}${hours > 0 ? `${hours}h${minutes}m` : minutes > 0 ? `${minutes}m` : ""}${rest}`;
}

const names = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** Go's layouts are the reference time written as the time is to be. */
function format(date: Date, layout: string): string {
  const two = (value: number) => String(value).padStart(2, "0");
  const hour = date.getUTCHours();
  const parts: Record<string, string> = {
    January: months[date.getUTCMonth()]!,
    Jan: months[date.getUTCMonth()]!.slice(0, 3),
    Monday: names[date.getUTCDay()]!,
    Mon: names[date.getUTCDay()]!.slice(0, 3),
    "2006": String(date.getUTCFullYear()),
    "Z07:00": "Z",
    MST: "UTC",
    "-0700": "+0000",
    ".000": `.${String(date.getUTCMilliseconds()).padStart(3, "0")}`,
    "01": two(date.getUTCMonth() + 1),
    "02": two(date.getUTCDate()),
    "15": two(hour),
    "03": two(hour % 12 || 12),
    "04": two(date.getUTCMinutes()),
    "05": two(date.getUTCSeconds()),
    "06": two(date.getUTCFullYear() % 100),
    PM: hour < 12 ? "AM" : "PM",
    "1": String(date.getUTCMonth() + 1),
    "2": String(date.getUTCDate()),
    "3": String(hour % 12 || 12),
  };
  return layout.replace(
    /January|Monday|2006|Z07:00|-0700|\.000|Jan|Mon|MST|PM|0[1-6]|15|[123]/g,
    (part) => parts[part] ?? part,
  );
}

function moment(now: number): Native {
  const date = new Date(now);
  const nanos = (value: number) => new Named(durationType, value * 1e6);
  return new Native(
    "time.Time",
    {
      Format: fn("Format", (layout = "") => format(date, textOf(layout))),
      String: fn("String", () => format(date, "2006-01-02 15:04:05 -0700 MST")),
      Unix: fn("Unix", () => Math.floor(now / 1000)),
      UnixMilli: fn("UnixMilli", () => Math.floor(now)),
      UnixNano: fn("UnixNano", () => now * 1e6),
      Year: fn("Year", () => date.getUTCFullYear()),
      Month: fn("Month", () => date.getUTCMonth() + 1),
      Day: fn("Day", () => date.getUTCDate()),
      Hour: fn("Hour", () => date.getUTCHours()),
      Minute: fn("Minute", () => date.getUTCMinutes()),
      Second: fn("Second", () => date.getUTCSeconds()),
      UTC: fn("UTC", () => moment(now)),
      Local: fn("Local", () => moment(now)),
      Add: fn("Add", (more = 0) => moment(now + numberOf(more) / 1e6)),
      Sub: fn("Sub", (other = null) => nanos(now - ((other as Native).inner as number))),
      Before: fn("Before", (other = null) => now < ((other as Native).inner as number)),
      After: fn("After", (other = null) => now > ((other as Native).inner as number)),
    },
    now,
  );
}

export const time: PackageMaker = (rt) => {
  const unit = (nanos: number) => new Named(durationType, nanos);
  const after = (value: Value) => {
    const channel = new Channel(1);
    rt.spawn(function* () {
      yield* longWait(rt, numberOf(value) / 1e6);
      channel.queue.push(moment(rt.process.clock.now()));
      channel.changed();
      return null;
    });
    return channel;
  };
  return {
    Duration: new TypeValue(durationType),
    Nanosecond: unit(1),
    Microsecond: unit(1e3),
    Millisecond: unit(1e6),
    Second: unit(1e9),
    Minute: unit(60e9),
    Hour: unit(3600e9),
    RFC3339: "2006-01-02T15:04:05Z07:00",
    RFC1123: "Mon, 02 Jan 2006 15:04:05 MST",
    Kitchen: "3:04PM",
    DateTime: "2006-01-02 15:04:05",
    DateOnly: "2006-01-02",
    TimeOnly: "15:04:05",
    UTC: new Native("*time.Location"),
    Now: fn("Now", () => moment(rt.process.clock.now())),
    Since: fn("Since", (other = null) =>
      unit((rt.process.clock.now() - ((other as Native).inner as number)) * 1e6),
    ),
    Sleep: run("Sleep", function* (value = 0) {
      yield* longWait(rt, numberOf(value) / 1e6);
    }),
    After: fn("After", (value = 0) => after(value)),
  };
};
