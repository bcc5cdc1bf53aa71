import type { Description } from "./file-magic.ts";

const python = "text/x-script.python";
const shell = "text/x-shellscript";

/** Kinds of text: what says so, the words, the type; `executable` stands after the encoding or before it. */
const kinds: readonly (readonly [RegExp, string, string, ("after" | "before" | "alone")?])[] = [
  [/^#!.*\bpython[\d.]*/, "Python script", python, "after"],
  [/^#!.*\bbash/, "Bourne-Again shell script", shell, "after"],
  [/^#!.*\bzsh\b/, "Paul Falstad's zsh script", shell, "after"],
  [/^#!.*\bsh\b/, "POSIX shell script", shell, "after"],
  [/^#!.*\bnode\b/, "Node.js script", "application/javascript", "before"],
  [/^#!.*\bruby\b/, "Ruby script", "text/x-ruby", "after"],
  [/^#!.*\bperl\b/, "Perl script text executable", "text/x-perl", "alone"],
  [/^-----BEGIN OPENSSH PRIVATE KEY-----/, "OpenSSH private key", "text/plain", "alone"],
  [/^-----BEGIN RSA PRIVATE KEY-----/, "PEM RSA private key", "text/plain", "alone"],
  [/^-----BEGIN CERTIFICATE-----/, "PEM certificate", "text/plain", "alone"],
  [/^ssh-ed25519 /, "OpenSSH ED25519 public key", "text/plain", "alone"],
  [/^ssh-rsa /, "OpenSSH RSA public key", "text/plain", "alone"],
  [/^\s*<svg\b/, "SVG Scalable Vector Graphics image", "image/svg+xml", "alone"],
  [/^\s*<(?:!doctype html|html|head|title|body)\b/i, "HTML document", "text/html"],
  [/^\s*<\?xml\b.*?version="1.0"/, "XML 1.0 document", "text/xml"],
  [/^(?:diff --git |--- .*\n\+\+\+ )/, "unified diff output", "text/x-diff"],
  [/^\s*#\s*include\s*[<"]/m, "C source", "text/x-c"],
  [/^package +\w+;?\n[^]*^func /m, "C source", "text/x-c"],
  [/^(?:\.PHONY:|[\w.-]+ *:[^=\n]*\n\t)/m, "makefile script", "text/x-makefile"],
  [/^\s*(?:def \w+ *\(.*\).*:|class \w+.*:\s*$)/m, "Python script", python, "after"],
  [/^from +[\w.]+ +import +\S/m, "Python script", python, "after"],
];

/** What file(1) says of a text. */
export function textKind(bytes: Uint8Array): Description {
  const ascii = bytes.every((byte) => byte < 128);
  const decoded = decodeUtf8(bytes);
  const text = decoded ?? String.fromCharCode(...bytes.subarray(0, 8192));
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const encoding = ascii
    ? "ASCII text"
    : decoded === undefined
      ? "ISO-8859 text"
      : `Unicode text, UTF-8${marked ? " (with BOM)" : ""} text`;
  const charset = ascii ? "us-ascii" : decoded === undefined ? "iso-8859-1" : "utf-8";
  const manner = mannerOf(text);
  const kind = kinds.find(([pattern]) => pattern.test(text));
  if (kind) {
    const [, words, type, executable] = kind;
    if (executable === "alone") return [words, type, charset];
    const tail = executable === "after" ? " executable" : "";
    return [
      `${words}${executable === "before" ? " executable" : ""}, ${encoding}${tail}${manner}`,
      type,
      charset,
    ];
  }
  if (/^\s*[{[]/.test(text) && isJson(text)) return ["JSON text data", "application/json", charset];
  if (isCsv(text)) return ["CSV text", "text/csv", charset];
  return [`${encoding}${manner}`, "text/plain", charset];
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return undefined;
  }
}

/** Long lines, unusual line ends, escape sequences. */
function mannerOf(text: string): string {
  const parts: string[] = [];
  const longest = Math.max(...text.split(/\r\n?|\n/).map((line) => line.length));
  if (longest >= 300) parts.push(`with very long lines (${longest})`);
  const ends = (["\r\n", "\r", "\n"] as const).filter((end) =>
    new RegExp(end === "\r" ? "\\r(?!\\n)" : end === "\n" ? "(?<!\\r)\\n" : "\\r\\n").test(text),
  );
  const names = { "\r\n": "CRLF", "\r": "CR", "\n": "LF" };
  if (ends.length === 0) parts.push("with no line terminators");
  else if (ends.join() !== "\n")
    parts.push(`with ${ends.map((end) => names[end]).join(", ")} line terminators`);
  if (text.includes("\x1b")) parts.push("with escape sequences");
  return parts.map((part) => `, ${part}`).join("");
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return false;
  }
}

/** At least two lines, all with the same number of commas. */
function isCsv(text: string): boolean {
  const lines = text
    .replace(/\r?\n$/, "")
    .split(/\r?\n/)
    .slice(0, 10);
  const commas = (line: string) => line.replace(/"(?:[^"]|"")*"/g, "").split(",").length - 1;
  const count = commas(lines[0]!);
  return lines.length > 1 && count > 0 && lines.every((line) => commas(line) === count);
}
