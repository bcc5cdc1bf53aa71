/** Below this many bytes a copy is as quick, and no room is kept for more. */
const small = 4096;

/** How far each buffer with room is filled: to the end of the longest content in it. */
const filled = new WeakMap<ArrayBufferLike, number>();

/**
 * `content` with `more` behind it. A file that is written line by line would else be copied line by line: a longer one
 * gets a buffer with room, in which the content lies as the beginning of the next. What is there never changes.
 */
export function extended(content: Uint8Array, more: Uint8Array): Uint8Array {
  const { buffer, byteOffset } = content;
  const end = byteOffset + content.length;
  const length = content.length + more.length;
  if (filled.get(buffer) === end && byteOffset + length <= buffer.byteLength) {
    new Uint8Array(buffer).set(more, end);
    filled.set(buffer, end + more.length);
    return new Uint8Array(buffer, byteOffset, length);
  }
  const whole = new Uint8Array(length < small ? length : length * 2);
  whole.set(content);
  whole.set(more, content.length);
  if (length < small) return whole;
  filled.set(whole.buffer, length);
  return whole.subarray(0, length);
}
