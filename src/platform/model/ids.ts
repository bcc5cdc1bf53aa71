/** 32 hexadecimal digits that follow from a text, and differ where texts do. */
export function fingerprint(text: string): string {
  const parts = [0x811c9dc5, 0x1b873593, 0xcc9e2d51, 0x9e3779b1];
  for (let i = 0; i < text.length; i++) {
    const part = i & 3;
    parts[part] = Math.imul(parts[part]! ^ text.charCodeAt(i), 0x01000193) ^ (parts[(part + 3) & 3]! >>> 7);
  }
  return parts.map((part) => (part >>> 0).toString(16).padStart(8, "0")).join("");
}

/** A UUID that follows from a text: things of the catalogue have the same id in every world. */
export function idOf(text: string): string {
  let digits = "";
  for (let part = 0; part < 4; part++) {
    let hash = 0x811c9dc5 ^ Math.imul(part + 1, 0x9e3779b1);
    for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
    hash ^= hash >>> 15;
    digits += (Math.imul(hash, 0x2c1b3c6d) >>> 0).toString(16).padStart(8, "0");
  }
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-4${digits.slice(13, 16)}-a${digits.slice(17, 20)}-${digits.slice(20, 32)}`;
}
