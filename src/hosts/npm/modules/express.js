// express: routes, middleware, answers. Written for this simulator; express 4 and 5 share it.
const http = require("http");
const path = require("path");
const fs = require("fs");
const { parse: parseQuery } = require("querystring");
const EventEmitter = require("events");
const bodyParser = require("body-parser");

const modern = Number.parseInt("__VERSION__", 10) >= 5;
const methods = ["get", "post", "put", "patch", "delete", "head", "options"];

const types = {
  html: "text/html; charset=utf-8",
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  mjs: "text/javascript; charset=utf-8",
  json: "application/json; charset=utf-8",
  txt: "text/plain; charset=utf-8",
  md: "text/markdown; charset=utf-8",
  xml: "application/xml",
  svg: "image/svg+xml",
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  gif: "image/gif",
  ico: "image/x-icon",
  webp: "image/webp",
  pdf: "application/pdf",
  woff2: "font/woff2",
};

/** "/hello/:name" -> a pattern and the names in it; `end`: the whole path, not its beginning. */
function matcher(route, end) {
  if (route instanceof RegExp) return { pattern: route, keys: [] };
  if (modern && /(?:^|\/)\*(?:$|\/)/.test(route) && end) {
    const at = route.indexOf("*") + 1;
    throw new TypeError(
      `Missing parameter name at index ${at}: ${route}; visit https://git.new/pathToRegexpError for info`,
    );
  }
  const keys = [];
  let source = route
    .replace(/\/+$/, "")
    .replace(/[.+?^$()[\]\\|]/g, (char) => (char === "?" ? "?" : `\\${char}`));
  source = source.replace(/\{\/\*(\w+)\}/g, (_, key) => (keys.push(key), "(?:/(.*))?"));
  source = source.replace(/\/:(\w+)\?|\/:(\w+)|\/\*(\w+)|\*/g, (mark, optional, key, splat) => {
    if (mark === "*") return (keys.push(String(keys.length)), "(.*)");
    keys.push(optional ?? key ?? splat);
    return optional ? "(?:/([^/]+?))?" : splat ? "/(.+)" : "/([^/]+?)";
  });
  return { pattern: new RegExp(end ? `^${source}/?$` : `^${source}(?=/|$)`, "i"), keys };
}

function Router() {
  const stack = [];
  const router = (req, res, next) => handle(stack, req, res, next);
  const add = (route, handlers, method, end) => {
    for (const handler of handlers.flat(Infinity)) {
      if (typeof handler !== "function") {
        const what = handler === undefined ? "undefined" : Object.prototype.toString.call(handler);
        throw new TypeError(
          method && !modern
            ? `Route.${method}() requires a callback function but got a ${what}`
            : "argument handler must be a function",
        );
      }
      for (const one of [].concat(route)) stack.push({ ...matcher(one, end), method, handler });
    }
    return router;
  };
  router.stack = stack;
  router.use = (first, ...rest) =>
    typeof first === "function" || (Array.isArray(first) && typeof first[0] === "function")
      ? add("/", [first, ...rest], undefined, false)
      : add(first, rest, undefined, false);
  router.all = (route, ...handlers) => add(route, handlers, undefined, true);
  for (const method of methods) router[method] = (route, ...handlers) => add(route, handlers, method, true);
  router.route = (route) => {
    const chain = {};
    for (const method of [...methods, "all"])
      chain[method] = (...handlers) => (router[method](route, ...handlers), chain);
    return chain;
  };
  router.param = () => router;
  return router;
}

/** Hands the request from one layer to the next; an error goes to the handlers with four parameters. */
function handle(stack, req, res, done) {
  const base = req.baseUrl ?? "";
  const url = req.url;
  const params = req.params;
  let at = 0;
  const next = (error) => {
    Object.assign(req, { baseUrl: base, url, params });
    if (error === "route" || error === "router") error = undefined;
    const [pathname] = url.split("?");
    for (; at < stack.length;) {
      const { pattern, keys, method, handler } = stack[at++];
      const isRight =
        method === undefined ||
        method === req.method.toLowerCase() ||
        (method === "get" && req.method === "HEAD");
      const match = isRight ? pattern.exec(pathname) : null;
      if (!match || (error ? handler.length !== 4 : handler.length === 4)) continue;
      const found = Object.fromEntries(
        keys.map((key, i) => [
          key,
          match[i + 1] === undefined ? undefined : decodeURIComponent(match[i + 1]),
        ]),
      );
      req.params = { ...params, ...found };
      if (method === undefined && match[0] !== "" && match[0] !== pathname) {
        req.baseUrl = base + match[0];
        req.url = url.slice(match[0].length).replace(/^(?!\/)/, "/");
      } else if (method === undefined && handler.stack && match[0] !== "") {
        req.baseUrl = base + match[0].replace(/\/$/, "");
        req.url = `/${url.slice(match[0].length)}`;
      }
      try {
        const result = error ? handler(error, req, res, next) : handler(req, res, next);
        if (modern && result && typeof result.then === "function")
          result.then(undefined, (problem) => next(problem ?? new Error("Rejected promise")));
      } catch (problem) {
        next(problem);
      }
      return;
    }
    done(error);
  };
  next();
}

