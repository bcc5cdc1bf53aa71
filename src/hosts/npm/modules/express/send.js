// Files as answers: for express.static, res.sendFile and res.download.
const fs = require("fs");
const path = require("path");
const { typeOfFile } = require("./types.js");

const escapeHtml = (text) =>
  String(text).replace(
    /[&<>"']/g,
    (char) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" })[char],
  );
exports.escapeHtml = escapeHtml;

const seconds = (maxAge) => {
  if (typeof maxAge !== "string") return Math.floor((maxAge ?? 0) / 1000);
  const [, count, unit = "ms"] = /^([\d.]+)\s*([a-z]*)/.exec(maxAge) ?? [];
  const sizes = { ms: 0.001, s: 1, m: 60, h: 3600, d: 86400, w: 604800, y: 31557600 };
  return Math.floor(Number(count) * (sizes[unit[0] === "m" && unit === "ms" ? "ms" : unit[0]] ?? 1));
};

/** Sends `file`, which exists; a request that knows it already gets 304, one for a part of it gets 206. */
exports.sendFileTo = (req, res, file, options = {}) => {
  const stat = fs.statSync(file);
  const set = (name, value) => {
    if (!res.hasHeader(name)) res.setHeader(name, value);
  };
  options.setHeaders?.(res, file, stat);
  for (const [name, value] of Object.entries(options.headers ?? {})) res.setHeader(name, value);
  if (options.acceptRanges !== false) set("Accept-Ranges", "bytes");
  if (options.cacheControl !== false)
    set(
      "Cache-Control",
      `public, max-age=${seconds(options.maxAge)}${options.immutable ? ", immutable" : ""}`,
    );
  if (options.lastModified !== false) set("Last-Modified", stat.mtime.toUTCString());
  if (options.etag !== false)
    set("ETag", `W/"${stat.size.toString(16)}-${Math.floor(stat.mtimeMs).toString(16)}"`);
  set("Content-Type", typeOfFile(file) ?? "application/octet-stream");
  if (isFresh(req, res)) {
    for (const name of ["Content-Type", "Content-Length", "Content-Encoding"]) res.removeHeader(name);
    res.statusCode = 304;
    return res.end();
  }
  let bytes = fs.readFileSync(file);
  const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(req.headers.range ?? "") ?? [];
  if (from || to) {
    const start = from ? Number(from) : Math.max(0, bytes.length - Number(to));
    const end = from && to ? Math.min(Number(to), bytes.length - 1) : bytes.length - 1;
    if (start > end) {
      res.statusCode = 416;
      res.setHeader("Content-Range", `bytes */${bytes.length}`);
      return res.end();
    }
    res.statusCode = 206;
    res.setHeader("Content-Range", `bytes ${start}-${end}/${bytes.length}`);
    bytes = bytes.subarray(start, end + 1);
  }
  res.setHeader("Content-Length", bytes.length);
  res.end(req.method === "HEAD" ? undefined : bytes);
};

function isFresh(req, res) {
  const { "if-none-match": none, "if-modified-since": since } = req.headers;
  if (none !== undefined) return none === "*" || none.split(/\s*,\s*/).includes(res.getHeader("ETag"));
  return since !== undefined && Date.parse(res.getHeader("Last-Modified")) <= Date.parse(since);
}

/** express.static(root, options) */
exports.serveStatic = (root, options = {}) => {
  if (!root) throw new TypeError("root path required");
  if (typeof root !== "string") throw new TypeError("root path must be a string");
  const base = path.resolve(root);
  const {
    index = "index.html",
    extensions = [],
    dotfiles = "ignore",
    fallthrough = true,
    redirect = true,
  } = options;
  const kindOf = (file) => {
    const stat = fs.statSync(file, { throwIfNoEntry: false });
    return stat?.isFile() ? "file" : stat?.isDirectory() ? "folder" : undefined;
  };
  return function serveStatic(req, res, next) {
    if (req.method !== "GET" && req.method !== "HEAD") {
      if (fallthrough) return next();
      res.statusCode = 405;
      res.setHeader("Allow", "GET, HEAD");
      res.setHeader("Content-Length", "0");
      return res.end();
    }
    const missing = (status, message) =>
      fallthrough
        ? next()
        : next(Object.assign(new Error(message), { status, statusCode: status, expose: true }));
    let pathname;
    try {
      pathname = decodeURIComponent(req.url.split(/[?#]/, 1)[0]);
    } catch (error) {
      if (!(error instanceof URIError)) throw error;
      return missing(400, "Failed to decode");
    }
    const file = path.join(base, pathname);
    if (file !== base && !file.startsWith(`${base}/`)) return missing(403, "Forbidden");
    if (dotfiles !== "allow" && pathname.split("/").some((part) => part.startsWith(".") && part.length > 1))
      return dotfiles === "deny" ? missing(403, "Forbidden") : missing(404, "Not Found");
    const whole = pathname.endsWith("/")
      ? undefined
      : [file, ...[].concat(extensions || []).map((end) => `${file}.${end}`)].find(
          (one) => kindOf(one) === "file",
        );
    if (whole) return exports.sendFileTo(req, res, whole, options);
    if (kindOf(file) !== "folder") return missing(404, "Not Found");
    if (!pathname.endsWith("/")) return redirect ? toFolder(req, res) : missing(404, "Not Found");
    const inside =
      index === false
        ? undefined
        : []
            .concat(index)
            .map((name) => path.join(file, name))
            .find((one) => kindOf(one) === "file");
    return inside ? exports.sendFileTo(req, res, inside, options) : missing(404, "Not Found");
  };
};

function toFolder(req, res) {
  const target = `${(req.originalUrl ?? req.url).split("?")[0]}/`;
  const body = `<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>Redirecting</title>\n</head>\n<body>\n<pre>Redirecting to ${escapeHtml(target)}</pre>\n</body>\n</html>\n`;
  res.statusCode = 301;
  res.setHeader("Content-Type", "text/html; charset=UTF-8");
  res.setHeader("Content-Length", Buffer.byteLength(body));
  res.setHeader("Content-Security-Policy", "default-src 'none'");
  res.setHeader("X-Content-Type-Options", "nosniff");
  res.setHeader("Location", target);
  res.end(body);
}
