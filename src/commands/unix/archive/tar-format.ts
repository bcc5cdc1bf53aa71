import { concat, decode, encode } from "../../../base/bytes.ts";
import { readTar } from "../../../base/tar/read-tar.ts";
import type { ArchiveEntry } from "../../../base/zip/entry.ts";

/** A member with what only tar keeps. */
export interface TarEntry extends ArchiveEntry {
  readonly uid: number;
  readonly user: string;
}

const block = 512;
/** An archive is filled up to a multiple of this. */
const recordSize = 20 * block;
const types: Record<ArchiveEntry["kind"], string> = { file: "0", symlink: "2", directory: "5" };

const padding = (size: number): Uint8Array => new Uint8Array((block - (size % block)) % block);
const octal = (value: number, width: number): string =>
  `${Math.max(0, value)
    .toString(8)
    .padStart(width - 1, "0")}\0`;

function header(name: string, type: string, size: number, entry: TarEntry, link = ""): Uint8Array {
  const bytes = new Uint8Array(block);
  const put = (at: number, text: string, most = block) => bytes.set(encode(text).subarray(0, most), at);
  put(0, name, 100);
  put(100, octal(entry.mode, 8));
  put(108, octal(entry.uid, 8));
  put(116, octal(entry.uid, 8));
  put(124, octal(size, 12));
  put(136, octal(Math.floor(entry.mtime / 1000), 12));
  put(148, "        ");
  put(156, type);
  put(157, link, 100);
  put(257, "ustar  \0"); // GNU's own spelling
  put(265, entry.user, 32);
  put(297, entry.user, 32);
  const sum = bytes.reduce((total, byte) => total + byte, 0);
  put(148, `${sum.toString(8).padStart(6, "0")}\0 `);
  return bytes;
}

/** A GNU tar archive. Long names stand in members of their own before the one they name. */
export function writeTar(entries: readonly TarEntry[]): Uint8Array {
  const parts: Uint8Array[] = [];
  for (const entry of entries) {
    const name = entry.kind === "directory" ? `${entry.path}/` : entry.path;
    const link = entry.kind === "symlink" ? decode(entry.data) : "";
    for (const [type, text] of [
      ["K", link],
      ["L", name],
    ] as const) {
      const bytes = encode(`${text}\0`);
      if (bytes.length <= 101) continue;
      parts.push(
        header("././@LongLink", type, bytes.length, { ...entry, mode: 0o644, mtime: 0 }),
        bytes,
        padding(bytes.length),
      );
    }
    const data = entry.kind === "file" ? entry.data : new Uint8Array();
    parts.push(header(name, types[entry.kind], data.length, entry, link), data, padding(data.length));
  }
  const size = parts.reduce((total, part) => total + part.length, 0) + 2 * block;
  parts.push(new Uint8Array(2 * block + ((recordSize - (size % recordSize)) % recordSize)));
  return concat(parts);
}

/** What is in a tar archive, folders without the slash at their end. Throws BadTar. */
export const readEntries = (bytes: Uint8Array): TarEntry[] =>
  readTar(bytes).map((member) => ({ ...member, path: member.path.replace(/(?<=.)\/+$/, "") }));
