import * as pako from "pako";
import { concat } from "../bytes.ts";

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
  const deflator = new pako.Deflate({
    level: Math.min(9, Math.max(1, level)) as 6,
    gzip: true,
    header: { os: 3, time: Math.floor(mtime / 1000), ...(name === undefined ? {} : { name }) },
  } as pako.DeflateOptions);
  deflator.push(bytes, true);
  return deflator.result as Uint8Array;
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
