import { statusTexts } from "../../../../base/http-status.ts";
import { sprintf } from "../format.ts";
import type { PackageMaker, Runtime } from "../runtime.ts";
import { named } from "../types.ts";
import {
  bare,
  fn,
  Func,
  Native,
  numberOf,
  type Run,
  run,
  textOf,
  Tuple,
  TypeValue,
  type Value,
} from "../values.ts";
import { answerOf, reply, sendFile } from "./http.ts";
import type { Incoming } from "./http-messages.ts";
import { pathOf, serve } from "./http-server.ts";
import { decodeInto, encodeJson } from "./json.ts";
import { findRoute, type Route, routeOf } from "./routes.ts";
import type { Node } from "./template-parse.ts";
import { addFiles, execute, templateFiles } from "./template.ts";

interface Engine {
  readonly routes: { route: Route; handlers: readonly Value[] }[];
  readonly templates: Map<string, readonly Node[]>;
  noRoute: readonly Value[];
  debug: boolean;
}

/** gin.Context: what a handler has of a request, and how it answers. */
function contextOf(rt: Runtime, engine: Engine, w: Value, r: Value, handlers: readonly Value[]): Native {
  const incoming = (r as Native).inner as Incoming;
  const { url, params, body } = incoming;
  const kept = new Map<string, Value>();
  const form = new URLSearchParams(body);
  let at = -1;
  const next = function* (): Run<void> {
    while (++at < handlers.length) yield* (bare(handlers[at]!) as Func).call([self]);
  };
  const json = (status: Value, value: Value) =>
    reply(w, numberOf(status), encodeJson(value), "application/json; charset=utf-8");
  const stop = () => void (at = handlers.length);
  const bind = fn("BindJSON", (target = null) => decodeInto(body, target));
  const self: Native = new Native("*gin.Context", {
    Request: r,
    Writer: w,
    Next: run("Next", next),
    Abort: fn("Abort", stop),
    AbortWithStatus: fn("AbortWithStatus", (status = 500) => {
      reply(w, numberOf(status), "");
      stop();
    }),
    AbortWithStatusJSON: fn("AbortWithStatusJSON", (status = 500, value = null) => {
      json(status, value);
      stop();
    }),
    String: run("String", function* (status = 200, format = "", ...args) {
      reply(w, numberOf(status), args.length > 0 ? yield* sprintf(rt, textOf(format), args) : textOf(format));
    }),
    JSON: fn("JSON", (status = 200, value = null) => json(status, value)),
    IndentedJSON: fn("IndentedJSON", (status = 200, value = null) =>
      reply(
        w,
        numberOf(status),
        JSON.stringify(JSON.parse(encodeJson(value)), null, 4),
        "application/json; charset=utf-8",
      ),
    ),
    HTML: run("HTML", function* (status = 200, name = "", data = null) {
      reply(
        w,
        numberOf(status),
        yield* execute(rt, engine.templates, textOf(name), data),
        "text/html; charset=utf-8",
      );
    }),
    Data: fn("Data", (status = 200, type = "", data = "") =>
      reply(w, numberOf(status), textOf(data), textOf(type)),
    ),
    File: fn("File", (path = "") => sendFile(rt, w, textOf(path))),
    Status: fn("Status", (status = 200) => void (answerOf(w).status ??= numberOf(status))),
    Redirect: fn("Redirect", (status = 302, to = "") => {
      answerOf(w).headers.set("location", textOf(to));
      reply(
        w,
        numberOf(status),
        `<a href="${textOf(to)}">${statusTexts[numberOf(status) as keyof typeof statusTexts] ?? ""}</a>.\n\n`,
        "text/html; charset=utf-8",
      );
    }),
    Header: fn("Header", (name = "", value = "") => answerOf(w).headers.set(textOf(name), textOf(value))),
    GetHeader: fn("GetHeader", (name = "") => {
      const get = rt.select(rt.select(r, "Header") ?? null, "Get");
      return get instanceof Func ? (get.call([name]).next().value as Value) : "";
    }),
    Param: fn("Param", (name = "") => params[textOf(name)] ?? ""),
    Query: fn("Query", (name = "") => url.searchParams.get(textOf(name)) ?? ""),
    DefaultQuery: fn("DefaultQuery", (name = "", other = "") => url.searchParams.get(textOf(name)) ?? other),
    GetQuery: fn(
      "GetQuery",
      (name = "") =>
        new Tuple([url.searchParams.get(textOf(name)) ?? "", url.searchParams.has(textOf(name))]),
    ),
    PostForm: fn("PostForm", (name = "") => form.get(textOf(name)) ?? ""),
    DefaultPostForm: fn("DefaultPostForm", (name = "", other = "") => form.get(textOf(name)) ?? other),
    BindJSON: bind,
    ShouldBindJSON: bind,
    Set: fn("Set", (name = "", value = null) => void kept.set(textOf(name), value)),
    Get: fn("Get", (name = "") => new Tuple([kept.get(textOf(name)) ?? null, kept.has(textOf(name))])),
    GetString: fn("GetString", (name = "") => kept.get(textOf(name)) ?? ""),
    ClientIP: fn("ClientIP", () => "10.1.2.3"),
    FullPath: fn("FullPath", () => url.pathname),
  });
  return self;
}

