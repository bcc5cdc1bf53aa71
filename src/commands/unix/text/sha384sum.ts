import { defineChecksum } from "./checksum.ts";

export const sha384sum = defineChecksum(
  "sha384sum",
  "SHA384",
  96,
  async (bytes) => new Uint8Array(await crypto.subtle.digest("SHA-384", bytes.slice())),
);
