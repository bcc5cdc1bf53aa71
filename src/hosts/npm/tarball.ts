import { concat, encode } from "../../base/bytes.ts";
import { crc32 } from "../../base/zip/crc32.ts";

const block = 512;

/** 26 October 1985, the time npm gives to every file it packs. */
const mtime = 499_162_500;

const octal = (value: number, width: number) => `${value.toString(8).padStart(width - 1, "0")}\0`;

interface Member {
  readonly path: string;
  readonly text: string;
  readonly mode?: number;
}

/** A gzipped tar archive of the files (POSIX ustar), below the folder "package" as npm has it. */
export function tarball(files: readonly Member[]): Uint8Array {
  const parts: Uint8Array[] = [];
  for (const { path, text, mode = 0o644 } of files) {
    const data = encode(text);
    const header = new Uint8Array(block);
    const put = (at: number, value: string) => header.set(encode(value), at);
    put(0, `package/${path}`);
    put(100, octal(mode, 8));
    put(108, octal(0, 8));
    put(116, octal(0, 8));
    put(124, octal(data.length, 12));
    put(136, octal(mtime, 12));
    put(148, "        ");
    put(156, "0");
    put(257, "ustar\x0000");
    put(
      148,
      `${header
        .reduce((sum, byte) => sum + byte, 0)
        .toString(8)
        .padStart(6, "0")}\0 `,
    );
    parts.push(header, data, new Uint8Array((block - (data.length % block)) % block));
  }
  parts.push(new Uint8Array(2 * block));
  return gzip(concat(parts));
}

/** RFC 1952 with stored blocks only, so that the bytes, and the integrity made of them, are the same everywhere. */
function gzip(data: Uint8Array): Uint8Array {
  const most = 0xffff;
  const parts: Uint8Array[] = [Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3)];
  for (let at = 0; at < data.length; at += most) {
    const piece = data.subarray(at, at + most);
    const last = at + most >= data.length ? 1 : 0;
    const size = piece.length;
    parts.push(Uint8Array.of(last, size & 255, size >> 8, ~size & 255, (~size >> 8) & 255), piece);
  }
  const end = new DataView(new ArrayBuffer(8));
  end.setUint32(0, crc32(data), true);
  end.setUint32(4, data.length, true);
  return concat([...parts, new Uint8Array(end.buffer)]);
}
