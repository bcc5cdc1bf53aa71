import { dayNames, monthNames } from "../../../base/calendar.ts";
import type { LibraryClass } from "../runtime/library.ts";
import { toLong, toNumber } from "../runtime/numbers.ts";
import { JNative, type Value } from "../runtime/values.ts";

interface Moment {
  /** Since the epoch, UTC: dynos run in no other zone. */
  readonly millis: bigint;
}
const date = (self: Value): Date => new Date(Number((self as JNative<Moment>).state.millis));
const two = (value: number) => String(value).padStart(2, "0");

/** DateTimeFormatter's letters, those that programs use. */
function pattern(at: Date, text: string): string {
  return text.replace(/'([^']*)'|y+|M+|d+|H+|h+|m+|s+|S+|E+|a/g, (word, quoted?: string) => {
    if (quoted !== undefined) return quoted;
    const wide = (value: number) => String(value).padStart(word.length, "0");
    switch (word[0]) {
      case "y":
        return word.length === 2 ? two(at.getUTCFullYear() % 100) : String(at.getUTCFullYear());
      case "M": {
        const name = monthNames[at.getUTCMonth()]!;
        return word.length > 3 ? name : word.length === 3 ? name.slice(0, 3) : wide(at.getUTCMonth() + 1);
      }
      case "d":
        return wide(at.getUTCDate());
      case "H":
        return wide(at.getUTCHours());
      case "h":
        return wide(at.getUTCHours() % 12 || 12);
      case "m":
        return wide(at.getUTCMinutes());
      case "s":
        return wide(at.getUTCSeconds());
      case "S":
        return String(at.getUTCMilliseconds()).padStart(3, "0").slice(0, word.length);
      case "E":
        return word.length > 3 ? dayNames[at.getUTCDay()]! : dayNames[at.getUTCDay()]!.slice(0, 3);
      default:
        return at.getUTCHours() < 12 ? "AM" : "PM";
    }
  });
}

const day = (at: Date) => at.toISOString().slice(0, 10);
/** As LocalTime shows itself: no seconds when they and all below are zero. */
function clockTime(at: Date): string {
  const [seconds, millis] = [at.getUTCSeconds(), at.getUTCMilliseconds()];
  const rest =
    millis > 0
      ? `:${two(seconds)}.${String(millis).padStart(3, "0")}`
      : seconds > 0
        ? `:${two(seconds)}`
        : "";
  return `${two(at.getUTCHours())}:${two(at.getUTCMinutes())}${rest}`;
}

const kinds: Readonly<Record<string, (at: Date) => string>> = {
  "java.time.LocalDate": day,
  "java.time.LocalTime": clockTime,
  "java.time.LocalDateTime": (at) => `${day(at)}T${clockTime(at)}`,
  "java.time.Instant": (at) => at.toISOString().replace(".000Z", "Z"),
  "java.time.ZonedDateTime": (at) => `${day(at)}T${clockTime(at)}Z[Etc/UTC]`,
  "java.util.Date": (at) =>
    `${dayNames[at.getUTCDay()]!.slice(0, 3)} ${monthNames[at.getUTCMonth()]!.slice(0, 3)} ${two(at.getUTCDate())} ${at.toISOString().slice(11, 19)} UTC ${at.getUTCFullYear()}`,
};

