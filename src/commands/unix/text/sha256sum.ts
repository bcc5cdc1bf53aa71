import { defineChecksum } from "./checksum.ts";

export const sha256sum = defineChecksum(
  "sha256sum",
  "SHA256",
  64,
  async (bytes) => new Uint8Array(await crypto.subtle.digest("SHA-256", bytes.slice())),
);
