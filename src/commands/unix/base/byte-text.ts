/**
 * Text that keeps every byte: what is not UTF-8 becomes a lone surrogate U+DC80..U+DCFF and goes back to the same
 * byte, as Python's "surrogateescape". So `sort` and `sed` can work on characters and still copy binary files.
 */
const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const encoder = new TextEncoder();

export function textOf(bytes: Uint8Array): string {
  try {
    return strict.decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return salvage(bytes);
  }
}

function salvage(bytes: Uint8Array): string {
  let text = "";
  for (let i = 0; i < bytes.length;) {
    const lead = bytes[i]!;
    const length = lead < 0x80 ? 1 : lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 0;
    try {
      if (length === 0 || i + length > bytes.length) throw new TypeError("no such sequence");
      text += strict.decode(bytes.subarray(i, i + length));
      i += length;
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      text += String.fromCharCode(0xdc00 + lead);
      i++;
    }
  }
  return text;
}

const escaped = /(?<![\ud800-\udbff])[\udc80-\udcff]/;

export function bytesOf(text: string): Uint8Array {
  if (!escaped.test(text)) return encoder.encode(text);
  const parts: number[] = [];
  for (const char of text) {
    const code = char.codePointAt(0)!;
    if (code >= 0xdc80 && code <= 0xdcff) parts.push(code - 0xdc00);
    else parts.push(...encoder.encode(char));
  }
  return Uint8Array.from(parts);
}
