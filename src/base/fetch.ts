/**
 * The one way to reach anything beyond this machine: the shape of the web's own `fetch`, narrowed to a Request.
 * Hosts of the simulated internet are told apart by `new URL(request.url).host`, never by a Host header, which
 * browsers drop from a Request.
 */
export type Fetch = (request: Request) => Promise<Response>;
