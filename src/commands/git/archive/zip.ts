import { concat, encode } from "../../../base/bytes.ts";
import { deflate } from "../../../base/git/zlib.ts";
import { crc32 } from "../core/pack-files.ts";
import { modes } from "../core/modes.ts";
import type { ArchiveEntry } from "./entries.ts";

/** A zlib stream is a deflate stream between two bytes and four. */
const raw = (data: Uint8Array): Uint8Array => deflate(data).subarray(2, -4);

/** Little-endian numbers: [value, bytes] pairs. */
function numbers(...fields: readonly (readonly [number, number])[]): Uint8Array {
  const bytes: number[] = [];
  for (const [value, size] of fields)
    for (let i = 0; i < size; i++) bytes.push(Math.floor(value / 256 ** i) % 256);
  return Uint8Array.from(bytes);
}

/** RFC 1952. */
export const gzip = (data: Uint8Array): Uint8Array =>
  concat([
    Uint8Array.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]),
    raw(data),
    numbers([crc32(data), 4], [data.length, 4]),
  ]);

/** A ZIP archive (APPNOTE.TXT), with Unix modes. `time` is in seconds. */
export function zip(entries: readonly ArchiveEntry[], time: number, comment: string): Uint8Array {
  const when = new Date(time * 1000);
  const clock = (when.getUTCHours() << 11) | (when.getUTCMinutes() << 5) | (when.getUTCSeconds() >> 1);
  const day = ((when.getUTCFullYear() - 1980) << 9) | ((when.getUTCMonth() + 1) << 5) | when.getUTCDate();
  const parts: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  let at = 0;
  for (const { path, mode, data } of entries) {
    const name = encode(path);
    const small = raw(data);
    const packed = small.length < data.length;
    const body = packed ? small : data;
    const common = numbers(
      [0, 2],
      [packed ? 8 : 0, 2],
      [clock, 2],
      [day, 2],
      [crc32(data), 4],
      [body.length, 4],
      [data.length, 4],
      [name.length, 2],
    );
    const local = concat([numbers([0x04034b50, 4], [10, 2]), common, numbers([0, 2]), name, body]);
    const rights = mode === modes.tree ? 16 : (mode === modes.file ? 0o100644 : mode) * 65536;
    central.push(
      concat([
        numbers([0x02014b50, 4], [mode === modes.tree ? 0 : 0x0317, 2], [10, 2]),
        common,
        numbers([0, 2], [0, 2], [0, 2], [0, 2], [rights, 4], [at, 4]),
        name,
      ]),
    );
    parts.push(local);
    at += local.length;
  }
  const directory = concat(central);
  const note = encode(comment);
  const end = numbers(
    [0x06054b50, 4],
    [0, 2],
    [0, 2],
    [entries.length, 2],
    [entries.length, 2],
    [directory.length, 4],
    [at, 4],
    [note.length, 2],
  );
  return concat([...parts, directory, end, note]);
}
