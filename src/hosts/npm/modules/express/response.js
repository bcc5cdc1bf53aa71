// What express adds to an answer.
const fs = require("fs");
const http = require("http");
const path = require("path");
const { createHash, createHmac } = require("crypto");
const { typeOf, typeOfFile } = require("./types.js");
const { escapeHtml, sendFileTo } = require("./send.js");

const modern = Number.parseInt("__VERSION__", 10) >= 5;

const etagOf = (bytes) =>
  `W/"${bytes.length.toString(16)}-${createHash("sha1").update(bytes).digest("base64").slice(0, 27)}"`;

/** A JSON text that is safe inside HTML when "json escape" is set. */
function toJson(value, app) {
  const text = JSON.stringify(value, app.get("json replacer"), app.get("json spaces"));
  if (!app.get("json escape") || typeof text !== "string") return text;
  return text.replace(/[<>&]/g, (char) => `\\u00${char.charCodeAt(0).toString(16)}`);
}

function cookieText(
  name,
  value,
  {
    maxAge,
    domain,
    path: at,
    expires,
    httpOnly,
    secure,
    sameSite,
    partitioned,
    priority,
    encode = encodeURIComponent,
  },
) {
  const site =
    sameSite === true ? "Strict" : sameSite && sameSite[0].toUpperCase() + sameSite.slice(1).toLowerCase();
  return [
    `${name}=${encode(value)}`,
    maxAge !== undefined && `Max-Age=${Math.floor(maxAge)}`,
    domain && `Domain=${domain}`,
    at && `Path=${at}`,
    expires && `Expires=${expires.toUTCString()}`,
    httpOnly && "HttpOnly",
    secure && "Secure",
    partitioned && "Partitioned",
    priority && `Priority=${priority[0].toUpperCase()}${priority.slice(1)}`,
    site && `SameSite=${site}`,
  ]
    .filter(Boolean)
    .join("; ");
}

const urlText = (url) => encodeURI(url).replace(/%25([\da-f]{2})/gi, "%$1");

