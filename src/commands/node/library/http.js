// node:http: a server on a port of this machine, and requests to the rest of the internet.
const EventEmitter = require("events");
const { Readable, Writable } = require("stream");
const { Buffer, binary, ofBinary } = require("buffer");
const { nodeError } = require("internal/errors");
const events = require("internal/events-from-host");

const STATUS_CODES = host("statuses");
const METHODS = ["DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT", "PROPFIND", "SEARCH", "TRACE"];

class IncomingMessage extends Readable {
  constructor({ method, url, headers, body, from, status }) {
    super();
    Object.assign(this, { httpVersion: "1.1", headers: {}, rawHeaders: headers.flat(), complete: true });
    for (const [name, value] of headers)
      this.headers[name] = name in this.headers ? `${this.headers[name]}, ${value}` : value;
    if (status === undefined) Object.assign(this, { method, url });
    else Object.assign(this, { statusCode: status, statusMessage: STATUS_CODES[status] ?? "" });
    const socket = {
      remoteAddress: from ?? "127.0.0.1",
      encrypted: false,
      destroy() {},
      on() {},
      setTimeout() {},
    };
    Object.defineProperties(this, { socket: { value: socket }, connection: { value: socket } });
    if (body !== "") this.push(ofBinary(body));
    this.push(null);
  }
  setTimeout() {
    return this;
  }
}

class ServerResponse extends Writable {
  #id;
  #headers = new Map();
  #head;
  statusCode = 200;
  statusMessage = "";
  headersSent = false;
  sendDate = true;

