import { concat, encode } from "../bytes.ts";
import type { GitObject, ObjectType } from "./objects.ts";
import { Sha1 } from "./sha1.ts";
import { deflate, store } from "./zlib.ts";

const codes: Record<ObjectType, number> = { commit: 1, tree: 2, blob: 3, tag: 4 };

/** Objects from here on are compressed; for smaller ones it costs more time than it saves bytes. */
const worthwhile = 4096;

/** A pack (version 2, no deltas) of these objects in this order. */
export function writePack(objects: Iterable<GitObject>): Uint8Array {
  const parts: Uint8Array[] = [];
  let count = 0;
  for (const { type, data } of objects) {
    parts.push(entryHead(codes[type], data.length), data.length < worthwhile ? store(data) : deflate(data));
    count++;
  }
  const head = encode("PACK\0\0\0\x02\0\0\0\0");
  new DataView(head.buffer, head.byteOffset).setUint32(8, count);
  const body = concat([head, ...parts]);
  return concat([body, new Sha1().update(body).digest()]);
}

/** Type and size: four bits of the size in the first byte, seven in each further one. */
function entryHead(code: number, size: number): Uint8Array {
  const bytes: number[] = [];
  let byte = (code << 4) | (size & 15);
  for (let rest = Math.floor(size / 16); rest > 0; rest = Math.floor(rest / 128)) {
    bytes.push(byte | 0x80);
    byte = rest & 0x7f;
  }
  bytes.push(byte);
  return Uint8Array.from(bytes);
}
