import { fingerprint } from "../model/ids.ts";
import { pageJson } from "./range.ts";

/** The answer to a GET as its conditions ask: part of a list for Range, nothing new (304) for If-None-Match. */
export async function asConditioned(request: Request, response: Response): Promise<Response> {
  if (request.method !== "GET" || !isJson(response)) return response;
  const isPaged = response.headers.has("accept-ranges");
  const paged =
    request.headers.has("range") && !isPaged ? pageJson(request, await response.json()) : response;
  const text = await paged.text();
  const tag = `"${fingerprint(text)}"`;
  const headers = new Headers(paged.headers);
  headers.set("ETag", tag);
  const isKnown = (request.headers.get("if-none-match") ?? "")
    .split(",")
    .some((known) => known.trim().replace(/^W\//, "") === tag);
  if (!isKnown) return new Response(text, { status: paged.status, headers });
  headers.delete("content-type");
  return new Response(null, { status: 304, headers });
}

const isJson = (response: Response): boolean =>
  response.headers.get("content-type")?.startsWith("application/json") ?? false;
