/** Characters that take two cells: East Asian wide and full-width ones, and emoji shown as pictures. */
const wide = [
  [0x1100, 0x115f],
  [0x2329, 0x232a],
  [0x2e80, 0x303e],
  [0x3041, 0xa4cf],
  [0xa960, 0xa97c],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6f],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x20000, 0x2fffd],
  [0x30000, 0x3fffd],
] as const;

const picture = /^\p{Emoji_Presentation}$/u;
const zero = /^[\p{Mn}\p{Me}\p{Cf}\u1160-\u11ff]$/u;

/**
 * Cells that a terminal gives to one code point: 0, 1 or 2. A screen must count in the same way, or the cursor
 * drifts: xterm.js takes this function as its Unicode provider's `wcwidth`.
 */
export function charWidth(codePoint: number): 0 | 1 | 2 {
  if (codePoint < 0x300) return codePoint < 32 || (codePoint >= 0x7f && codePoint < 0xa0) ? 0 : 1;
  if (wide.some(([low, high]) => codePoint >= low && codePoint <= high)) return 2;
  const char = String.fromCodePoint(codePoint);
  if (zero.test(char)) return 0;
  return codePoint > 0x2300 && picture.test(char) ? 2 : 1;
}

/** Cells that a text without control characters takes. */
export function textWidth(text: string): number {
  let width = 0;
  for (const char of text) width += charWidth(char.codePointAt(0)!);
  return width;
}
