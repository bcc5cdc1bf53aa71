// pg: Client and Pool for Postgres, written for this simulator: queries with parameters, results in JavaScript's types,
// errors with the server's fields. No streams, cursors or notifications.
const EventEmitter = require("events");
const path = require("path");
const { ask, callers, hold, release } = require("dojo:postgres");
const types = require("./lib/types.js");

const nodeModules = path.dirname(path.dirname(__filename));
const ticks = "    at process.processTicksAndRejections (node:internal/process/task_queues:104:5)";

/** Where pg makes an error, and the line that stands there. */
const places = {
  client: ["pg/lib/client.js:694:17", "          Error.captureStackTrace(err)"],
  pool: ["pg-pool/index.js:45:11", "    Error.captureStackTrace(err)"],
};

const parserFrames = [
  "parseErrorMessage (MODULES/pg-protocol/dist/parser.js:306:11)",
  "Parser.handlePacket (MODULES/pg-protocol/dist/parser.js:143:27)",
  "Parser.parse (MODULES/pg-protocol/dist/parser.js:37:38)",
  "Socket.<anonymous> (MODULES/pg-protocol/dist/index.js:12:42)",
  "Socket.emit (node:events:508:28)",
  "addChunk (node:internal/streams/readable:559:12)",
  "readableAddChunkPushByteMode (node:internal/streams/readable:510:3)",
  "Readable.push (node:internal/streams/readable:390:5)",
  "TCP.onStreamRead (node:internal/stream_base_commons:189:23)",
];
const networkFrames = {
  connect: ["TCPConnectWrap.afterConnect [as oncomplete] (node:net:1637:16)"],
  getaddrinfo: ["GetAddrInfoReqWrap.onlookupall [as oncomplete] (node:dns:122:26)"],
  undefined: [
    "TLSSocket.onConnectSecure (node:_tls_wrap:1679:34)",
    "TLSSocket.emit (node:events:508:28)",
    "TLSSocket._finishInit (node:_tls_wrap:1094:8)",
    "ssl.onhandshakedone (node:_tls_wrap:880:12)",
  ],
};

const headOf = (error) => `${error.name}${error.message === "" ? "" : `: ${error.message}`}`;

/** An error with the stack that one of pg has when an await of the program throws it. */
function atAwait(error, [place, line], frames) {
  const [, file, column] = /^(.*:\d+):(\d+)$/.exec(place);
  const head = `${nodeModules}/${file}\n${line}\n${" ".repeat(column - 1)}^\n`;
  Object.defineProperty(error, "__head", { value: head, configurable: true });
  const waited = frames.length > 0 ? [ticks, ...frames] : [];
  error.stack = [headOf(error), `    at ${nodeModules}/${place}`, ...waited].join("\n");
  return error;
}

/** An error with the stack of the connection that was refused. */
function atConnection(error) {
  const frames = error instanceof DatabaseError ? parserFrames : networkFrames[error.syscall];
  const own = frames.map((frame) => `    at ${frame.replace("MODULES", nodeModules)}`);
  error.stack = [headOf(error), ...own].join("\n");
  return error;
}

const letters = {
  S: "severity",
  C: "code",
  D: "detail",
  H: "hint",
  P: "position",
  p: "internalPosition",
  q: "internalQuery",
  W: "where",
  s: "schema",
  t: "table",
  c: "column",
  d: "dataType",
  n: "constraint",
  F: "file",
  L: "line",
  R: "routine",
};

class DatabaseError extends Error {
  constructor(message, length, name) {
    super(message);
    this.length = length;
    Object.defineProperty(this, "name", { value: name, enumerable: false });
  }
}

/** What the host described, as the error a program sees. */
function errorOf({ report, message, facts }) {
  if (!report) return Object.assign(new Error(message), facts);
  const length = Object.values(report).reduce((sum, one) => sum + 2 + Buffer.byteLength(one), 5);
  const error = new DatabaseError(report.M, length, "error");
  for (const [letter, name] of Object.entries(letters)) error[name] = report[letter];
  return error;
}

/** What a connection string says, and what only it can say of TLS. */
function parse(text) {
  const url = new URL(text.replace(/^postgres(?:ql)?:/, "http:"));
  const options = Object.fromEntries(url.searchParams);
  const { sslmode } = options;
  const ssl =
    sslmode === "disable" || sslmode === undefined
      ? undefined
      : sslmode === "no-verify" || options.uselibpqcompat === "true"
        ? { rejectUnauthorized: false }
        : {};
  return {
    user: decodeURIComponent(url.username) || undefined,
    password: decodeURIComponent(url.password) || undefined,
    host: url.hostname || undefined,
    port: url.port || undefined,
    database: decodeURIComponent(url.pathname.slice(1)) || undefined,
    ...(ssl && { ssl }),
    ...(sslmode === "disable" && { ssl: false }),
  };
}

