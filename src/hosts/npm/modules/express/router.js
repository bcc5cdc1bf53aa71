// Routers: layers of middleware and routes, asked in their order.
const { METHODS, STATUS_CODES } = require("http");
const { matcher } = require("./paths.js");

const modern = Number.parseInt("__VERSION__", 10) >= 5;
const methods = METHODS.map((name) => name.toLowerCase());
exports.methods = methods;

function check(handler, method) {
  if (typeof handler === "function") return;
  const what = handler === undefined ? "undefined" : Object.prototype.toString.call(handler);
  if (modern || method === undefined)
    throw new TypeError(
      modern
        ? "argument handler must be a function"
        : `Router.use() requires a middleware function but got a ${what}`,
    );
  const type = `Route.${method}() requires a callback function but got a ${what}`;
  throw method === "all" ? new TypeError(type) : new Error(type);
}

/** Calls one handler; what it throws or rejects goes to `next`. */
function call(handler, error, req, res, next) {
  if (error ? handler.length !== 4 : handler.length > 3) return next(error);
  try {
    const result = error ? handler(error, req, res, next) : handler(req, res, next);
    if (modern && typeof result?.then === "function")
      result.then(undefined, (problem) => next(problem ?? new Error("Rejected promise")));
  } catch (problem) {
    next(problem);
  }
}

/** One path with a handler for each method. */
class Route {
  constructor(path) {
    this.path = path;
    this.stack = [];
    this.methods = {};
  }
  handles(method) {
    const name = method.toLowerCase();
    return this.methods._all || this.methods[name] || (name === "head" && this.methods.get);
  }
  dispatch(req, res, done) {
    const method = req.method.toLowerCase();
    const wanted = method === "head" && !this.methods.head ? "get" : method;
    let at = 0;
    const next = (error) => {
      if (error === "route") return done();
      if (error === "router") return done(error);
      let layer;
      do layer = this.stack[at++];
      while (layer && layer.method !== undefined && layer.method !== wanted);
      if (!layer) return done(error);
      call(layer.handler, error, req, res, next);
    };
    next();
  }
  add(method, given) {
    const handlers = given.flat(Infinity);
    if (handlers.length === 0 && modern) throw new TypeError("argument handler is required");
    for (const handler of handlers) {
      check(handler, method);
      this.stack.push({ method: method === "all" ? undefined : method, handler });
      this.methods[method === "all" ? "_all" : method] = true;
    }
    return this;
  }
}
for (const method of [...methods, "all"])
  Route.prototype[method] = function (...handlers) {
    return this.add(method, handlers);
  };

/** A router is a middleware. */
exports.Router = function Router({ caseSensitive = false, strict = false, mergeParams = false } = {}) {
  const router = (req, res, next) => router.handle(req, res, next);
  const names = new Map();
  const add = (path, end, more) => {
    const patterns = [].concat(path).map((one) => matcher(one, { end, sensitive: caseSensitive, strict }));
    router.stack.push({
      match(pathname) {
        for (const pattern of patterns) {
          const found = pattern.exec(pathname);
          if (found) return found;
        }
        return null;
      },
      ...more,
    });
  };
  router.stack = [];
  router.route = (path) => {
    const route = new Route(path);
    add(path, true, { route, name: "handle" });
    return route;
  };
  router.use = (...given) => {
    const first = [given[0]].flat(Infinity)[0];
    const path = typeof first === "function" || given.length === 0 ? "/" : given.shift();
    const handlers = given.flat(Infinity);
    if (handlers.length === 0)
      throw new TypeError(
        modern ? "argument handler is required" : "Router.use() requires a middleware function",
      );
    for (const handler of handlers) {
      check(handler);
      add(path, false, { handler, name: handler.name || "<anonymous>" });
    }
    return router;
  };
  for (const method of [...methods, "all"])
    router[method] = (path, ...handlers) => (router.route(path)[method](...handlers), router);
  router.param = (name, run) => {
    if (typeof run !== "function")
      throw new TypeError(
        modern ? "argument fn is required" : `invalid param() call for ${name}, got ${run}`,
      );
    names.set(name, [...(names.get(name) ?? []), run]);
    return router;
  };

  /** The functions of router.param for what this layer found; each value is looked up once a request. */
  function withParams(found, req, res, called, done) {
    const waiting = Object.keys(found).flatMap((name) => {
      const known = called.get(name);
      if (!names.has(name) || found[name] === undefined) return [];
      if (known && known.value === found[name]) {
        req.params[name] = known.now;
        return [];
      }
      called.set(name, { value: found[name], now: found[name] });
      return names.get(name).map((run) => ({ name, run }));
    });
    const step = (error) => {
      const one = error ? undefined : waiting.shift();
      if (!one) return done(error);
      const { name, run } = one;
      try {
        const result = run(
          req,
          res,
          (problem) => {
            called.get(name).now = req.params[name];
            step(problem);
          },
          req.params[name],
          name,
        );
        if (modern && typeof result?.then === "function")
          result.then(undefined, (problem) => step(problem ?? new Error("Rejected promise")));
      } catch (problem) {
        step(problem);
      }
    };
    step();
  }

  router.handle = (req, res, finish) => {
    const parent = { baseUrl: req.baseUrl ?? "", url: req.url, params: req.params, next: req.next };
    const called = new Map();
    const allowed = new Set();
    let at = 0;
    const done = (error) => {
      Object.assign(req, parent);
      if (error === "router") return finish();
      if (error || req.method !== "OPTIONS" || allowed.size === 0) return finish(error);
      answerOptions(res, [...allowed].sort().join(", "));
    };
    const next = (error) => {
      let problem = error === "route" ? undefined : error;
      Object.assign(req, { baseUrl: parent.baseUrl, url: parent.url });
      if (problem === "router") return done("router");
      const [pathname] = parent.url.split(/[?#]/, 1);
      while (at < router.stack.length) {
        const layer = router.stack[at++];
        let found;
        try {
          found = layer.match(pathname);
        } catch (wrong) {
          problem = problem ?? wrong;
          continue;
        }
        if (!found) continue;
        if (layer.route) {
          if (problem) continue;
          if (!layer.route.handles(req.method)) {
            if (req.method === "OPTIONS")
              for (const name of Object.keys(layer.route.methods)) {
                if (name === "get") allowed.add("HEAD");
                if (name !== "_all") allowed.add(name.toUpperCase());
              }
            continue;
          }
        }
        return enter(layer, found, problem);
      }
      done(problem);
    };
    const enter = (layer, { path, params }, problem) => {
      req.params = mergeParams ? { ...parent.params, ...params } : params;
      withParams(params, req, res, called, (wrong) => {
        if (wrong) return next(problem ?? wrong);
        if (layer.route) {
          req.route = layer.route;
          return layer.route.dispatch(req, res, next);
        }
        if (path !== "") {
          req.url = parent.url.slice(path.length).replace(/^(?!\/)/, "/");
          req.baseUrl = parent.baseUrl + path.replace(/\/$/, "");
        }
        call(layer.handler, problem, req, res, next);
      });
    };
    req.next = next;
    next();
  };
  return router;
};

function answerOptions(res, allowed) {
  res.statusCode = 200;
  res.setHeader("Allow", allowed);
  res.setHeader("Content-Length", Buffer.byteLength(allowed));
  res.setHeader("Content-Type", "text/plain");
  res.setHeader("X-Content-Type-Options", "nosniff");
  res.statusMessage = STATUS_CODES[200];
  res.end(allowed);
}
