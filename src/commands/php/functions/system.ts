import { toBool, toFloat, toInt, toNumber } from "../runtime/convert.ts";
import { PArray, PClosure, PObject } from "../runtime/values.ts";
import type { Functions } from "./table.ts";
import { date, environment, isKind, math, random, readTime, round, text } from "./system-parts.ts";

/** Kinds, numbers, time and the machine. */
export const system: Functions = {
  is_string: isKind((value) => typeof value === "string"),
  is_int: isKind((value) => typeof value === "bigint"),
  is_integer: isKind((value) => typeof value === "bigint"),
  is_float: isKind((value) => typeof value === "number"),
  is_bool: isKind((value) => typeof value === "boolean"),
  is_array: isKind((value) => value instanceof PArray),
  is_object: isKind((value) => value instanceof PObject),
  is_null: isKind((value) => value === null),
  is_scalar: isKind((value) => value !== null && !(value instanceof PArray) && !(value instanceof PObject)),
  is_iterable: isKind((value) => value instanceof PArray || value instanceof PObject),
  is_callable: [
    1,
    ({ php, args: [value] }) =>
      value instanceof PClosure ||
      (typeof value === "string" &&
        (php.functions.has(value.toLowerCase()) || php.builtins.has(value.toLowerCase()))) ||
      (value instanceof PArray && value.size === 2) ||
      (value instanceof PObject && value.cls.method("__invoke") !== undefined),
  ],
  abs: [
    1,
    ({ args }) => {
      const value = toNumber(args[0]!);
      return typeof value === "bigint" ? (value < 0n ? -value : value) : Math.abs(value);
    },
  ],
  floor: math(Math.floor),
  ceil: math(Math.ceil),
  sqrt: math(Math.sqrt),
  sin: math(Math.sin),
  cos: math(Math.cos),
  tan: math(Math.tan),
  exp: math(Math.exp),
  log: math(Math.log),
  log10: math(Math.log10),
  pi: [0, () => Math.PI],
  round: [1, ({ args }) => round(toFloat(args[0]!), Number(args[1] ?? 0n))],
  pow: [
    2,
    ({ args }) => {
      const [a, b] = [toNumber(args[0]!), toNumber(args[1]!)];
      return typeof a === "bigint" && typeof b === "bigint" && b >= 0n ? a ** b : Number(a) ** Number(b);
    },
  ],
  intdiv: [
    2,
    ({ php, args }) => {
      if (toInt(args[1]!) === 0n) throw php.error("DivisionByZeroError", "Division by zero");
      return toInt(args[0]!) / toInt(args[1]!);
    },
  ],
  fmod: [2, ({ args }) => toFloat(args[0]!) % toFloat(args[1]!)],
  rand: random,
  mt_rand: random,
  random_int: random,
  mt_srand: [0, () => null],
  random_bytes: [1, ({ php, args }) => php.process.random.hex(Number(args[0]))],
  dechex: [1, ({ args }) => toInt(args[0]!).toString(16)],
  decbin: [1, ({ args }) => toInt(args[0]!).toString(2)],
  hexdec: [1, async (call) => BigInt(`0x${await text(call)}`)],
  bindec: [1, async (call) => BigInt(`0b${await text(call)}`)],
  time: [0, ({ php }) => BigInt(Math.floor(php.process.clock.now() / 1000))],
  microtime: [0, ({ php }) => php.process.clock.now() / 1000],
  hrtime: [0, ({ php }) => BigInt(Math.floor(php.process.clock.now())) * 1000000n],
  date: [
    1,
    async (call) =>
      date(
        await text(call),
        call.args[1] === undefined || call.args[1] === null
          ? call.php.process.clock.now()
          : Number(call.args[1]) * 1000,
      ),
  ],
  gmdate: [
    1,
    async (call) =>
      date(
        await text(call),
        call.args[1] === undefined ? call.php.process.clock.now() : Number(call.args[1]) * 1000,
      ),
  ],
  strtotime: [
    1,
    async (call) => {
      const ms = readTime(await text(call), call.php.process.clock.now());
      return ms === undefined ? false : BigInt(Math.floor(ms / 1000));
    },
  ],
  mktime: [
    0,
    ({ args }) => {
      const [h = 0, i = 0, s = 0, m = 1, d = 1, y = 1970] = args.map(Number);
      return BigInt(Date.UTC(y, m - 1, d, h, i, s) / 1000);
    },
  ],
  checkdate: [
    3,
    ({ args }) => {
      const [m, d, y] = args.map(Number) as [number, number, number];
      const at = new Date(Date.UTC(y, m - 1, d));
      return at.getUTCMonth() === m - 1 && at.getUTCDate() === d;
    },
  ],
  date_default_timezone_set: [1, () => true],
  date_default_timezone_get: [0, () => "UTC"],
  sleep: [
    1,
    async ({ php, args }) => {
      await php.out.flush();
      await php.process.clock.sleep(Number(args[0]) * 1000, php.process.signal);
      return 0n;
    },
  ],
  usleep: [
    1,
    async ({ php, args }) => {
      await php.process.clock.sleep(Number(args[0]) / 1000, php.process.signal);
      return null;
    },
  ],
  getenv: environment,
  putenv: [1, () => true],
  phpversion: [0, ({ php, args }) => (args.length > 0 ? php.version : php.version)],
  php_sapi_name: [0, ({ php }) => (php.isWeb ? "fpm-fcgi" : "cli")],
  php_uname: [0, () => "Linux"],
  memory_get_usage: [0, () => 2097152n],
  memory_get_peak_usage: [0, () => 2097152n],
  gethostname: [0, () => "dyno"],
  getmypid: [0, () => 4n],
  ini_set: [
    2,
    ({ php, args }) => {
      if (args[0] === "display_errors")
        php.showErrors = toBool(args[1]!) && args[1] !== "Off" && args[1] !== "off";
      return "";
    },
  ],
  ini_get: [1, () => ""],
  error_reporting: [0, () => 32767n],
  set_time_limit: [1, () => true],
};
