const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]/u;

/** Cells a text takes on a screen. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += /\p{M}|\u200b/u.test(character) ? 0 : wide.test(character) ? 2 : 1;
  return width;
}

export const spaces = (count: number): string => " ".repeat(Math.max(0, count));

/** The lines of a value, with the signs for what cannot be printed. */
export const linesOf = (value: string): string[] =>
  value
    .replace(/\r/g, "\\r")
    // oxlint-disable-next-line no-control-regex
    .replace(
      /[\x00-\x08\x0b-\x1f\x7f]/g,
      (byte) => `\\x${byte.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`,
    )
    .split("\n")
    .map(expandTabs);

/** Tabs go to the next eighth column of the value. */
function expandTabs(line: string): string {
  let text = "";
  for (const character of line) text += character === "\t" ? spaces(8 - (widthOf(text) % 8)) : character;
  return text;
}
