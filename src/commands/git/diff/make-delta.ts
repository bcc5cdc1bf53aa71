/** Pieces of the base are looked up by this many bytes. */
const blockSize = 16;

/** A copy reaches no further at once. */
const longestCopy = 0x10000;

/** The bytes of a piece as one number, by which equal pieces are found. */
function keyAt(data: Uint8Array, at: number): number {
  let key = 0;
  for (let i = at; i < at + blockSize; i++) key = (Math.imul(key, 31) + data[i]!) | 0;
  return key;
}

/**
 * How `target` is made of pieces of `base` and of new bytes, in the form of gitformat-pack(5). Undefined when that
 * would be longer than `most` bytes.
 */
export function makeDelta(base: Uint8Array, target: Uint8Array, most: number): Uint8Array | undefined {
  const places = new Map<number, number[]>();
  for (let at = 0; at + blockSize <= base.length; at += blockSize) {
    const key = keyAt(base, at);
    const list = places.get(key);
    if (list) list.push(at);
    else places.set(key, [at]);
  }
  const out: number[] = [...sizeBytes(base.length), ...sizeBytes(target.length)];
  let fresh: number[] = [];
  const flush = () => {
    for (let at = 0; at < fresh.length; at += 0x7f) {
      const part = fresh.slice(at, at + 0x7f);
      out.push(part.length, ...part);
    }
    fresh = [];
  };
  for (let at = 0; at < target.length;) {
    let best = { from: 0, length: 0 };
    if (at + blockSize <= target.length)
      for (const from of places.get(keyAt(target, at)) ?? []) {
        let length = 0;
        while (
          from + length < base.length &&
          at + length < target.length &&
          base[from + length] === target[at + length]
        )
          length++;
        if (length > best.length) best = { from, length };
      }
    if (best.length < 4) {
      fresh.push(target[at++]!);
      continue;
    }
    // What was taken as new may belong to the piece too.
    let { from, length } = best;
    while (fresh.length > 0 && from > 0 && base[from - 1] === fresh.at(-1)) {
      fresh.pop();
      from--;
      length++;
      at--;
    }
    flush();
    at += length;
    for (; length > 0;) {
      const size = Math.min(length, longestCopy);
      out.push(...copyBytes(from, size));
      from += size;
      length -= size;
    }
    if (out.length > most) return undefined;
  }
  flush();
  return out.length > most ? undefined : Uint8Array.from(out);
}

function sizeBytes(size: number): number[] {
  const bytes: number[] = [];
  for (; size >= 0x80; size = Math.floor(size / 0x80)) bytes.push((size & 0x7f) | 0x80);
  return [...bytes, size];
}

/** Only the bytes of offset and size that are not zero are written; the first byte tells which. */
function copyBytes(offset: number, size: number): number[] {
  const bytes = [0x80];
  for (let i = 0; i < 4; i++) {
    const byte = (offset >>> (8 * i)) & 0xff;
    if (byte === 0) continue;
    bytes.push(byte);
    bytes[0]! |= 1 << i;
  }
  if (size < longestCopy)
    for (let i = 0; i < 2; i++) {
      const byte = (size >>> (8 * i)) & 0xff;
      if (byte === 0) continue;
      bytes.push(byte);
      bytes[0]! |= 0x10 << i;
    }
  return bytes;
}
