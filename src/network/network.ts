import type { Clock } from "../base/clock.ts";
import { type Fetch, unnoticed } from "../base/fetch.ts";
import { Emitter } from "../base/events.ts";
import type { Journal, Exchange } from "./journal.ts";
import { isLoopback, type Loopback } from "./loopback.ts";
import { answerName, isNameQuery } from "./resolver.ts";

/** A part of the simulated internet. `fetch` may be loaded only when the first request comes. */
export interface Host {
  answers(host: string): boolean;
  readonly fetch: Fetch;
}

/** One way from a machine to a host and back, in milliseconds: what a home connection to Virginia takes. */
const latency = 40;

export interface Network {
  /** The view from one machine: its own localhost, its own clock. */
  from(machine: { loopback: Loopback; clock: Clock }): Fetch;
  readonly onExchange: Emitter<Exchange>;
  /** Is there a machine of this name, or the laptop itself? */
  reaches(hostname: string): boolean;
}

/** Fails as the platform's `fetch` does, with libc's code as the cause, so that each tool can say it in its words. */
class NetworkError extends TypeError {
  constructor(code: "ENOTFOUND" | "ECONNREFUSED", target: string) {
    super("fetch failed", { cause: { code, target } });
  }
}

export function createNetwork({ hosts, journal }: { hosts: readonly Host[]; journal: Journal }): Network {
  const onExchange = new Emitter<Exchange>();
  const answerOf = async (request: Request, loopback: Loopback, clock: Clock): Promise<Response> => {
    const url = new URL(request.url);
    if (isLoopback(url.hostname)) {
      const local = loopback.at(Number(url.port || (url.protocol === "https:" ? 443 : 80)));
      if (!local) throw new NetworkError("ECONNREFUSED", url.host);
      return local(request);
    }
    if (isNameQuery(url)) return answerName(url, (name) => hosts.some((each) => each.answers(name)));
    const host = hosts.find((each) => each.answers(url.host));
    if (!host) throw new NetworkError("ENOTFOUND", url.hostname);
    await clock.sleep(2 * latency, request.signal);
    return host.fetch(request);
  };
  return {
    onExchange,
    reaches: (hostname) => isLoopback(hostname) || hosts.some((each) => each.answers(hostname)),
    from:
      ({ loopback, clock }) =>
      async (request) => {
        if (unnoticed.has(request)) return answerOf(request, loopback, clock);
        const { host, pathname, search } = new URL(request.url);
        const asked = { at: clock.now(), method: request.method, host, path: pathname + search };
        const note = (status: number) => {
          const exchange = { ...asked, status };
          journal.add(exchange);
          onExchange.emit(exchange);
        };
        try {
          const response = await answerOf(request, loopback, clock);
          note(response.status);
          return response;
        } catch (error) {
          note(0);
          throw error;
        }
      },
  };
}
