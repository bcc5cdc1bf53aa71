import { AddressInUse } from "../../../base/machine.ts";
import { encode } from "../../../base/bytes.ts";
import { callFunction } from "../runtime/dispatch.ts";
import type { Call, LibraryClass } from "../runtime/library.ts";
import { toInt } from "../runtime/numbers.ts";
import { JArray, JNative, type Value } from "../runtime/values.ts";
import { serve } from "./serve.ts";

interface Server {
  readonly port: number;
  readonly contexts: Map<string, Value>;
}

interface Exchange {
  readonly request: Request;
  readonly body: Uint8Array;
  readonly headers: Headers;
  status: number;
  readonly parts: Uint8Array[];
}

const server = (self: Value) => (self as JNative<Server>).state;
const exchange = (self: Value) => (self as JNative<Exchange>).state;

/** The context with the longest path that the request's begins with. */
function contextFor({ contexts }: Server, path: string): Value | undefined {
  const fitting = [...contexts.keys()].filter((each) => path.startsWith(each));
  const [best] = fitting.sort((a, b) => b.length - a.length);
  return best === undefined ? undefined : contexts.get(best);
}

async function answer(call: Call, state: Server, request: Request): Promise<Response> {
  const handler = contextFor(state, new URL(request.url).pathname);
  if (handler === undefined)
    return new Response("<h1>404 Not Found</h1>No context found for request", {
      status: 404,
      headers: { "content-type": "text/html" },
    });
  const made: Exchange = {
    request,
    body: new Uint8Array(await request.arrayBuffer()),
    headers: new Headers(),
    status: 0,
    parts: [],
  };
  await callFunction(call, handler, [new JNative("com.sun.net.httpserver.HttpExchange", made)]);
  const length = made.parts.reduce((sum, part) => sum + part.length, 0);
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of made.parts) {
    whole.set(part, at);
    at += part.length;
  }
  return new Response([204, 304].includes(made.status) ? null : whole, {
    status: made.status || 200,
    headers: made.headers,
  });
}

const bytesOf = (value: Value | undefined): Uint8Array =>
  value instanceof JArray ? Uint8Array.from(value.items, toInt) : encode(String(value as string));

export const httpServerClasses: readonly LibraryClass[] = [
  {
    name: "java.net.InetSocketAddress",
    construct: (_, args) =>
      new JNative("java.net.InetSocketAddress", {
        host: args.length > 1 ? (args[0] as string) : "0.0.0.0",
        port: toInt(args.at(-1)!),
      }),
    methods: { getPort: (_, self) => (self as JNative<{ port: number }>).state.port },
  },
  {
    name: "com.sun.net.httpserver.HttpServer",
    statics: {
      create(call, [address]) {
        const { host, port } = (address as JNative<{ host: string; port: number }>).state;
        const state: Server = { port, contexts: new Map() };
        try {
          // The socket is bound here, as in Java; requests wait until the server is started.
          serve(call, { host, port }, (request, within) => answer(within, state, request));
        } catch (error) {
          if (!(error instanceof AddressInUse)) throw error;
          throw call.vm.thrown("BindException", "Address already in use", call.frame);
        }
        return new JNative("com.sun.net.httpserver.HttpServer", state);
      },
    },
    methods: {
      createContext(_, self, [path = "/", handler = null]) {
        server(self).contexts.set(path as string, handler);
        return new JNative("com.sun.net.httpserver.HttpContext", { server: server(self), path });
      },
      setExecutor: () => null,
      start: () => null,
      stop: () => null,
      getAddress: (_, self) =>
        new JNative("java.net.InetSocketAddress", { host: "0.0.0.0", port: server(self).port }),
    },
  },
  {
    name: "com.sun.net.httpserver.HttpContext",
    methods: {
      setHandler(_, self, [handler = null]) {
        const { server: of, path } = (self as JNative<{ server: Server; path: string }>).state;
        of.contexts.set(path, handler);
        return null;
      },
    },
  },
  { name: "com.sun.net.httpserver.HttpHandler" },
  {
    name: "com.sun.net.httpserver.HttpExchange",
    methods: {
      getRequestMethod: (_, self) => exchange(self).request.method,
      getRequestURI: (_, self) => new JNative("java.net.URI", new URL(exchange(self).request.url)),
      getRequestBody: (_, self) => new JNative("com.sun.net.httpserver.Body", exchange(self).body),
      getRequestHeaders: (_, self) =>
        new JNative("com.sun.net.httpserver.Headers", exchange(self).request.headers),
      getResponseHeaders: (_, self) => new JNative("com.sun.net.httpserver.Headers", exchange(self).headers),
      sendResponseHeaders(_, self, [status = 200]) {
        exchange(self).status = toInt(status);
        return null;
      },
      getResponseBody: (_, self) => new JNative("com.sun.net.httpserver.Output", exchange(self).parts),
      getRemoteAddress: () => new JNative("java.net.InetSocketAddress", { host: "10.1.0.1", port: 40000 }),
      close: () => null,
    },
  },
  {
    name: "com.sun.net.httpserver.Output",
    methods: {
      write(_, self, [bytes]) {
        (self as JNative<Uint8Array[]>).state.push(bytesOf(bytes));
        return null;
      },
      flush: () => null,
      close: () => null,
    },
  },
  {
    name: "com.sun.net.httpserver.Body",
    methods: {
      readAllBytes: (_, self) =>
        new JArray(
          Array.from((self as JNative<Uint8Array>).state, (byte) => (byte << 24) >> 24),
          "byte",
        ),
      close: () => null,
    },
  },
  {
    name: "com.sun.net.httpserver.Headers",
    methods: {
      set: (_, self, [name, value]) => (
        (self as JNative<Headers>).state.set(name as string, value as string),
        null
      ),
      add: (_, self, [name, value]) => (
        (self as JNative<Headers>).state.append(name as string, value as string),
        null
      ),
      getFirst: (_, self, [name]) => (self as JNative<Headers>).state.get(name as string),
    },
  },
  {
    name: "java.net.URI",
    statics: { create: (_, [text]) => new JNative("java.net.URI", new URL(text as string)) },
    methods: {
      getPath: (_, self) => decodeURIComponent((self as JNative<URL>).state.pathname),
      getQuery: (_, self) => {
        const query = (self as JNative<URL>).state.search.slice(1);
        return query === "" ? null : decodeURIComponent(query);
      },
      getRawQuery: (_, self) => (self as JNative<URL>).state.search.slice(1) || null,
      getHost: (_, self) => (self as JNative<URL>).state.hostname,
      $toString: (_, self) => (self as JNative<URL>).state.pathname + (self as JNative<URL>).state.search,
    },
  },
  {
    name: "java.net.URLDecoder",
    statics: { decode: (_, [text]) => decodeURIComponent((text as string).replaceAll("+", " ")) },
  },
  {
    name: "java.nio.charset.StandardCharsets",
    constants: { UTF_8: () => "UTF-8", US_ASCII: () => "US-ASCII", ISO_8859_1: () => "ISO-8859-1" },
  },
];
