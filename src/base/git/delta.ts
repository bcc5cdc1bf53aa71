import { BadObject } from "./objects.ts";

/** gitformat-pack, "Deltified representation": two sizes, then instructions to copy from the base or to insert. */
export function applyDelta(base: Uint8Array, delta: Uint8Array): Uint8Array {
  let at = 0;
  const size = () => {
    let value = 0;
    let factor = 1;
    for (;;) {
      const byte = delta[at++];
      if (byte === undefined) throw new BadObject("delta is cut short");
      value += (byte & 0x7f) * factor;
      factor *= 128;
      if (byte < 0x80) return value;
    }
  };
  if (size() !== base.length) throw new BadObject("delta is for another base");
  const result = new Uint8Array(size());
  let to = 0;
  while (at < delta.length) {
    const op = delta[at++]!;
    if (op & 0x80) {
      let offset = 0;
      let length = 0;
      for (let i = 0; i < 4; i++) if (op & (1 << i)) offset += delta[at++]! * 2 ** (8 * i);
      for (let i = 0; i < 3; i++) if (op & (0x10 << i)) length += delta[at++]! * 2 ** (8 * i);
      if (length === 0) length = 0x10000;
      if (!(offset + length <= base.length) || to + length > result.length)
        throw new BadObject("delta copies beyond its base");
      result.set(base.subarray(offset, offset + length), to);
      to += length;
    } else {
      if (op === 0 || at + op > delta.length || to + op > result.length)
        throw new BadObject("delta holds a bad instruction");
      result.set(delta.subarray(at, at + op), to);
      at += op;
      to += op;
    }
  }
  if (to !== result.length) throw new BadObject("delta is cut short");
  return result;
}
