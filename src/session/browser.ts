import { decode } from "../base/bytes.ts";
import { Emitter } from "../base/events.ts";
import type { Fetch } from "../base/fetch.ts";

/** A page as the simulated browser has it. */
export interface Visit {
  readonly url: string;
  /** 0 when no answer came. */
  readonly status: number;
  readonly type: string;
  readonly bytes: Uint8Array;
  /** The bytes as text. */
  readonly body: string;
}

export interface Submission {
  readonly method: "POST";
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** As browsers do: a redirect too many is given up. */
const mostRedirects = 20;

/** The browser on the learner's desktop: what `heroku open` opens, shown by the page's preview. */
export class Browser {
  /** A page is asked for; the answer comes later. */
  readonly onOpen = new Emitter<string>();
  readonly onVisit = new Emitter<Visit>();
  /** The page shown now, and the address on its way. */
  present: Visit | undefined;
  loading: string | undefined;
  #fetch: Fetch;
  #pending = new Set<Promise<Visit>>();
  /** Addresses of the pages before the present one. */
  #past: string[] = [];

  constructor(fetch: Fetch) {
    this.#fetch = fetch;
  }

  /** Asks for a page and follows where it is sent. Never rejects: no answer is an answer of status 0. */
  visit(url: string, submission?: Submission): Promise<Visit> {
    const { present } = this;
    if (present && present.url !== url) this.#past.push(present.url);
    return this.#visit(url, submission);
  }

  get canGoBack(): boolean {
    return this.#past.length > 0;
  }

  /** Asks for the page before the present one again. */
  back(): void {
    const url = this.#past.pop();
    if (url !== undefined) void this.#visit(url);
  }

  /** Something the shown page needs: a stylesheet, an image. Undefined when it does not come. */
  async resource(url: string): Promise<Visit | undefined> {
    const answer = await this.#load(new Request(url, { redirect: "manual" }));
    return answer.status >= 200 && answer.status < 300 ? answer : undefined;
  }

  /** Resolves when no page is on its way. */
  async settled(): Promise<void> {
    while (this.#pending.size > 0) await Promise.all(this.#pending);
  }

  #visit(url: string, submission?: Submission): Promise<Visit> {
    this.loading = url;
    this.onOpen.emit(url);
    const visit = this.#load(new Request(url, { ...submission, redirect: "manual" })).then((page) => {
      this.#pending.delete(visit);
      this.present = page;
      this.loading = undefined;
      this.onVisit.emit(page);
      return page;
    });
    this.#pending.add(visit);
    return visit;
  }

  async #load(request: Request): Promise<Visit> {
    for (let redirects = 0; ; redirects++) {
      let response: Response;
      try {
        response = await this.#fetch(request);
      } catch (error) {
        if (!(error instanceof TypeError)) throw error;
        const body = "This page cannot be reached.";
        return { url: request.url, status: 0, type: "text/plain", bytes: new Uint8Array(), body };
      }
      const target = response.headers.get("Location");
      if (response.status >= 300 && response.status < 400 && target && redirects < mostRedirects) {
        request = new Request(new URL(target, request.url), { redirect: "manual" });
        continue;
      }
      const type = response.headers.get("Content-Type") ?? "text/html";
      const bytes = new Uint8Array(await response.arrayBuffer());
      return { url: request.url, status: response.status, type, bytes, body: decode(bytes) };
    }
  }
}
