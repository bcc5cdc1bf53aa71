import { defineChecksum } from "./checksum.ts";

export const sha512sum = defineChecksum(
  "sha512sum",
  "SHA512",
  128,
  async (bytes) => new Uint8Array(await crypto.subtle.digest("SHA-512", bytes.slice())),
);