const moment = (name: string, show: (at: Date) => string): LibraryClass => {
  const now: NonNullable<LibraryClass["construct"]> = ({ vm }, [millis]) =>
    new JNative<Moment>(name, {
      millis:
        millis === undefined || millis instanceof JNative ? BigInt(vm.process.clock.now()) : toLong(millis),
    });
  const later =
    (unit: number): NonNullable<LibraryClass["methods"]>[string] =>
    (_, self, [amount = 0]) =>
      new JNative<Moment>(name, {
        millis: (self as JNative<Moment>).state.millis + BigInt(Math.round(toNumber(amount) * unit)),
      });
  const sooner = (unit: number) => later(-unit);
  return {
    name,
    construct: now,
    statics: { now: (call) => now(call, []), ofEpochMilli: (call, args) => now(call, args) },
    methods: {
      $toString: (_, self) => show(date(self)),
      format: (_, self, [format]) => pattern(date(self), (format as JNative<string>).state),
      toEpochMilli: (_, self) => (self as JNative<Moment>).state.millis,
      getTime: (_, self) => (self as JNative<Moment>).state.millis,
      getEpochSecond: (_, self) => (self as JNative<Moment>).state.millis / 1000n,
      getYear: (_, self) => date(self).getUTCFullYear(),
      getMonthValue: (_, self) => date(self).getUTCMonth() + 1,
      getDayOfMonth: (_, self) => date(self).getUTCDate(),
      getHour: (_, self) => date(self).getUTCHours(),
      getMinute: (_, self) => date(self).getUTCMinutes(),
      getSecond: (_, self) => date(self).getUTCSeconds(),
      getDayOfWeek: (_, self) => dayNames[date(self).getUTCDay()]!.toUpperCase(),
      plusSeconds: later(1000),
      plusMinutes: later(60_000),
      plusHours: later(3_600_000),
      plusDays: later(86_400_000),
      minusSeconds: sooner(1000),
      minusMinutes: sooner(60_000),
      minusHours: sooner(3_600_000),
      minusDays: sooner(86_400_000),
      isBefore: (_, self, [other]) =>
        (self as JNative<Moment>).state.millis < (other as JNative<Moment>).state.millis,
      isAfter: (_, self, [other]) =>
        (self as JNative<Moment>).state.millis > (other as JNative<Moment>).state.millis,
      equals: (_, self, [other]) =>
        other instanceof JNative &&
        (other.state as Moment | null)?.millis === (self as JNative<Moment>).state.millis,
    },
  };
};

const millisOf = (self: Value) => (self as JNative<Moment>).state.millis;

export const timeClasses: readonly LibraryClass[] = [
  ...Object.entries(kinds).map(([name, show]) => moment(name, show)),
  {
    name: "java.time.Year",
    statics: { now: ({ vm }) => new Date(vm.process.clock.now()).getUTCFullYear() },
  },
  {
    name: "java.time.format.DateTimeFormatter",
    statics: { ofPattern: (_, [text]) => new JNative("java.time.format.DateTimeFormatter", text as string) },
    constants: {
      ISO_LOCAL_DATE: () => new JNative("java.time.format.DateTimeFormatter", "yyyy-MM-dd"),
      ISO_LOCAL_DATE_TIME: () => new JNative("java.time.format.DateTimeFormatter", "yyyy-MM-dd'T'HH:mm:ss"),
    },
  },
  {
    name: "java.time.Duration",
    statics: {
      ofMillis: (_, [amount = 0]) => new JNative<Moment>("java.time.Duration", { millis: toLong(amount) }),
      ofSeconds: (_, [amount = 0]) =>
        new JNative<Moment>("java.time.Duration", { millis: toLong(amount) * 1000n }),
      ofMinutes: (_, [amount = 0]) =>
        new JNative<Moment>("java.time.Duration", { millis: toLong(amount) * 60_000n }),
      between: (_, [from = null, to = null]) =>
        new JNative<Moment>("java.time.Duration", { millis: millisOf(to) - millisOf(from) }),
    },
    methods: {
      toMillis: (_, self) => millisOf(self),
      toSeconds: (_, self) => millisOf(self) / 1000n,
      getSeconds: (_, self) => millisOf(self) / 1000n,
      toMinutes: (_, self) => millisOf(self) / 60_000n,
      toHours: (_, self) => millisOf(self) / 3_600_000n,
      $toString: (_, self) => `PT${Number(millisOf(self)) / 1000}S`,
    },
  },
  {
    name: "java.time.ZoneId",
    statics: { of: (_, [name]) => name!, systemDefault: () => "Etc/UTC" },
  },
  { name: "java.time.ZoneOffset", constants: { UTC: () => "Z" } },
];
