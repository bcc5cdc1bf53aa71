import { apply } from "./evaluate.ts";
import { Dict, type Fn, Foreign, type Form, itemsOf, Keyword, Seq, show, Vector } from "./forms.ts";
import { hiccup } from "./hiccup.ts";
import { readJson, writeJson } from "./json.ts";
import { runServer } from "./server.ts";
import { notFound, resourcesRoute } from "./routes.ts";
import type { World } from "./world.ts";

type Made = (world: World) => Form;
const pure =
  (fn: Fn): Made =>
  () =>
    fn;
const k = (name: string) => Keyword.of(name);
const text = (form: Form | undefined): string => (form === undefined ? "" : show(form));

const response = (status: number, body: Form, headers: Form = new Dict()): Dict =>
  Dict.of([
    [k("status"), status],
    [k("headers"), headers],
    [k("body"), body],
  ]);

const withHeader = (from: Form, name: string, value: string): Form => {
  const dict = from as Dict;
  const headers = dict.get(k("headers"));
  return dict.with(k("headers"), (headers instanceof Dict ? headers : new Dict()).with(name, value));
};

/** Middleware that changes nothing that can be seen here. */
const pass: Made = pure((handler = null) => handler);

const strings: Readonly<Record<string, Made>> = {
  join: pure((glue = null, list) =>
    list === undefined
      ? (itemsOf(glue) ?? []).map((each) => show(each)).join("")
      : (itemsOf(list) ?? []).map((each) => show(each)).join(show(glue)),
  ),
  split: pure((of, pattern) => new Vector((of as string).split(pattern as RegExp))),
  trim: pure((of) => text(of).trim()),
  "upper-case": pure((of) => text(of).toUpperCase()),
  "lower-case": pure((of) => text(of).toLowerCase()),
  capitalize: pure((of) => text(of).slice(0, 1).toUpperCase() + text(of).slice(1).toLowerCase()),
  "blank?": pure((of = null) => text(of).trim() === ""),
  replace: pure((of, from, to) =>
    text(of).replaceAll(from instanceof RegExp ? new RegExp(from.source, "gu") : text(from), text(to)),
  ),
  "starts-with?": pure((of, part) => text(of).startsWith(text(part))),
  "ends-with?": pure((of, part) => text(of).endsWith(text(part))),
  "includes?": pure((of, part) => text(of).includes(text(part))),
  reverse: pure((of) => [...text(of)].reverse().join("")),
};

const log =
  (level: string): Made =>
  ({ process }) =>
  async (...args) => {
    await process.stdout.write(`${level} ${args.map((arg) => show(arg)).join(" ")}\n`);
    return null;
  };

