import type { Fetch } from "../base/fetch.ts";
import type { Dynos } from "./dynos/dynos.ts";
import { type Fault, faults } from "./dynos/faults.ts";
import { renderPage } from "./dynos/pages.ts";
import { policy } from "./dynos/policy.ts";
import { waitFor } from "./model/wait.ts";
import { currentSlug } from "./model/releases.ts";
import type { App, Dyno } from "./model/state.ts";
import type { Store } from "./model/store.ts";
import { secondsLeft } from "./model/usage.ts";

/** What the router writes down about one request. */
interface Visit {
  readonly method: string;
  readonly path: string;
  readonly host: string;
  readonly requestId: string;
  readonly from: string;
}

/** Where visitors of the simulated internet come from: an address of the block kept for examples (RFC 5737). */
const visitor = "203.0.113.7";

/** *.herokuapp.com and custom domains: brings each request to a web dyno, and answers itself where there is none. */
export function createRouter(store: Store, dynos: Dynos): Fetch {
  return async (request) => {
    const url = new URL(request.url);
    const app = findByHost(store, url.hostname);
    if (!app) return html(404, renderPage("missing"));
    const visit: Visit = {
      method: request.method,
      path: url.pathname + url.search,
      host: url.hostname,
      requestId: readRequestId(request) ?? store.random.uuid(),
      from: visitor,
    };
    const refusal = refuse(store, app);
    if (refusal) return answerFault(app, visit, refusal);
    dynos.visit(app.id);
    const dyno = await webDyno(app.id);
    if ("code" in dyno) return answerFault(app, visit, dyno);
    return forward(app, dyno, request, visit);
  };

  /** A dyno that is up, waited for while one starts; or the fault that stands for the lack of one. */
  async function webDyno(appId: string): Promise<Dyno | Fault> {
    const find = (): Dyno | Fault | undefined => {
      const web = store.state.apps[appId]?.dynos.filter(
        ({ type, kind, stopping }) => type === "web" && kind === "formation" && stopping !== "remove",
      );
      if (!web || web.length === 0) return faults.noWeb;
      const up = web.filter((dyno) => dyno.state === "up" && dynos.handler(dyno));
      if (up.length > 0) return store.random.pick(up);
      // After a first crash it is started again at once: that is worth waiting for.
      if (web.every(({ state, crashes }) => state === "crashed" && crashes > 1)) return faults.crashed;
      return undefined;
    };
    return (await waitFor(store, find, policy.queue)) ?? faults.bootTimeout;
  }

  async function forward(app: App, dyno: Dyno, request: Request, visit: Visit): Promise<Response> {
    const handle = dynos.handler(dyno);
    if (!handle) return answerFault(app, visit, faults.refused);
    const connect = store.random.integer(0, 1);
    const overhead = store.random.integer(1, 4);
    const inner = await innerRequest(request, visit, dyno.port);
    await store.clock.sleep(connect + overhead, request.signal);
    const began = store.now();
    const reply = await withTimeout(handle(inner), request.signal);
    const service = () => store.now() - began + overhead;
    if (reply === "timeout" || reply === "closed")
      return answerFault(app, visit, faults[reply], {
        dyno: dyno.name,
        connect: `${connect}ms`,
        service: `${reply === "timeout" ? policy.response : service()}ms`,
        bytes: "0",
      });
    const headers = new Headers(reply.headers);
    headers.set("Via", store.edition.name === "classic" ? "1.1 vegur" : "1.1 heroku-router");
    headers.set("Date", new Date(store.now()).toUTCString());
    const log = (bytes: number) =>
      write(app, [
        "at=info",
        ...subject(visit),
        `dyno=${dyno.name}`,
        `connect=${connect}ms`,
        `service=${service()}ms`,
        `status=${reply.status}`,
        `bytes=${bytes}`,
      ]);
    return new Response(counted(reply.body, log), {
      status: reply.status,
      statusText: reply.statusText,
      headers,
    });
  }

  async function withTimeout(
    work: Promise<Response>,
    signal: AbortSignal,
  ): Promise<Response | "timeout" | "closed"> {
    const over = new AbortController();
    const stop = () => over.abort(signal.reason);
    signal.addEventListener("abort", stop, { once: true });
    try {
      return await Promise.race([
        // The app's process broke down under the request: what went wrong stands in its own output.
        work.catch((): "closed" => "closed"),
        store.clock.sleep(policy.response, over.signal).then((): "timeout" => "timeout"),
      ]);
    } finally {
      signal.removeEventListener("abort", stop);
      over.abort(new DOMException("The request was answered.", "AbortError"));
    }
  }

  function answerFault(
    app: App,
    visit: Visit,
    fault: Fault,
    reached = { dyno: "", connect: "", service: "", bytes: "" },
  ): Response {
    write(app, [
      `at=${fault.level}`,
      `code=${fault.code}`,
      `desc="${fault.description}"`,
      ...subject(visit),
      `dyno=${reached.dyno}`,
      `connect=${reached.connect}`,
      `service=${reached.service}`,
      `status=${fault.status}`,
      `bytes=${reached.bytes}`,
    ]);
    const custom = { error: "ERROR_PAGE_URL", maintenance: "MAINTENANCE_PAGE_URL" }[
      fault.page as "error" | "maintenance"
    ];
    return html(fault.status, renderPage(fault.page, custom && app.config[custom]));
  }

  function write(app: App, fields: readonly string[]): void {
    store.dispatch({
      type: "request.routed",
      appId: app.id,
      line: [...fields, store.edition.routerTail].join(" "),
    });
  }
}

