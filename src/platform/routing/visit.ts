/** What the router writes down about one request. */
export interface Visit {
  readonly method: string;
  readonly path: string;
  readonly host: string;
  readonly requestId: string;
  readonly from: string;
}

/** How far a request got; empty where it did not get so far. */
export interface Reached {
  readonly dyno: string;
  readonly connect: string;
  readonly service: string;
  readonly status: number;
  readonly bytes: string;
}

/** Where visitors of the simulated internet come from: an address of the block kept for examples (RFC 5737). */
const visitor = "203.0.113.7";

/** The visit that a request is; `newId` makes the id of one that does not name itself. */
export function visitOf(request: Request, newId: () => string): Visit {
  const url = new URL(request.url);
  return {
    method: request.method,
    path: url.pathname + url.search,
    host: url.hostname,
    requestId: readRequestId(request) ?? newId(),
    from: visitor,
  };
}

/** The fields every line of the router has after those that say how it went, and before the protocol. */
export const fieldsOf = (visit: Visit, { dyno, connect, service, status, bytes }: Reached): string[] => [
  `method=${visit.method}`,
  `path="${visit.path}"`,
  `host=${visit.host}`,
  `request_id=${visit.requestId}`,
  `fwd="${visit.from}"`,
  `dyno=${dyno}`,
  `connect=${connect}`,
  `service=${service}`,
  `status=${status}`,
  `bytes=${bytes}`,
];

/** A client may name its request, within limits; https://devcenter.heroku.com/articles/http-request-id */
function readRequestId(request: Request): string | undefined {
  const id = request.headers.get("x-request-id");
  return id !== null && /^[\w+/=-]{20,200}$/.test(id) ? id : undefined;
}

/** The request as the dyno sees it: its Host is the visitor's, without the port it came by. */
export async function innerRequest(request: Request, visit: Visit): Promise<Request> {
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
  return new Request(`http://${visit.host}${visit.path}`, {
    method: request.method,
    headers,
    signal: request.signal,
    redirect: "manual",
    ...(bodiless ? {} : { body: await request.arrayBuffer() }),
  });
}
