import { concat, decode, encode } from "../../../base/bytes.ts";
import type { ArchiveEntry } from "../../../base/zip/entry.ts";

/** The bytes are no tar archive. */
export class BadTar extends Error {
  constructor(what: string) {
    super(what);
    this.name = "BadTar";
  }
}

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

const textAt = (bytes: Uint8Array, at: number, length: number): string => {
  const field = bytes.subarray(at, at + length);
  const end = field.indexOf(0);
  return decode(end < 0 ? field : field.subarray(0, end));
};

const numberAt = (bytes: Uint8Array, at: number, length: number): number =>
  Number.parseInt(textAt(bytes, at, length).trim() || "0", 8) || 0;

/** What is in a tar archive (ustar, GNU's or pax's). Throws BadTar. */
export function readTar(bytes: Uint8Array): TarEntry[] {
  const entries: TarEntry[] = [];
  let longName: string | undefined;
  let longLink: string | undefined;
  for (let at = 0; at + block <= bytes.length;) {
    const head = bytes.subarray(at, at + block);
    if (head.every((byte) => byte === 0)) return entries;
    const sum = head.reduce((total, byte, i) => total + (i >= 148 && i < 156 ? 32 : byte), 0);
    if (sum !== numberAt(head, 148, 8)) throw new BadTar("This does not look like a tar archive");
    const size = numberAt(head, 124, 12);
    const data = bytes.subarray(at + block, at + block + size);
    if (data.length < size) throw new BadTar("Unexpected EOF in archive");
    at += block + size + padding(size).length;
    const type = textAt(head, 156, 1);
    if (type === "L") longName = textAt(data, 0, size);
    else if (type === "K") longLink = textAt(data, 0, size);
    else if (type === "x") {
      for (const [, key, value] of decode(data).matchAll(/\d+ (path|linkpath)=([^\n]*)\n/g))
        if (key === "path") longName = value;
        else longLink = value;
    } else if (type !== "g") {
      const prefix = textAt(head, 257, 6) === "ustar" ? textAt(head, 345, 155) : "";
      const name = longName ?? (prefix === "" ? textAt(head, 0, 100) : `${prefix}/${textAt(head, 0, 100)}`);
      const kind = type === "2" ? "symlink" : type === "5" || name.endsWith("/") ? "directory" : "file";
      entries.push({
        path: name.replace(/(?<=.)\/+$/, ""),
        kind,
        mode: numberAt(head, 100, 8) & 0o7777,
        mtime: numberAt(head, 136, 12) * 1000,
        data: kind === "symlink" ? encode(longLink ?? textAt(head, 157, 100)) : data,
        uid: numberAt(head, 108, 8),
        user: textAt(head, 265, 32),
      });
      longName = longLink = undefined;
    }
  }
  if (entries.length === 0 && bytes.length > 0) throw new BadTar("This does not look like a tar archive");
  return entries;
}