const subject = ({ method, path, host, requestId, from }: Visit): readonly string[] => [
  `method=${method}`,
  `path="${path}"`,
  `host=${host}`,
  `request_id=${requestId}`,
  `fwd="${from}"`,
];

function findByHost(store: Store, host: string): App | undefined {
  return Object.values(store.state.apps).find(
    (app) => app.host === host || app.domains.some(({ hostname }) => hostname === host),
  );
}

/** Why no dyno is even asked; undefined when one is. */
function refuse(store: Store, app: App): Fault | undefined {
  if (app.maintenance) return faults.maintenance;
  if (!currentSlug(store, app)) return faults.blank;
  const web = app.formation.find(({ type }) => type === "web");
  if (!web || web.quantity === 0) return faults.noWeb;
  const owner = store.state.users[app.ownerId]!;
  if (web.size === store.edition.pool.size && secondsLeft(store, owner) === 0) return faults.hoursSpent;
  return undefined;
}

/** A client may name its request, within limits; https://devcenter.heroku.com/articles/http-request-id */
function readRequestId(request: Request): string | undefined {
  const id = request.headers.get("x-request-id");
  return id !== null && /^[\w+/=-]{20,200}$/.test(id) ? id : undefined;
}

/** The request as the dyno sees it. */
async function innerRequest(request: Request, visit: Visit, port: number): Promise<Request> {
  const outer = new URL(request.url);
  const headers = new Headers(request.headers);
  const set: Record<string, string> = {
    "X-Request-Id": visit.requestId,
    "X-Forwarded-For": visit.from,
    "X-Forwarded-Proto": outer.protocol.slice(0, -1),
    "X-Forwarded-Port": outer.protocol === "https:" ? "443" : "80",
    "X-Forwarded-Host": visit.host,
    "X-Request-Start": "0",
    Via: "1.1 heroku-router",
  };
  for (const [name, value] of Object.entries(set)) headers.set(name, value);
  const bodiless = request.method === "GET" || request.method === "HEAD";
  return new Request(`http://${visit.host}:${port}${visit.path}`, {
    method: request.method,
    headers,
    signal: request.signal,
    redirect: "manual",
    ...(bodiless ? {} : { body: await request.arrayBuffer() }),
  });
}

/** The same body; `done` hears of its length when all of it has come. */
function counted(
  body: ReadableStream<Uint8Array> | null,
  done: (bytes: number) => void,
): ReadableStream<Uint8Array> | null {
  if (!body) {
    done(0);
    return null;
  }
  let bytes = 0;
  const reader = body.getReader();
  return new ReadableStream<Uint8Array>({
    // Read ahead of the visitor, so that a visitor who looks at the status alone is logged as well.
    async start(controller) {
      try {
        for (let next = await reader.read(); !next.done; next = await reader.read()) {
          bytes += next.value.length;
          controller.enqueue(next.value);
        }
        controller.close();
      } catch (error) {
        controller.error(error);
      } finally {
        done(bytes);
      }
    },
    cancel: (reason) => reader.cancel(reason),
  });
}

const html = (status: number, text: string): Response =>
  new Response(text, {
    status,
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Cache-Control": "no-cache, no-store",
      Server: "Heroku",
    },
  });
