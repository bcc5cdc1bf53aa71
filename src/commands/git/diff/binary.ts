import { deflate } from "../../../base/git/zlib.ts";
import { encodeBase85 } from "../core/base85.ts";
import { makeDelta } from "./make-delta.ts";

/** How a binary file changed, both ways: what `--binary` shows and `git apply` reads. */
export const binaryPatch = (old: Uint8Array, now: Uint8Array): string =>
  `GIT binary patch\n${oneWay(old, now)}${oneWay(now, old)}`;

/** Each line holds up to 52 bytes and begins with a letter for their number. */
const perLine = 52;

function oneWay(from: Uint8Array, to: Uint8Array): string {
  let kind = `literal ${to.length}`;
  let data = deflate(to, 1);
  const delta = from.length > 0 && to.length > 0 ? makeDelta(from, to, data.length) : undefined;
  if (delta) {
    const packed = deflate(delta, 1);
    if (packed.length < data.length) {
      kind = `delta ${delta.length}`;
      data = packed;
    }
  }
  let out = `${kind}\n`;
  for (let at = 0; at < data.length; at += perLine) {
    const bytes = data.subarray(at, at + perLine);
    const letter = bytes.length <= 26 ? 0x40 + bytes.length : 0x60 + bytes.length - 26;
    out += `${String.fromCharCode(letter)}${encodeBase85(bytes)}\n`;
  }
  return `${out}\n`;
}