function* dispatch(rt: Runtime, engine: Engine, w: Value, r: Value): Run<void> {
  const incoming = (r as Native).inner as Incoming;
  const found = findRoute(
    engine.routes.map(({ route }) => route),
    incoming.method,
    pathOf(r),
  );
  if (found.route)
    incoming.params = Object.fromEntries(
      Object.entries(found.params).map(([name, value]) => [
        name,
        found.route.pattern.includes(`*${name}`) ? `/${value}` : value,
      ]),
    );
  const handlers = found.route
    ? engine.routes.find(({ route }) => route === found.route)!.handlers
    : engine.noRoute;
  const context = contextOf(rt, engine, w, r, handlers);
  yield* (context.members.get("Next") as Func).call([]);
  const answer = answerOf(w);
  if (!found.route && answer.status === undefined) reply(w, 404, "404 page not found", "text/plain");
}

function group(rt: Runtime, engine: Engine, prefix: string, middlewares: Value[]): Record<string, Value> {
  const path = (more: Value) => `${prefix}${textOf(more)}`.replace(/\/\/+/g, "/");
  const add = function* (method: string | undefined, at: Value, handlers: readonly Value[]): Run<void> {
    const all = [...middlewares, ...handlers];
    engine.routes.push({ route: routeOf(path(at), null, { method }), handlers: all });
    if (engine.debug)
      yield* rt.write(
        1,
        `[GIN-debug] ${(method ?? "ANY").padEnd(6)} ${path(at).padEnd(25)} --> main.main.func1 (${all.length} handlers)\n`,
      );
  };
  const methods = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"].map(
    (name) => [name, run(name, (at = "", ...handlers) => add(name, at, handlers))] as const,
  );
  return {
    ...Object.fromEntries(methods),
    Any: run("Any", (at = "", ...handlers) => add(undefined, at, handlers)),
    Handle: run("Handle", (method = "", at = "", ...handlers) => add(textOf(method), at, handlers)),
    Use: fn("Use", (...more) => void middlewares.push(...more)),
    Group: fn(
      "Group",
      (at = "", ...more) =>
        new Native("*gin.RouterGroup", group(rt, engine, path(at), [...middlewares, ...more])),
    ),
    Static: run("Static", (at = "", folder = "") =>
      add("GET", `${textOf(at)}/*filepath`, [
        fn("static", (c = null) => {
          const [w, r] = [rt.select(c, "Writer")!, rt.select(c, "Request")!];
          sendFile(rt, w, `${textOf(folder)}/${((r as Native).inner as Incoming).params["filepath"]}`);
        }),
      ]),
    ),
    StaticFile: run("StaticFile", (at = "", file = "") =>
      add("GET", at, [fn("file", (c = null) => sendFile(rt, rt.select(c, "Writer")!, textOf(file)))]),
    ),
  };
}

const debugMode = `[GIN-debug] [WARNING] Running in "debug" mode. Switch to "release" mode in production.
 - using env:\texport GIN_MODE=release
 - using code:\tgin.SetMode(gin.ReleaseMode)

`;

