// express, written for this simulator; versions 4 and 5 share it.
const EventEmitter = require("events");
const fs = require("fs");
const http = require("http");
const path = require("path");
const bodyParser = require("body-parser");
const { finish } = require("./lib/finish.js");
const { extend } = require("./lib/request.js");
const responses = require("./lib/response.js");
const { methods, Router } = require("./lib/router.js");
const { serveStatic } = require("./lib/send.js");

const modern = Number.parseInt("__VERSION__", 10) >= 5;

function express() {
  const app = (req, res, next) => app.handle(req, res, next);
  const emitter = new EventEmitter();
  for (const name of ["on", "once", "off", "emit", "addListener", "removeListener", "listenerCount"])
    app[name] = (...args) => emitter[name](...args);
  const engines = {};
  let router;
  const routes = () =>
    (router ??= Router({
      caseSensitive: app.enabled("case sensitive routing"),
      strict: app.enabled("strict routing"),
    }));
  app.settings = {
    "x-powered-by": true,
    etag: "weak",
    env: process.env.NODE_ENV || "development",
    "query parser": modern ? "simple" : "extended",
    "subdomain offset": 2,
    "trust proxy": false,
    views: path.resolve("views"),
    "jsonp callback name": "callback",
    ...(process.env.NODE_ENV === "production" && { "view cache": true }),
  };
  app.engines = engines;
  app.locals = Object.assign(Object.create(null), { settings: app.settings });
  app.mountpath = "/";
  app.cache = {};
  Object.defineProperty(app, "router", { get: routes });
  if (!modern) Object.defineProperty(app, "_router", { get: routes });

  app.set = (name, ...values) => {
    if (values.length === 0) return inherited(name);
    app.settings[name] = values[0];
    return app;
  };
  const inherited = (name) => (name in app.settings ? app.settings[name] : app.parent?.set(name));
  app.enabled = (name) => Boolean(app.set(name));
  app.disabled = (name) => !app.set(name);
  app.enable = (name) => app.set(name, true);
  app.disable = (name) => app.set(name, false);
  app.path = () => (app.parent ? app.parent.path() + app.mountpath : "");
  app.engine = (ending, run) => {
    if (typeof run !== "function") throw new Error("callback function required");
    engines[ending.replace(/^\./, "")] = run;
    return app;
  };
  app.param = (name, run) => {
    for (const one of [].concat(name)) routes().param(one, run);
    return app;
  };
  app.route = (path) => routes().route(path);
  for (const method of [...methods, "all"])
    app[method] = (path, ...handlers) => {
      if (method === "get" && handlers.length === 0) return app.set(path);
      routes()[method](path, ...handlers);
      return app;
    };
  app.use = (...given) => {
    const first = [given[0]].flat(Infinity)[0];
    const at = typeof first === "function" || given.length === 0 ? "/" : given.shift();
    const handlers = given.flat(Infinity);
    if (handlers.length === 0 || (modern && handlers[0] === undefined))
      throw new TypeError("app.use() requires a middleware function");
    for (const handler of handlers) {
      if (typeof handler !== "function" || !handler.handle || !handler.set) {
        routes().use(at, handler);
        continue;
      }
      handler.mountpath = at;
      handler.parent = app;
      routes().use(at, function mounted(req, res, next) {
        const { app: outer } = req;
        handler.handle(req, res, (error) => {
          req.app = res.app = outer;
          next(error);
        });
      });
      handler.emit("mount", app);
    }
    return app;
  };

  app.handle = (req, res, next) => {
    const done = next ?? ((error) => finish(app, req, res, error));
    if (app.enabled("x-powered-by")) res.setHeader("X-Powered-By", "Express");
    req.app = res.app = app;
    if (!req.originalUrl) {
      req.originalUrl = req.url;
      req.baseUrl = "";
      extend(req);
      Object.defineProperty(req, "res", { value: res, writable: true, configurable: true });
      for (const [name, value] of Object.entries(responses))
        Object.defineProperty(res, name, { value, writable: true, configurable: true, enumerable: false });
      res.locals = Object.create(null);
      if (!modern) req.params = {};
    }
    routes().handle(req, res, done);
  };

  app.render = (name, given, last) => {
    const done = typeof given === "function" ? given : last;
    const { _locals, ...own } = typeof given === "object" && given !== null ? given : {};
    const views = app.set("views");
    const ending = path.extname(name).slice(1) || app.set("view engine")?.replace(/^\./, "");
    if (!ending) throw new Error("No default engine was specified and no extension was provided.");
    engines[ending] ??= engineFor(ending);
    const file = path.extname(name) ? name : `${name}.${ending}`;
    const places = [].concat(views).flatMap((folder) => {
      const full = path.resolve(folder, file);
      return [full, path.join(path.dirname(full), path.basename(full, `.${ending}`), `index.${ending}`)];
    });
    const found = places.find((one) => fs.statSync(one, { throwIfNoEntry: false })?.isFile());
    if (!found) {
      const dirs =
        Array.isArray(views) && views.length > 1
          ? `directories "${views.slice(0, -1).join('", "')}" or "${views.at(-1)}"`
          : `directory "${views}"`;
      return done(
        Object.assign(new Error(`Failed to lookup view "${name}" in views ${dirs}`), {
          view: { name, root: views, ext: `.${ending}` },
        }),
      );
    }
    const locals = { ...app.locals, ..._locals, ...own, cache: app.enabled("view cache") };
    try {
      engines[ending](found, locals, done);
    } catch (error) {
      done(error);
    }
  };

  app.listen = (...args) => {
    const server = http.createServer(app);
    const done = args.at(-1);
    if (modern && typeof done === "function") {
      let called = false;
      args[args.length - 1] = (...given) => {
        if (!called) done(...given);
        called = true;
      };
      server.once("error", args.at(-1));
    }
    return server.listen(...args);
  };
  return app;
}

function engineFor(ending) {
  const { __express: run } = require(ending);
  if (typeof run !== "function") throw new Error(`Module "${ending}" does not provide a view engine.`);
  return run;
}

const { json, urlencoded, text, raw } = bodyParser;
module.exports = Object.assign(express, {
  application: {},
  request: http.IncomingMessage.prototype,
  response: http.ServerResponse.prototype,
  Router,
  static: serveStatic,
  json,
  urlencoded,
  text,
  raw,
  default: express,
});
