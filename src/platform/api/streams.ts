import type { Fetch } from "../../base/fetch.ts";
import type { BlobStore } from "../model/blobs.ts";
import type { Store } from "../model/store.ts";

/** build-output and release-output.heroku.com: /streams/ID is what a build or a release phase prints, as it comes. */
export const createOutputHost =
  (store: Store): Fetch =>
  async (request) => {
    const id = /^\/streams\/([\w-]+)$/.exec(new URL(request.url).pathname)?.[1] ?? "";
    const body = store.outputs.follow(id) ?? keptOutput(store, id);
    if (!body) return new Response("Not Found\n", { status: 404 });
    return new Response(body, { headers: { "Content-Type": "text/plain; charset=utf-8" } });
  };

/** Of a release phase that ran before the page was loaded. */
function keptOutput(store: Store, id: string): string | undefined {
  for (const { releases } of Object.values(store.state.apps)) {
    const release = releases.find((other) => other.id === id);
    if (release?.output !== null && release?.output !== undefined) return release.output;
  }
  return undefined;
}

/** Where archives are brought to (PUT) and fetched from, by the addresses that the API gave out. */
export const createBlobHost =
  (store: Store, blobs: BlobStore): Fetch =>
  async (request) => {
    if (!new URL(request.url).searchParams.has("Signature")) return denied(403, "AccessDenied");
    if (request.method === "PUT") {
      const data = new Uint8Array(await request.arrayBuffer());
      blobs.write(request.url, data);
      (await import("./slug-archive.ts")).keepSlug(store, request.url, data);
      return new Response(null, { status: 200, headers: { ETag: `"${store.random.hex(32)}"` } });
    }
    const data = request.method === "GET" ? blobs.read(request.url) : undefined;
    return data ? new Response(data.slice()) : denied(404, "NoSuchKey");
  };

const denied = (status: number, code: string): Response =>
  new Response(`<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code></Error>`, {
    status,
    headers: { "Content-Type": "application/xml" },
  });
