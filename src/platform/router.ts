import { expectations, type Fetch } from "../base/fetch.ts";
import type { Dynos } from "./dynos/dynos.ts";
import { type Fault, faults } from "./dynos/faults.ts";
import { renderPage } from "./dynos/pages.ts";
import { policy } from "./dynos/policy.ts";
import { waitFor } from "./model/wait.ts";
import { currentSlug } from "./model/releases.ts";
import type { App, Dyno } from "./model/state.ts";
import type { Store } from "./model/store.ts";
import { secondsLeft } from "./model/usage.ts";
import { Backlog } from "./routing/backlog.ts";
import { type BodyEnd, relay } from "./routing/relay.ts";
import { fieldsOf, innerRequest, type Reached, type Visit, visitOf } from "./routing/visit.ts";

const nowhere = { dyno: "", connect: "", service: "", bytes: "" };

/** What the log says of an answer that did not come whole. */
const badEnds: Record<Exclude<BodyEnd, "whole">, Fault> = {
  interrupted: faults.interrupted,
  idle: faults.idle,
  left: faults.clientGone,
};

/** *.herokuapp.com and custom domains: brings each request to a web dyno, and answers itself where there is none. */
export function createRouter(store: Store, dynos: Dynos): Fetch {
  const backlog = new Backlog();
  return async (request) => {
    const app = findByHost(store, new URL(request.url).hostname);
    if (!app) return html(404, renderPage("missing"));
    const visit = visitOf(request, () => store.random.uuid());
    const expects = expectations.get(request) ?? request.headers.get("expect") ?? "100-continue";
    const refusal = expects.toLowerCase() === "100-continue" ? refuse(store, app) : faults.badExpect;
    if (refusal) return answerFault(app, visit, refusal);
    if (!backlog.hasRoom(app.id, webDynos(app.id).length)) return answerFault(app, visit, faults.backlog);
    const leave = backlog.enter(app.id);
    try {
      dynos.visit(app.id);
      const dyno = await webDyno(app.id);
      if ("code" in dyno) return answerFault(app, visit, dyno);
      return await forward(app, dyno, request, visit);
    } finally {
      leave();
    }
  };

  function webDynos(appId: string): readonly Dyno[] {
    const all = store.state.apps[appId]?.dynos ?? [];
    return all.filter(
      ({ type, kind, stopping }) => type === "web" && kind === "formation" && stopping !== "remove",
    );
  }

  /** A dyno that is up, waited for while one starts; or the fault that stands for the lack of one. */
  async function webDyno(appId: string): Promise<Dyno | Fault> {
    const find = (): Dyno | Fault | undefined => {
      const web = webDynos(appId);
      if (web.length === 0) return faults.noWeb;
      const up = web.filter((dyno) => dyno.state === "up" && dynos.handler(dyno));
      if (up.length > 0) return store.random.pick(up);
      // After a first crash it is started again at once: that is worth waiting for.
      if (web.every(({ state, crashes }) => state === "crashed" && crashes > 1)) return faults.crashed;
      if (web.every((dyno) => dyno.state === "up" && dynos.refuses(dyno))) return faults.refused;
      return undefined;
    };
    return (await waitFor(store, find, policy.queue)) ?? faults.bootTimeout;
  }

  async function forward(app: App, dyno: Dyno, request: Request, visit: Visit): Promise<Response> {
    const handle = dynos.handler(dyno);
    if (!handle) return answerFault(app, visit, faults.refused);
    const connect = store.random.integer(0, 1);
    const overhead = store.random.integer(1, 4);
    const inner = await innerRequest(request, visit);
    const began = store.now();
    const reached = (bytes: number | "", status: number): Reached => ({
      dyno: dyno.name,
      connect: `${connect}ms`,
      service: `${store.now() - began}ms`,
      status,
      bytes: String(bytes),
    });
    const reply = await answerInTime(handle, inner, connect + overhead, request.signal).catch(
      (error: unknown) => {
        if (request.signal.aborted) log(app, visit, reached("", faults.clientGone.status), faults.clientGone);
        throw error;
      },
    );
    if (reply === "timeout" || reply === "closed" || reply === "malformed")
      return answerFault(app, visit, faults[reply], {
        ...reached(0, 0),
        ...(reply === "timeout" && { service: `${policy.response}ms` }),
      });
    if (!/^\d*$/.test(reply.headers.get("content-length") ?? "")) {
      await reply.body?.cancel();
      return answerFault(app, visit, faults.badLength, reached(0, 0));
    }
    const headers = new Headers(reply.headers);
    headers.set("Via", store.edition.name === "classic" ? "1.1 vegur" : "1.1 heroku-router");
    headers.set("Date", new Date(store.now()).toUTCString());
    const done = (end: BodyEnd, bytes: number) => {
      if (end === "whole") return log(app, visit, reached(bytes, reply.status));
      const fault = badEnds[end];
      // The router of today tells the status that has gone out already.
      const told = end === "interrupted" && store.edition.name === "today" ? reply.status : fault.status;
      log(app, visit, reached(bytes, told), fault);
    };
    const { clock } = store;
    const { signal } = request;
    return new Response(relay(reply.body, { clock, silence: policy.silence, signal, done }), {
      status: reply.status,
      statusText: reply.statusText,
      headers,
    });
  }

  async function answerInTime(
    handle: Fetch,
    request: Request,
    overhead: number,
    signal: AbortSignal,
  ): Promise<Response | "timeout" | "closed" | "malformed"> {
    const over = new AbortController();
    const until = AbortSignal.any([over.signal, signal]);
    await store.clock.sleep(overhead, signal);
    try {
      return await Promise.race([
        handle(request).catch((error: unknown): "closed" | "malformed" => {
          if (signal.aborted) throw error;
          // Thrown by the constructor of Response: the app's status is none of HTTP's.
          if (error instanceof RangeError && /status/.test(error.message)) return "malformed";
          // The app's process broke down under the request: what went wrong stands in its own output.
          return "closed";
        }),
        store.clock.sleep(policy.response, until).then((): "timeout" => "timeout"),
      ]);
    } finally {
      over.abort(new DOMException("The request was answered.", "AbortError"));
    }
  }

  function answerFault(
    app: App,
    visit: Visit,
    fault: Fault,
    reached: Omit<Reached, "status"> = nowhere,
  ): Response {
    log(app, visit, { ...reached, status: fault.status }, fault);
    const custom = { error: "ERROR_PAGE_URL", maintenance: "MAINTENANCE_PAGE_URL" }[
      fault.page as "error" | "maintenance"
    ];
    return html(fault.status, renderPage(fault.page, custom && app.config[custom]));
  }

  function log({ id }: App, visit: Visit, reached: Reached, fault?: Fault): void {
    const how = fault
      ? [
          ...(fault.socket === undefined ? [] : [`sock=${fault.socket}`]),
          `at=${fault.level}`,
          `code=${fault.code}`,
          `desc="${fault.description}"`,
          ...(fault.cause === undefined ? [] : [`cause="${fault.cause}"`]),
        ]
      : ["at=info"];
    store.dispatch({
      type: "request.routed",
      appId: id,
      line: [...how, ...fieldsOf(visit, reached), store.edition.routerTail].join(" "),
    });
  }
}

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

const html = (status: number, text: string): Response =>
  new Response(text, {
    status,
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Cache-Control": "no-cache, no-store",
      Server: "Heroku",
    },
  });
