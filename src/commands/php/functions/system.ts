import { dayNames, monthNames } from "../../../base/calendar.ts";
import { basename, dirname, resolve } from "../../../files/paths.ts";
import { callFunction, construct, invoke } from "../runtime/calls.ts";
import { classNamed, findClass } from "../runtime/classes.ts";
import { toBool, toFloat, toInt, toNumber } from "../runtime/convert.ts";
import { md5 } from "../md5.ts";
import { toText } from "../runtime/text.ts";
import { type Call, PArray, PClosure, PObject, Ref, type Value } from "../runtime/values.ts";
import type { Functions } from "./table.ts";

const text = ({ php, scope, args }: Call, index = 0): Promise<string> =>
  toText(php, scope, args[index] ?? null);
const two = (value: number) => String(value).padStart(2, "0");

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

const isKind = (test: (value: Value) => boolean): Functions[string] => [1, ({ args }) => test(args[0]!)];
const round = (value: number, places: number) => {
  const shifted = Number(`${Math.abs(value)}e${places}`);
  return (
    Math.sign(value) *
    Number(`${Math.round(Number.isNaN(shifted) ? Math.abs(value) * 10 ** places : shifted)}e${-places}`)
  );
};
const math = (run: (value: number) => number): Functions[string] => [1, ({ args }) => run(toFloat(args[0]!))];
const random: Functions[string] = [
  0,
  ({ php, args }) =>
    BigInt(php.process.random.integer(Number(args[0] ?? 0n), Number(args[1] ?? 2147483647n))),
];

/** A superglobal's variable, if the environment has it. */
const environment: Functions[string] = [
  0,
  async (call) => {
    const { env } = call.php.process;
    if (call.args.length === 0) return PArray.from([...env].map(([key, value]) => [key, value] as const));
    return env.get(await text(call)) ?? false;
  },
];

