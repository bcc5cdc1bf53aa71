import { addressOf } from "../../../base/addresses.ts";
import { encode } from "../../../base/bytes.ts";
import { Killed } from "../../../base/signals.ts";
import { expectations } from "../../../base/fetch.ts";
import { FileError } from "../../../files/errors.ts";
import type { Process } from "../../../shell/command.ts";
import { fullPath } from "../base/sources.ts";
import { CurlError } from "./curl-error.ts";
import type { CurlOptions } from "./curl-options.ts";
import type { Outgoing } from "./curl-request.ts";
import type { Target } from "./curl-target.ts";
import { bodyOf, headerName, reach, reasonPhrase, Unreachable } from "./reach.ts";

/** Connections of one run of curl: an open one is used again for the same host and port. */
export class Connections {
  #next = 0;
  #open = new Map<string, number>();

  /** The number of the connection to this origin, and whether it was open already. */
  use(origin: string): { number: number; again: boolean } {
    const number = this.#open.get(origin);
    if (number !== undefined) return { number, again: true };
    this.#open.set(origin, this.#next);
    return { number: this.#next++, again: false };
  }

  close(origin: string): void {
    this.#open.delete(origin);
  }
}

const unsendable = /^(?:host|content-length|connection|accept-encoding)$/i;

/** One request and its answer, told in the words of -v. */
export class Talk {
  readonly #process: Process;
  readonly #options: CurlOptions;
  readonly #target: Target;
  readonly #connections: Connections;
  connected = 0;
  #received = 0;
  #headsKept = false;
  #announced: number | undefined;

  constructor(process: Process, options: CurlOptions, target: Target, connections: Connections) {
    this.#process = process;
    this.#options = options;
    this.#target = target;
    this.#connections = connections;
  }

