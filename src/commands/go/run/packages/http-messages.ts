import type { Runtime } from "../runtime.ts";
import { bare, errorOf, fn, GoMap, Native, Slice, stringSlice, textOf, Tuple } from "../values.ts";

/** What a handler has answered so far. */
export interface Answer {
  status: number | undefined;
  readonly headers: Headers;
  readonly parts: Uint8Array[];
}

/** A request with what its handlers need to know besides. */
export interface Incoming {
  readonly url: URL;
  readonly method: string;
  readonly body: string;
  params: Readonly<Record<string, string>>;
}

const valuesOf = (params: URLSearchParams) => {
  const map = new Map<string, string[]>();
  for (const [name, value] of params) map.set(name, [...(map.get(name) ?? []), value]);
  return map;
};

/** url.Values and http.Header: Get, Set, Add, Del. */
const multi = (
  type: string,
  get: (name: string) => string | null,
  set?: (name: string, value: string, add: boolean) => void,
) =>
  new Native(type, {
    Get: fn("Get", (name = "") => get(textOf(name)) ?? ""),
    Has: fn("Has", (name = "") => get(textOf(name)) !== null),
    Set: fn("Set", (name = "", value = "") => set?.(textOf(name), textOf(value), false)),
    Add: fn("Add", (name = "", value = "") => set?.(textOf(name), textOf(value), true)),
    Del: fn("Del", (name = "") => set?.(textOf(name), "", false)),
  });

/** http.ResponseWriter. */
export function responseWriter(answer: Answer): Native {
  const write = (bytes: Uint8Array) => {
    answer.status ??= 200;
    answer.parts.push(bytes);
    return new Tuple([bytes.length, null]);
  };
  return new Native(
    "*http.response",
    {
      Header: fn("Header", () =>
        multi(
          "http.Header",
          (name) => answer.headers.get(name),
          (name, value, add) =>
            add
              ? answer.headers.append(name, value)
              : value === ""
                ? answer.headers.delete(name)
                : answer.headers.set(name, value),
        ),
      ),
      Write: fn("Write", (bytes = "") => write(Uint8Array.from((bare(bytes) as Slice).list as number[]))),
      WriteString: fn("WriteString", (text = "") => write(new TextEncoder().encode(textOf(text)))),
      WriteHeader: fn("WriteHeader", (status = 200) => void (answer.status ??= Number(status))),
      Flush: fn("Flush", () => null),
    },
    answer,
  );
}

/** *http.Request. */
export function requestOf(_rt: Runtime, request: Request, incoming: Incoming): Native {
  const { url, method, body } = incoming;
  const form = new URLSearchParams(url.search);
  if (request.headers.get("content-type")?.startsWith("application/x-www-form-urlencoded"))
    for (const [name, value] of new URLSearchParams(body)) form.append(name, value);
  const reader = new Native("*http.body", {
    "#text": fn("#text", () => body),
    Close: fn("Close", () => null),
  });
  const at = new Native("*url.URL", {
    Path: decodeURIComponent(url.pathname),
    RawQuery: url.search.slice(1),
    Host: url.host,
    Query: fn("Query", () => multi("url.Values", (name) => url.searchParams.get(name))),
    String: fn("String", () => url.pathname + url.search),
  });
  const asMap = new GoMap({ kind: "slice", element: { kind: "basic", name: "string" } });
  for (const [name, list] of valuesOf(form))
    asMap.entries.set(`string:${name}`, { key: name, value: stringSlice(list) });
  const value = fn("FormValue", (name = "") => form.get(textOf(name)) ?? "");
  return new Native(
    "*http.Request",
    {
      Method: method,
      URL: at,
      Host: url.host,
      Proto: "HTTP/1.1",
      RequestURI: url.pathname + url.search,
      RemoteAddr: "10.1.2.3:41234",
      Header: multi("http.Header", (name) => request.headers.get(name)),
      Body: reader,
      Form: asMap,
      ContentLength: body.length,
      FormValue: value,
      PostFormValue: value,
      ParseForm: fn("ParseForm", () => null),
      PathValue: fn("PathValue", (name = "") => incoming.params[textOf(name)] ?? ""),
      UserAgent: fn("UserAgent", () => request.headers.get("user-agent") ?? ""),
      Referer: fn("Referer", () => request.headers.get("referer") ?? ""),
      Context: fn(
        "Context",
        () => new Native("context.Context", { Done: fn("Done", () => null), Err: fn("Err", () => null) }),
      ),
      Cookie: fn("Cookie", (name = "") => {
        const found = new RegExp(`(?:^|;\\s*)${textOf(name)}=([^;]*)`).exec(
          request.headers.get("cookie") ?? "",
        )?.[1];
        return found === undefined
          ? new Tuple([null, errorOf("http: named cookie not present")])
          : new Tuple([new Native("*http.Cookie", { Name: textOf(name), Value: found }), null]);
      }),
    },
    incoming,
  );
}
