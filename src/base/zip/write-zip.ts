import * as pako from "pako";
import { concat, encode } from "../bytes.ts";
import { crc32 } from "./crc32.ts";
import { toDosTime } from "./dos-time.ts";
import type { ArchiveEntry } from "./entry.ts";

const stored = 0;
const deflated = 8;
/** Names are UTF-8. */
const utf8 = 0x800;
/** Made by version 2.0 of the format, on Unix: the attributes then hold the file's mode. */
const madeBy = 0x314;
const needed = 20;

const typeBits: Record<ArchiveEntry["kind"], number> = {
  file: 0o100000,
  directory: 0o040000,
  symlink: 0o120000,
};
/** What DOS calls a directory. */
const dosDirectory = 0x10;

type Field = readonly [size: 2 | 4, value: number];

function record(signature: number, fields: readonly Field[]): Uint8Array {
  const bytes = new Uint8Array(4 + fields.reduce((sum, [size]) => sum + size, 0));
  const view = new DataView(bytes.buffer);
  view.setUint32(0, signature, true);
  let at = 4;
  for (const [size, value] of fields) {
    if (size === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += size;
  }
  return bytes;
}

/** A zip archive (APPNOTE 6.3, without Zip64: below 4 GB and 65,536 entries) that keeps modes and symlinks as Info-ZIP does. */
export function writeZip(entries: readonly ArchiveEntry[]): Uint8Array {
  const bodies: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const { path, kind, mode, mtime, data } of entries) {
    const name = encode(kind === "directory" ? `${path}/` : path);
    const packed = kind === "file" ? pako.deflateRaw(data) : data;
    const shorter = packed.length < data.length;
    const body = shorter ? packed : data;
    const { date, time } = toDosTime(mtime);
    const common: readonly Field[] = [
      [2, needed],
      [2, utf8],
      [2, shorter ? deflated : stored],
      [2, time],
      [2, date],
      [4, crc32(data)],
      [4, body.length],
      [4, data.length],
      [2, name.length],
      [2, 0],
    ];
    bodies.push(record(0x04034b50, common), name, body);
    const attributes = ((typeBits[kind] | mode) << 16) | (kind === "directory" ? dosDirectory : 0);
    directory.push(
      record(0x02014b50, [[2, madeBy], ...common, [2, 0], [2, 0], [2, 0], [4, attributes], [4, offset]]),
      name,
    );
    offset += 30 + name.length + body.length;
  }
  const index = concat(directory);
  const end = record(0x06054b50, [
    [2, 0],
    [2, 0],
    [2, entries.length],
    [2, entries.length],
    [4, index.length],
    [4, offset],
    [2, 0],
  ]);
  return concat([...bodies, index, end]);
}
