import { defineChecksum } from "./checksum.ts";

export const sha1sum = defineChecksum(
  "sha1sum",
  "SHA1",
  40,
  async (bytes) => new Uint8Array(await crypto.subtle.digest("SHA-1", bytes.slice())),
);
