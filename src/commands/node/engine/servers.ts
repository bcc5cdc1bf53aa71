import { AddressInUse, type Listen, type Listener } from "../../../base/machine.ts";
import { fromBinary, SystemError, toBinary } from "./file-calls.ts";

interface Head {
  readonly status: number;
  readonly message: string;
  readonly headers: [string, string][];
}

interface Exchange {
  answer(response: Response): void;
  fail(error: unknown): void;
  body?: ReadableStreamDefaultController<Uint8Array>;
}

/** The program's HTTP servers: requests go in as events, answers come back as calls. */
export class Servers {
  #listen: Listen;
  #event: (event: object) => void;
  #freePort: () => number;
  #open = new Map<number, Listener>();
  #exchanges = new Map<number, Exchange>();
  #last = 0;

  constructor(listen: Listen, event: (event: object) => void, freePort: () => number) {
    this.#listen = listen;
    this.#event = event;
    this.#freePort = freePort;
  }

  /** { address, family, port } as server.address() tells it. */
  listen(server: number, host: string, wanted: number): object {
    const port = wanted === 0 ? this.#freePort() : wanted;
    try {
      this.#open.set(
        server,
        this.#listen({ host, port }, (request) => this.#take(server, request)),
      );
    } catch (error) {
      if (!(error instanceof AddressInUse)) throw error;
      throw new SystemError(`listen EADDRINUSE: address already in use ${host}:${port}`, {
        code: "EADDRINUSE",
        errno: -98,
        syscall: "listen",
        address: host,
        port,
      });
    }
    return { address: host, family: host.includes(":") ? "IPv6" : "IPv4", port };
  }

  close(server: number): void {
    this.#open.get(server)?.close();
    this.#open.delete(server);
  }

  /** The program has ended: nobody listens any more, and who waits for an answer gets none. */
  closeAll(): void {
    for (const server of [...this.#open.keys()]) this.close(server);
    for (const { fail, body } of this.#exchanges.values()) {
      const error = new TypeError("the connection was closed before an answer");
      if (body) body.error(error);
      else fail(error);
    }
    this.#exchanges.clear();
  }

  /** A piece of an answer; the first brings its head. */
  respond(id: number, head: Head | null, data: string, last: boolean): void {
    const exchange = this.#exchanges.get(id);
    if (!exchange) return;
    const bytes = fromBinary(data);
    if (head) {
      const bare = [101, 204, 205, 304].includes(head.status);
      const init = { status: head.status, statusText: head.message, headers: head.headers };
      if (last || bare) exchange.answer(new Response(bare ? null : (bytes as Uint8Array<ArrayBuffer>), init));
      else {
        const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
          start: (controller) => void (exchange.body = controller),
          cancel: () => void this.#exchanges.delete(id),
        });
        exchange.answer(new Response(body, init));
      }
    }
    if (exchange.body && bytes.length > 0 && !(head && last)) exchange.body.enqueue(bytes);
    if (!last) return;
    exchange.body?.close();
    this.#exchanges.delete(id);
  }

  async #take(server: number, request: Request): Promise<Response> {
    const id = ++this.#last;
    const url = new URL(request.url);
    const headers = [...request.headers];
    if (!request.headers.has("host")) headers.push(["host", url.host]);
    const bytes = new Uint8Array(await request.arrayBuffer());
    // What a Request does not say, and every client does.
    const measured = ["content-length", "transfer-encoding"].some((name) => request.headers.has(name));
    const says = bytes.length > 0 || /^(?:POST|PUT|PATCH)$/.test(request.method);
    if (says && !measured) headers.push(["content-length", String(bytes.length)]);
    const body = toBinary(bytes);
    return new Promise((answer, fail) => {
      this.#exchanges.set(id, { answer, fail });
      this.#event({
        type: "request",
        server,
        id,
        method: request.method,
        url: url.pathname + url.search,
        headers,
        body,
      });
    });
  }
}
