import { dayNames, monthNames } from "../../../base/calendar.ts";
import type { Ruby } from "../runtime/ruby.ts";
import { RArray, RObject, str, type Value } from "../runtime/values.ts";
import { takeOptions, type Table, toNumber, toText } from "./table.ts";

const times = new WeakMap<RObject, number>();

/** A Time of this many milliseconds since the epoch. Machines here keep UTC. */
export function makeTime(ruby: Ruby, ms: number, name = "Time"): RObject {
  const made = new RObject(ruby.core(name));
  times.set(made, ms);
  return made;
}

const msOf = (self: Value) => times.get(self as RObject) ?? 0;
const dateOf = (self: Value) => new Date(msOf(self));
const two = (value: number) => String(value).padStart(2, "0");

/** strftime's letters, in UTC. */
export function strftime(ms: number, template: string): string {
  const at = new Date(ms);
  const day = dayNames[at.getUTCDay()]!;
  const month = monthNames[at.getUTCMonth()]!;
  const hour12 = at.getUTCHours() % 12 || 12;
  const yearDay =
    Math.floor(
      (Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate()) -
        Date.UTC(at.getUTCFullYear(), 0, 1)) /
        864e5,
    ) + 1;
  const letters: Readonly<Record<string, string>> = {
    Y: String(at.getUTCFullYear()),
    C: String(Math.floor(at.getUTCFullYear() / 100)),
    y: two(at.getUTCFullYear() % 100),
    m: two(at.getUTCMonth() + 1),
    B: month,
    b: month.slice(0, 3),
    h: month.slice(0, 3),
    d: two(at.getUTCDate()),
    e: String(at.getUTCDate()).padStart(2),
    j: String(yearDay).padStart(3, "0"),
    H: two(at.getUTCHours()),
    k: String(at.getUTCHours()).padStart(2),
    I: two(hour12),
    l: String(hour12).padStart(2),
    M: two(at.getUTCMinutes()),
    S: two(at.getUTCSeconds()),
    L: String(at.getUTCMilliseconds()).padStart(3, "0"),
    N: `${String(at.getUTCMilliseconds()).padStart(3, "0")}000000`,
    z: "+0000",
    Z: "UTC",
    A: day,
    a: day.slice(0, 3),
    u: String(at.getUTCDay() || 7),
    w: String(at.getUTCDay()),
    p: at.getUTCHours() < 12 ? "AM" : "PM",
    P: at.getUTCHours() < 12 ? "am" : "pm",
    s: String(Math.floor(ms / 1000)),
    n: "\n",
    t: "\t",
    "%": "%",
  };
  const groups: Readonly<Record<string, string>> = {
    F: "%Y-%m-%d",
    T: "%H:%M:%S",
    X: "%H:%M:%S",
    D: "%m/%d/%y",
    x: "%m/%d/%y",
    R: "%H:%M",
    r: "%I:%M:%S %p",
    c: "%a %b %e %H:%M:%S %Y",
  };
  return template.replace(
    /%([-^:]?)(\d?)([A-Za-z%])/g,
    (all, flag: string, digits: string, letter: string) => {
      const group = groups[letter];
      if (group !== undefined) return strftime(ms, group);
      let text = letters[letter];
      if (text === undefined) return all;
      if (letter === "N" && digits !== "") text = text.slice(0, Number(digits));
      if (flag === "-") text = text.replace(/^[0 ]+(?=.)/, "");
      if (flag === "^") text = text.toUpperCase();
      if (flag === ":" && letter === "z") text = "+00:00";
      return text;
    },
  );
}

const parts: Readonly<Record<string, (at: Date) => number>> = {
  year: (at) => at.getUTCFullYear(),
  month: (at) => at.getUTCMonth() + 1,
  mon: (at) => at.getUTCMonth() + 1,
  day: (at) => at.getUTCDate(),
  mday: (at) => at.getUTCDate(),
  hour: (at) => at.getUTCHours(),
  min: (at) => at.getUTCMinutes(),
  sec: (at) => at.getUTCSeconds(),
  usec: (at) => at.getUTCMilliseconds() * 1000,
  nsec: (at) => at.getUTCMilliseconds() * 1e6,
  wday: (at) => at.getUTCDay(),
  yday: (at) =>
    Math.floor(
      (Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate()) -
        Date.UTC(at.getUTCFullYear(), 0, 1)) /
        864e5,
    ) + 1,
  to_i: (at) => Math.floor(at.getTime() / 1000),
};