const sslOfEnvironment = () => {
  const { PGSSLMODE: mode } = process.env;
  if (mode === undefined || mode === "disable") return false;
  return mode === "no-verify" ? { rejectUnauthorized: false } : true;
};

/** Where to, of what was given and the environment. */
function settle(given = {}) {
  const config = typeof given === "string" ? { connectionString: given } : given;
  const all = config.connectionString ? { ...config, ...parse(config.connectionString) } : config;
  const env = process.env;
  const user = all.user ?? env.PGUSER ?? env.USER;
  return {
    user,
    database: all.database ?? env.PGDATABASE ?? user,
    host: all.host ?? env.PGHOST ?? "localhost",
    port: Number(all.port ?? env.PGPORT ?? 5432),
    password: all.password ?? env.PGPASSWORD ?? null,
    ssl: all.ssl ?? sslOfEnvironment(),
    application_name: all.application_name ?? env.PGAPPNAME,
  };
}

class Result {
  constructor({ fields, rows, tag }, rowMode, own) {
    const [, command = null, oid, count] =
      /^([A-Z]+)(?: (\d+)(?= \d))?(?: .*?(\d+)| [A-Z ]+)?$/.exec(tag) ?? [];
    this.command = command;
    this.rowCount = count === undefined ? null : Number(count);
    this.oid = oid === undefined ? null : Number(oid);
    const read = fields.map(
      ({ dataTypeID }) => own?.getTypeParser(dataTypeID, "text") ?? types.getTypeParser(dataTypeID),
    );
    const values = rows.map((row) => row.map((text, i) => (text === null ? null : read[i](text))));
    this.rows =
      rowMode === "array"
        ? values
        : values.map((row) => Object.fromEntries(fields.map(({ name }, i) => [name, row[i]])));
    this.fields = fields.map((field) => ({ ...field, format: "text" }));
    this.rowAsArray = rowMode === "array";
  }
}

let last = 0;

class Client extends EventEmitter {
  #id = ++last;
  #asked = false;
  #ended = false;
  #busy = Promise.resolve();
  #password;
  #application;