const exists = (kind?: "file" | "directory"): Functions[string] => [
  1,
  async (call) => {
    const path = resolve(call.php.cwd, await text(call));
    return kind ? call.php.process.files.is(kind, path) : call.php.process.files.exists(path);
  },
];

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
  error_log: [1, async (call) => (await call.php.log(await text(call)), true)],
  trigger_error: [
    1,
    async (call) => {
      const level = call.args[1] ?? 1024n;
      await call.php.warn(
        call.scope,
        level === 512n || level === 256n ? "Warning" : "Notice",
        await text(call),
      );
      return true;
    },
  ],
  set_error_handler: [
    1,
    ({ php, args }) => {
      php.errorHandler = args[0]!;
      return null;
    },
  ],
  set_exception_handler: [
    1,
    ({ php, args }) => {
      php.exceptionHandler = args[0]!;
      return null;
    },
  ],
  register_shutdown_function: [
    1,
    ({ php, args }) => (php.atExit.push({ callee: args[0]!, args: args.slice(1) }), null),
  ],
  function_exists: [
    1,
    async (call) => {
      const name = (await text(call)).toLowerCase();
      return call.php.functions.has(name) || call.php.builtins.has(name);
    },
  ],
  class_exists: [1, async (call) => (await findClass(call.php, call.scope, await text(call))) !== undefined],
  interface_exists: [
    1,
    async (call) => (await findClass(call.php, call.scope, await text(call))) !== undefined,
  ],
  method_exists: [
    2,
    async (call) => {
      const [on] = call.args;
      const cls = on instanceof PObject ? on.cls : await findClass(call.php, call.scope, String(on));
      return cls?.method(await text(call, 1)) !== undefined;
    },
  ],
  property_exists: [
    2,
    async (call) => {
      const [on] = call.args;
      const name = await text(call, 1);
      return on instanceof PObject
        ? on.props.has(name)
        : ((await findClass(call.php, call.scope, String(on)))?.node?.properties.some(
            (one) => one.name === name,
          ) ?? false);
    },
  ],
  get_class: [
    0,
    ({ args, scope }) => (args[0] instanceof PObject ? args[0].cls.name : (scope.within?.name ?? false)),
  ],
  get_parent_class: [
    0,
    ({ args }) => (args[0] instanceof PObject ? (args[0].cls.parent?.name ?? false) : false),
  ],
  get_object_vars: [
    1,
    ({ args }) => {
      const object = args[0] as PObject;
      return PArray.from([...object.props.keys()].map((name) => [name, object.get(name) ?? null] as const));
    },
  ],
  is_a: [
    2,
    async (call) => {
      const [on] = call.args;
      const cls = await findClass(call.php, call.scope, await text(call, 1));
      return on instanceof PObject && cls !== undefined && on.cls.isA(cls);
    },
  ],
  is_subclass_of: [
    2,
    async (call) => {
      const [on] = call.args;
      const cls = await findClass(call.php, call.scope, await text(call, 1));
      const own = on instanceof PObject ? on.cls : await findClass(call.php, call.scope, String(on));
      return own !== undefined && cls !== undefined && own !== cls && own.isA(cls);
    },
  ],
  spl_object_id: [1, ({ args }) => BigInt((args[0] as PObject).id)],
  spl_object_hash: [1, ({ args }) => String((args[0] as PObject).id).padStart(32, "0")],
  spl_autoload_register: [
    0,
    ({ php, args }) => {
      if (args[0] !== undefined) php.loaders.push(args[0]);
      return true;
    },
  ],
  call_user_func: [1, ({ php, scope, args }) => callFunction(php, scope, args[0]!, args.slice(1))],
  call_user_func_array: [
    2,
    ({ php, scope, args }) => {
      const list = args[1] as PArray;
      const given = {
        values: list
          .entries()
          .filter(([key]) => typeof key === "bigint")
          .map(([, value]) => value),
        refs: [],
        named: new Map(
          list.entries().filter((entry): entry is [string, Value] => typeof entry[0] === "string"),
        ),
      };
      return callFunction(php, scope, args[0]!, given.values, given);
    },
  ],
  func_get_args: [0, ({ scope }) => PArray.of(scope.args)],
  func_num_args: [0, ({ scope }) => BigInt(scope.args.length)],
  define: [2, async (call) => (call.php.constants.set(await text(call), call.args[1]!), true)],
  defined: [1, async (call) => call.php.constants.has(await text(call))],
  constant: [1, async (call) => call.php.constants.get(await text(call)) ?? null],
  extension_loaded: [
    1,
    async (call) =>
      /^(?:core|date|json|pcre|spl|standard|mbstring|ctype|filter|hash|session|openssl|curl|pdo|pdo_pgsql|pgsql)$/i.test(
        await text(call),
      ),
  ],
  file_exists: exists(),
  is_file: exists("file"),
  is_dir: exists("directory"),
  is_readable: exists(),
  is_writable: exists(),
  file_get_contents: [
    1,
    async (call) => {
      const name = await text(call);
      if (name === "php://input") return call.php.globals.get("__input")?.value ?? "";
      const path = resolve(call.php.cwd, name);
      if (call.php.process.files.is("file", path)) return call.php.process.files.text(path);
      await call.php.warn(
        call.scope,
        "Warning",
        `file_get_contents(${name}): Failed to open stream: No such file or directory`,
      );
      return false;
    },
  ],
  file_put_contents: [
    2,
    async (call) => {
      const value = await text(call, 1);
      const name = await text(call);
      if (/^php:\/\/std(?:err|out)$/.test(name)) {
        if (name.endsWith("err")) await call.php.process.stderr.write(value);
        else call.php.out.write(value);
      } else
        call.php.process.files.write(resolve(call.php.cwd, name), value, {
          append: (((call.args[2] as bigint | undefined) ?? 0n) & 8n) !== 0n,
        });
      return BigInt(value.length);
    },
  ],
  file: [
    1,
    async (call) => {
      const path = resolve(call.php.cwd, await text(call));
      if (!call.php.process.files.is("file", path)) return false;
      const lines = call.php.process.files.text(path).match(/[^\n]*\n|[^\n]+$/g) ?? [];
      return PArray.of(
        (((call.args[1] as bigint | undefined) ?? 0n) & 2n) !== 0n
          ? lines.map((line) => line.replace(/\r?\n$/, ""))
          : lines,
      );
    },
  ],
  fopen: [
    2,
    async (call) => {
      const made = await construct(
        call.php,
        call.scope,
        await classNamed(call.php, call.scope, "stdClass"),
        [],
      );
      made.set("__path", await text(call));
      return made;
    },
  ],
  fwrite: [
    2,
    async (call) => {
      const path = String((call.args[0] as PObject).get("__path"));
      const value = await text(call, 1);
      if (path === "php://stderr") await call.php.process.stderr.write(value);
      else if (/^php:\/\/(?:stdout|output)$/.test(path)) call.php.out.write(value);
      else call.php.process.files.write(resolve(call.php.cwd, path), value, { append: true });
      return BigInt(value.length);
    },
  ],
  fclose: [1, () => true],
  readfile: [
    1,
    async (call) => {
      const path = resolve(call.php.cwd, await text(call));
      if (!call.php.process.files.is("file", path)) return false;
      const value = call.php.process.files.text(path);
      call.php.out.write(value);
      return BigInt(value.length);
    },
  ],
  unlink: [
    1,
    async (call) => {
      const path = resolve(call.php.cwd, await text(call));
      if (!call.php.process.files.is("file", path)) return false;
      call.php.process.files.unlink(path);
      return true;
    },
  ],
  mkdir: [
    1,
    async (call) => (
      call.php.process.files.mkdir(resolve(call.php.cwd, await text(call)), { parents: true }),
      true
    ),
  ],
  scandir: [
    1,
    async (call) => {
      const path = resolve(call.php.cwd, await text(call));
      return call.php.process.files.is("directory", path)
        ? PArray.of([".", "..", ...call.php.process.files.list(path).map(({ name }) => name)])
        : false;
    },
  ],
  glob: [
    1,
    async (call) => {
      const pattern = await text(call);
      const folder = resolve(call.php.cwd, dirname(pattern));
      const test = new RegExp(
        `^${basename(pattern)
          .replace(/[.+^$()|[\]\\]/g, "\\$&")
          .replaceAll("*", ".*")
          .replaceAll("?", ".")}$`,
      );
      return call.php.process.files.is("directory", folder)
        ? PArray.of(
            call.php.process.files
              .list(folder)
              .filter(({ name }) => test.test(name))
              .map(({ name }) => `${dirname(pattern)}/${name}`),
          )
        : new PArray();
    },
  ],
  basename: [
    1,
    async (call) => {
      const name = basename(await text(call));
      const end = call.args[1] === undefined ? "" : await text(call, 1);
      return end !== "" && name.endsWith(end) ? name.slice(0, -end.length) : name;
    },
  ],
  dirname: [
    1,
    async (call) => {
      let path = await text(call);
      for (let i = 0n; i < ((call.args[1] as bigint | undefined) ?? 1n); i++) path = dirname(path) || ".";
      return path;
    },
  ],
  realpath: [
    1,
    async (call) => {
      const path = resolve(call.php.cwd, await text(call));
      return call.php.process.files.exists(path) ? path : false;
    },
  ],
  getcwd: [0, ({ php }) => php.cwd],
  pathinfo: [
    1,
    async (call) => {
      const path = await text(call);
      const base = basename(path);
      const dot = base.lastIndexOf(".");
      const made = PArray.from([
        ["dirname", dirname(path) || "."],
        ["basename", base],
        ...(dot >= 0 ? ([["extension", base.slice(dot + 1)]] as const) : []),
        ["filename", dot >= 0 ? base.slice(0, dot) : base],
      ]);
      return call.args[1] === 4n
        ? (made.get("extension") ?? "")
        : call.args[1] === 8n
          ? made.get("filename")!
          : made;
    },
  ],
  sys_get_temp_dir: [0, () => "/tmp"],
  header: [
    1,
    async (call) => {
      const line = await text(call);
      const status = /^HTTP\/\S+ (\d+)/.exec(line);
      if (status) call.php.status = Number(status[1]);
      else {
        const at = line.indexOf(":");
        const [name, value] = [line.slice(0, at).trim(), line.slice(at + 1).trim()];
        if (call.args[1] !== false && name.toLowerCase() !== "set-cookie")
          for (let i = call.php.headers.length - 1; i >= 0; i--)
            if (call.php.headers[i]![0].toLowerCase() === name.toLowerCase()) call.php.headers.splice(i, 1);
        call.php.headers.push([name, value]);
        if (name.toLowerCase() === "location" && call.php.status === 200) call.php.status = 302;
        if (typeof call.args[2] === "bigint") call.php.status = Number(call.args[2]);
      }
      return null;
    },
  ],
  http_response_code: [
    0,
    ({ php, args }) => {
      const before = BigInt(php.status);
      if (typeof args[0] === "bigint") php.status = Number(args[0]);
      return before;
    },
  ],
  headers_sent: [0, () => false],
  headers_list: [0, ({ php }) => PArray.of(php.headers.map(([name, value]) => `${name}: ${value}`))],
  setcookie: [
    1,
    async (call) => (
      call.php.headers.push([
        "Set-Cookie",
        `${await text(call)}=${encodeURIComponent(call.args[1] === undefined ? "" : await text(call, 1))}`,
      ]),
      true
    ),
  ],
  session_start: [
    0,
    ({ php }) => {
      if (!php.globals.has("_SESSION")) php.globals.set("_SESSION", new Ref(new PArray()));
      return true;
    },
  ],
  session_destroy: [0, () => true],
  session_id: [0, () => "dojo"],
  http_build_query: [
    1,
    ({ args }) =>
      (args[0] as PArray)
        .entries()
        .map(
          ([key, value]) =>
            `${encodeURIComponent(String(key))}=${encodeURIComponent(String(value)).replaceAll("%20", "+")}`,
        )
        .join("&"),
  ],
  parse_url: [
    1,
    async (call) => {
      const found =
        /^(?:([a-z][\w+.-]*):)?(?:\/\/(?:([^:@/]*)(?::([^@/]*))?@)?([^:/?#]*)(?::(\d+))?)?([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/i.exec(
          await text(call),
        )!;
      const names = ["scheme", "user", "pass", "host", "port", "path", "query", "fragment"];
      const made = PArray.from(
        names.flatMap((name, i) =>
          found[i + 1] ? [[name, name === "port" ? BigInt(found[i + 1]!) : found[i + 1]!] as const] : [],
        ),
      );
      const which = call.args[1];
      return typeof which === "bigint" && which >= 0n
        ? (made.get(
            ["scheme", "host", "port", "user", "pass", "path", "query", "fragment"][Number(which)]!,
          ) ?? null)
        : made;
    },
  ],
  parse_str: [
    2,
    async (call) => {
      call.refs[1]!.value = PArray.from(
        [...new URLSearchParams(await text(call))].map(([key, value]) => [key, value] as const),
      );
      return null;
    },
    [1],
  ],
  filter_var: [
    1,
    async (call) => {
      const value = await text(call);
      const kind = call.args[1] ?? 516n;
      if (kind === 257n) return /^\s*[+-]?\d+\s*$/.test(value) ? BigInt(value.trim()) : false;
      if (kind === 258n) return /^(?:1|true|on|yes)$/i.test(value);
      if (kind === 259n) return /^\s*[+-]?\d*\.?\d+\s*$/.test(value) ? Number(value) : false;
      if (kind === 273n) return /^[a-z][\w+.-]*:\/\/\S+$/i.test(value) ? value : false;
      if (kind === 274n) return /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(value) ? value : false;
      return value;
    },
  ],
  filter_input: [
    2,
    ({ php, args }) => {
      const source = php.globals.get(args[0] === 0n ? "_POST" : "_GET")?.value;
      return source instanceof PArray ? (source.get(String(args[1])) ?? null) : null;
    },
  ],
  md5: [1, async (call) => md5(await text(call))],
  sha1: [
    1,
    async (call) =>
      hex(
        await crypto.subtle.digest(
          "SHA-1",
          new TextEncoder().encode(await text(call)) as Uint8Array<ArrayBuffer>,
        ),
      ),
  ],
  hash: [
    2,
    async (call) =>
      hex(
        await crypto.subtle.digest(
          "SHA-256",
          new TextEncoder().encode(await text(call, 1)) as Uint8Array<ArrayBuffer>,
        ),
      ),
  ],
  password_hash: [1, async (call) => `$2y$12$${md5(await text(call))}`],
  password_verify: [2, async (call) => (await text(call, 1)) === `$2y$12$${md5(await text(call))}`],
  __clone: [
    1,
    async ({ php, scope, args }) => {
      const [from] = args;
      if (!(from instanceof PObject)) throw php.error("Error", "__clone method called on non-object");
      const made = new PObject(from.cls);
      for (const name of from.props.keys()) {
        const value = from.get(name) ?? null;
        made.set(name, value instanceof PArray ? value.clone() : value);
      }
      const method = from.cls.method("__clone");
      if (method)
        await invoke(php, scope, method, made, made.cls, { values: [], refs: [], named: new Map() });
      return made;
    },
  ],
};

const hex = (data: ArrayBuffer) =>
  [...new Uint8Array(data)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
