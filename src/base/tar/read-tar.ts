import * as pako from "pako";
import { decode } from "../bytes.ts";

/** The bytes are no tar archive, or not a whole one. */
export class BadTar extends Error {
  constructor(what: string) {
    super(what);
    this.name = "BadTar";
  }
}

export interface TarMember {
  /** As it stands in the archive: "./app/bin/run". */
  readonly path: string;
  readonly kind: "file" | "directory" | "symlink";
  readonly mode: number;
  /** Milliseconds since the epoch. */
  readonly mtime: number;
  readonly uid: number;
  /** The owner's name; "" when it was not kept. */
  readonly user: string;
  /** A file's content, a link's target. */
  readonly data: Uint8Array;
}

const block = 512;

/**
 * The files, folders and links of a tar archive (POSIX ustar, with pax and GNU's long names), gzipped or plain.
 * Other members are passed over. Throws BadTar.
 */
export function readTar(archive: Uint8Array): TarMember[] {
  const bytes = archive[0] === 0x1f && archive[1] === 0x8b ? unzip(archive) : archive;
  const members: TarMember[] = [];
  let next: { path?: string; target?: string } = {};
  for (let at = 0; at + block <= bytes.length;) {
    const header = bytes.subarray(at, at + block);
    if (header.every((byte) => byte === 0)) return members;
    checkSum(header);
    const size = octal(header, 124, 12);
    const data = bytes.subarray(at + block, at + block + size);
    if (data.length < size) throw new BadTar("Unexpected EOF in archive");
    at += block + Math.ceil(size / block) * block;
    const type = String.fromCharCode(header[156]!);
    if (type === "L") next.path = text(data, 0, size);
    else if (type === "K") next.target = text(data, 0, size);
    else if (type === "x") next = { ...next, ...readPax(decode(data)) };
    else {
      const prefix = text(header, 345, 155);
      const name = text(header, 0, 100);
      const path = next.path ?? (prefix && text(header, 257, 5) === "ustar" ? `${prefix}/${name}` : name);
      const about = {
        path,
        mode: octal(header, 100, 8) & 0o7777,
        mtime: octal(header, 136, 12) * 1000,
        uid: octal(header, 108, 8),
        user: text(header, 265, 32),
      };
      if (type === "2") {
        const target = next.target ?? text(header, 157, 100);
        members.push({ ...about, kind: "symlink", data: new TextEncoder().encode(target) });
      } else if (type === "5" || ((type === "0" || type === "\0") && path.endsWith("/")))
        members.push({ ...about, kind: "directory", data: new Uint8Array() });
      else if (type === "0" || type === "\0" || type === "7") {
        // A copy: else the whole archive would stay in memory.
        members.push({ ...about, kind: "file", data: data.slice() });
      }
      if (type !== "g") next = {};
    }
  }
  if (members.length === 0 && bytes.length > 0) throw new BadTar("This does not look like a tar archive");
  return members;
}

function unzip(archive: Uint8Array): Uint8Array {
  try {
    return pako.ungzip(archive);
  } catch (error) {
    // pako throws its own words, as text or in an Error.
    throw new BadTar(`gzip: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** The header's bytes added up, its own checksum counted as spaces. */
function checkSum(header: Uint8Array): void {
  const sum = header.reduce((total, byte, at) => total + (at >= 148 && at < 156 ? 0x20 : byte), 0);
  if (sum !== octal(header, 148, 8)) throw new BadTar("This does not look like a tar archive");
}

/** Text up to the first NUL. */
function text(bytes: Uint8Array, at: number, width: number): string {
  const field = bytes.subarray(at, at + width);
  const end = field.indexOf(0);
  return decode(end < 0 ? field : field.subarray(0, end));
}

const octal = (bytes: Uint8Array, at: number, width: number): number =>
  Number.parseInt(text(bytes, at, width).trim() || "0", 8) || 0;

/** pax records: "27 path=a/very/long/name\n", the number being the record's length. */
function readPax(records: string): { path?: string; target?: string } {
  const found: { path?: string; target?: string } = {};
  for (const [, key, value] of records.matchAll(/^\d+ (\w[\w.]*)=(.*)$/gm)) {
    if (key === "path") found.path = value!;
    if (key === "linkpath") found.target = value!;
  }
  return found;
}