const trusted = `[GIN-debug] [WARNING] You trusted all proxies, this is NOT safe. We recommend you to set a value.
Please check https://pkg.go.dev/github.com/gin-gonic/gin#readme-don-t-trust-all-proxies for details.
`;

export const gin: PackageMaker = (rt) => {
  let mode = rt.process.env.get("GIN_MODE") ?? "debug";
  const logger = run("Logger", function* (c = null) {
    const started = rt.process.clock.now();
    yield* (rt.select(c, "Next") as Func).call([]);
    const request = (rt.select(c, "Request") as Native).inner as Incoming;
    const status = answerOf(rt.select(c, "Writer")!).status ?? 200;
    const time = new Date(started).toISOString().slice(0, 19).replaceAll("-", "/").replace("T", " - ");
    const took = `${(rt.process.clock.now() - started) * 1000 + 96}µs`;
    yield* rt.write(
      1,
      `[GIN] ${time} | ${status} | ${took.padStart(13)} | ${"10.1.2.3".padStart(15)} | ${request.method.padEnd(7)}  "${request.url.pathname}"\n`,
    );
  });
  const recovery = run("Recovery", function* (c = null) {
    yield* (rt.select(c, "Next") as Func).call([]);
  });
  const create = function* (middlewares: Value[]): Run<Value> {
    const engine: Engine = { routes: [], templates: new Map(), noRoute: [], debug: mode === "debug" };
    if (engine.debug) yield* rt.write(1, debugMode);
    const load = (patterns: readonly Value[]) =>
      addFiles(
        rt,
        engine.templates,
        patterns.flatMap((one) => templateFiles(rt, textOf(one))),
      );
    const self: Native = new Native("*gin.Engine", {
      ...group(rt, engine, "", middlewares),
      LoadHTMLGlob: run("LoadHTMLGlob", function* (pattern = "") {
        load([pattern]);
        if (engine.debug)
          yield* rt.write(
            1,
            `[GIN-debug] Loaded HTML Templates (${engine.templates.size + 1}): \n\t- \n${[...engine.templates.keys()].map((name) => `\t- ${name}\n`).join("")}\n`,
          );
      }),
      LoadHTMLFiles: fn("LoadHTMLFiles", (...paths) => load(paths)),
      NoRoute: fn("NoRoute", (...handlers) => void (engine.noRoute = [...middlewares, ...handlers])),
      SetTrustedProxies: fn("SetTrustedProxies", () => null),
      ServeHTTP: run("ServeHTTP", (w = null, r = null) => dispatch(rt, engine, w, r)),
      Run: run("Run", function* (address = null) {
        const port = rt.process.env.get("PORT");
        const where = address === null ? (port === undefined ? ":8080" : `:${port}`) : textOf(address);
        if (engine.debug)
          yield* rt.write(1, `${trusted}[GIN-debug] Listening and serving HTTP on ${where}\n`);
        const error = yield* serve(rt, where, self);
        if (engine.debug && error !== null)
          yield* rt.write(
            1,
            `[GIN-debug] [ERROR] ${textOf((rt.select(error, "Error") as Func).call([]).next().value as Value)}\n`,
          );
        return error;
      }),
    });
    return self;
  };
  return {
    H: new TypeValue(
      named("gin", "H", { kind: "map", key: { kind: "basic", name: "string" }, element: { kind: "any" } }),
    ),
    Context: new TypeValue({ kind: "native", name: "gin.Context", make: () => new Native("*gin.Context") }),
    Engine: new TypeValue({ kind: "native", name: "gin.Engine", make: () => new Native("*gin.Engine") }),
    HandlerFunc: new TypeValue({ kind: "func" }),
    ReleaseMode: "release",
    DebugMode: "debug",
    TestMode: "test",
    SetMode: fn("SetMode", (value = "") => void (mode = textOf(value))),
    Logger: fn("Logger", () => logger),
    Recovery: fn("Recovery", () => recovery),
    New: run("New", () => create([])),
    Default: run("Default", function* () {
      if (mode === "debug")
        yield* rt.write(
          1,
          "[GIN-debug] [WARNING] Creating an Engine instance with the Logger and Recovery middleware already attached.\n\n",
        );
      return yield* create([logger, recovery]);
    }),
  };
};
