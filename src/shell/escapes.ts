import { encode } from "../base/bytes.ts";

/** What a letter after a backslash means, to `echo -e`, to `printf` and within `$'...'`. */
export const namedEscapes: Readonly<Record<string, string>> = {
  a: "\x07",
  b: "\b",
  e: "\x1b",
  E: "\x1b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
  v: "\v",
  "\\": "\\",
};

/** Bytes above 127 that `\xHH` and `\NNN` give stand in the text as these until it is written. */
const byteBase = 0xf700;

/**
 * Backslash escapes as `echo -e`, `printf`'s format and its `%b` read them. `stopped`: a `\c` was met, and nothing
 * more is to be written.
 */
export function readEscapes(
  text: string,
  as: "echo" | "format" | "argument",
): { text: string; stopped: boolean } {
  let stopped = false;
  const octal = as === "echo" ? "0([0-7]{0,3})" : as === "argument" ? "0?([0-7]{1,3})" : "([0-7]{1,3})";
  const pattern = new RegExp(
    `\\\\(?:${octal}|x([0-9a-fA-F]{1,2})|u([0-9a-fA-F]{1,4})|U([0-9a-fA-F]{1,8})|(c)|([^]))`,
    "g",
  );
  let end = text.length;
  const read = text.replace(
    pattern,
    (
      whole,
      digits?: string,
      hex?: string,
      four?: string,
      eight?: string,
      c?: string,
      other?: string,
      at = 0,
    ) => {
      if (stopped) return "";
      if (digits !== undefined) return byte(Number.parseInt(digits || "0", 8));
      if (hex !== undefined) return byte(Number.parseInt(hex, 16));
      const code = four ?? eight;
      if (code !== undefined) return String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0x10ffff));
      if (c !== undefined) {
        if (as === "format") return whole;
        stopped = true;
        end = at as number;
        return "";
      }
      if (other !== undefined && namedEscapes[other] !== undefined) return namedEscapes[other];
      if (as === "format" && (other === '"' || other === "'" || other === "?")) return other;
      return whole;
    },
  );
  if (!stopped) return { text: read, stopped };
  return { text: readEscapes(text.slice(0, end), as).text, stopped };
}

const byte = (value: number): string =>
  String.fromCharCode((value & 0xff) < 128 ? value & 0xff : byteBase + (value & 0xff));

/** The bytes of a text that `readEscapes` made. */
export function encodeEscaped(text: string): Uint8Array | string {
  if (!/[\uf780-\uf7ff]/.test(text)) return text;
  const parts: number[] = [];
  for (const char of text) {
    const code = char.charCodeAt(0);
    if (code >= byteBase + 128 && code <= byteBase + 255) parts.push(code - byteBase);
    else for (const one of encode(char)) parts.push(one);
  }
  return new Uint8Array(parts);
}
