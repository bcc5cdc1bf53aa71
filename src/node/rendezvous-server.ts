import type { AddressInfo } from "node:net";
import { createServer, type TLSSocket } from "node:tls";
import type { Fetch } from "../base/fetch.ts";
import type { Certificates } from "./certificates.ts";

export interface RendezvousServer {
  readonly port: number;
  close(): Promise<void>;
}

/** What the simulated rendezvous is called; the real one is a raw TLS socket at port 5000 of that name. */
const host = "https://rendezvous.runtime.heroku.com";

/**
 * Where the real `heroku run` meets its dyno: the client sends the dyno's secret on a line, reads "rendezvous" on a
 * line, and from then on both sides send bytes until the dyno's process ends or the client leaves.
 */
export async function serveRendezvous(
  fetch: Fetch,
  { key, certificate }: Certificates,
): Promise<RendezvousServer> {
  const sockets = new Set<TLSSocket>();
  const server = createServer({ key, cert: certificate }, (socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    socket.on("error", () => socket.destroy());
    socket.once("data", (line: Buffer) => void meet(fetch, socket, line.toString().trim()));
  });
  server.on("tlsClientError", () => {}); // a client that does not trust the certificate says so itself
  await new Promise<void>((resolve, reject) => server.once("error", reject).listen(0, "localhost", resolve));
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function meet(fetch: Fetch, socket: TLSSocket, secret: string): Promise<void> {
  const gone = new AbortController();
  socket.on("close", () => gone.abort(new DOMException("The client went away", "AbortError")));
  const url = `${host}/${secret}`;
  // One after the other, in the order in which they were typed.
  let sending = Promise.resolve<unknown>(undefined);
  socket.on("data", (typed: Buffer) => {
    sending = sending.then(() => fetch(new Request(url, { method: "POST", body: new Uint8Array(typed) })));
  });
  try {
    const reader = (await fetch(new Request(url, { signal: gone.signal }))).body!.getReader();
    let met = false;
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      if (met) socket.write(piece.value);
      else {
        // The client takes the first piece it reads for that line, and throws it away.
        const end = piece.value.indexOf(10) + 1;
        socket.write(piece.value.subarray(0, end));
        await new Promise((resolve) => setTimeout(resolve, 50));
        if (end < piece.value.length) socket.write(piece.value.subarray(end));
        met = true;
      }
    }
    // The client may still be telling the end of its input, and fails when nobody is there to hear it.
    await new Promise((resolve) => setTimeout(resolve, 250));
    socket.end();
  } catch (error) {
    socket.destroy();
    if (!gone.signal.aborted) throw error;
  }
}
