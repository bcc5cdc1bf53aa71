import { statusTexts } from "../../../../base/http-status.ts";
import { resolve } from "../../../../files/paths.ts";
import type { PackageMaker, Runtime } from "../runtime.ts";
import { basic, named, type Type } from "../types.ts";
import {
  bare,
  errorOf,
  fn,
  Func,
  Native,
  type Run,
  run,
  textOf,
  Tuple,
  TypeValue,
  type Value,
} from "../values.ts";
import type { Answer, Incoming } from "./http-messages.ts";
import { handle, pathOf, serve } from "./http-server.ts";
import { findRoute, type Route, routeOf } from "./routes.ts";

export const answerOf = (w: Value): Answer => (w as Native).inner as Answer;
const incomingOf = (r: Value): Incoming => (r as Native).inner as Incoming;

export function reply(w: Value, status: number, text: string, type = "text/plain; charset=utf-8"): void {
  const answer = answerOf(w);
  answer.status ??= status;
  if (!answer.headers.has("content-type")) answer.headers.set("content-type", type);
  answer.parts.push(new TextEncoder().encode(text));
}

/** http.ServeMux with the patterns of Go 1.22. */
export function serveMux(): Native {
  const routes: Route[] = [];
  const add = (pattern: Value, handler: Value) => {
    const [, method, path = "/"] = /^(?:([A-Z]+)\s+)?(.*)$/.exec(textOf(pattern)) ?? [];
    routes.push(routeOf(path, handler, { method, below: true }));
  };
  return new Native("*http.ServeMux", {
    HandleFunc: fn("HandleFunc", (pattern = "", handler = null) => add(pattern, handler)),
    Handle: fn("Handle", (pattern = "", handler = null) => add(pattern, handler)),
    ServeHTTP: run("ServeHTTP", function* (w = null, r = null) {
      const { route, params, wrong } = findRoute(routes, incomingOf(r).method, pathOf(r));
      if (!route) {
        reply(w, wrong ? 405 : 404, wrong ? "Method Not Allowed\n" : "404 page not found\n");
        return;
      }
      incomingOf(r).params = params;
      yield* handle(route.handler, w, r);
    }),
  });
}

const types: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  json: "application/json",
  png: "image/png",
  svg: "image/svg+xml",
  jpg: "image/jpeg",
  ico: "image/x-icon",
  txt: "text/plain; charset=utf-8",
};

/** Sends a file, or says that there is none. */
export function sendFile(rt: Runtime, w: Value, path: string): void {
  const { files, cwd } = rt.process;
  const full = resolve(cwd, path);
  const file = files.is("directory", full) ? `${full}/index.html` : full;
  if (!files.is("file", file)) {
    reply(w, 404, "404 page not found\n");
    return;
  }
  const answer = answerOf(w);
  answer.status ??= 200;
  answer.headers.set("content-type", types[file.split(".").at(-1)!] ?? "application/octet-stream");
  answer.parts.push(files.read(file));
}