const methods: Table = {
  strftime: [1, 1, ({ ruby, self, args }) => str(strftime(msOf(self), toText(ruby, args[0])))],
  to_s: [0, 0, ({ self }) => str(strftime(msOf(self), "%Y-%m-%d %H:%M:%S UTC"))],
  inspect: [
    0,
    0,
    ({ self }) =>
      str(
        strftime(msOf(self), msOf(self) % 1000 === 0 ? "%Y-%m-%d %H:%M:%S UTC" : "%Y-%m-%d %H:%M:%S.%L UTC"),
      ),
  ],
  iso8601: [
    0,
    1,
    ({ self, args }) =>
      str(strftime(msOf(self), Number(args[0] ?? 0n) > 0 ? "%Y-%m-%dT%H:%M:%S.%LZ" : "%Y-%m-%dT%H:%M:%SZ")),
  ],
  xmlschema: [0, 1, ({ self }) => str(strftime(msOf(self), "%Y-%m-%dT%H:%M:%SZ"))],
  httpdate: [0, 0, ({ self }) => str(strftime(msOf(self), "%a, %d %b %Y %H:%M:%S GMT"))],
  rfc2822: [0, 0, ({ self }) => str(strftime(msOf(self), "%a, %d %b %Y %H:%M:%S +0000"))],
  to_f: [0, 0, ({ self }) => msOf(self) / 1000],
  to_r: [0, 0, ({ self }) => msOf(self) / 1000],
  "+": [1, 1, ({ ruby, self, args }) => makeTime(ruby, msOf(self) + toNumber(ruby, args[0]) * 1000)],
  "-": [
    1,
    1,
    ({ ruby, self, args: [other] }) =>
      other instanceof RObject
        ? (msOf(self) - msOf(other)) / 1000
        : makeTime(ruby, msOf(self) - toNumber(ruby, other) * 1000),
  ],
  "<=>": [
    1,
    1,
    ({ self, args: [other] }) =>
      other instanceof RObject && times.has(other) ? BigInt(Math.sign(msOf(self) - msOf(other))) : null,
  ],
  "==": [
    1,
    1,
    ({ self, args: [other] }) => other instanceof RObject && times.has(other) && msOf(self) === msOf(other),
  ],
  zone: [0, 0, () => str("UTC")],
  utc_offset: [0, 0, () => 0n],
  "utc?": [0, 0, () => true],
  to_a: [
    0,
    0,
    ({ self }) =>
      new RArray(
        ["sec", "min", "hour", "day", "month", "year"].map((name) => BigInt(parts[name]!(dateOf(self)))),
      ),
  ],
  hash: [0, 0, ({ self }) => BigInt(msOf(self))],
};

const fromParts: Table[string] = [
  0,
  -1,
  ({ ruby, args }) => {
    takeOptions(args);
    if (args.length === 0) return makeTime(ruby, ruby.process.clock.now());
    const [year = 1970, month = 1, day = 1, hour = 0, minute = 0, second = 0] = args.map((arg) =>
      toNumber(ruby, arg),
    );
    return makeTime(ruby, Date.UTC(year, month - 1, day, hour, minute) + second * 1000);
  },
];

export function defineTime(ruby: Ruby): void {
  const cls = ruby.core("Time");
  ruby.define(cls, methods);
  for (const [name, part] of Object.entries(parts))
    ruby.define(cls, { [name]: [0, 0, ({ self }) => BigInt(part(dateOf(self)))] });
  for (const name of ["utc", "getutc", "gmtime", "getlocal", "localtime", "to_time", "round"])
    ruby.define(cls, { [name]: [0, 1, ({ self }) => self] });
  dayNames.forEach((day, i) =>
    ruby.define(cls, { [`${day.toLowerCase()}?`]: [0, 0, ({ self }) => dateOf(self).getUTCDay() === i] }),
  );
  ruby.defineOn(cls, {
    now: [0, 1, ({ ruby: on }) => makeTime(on, on.process.clock.now())],
    at: [
      1,
      2,
      ({ ruby: on, args: [at] }) => makeTime(on, at instanceof RObject ? msOf(at) : toNumber(on, at) * 1000),
    ],
    new: fromParts,
    utc: fromParts,
    gm: fromParts,
    local: fromParts,
    mktime: fromParts,
    parse: [
      1,
      2,
      ({ ruby: on, args }) => {
        const ms = Date.parse(
          toText(on, args[0]).replace(/^(\d{4}-\d\d-\d\d) (\d\d:\d\d(?::\d\d)?)(?: UTC)?$/, "$1T$2Z"),
        );
        if (Number.isNaN(ms))
          throw on.error("ArgumentError", `no time information in ${JSON.stringify(toText(on, args[0]))}`);
        return makeTime(on, ms);
      },
    ],
  });
  const process = ruby.defineModule("Process");
  process.constants.set("CLOCK_MONOTONIC", 1n);
  process.constants.set("CLOCK_REALTIME", 0n);
  ruby.defineOn(process, {
    clock_gettime: [1, 2, ({ ruby: on }) => on.process.clock.now() / 1000],
    pid: [0, 0, () => 2n],
    ppid: [0, 0, () => 1n],
  });
}
