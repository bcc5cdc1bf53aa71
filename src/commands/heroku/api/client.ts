import { abortable } from "../../../base/signals.ts";
import type { Process } from "../../../shell/command.ts";
import { ApiError, PlainError } from "../errors.ts";
import { prompt } from "../talk/prompts.ts";
import type { Talk } from "../talk/talk.ts";
import { parseBody, readError } from "./answers.ts";
import type { Credentials } from "./credentials.ts";
import type { Hosts } from "./hosts.ts";

export interface Ask {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** On 401: give up instead of logging in. */
  readonly noLogin?: true;
  /** The answer streams: when this process is killed, the other side is to hear that nobody listens. */
  readonly streams?: true;
  /** Take the first page of a list, not all. */
  readonly partial?: true;
}

/** Headers of a request for the newest variant of the API. */
export const sdk = { Accept: "application/vnd.heroku+json; version=3.sdk" } as const;

const tokenRefused =
  "The token provided to HEROKU_API_KEY is invalid. Please double-check that you have the correct token, or run `heroku login` without HEROKU_API_KEY set.";

/** The Platform API, version 3. */
export class Api {
  readonly credentials: Credentials;
  readonly hosts: Hosts;
  readonly #process: Process;
  readonly #talk: Talk;
  readonly #login: (api: Api) => Promise<void>;
  #loggingIn?: Promise<void>;

  /** `login` is what to do when the API does not know us. */
  constructor(
    process: Process,
    talk: Talk,
    hosts: Hosts,
    credentials: Credentials,
    login: (api: Api) => Promise<void>,
  ) {
    this.#process = process;
    this.#talk = talk;
    this.hosts = hosts;
    this.credentials = credentials;
    this.#login = login;
  }

  get<T>(path: string, ask: Ask = {}): Promise<T> {
    return this.#ask<T>("GET", path, ask);
  }

  post<T>(path: string, body?: unknown, ask: Ask = {}): Promise<T> {
    return this.#ask<T>("POST", path, { ...ask, body });
  }

  patch<T>(path: string, body: unknown, ask: Ask = {}): Promise<T> {
    return this.#ask<T>("PATCH", path, { ...ask, body });
  }

  put<T>(path: string, body: unknown, ask: Ask = {}): Promise<T> {
    return this.#ask<T>("PUT", path, { ...ask, body });
  }

  delete<T>(path: string, ask: Ask = {}): Promise<T> {
    return this.#ask<T>("DELETE", path, ask);
  }

  /** One exchange with any host; answers with the response as it comes, whatever its status. */
  send(method: string, url: string, { body, headers = {}, streams }: Ask = {}): Promise<Response> {
    const request = new Request(url, {
      method,
      headers: {
        accept: "application/vnd.heroku+json; version=3",
        "user-agent": "heroku-cli/11.10.0 linux",
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(streams ? { signal: this.#process.signal } : {}),
    });
    return abortable(this.#process.fetch(request), this.#process.signal);
  }

  async #ask<T>(method: string, path: string, ask: Ask): Promise<T> {
    const url = path.startsWith("http") ? path : `${this.hosts.apiUrl}${path}`;
    const pages: unknown[] = [];
    let headers = { ...ask.headers };
    for (;;) {
      const response = await this.#authorized(method, url, { ...ask, headers });
      const text = await abortable(response.text(), this.#process.signal);
      const body = parseBody(text);
      const next = response.headers.get("next-range");
      if (method !== "GET" || ask.partial || !next || !Array.isArray(body))
        return (pages.length > 0 && Array.isArray(body) ? [...pages, ...body] : body) as T;
      pages.push(...body);
      headers = { ...headers, Range: next };
    }
  }

  async #authorized(method: string, url: string, ask: Ask, tries = 3): Promise<Response> {
    const { token } = this.credentials;
    const response = await this.send(method, url, {
      ...ask,
      headers: { authorization: `Bearer ${token}`, ...ask.headers },
    });
    await this.#showWarnings(response);
    if (response.status < 400) return response;
    const error = await readError(response, method, url);
    if (tries > 1 && response.status === 401 && !ask.noLogin) {
      if (this.credentials.fromEnvironment) throw new PlainError(tokenRefused);
      await (this.#loggingIn ??= this.#login(this));
      return this.#authorized(method, url, ask, tries - 1);
    }
    if (tries > 1 && response.status === 403 && error instanceof ApiError && error.id === "two_factor") {
      if (!this.#process.stdin.isTTY)
        throw new PlainError("Two-factor authentication requires an interactive terminal.");
      const code = await this.#talk.pause(() =>
        prompt(this.#process, this.#talk, "Two-factor code", { hidden: true, mask: "*", to: "stderr" }),
      );
      return this.#authorized(
        method,
        url,
        { ...ask, headers: { ...ask.headers, "Heroku-Two-Factor-Code": code } },
        tries - 1,
      );
    }
    throw error;
  }

  async #showWarnings(response: Response): Promise<void> {
    const text = response.headers.get("x-heroku-warning") ?? response.headers.get("warning-message");
    const said = text?.replace(/^\s*warning:?\s*/i, "").trim();
    if (said) await this.#talk.warnOnce(said);
  }
}
