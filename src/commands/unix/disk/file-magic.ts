import { formatDate } from "../base/dates.ts";

/** What file(1) says of a file: its words, and what it is on the web. */
export type Description = readonly [words: string, type: string, charset: string];

const word16 = (bytes: Uint8Array, at: number) => (bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0);
const word32 = (bytes: Uint8Array, at: number) => word16(bytes, at) * 65536 + word16(bytes, at + 2);
const little32 = (bytes: Uint8Array, at: number) =>
  (bytes[at] ?? 0) +
  (bytes[at + 1] ?? 0) * 256 +
  (bytes[at + 2] ?? 0) * 65536 +
  (bytes[at + 3] ?? 0) * 2 ** 24;
const text = (bytes: Uint8Array, from: number, to: number) =>
  String.fromCharCode(...bytes.subarray(from, to));

function gzip(bytes: Uint8Array): string {
  const named = (bytes[3]! & 8) !== 0;
  const name = named ? text(bytes, 10, bytes.indexOf(0, 10)) : "";
  const time = little32(bytes, 4);
  const system = (
    { 0: "FAT filesystem (MS-DOS, OS/2, NT)", 3: "Unix", 255: "Unknown" } as Record<number, string>
  )[bytes[9]!];
  return [
    "gzip compressed data",
    ...(named ? [`was "${name}"`] : []),
    ...(time ? [`last modified: ${formatDate(time * 1000, "%a %b %e %H:%M:%S %Y")}`] : []),
    ...(bytes[8] === 2 ? ["max compression"] : bytes[8] === 4 ? ["max speed"] : []),
    ...(system ? [`from ${system}`] : []),
    `original size modulo 2^32 ${little32(bytes, bytes.length - 4)}`,
  ].join(", ");
}

const pngColours: Record<number, string> = {
  0: "grayscale",
  2: "/color RGB",
  3: " colormap",
  4: "gray+alpha",
  6: "/color RGBA",
};

function png(bytes: Uint8Array): string {
  const colour = pngColours[bytes[25]!] ?? "";
  const depth = `${bytes[24]}-bit${/^[/ ]/.test(colour) ? colour : ` ${colour}`}`;
  return `PNG image data, ${word32(bytes, 16)} x ${word32(bytes, 20)}, ${depth}, ${bytes[28] ? "interlaced" : "non-interlaced"}`;
}

function jpeg(bytes: Uint8Array): string {
  if (text(bytes, 6, 10) !== "JFIF") return "JPEG image data";
  const density = `density ${word16(bytes, 14)}x${word16(bytes, 16)}`;
  const unit = ["aspect ratio", "resolution (DPI)", "resolution (DPCM)"][bytes[13]!];
  return `JPEG image data, JFIF standard ${bytes[11]}.0${bytes[12]}, ${unit}, ${density}, segment length ${word16(bytes, 4)}`;
}

function zip(bytes: Uint8Array): string {
  const version = bytes[4]!;
  const methods: Record<number, string> = { 0: "store", 8: "deflate" };
  const method = methods[bytes[8]!];
  return `Zip archive data, at least v${Math.floor(version / 10)}.${version % 10} to extract${method ? `, compression method=${method}` : ""}`;
}

type Magic = readonly [start: string, say: string | ((bytes: Uint8Array) => string), type: string];

/** By the first bytes; each is told as far as a learner would read on. */
const magics: readonly Magic[] = [
  ["\x89PNG\r\n\x1a\n", png, "image/png"],
  ["\xff\xd8\xff", jpeg, "image/jpeg"],
  [
    "GIF8",
    (b) => `GIF image data, version ${text(b, 3, 6)}, ${b[6]! + b[7]! * 256} x ${b[8]! + b[9]! * 256}`,
    "image/gif",
  ],
  ["%PDF-", (b) => `PDF document, version ${text(b, 5, 8)}`, "application/pdf"],
  ["PK\x03\x04", zip, "application/zip"],
  ["PK\x05\x06", "Zip archive data (empty)", "application/zip"],
  ["\x1f\x8b", gzip, "application/gzip"],
  ["BZh", (b) => `bzip2 compressed data, block size = ${text(b, 3, 4)}00k`, "application/x-bzip2"],
  ["\xfd7zXZ\0", "XZ compressed data, checksum CRC64", "application/x-xz"],
  ["x\x01", "zlib compressed data", "application/zlib"],
  ["x\x9c", "zlib compressed data", "application/zlib"],
  ["DIRC", (b) => `Git index, version ${word32(b, 4)}, ${word32(b, 8)} entries`, "application/octet-stream"],
  ["PACK", (b) => `Git pack, version ${word32(b, 4)}, ${word32(b, 8)} objects`, "application/octet-stream"],
  ["\xfftOc", (b) => `Git pack index, version ${word32(b, 4)}`, "application/octet-stream"],
  ["\x7fELF", "ELF 64-bit LSB pie executable, x86-64, version 1 (SYSV)", "application/x-pie-executable"],
];

/** The kind of a file that its first bytes give away; undefined for all others. */
export function magicOf(bytes: Uint8Array): Description | undefined {
  const head = text(bytes, 0, 16);
  const found = magics.find(([start]) => head.startsWith(start));
  if (found) return [typeof found[1] === "string" ? found[1] : found[1](bytes), found[2], "binary"];
  if (text(bytes, 257, 262) !== "ustar") return undefined;
  const gnu = text(bytes, 262, 264) === "  " ? " (GNU)" : "";
  return [`POSIX tar archive${gnu || ""}`, "application/x-tar", "binary"];
}
