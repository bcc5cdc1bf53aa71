import { encode } from "../../../base/bytes.ts";
import { Killed } from "../../../base/signals.ts";
import { FileError } from "../../../files/errors.ts";
import type { Process } from "../../../shell/command.ts";
import { fullPath } from "../base/sources.ts";
import { CurlError } from "./curl-error.ts";
import { CurlMeter } from "./curl-meter.ts";
import type { CurlOptions } from "./curl-options.ts";
import type { Outgoing } from "./curl-request.ts";
import { bodyOf, headerName, reach, reasonPhrase, Unreachable } from "./reach.ts";

/** What -w can tell about a transfer that is over. */
export interface Outcome {
  readonly status: number;
  readonly url: string;
  readonly type: string;
  readonly size: number;
  readonly sent: number;
  readonly headerSize: number;
  readonly redirects: number;
  readonly redirectUrl: string;
  readonly seconds: number;
  readonly method: string;
}

/** Where the body goes: stdout, or a file. */
interface Target {
  readonly path: string | undefined;
  write(bytes: Uint8Array): Promise<void>;
}

export function targetOf(process: Process, path: string | undefined): Target {
  if (path === undefined || path === "-")
    return { path: undefined, write: (bytes) => process.stdout.write(bytes) };
  let begun = false;
  return {
    path,
    async write(bytes) {
      try {
        process.files.write(fullPath(process, path), bytes.slice(), { append: begun });
        begun = true;
      } catch (error) {
        if (!(error instanceof FileError)) throw error;
        await process.stderr.write(`Warning: Failed to open the file ${path}: ${error.text}\n`);
        throw new CurlError(23, "Failure writing output to destination");
      }
    },
  };
}

/** Sends a request, follows redirections when asked to, and writes what comes. Throws CurlError. */
export async function transfer(
  process: Process,
  first: Outgoing,
  options: CurlOptions,
  target: Target,
): Promise<Outcome> {
  const { clock, stdout } = process;
  const started = clock.now();
  const quiet = options.silent || options["no-progress-meter"] || options["progress-bar"];
  const meter =
    quiet || (target.path === undefined && stdout.isTTY)
      ? undefined
      : new CurlMeter((text) => process.stderr.write(text));
  const talk = new Talk(process, options, target);
  let out = first;
  let redirects = 0;
  let headerSize = 0;
  await meter?.begin();
  for (let connection = 0; ; connection++) {
    const { response, head } = await talk.exchange(out, connection, started, async () =>
      meter?.end({ received: 0, total: 0, sent: 0, milliseconds: 0 }),
    );
    headerSize += head.length;
    const location = response.headers.get("location");
    const redirectUrl =
      location && response.status >= 300 && response.status < 400 ? new URL(location, out.url) : undefined;
    const follows = redirectUrl && options.location;
    const failed = (options.fail || options["fail-with-body"]) && response.status >= 400;
    const total = Number(response.headers.get("content-length") ?? 0);
    let size = 0;
    if (failed && !options["fail-with-body"]) await response.body?.cancel();
    else if (out.method !== "HEAD")
      for await (const bytes of talk.body(response, started)) {
        size += bytes.length;
        if (!follows) await target.write(bytes);
      }
    if (size === 0 && target.path !== undefined && !failed) await target.write(new Uint8Array(0));
    const milliseconds = clock.now() - started;
    const sent = out.body?.length ?? 0;
    await meter?.end({ received: size, total: failed ? total : size, sent, milliseconds });
    await talk.close(connection, failed && !options["fail-with-body"], response, out);
    if (failed) throw new CurlError(22, `The requested URL returned error: ${response.status}`);
    if (!follows) {
      const type = response.headers.get("content-type") ?? "";
      const { status } = response;
      return {
        status,
        url: out.url.href,
        type,
        size,
        sent,
        headerSize,
        redirects,
        redirectUrl: redirectUrl?.href ?? "",
        seconds: milliseconds / 1000,
        method: out.method,
      };
    }
    if (++redirects > Number(options["max-redirs"] ?? 50))
      throw new CurlError(47, `Maximum (${options["max-redirs"] ?? 50}) redirects followed`);
    out = redirected(out, redirectUrl, response.status, options);
    await meter?.begin();
  }
}

/** 303, and by custom 301 and 302 after a POST, become GET; a password does not go to another host. */
function redirected(out: Outgoing, url: URL, status: number, options: CurlOptions): Outgoing {
  const toGet =
    status === 303 || ((status === 301 || status === 302) && out.method === "POST" && !options.request);
  const dropped = new Set([
    ...(toGet ? ["content-length", "content-type"] : []),
    ...(url.host === out.url.host ? [] : ["authorization", "cookie"]),
  ]);
  const headers = out.headers
    .filter(([name]) => !dropped.has(name.toLowerCase()))
    .map(([name, value]) => (name === "Host" ? ([name, url.host] as const) : ([name, value] as const)));
  return { url, method: toGet ? "GET" : out.method, headers, body: toGet ? undefined : out.body };
}

const unsendable = /^(?:host|content-length|connection|accept-encoding)$/i;

class Talk {
  readonly #process: Process;
  readonly #options: CurlOptions;
  readonly #target: Target;

  constructor(process: Process, options: CurlOptions, target: Target) {
    this.#process = process;
    this.#options = options;
    this.#target = target;
  }

  async #say(text: string): Promise<void> {
    if (this.#options.verbose) await this.#process.stderr.write(text);
  }

