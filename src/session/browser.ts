import { Emitter } from "../base/events.ts";
import type { Fetch } from "../base/fetch.ts";

/** A page as the simulated browser has it. */
export interface Visit {
  readonly url: string;
  /** 0 when no answer came. */
  readonly status: number;
  readonly type: string;
  readonly body: string;
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

  constructor(fetch: Fetch) {
    this.#fetch = fetch;
  }

  /** Asks for a page and follows where it is sent. Never rejects: no answer is an answer of status 0. */
  visit(
    url: string,
    init: { method?: string; body?: string; headers?: Record<string, string> } = {},
  ): Promise<Visit> {
    this.loading = url;
    this.onOpen.emit(url);
    const visit = this.#load(new Request(url, { ...init, redirect: "manual" })).then((page) => {
      this.#pending.delete(visit);
      this.present = page;
      this.loading = undefined;
      this.onVisit.emit(page);
      return page;
    });
    this.#pending.add(visit);
    return visit;
  }

  /** Resolves when no page is on its way. */
  async settled(): Promise<void> {
    while (this.#pending.size > 0) await Promise.all(this.#pending);
  }

  async #load(request: Request): Promise<Visit> {
    for (let redirects = 0; ; redirects++) {
      let response: Response;
      try {
        response = await this.#fetch(request);
      } catch (error) {
        if (!(error instanceof TypeError)) throw error;
        return { url: request.url, status: 0, type: "text/plain", body: "This page cannot be reached." };
      }
      const target = response.headers.get("Location");
      if (response.status >= 300 && response.status < 400 && target && redirects < mostRedirects) {
        request = new Request(new URL(target, request.url), { redirect: "manual" });
        continue;
      }
      const type = response.headers.get("Content-Type") ?? "text/html";
      return { url: request.url, status: response.status, type, body: await response.text() };
    }
  }
}
