import { concat, fromHex, toHex } from "../../../base/bytes.ts";
import type { GitObject } from "../../../base/git/objects.ts";
import { packCount, readPackEntry } from "../../../base/git/pack.ts";
import { writePack } from "../../../base/git/pack-writer.ts";
import { Sha1 } from "../../../base/git/sha1.ts";
import type { Files } from "../../../files/files.ts";

const crcTable = Uint32Array.from({ length: 256 }, (_, i) => {
  let value = i;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** CRC-32 as zlib and ZIP use it. */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ crcTable[(crc ^ byte) & 0xff]!;
  return (crc ^ 0xffffffff) >>> 0;
}

/** gitformat-pack, "Version 2 pack-*.idx files", for a pack whose entries are these objects in this order. */
export function packIndex(pack: Uint8Array, oids: readonly string[]): Uint8Array {
  let at = 12;
  const entries = oids.slice(0, packCount(pack)).map((oid) => {
    const offset = at;
    at = readPackEntry(pack, at).end;
    return { oid, offset, crc: crc32(pack.subarray(offset, at)) };
  });
  entries.sort((a, b) => (a.oid < b.oid ? -1 : 1));
  const head = new Uint8Array(8 + 1024);
  const view = new DataView(head.buffer);
  view.setUint32(0, 0xff744f63);
  view.setUint32(4, 2);
  for (let byte = 0; byte < 256; byte++)
    view.setUint32(
      8 + 4 * byte,
      entries.filter(({ oid }) => Number.parseInt(oid.slice(0, 2), 16) <= byte).length,
    );
  const words = (pick: (entry: (typeof entries)[number]) => number) => {
    const bytes = new Uint8Array(4 * entries.length);
    const each = new DataView(bytes.buffer);
    for (const [i, entry] of entries.entries()) each.setUint32(4 * i, pick(entry));
    return bytes;
  };
  const body = concat([
    head,
    ...entries.map(({ oid }) => fromHex(oid)),
    words(({ crc }) => crc),
    words(({ offset }) => offset),
    pack.subarray(-20),
  ]);
  return concat([body, new Sha1().update(body).digest()]);
}

/** Writes a pack with its index; answers with its path less ".pack". */
export function writePackFiles(
  files: Files,
  objectsFolder: string,
  objects: ReadonlyMap<string, GitObject>,
): string {
  const pack = writePack(objects.values());
  const base = `${objectsFolder}/pack/pack-${toHex(pack.subarray(-20))}`;
  files.mkdir(`${objectsFolder}/pack`, { parents: true });
  if (!files.exists(`${base}.pack`)) {
    files.write(`${base}.pack`, pack, { mode: 0o444 });
    files.write(`${base}.idx`, packIndex(pack, [...objects.keys()]), { mode: 0o444 });
  }
  return base;
}
