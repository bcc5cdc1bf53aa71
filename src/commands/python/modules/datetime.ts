import { dayNames as days, monthNames as months } from "../../../base/calendar.ts";
import { raise } from "../runtime/exceptions.ts";
import { NativeFunction, Opaque, PyClass, PyObject, type Value } from "../runtime/values.ts";
import type { MakeModule } from "./index.ts";
import { moduleOf } from "./native.ts";

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

const dateClass = new PyClass("date");
const timeClass = new PyClass("datetime", [dateClass]);
const deltaClass = new PyClass("timedelta");
for (const one of [dateClass, timeClass, deltaClass]) one.module = "datetime";

/** Milliseconds since the epoch, or the span, under a name Python code cannot reach. */
const hidden = " milliseconds";
const stamp = (value: Value) => Number((value as PyObject).attributes.get(hidden));

function make(cls: PyClass, milliseconds: number): PyObject {
  const made = new PyObject(cls);
  const set = (name: string, value: number) => made.attributes.set(name, BigInt(value));
  made.attributes.set(hidden, milliseconds);
  if (cls === deltaClass) {
    set("days", Math.floor(milliseconds / 86_400_000));
    set("seconds", Math.floor((milliseconds % 86_400_000) / 1000));
    return made;
  }
  const date = new Date(milliseconds);
  set("year", date.getUTCFullYear());
  set("month", date.getUTCMonth() + 1);
  set("day", date.getUTCDate());
  if (cls === timeClass) {
    set("hour", date.getUTCHours());
    set("minute", date.getUTCMinutes());
    set("second", date.getUTCSeconds());
    set("microsecond", date.getUTCMilliseconds() * 1000);
  }
  return made;
}

function text(value: PyObject, separator: string): string {
  const date = new Date(stamp(value));
  if (value.cls === dateClass) return strftime(date, "%Y-%m-%d");
  const fraction = date.getUTCMilliseconds() > 0 ? ".%f" : "";
  return strftime(date, `%Y-%m-%d${separator}%H:%M:%S${fraction}`);
}

function define(cls: PyClass, methods: Record<string, NativeFunction["call"]>): void {
  for (const [name, call] of Object.entries(methods))
    cls.attributes.set(name, new NativeFunction(name, call));
}

const order = (name: string, holds: (a: number, b: number) => boolean) =>
  [name, ([a, b]) => holds(stamp(a!), stamp(b!))] as [string, NativeFunction["call"]];

for (const cls of [dateClass, deltaClass])
  define(
    cls,
    Object.fromEntries([
      order("__lt__", (a, b) => a < b),
      order("__gt__", (a, b) => a > b),
      order("__le__", (a, b) => a <= b),
      order("__ge__", (a, b) => a >= b),
      order("__eq__", (a, b) => a === b),
    ]),
  );
define(dateClass, {
  __str__: ([self]) => text(self as PyObject, " "),
  isoformat: ([self]) => text(self as PyObject, "T"),
  strftime: ([self, format]) => strftime(new Date(stamp(self!)), String(format)),
  weekday: ([self]) => BigInt((new Date(stamp(self!)).getUTCDay() + 6) % 7),
  timestamp: ([self]) => stamp(self!) / 1000,
  date: ([self]) => make(dateClass, stamp(self!) - (stamp(self!) % 86_400_000)),
  __add__: ([self, other]) => make((self as PyObject).cls, stamp(self!) + stamp(other!)),
  __sub__: ([self, other]) =>
    (other as PyObject).cls === deltaClass
      ? make((self as PyObject).cls, stamp(self!) - stamp(other!))
      : make(deltaClass, stamp(self!) - stamp(other!)),
});
define(deltaClass, {
  total_seconds: ([self]) => stamp(self!) / 1000,
  __str__: ([self]) => {
    const span = stamp(self!);
    const whole = Math.floor(span / 86_400_000);
    const rest = Math.floor((span - whole * 86_400_000) / 1000);
    const clock = `${Math.floor(rest / 3600)}:${two(Math.floor(rest / 60) % 60)}:${two(rest % 60)}`;
    return whole === 0 ? clock : `${whole} day${Math.abs(whole) === 1 ? "" : "s"}, ${clock}`;
  },
});

export const makeDatetime: MakeModule = ({ process: { clock } }) => {
  const build = (cls: PyClass) =>
    new PyClass(cls.name, [cls], ([, ...args]) => {
      const [year, month = 1n, day = 1n, hour = 0n, minute = 0n, second = 0n] = args.map(
        Number,
      ) as unknown as number[];
      if (year === undefined) throw raise("TypeError", "function missing required argument 'year' (pos 1)");
      return make(
        cls,
        Date.UTC(year, Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second)),
      );
    });
  const datetime = build(timeClass);
  const date = build(dateClass);
  const now = new NativeFunction("now", () => make(timeClass, clock.now()));
  for (const name of ["now", "utcnow", "today"]) datetime.attributes.set(name, now);
  date.attributes.set(
    "today",
    new NativeFunction("today", () => make(dateClass, clock.now() - (clock.now() % 86_400_000))),
  );
  const timedelta = new PyClass("timedelta", [deltaClass], ([, ...args], named) => {
    const units: Record<string, number> = {
      days: 86_400_000,
      seconds: 1000,
      microseconds: 0.001,
      milliseconds: 1,
      minutes: 60_000,
      hours: 3_600_000,
      weeks: 604_800_000,
    };
    const names = Object.keys(units);
    let total = 0;
    args.forEach((value, i) => (total += Number(value) * units[names[i]!]!));
    for (const [name, value] of named) total += Number(value) * (units[name] ?? 0);
    return make(deltaClass, total);
  });
  return moduleOf(
    "datetime",
    {},
    {
      datetime,
      date,
      timedelta,
      timezone: new Opaque("datetime.timezone"),
      time: new Opaque("datetime.time"),
      UTC: new Opaque("datetime.UTC"),
    },
  );
};
