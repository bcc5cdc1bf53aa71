import { FileError } from "../../../files/errors.ts";
import { defineCommand, type Process } from "../../../shell/command.ts";
import { fullPath } from "../base/sources.ts";

/** What a file is, by its first bytes, in the words of file(1) for what a learner meets. */
export const file = defineCommand({
  name: "file",
  summary: "determine file type",
  usage: "file [OPTION...] [FILE...]",
  options: {
    brief: { short: "b", help: "do not prepend filenames to output lines" },
    mime: { short: "i", help: "output MIME type strings" },
    "mime-type": { help: "output the MIME type" },
    dereference: { short: "L", help: "follow symlinks" },
  },
  async run(process, { options, operands }) {
    if (operands.length === 0) {
      await process.stderr.write("Usage: file [-bLi] [FILE...]\n");
      return 1;
    }
    const width = Math.max(...operands.map((path) => path.length));
    for (const path of operands) {
      const [words, type, charset] = describe(process, path, options.dereference);
      const text = options["mime-type"] ? type : options.mime ? `${type}; charset=${charset}` : words;
      await process.stdout.write(
        `${options.brief ? "" : `${path}: ${" ".repeat(width - path.length)}`}${text}\n`,
      );
    }
    return 0;
  },
});

type Description = readonly [words: string, type: string, charset: string];

const magics: readonly (readonly [RegExp, ...Description])[] = [
  [/^\x89PNG\r\n/, "PNG image data", "image/png", "binary"],
  [/^\xff\xd8\xff/, "JPEG image data", "image/jpeg", "binary"],
  [/^GIF8[79]a/, "GIF image data", "image/gif", "binary"],
  [/^%PDF-/, "PDF document", "application/pdf", "binary"],
  [/^PK\x03\x04/, "Zip archive data", "application/zip", "binary"],
  [/^\x1f\x8b/, "gzip compressed data", "application/gzip", "binary"],
  [/^\x7fELF/, "ELF 64-bit LSB pie executable, x86-64", "application/x-pie-executable", "binary"],
];

const scripts: readonly (readonly [RegExp, string, string])[] = [
  [/^#!.*\bpython[\d.]*/, "Python script", "text/x-script.python"],
  [/^#!.*\bbash/, "Bourne-Again shell script", "text/x-shellscript"],
  [/^#!.*\bsh\b/, "POSIX shell script", "text/x-shellscript"],
  [/^#!.*\bnode/, "Node.js script", "application/javascript"],
  [/^\s*<(?:!doctype html|html)/i, "HTML document", "text/html"],
  [/^\s*<\?xml/, "XML 1.0 document", "text/xml"],
  [
    /(?:^|\n)(?:import \w+|from [\w.]+ import |def \w+\(.*\):|class \w+.*:)/,
    "Python script",
    "text/x-script.python",
  ],
];

function describe({ files, cwd }: Process, path: string, follow: boolean): Description {
  const full = fullPath({ cwd }, path);
  try {
    const stat = follow ? files.stat(full) : files.lstat(full);
    if (stat.kind === "directory") return ["directory", "inode/directory", "binary"];
    if (stat.kind === "symlink") {
      const target = files.readlink(full);
      return [`${files.exists(full) ? "" : "broken "}symbolic link to ${target}`, "inode/symlink", "binary"];
    }
    if (stat.kind === "device") return ["character special (1/3)", "inode/chardevice", "binary"];
    const bytes = files.read(full);
    if (bytes.length === 0) return ["empty", "inode/x-empty", "binary"];
    const head = String.fromCharCode(...bytes.subarray(0, 16));
    const magic = magics.find(([pattern]) => pattern.test(head));
    if (magic) return [magic[1], magic[2], magic[3]];
    if (bytes.subarray(0, 65536).some((byte) => byte < 7 || (byte > 13 && byte < 27)))
      return ["data", "application/octet-stream", "binary"];
    return textKind(bytes);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    return [`cannot open \`${path}' (${error.text})`, "cannot open", "binary"];
  }
}

function textKind(bytes: Uint8Array): Description {
  const ascii = bytes.every((byte) => byte < 128);
  let utf8 = true;
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    utf8 = false;
  }
  const text = new TextDecoder().decode(bytes);
  const encoding = ascii ? "ASCII text" : utf8 ? "Unicode text, UTF-8 text" : "ISO-8859 text";
  const charset = ascii ? "us-ascii" : utf8 ? "utf-8" : "iso-8859-1";
  const ends = /\r\n/.test(text)
    ? ", with CRLF line terminators"
    : text.includes("\n")
      ? ""
      : ", with no line terminators";
  const script = scripts.find(([pattern]) => pattern.test(text));
  if (script)
    return [
      `${script[1]}, ${encoding}${text.startsWith("#!") || script[1].startsWith("Python") ? " executable" : ""}${ends}`,
      script[2],
      charset,
    ];
  if (/^\s*[{[]/.test(text) && isJson(text)) return ["JSON text data", "application/json", charset];
  return [`${encoding}${ends}`, "text/plain", charset];
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
