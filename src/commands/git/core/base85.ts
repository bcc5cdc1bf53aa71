/** The digits of git's base 85 (those of RFC 1924). */
const digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~";

/** Four bytes are five digits; the last group is filled up with zeros. */
export function encodeBase85(bytes: Uint8Array): string {
  let out = "";
  for (let at = 0; at < bytes.length; at += 4) {
    let value = 0;
    for (let i = 0; i < 4; i++) value = value * 256 + (bytes[at + i] ?? 0);
    let group = "";
    for (let i = 0; i < 5; i++) {
      group = digits[value % 85] + group;
      value = Math.floor(value / 85);
    }
    out += group;
  }
  return out;
}

/** The first `length` bytes of the text; undefined when it is none of base 85. */
export function decodeBase85(text: string, length: number): Uint8Array | undefined {
  const bytes = new Uint8Array(Math.ceil(length / 4) * 4);
  for (let at = 0, to = 0; to < length; at += 5, to += 4) {
    let value = 0;
    for (let i = 0; i < 5; i++) {
      const digit = digits.indexOf(text[at + i] ?? " ");
      if (digit < 0) return undefined;
      value = value * 85 + digit;
    }
    if (value > 0xffffffff) return undefined;
    for (let i = 3; i >= 0; i--) {
      bytes[to + i] = value & 0xff;
      value = Math.floor(value / 256);
    }
  }
  return bytes.subarray(0, length);
}
