import { encode } from "../../../base/bytes.ts";

const escapes: Record<number, string> = {
  7: "a",
  8: "b",
  9: "t",
  10: "n",
  11: "v",
  12: "f",
  13: "r",
  34: '"',
  92: "\\",
};

/** A path as git prints it: in C quotes when it has bytes that might upset a terminal (core.quotePath). */
export function quotePath(path: string, quoteHigh = true): string {
  if (/^[\x20\x21\x23-\x5b\x5d-\x7e]*$/.test(path)) return path;
  const high = quoteHigh ? /[^\x20\x21\x23-\x5b\x5d-\x7e]/ : /[\x00-\x1f"\\\x7f]/;
  if (!high.test(path)) return path;
  let out = "";
  for (const char of path) {
    if (!high.test(char)) out += char;
    else for (const byte of encode(char)) out += `\\${escapes[byte] ?? byte.toString(8).padStart(3, "0")}`;
  }
  return `"${out}"`;
}
