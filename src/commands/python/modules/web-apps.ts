import type { Fetch } from "../../../base/fetch.ts";
import { concat, encode } from "../../../base/bytes.ts";
import { importModule } from "../runtime/imports.ts";
import type { Interpreter } from "../runtime/interpreter.ts";
import { NativeFunction, PyDict, PyList, PyObject, type Value } from "../runtime/values.ts";

/** Frameworks' applications, and how each answers a request. */
const apps = new WeakMap<PyObject, Fetch>();

export const registerApp = (app: PyObject, answer: Fetch): void => void apps.set(app, answer);

/** How a value of Python answers requests: a framework's app, or any callable that speaks WSGI (PEP 3333). */
export function answerOf(python: Interpreter, app: Value): Fetch {
  const known = app instanceof PyObject ? apps.get(app) : undefined;
  return known ?? ((request) => callWsgi(python, app, request));
}

async function callWsgi(python: Interpreter, app: Value, request: Request): Promise<Response> {
  const url = new URL(request.url);
  const body = new Uint8Array(await request.arrayBuffer());
  const environ = PyDict.of([
    ["REQUEST_METHOD", request.method],
    ["PATH_INFO", decodeURIComponent(url.pathname)],
    ["QUERY_STRING", url.search.slice(1)],
    ["SERVER_NAME", url.hostname],
    ["HTTP_HOST", url.host],
    ["SERVER_PROTOCOL", "HTTP/1.1"],
    ["SERVER_PORT", url.port || (url.protocol === "https:" ? "443" : "80")],
    ["SCRIPT_NAME", ""],
    ["REMOTE_ADDR", request.headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() ?? "127.0.0.1"],
    ["CONTENT_TYPE", request.headers.get("content-type") ?? ""],
    ["CONTENT_LENGTH", String(body.length)],
    ["wsgi.url_scheme", url.protocol.slice(0, -1)],
    [
      "wsgi.input",
      await python.call(await python.attribute(await importModule(python, "io"), "BytesIO"), [body]),
    ],
    ...[...request.headers].map(
      ([name, value]) => [`HTTP_${name.toUpperCase().replaceAll("-", "_")}`, value] as [Value, Value],
    ),
  ]);
  let status = 200;
  const headers = new Headers();
  const start = new NativeFunction("start_response", async ([line, list]) => {
    status = Number.parseInt(String(line), 10);
    for (const pair of (list as PyList).items) {
      const [name, value] = await python.list(pair);
      headers.append(String(name), String(value));
    }
    return null;
  });
  const parts: Uint8Array[] = [];
  for await (const part of python.iterate(await python.call(app, [environ, start])))
    parts.push(part instanceof Uint8Array ? part : encode(String(part)));
  const isEmpty = status === 204 || status === 304 || request.method === "HEAD";
  return new Response(isEmpty ? null : new Uint8Array(concat(parts)), { status, headers });
}
