import { FileError } from "../../../../files/errors.ts";
import { resolve } from "../../../../files/paths.ts";
import { PyRaise, raise } from "../../runtime/exceptions.ts";
import type { TraceEntry } from "../../runtime/frame.ts";
import type { Interpreter } from "../../runtime/interpreter.ts";
import { traceback } from "../../runtime/traceback.ts";
import { exceptionClasses } from "../../runtime/exceptions.ts";
import {
  NativeFunction,
  PyClass,
  PyDict,
  PyList,
  type PyObject,
  PyObject as ObjectValue,
  PyTuple,
  typeName,
  type Value,
} from "../../runtime/values.ts";
import { NotSimulated } from "../../language/syntax-error.ts";
import { strftime } from "../datetime.ts";
import { contentType } from "../content-types.ts";
import { dump, load } from "../json.ts";
import { responseClass, responses } from "./flask.ts";
import { type Contexts, tearDown } from "./contexts.ts";
import { errorPage, statusName } from "./pages.ts";
import type { Sessions } from "./session.ts";
import { matchRule, type Route } from "./routes.ts";

export interface App {
  readonly python: Interpreter;
  readonly self: PyObject;
  readonly request: PyObject;
  readonly root: string;
  readonly sessions: Sessions;
  /** flask.g: emptied for each request. */
  readonly g: PyObject;
  readonly name: string;
  readonly templates: string;
  readonly static: string;
  readonly staticUrl: string;
  readonly routes: Route[];
  readonly before: Value[];
  readonly after: Value[];
  readonly handlers: [kind: Value, view: Value][];
  readonly contexts: Contexts;
}

const httpClass = new PyClass("HTTPException", [exceptionClasses.get("Exception")!]);
httpClass.module = "werkzeug.exceptions";

/** abort(404) as an exception. */
export function httpError(status: number, description?: string): PyRaise {
  const cls = new PyClass(statusName(status).replaceAll(" ", ""), [httpClass]);
  cls.module = "werkzeug.exceptions";
  const error = raise(cls, `${status} ${statusName(status)}`);
  error.value.attributes.set("code", BigInt(status));
  if (description !== undefined) error.value.attributes.set("description", description);
  return error;
}

/** One request through the app: routes, handlers, and a 500 with its traceback in the log. */
export async function answer(app: App, request: Request): Promise<Response> {
  app.g.attributes.clear();
  const cookies = cookiesOf(request);
  await app.sessions.open(app.self, cookies.get("session"));
  app.contexts.depth++;
  try {
    return await app.sessions.close(await respond(app, request));
  } finally {
    await tearDown(app);
  }
}

const cookiesOf = (request: Request): Map<string, string> =>
  new Map(
    (request.headers.get("cookie") ?? "")
      .split(/;\s*/)
      .filter((one) => one.includes("="))
      .map((one) => [one.slice(0, one.indexOf("=")), one.slice(one.indexOf("=") + 1)]),
  );

async function respond(app: App, request: Request): Promise<Response> {
  const { python } = app;
  const url = new URL(request.url);
  try {
    await fillRequest(app, request, url);
    const made = await afterwards(app, await dispatch(app, request, url));
    return request.method === "HEAD" ? new Response(null, made) : made;
  } catch (error) {
    if (error instanceof NotSimulated) {
      await python.process.stderr.write(`python: ${error.sentence}\n`);
      return new Response(`This page was not run: ${error.sentence}.\n`, {
        status: 501,
        headers: { "content-type": "text/plain" },
      });
    }
    if (!(error instanceof PyRaise)) throw error;
    const status = error.value.cls.isSubclassOf(httpClass) ? Number(error.value.attributes.get("code")) : 500;
    const handler = app.handlers.find(([kind]) =>
      typeof kind === "bigint"
        ? Number(kind) === status
        : kind instanceof PyClass && error.value.cls.isSubclassOf(kind),
    );
    if (handler) return afterwards(app, await toResponse(app, await python.call(handler[1], [error.value])));
    if (status !== 500)
      return afterwards(
        app,
        errorPage(status, error.value.attributes.get("description") as string | undefined),
      );
    error.trace.unshift(...ownFrames(app));
    const now = new Date(python.process.clock.now());
    const stamp = `${strftime(now, "%Y-%m-%d %H:%M:%S")},${String(now.getUTCMilliseconds()).padStart(3, "0")}`;
    await python.process.stderr.write(
      `[${stamp}] ERROR in app: Exception on ${url.pathname} [${request.method}]\n${await traceback(python, error)}`,
    );
    return afterwards(app, errorPage(500));
  }
}

