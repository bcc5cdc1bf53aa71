import { decode } from "../../../base/bytes.ts";

/**
 * Lines of bytes as strings, one character a byte, each with its newline. Comparing and merging work on these, so
 * that no file is changed for not being UTF-8.
 */
export function splitLines(data: Uint8Array): string[] {
  const text = toBinary(data);
  const lines: string[] = [];
  for (let at = 0; at < text.length;) {
    const end = text.indexOf("\n", at);
    const next = end < 0 ? text.length : end + 1;
    lines.push(text.slice(at, next));
    at = next;
  }
  return lines;
}

export function toBinary(data: Uint8Array): string {
  let text = "";
  for (let at = 0; at < data.length; at += 8192) text += String.fromCharCode(...data.subarray(at, at + 8192));
  return text;
}

export function fromBinary(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}

/** The text to be shown for one. */
export const shown = (binary: string): string =>
  /[\x80-\xff]/.test(binary) ? decode(fromBinary(binary)) : binary;
