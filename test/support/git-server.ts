import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import type { Fetch } from "../../src/base/fetch.ts";

export interface GitServer {
  /** "http://127.0.0.1:40123" */
  readonly url: string;
  /** Requests so far, as "POST /app.git/git-receive-pack 200". */
  readonly requests: string[];
  close(): Promise<void>;
}

/** Serves a handler of requests to `origin` on loopback, for real git. */
export async function startGitServer(fetch: Fetch, origin: string): Promise<GitServer> {
  const requests: string[] = [];
  const server = createServer(async (incoming, outgoing) => {
    const body = await collect(incoming);
    const headers = new Headers();
    for (const [name, value] of Object.entries(incoming.headers))
      if (typeof value === "string" && name !== "host") headers.set(name, value);
    const response = await fetch(
      new Request(`${origin}${incoming.url}`, {
        method: incoming.method,
        headers,
        ...(incoming.method === "POST" ? { body } : {}),
      }),
    );
    requests.push(`${incoming.method} ${incoming.url} ${response.status}`);
    outgoing.writeHead(response.status, Object.fromEntries(response.headers));
    outgoing.flushHeaders();
    if (response.body) for await (const chunk of response.body) outgoing.write(chunk);
    outgoing.end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function collect(incoming: IncomingMessage): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Buffer[] = [];
  for await (const part of incoming) parts.push(part as Buffer);
  return new Uint8Array(Buffer.concat(parts));
}