  async exchange(
    out: Outgoing,
    connection: number,
    started: number,
    failing: () => Promise<void>,
  ): Promise<{ response: Response; head: Uint8Array }> {
    const process = this.#process;
    const { url } = out;
    const port = url.port || (url.protocol === "https:" ? "443" : "80");
    const path = url.pathname + url.search;
    const address = isLocal(url.hostname) ? "127.0.0.1" : addressOf(url.hostname);
    const request = new Request(url, {
      method: out.method,
      headers: out.headers.filter(([name]) => !unsendable.test(name)).map(([name, value]) => [name, value]),
      body: out.method === "GET" || out.method === "HEAD" ? undefined : out.body,
      redirect: "manual",
      signal: process.signal,
    });
    const asked = `${out.method} ${path} HTTP/1.1\r\n${out.headers.map(([name, value]) => `${name}: ${value}\r\n`).join("")}\r\n`;
    const connected = async () => {
      await this.#say(
        `*   Trying ${address}:${port}...\n* Connected to ${url.hostname} (${address}) port ${port} (#${connection})\n`,
      );
      if (url.protocol === "https:") await this.#say(handshake(url.hostname));
      await this.#say(asked.replace(/^(?=[^\n])/gm, "> "));
      if (out.body?.length) await this.#say(`} [${out.body.length} bytes data]\n`);
    };
    let response: Response;
    try {
      response = await this.#inTime(reach(process, request), started);
    } catch (error) {
      if (!(error instanceof Unreachable)) throw error;
      await failing();
      const after = `after ${process.clock.now() - started} ms: Couldn't connect to server`;
      if (error.code === "ENOTFOUND") {
        await this.#say(`* Could not resolve host: ${url.hostname}\n* Closing connection ${connection}\n`);
        throw new CurlError(6, `Could not resolve host: ${url.hostname}`);
      }
      await this.#say(
        `*   Trying ${address}:${port}...\n* connect to ${address} port ${port} failed: Connection refused\n* Failed to connect to ${url.hostname} port ${port} ${after}\n* Closing connection ${connection}\n`,
      );
      throw new CurlError(7, `Failed to connect to ${url.hostname} port ${port} ${after}`);
    }
    await connected();
    const phrase = reasonPhrase(response);
    const head = `HTTP/1.1 ${response.status}${phrase ? ` ${phrase}` : ""}\r\n${[...response.headers].map(([name, value]) => `${headerName(name)}: ${value}\r\n`).join("")}\r\n`;
    await this.#say(head.replace(/^(?=[^\n])/gm, "< "));
    const bytes = encode(head);
    const shown = this.#options.include || this.#options.head;
    const stopped = this.#options.fail && response.status >= 400 && !this.#options.include;
    if (shown && !stopped) await this.#target.write(bytes);
    await this.#keepHead(bytes);
    return { response, head: bytes };
  }

  async #keepHead(head: Uint8Array): Promise<void> {
    const path = this.#options["dump-header"];
    if (path === undefined) return;
    if (path === "-") await this.#process.stdout.write(head);
    else this.#process.files.write(fullPath(this.#process, path), head);
  }

  async *body(response: Response, started: number): AsyncGenerator<Uint8Array> {
    const chunks = bodyOf(response, this.#process.signal);
    let noted = false;
    for (;;) {
      const { done, value } = await this.#inTime(chunks.next(), started);
      if (done) return;
      if (!noted && (this.#target.path !== undefined || !this.#process.stdout.isTTY))
        await this.#say(`{ [${value.length} bytes data]\n`);
      noted = true;
      yield value;
    }
  }

  async close(connection: number, broken: boolean, response: Response, out: Outgoing): Promise<void> {
    const closes = response.headers.get("connection") === "close" || broken;
    if (broken) await this.#say(`* The requested URL returned error: ${response.status}\n`);
    await this.#say(
      closes
        ? `* Closing connection ${connection}\n`
        : `* Connection #${connection} to host ${out.url.hostname} left intact\n`,
    );
  }

  /** Settles as `work` does, unless --max-time is over first. */
  async #inTime<T>(work: Promise<T>, started: number): Promise<T> {
    const limit = this.#options["max-time"];
    if (limit === undefined) return work;
    const { clock, signal } = this.#process;
    const timer = new AbortController();
    const stop = () => timer.abort(signal.reason);
    signal.addEventListener("abort", stop, { once: true });
    const ms = Number(limit) * 1000;
    const over = clock.sleep(Math.max(0, started + ms - clock.now()), timer.signal).then(() => {
      throw new CurlError(28, `Operation timed out after ${ms} milliseconds with 0 bytes received`);
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

/** Addresses of the simulated internet are made from the name, in the block that is kept for examples. */
export function addressOf(hostname: string): string {
  let sum = 0;
  for (const char of hostname) sum = (sum * 31 + char.charCodeAt(0)) >>> 0;
  return `203.0.113.${(sum % 254) + 1}`;
}

const handshake = (host: string): string =>
  `* ALPN: offers h2,http/1.1\n* SSL connection using TLSv1.3 / TLS_AES_128_GCM_SHA256\n* ALPN: server accepted http/1.1\n* Server certificate:\n*  subject: CN=${host.replace(/^[^.]+(?=\.herokuapp\.com$)/, "*")}\n*  SSL certificate verify ok.\n* using HTTP/1.1\n`;
