import type { IUnicodeVersionProvider } from "@xterm/xterm";
import { charWidth } from "../terminal/width.ts";

/*
 * What xterm keeps of a character: its width in bits 1 and 2, and in bit 0 whether it joins the one before it.
 */
const widthOf = (properties: number): number => (properties >> 1) & 3;

/** Makes xterm count cells as the line editor does: its own table gives emoji one. */
export const cellWidths: IUnicodeVersionProvider = {
  version: "dojo",
  wcwidth: charWidth,
  charProperties(codePoint, preceding) {
    const width = charWidth(codePoint);
    const joins = width === 0 && widthOf(preceding) > 0;
    return ((joins ? widthOf(preceding) : width) << 1) | (joins ? 1 : 0);
  },
};
