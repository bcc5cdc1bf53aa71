import * as pako from "pako";
import { concat, encode } from "../bytes.ts";

/** The bytes are no gzip file, or a damaged one. */
export class BadGzip extends Error {
  constructor(what: string) {
    super(what);
    this.name = "BadGzip";
  }
}

/** RFC 1952. `mtime` in milliseconds since the epoch and `name` are kept in it when given. */
export function gzip(
  bytes: Uint8Array,
  { level = 6, mtime = 0, name }: { level?: number; mtime?: number; name?: string } = {},
): Uint8Array {
  const deflator = new pako.Deflate({ level: Math.min(9, Math.max(1, level)) as 6, gzip: true });
  deflator.push(bytes, true);
  const packed = deflator.result as Uint8Array;
  // pako writes a header of ten bytes without time and name.
  const header = packed.slice(0, 10);
  if (name !== undefined) header[3] = 8;
  new DataView(header.buffer).setUint32(4, Math.floor(mtime / 1000), true);
  header[8] = level >= 9 ? 2 : level <= 1 ? 4 : 0;
  header[9] = 3; // Unix
  return concat([header, ...(name === undefined ? [] : [encode(`${name}\0`)]), packed.subarray(10)]);
}

export const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

/** All members of a gzip file; more than `most` bytes are refused. Throws BadGzip. */
export function gunzip(bytes: Uint8Array, most = 500_000_000): Uint8Array {
  if (!isGzip(bytes)) throw new BadGzip("not in gzip format");
  const chunks: Uint8Array[] = [];
  let total = 0;
  const inflator = new pako.Inflate({ chunkSize: 1 << 18 });
  inflator.onData = (chunk: Uint8Array) => {
    total += chunk.length;
    if (total > most) throw new BadGzip("it unpacks to more than there is room for");
    chunks.push(chunk);
  };
  inflator.push(bytes, true);
  if (inflator.err)
    throw new BadGzip(
      inflator.err === -5 ? "unexpected end of file" : "invalid compressed data--format violated",
    );
  if (!inflator.ended) throw new BadGzip("unexpected end of file");
  return concat(chunks);
}