module.exports = {
  status(code) {
    if (modern && !Number.isInteger(code))
      throw new TypeError(`Invalid status code: ${JSON.stringify(code)}. Status code must be an integer.`);
    if (modern && (code < 100 || code > 999))
      throw new RangeError(
        `Invalid status code: ${JSON.stringify(code)}. Status code must be greater than 99 and less than 1000.`,
      );
    this.statusCode = code;
    return this;
  },
  set(name, value) {
    if (typeof name === "object") {
      for (const [key, one] of Object.entries(name)) this.set(key, one);
      return this;
    }
    let text = Array.isArray(value) ? value.map(String) : String(value);
    if (name.toLowerCase() === "content-type") {
      if (Array.isArray(text)) throw new TypeError("Content-Type cannot be set to an Array");
      if (!/;\s*charset\s*=/.test(text) && /^(?:text\/|application\/(?:json|javascript)$)/.test(text))
        text = typeOf(`${text}; charset=utf-8`);
    }
    this.setHeader(name, text);
    return this;
  },
  get(name) {
    return this.getHeader(name);
  },
  append(name, value) {
    const old = this.getHeader(name);
    return this.set(name, old === undefined ? value : [].concat(old, value));
  },
  vary(field) {
    const names = String(this.getHeader("Vary") ?? "")
      .split(/\s*,\s*/)
      .filter(Boolean);
    for (const one of [].concat(field))
      if (!names.some((name) => name.toLowerCase() === one.toLowerCase())) names.push(one);
    this.setHeader("Vary", names.join(", "));
    return this;
  },
  type(type) {
    return this.set("Content-Type", typeOf(type));
  },
  links(links) {
    const text = Object.entries(links).flatMap(([rel, urls]) =>
      [].concat(urls).map((url) => `<${url}>; rel="${rel}"`),
    );
    const old = this.getHeader("Link");
    return this.set("Link", `${old === undefined ? "" : `${old}, `}${text.join(", ")}`);
  },
  location(url) {
    const target = url === "back" && !modern ? (this.req.get("Referrer") ?? "/") : url;
    return this.set("Location", urlText(String(target)));
  },
  attachment(name) {
    if (name !== undefined && typeOfFile(name)) this.type(path.extname(name));
    const base = name === undefined ? undefined : path.basename(name);
    const quoted =
      base !== undefined && !/^[\w!#$%&'*+.^`|~-]+$/.test(base)
        ? `"${base.replace(/["\\]/g, "\\$&")}"`
        : base;
    return this.set(
      "Content-Disposition",
      base === undefined ? "attachment" : `attachment; filename=${quoted}`,
    );
  },
  send(given) {
    let body = given;
    if (typeof body === "number" && !modern) return this.sendStatus(body);
    if (typeof body === "boolean" || typeof body === "number") return this.json(body);
    if (body === null || body === undefined) body = "";
    else if (ArrayBuffer.isView(body)) {
      if (!this.get("Content-Type")) this.type("bin");
    } else if (typeof body === "object") return this.json(body);
    if (typeof body === "string" && !this.get("Content-Type")) this.type("html");
    if (typeof body === "string" && /^text\/[\w.+-]+$/.test(this.get("Content-Type")))
      this.set("Content-Type", this.get("Content-Type"));
    const bytes = Buffer.from(body);
    if (given !== undefined) this.setHeader("Content-Length", bytes.length);
    if (given !== undefined && !this.get("ETag") && this.app.get("etag"))
      this.setHeader("ETag", etagOf(bytes));
    if (this.req.fresh) this.statusCode = 304;
    if (this.statusCode === 204 || this.statusCode === 304)
      for (const name of ["Content-Type", "Content-Length", "Transfer-Encoding"]) this.removeHeader(name);
    const empty = this.statusCode === 204 || this.statusCode === 304 || this.req.method === "HEAD";
    this.end(empty ? undefined : bytes);
    return this;
  },
  json(value) {
    if (!this.get("Content-Type")) this.set("Content-Type", "application/json");
    return this.send(toJson(value, this.app));
  },
  jsonp(value) {
    const name = this.req.query[this.app.get("jsonp callback name")];
    if (typeof name !== "string" || name === "") return this.json(value);
    this.set("X-Content-Type-Options", "nosniff").type("js");
    const safe = name.replace(/[^[\]\w$.]/g, "");
    return this.send(`/**/ typeof ${safe} === 'function' && ${safe}(${toJson(value, this.app) ?? ""});`);
  },
  sendStatus(code) {
    return this.status(code)
      .type("txt")
      .send(http.STATUS_CODES[code] ?? String(code));
  },
  redirect(status, url) {
    const [code, given] = url === undefined ? [302, status] : [status, url];
    this.location(given);
    const target = this.get("Location");
    const word = http.STATUS_CODES[code];
    let body = "";
    this.format({
      text: () => (body = `${word}. Redirecting to ${target}`),
      html: () =>
        (body = modern
          ? `<!DOCTYPE html><head><title>${word}</title></head>\n<body><p>${word}. Redirecting to ${escapeHtml(target)}</p></body>`
          : `<p>${word}. Redirecting to ${escapeHtml(target)}</p>`),
      default: () => (body = ""),
    });
    this.statusCode = code;
    this.setHeader("Content-Length", Buffer.byteLength(body));
    this.end(this.req.method === "HEAD" ? undefined : body);
  },
  format(handlers) {
    const names = Object.keys(handlers).filter((name) => name !== "default");
    const chosen = names.length > 0 && this.req.accepts(names);
    this.vary("Accept");
    if (chosen) {
      this.set("Content-Type", typeOf(chosen));
      handlers[chosen](this.req, this, this.req.next);
    } else if (handlers.default) handlers.default(this.req, this, this.req.next);
    else
      this.req.next(
        Object.assign(new Error("Not Acceptable"), { status: 406, statusCode: 406, expose: true }),
      );
    return this;
  },
  cookie(name, value, given = {}) {
    const options = { path: "/", ...given };
    const { secret } = this.req;
    if (options.signed && !secret) throw new Error('cookieParser("secret") required for signed cookies');
    let text = typeof value === "object" ? `j:${JSON.stringify(value)}` : String(value);
    if (options.signed)
      text = `s:${text}.${createHmac("sha256", secret).update(text).digest("base64").replace(/=+$/, "")}`;
    if (options.maxAge !== undefined && options.maxAge !== null) {
      options.expires = new Date(Date.now() + Number(options.maxAge));
      options.maxAge = Number(options.maxAge) / 1000;
    }
    return this.append("Set-Cookie", cookieText(name, text, options));
  },
  clearCookie(name, options = {}) {
    const given = { path: "/", ...options, expires: new Date(1) };
    if (modern) delete given.maxAge;
    return this.cookie(name, "", given);
  },
  sendFile(file, given, last) {
    const options = typeof given === "object" ? given : {};
    const done = typeof given === "function" ? given : last;
    if (!file) throw new TypeError("path argument is required to res.sendFile");
    if (typeof file !== "string") throw new TypeError("path must be a string to res.sendFile");
    if (!options.root && !path.isAbsolute(file))
      throw new TypeError("path must be absolute or specify root to res.sendFile");
    const full = options.root ? path.join(path.resolve(options.root), file) : path.resolve(file);
    const fail = (error) => (done ? done(error) : this.req.next(error));
    const stat = fs.statSync(full, { throwIfNoEntry: false });
    const facts = (code, status, message) =>
      Object.assign(new Error(message), { code, status, statusCode: status, expose: false });
    if (!stat)
      return fail(
        Object.assign(facts("ENOENT", 404, `ENOENT: no such file or directory, stat '${full}'`), {
          errno: -2,
          syscall: "stat",
          path: full,
        }),
      );
    if (stat.isDirectory()) return fail(facts("EISDIR", 404, "EISDIR, read"));
    if (
      full
        .slice(options.root ? path.resolve(options.root).length : 0)
        .split("/")
        .some((part) => part.startsWith(".")) &&
      options.dotfiles !== "allow"
    )
      return fail(facts("ENOENT", 404, "Not Found"));
    sendFileTo(this.req, this, full, options);
    if (done) this.on("finish", () => done());
  },
  download(file, name, given, last) {
    const done = [name, given, last].find((one) => typeof one === "function");
    const shown = typeof name === "string" ? name : path.basename(file);
    const options = [name, given].find((one) => one !== null && typeof one === "object") ?? {};
    this.attachment(shown);
    const disposition = this.get("Content-Disposition");
    return this.sendFile(
      options.root ? file : path.resolve(file),
      { ...options, headers: { ...options.headers, "Content-Disposition": disposition } },
      done,
    );
  },
  render(name, given, last) {
    const done = typeof given === "function" ? given : last;
    const options = typeof given === "object" ? given : {};
    this.app.render(
      name,
      { ...options, _locals: this.locals },
      done ?? ((error, html) => (error ? this.req.next(error) : this.send(html))),
    );
  },
};
module.exports.header = module.exports.set;
module.exports.contentType = module.exports.type;
