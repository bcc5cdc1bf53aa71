import * as pako from "pako";
import { decode } from "../bytes.ts";
import { crc32 } from "./crc32.ts";
import { fromDosTime } from "./dos-time.ts";
import type { ArchiveEntry } from "./entry.ts";

/** The bytes are no zip archive, or one that cannot be read here. */
export class BadZip extends Error {
  constructor(what: string) {
    super(what);
    this.name = "BadZip";
  }
}

const endSize = 22;
const longestComment = 0xffff;
const headSize = 46;
const localSize = 30;

/**
 * What is in a zip archive, by its central directory. `most` is how many bytes all of it may unpack to: an archive
 * can claim a thousand times its size. Throws BadZip.
 */
export function readZip(bytes: Uint8Array, most: number): ArchiveEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  let room = most;
  const entries: ArchiveEntry[] = [];
  for (let n = 0; n < count; n++) {
    if (at + headSize > bytes.length || view.getUint32(at, true) !== 0x02014b50)
      throw new BadZip("its list of contents is damaged");
    const size = view.getUint32(at + 24, true);
    const nameLength = view.getUint16(at + 28, true);
    const name = decode(bytes.subarray(at + headSize, at + headSize + nameLength));
    if (size > room) throw new BadZip(`it unpacks to more than ${Math.floor(most / 1e6)} MB`);
    room -= size;
    entries.push(memberAt(bytes, view, at, name, size));
    at += headSize + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The end record is the last thing in the file but for a comment. */
function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - endSize - longestComment);
  for (let at = view.byteLength - endSize; at >= first; at--)
    if (view.getUint32(at, true) === 0x06054b50) return at;
  throw new BadZip("it is no zip archive");
}

function memberAt(bytes: Uint8Array, view: DataView, head: number, name: string, size: number): ArchiveEntry {
  if (view.getUint16(head + 8, true) & 1) throw new BadZip(`${name} is encrypted`);
  const unix = view.getUint32(head + 38, true) >>> 16;
  const start = view.getUint32(head + 42, true);
  if (start + localSize > bytes.length || view.getUint32(start, true) !== 0x04034b50)
    throw new BadZip(`${name} is not where the list of contents says`);
  const body = start + localSize + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
  const packed = bytes.subarray(body, body + view.getUint32(head + 20, true));
  const data = unpack(packed, view.getUint16(head + 10, true), size, name);
  if (crc32(data) !== view.getUint32(head + 16, true)) throw new BadZip(`${name} is damaged`);
  const kind = name.endsWith("/") ? "directory" : (unix & 0o170000) === 0o120000 ? "symlink" : "file";
  return {
    path: name.replace(/\/$/, ""),
    kind,
    // Made on a system without modes: what a umask of 022 leaves.
    mode: unix & 0o777 || (kind === "directory" ? 0o755 : 0o644),
    mtime: fromDosTime(view.getUint16(head + 14, true), view.getUint16(head + 12, true)),
    data,
  };
}

function unpack(packed: Uint8Array, method: number, size: number, name: string): Uint8Array {
  if (method === 0) return packed.slice();
  if (method !== 8) throw new BadZip(`${name} is packed in a way (${method}) that is not simulated yet`);
  // Not trusted to end where it says: more than it claims is a lie, and would fill the memory.
  const inflator = new pako.Inflate({ raw: true, chunkSize: Math.min(Math.max(size + 1, 64), 1 << 20) });
  const chunks: Uint8Array[] = [];
  let total = 0;
  inflator.onData = (chunk: Uint8Array) => {
    total += chunk.length;
    if (total > size) throw new BadZip(`${name} is larger than it says`);
    chunks.push(chunk);
  };
  inflator.push(packed, true);
  if (inflator.err || total !== size) throw new BadZip(`${name} is damaged`);
  const data = new Uint8Array(size);
  let to = 0;
  for (const chunk of chunks) {
    data.set(chunk, to);
    to += chunk.length;
  }
  return data;
}