/** Libraries that are written here, by namespace. */
export const libraries: Readonly<Record<string, Readonly<Record<string, Made>>>> = {
  "clojure.string": strings,
  "clojure.java.io": {
    resource:
      ({ resource }) =>
      (path) => {
        const found = resource(text(path));
        return found ? new Foreign("java.net.URL", found) : null;
      },
    file: pure((...parts) => parts.map((part) => show(part)).join("/")),
  },
  "clojure.set": {
    union: pure((...sets) => apply((...all) => all[0] ?? null, sets)),
  },
  "clojure.pprint": {
    pprint:
      ({ process }) =>
      async (form = null) => (await process.stdout.write(`${show(form, true)}\n`), null),
  },
  "clojure.tools.logging": {
    info: log("INFO"),
    warn: log("WARN"),
    error: log("ERROR"),
    debug: pure(() => null),
  },
  "clojure.data.json": {
    "write-str": pure((form = null) => writeJson(form)),
    "read-str": pure((of, ...options) => readJson(text(of), options.length > 0)),
  },
  "cheshire.core": {
    "generate-string": pure((form = null) => writeJson(form)),
    "parse-string": pure((of, keys = null) => readJson(text(of), keys === true)),
  },
  "environ.core": {
    env:
      ({ process }) =>
      (key, other = null) =>
        process.env.get(text(key).replace(/^:/, "").toUpperCase().replaceAll("-", "_")) ?? other,
  },
  "ring.adapter.jetty": {
    "run-jetty":
      (world) =>
      (handler = null, options = null) =>
        runServer(world, handler, options, "jetty"),
  },
  "org.httpkit.server": {
    "run-server":
      (world) =>
      (handler = null, options = null) =>
        runServer(world, handler, options, "http-kit"),
  },
  "ring.util.response": {
    response: pure((body = null) => response(200, body)),
    redirect: pure((to) => response(302, "", Dict.of([["Location", to ?? ""]]))),
    "not-found": pure((body = null) => response(404, body)),
    created: pure((to, body = null) => response(201, body, Dict.of([["Location", to ?? ""]]))),
    "bad-request": pure((body = null) => response(400, body)),
    status: pure((of, status = null) => (of as Dict).with(k("status"), status)),
    header: pure((of = null, name, value) => withHeader(of, text(name), text(value))),
    "content-type": pure((of = null, type) => withHeader(of, "Content-Type", text(type))),
    "resource-response":
      ({ resource }) =>
      (path, options = null) => {
        const root = options instanceof Dict ? options.get(k("root")) : undefined;
        const found = resource(
          [...(root === undefined ? [] : [text(root)]), text(path)].join("/").replace(/\/+/g, "/"),
        );
        return found ? response(200, new Foreign("java.net.URL", found)) : null;
      },
    "file-response":
      ({ process: { files, cwd } }) =>
      (path) =>
        files.is("file", `${cwd}/${text(path)}`) ? response(200, files.text(`${cwd}/${text(path)}`)) : null,
  },
  "ring.middleware.defaults": {
    "wrap-defaults": pure(
      (handler = null) =>
        async (...args) =>
          withType(await apply(handler, args)),
    ),
    "site-defaults": () => new Dict(),
    "api-defaults": () => new Dict(),
    "secure-site-defaults": () => new Dict(),
  },
  "ring.middleware.params": { "wrap-params": pass },
  "ring.middleware.keyword-params": { "wrap-keyword-params": pass },
  "ring.middleware.session": { "wrap-session": pass },
  "ring.middleware.reload": { "wrap-reload": pass },
  "ring.middleware.content-type": { "wrap-content-type": pass },
  "ring.middleware.not-modified": { "wrap-not-modified": pass },
  "ring.middleware.resource": {
    "wrap-resource":
      (world) =>
      (handler = null, root) =>
        resourcesRoute(world, text(root), handler),
  },
  "ring.middleware.json": {
    "wrap-json-response": pure((handler = null) => async (...args) => {
      const made = await apply(handler, args);
      const body = made instanceof Dict ? made.get(k("body")) : undefined;
      if (!(made instanceof Dict) || !(body instanceof Dict || body instanceof Vector || body instanceof Seq))
        return made;
      return withHeader(
        made.with(k("body"), writeJson(body)),
        "Content-Type",
        "application/json; charset=utf-8",
      );
    }),
    "wrap-json-body": pure((handler = null, options = null) => (request = null) => {
      const body = (request as Dict).get(k("body"));
      const keywords = options instanceof Dict && options.get(k("keywords?")) === true;
      return apply(handler, [
        typeof body === "string" && body.startsWith("{")
          ? (request as Dict).with(k("body"), readJson(body, keywords))
          : request,
      ]);
    }),
    "wrap-json-params": pass,
  },
  "compojure.route": {
    "not-found": pure((body = null) => notFound(body)),
    resources: (world) => () => resourcesRoute(world, "public", null),
    files: pass,
  },
  "compojure.handler": { site: pass, api: pass },
  "compojure.core": { "wrap-routes": pass },
  "hiccup.core": {
    html: pure((...forms) => hiccup(forms)),
    h: pure((of) => text(of).replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;")),
  },
  "hiccup2.core": { html: pure((...forms) => hiccup(forms)) },
  "hiccup.page": {
    html5: pure(
      (...forms) =>
        `<!DOCTYPE html>\n<html>${hiccup(forms.filter((form) => !(form instanceof Dict)))}</html>`,
    ),
    "include-css": pure(
      (...paths) =>
        new Seq(
          paths.map(
            (path) =>
              new Vector([
                k("link"),
                Dict.of([
                  [k("href"), path],
                  [k("rel"), "stylesheet"],
                ]),
              ]),
          ),
        ),
    ),
    "include-js": pure(
      (...paths) => new Seq(paths.map((path) => new Vector([k("script"), Dict.of([[k("src"), path]])]))),
    ),
  },
};

const withType = (made: Form): Form => {
  if (!(made instanceof Dict) || typeof made.get(k("body")) !== "string") return made;
  const headers = made.get(k("headers"));
  return headers instanceof Dict && headers.get("Content-Type") !== undefined
    ? made
    : withHeader(made, "Content-Type", "text/html; charset=utf-8");
};
