import type { GitObject } from "./store.ts";

/** Where Heroku keeps archives that its clients bring and fetch themselves. */
export const blobHost = "s3-external-1.amazonaws.com";

const folders = { source: "heroku-sources-production", slug: "heroku-slugs-production" };

export const isBlobUrl = (url: string): boolean => URL.canParse(url) && new URL(url).hostname === blobHost;

/** Archives of sources and slugs. Whoever has the address of one may bring and fetch it. */
export class BlobStore {
  #objects: Map<string, GitObject>;

  /** `objects` are those of the store, which are saved with the world. */
  constructor(objects: Map<string, GitObject>) {
    this.#objects = objects;
  }

  /** The address of a new archive; `signature` makes it one that nobody guesses. */
  address(kind: keyof typeof folders, id: string, signature: string): string {
    return `https://${blobHost}/${folders[kind]}/${id}?AWSAccessKeyId=AKIADYNODOJOSIMULATED&Signature=${signature}`;
  }

  write(url: string, data: Uint8Array): void {
    this.#objects.set(new URL(url).pathname, { type: "blob", data });
  }

  read(url: string): Uint8Array | undefined {
    return this.#objects.get(new URL(url).pathname)?.data;
  }
}
