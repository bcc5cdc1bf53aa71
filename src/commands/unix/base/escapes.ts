const simple: Record<string, string> = {
  a: "\x07",
  b: "\b",
  e: "\x1b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
  v: "\v",
  "\\": "\\",
};

/** Bytes above 127 that an escape names, kept as byte-text keeps them. */
const byte = (value: number): string =>
  String.fromCharCode((value & 255) < 128 ? value & 255 : 0xdc00 + (value & 255));

/**
 * Replaces the backslash escapes of `echo -e` and `printf %b` (octal as \0nnn) or of a printf format (octal as \nnn).
 * `stopped` says that \c was met: nothing more is to be printed at all.
 */
export function unescape(text: string, octal: "\\0nnn" | "\\nnn"): { text: string; stopped: boolean } {
  let stopped = false;
  const pattern =
    octal === "\\nnn"
      ? /\\(?:([0-7]{1,3})|x([0-9a-fA-F]{1,2})|u([0-9a-fA-F]{1,4})|U([0-9a-fA-F]{1,8})|(["\s\S]))/g
      : /\\(?:(0[0-7]{0,3}|[1-7][0-7]{0,2})|x([0-9a-fA-F]{1,2})|u([0-9a-fA-F]{1,4})|U([0-9a-fA-F]{1,8})|([\s\S]))/g;
  let out = "";
  let at = 0;
  for (const match of text.matchAll(pattern)) {
    out += text.slice(at, match.index);
    at = match.index + match[0].length;
    const [whole, digits, hex, four, eight, char] = match;
    if (digits !== undefined) out += byte(Number.parseInt(digits, 8));
    else if (hex !== undefined) out += byte(Number.parseInt(hex, 16));
    else if (four !== undefined || eight !== undefined)
      out += String.fromCodePoint(Number.parseInt((four ?? eight)!, 16));
    else if (char === "c") {
      stopped = true;
      return { text: out, stopped };
    } else if (char === '"' && octal === "\\nnn") out += '"';
    else out += simple[char!] ?? whole;
  }
  return { text: out + text.slice(at), stopped };
}
