import abort from "../library/abort.js?raw";
import assert from "../library/assert.js?raw";
import boot from "../library/boot.js?raw";
import buffer from "../library/buffer.js?raw";
import crypto from "../library/crypto.js?raw";
import errors from "../library/errors.js?raw";
import events from "../library/events.js?raw";
import fetch from "../library/fetch.js?raw";
import fs from "../library/fs.js?raw";
import globals from "../library/globals.js?raw";
import hostEvents from "../library/host-events.js?raw";
import http from "../library/http.js?raw";
import inspect from "../library/inspect.js?raw";
import intl from "../library/intl.js?raw";
import loader from "../library/loader.js?raw";
import os from "../library/os.js?raw";
import path from "../library/path.js?raw";
import postgres from "../library/postgres.js?raw";
import querystring from "../library/querystring.js?raw";
import readline from "../library/readline.js?raw";
import rejections from "../library/rejections.js?raw";
import repl from "../library/repl.js?raw";
import stdin from "../library/stdin.js?raw";
import stream from "../library/stream.js?raw";
import table from "../library/table.js?raw";
import timers from "../library/timers.js?raw";
import url from "../library/url.js?raw";
import util from "../library/util.js?raw";
import zlib from "../library/zlib.js?raw";

/** Modules that programs may require, by name. */
const core: Readonly<Record<string, string>> = {
  assert,
  buffer,
  crypto,
  events,
  fs,
  http,
  os,
  path,
  querystring,
  readline,
  stream,
  timers,
  url,
  util,
  zlib,
  https: `const http = require("http");
Object.assign(exports, http, http.clientOf("https:"));
exports.createServer = () => { throw new Error("https.createServer is not simulated yet: Heroku's router speaks TLS, an app speaks http"); };`,
  "dojo:postgres": postgres,
  process: "module.exports = globalThis.process;",
  console: "module.exports = globalThis.console;",
  module: `const { createRequire, builtinModules } = require("internal/loader");
Object.assign(exports, { createRequire, builtinModules });`,
  "fs/promises": `module.exports = require("fs").promises;`,
  "path/posix": `module.exports = require("path");`,
  "timers/promises": `module.exports = require("timers").promises;`,
  "readline/promises": `module.exports = require("readline").promises;`,
  "stream/promises": `const { promisify } = require("util");
exports.pipeline = promisify(require("stream").pipeline);`,
  string_decoder: `const { Buffer } = require("buffer");
exports.StringDecoder = class StringDecoder {
  #parts = [];
  #encoding;
  #given = 0;
  constructor(encoding = "utf8") { this.#encoding = encoding; }
  #text() { return Buffer.concat(this.#parts).toString(this.#encoding); }
  write(part) {
    this.#parts.push(typeof part === "string" ? Buffer.from(part) : part);
    const whole = this.#text().replace(/\\ufffd{1,3}$/, "");
    const text = whole.slice(this.#given);
    this.#given = whole.length;
    return text;
  }
  end(part) { return part === undefined ? this.#text().slice(this.#given) : this.write(part); }
};`,
  perf_hooks: "exports.performance = globalThis.performance;",
  async_hooks: `exports.AsyncLocalStorage = class { constructor() { throw new Error("AsyncLocalStorage is not simulated yet"); } };`,
  tty: "exports.isatty = (fd) => Boolean([process.stdin, process.stdout, process.stderr][fd]?.isTTY);",
  "assert/strict": `module.exports = require("assert");`,
};

const internal: Readonly<Record<string, string>> = {
  "internal/abort": abort,
  "internal/errors": errors,
  "internal/events-from-host": hostEvents,
  "internal/fetch": fetch,
  "internal/globals": globals,
  "internal/inspect": inspect,
  "internal/intl": intl,
  "internal/loader": loader,
  "internal/rejections": rejections,
  "internal/repl": repl,
  "internal/stdin": stdin,
  "internal/table": table,
};

/** Modules of Node.js that are none of the library's: to ask for them says so aloud. */
export const missingCore: readonly string[] = [
  "child_process",
  "cluster",
  "dgram",
  "dns",
  "domain",
  "http2",
  "inspector",
  "net",
  "punycode",
  "repl",
  "sqlite",
  "test",
  "tls",
  "v8",
  "vm",
  "worker_threads",
];

export const coreNames: readonly string[] = Object.keys(core);

/** The library as scripts: each file a function, for the boot code to call when it is first required. */
export const libraryScripts: readonly { readonly file: string; readonly source: string }[] = [
  { file: "node:internal/library", source: "globalThis.__library = {};" },
  ...Object.entries({ ...core, ...internal }).map(([name, source]) => ({
    file: `node:${name}`,
    source: `__library[${JSON.stringify(name)}] = function (exports, require, module, host) { ${source}\n};`,
  })),
  { file: "node:internal/boot", source: `(function () { ${boot}\n})();` },
];
