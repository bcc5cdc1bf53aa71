/**
 * The one way to reach anything beyond this machine: the shape of the web's own `fetch`, narrowed to a Request.
 * Hosts of the simulated internet are told apart by `new URL(request.url).host`, never by a Host header, which
 * browsers drop from a Request.
 */
export type Fetch = (request: Request) => Promise<Response>;

/** What a request says in its Expect header, which browsers do not let stand on a Request. */
export const expectations = new WeakMap<Request, string>();

/** Requests that the learner did not make, such as those of a completion: the journal, by which steps tick, leaves them out. */
export const unnoticed = new WeakSet<Request>();
