// What every program finds without asking: console, process, timers, Buffer, URL, fetch.
const EventEmitter = require("events");
const { inspect, formatWith } = require("internal/inspect");
const { Buffer, TextEncoder, TextDecoder, atob, btoa } = require("buffer");
const { URL, URLSearchParams } = require("url");
const timers = require("timers");

const facts = host("facts");

const write = (fd) => (data, encoding, done) => {
  host("write", fd, typeof data === "string" ? data : Buffer.from(data).toString());
  const callback = typeof encoding === "function" ? encoding : done;
  if (callback) setImmediate(callback);
  return true;
};

const output = (fd, { isTTY, columns }) => {
  const stream = new EventEmitter();
  return Object.assign(stream, { fd, write: write(fd), end: write(fd), ...(isTTY && { isTTY, columns }) });
};

class Process extends EventEmitter {
  title = "node";
  version = `v${facts.version}`;
  versions = { node: facts.version };
  arch = "x64";
  platform = "linux";
  argv = [facts.executable, ...facts.argv];
  argv0 = "node";
  execArgv = [];
  execPath = facts.executable;
  pid = facts.pid;
  ppid = 1;
  exitCode = undefined;
  stdout = output(1, facts.stdout);
  stderr = output(2, facts.stderr);
  env = environment();

  cwd() {
    return host("cwd");
  }
  chdir(path) {
    host("chdir", path);
  }
  exit(code) {
    if (code !== undefined) this.exitCode = code;
    if (!this._exiting) {
      this._exiting = true;
      this.emit("exit", Number(this.exitCode ?? 0));
    }
    host("exit", Number(this.exitCode ?? 0));
    for (;;); // the host ends the program here
  }
  abort() {
    host("exit", 134);
  }
  kill(pid, signal = "SIGTERM") {
    if (pid !== this.pid) throw new Error("kill of other processes is not simulated yet");
    setImmediate(() => require("internal/events-from-host").dispatch({ type: "signal", signal }));
    return true;
  }
  nextTick(run, ...args) {
    timers.nextTick(run, args);
  }
  uptime() {
    return (host("now") - facts.started) / 1000;
  }
  memoryUsage() {
    return {
      rss: 46_000_000,
      heapTotal: 6_500_000,
      heapUsed: 4_800_000,
      external: 1_700_000,
      arrayBuffers: 10_500,
    };
  }
  umask() {
    return 0o22;
  }
  getuid() {
    return facts.uid;
  }
  emitWarning(warning, name = "Warning") {
    const text = warning instanceof Error ? `${warning.name}: ${warning.message}` : `${name}: ${warning}`;
    host(
      "write",
      2,
      `(node:${this.pid}) ${text}\n(Use \`node --trace-warnings ...\` to show where the warning was created)\n`,
    );
  }
  get stdin() {
    return require("internal/stdin");
  }
}
Process.prototype.hrtime = () => [Math.floor(host("now") / 1000), (host("now") % 1000) * 1e6];
Process.prototype.hrtime.bigint = () => BigInt(host("now")) * 1_000_000n;

/** process.env holds texts, whatever is put into it. */
function environment() {
  return new Proxy(
    { ...facts.env },
    {
      set: (target, key, value) => {
        target[key] = String(value);
        return true;
      },
    },
  );
}

class Console {
  #indent = "";
  #counts = new Map();
  #timers = new Map();
  #out(fd, args) {
    const colors = (fd === 1 ? facts.stdout : facts.stderr).isTTY;
    const text = formatWith({ colors }, ...args);
    host(
      "write",
      fd,
      `${this.#indent}${this.#indent === "" ? text : text.replaceAll("\n", `\n${this.#indent}`)}\n`,
    );
  }
  log = (...args) => this.#out(1, args);
  info = (...args) => this.#out(1, args);
  debug = (...args) => this.#out(1, args);
  warn = (...args) => this.#out(2, args);
  error = (...args) => this.#out(2, args);
  dir = (value, options) => this.#out(1, [inspect(value, options)]);
  trace = (...args) => {
    const rest = new Error("").stack
      .split("\n")
      .slice(1)
      .filter((line) => !line.includes("internal/globals"));
    this.#out(2, [[formatWith({}, "Trace:", ...args), ...rest].join("\n")]);
  };
  assert = (holds, ...args) => {
    if (!holds)
      this.#out(
        2,
        args.length === 0 ? ["Assertion failed"] : [`Assertion failed: ${formatWith({}, ...args)}`],
      );
  };
  group = (...args) => {
    if (args.length > 0) this.#out(1, args);
    this.#indent += "  ";
  };
  groupEnd = () => {
    this.#indent = this.#indent.slice(2);
  };
  count = (label = "default") => {
    this.#counts.set(label, (this.#counts.get(label) ?? 0) + 1);
    this.#out(1, [`${label}: ${this.#counts.get(label)}`]);
  };
  time = (label = "default") => void this.#timers.set(label, host("now"));
  timeEnd = (label = "default") => this.#out(1, [`${label}: ${host("now") - this.#timers.get(label)}ms`]);
  table = (rows) => this.#out(1, [require("internal/table")(rows)]);
}

globalThis.global = globalThis;
globalThis.process = new Process();
const console = new Console();
globalThis.console = console;
Object.assign(globalThis, {
  Buffer,
  TextEncoder,
  TextDecoder,
  URL,
  URLSearchParams,
  atob,
  btoa,
  setTimeout: timers.setTimeout,
  clearTimeout: timers.clearTimeout,
  setInterval: timers.setInterval,
  clearInterval: timers.clearInterval,
  setImmediate: timers.setImmediate,
  clearImmediate: timers.clearImmediate,
  queueMicrotask: (run) => void Promise.resolve().then(run),
  structuredClone: (value) => (value === undefined ? undefined : JSON.parse(JSON.stringify(value))),
  performance: { now: () => host("now") - facts.started, timeOrigin: facts.started },
  fetch: (...args) => require("internal/fetch").fetch(...args),
  crypto: { randomUUID: () => host("uuid") },
});
require("internal/intl");
for (const name of ["Event", "EventTarget", "DOMException", "AbortSignal", "AbortController"])
  Object.defineProperty(globalThis, name, {
    get: () => require("internal/abort")[name],
    set(value) {
      Object.defineProperty(globalThis, name, { value, writable: true });
    },
    configurable: true,
  });
/** JSON.parse complains in V8's words. */
const { parse } = JSON;
JSON.parse = (text, reviver) => {
  try {
    return parse(text, reviver);
  } catch (error) {
    const words = error instanceof SyntaxError ? host("json", String(text)) : null;
    if (words !== null) error.message = words;
    throw error;
  }
};
for (const name of ["Headers", "Request", "Response"])
  Object.defineProperty(globalThis, name, { get: () => require("internal/fetch")[name], configurable: true });
for (const name of ["Buffer", "process", "console", "global"])
  Object.defineProperty(globalThis, name, { enumerable: false });