export const http: PackageMaker = (rt) => {
  const standard = serveMux();
  const member = (name: string) => standard.members.get(name)!;
  const handlerFunc = named("http", "HandlerFunc", { kind: "func" });
  handlerFunc.methods.set("ServeHTTP", {
    pointer: false,
    call: (self, args) => (bare(self) as Func).call(args),
  });
  const listen = (address: Value, handler: Value): Run<Value> =>
    serve(rt, textOf(address) || ":80", handler ?? standard);
  const server: Type = {
    kind: "native",
    name: "http.Server",
    make: (fields) => {
      const made: Native = new Native("*http.Server", {
        ...Object.fromEntries(fields),
        ListenAndServe: run("ListenAndServe", function* () {
          return yield* listen(made.members.get("Addr") ?? "", made.members.get("Handler") ?? null);
        }),
        Shutdown: fn("Shutdown", () => null),
      });
      return made;
    },
  };
  const opaque = (name: string): Type => ({
    kind: "native",
    name,
    make: (fields) => new Native(name, Object.fromEntries(fields)),
  });
  const statuses = Object.entries(statusTexts).map(([status, text]) => [
    `Status${text.replace(/[^A-Za-z]/g, "")}`,
    Number(status),
  ]);
  const methods = ["Get", "Head", "Post", "Put", "Patch", "Delete", "Options"].map((name) => [
    `Method${name}`,
    name.toUpperCase(),
  ]);
  return {
    ...Object.fromEntries([...statuses, ...methods]),
    StatusOK: 200,
    StatusTeapot: 418,
    ErrServerClosed: errorOf("http: Server closed"),
    HandleFunc: member("HandleFunc"),
    Handle: member("Handle"),
    DefaultServeMux: standard,
    NewServeMux: fn("NewServeMux", serveMux),
    HandlerFunc: new TypeValue(handlerFunc),
    Handler: new TypeValue({ kind: "interface", methods: ["ServeHTTP"] }),
    ResponseWriter: new TypeValue({ kind: "interface", methods: ["WriteHeader"] }),
    Request: new TypeValue(opaque("http.Request")),
    Cookie: new TypeValue(opaque("http.Cookie")),
    Server: new TypeValue(server),
    Dir: new TypeValue(named("http", "Dir", basic("string"))),
    ListenAndServe: run("ListenAndServe", function* (address = "", handler = null) {
      return yield* listen(address, handler);
    }),
    StatusText: fn(
      "StatusText",
      (status = 0) => statusTexts[Number(status) as keyof typeof statusTexts] ?? "",
    ),
    Error: fn("Error", (w = null, text = "", status = 500) => {
      answerOf(w).headers.set("x-content-type-options", "nosniff");
      reply(w, Number(bare(status)), `${textOf(text)}\n`);
    }),
    NotFound: fn("NotFound", (w = null) => reply(w, 404, "404 page not found\n")),
    NotFoundHandler: fn("NotFoundHandler", () =>
      fn("NotFound", (w = null) => reply(w, 404, "404 page not found\n")),
    ),
    Redirect: fn("Redirect", (w = null, _r = null, to = "", status = 302) => {
      answerOf(w).headers.set("location", textOf(to));
      reply(
        w,
        Number(bare(status)),
        `<a href="${textOf(to)}">${statusTexts[Number(bare(status)) as keyof typeof statusTexts] ?? ""}</a>.\n\n`,
        "text/html; charset=utf-8",
      );
    }),
    ServeFile: fn("ServeFile", (w = null, _r = null, path = "") => sendFile(rt, w, textOf(path))),
    FileServer: fn("FileServer", (dir = "") =>
      fn("ServeHTTP", (w = null, r = null) => sendFile(rt, w, `${textOf(dir)}/${pathOf(r)}`)),
    ),
    StripPrefix: fn("StripPrefix", (prefix = "", handler = null) =>
      run("ServeHTTP", function* (w = null, r = null) {
        const request = r as Native;
        const url = request.members.get("URL") as Native;
        const path = textOf(url.members.get("Path") ?? "");
        if (!path.startsWith(textOf(prefix))) return reply(w, 404, "404 page not found\n");
        const shorter = new Native(url.type, {
          ...Object.fromEntries(url.members),
          Path: path.slice(textOf(prefix).length),
        });
        yield* handle(
          handler,
          w,
          new Native(request.type, { ...Object.fromEntries(request.members), URL: shorter }, request.inner),
        );
        return undefined;
      }),
    ),
    SetCookie: fn("SetCookie", (w = null, cookie = null) => {
      const { members } = cookie as Native;
      answerOf(w).headers.append(
        "set-cookie",
        `${textOf(members.get("Name") ?? "")}=${textOf(members.get("Value") ?? "")}`,
      );
    }),
    Get: run("Get", function* (address = "") {
      try {
        const response = (yield rt.process.fetch(new Request(textOf(address)))) as Response;
        const text = (yield response.text()) as string;
        const body = new Native("*http.body", {
          "#text": fn("#text", () => text),
          Close: fn("Close", () => null),
        });
        return new Tuple([
          new Native("*http.Response", {
            StatusCode: response.status,
            Status: `${response.status} ${response.statusText}`,
            Body: body,
          }),
          null,
        ]);
      } catch (error) {
        if (!(error instanceof TypeError)) throw error;
        const { hostname } = new URL(textOf(address));
        return new Tuple([
          null,
          errorOf(`Get "${textOf(address)}": dial tcp: lookup ${hostname}: no such host`, [], "*url.Error"),
        ]);
      }
    }),
  };
};
