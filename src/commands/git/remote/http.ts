import { decode } from "../../../base/bytes.ts";
import { pktText, readUntilFlush } from "../../../base/git/pkt-line.ts";
import { abortable } from "../../../base/signals.ts";
import type { Git } from "../context.ts";
import { GitError, GitFatal } from "../errors.ts";
import { basicAuthorization, type Credential, Credentials } from "./credentials.ts";

export type Service = "git-upload-pack" | "git-receive-pack";

/** What a server says it has. */
export interface Advertisement {
  /** In the server's order; "HEAD" and peeled tags ("refs/tags/v1^{}") among them. */
  readonly refs: ReadonlyMap<string, string>;
  readonly capabilities: ReadonlySet<string>;
  /** The branch the server's HEAD is on. */
  readonly head?: string;
}

/** As curl has it for git. */
const mostRedirects = 20;

/** A conversation with one repository over smart HTTP (gitprotocol-http). */
export class Connection {
  readonly #git: Git;
  /** As git shows it: with a slash at its end. */
  shown: string;
  #base: string;
  readonly #credentials: Credentials;
  #credential?: Credential;

  constructor(git: Git, url: string) {
    this.#git = git;
    const parsed = new URL(url);
    this.#credentials = new Credentials(git, parsed);
    if (parsed.username !== "" && parsed.password !== "")
      this.#credential = {
        username: decodeURIComponent(parsed.username),
        password: decodeURIComponent(parsed.password),
      };
    parsed.username = parsed.password = "";
    this.#base = parsed.href.replace(/\/$/, "");
    this.shown = `${parsed.href.replace(/\/$/, "")}/`;
  }

  async #send(path: string, init: RequestInit, headers: Record<string, string>): Promise<Response> {
    const { process } = this.#git;
    const all = new Headers({ "User-Agent": "git/2.39.5", ...headers });
    if (this.#credential) all.set("Authorization", basicAuthorization(this.#credential));
    try {
      return await abortable(
        process.fetch(
          new Request(this.#base + path, {
            ...init,
            headers: all,
            signal: process.signal,
            redirect: "manual",
          }),
        ),
        process.signal,
      );
    } catch (error) {
      if (process.signal.aborted) throw process.signal.reason;
      if (error instanceof TypeError) throw this.#unreachable(error);
      throw error;
    }
  }

  #unreachable(error: TypeError): GitFatal {
    const code = (error.cause as { code?: string } | undefined)?.code;
    const { hostname, port, protocol } = new URL(this.#base);
    const number = port === "" ? (protocol === "https:" ? 443 : 80) : port;
    const why =
      code === "ECONNREFUSED"
        ? `Failed to connect to ${hostname} port ${number} after 0 ms: Couldn't connect to server`
        : `Could not resolve host: ${hostname}`;
    return new GitFatal(`unable to access '${this.shown}': ${why}`);
  }

  /** Asks what the server has, and for a password when it wants one. */
  async discover(service: Service): Promise<Advertisement> {
    const path = `/info/refs?service=${service}`;
    const headers = { Accept: "*/*", Pragma: "no-cache" };
    let response = await this.#send(path, {}, headers);
    let asked: Credential | undefined;
    if (response.status === 401 && !this.#credential) {
      // curl looks into ~/.netrc before git asks anybody.
      const netrc = this.#credentials.netrc();
      if (netrc) {
        this.#credential = netrc;
        response = await this.#send(path, {}, headers);
      }
      if (response.status === 401) {
        await response.body?.cancel();
        this.#credential = asked = await this.#credentials.fill();
        response = await this.#send(path, {}, headers);
      }
    }
    for (let hops = 0; hops < mostRedirects && (await this.#follow(response, path)); hops++)
      response = await this.#send(path, {}, headers);
    if (!response.ok) {
      await this.#showBody(response);
      if (response.status === 401) {
        if (asked) await this.#credentials.reject(asked);
        throw new GitFatal(`Authentication failed for '${this.shown}'`);
      }
      if (response.status === 404) throw new GitFatal(`repository '${this.shown}' not found`);
      throw new GitFatal(
        `unable to access '${this.shown}': The requested URL returned error: ${response.status}`,
      );
    }
    if (asked) await this.#credentials.approve(asked);
    const bytes = new Uint8Array(await response.arrayBuffer());
    if (!(response.headers.get("Content-Type") ?? "").startsWith(`application/x-${service}-advertisement`))
      throw new GitFatal(`${this.shown}info/refs not valid: is this a git repository?`);
    return parseAdvertisement(bytes);
  }

  /** The repository has moved: from here on all goes to its new place (http.followRedirects "initial"). */
  async #follow(response: Response, path: string): Promise<boolean> {
    const target = response.headers.get("Location");
    if (![301, 302, 303, 307, 308].includes(response.status) || !target?.endsWith(path)) return false;
    if (this.#git.config.get("http.followredirects") === "false") return false;
    await response.body?.cancel();
    this.#base = new URL(target, this.#base).href.slice(0, -path.length);
    this.shown = `${this.#base}/`;
    await this.#git.err(`warning: redirecting to ${this.shown}\n`);
    return true;
  }

  /** The text a server gives with an error is shown line by line. */
  async #showBody(response: Response): Promise<void> {
    const type = response.headers.get("Content-Type") ?? "";
    const text = decode(new Uint8Array(await response.arrayBuffer()));
    if (!type.startsWith("text/plain") || text === "") return;
    for (const line of text.replace(/\n+$/, "").split("\n"))
      await this.#git.err(`remote: ${line.trimEnd()}\n`);
  }

  /** Sends a request to the service and answers with its body as it comes. */
  async post(service: Service, body: Uint8Array): Promise<ReadableStream<Uint8Array>> {
    const response = await this.#send(
      `/${service}`,
      { method: "POST", body: body as Uint8Array<ArrayBuffer> },
      { "Content-Type": `application/x-${service}-request`, Accept: `application/x-${service}-result` },
    );
    if (!response.ok || !response.body) {
      await this.#showBody(response);
      const name =
        response.status === 401 ? "" : ` curl 22 The requested URL returned error: ${response.status}`;
      throw new GitError(
        `error: RPC failed; HTTP ${response.status}${name}\nfatal: the remote end hung up unexpectedly`,
        128,
      );
    }
    return response.body;
  }
}

function parseAdvertisement(bytes: Uint8Array): Advertisement {
  // "# service=...", a flush, and then the list of refs.
  const { next } = readUntilFlush(bytes);
  const refs = new Map<string, string>();
  let capabilities = new Set<string>();
  for (const [i, pkt] of readUntilFlush(bytes, next).pkts.entries()) {
    const text = pktText(pkt);
    if (text.startsWith("ERR ")) throw new GitFatal(`remote error: ${text.slice(4)}`);
    const zero = text.indexOf("\0");
    if (i === 0 && zero >= 0)
      capabilities = new Set(
        text
          .slice(zero + 1)
          .split(" ")
          .filter(Boolean),
      );
    const line = zero >= 0 ? text.slice(0, zero) : text;
    const name = line.slice(41);
    if (name !== "capabilities^{}" && !line.startsWith("shallow ")) refs.set(name, line.slice(0, 40));
  }
  const symref = [...capabilities].find((each) => each.startsWith("symref=HEAD:"));
  return { refs, capabilities, ...(symref ? { head: symref.slice("symref=HEAD:".length) } : {}) };
}
