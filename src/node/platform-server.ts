import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { createServer as createTlsServer } from "node:tls";
import type { Fetch } from "../base/fetch.ts";
import type { Certificates } from "./certificates.ts";
import { serveRendezvous } from "./rendezvous-server.ts";

interface PlatformServer {
  readonly port: number;
  close(): Promise<void>;
}

/** Hosts beyond api.heroku.com are reached on the loopback address itself below this path: /.host/NAME/... */
const hostPrefix = "/.host/";

/**
 * The simulated internet for real clients, on 127.0.0.1 only. Plain HTTP to the address itself is the Platform API
 * (`HEROKU_HOST`) or, by its Host header, an app; as a proxy it ends TLS under the true host names.
 */
export async function servePlatform(
  fetch: Fetch,
  certificates: Certificates,
  port = 0,
): Promise<PlatformServer> {
  const sockets = new Set<Socket>();
  const plain = createServer((request, response) => void answer(request, response, urlOf(request, "http")));
  const secure = createServer(
    (request, response) => void answer(request, response, `https://${request.headers.host}${request.url}`),
  );
  const tls = createTlsServer(
    { key: certificates.key, cert: certificates.certificate, ALPNProtocols: ["http/1.1"] },
    (socket) => secure.emit("connection", socket),
  );
  const rendezvous = await serveRendezvous(fetch, certificates);
  const doors = () => ({ own, meeting: `localhost:${rendezvous.port}` });
  let own = "";

  function urlOf(request: IncomingMessage, scheme: string): string {
    const path = request.url ?? "/";
    if (/^https?:\/\//.test(path)) return path; // a proxy's request without TLS
    // The CLI takes another name for the data host, but no path before its own.
    if (/^\/(client|postgres|redis)\//.test(path)) return `https://api.data.heroku.com${path}`;
    if (path.startsWith(hostPrefix)) return `https://${path.slice(hostPrefix.length)}`;
    const host = request.headers.host ?? own;
    return host === own || host === own.replace("127.0.0.1", "localhost")
      ? `https://api.heroku.com${path}`
      : `${scheme}://${host}${path}`;
  }

  async function answer(request: IncomingMessage, response: ServerResponse, url: string): Promise<void> {
    const gone = new AbortController();
    response.on("close", () => gone.abort(new DOMException("The client went away", "AbortError")));
    try {
      const body = await readBody(request);
      const reply = await fetch(
        new Request(url, {
          method: request.method,
          headers: headersOf(request),
          body,
          redirect: "manual",
          signal: gone.signal,
        }),
      );
      await send(reply, response, new URL(url).host === "api.heroku.com" ? doors() : undefined, gone.signal);
    } catch (error) {
      if (gone.signal.aborted) return;
      const unreachable = error instanceof TypeError;
      if (!response.headersSent)
        response.writeHead(unreachable ? 502 : 500, { "Content-Type": "text/plain" });
      response.end(
        unreachable ? "The simulated internet has no such host.\n" : `Dyno Dojo failed: ${String(error)}\n`,
      );
      if (!unreachable) console.error(error);
    }
  }

  plain.on("connect", (_request: IncomingMessage, socket: Socket) => {
    socket.write("HTTP/1.1 200 Connection established\r\n\r\n");
    tls.emit("connection", socket);
  });
  for (const server of [plain, secure, tls]) {
    server.on("connection", (socket: Socket) => {
      sockets.add(socket);
      socket.on("close", () => sockets.delete(socket));
    });
    server.on("tlsClientError", () => {}); // a client that does not trust the certificate says so itself
    server.on("clientError", (_error: Error, socket: Socket) => socket.destroy());
  }
  await new Promise<void>((resolve, reject) =>
    plain.once("error", reject).listen(port, "127.0.0.1", resolve),
  );
  own = `127.0.0.1:${(plain.address() as AddressInfo).port}`;
  return {
    port: (plain.address() as AddressInfo).port,
    async close() {
      for (const socket of sockets) socket.destroy();
      await rendezvous.close();
      await new Promise((resolve) => plain.close(resolve));
    },
  };
}

async function readBody(request: IncomingMessage): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const body = Buffer.concat(parts);
  return request.method === "GET" || request.method === "HEAD" ? undefined : new Uint8Array(body);
}

function headersOf(request: IncomingMessage): [string, string][] {
  const hopByHop = new Set([
    "connection",
    "host",
    "keep-alive",
    "proxy-connection",
    "transfer-encoding",
    "expect",
  ]);
  const pairs: [string, string][] = [];
  for (let i = 0; i < request.rawHeaders.length; i += 2)
    if (!hopByHop.has(request.rawHeaders[i]!.toLowerCase()))
      pairs.push([request.rawHeaders[i]!, request.rawHeaders[i + 1]!]);
  return pairs;
}

/** Where this server is found, and where its one-off dynos are met. */
interface Doors {
  readonly own: string;
  readonly meeting: string;
}

/** Sends piece by piece. With `doors`, addresses of other hosts in an API answer lead back to this server. */
async function send(
  reply: Response,
  response: ServerResponse,
  doors: Doors | undefined,
  gone: AbortSignal,
): Promise<void> {
  const headers = Object.fromEntries(reply.headers);
  if (doors && headers["content-type"]?.includes("json")) {
    const text = (await reply.text())
      .replace(
        /("(?:logplex_url|cli_url|browser_url)":\s*")https:\/\//g,
        `$1http://${doors.own}${hostPrefix}`,
      )
      .replace(/("attach_url":\s*"rendezvous:\/\/)[^/"]+/g, `$1${doors.meeting}`);
    delete headers["content-length"];
    response.writeHead(reply.status, headers).end(text);
    return;
  }
  response.writeHead(reply.status, headers);
  response.flushHeaders();
  const reader = reply.body?.getReader();
  // What is cancelled may have failed already.
  if (reader)
    gone.addEventListener("abort", () => void reader.cancel(gone.reason).catch(() => undefined), {
      once: true,
    });
  for (let piece = await reader?.read(); piece && !piece.done; piece = await reader!.read())
    if (!response.write(piece.value))
      await new Promise<void>((resolve) => response.once("drain", resolve).once("close", resolve));
  response.end();
}