const escapeHtml = (text) =>
  String(text).replace(
    /[&<>"']/g,
    (char) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" })[char],
  );
const page = (text) =>
  `<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>Error</title>\n</head>\n<body>\n<pre>${escapeHtml(text).replaceAll("\n", "<br>").replaceAll("  ", " &nbsp;")}</pre>\n</body>\n</html>\n`;

/** Nobody answered, or somebody threw. */
function finish(app, req, res, error) {
  const status = error
    ? (error.status ?? error.statusCode ?? (res.statusCode >= 400 ? res.statusCode : 500))
    : 404;
  if (error && app.get("env") !== "test") console.error(error.stack ?? String(error));
  if (res.headersSent) return;
  const shown = error
    ? app.get("env") === "production"
      ? http.STATUS_CODES[status]
      : (error.stack ?? String(error))
    : `Cannot ${req.method} ${req.originalUrl.split("?")[0]}`;
  res.statusCode = status;
  res.setHeader("Content-Security-Policy", "default-src 'none'");
  res.setHeader("X-Content-Type-Options", "nosniff");
  res.setHeader("Content-Type", "text/html; charset=utf-8");
  res.end(page(shown));
}

const etagOf = (text) =>
  `W/"${Buffer.byteLength(text).toString(16)}-${require("crypto").createHash("sha1").update(text).digest("base64").slice(0, 27)}"`;

const responseMethods = {
  status(code) {
    this.statusCode = code;
    return this;
  },
  set(name, value) {
    if (typeof name === "object") for (const [key, one] of Object.entries(name)) this.setHeader(key, one);
    else this.setHeader(name, value);
    return this;
  },
  get(name) {
    return this.getHeader(name);
  },
  type(type) {
    this.setHeader("Content-Type", type.includes("/") ? type : (types[type.replace(/^\./, "")] ?? type));
    return this;
  },
  send(body = "") {
    if (typeof body === "number" && !modern) return this.sendStatus(body);
    if (body !== null && typeof body === "object" && !Buffer.isBuffer(body)) return this.json(body);
    if (typeof body === "number" || typeof body === "boolean") return this.json(body);
    const data = Buffer.isBuffer(body) ? body : String(body ?? "");
    if (!this.hasHeader("Content-Type"))
      this.setHeader(
        "Content-Type",
        typeof data === "string" ? "text/html; charset=utf-8" : "application/octet-stream",
      );
    this.setHeader("Content-Length", Buffer.byteLength(data));
    if (!this.hasHeader("ETag") && typeof data === "string") this.setHeader("ETag", etagOf(data));
    this.end(data);
    return this;
  },
  json(value) {
    if (!this.hasHeader("Content-Type")) this.setHeader("Content-Type", "application/json; charset=utf-8");
    return this.send(JSON.stringify(value, null, this.app.get("json spaces")));
  },
  sendStatus(code) {
    return this.status(code)
      .type("txt")
      .send(http.STATUS_CODES[code] ?? String(code));
  },
  redirect(status, url) {
    const [code, target] = url === undefined ? [302, status] : [status, url];
    this.setHeader("Location", target);
    return this.status(code).type("txt").send(`${http.STATUS_CODES[code]}. Redirecting to ${target}`);
  },
  cookie(name, value, { maxAge, httpOnly, path: at = "/" } = {}) {
    const parts = [
      `${name}=${encodeURIComponent(value)}`,
      maxAge === undefined ? "" : `Max-Age=${maxAge / 1000}`,
      `Path=${at}`,
      httpOnly ? "HttpOnly" : "",
    ];
    this.setHeader("Set-Cookie", [
      ...[].concat(this.getHeader("Set-Cookie") ?? []),
      parts.filter(Boolean).join("; "),
    ]);
    return this;
  },
  sendFile(file, options, done) {
    const full = path.resolve(options?.root ?? "/", file);
    if (!options?.root && !path.isAbsolute(file))
      throw new TypeError("path must be absolute or specify root to res.sendFile");
    if (!fs.existsSync(full))
      return this.req.next(
        Object.assign(new Error(`ENOENT: no such file or directory, stat '${full}'`), {
          status: 404,
          code: "ENOENT",
        }),
      );
    this.type(path.extname(full).slice(1) || "application/octet-stream");
    this.end(fs.readFileSync(full));
    if (typeof options === "function" || done) (done ?? options)();
  },
  render(name, locals, done) {
    const { app } = this;
    app.render(name, { ...this.locals, ...(typeof locals === "object" ? locals : {}) }, (error, html) => {
      if (done) return done(error, html);
      if (error) return this.req.next(error);
      this.send(html);
    });
  },
  format(handlers) {
    const accept = this.req.headers.accept ?? "*/*";
    const [, handler] =
      Object.entries(handlers).find(([type]) => accept.includes(type)) ?? Object.entries(handlers)[0];
    handler(this.req, this);
    return this;
  },
};
responseMethods.header = responseMethods.set;
responseMethods.contentType = responseMethods.type;

function express() {
  const router = Router();
  const settings = {
    env: process.env.NODE_ENV || "development",
    "x-powered-by": true,
    views: path.resolve("views"),
  };
  const engines = {};
  const app = (req, res, next) => {
    Object.assign(req, {
      app,
      res,
      originalUrl: req.originalUrl ?? req.url,
      params: req.params ?? {},
      protocol: "http",
    });
    const [pathname, query = ""] = req.url.split("?");
    Object.defineProperty(req, "path", { get: () => req.url.split("?")[0], configurable: true });
    Object.assign(req, {
      query: parseQuery(query),
      hostname: (req.headers.host ?? "").split(":")[0],
      ip: req.socket.remoteAddress,
    });
    if (settings["trust proxy"]) {
      req.ip = req.headers["x-forwarded-for"]?.split(",")[0] ?? req.ip;
      req.protocol = req.headers["x-forwarded-proto"] ?? "http";
    }
    req.secure = req.protocol === "https";
    req.get = req.header = (name) => req.headers[name.toLowerCase()];
    req.next = (error) => finish(app, req, res, error);
    if (!modern && req.body === undefined) req.body = undefined;
    Object.assign(res, responseMethods, { app, locals: res.locals ?? {} });
    if (settings["x-powered-by"]) res.setHeader("X-Powered-By", "Express");
    router(req, res, (error) => (next ? next(error) : finish(app, req, res, error)));
    return pathname;
  };
  const { get } = router;
  Object.assign(
    app,
    router,
    Object.fromEntries(
      Object.getOwnPropertyNames(EventEmitter.prototype)
        .filter((name) => name !== "constructor")
        .map((name) => [name, () => app]),
    ),
    {
      locals: { settings },
      stack: router.stack,
      set: (name, value) => ((settings[name] = value), app),
      get: (name, ...handlers) => (handlers.length === 0 ? settings[name] : (get(name, ...handlers), app)),
      enable: (name) => app.set(name, true),
      disable: (name) => app.set(name, false),
      engine: (ending, run) => ((engines[ending.replace(/^\./, "")] = run), app),
      listen: (...args) => {
        const done = args.at(-1);
        const server = http.createServer(app);
        if (modern && typeof done === "function") server.once("error", done);
        return server.listen(...args);
      },
      render(name, locals, done) {
        const ending = path.extname(name).slice(1) || settings["view engine"];
        if (!ending) return done(new Error("No default engine was specified and no extension was provided."));
        const file = []
          .concat(settings.views)
          .map((folder) => path.resolve(folder, path.extname(name) ? name : `${name}.${ending}`))
          .find((one) => fs.existsSync(one));
        if (!file)
          return done(
            Object.assign(
              new Error(`Failed to lookup view "${name}" in views directory "${settings.views}"`),
              { view: name },
            ),
          );
        const run = (engines[ending] ??= require(ending).__express);
        run(file, { settings, ...app.locals, ...locals }, done);
      },
    },
  );
  for (const name of ["use", "all", ...methods.filter((one) => one !== "get")]) {
    const add = router[name];
    app[name] = (...args) => (add(...args), app);
  }
  return app;
}

/** Files of a folder. */
const serveStatic =
  (root, { index = "index.html", extensions = [] } = {}) =>
  (req, res, next) => {
    if (req.method !== "GET" && req.method !== "HEAD") return next();
    const wanted = path.join(path.resolve(root), decodeURIComponent(req.url.split("?")[0]));
    if (!wanted.startsWith(path.resolve(root))) return next();
    const isFile = (file) => fs.existsSync(file) && fs.statSync(file).isFile();
    const file = [wanted, path.join(wanted, index), ...extensions.map((end) => `${wanted}.${end}`)].find(
      isFile,
    );
    if (!file) return next();
    res.setHeader("Cache-Control", "public, max-age=0");
    res.type(path.extname(file).slice(1) || "application/octet-stream");
    res.end(fs.readFileSync(file));
  };

module.exports = Object.assign(express, { Router, static: serveStatic, ...bodyParser, default: express });