  constructor(config) {
    super();
    const { password, application_name: application, ...where } = settle(config);
    Object.assign(this, where);
    this.#password = password;
    this.#application = application ?? "";
    this.own = config?.types;
    Object.defineProperty(this, "own", { enumerable: false });
  }
  connect(done) {
    return answer(done, this.#connect());
  }
  async #connect() {
    if (this.#asked) throw new Error("Client has already been connected. You cannot reuse a client.");
    this.#asked = true;
    const { host, port, user, database, ssl } = this;
    const wanted = {
      host,
      port,
      user: user ?? "",
      database: database ?? "",
      password: this.#password ?? "",
      application: this.#application,
    };
    const how = !ssl ? "none" : ssl.rejectUnauthorized === false ? "any" : "verify";
    try {
      await ask("connect", this.#id, { ...wanted, ssl: how });
    } catch (described) {
      this.#ended = true;
      throw atConnection(errorOf(described));
    }
    hold(this);
    this.emit("connect");
  }
  query(...given) {
    const done = typeof given.at(-1) === "function" ? given.pop() : undefined;
    const [config, values] = given;
    if (config === null || config === undefined)
      throw new TypeError("Client was passed a null or undefined query");
    if (typeof config.submit === "function")
      throw new Error("query streams and cursors of pg are not simulated yet");
    const query = { ...(typeof config === "string" ? { text: config } : config) };
    if (values) query.values = values;
    const result = this.#busy.then(() => this.#query(query, frames));
    const frames = callers();
    this.#busy = result.catch(() => {});
    return answer(done ?? query.callback, result);
  }
  async #query({ text, values, rowMode }, frames) {
    if (this.#ended) throw new Error("Client was closed and is not queryable");
    const texts = values?.map(types.prepareValue) ?? null;
    try {
      const said = await ask("query", this.#id, text, texts && texts.length > 0 ? texts : null);
      const results = said.map((one) => new Result(one, rowMode, this.own));
      return results.length > 1 ? results : results[0];
    } catch (described) {
      if (described instanceof Error) throw described;
      throw atAwait(errorOf(described), places.client, frames);
    }
  }
  end(done) {
    return answer(
      done,
      this.#busy.then(() => this.#end()),
    );
  }
  async #end() {
    if (this.#ended) return;
    this.#ended = true;
    release(this);
    await ask("end", this.#id);
    this.emit("end");
  }
  ref() {
    hold(this);
  }
  unref() {
    release(this);
  }
  escapeIdentifier(name) {
    return types.escapeIdentifier(name);
  }
  escapeLiteral(text) {
    return types.escapeLiteral(text);
  }
}

/** To the callback when there is one, else the promise. */
function answer(done, promise) {
  if (typeof done !== "function") return promise;
  // As an event would call it: what the callback throws is nobody's rejection.
  promise.then(
    (value) => setImmediate(() => done(null, value)),
    (error) => setImmediate(() => done(error)),
  );
  return undefined;
}

class Pool extends EventEmitter {
  #idle = [];
  #all = new Set();
  #waiting = [];
  #timers = new Map();
  ending = false;
  ended = false;

  constructor(options = {}) {
    super();
    this.options = {
      max: 10,
      idleTimeoutMillis: 10000,
      ...(typeof options === "string" ? { connectionString: options } : options),
    };
    if (this.options.password !== undefined)
      Object.defineProperty(this.options, "password", { enumerable: false });
  }
  get totalCount() {
    return this.#all.size;
  }
  get idleCount() {
    return this.#idle.length;
  }
  get waitingCount() {
    return this.#waiting.length;
  }
  get expiredCount() {
    return 0;
  }
  connect(done) {
    const given = this.#take(callers());
    if (typeof done !== "function") return given;
    given.then(
      (client) => setImmediate(() => done(undefined, client, client.release)),
      (error) => setImmediate(() => done(error, undefined, () => {})),
    );
    return undefined;
  }
  async #take(frames) {
    if (this.ending) throw new Error("Cannot use a pool after calling end on the pool");
    let client = this.#idle.pop();
    if (client) {
      clearTimeout(this.#timers.get(client));
      hold(client);
    } else if (this.#all.size >= this.options.max)
      client = await new Promise((resolve) => this.#waiting.push(resolve));
    else {
      client = new Client(this.options);
      this.#all.add(client);
      try {
        await client.connect();
      } catch (error) {
        this.#all.delete(client);
        throw atAwait(error, places.pool, frames);
      }
      this.emit("connect", client);
    }
    this.emit("acquire", client);
    client.release = (broken) => this.#give(client, broken);
    return client;
  }
  #give(client, broken) {
    client.release = () => {
      throw new Error("Release called on client which has already been released to the pool.");
    };
    this.emit("release", broken, client);
    if (broken || this.ending) {
      this.#all.delete(client);
      void client.end();
      return;
    }
    const next = this.#waiting.shift();
    if (next) return next(client);
    this.#idle.push(client);
    if (this.options.allowExitOnIdle) release(client);
    if (this.options.idleTimeoutMillis)
      this.#timers.set(
        client,
        setTimeout(() => {
          this.#idle = this.#idle.filter((one) => one !== client);
          this.#all.delete(client);
          this.emit("remove", client);
          void client.end();
        }, this.options.idleTimeoutMillis),
      );
    if (this.options.allowExitOnIdle) this.#timers.get(client)?.unref();
  }
  query(...given) {
    const done = typeof given.at(-1) === "function" ? given.pop() : undefined;
    return answer(done, this.#query(given, callers()));
  }
  async #query(given, frames) {
    const client = await this.#take(frames);
    try {
      const result = await client.query(...given);
      client.release();
      return result;
    } catch (error) {
      client.release();
      throw error instanceof DatabaseError ? atAwait(error, places.pool, frames) : error;
    }
  }
  end(done) {
    return answer(done, this.#end());
  }
  async #end() {
    if (this.ending) throw new Error("Called end on pool more than once");
    this.ending = true;
    for (const timer of this.#timers.values()) clearTimeout(timer);
    for (const client of this.#idle.splice(0)) {
      this.#all.delete(client);
      await client.end();
    }
    this.ended = true;
  }
}

module.exports = {
  Client,
  Pool,
  DatabaseError,
  Connection: class Connection {},
  Result,
  types,
  defaults: { host: "localhost", port: 5432, max: 10, idleTimeoutMillis: 30000 },
  escapeIdentifier: types.escapeIdentifier,
  escapeLiteral: types.escapeLiteral,
};
