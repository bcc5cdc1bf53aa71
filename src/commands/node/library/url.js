// node:url and the global URL: the host reads addresses, as the standard says.
class URLSearchParams {
  #pairs = [];
  #changed;

  constructor(from = "", changed = () => {}) {
    this.#changed = changed;
    if (typeof from === "string")
      this.#pairs = from
        .replace(/^\?/, "")
        .split("&")
        .filter(Boolean)
        .map((part) => {
          const at = part.indexOf("=");
          return (at < 0 ? [part, ""] : [part.slice(0, at), part.slice(at + 1)]).map(unescapePlus);
        });
    else
      this.#pairs = (from[Symbol.iterator] ? [...from] : Object.entries(from)).map(([key, value]) => [
        String(key),
        String(value),
      ]);
  }
  get(name) {
    return this.#pairs.find(([key]) => key === name)?.[1] ?? null;
  }
  getAll(name) {
    return this.#pairs.filter(([key]) => key === name).map(([, value]) => value);
  }
  has(name) {
    return this.#pairs.some(([key]) => key === name);
  }
  set(name, value) {
    const at = this.#pairs.findIndex(([key]) => key === name);
    if (at < 0) this.#pairs.push([name, String(value)]);
    else
      this.#pairs = this.#pairs
        .filter(([key], i) => key !== name || i === at)
        .map((pair, i) => (i === at ? [name, String(value)] : pair));
    this.#changed(this);
  }
  append(name, value) {
    this.#pairs.push([name, String(value)]);
    this.#changed(this);
  }
  delete(name) {
    this.#pairs = this.#pairs.filter(([key]) => key !== name);
    this.#changed(this);
  }
  forEach(run) {
    for (const [key, value] of this.#pairs) run(value, key, this);
  }
  get size() {
    return this.#pairs.length;
  }
  keys() {
    return this.#pairs.map(([key]) => key).values();
  }
  values() {
    return this.#pairs.map(([, value]) => value).values();
  }
  entries() {
    return this.#pairs.values();
  }
  [Symbol.iterator]() {
    return this.#pairs.values();
  }
  toString() {
    return this.#pairs.map((pair) => pair.map(escapePlus).join("=")).join("&");
  }
  [Symbol.for("nodejs.util.inspect.custom")](depth, options, inspect) {
    const pairs = this.#pairs.map((pair) => pair.map((one) => inspect(one)).join(" => "));
    return `URLSearchParams {${pairs.length > 0 ? ` ${pairs.join(", ")} ` : ""}}`;
  }
}

function unescapePlus(text) {
  const spaced = text.replaceAll("+", " ");
  try {
    return decodeURIComponent(spaced);
  } catch (error) {
    if (!(error instanceof URIError)) throw error;
    return spaced;
  }
}
const escapePlus = (text) =>
  encodeURIComponent(text)
    .replaceAll("%20", "+")
    .replace(/[!'()~]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);

const parts = [
  "href",
  "origin",
  "protocol",
  "username",
  "password",
  "host",
  "hostname",
  "port",
  "pathname",
  "search",
  "hash",
];

class URL {
  #parts;
  #params;

  constructor(input, base) {
    const found = host("url", String(input), base === undefined ? null : String(base));
    if (!found) {
      const { nodeError } = require("internal/errors");
      throw nodeError(TypeError, "ERR_INVALID_URL", "Invalid URL", { input: String(input) });
    }
    this.#parts = found;
    this.#params = new URLSearchParams(found.search, (params) =>
      this.#set("search", params.size > 0 ? `?${params}` : ""),
    );
  }
  static canParse(input, base) {
    return host("url", String(input), base === undefined ? null : String(base)) !== null;
  }
  get searchParams() {
    return this.#params;
  }
  #set(name, value) {
    this.#parts = host("url.set", this.#parts.href, name, String(value));
  }
  toString() {
    return this.#parts.href;
  }
  toJSON() {
    return this.#parts.href;
  }
  static {
    for (const name of parts)
      Object.defineProperty(URL.prototype, name, {
        get() {
          return this.#parts[name];
        },
        set(value) {
          this.#set(name, value);
        },
        configurable: true,
      });
  }
  [Symbol.for("nodejs.util.inspect.custom")](depth, options, inspect) {
    const lines = parts.map((name) => `  ${name}: ${inspect(this.#parts[name])},\n`);
    lines.splice(10, 0, `  searchParams: ${inspect(this.#params)},\n`);
    return `URL {\n${lines.join("").slice(0, -2)}\n}`;
  }
}

/** The old url.parse: enough of it for programs that read their own request's address. */
function parse(text, withQuery = false) {
  const [, path, search = "", hash = ""] = /^([^?#]*)(\?[^#]*)?(#.*)?$/.exec(text);
  const absolute = URL.canParse(text) ? new URL(text) : undefined;
  const query = search.slice(1);
  return {
    protocol: absolute?.protocol ?? null,
    host: absolute?.host ?? null,
    port: absolute?.port || null,
    hostname: absolute?.hostname ?? null,
    hash: hash || null,
    search: search || null,
    query: withQuery ? require("querystring").parse(query) : query || null,
    pathname: absolute?.pathname ?? path,
    path: (absolute?.pathname ?? path) + search,
    href: text,
  };
}

Object.assign(exports, {
  URL,
  URLSearchParams,
  parse,
  fileURLToPath: (url) => decodeURIComponent(new URL(url).pathname),
  pathToFileURL: (path) => new URL(`file://${encodeURI(require("path").resolve(path))}`),
  format: (url) =>
    url instanceof URL
      ? url.href
      : `${url.protocol ?? ""}//${url.host ?? ""}${url.pathname ?? ""}${url.search ?? ""}`,
});