/** What after_request was told to call, the last first: each may change headers and status, or answer anew. */
async function afterwards(app: App, made: Response): Promise<Response> {
  let response = made;
  for (const view of app.after.toReversed()) {
    const value = new ObjectValue(responseClass);
    const headers = multi([...response.headers].map(([name, one]) => [titled(name), one]));
    value.attributes.set("headers", headers);
    value.attributes.set("status_code", BigInt(response.status));
    responses.set(value, response);
    const given = await app.python.call(view, [value]);
    response = await toResponse(app, given);
    if (given !== value) continue;
    const all = new Headers();
    for (const [key, one] of headers.entries.values()) all.set(String(key), await app.python.str(one));
    response = new Response(response.body, {
      status: Number(value.attributes.get("status_code")),
      headers: all,
    });
  }
  return response;
}

const titled = (name: string) => name.replace(/\b[a-z]/g, (one) => one.toUpperCase());

/** The frames of Flask's own code a view runs below, as a traceback of Flask 3.1 lists them. */
function ownFrames({ python }: App): TraceEntry[] {
  const file = `${python.home.sitePackages}/flask/app.py`;
  return (
    [
      [1511, "wsgi_app", "response = self.full_dispatch_request()"],
      [919, "full_dispatch_request", "rv = self.handle_user_exception(e)"],
      [917, "full_dispatch_request", "rv = self.dispatch_request()"],
      [
        902,
        "dispatch_request",
        "return self.ensure_sync(self.view_functions[rule.endpoint])(**view_args)  # type: ignore[no-any-return]",
      ],
    ] as const
  ).map(([line, name, text]) => ({ file, line, name, text }));
}

async function dispatch(app: App, request: Request, url: URL): Promise<Response> {
  const { python } = app;
  for (const view of app.before) {
    const early = await python.call(view, []);
    if (early !== null) return toResponse(app, early);
  }
  let allowed: string[] = [];
  for (const route of app.routes) {
    const found = matchRule(route.rule, url.pathname);
    if (found === "slash")
      return new Response(null, { status: 308, headers: { location: `${url.pathname}/${url.search}` } });
    if (!found) continue;
    const methods = route.methods.includes("GET")
      ? [...route.methods, "HEAD", "OPTIONS"]
      : [...route.methods, "OPTIONS"];
    if (!methods.includes(request.method)) {
      allowed = [...allowed, ...methods];
      continue;
    }
    if (request.method === "OPTIONS" && !route.methods.includes("OPTIONS"))
      return new Response("", { headers: { allow: methods.join(", ") } });
    const within = route.endpoint.includes(".") ? route.endpoint.replace(/\.[^.]*$/, "") : null;
    app.request.attributes.set("endpoint", route.endpoint);
    app.request.attributes.set("blueprint", within);
    const value = await python.call(route.view, [], found);
    if (value === null)
      throw raise(
        "TypeError",
        `The view function for '${route.endpoint}' did not return a valid response. The function either returned None or ended without a return statement.`,
      );
    return toResponse(app, value);
  }
  if (allowed.length > 0) throw httpError(405);
  if (url.pathname.startsWith(`${app.staticUrl}/`))
    return staticFile(app, url.pathname.slice(app.staticUrl.length + 1));
  throw httpError(404);
}

