import type { Frame } from "../runtime/frame.ts";
import type { Ruby } from "../runtime/ruby.ts";
import { RArray, RHash, RObject, str, type Value } from "../runtime/values.ts";

/** A request as Rack gives it to an app. */
export async function rackEnv(ruby: Ruby, frame: Frame, request: Request, port: number): Promise<RHash> {
  const url = new URL(request.url);
  const body = await request.text();
  await ruby.send(frame, ruby.main, "require", [str("stringio")]);
  const input = await ruby.send(frame, ruby.core("StringIO"), "new", [str(body)]);
  const env = new RHash();
  const set = (name: string, value: Value) => env.set(str(name), value);
  const host = request.headers.get("host") ?? url.host;
  set("REQUEST_METHOD", str(request.method));
  set("SCRIPT_NAME", str(""));
  set("PATH_INFO", str(decodeURI(url.pathname)));
  set("QUERY_STRING", str(url.search.slice(1)));
  set("REQUEST_PATH", str(url.pathname));
  set("REQUEST_URI", str(url.pathname + url.search));
  set("SERVER_NAME", str(host.replace(/:\d+$/, "")));
  set("SERVER_PORT", str(String(port)));
  set("SERVER_PROTOCOL", str("HTTP/1.1"));
  set("HTTP_VERSION", str("HTTP/1.1"));
  set("HTTP_HOST", str(host));
  set("REMOTE_ADDR", str("127.0.0.1"));
  set("rack.url_scheme", str(request.headers.get("x-forwarded-proto") ?? "http"));
  set("rack.input", input);
  set("rack.errors", ruby.globals.get("$stderr") ?? null);
  for (const [name, value] of request.headers) {
    if (name === "host") continue;
    const key = name.toUpperCase().replaceAll("-", "_");
    set(key === "CONTENT_TYPE" || key === "CONTENT_LENGTH" ? key : `HTTP_${key}`, str(value));
  }
  return env;
}

/** [status, headers, body] as a Response. Throws Ruby's TypeError for anything else. */
export async function rackResponse(
  ruby: Ruby,
  frame: Frame,
  answer: Value,
  isHead: boolean,
): Promise<Response> {
  let given = answer;
  if (!(given instanceof RArray) && given instanceof RObject && ruby.respondsTo(given, "to_a"))
    given = await ruby.send(frame, given, "to_a");
  if (!(given instanceof RArray) || given.items.length !== 3)
    throw ruby.error("TypeError", "a Rack app answers with an array of status, headers and body");
  const [status, headers, body] = given.items as [Value, Value, Value];
  const all = new Headers();
  if (headers instanceof RHash)
    for (const [key, value] of headers.pairs)
      for (const one of value instanceof RArray
        ? value.items
        : (await ruby.text(frame, value)).split("\n").map(str))
        all.append(await ruby.text(frame, key), await ruby.text(frame, one));
  const code = Number(await ruby.send(frame, status, "to_i"));
  let text = "";
  for (const part of await ruby.list(frame, body)) text += await ruby.text(frame, part);
  const isEmpty = isHead || code === 204 || code === 304;
  if (!isEmpty && !all.has("content-length"))
    all.set("content-length", String(new TextEncoder().encode(text).length));
  return new Response(isEmpty ? null : text, { status: code, headers: all });
}