  constructor(id, req) {
    super();
    this.#id = id;
    Object.defineProperties(this, { req: { value: req }, socket: { value: req.socket } });
    this.#head = req.method === "HEAD";
  }
  #early(what) {
    if (this.headersSent)
      throw nodeError(
        Error,
        "ERR_HTTP_HEADERS_SENT",
        `Cannot ${what} headers after they are sent to the client`,
      );
  }
  setHeader(name, value) {
    this.#early("set");
    if (value === undefined)
      throw nodeError(
        TypeError,
        "ERR_HTTP_INVALID_HEADER_VALUE",
        `Invalid value "${value}" for header "${name}"`,
      );
    this.#headers.set(name.toLowerCase(), [name, value]);
    return this;
  }
  getHeader(name) {
    return this.#headers.get(name.toLowerCase())?.[1];
  }
  getHeaders() {
    return Object.fromEntries([...this.#headers].map(([name, [, value]]) => [name, value]));
  }
  hasHeader(name) {
    return this.#headers.has(name.toLowerCase());
  }
  removeHeader(name) {
    this.#early("remove");
    this.#headers.delete(name.toLowerCase());
  }
  writeHead(status, message, headers) {
    this.#early("write");
    this.statusCode = status;
    if (typeof message === "string") this.statusMessage = message;
    const given = typeof message === "object" ? message : headers;
    for (const [name, value] of Object.entries(given ?? {})) this.setHeader(name, value);
    return this;
  }
  flushHeaders() {
    this.#send("", false);
  }
  _write(part, encoding, done) {
    this.#send(binary(part), false);
    setImmediate(done);
  }
  end(part, encoding, done) {
    if (typeof part === "function") return this.end(undefined, undefined, part);
    if (this.writableEnded) return this;
    const data =
      part === undefined || part === null
        ? ""
        : binary(typeof part === "string" ? Buffer.from(part, encoding) : part);
    if (!this.headersSent && !this.hasHeader("content-length") && ![204, 304].includes(this.statusCode))
      this.setHeader("Content-Length", data.length);
    this.#send(data, true);
    return super.end(undefined, undefined, typeof encoding === "function" ? encoding : done);
  }
  #send(data, last) {
    const head = this.headersSent
      ? null
      : {
          status: this.statusCode,
          message: this.statusMessage || (STATUS_CODES[this.statusCode] ?? ""),
          headers: [...this.#headers.values()].flatMap(([name, value]) =>
            [].concat(value).map((one) => [name, String(one)]),
          ),
        };
    this.headersSent = true;
    host("respond", this.#id, head, this.#head ? "" : data, last);
  }
}

const servers = new Map();
let last = 0;

class Server extends EventEmitter {
  #id = ++last;
  #address = null;
  serving = true;
  listening = false;

  constructor(options, listener) {
    super();
    Object.defineProperty(this, "serving", { enumerable: false });
    const handler = typeof options === "function" ? options : listener;
    if (handler) this.on("request", handler);
  }
  listen(...args) {
    const done = typeof args.at(-1) === "function" ? args.pop() : undefined;
    if (done) this.once("listening", done);
    const given =
      typeof args[0] === "object" && args[0] !== null
        ? args[0]
        : { port: args[0], host: args.find((one, i) => i > 0 && typeof one === "string") };
    const port = portOf(given.port);
    const address = given.host ?? "::";
    try {
      this.#address = host("listen", this.#id, address, port);
    } catch (error) {
      if (error.code !== "EADDRINUSE") throw error;
      setImmediate(() => this.emit("error", error));
      return this;
    }
    this.listening = true;
    servers.set(this.#id, this);
    events.hold(this);
    setImmediate(() => this.emit("listening"));
    return this;
  }
  address() {
    return this.#address;
  }
  close(done) {
    if (done) this.once("close", done);
    if (this.listening) {
      this.listening = false;
      host("unlisten", this.#id);
      servers.delete(this.#id);
      events.release(this);
    }
    setImmediate(() => this.emit("close"));
    return this;
  }
  closeAllConnections() {}
  closeIdleConnections() {}
  setTimeout() {
    return this;
  }
  unref() {
    return this;
  }
}

/** As Node reads a port: a number, or digits; a path would be a pipe. */
function portOf(port) {
  if (port === undefined || port === null || port === "") return 0;
  const number = Number(port);
  if (Number.isInteger(number) && number >= 0 && number < 65536) return number;
  if (Number.isNaN(number)) throw new Error("listening on a pipe is not simulated yet");
  throw nodeError(
    RangeError,
    "ERR_SOCKET_BAD_PORT",
    `options.port should be >= 0 and < 65536. Received type ${typeof port} (${typeof port === "string" ? `'${port}'` : port}).`,
  );
}

events.on("request", ({ server, id, ...request }) => {
  const req = new IncomingMessage(request);
  servers.get(server)?.emit("request", req, new ServerResponse(id, req));
});

/** http.request over the same way fetch goes. */
class ClientRequest extends Writable {
  #parts = [];
  #url;
  #options;
  constructor(url, options, done) {
    super();
    this.#url = url;
    this.#options = options;
    if (done) this.on("response", done);
  }
  setHeader(name, value) {
    (this.#options.headers ??= {})[name] = value;
  }
  setTimeout() {
    return this;
  }
  _write(part, encoding, done) {
    this.#parts.push(part);
    done();
  }
  _ended() {
    const { method = "GET", headers = {} } = this.#options;
    const { send } = require("internal/fetch");
    send({
      method,
      url: this.#url,
      headers: Object.entries(headers),
      body: binary(Buffer.concat(this.#parts)),
    }).then(
      (answer) => this.emit("response", new IncomingMessage(answer)),
      (error) => this.emit("error", error),
    );
  }
}

const requestOver = (protocol) => (url, options, done) => {
  if (typeof url === "object" && !(url instanceof URL)) {
    const { hostname, host: name, port, path = "/" } = url;
    return new ClientRequest(
      `${url.protocol ?? protocol}//${hostname ?? name ?? "localhost"}${port ? `:${port}` : ""}${path}`,
      url,
      options,
    );
  }
  return typeof options === "function"
    ? new ClientRequest(String(url), {}, options)
    : new ClientRequest(String(url), options ?? {}, done);
};

function clientOf(protocol) {
  const request = requestOver(protocol);
  const get = (...args) => {
    const made = request(...args);
    made.end();
    return made;
  };
  return { request, get };
}

Object.assign(exports, {
  STATUS_CODES,
  METHODS,
  IncomingMessage,
  ServerResponse,
  Server,
  createServer: (...args) => new Server(...args),
  Agent: class Agent {},
  ...clientOf("http:"),
  clientOf,
});
