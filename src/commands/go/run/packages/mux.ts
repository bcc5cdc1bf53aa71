import type { PackageMaker } from "../runtime.ts";
import { bare, fn, Func, GoMap, Native, run, textOf, TypeValue, type Value } from "../values.ts";
import { reply } from "./http.ts";
import { handle, pathOf } from "./http-server.ts";
import type { Incoming } from "./http-messages.ts";
import { findRoute, type Route, routeOf } from "./routes.ts";

const incomingOf = (r: Value) => (r as Native).inner as Incoming;

/** A handler with middlewares around it, the first outermost. */
export function* wrapped(middlewares: readonly Value[], handler: Value) {
  let inner = handler;
  for (const one of middlewares.toReversed()) inner = yield* (bare(one) as Func).call([inner]);
  return inner;
}

interface Shared {
  readonly routes: { route: Route; middlewares: readonly Value[] }[];
  notFound: Value;
}

function* dispatch({ routes, notFound }: Shared, w: Value, r: Value) {
  const found = findRoute(
    routes.map(({ route }) => route),
    incomingOf(r).method,
    pathOf(r),
  );
  if (!found.route) {
    if (notFound !== null) yield* handle(notFound, w, r);
    else if (found.wrong) reply(w, 405, "");
    else reply(w, 404, "404 page not found\n");
    return;
  }
  incomingOf(r).params = found.params;
  const { middlewares } = routes.find(({ route }) => route === found.route)!;
  yield* handle(yield* wrapped(middlewares, found.route.handler), w, r);
}

/** gorilla/mux. */
function muxRouter(prefix: string, shared: Shared, middlewares: Value[]): Native {
  const add = (path: string, handler: Value, below = false): Native => {
    let at = shared.routes.push({ route: routeOf(prefix + path, handler, { below }), middlewares }) - 1;
    const route: Native = new Native("*mux.Route", {
      Methods: fn("Methods", (...methods) => {
        shared.routes.splice(
          at,
          1,
          ...methods.map((method) => ({
            route: routeOf(prefix + path, handler, { method: textOf(method), below }),
            middlewares,
          })),
        );
        return route;
      }),
      Name: fn("Name", () => route),
      Handler: fn("Handler", (inner = null) => {
        shared.routes[at] = {
          route: routeOf(prefix + path.replace(/\/?$/, "/"), inner, { below: true }),
          middlewares,
        };
        return route;
      }),
      HandlerFunc: fn("HandlerFunc", (inner = null) => {
        shared.routes[at] = { route: routeOf(prefix + path, inner, { below }), middlewares };
        return route;
      }),
      Subrouter: fn("Subrouter", () => {
        shared.routes.splice(at, 1);
        at = -1;
        return muxRouter(prefix + path.replace(/\/$/, ""), shared, [...middlewares]);
      }),
    });
    return route;
  };
  return new Native("*mux.Router", {
    HandleFunc: fn("HandleFunc", (path = "", handler = null) => add(textOf(path), handler)),
    Handle: fn("Handle", (path = "", handler = null) => add(textOf(path), handler)),
    PathPrefix: fn("PathPrefix", (path = "") => add(textOf(path), null, true)),
    Use: fn("Use", (...more) => void middlewares.push(...more)),
    StrictSlash: fn("StrictSlash", () => null),
    ServeHTTP: run("ServeHTTP", (w = null, r = null) => dispatch(shared, w, r)),
  });
}

export const mux: PackageMaker = () => ({
  NewRouter: fn("NewRouter", () => muxRouter("", { routes: [], notFound: null }, [])),
  Router: new TypeValue({
    kind: "native",
    name: "mux.Router",
    make: () => muxRouter("", { routes: [], notFound: null }, []),
  }),
  Vars: fn("Vars", (r = null) => {
    const map = new GoMap({ kind: "basic", name: "string" });
    for (const [key, value] of Object.entries(incomingOf(r).params))
      map.entries.set(`string:${key}`, { key, value });
    return map;
  }),
});

/** go-chi/chi. */
function chiRouter(prefix: string, shared: Shared, middlewares: Value[]): Native {
  const add = (method: string | undefined, path: Value, handler: Value) =>
    void shared.routes.push({
      route: routeOf(prefix + (textOf(path) === "/" && prefix !== "" ? "" : textOf(path)), handler, {
        method,
      }),
      middlewares,
    });
  const methods = ["Get", "Post", "Put", "Patch", "Delete", "Head", "Options"].map(
    (name) =>
      [name, fn(name, (path = "", handler = null) => add(name.toUpperCase(), path, handler))] as const,
  );
  const self: Native = new Native("*chi.Mux", {
    ...Object.fromEntries(methods),
    HandleFunc: fn("HandleFunc", (path = "", handler = null) => add(undefined, path, handler)),
    Handle: fn("Handle", (path = "", handler = null) => add(undefined, path, handler)),
    Use: fn("Use", (...more) => void middlewares.push(...more)),
    NotFound: fn("NotFound", (handler = null) => void (shared.notFound = handler)),
    Route: run("Route", function* (path = "", build = null) {
      const inner = chiRouter(prefix + textOf(path), shared, [...middlewares]);
      yield* (bare(build) as Func).call([inner]);
      return inner;
    }),
    Group: run("Group", function* (build = null) {
      const inner = chiRouter(prefix, shared, [...middlewares]);
      yield* (bare(build) as Func).call([inner]);
      return inner;
    }),
    ServeHTTP: run("ServeHTTP", (w = null, r = null) => dispatch(shared, w, r)),
  });
  return self;
}

export const chi: PackageMaker = () => ({
  NewRouter: fn("NewRouter", () => chiRouter("", { routes: [], notFound: null }, [])),
  NewMux: fn("NewMux", () => chiRouter("", { routes: [], notFound: null }, [])),
  Router: new TypeValue({ kind: "interface", methods: ["ServeHTTP", "Get"] }),
  URLParam: fn("URLParam", (r = null, name = "") => incomingOf(r).params[textOf(name)] ?? ""),
});

const through = fn("middleware", (next = null) => next);

/** chi's middlewares are passed through: they change nothing a learner sees but the log. */
export const chiMiddleware: PackageMaker = () =>
  Object.fromEntries(
    ["Logger", "Recoverer", "RequestID", "RealIP", "StripSlashes", "CleanPath", "Heartbeat"].map((name) => [
      name,
      through,
    ]),
  );
