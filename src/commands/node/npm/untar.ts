import { decode } from "../../../base/bytes.ts";

const block = 512;

/** The files of a gzipped tar archive, without their first folder. */
export async function untar(
  archive: Uint8Array,
): Promise<{ path: string; data: Uint8Array; mode: number }[]> {
  const stream = new Blob([archive as Uint8Array<ArrayBuffer>])
    .stream()
    .pipeThrough(new DecompressionStream("gzip"));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  const text = (at: number, length: number) => decode(bytes.subarray(at, at + length)).replace(/\0.*$/s, "");
  const files = [];
  for (let at = 0; at + block <= bytes.length && bytes[at] !== 0;) {
    const size = Number.parseInt(text(at + 124, 12), 8);
    const mode = Number.parseInt(text(at + 100, 8), 8);
    const path = text(at, 100).replace(/^[^/]+\//, "");
    files.push({ path, data: bytes.slice(at + block, at + block + size), mode });
    at += block + Math.ceil(size / block) * block;
  }
  return files;
}