function staticFile({ python, static: folder }: App, name: string): Response {
  const path = resolve(folder, decodeURIComponent(name));
  try {
    if (!path.startsWith(`${folder}/`)) throw httpError(404);
    const bytes = python.process.files.read(path);
    return new Response(bytes as Uint8Array<ArrayBuffer>, {
      headers: { "content-type": contentType(path) },
    });
  } catch (error) {
    if (error instanceof FileError) throw httpError(404);
    throw error;
  }
}

/** What a view returned: text, bytes, a dict or list, a response, or a tuple with status and headers. */
async function toResponse({ python }: App, value: Value): Promise<Response> {
  let [body, status, headers]: [Value, number | undefined, Value | undefined] = [value, undefined, undefined];
  if (value instanceof PyTuple) {
    [body] = value.items as [Value];
    for (const one of value.items.slice(1)) {
      if (typeof one === "bigint") status = Number(one);
      else if (typeof one === "string") status = Number.parseInt(one, 10);
      else headers = one;
    }
  }
  let made: Response;
  if (body instanceof ObjectValue && responses.has(body)) made = responses.get(body)!.clone();
  else if (body instanceof PyDict || body instanceof PyList)
    made = new Response(`${dump(body, { sortKeys: true, ascii: true, separators: [",", ":"] })}\n`, {
      headers: { "content-type": "application/json" },
    });
  else if (typeof body === "string" || body instanceof Uint8Array)
    made = new Response(body as string, { headers: { "content-type": "text/html; charset=utf-8" } });
  else
    throw raise(
      "TypeError",
      `The view function did not return a valid response. The return type must be a string, dict, list, tuple with headers or status, Response instance, or WSGI callable, but it was a ${typeName(body)}.`,
    );
  if (status === undefined && headers === undefined) return made;
  const all = new Headers(made.headers);
  if (headers instanceof PyDict)
    for (const [key, one] of headers.entries.values()) all.set(String(key), await python.str(one));
  return new Response(made.body, { status: status ?? made.status, headers: all });
}

const multi = (pairs: Iterable<[string, string]>): PyDict => {
  const dict = new PyDict();
  for (const [key, value] of pairs) if (!dict.has(key)) dict.set(key, value);
  return dict;
};

async function fillRequest({ request: target }: App, request: Request, url: URL): Promise<void> {
  const set = (name: string, value: Value) => target.attributes.set(name, value);
  const text = await request.text();
  const type = request.headers.get("content-type") ?? "";
  set("method", request.method);
  set("path", decodeURIComponent(url.pathname));
  set("full_path", `${url.pathname}?${url.search.slice(1)}`);
  set("url", url.href);
  set("base_url", url.origin + url.pathname);
  set("host", url.host);
  set("scheme", url.protocol.slice(0, -1));
  set("remote_addr", request.headers.get("x-forwarded-for")?.split(",")[0] ?? "127.0.0.1");
  set("args", multi(url.searchParams));
  set("form", multi(type.includes("urlencoded") ? new URLSearchParams(text) : []));
  set(
    "headers",
    multi(
      [...request.headers].flatMap(
        ([name, value]) =>
          [
            [name.replace(/\b[a-z]/g, (one) => one.toUpperCase()), value],
            [name, value],
          ] as [string, string][],
      ),
    ),
  );
  set("cookies", PyDict.of(cookiesOf(request)));
  set(
    "values",
    multi([...url.searchParams, ...(type.includes("urlencoded") ? new URLSearchParams(text) : [])]),
  );
  set("data", new TextEncoder().encode(text));
  const json = type.includes("json") ? load(text) : null;
  set("json", json);
  set(
    "get_json",
    new NativeFunction("get_json", (_, named) => {
      if (json === null && named.get("silent") !== true && named.get("force") !== true) throw httpError(415);
      return json ?? (named.get("force") === true ? load(text) : null);
    }),
  );
}
