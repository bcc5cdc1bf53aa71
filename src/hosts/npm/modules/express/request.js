// What express adds to a request.
const { accepts, is } = require("./types.js");
const qs = require("qs");
const querystring = require("querystring");

const modern = Number.parseInt("__VERSION__", 10) >= 5;

/** Which of the addresses in front are trusted, as app.set("trust proxy") tells. */
function trusted(setting) {
  if (typeof setting === "function") return setting;
  if (setting === true) return () => true;
  if (typeof setting === "number") return (address, i) => i < setting;
  if (!setting) return () => false;
  const list = [].concat(setting).flatMap((one) => one.split(/\s*,\s*/));
  const own = list.includes("loopback") || list.includes("uniquelocal") || list.includes("linklocal");
  return (address) => list.includes(address) || (own && /^(?:127\.|::1|10\.|192\.168\.|172\.)/.test(address));
}

/** This client's address and those of the proxies it came through, nearest last. */
function addresses(req) {
  const trust = trusted(req.app.get("trust proxy"));
  const all = [
    req.socket.remoteAddress,
    ...(req.headers["x-forwarded-for"]?.split(/\s*,\s*/) ?? []).reverse(),
  ];
  const from = all.findIndex((address, i) => !trust(address, i));
  return from < 0 ? all : all.slice(0, from + 1);
}

const trustsProxy = (req) => trusted(req.app.get("trust proxy"))(req.socket.remoteAddress, 0);

const getters = {
  path: (req) => req.url.split(/[?#]/, 1)[0],
  ip: (req) => addresses(req).at(-1),
  ips: (req) => addresses(req).slice(1).reverse(),
  protocol: (req) =>
    trustsProxy(req) ? (req.headers["x-forwarded-proto"]?.split(/\s*,/)[0] ?? "http") : "http",
  secure: (req) => req.protocol === "https",
  host: (req) => (trustsProxy(req) ? req.headers["x-forwarded-host"] : undefined) ?? req.headers.host,
  hostname: (req) => getters.host(req)?.replace(/:\d*$/, ""),
  subdomains: (req) =>
    /^[\d.]+$/.test(req.hostname ?? "")
      ? []
      : (req.hostname ?? "").split(".").reverse().slice(req.app.get("subdomain offset")),
  xhr: (req) => req.headers["x-requested-with"]?.toLowerCase() === "xmlhttprequest",
  fresh(req) {
    const { res } = req;
    if (req.method !== "GET" && req.method !== "HEAD") return false;
    if (!((res.statusCode >= 200 && res.statusCode < 300) || res.statusCode === 304)) return false;
    const { "if-none-match": none, "if-modified-since": since } = req.headers;
    if (none === undefined && since === undefined) return false;
    if (/(?:^|,)\s*no-cache/.test(req.headers["cache-control"] ?? "")) return false;
    if (none !== undefined) {
      const weak = (tag) => String(tag).trim().replace(/^W\//, "");
      return none === "*" || none.split(",").some((tag) => weak(tag) === weak(res.getHeader("ETag")));
    }
    return Date.parse(res.getHeader("Last-Modified")) <= Date.parse(since);
  },
  stale: (req) => !req.fresh,
  query(req) {
    const text = /\?([^#]*)/.exec(req.url)?.[1] ?? "";
    const parser = req.app.get("query parser");
    if (typeof parser === "function") return parser(text);
    if (parser === false) return {};
    return parser === "extended" ? qs.parse(text, { allowPrototypes: true }) : querystring.parse(text);
  },
};

const methods = {
  get(name) {
    if (!name) throw new TypeError("name argument is required to req.get");
    const key = name.toLowerCase();
    return key === "referer" || key === "referrer"
      ? (this.headers.referrer ?? this.headers.referer)
      : this.headers[key];
  },
  accepts(...types) {
    return accepts(this.headers.accept, types.flat());
  },
  acceptsLanguages(...names) {
    return accepts(this.headers["accept-language"] ?? "*", names.flat());
  },
  acceptsEncodings(...names) {
    return accepts(this.headers["accept-encoding"] ?? "identity", names.flat());
  },
  acceptsCharsets(...names) {
    return accepts(this.headers["accept-charset"] ?? "*", names.flat());
  },
  is(...types) {
    const { "content-type": type, "content-length": length, "transfer-encoding": coding } = this.headers;
    if (coding === undefined && (length === undefined || Number.isNaN(Number(length)))) return null;
    return type === undefined ? false : is(type, types);
  },
  param(name, fallback) {
    return this.params?.[name] ?? this.body?.[name] ?? this.query[name] ?? fallback;
  },
};
methods.header = methods.get;
if (modern) delete methods.param;

const described = Object.fromEntries(
  Object.entries(getters).map(([name, get]) => [
    name,
    {
      get() {
        return get(this);
      },
      ...(name === "query" &&
        !modern && {
          get() {
            const value = get(this);
            Object.defineProperty(this, "query", {
              value,
              writable: true,
              configurable: true,
              enumerable: true,
            });
            return value;
          },
          set(value) {
            Object.defineProperty(this, "query", {
              value,
              writable: true,
              configurable: true,
              enumerable: true,
            });
          },
        }),
      configurable: true,
      enumerable: true,
    },
  ]),
);

/** Makes a request one of express. */
exports.extend = (req) => {
  Object.defineProperties(req, described);
  for (const [name, value] of Object.entries(methods))
    Object.defineProperty(req, name, { value, writable: true, configurable: true, enumerable: false });
};
