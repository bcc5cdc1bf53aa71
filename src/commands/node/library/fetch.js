// The global fetch, with Headers, Request and Response.
const { Buffer, binary, ofBinary } = require("buffer");
const events = require("internal/events-from-host");

const waiting = new Map();
let last = 0;

/** { method, url, headers: [[name, value]], body } -> { status, headers, body }; bodies as strings of bytes. */
const send = (request) =>
  new Promise((resolve, reject) => {
    const id = ++last;
    const handle = {};
    waiting.set(id, ({ error, answer }) => {
      waiting.delete(id);
      events.release(handle);
      if (answer) resolve(answer);
      else reject(Object.assign(new Error(error.message), error));
    });
    events.hold(handle);
    host("fetch", id, request);
  });
events.on("fetched", (event) => waiting.get(event.id)?.(event));

class Headers {
  #map = new Map();
  constructor(init = {}) {
    for (const [name, value] of init[Symbol.iterator] ? init : Object.entries(init)) this.append(name, value);
  }
  append(name, value) {
    const key = name.toLowerCase();
    this.#map.set(key, this.#map.has(key) ? `${this.#map.get(key)}, ${value}` : String(value));
  }
  set(name, value) {
    this.#map.set(name.toLowerCase(), String(value));
  }
  get(name) {
    return this.#map.get(name.toLowerCase()) ?? null;
  }
  has(name) {
    return this.#map.has(name.toLowerCase());
  }
  delete(name) {
    this.#map.delete(name.toLowerCase());
  }
  forEach(run) {
    for (const [name, value] of this.#map) run(value, name, this);
  }
  entries() {
    return this.#map.entries();
  }
  [Symbol.iterator]() {
    return this.#map.entries();
  }
}

class Body {
  #bytes;
  constructor(body) {
    this.#bytes =
      body === undefined || body === null
        ? Buffer.alloc(0)
        : typeof body === "string"
          ? Buffer.from(body)
          : Buffer.from(String(body));
    if (ArrayBuffer.isView(body)) this.#bytes = Buffer.from(body);
  }
  get bytes() {
    return this.#bytes;
  }
  async text() {
    return this.#bytes.toString();
  }
  async json() {
    return JSON.parse(this.#bytes.toString());
  }
  async arrayBuffer() {
    return this.#bytes.buffer;
  }
}

class Response extends Body {
  constructor(body, { status = 200, statusText = "", headers = {}, url = "" } = {}) {
    super(body);
    Object.assign(this, {
      status,
      statusText,
      headers: new Headers(headers),
      url,
      ok: status >= 200 && status < 300,
    });
  }
  static json(value, init) {
    return new Response(JSON.stringify(value), {
      ...init,
      headers: { "content-type": "application/json", ...init?.headers },
    });
  }
}

class Request extends Body {
  constructor(url, { method = "GET", headers = {}, body } = {}) {
    super(body);
    Object.assign(this, { url: String(url), method: method.toUpperCase(), headers: new Headers(headers) });
  }
}

async function fetch(input, init) {
  const request = input instanceof Request && !init ? input : new Request(input.url ?? input, init);
  const { url, method, headers, bytes } = request;
  let answer;
  try {
    answer = await send({ method, url: new URL(url).href, headers: [...headers], body: binary(bytes) });
  } catch (cause) {
    if (cause.code === "ERR_INVALID_URL") throw new TypeError(`Failed to parse URL from ${url}`, { cause });
    throw new TypeError("fetch failed", { cause });
  }
  return new Response(ofBinary(answer.body), {
    status: answer.status,
    statusText: answer.message,
    headers: answer.headers,
    url,
  });
}

Object.assign(exports, { send, fetch, Headers, Request, Response });
