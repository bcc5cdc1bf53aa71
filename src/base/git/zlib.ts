import * as pako from "pako";

/** A zlib stream does not end, or is not one. */
export class BadZlib extends Error {
  constructor(what: string) {
    super(`inflate: ${what}`);
    this.name = "BadZlib";
  }
}

/** Compressed as git does it: packs at level 6, binary patches at level 1. */
export const deflate = (bytes: Uint8Array, level: 1 | 6 = 6): Uint8Array => pako.deflate(bytes, { level });

/**
 * A zlib stream that holds the bytes as they are ("stored" blocks). Every zlib reads it, and it is made at the
 * speed of a copy: in memory that counts for more than the size.
 */
export function store(bytes: Uint8Array): Uint8Array {
  const blocks = Math.max(1, Math.ceil(bytes.length / 65535));
  const out = new Uint8Array(2 + 5 * blocks + bytes.length + 4);
  out[0] = 0x78;
  out[1] = 0x01;
  let to = 2;
  for (let block = 0; block < blocks; block++) {
    const piece = bytes.subarray(block * 65535, (block + 1) * 65535);
    out[to] = block === blocks - 1 ? 1 : 0;
    out[to + 1] = piece.length & 0xff;
    out[to + 2] = piece.length >> 8;
    out[to + 3] = ~piece.length & 0xff;
    out[to + 4] = (~piece.length >> 8) & 0xff;
    out.set(piece, to + 5);
    to += 5 + piece.length;
  }
  new DataView(out.buffer).setUint32(to, adler32(bytes));
  return out;
}

function adler32(bytes: Uint8Array): number {
  let a = 1;
  let b = 0;
  for (let at = 0; at < bytes.length;) {
    // 3,800 additions cannot overflow 32 bits before the remainder is taken.
    const end = Math.min(at + 3800, bytes.length);
    for (; at < end; at++) b += a += bytes[at]!;
    a %= 65521;
    b %= 65521;
  }
  return ((b << 16) | a) >>> 0;
}

/** The whole of a zlib stream. Throws BadZlib. */
export const inflate = (bytes: Uint8Array): Uint8Array => inflateAt(bytes, 0).data;

/**
 * The zlib stream that begins at `start`, and where it ends: in a pack nothing else tells. `size` is the length of
 * the result, if it is known. Throws BadZlib.
 */
export function inflateAt(
  bytes: Uint8Array,
  start: number,
  size?: number,
): { data: Uint8Array; end: number } {
  const quick = readStored(bytes, start);
  if (quick) return quick;
  const stream = new pako.ZStream();
  stream.input = bytes;
  stream.next_in = start;
  stream.avail_in = bytes.length - start;
  const room = (size ?? 4 * (bytes.length - start)) + 64;
  stream.output = new Uint8Array(room);
  stream.next_out = 0;
  stream.avail_out = room;
  pako.zlibInflateInit(stream);
  for (;;) {
    const answer = pako.zlibInflate(stream, pako.Z_NO_FLUSH);
    if (answer === pako.Z_STREAM_END) break;
    if (answer !== pako.Z_OK && answer !== pako.Z_BUF_ERROR)
      throw new BadZlib(`data stream error (${answer})`);
    if (stream.avail_out > 0) throw new BadZlib("unexpected end of stream");
    const larger = new Uint8Array(stream.output.length * 2);
    larger.set(stream.output);
    stream.avail_out = larger.length - stream.output.length;
    stream.output = larger;
  }
  pako.zlibInflateEnd(stream);
  return { data: stream.output.slice(0, stream.next_out), end: stream.next_in };
}

/** A stream of stored blocks only, as `store` makes it; undefined for any other. */
function readStored(bytes: Uint8Array, start: number): { data: Uint8Array; end: number } | undefined {
  if (bytes[start] !== 0x78) return undefined;
  const parts: Uint8Array[] = [];
  let at = start + 2;
  for (let last = false; !last;) {
    const head = bytes[at];
    if (head !== 0 && head !== 1) return undefined;
    last = head === 1;
    const length = bytes[at + 1]! | (bytes[at + 2]! << 8);
    if (at + 5 + length + (last ? 4 : 0) > bytes.length) return undefined;
    parts.push(bytes.subarray(at + 5, at + 5 + length));
    at += 5 + length;
  }
  let size = 0;
  for (const part of parts) size += part.length;
  const data = new Uint8Array(size);
  let to = 0;
  for (const part of parts) {
    data.set(part, to);
    to += part.length;
  }
  return { data, end: at + 4 };
}