  async say(text: string): Promise<void> {
    if (this.#options.verbose) await this.#process.stderr.write(text);
  }

  async exchange(
    out: Outgoing,
    started: number,
    onConnected: () => void,
    onCookie: (header: string) => string,
  ): Promise<{ response: Response; head: Uint8Array; asked: number }> {
    const process = this.#process;
    const { url } = out;
    const port = url.port || (url.protocol === "https:" ? "443" : "80");
    const path = url.pathname + url.search;
    const address = isLocal(url.hostname) ? "127.0.0.1" : addressOf(url.hostname);
    const { number, again } = this.#connections.use(url.origin);
    const request = new Request(url, {
      method: out.method,
      headers: out.headers.filter(([name]) => !unsendable.test(name)).map(([name, value]) => [name, value]),
      body: out.method === "GET" || out.method === "HEAD" ? undefined : out.body,
      redirect: "manual",
      signal: process.signal,
    });
    const expects = out.headers.find(([name]) => name.toLowerCase() === "expect")?.[1];
    if (expects !== undefined) expectations.set(request, expects);
    const asked = `${out.method} ${path} HTTP/1.1\r\n${out.headers.map(([name, value]) => `${name}: ${value}\r\n`).join("")}\r\n`;
    const tellConnected = async () => {
      onConnected();
      if (again)
        await this.say(
          `* Found bundle for host: 0x55d0c9a2b4f0 [serially]\n* Can not multiplex, even if we wanted to\n* Re-using existing connection #${number} with host ${url.hostname}\n`,
        );
      else {
        this.connected++;
        await this.say(
          `*   Trying ${address}:${port}...\n* Connected to ${url.hostname} (${address}) port ${port} (#${number})\n`,
        );
      }
    };
    let response: Response;
    try {
      response = await this.#inTime(reach(process, request), started);
    } catch (error) {
      if (error instanceof CurlError) {
        await tellConnected();
        await this.say(
          `${asked.replace(/^(?=[^\n])/gm, "> ")}* ${error.message}\n* Closing connection ${number}\n`,
        );
      }
      if (!(error instanceof Unreachable)) throw error;
      this.#connections.close(url.origin);
      const after = `after ${process.clock.now() - started} ms: Couldn't connect to server`;
      if (error.code === "ENOTFOUND") {
        await this.say(`* Could not resolve host: ${url.hostname}\n* Closing connection ${number}\n`);
        throw new CurlError(6, `Could not resolve host: ${url.hostname}`);
      }
      if (error.code === "ECONNRESET") {
        await tellConnected();
        await this.say(
          `${asked.replace(/^(?=[^\n])/gm, "> ")}* Empty reply from server\n* Closing connection ${number}\n`,
        );
        throw new CurlError(52, "Empty reply from server");
      }
      await this.say(
        `*   Trying ${address}:${port}...\n* connect to ${address} port ${port} failed: Connection refused\n* Failed to connect to ${url.hostname} port ${port} ${after}\n* Closing connection ${number}\n`,
      );
      throw new CurlError(7, `Failed to connect to ${url.hostname} port ${port} ${after}`);
    }
    await tellConnected();
    if (url.protocol === "https:" && isLocal(url.hostname)) {
      await response.body?.cancel();
      await this.say(`* Closing connection ${number}\n`);
      throw new CurlError(35, "OpenSSL/3.0.19: error:0A00010B:SSL routines::wrong version number");
    }
    if (url.protocol === "https:" && !again) await this.say(handshake(url.hostname));
    if (out.user !== undefined) await this.say(`* Server auth using Basic with user '${out.user}'\n`);
    await this.say(asked.replace(/^(?=[^\n])/gm, "> "));
    if (out.body?.length) await this.say(`} [${out.body.length} bytes data]\n`);
    const phrase = reasonPhrase(response);
    const head = `HTTP/1.1 ${response.status}${phrase ? ` ${phrase}` : ""}\r\n${[...response.headers].map(([name, value]) => `${headerName(name)}: ${value}\r\n`).join("")}\r\n`;
    const fails = this.#options.fail && response.status >= 400;
    const lines = (fails ? head.replace(/\r\n$/, "") : head).match(/[^\n]*\n/g) ?? [];
    for (const line of lines) {
      const cookie = /^set-cookie: (.*)\r/i.exec(line)?.[1];
      if (cookie !== undefined) await this.say(onCookie(cookie));
      if (/^www-authenticate:/i.test(line) && response.status === 401 && out.user !== undefined)
        await this.say("* Authentication problem. Ignoring this.\n");
      const follows = this.#options.location || this.#options["location-trusted"];
      if (/^location:/i.test(line) && follows && out.body?.length)
        await this.say("* Please rewind output before next send\n");
      await this.say(`< ${line}`);
    }
    const bytes = encode(head);
    if ((this.#options.include || this.#options.head) && !(fails && !this.#options.include))
      await this.#target.write(bytes);
    await this.#keepHead(bytes);
    const length = response.headers.get("content-length");
    this.#announced = length === null ? undefined : Number(length);
    return { response, head: bytes, asked: asked.length };
  }

  async #keepHead(head: Uint8Array): Promise<void> {
    const path = this.#options["dump-header"];
    if (path === undefined) return;
    if (path === "-") await this.#process.stdout.write(head);
    else
      try {
        this.#process.files.write(fullPath(this.#process, path), head, { append: this.#headsKept });
      } catch (error) {
        if (!(error instanceof FileError)) throw error;
        throw new CurlError(23, "Failed writing received data to disk/application");
      }
    this.#headsKept = true;
  }

  async *body(response: Response, started: number): AsyncGenerator<Uint8Array> {
    const chunks = bodyOf(response, this.#process.signal);
    for (let first = true; ; first = false) {
      const { done, value } = await this.#inTime(chunks.next(), started);
      if (done) return;
      if (first && (this.#target.path !== undefined || !this.#process.stdout.isTTY))
        await this.say(`{ [${value.length} bytes data]\n`);
      this.#received += value.length;
      yield value;
    }
  }

  async close(broken: boolean, response: Response, { url }: Outgoing): Promise<void> {
    const { number } = this.#connections.use(url.origin);
    if (broken) await this.say(`* The requested URL returned error: ${response.status}\n`);
    if (response.headers.get("connection") !== "close" && !broken) {
      await this.say(`* Connection #${number} to host ${url.hostname} left intact\n`);
      return;
    }
    this.#connections.close(url.origin);
    await this.say(`* Closing connection ${number}\n`);
  }

  /** Settles as `work` does, unless --max-time is over first. */
  async #inTime<T>(work: Promise<T>, started: number): Promise<T> {
    const limit = this.#options["max-time"];
    if (limit === undefined || Number(limit) === 0) return work;
    const { clock, signal } = this.#process;
    const timer = new AbortController();
    const stop = () => timer.abort(signal.reason);
    signal.addEventListener("abort", stop, { once: true });
    const ms = Number(limit) * 1000;
    const over = clock.sleep(Math.max(0, started + ms - clock.now()), timer.signal).then(() => {
      const of = this.#announced === undefined ? "" : ` out of ${this.#announced}`;
      throw new CurlError(
        28,
        `Operation timed out after ${ms} milliseconds with ${this.#received}${of} bytes received`,
      );
    });
    try {
      return await Promise.race([work, over]);
    } finally {
      signal.removeEventListener("abort", stop);
      over.catch(() => {}); // the race is over; its loser is heard by nobody
      timer.abort(new Killed("SIGTERM"));
    }
  }
}

export const isLocal = (hostname: string): boolean =>
  hostname === "localhost" || hostname.startsWith("127.") || hostname === "0.0.0.0";

const handshake = (host: string): string =>
  `* ALPN: offers h2,http/1.1\n* SSL connection using TLSv1.3 / TLS_AES_128_GCM_SHA256\n* ALPN: server accepted http/1.1\n* Server certificate:\n*  subject: CN=${host.replace(/^[^.]+(?=\.herokuapp\.com$)/, "*")}\n*  SSL certificate verify ok.\n* using HTTP/1.1\n`;
