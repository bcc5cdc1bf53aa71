import { decode } from "../../../base/bytes.ts";

/** The members of a zip archive as text. Only stored members are read: wheels of the simulated index are. */
export function readZip(bytes: Uint8Array): Map<string, string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const files = new Map<string, string>();
  let at = 0;
  while (at + 30 <= bytes.length && view.getUint32(at, true) === 0x04034b50) {
    const size = view.getUint32(at + 18, true);
    const nameLength = view.getUint16(at + 26, true);
    const start = at + 30 + nameLength + view.getUint16(at + 28, true);
    if (view.getUint16(at + 8, true) !== 0) throw new Error("a compressed wheel cannot be read");
    files.set(
      decode(bytes.subarray(at + 30, at + 30 + nameLength)),
      decode(bytes.subarray(start, start + size)),
    );
    at = start + size;
  }
  return files;
}
