import { concat, encode } from "../../../base/bytes.ts";
import { basename } from "../../../files/paths.ts";
import { readAll } from "../../../base/streams.ts";
import { FileError } from "../../../files/errors.ts";
import type { Process } from "../../../shell/command.ts";
import { bytesOf } from "../base/byte-text.ts";
import { openSource } from "../base/sources.ts";
import { CurlError } from "./curl-error.ts";

/** By the end of a file's name, as libcurl guesses. */
const types: Readonly<Record<string, string>> = {
  gif: "image/gif",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  png: "image/png",
  svg: "image/svg+xml",
  txt: "text/plain",
  htm: "text/html",
  html: "text/html",
  pdf: "application/pdf",
  xml: "application/xml",
};

interface Field {
  readonly name: "form" | "form-string";
  readonly value: string;
}

/** The body of a multipart/form-data request. Throws CurlError: 26 for a file that cannot be read. */
export async function formBody(process: Process, fields: readonly Field[], boundary: string) {
  const parts: Uint8Array[] = [];
  for (const { name: option, value } of fields) {
    const equals = value.indexOf("=");
    const name = value.slice(0, equals);
    const content = value.slice(equals + 1);
    let head = `--${boundary}\r\nContent-Disposition: form-data; name="${quoted(name)}"`;
    let body: Uint8Array;
    if (option === "form-string") body = bytesOf(content);
    else {
      const [main = "", ...settings] = content.split(/;(?=(?:type|filename|headers|encoder)=)/);
      const setting = (key: string) =>
        settings
          .find((text) => text.startsWith(`${key}=`))
          ?.slice(key.length + 1)
          .replace(/^"(.*)"$/s, "$1");
      const source = /^[@<]/.test(main) ? main.slice(1) : undefined;
      body =
        source === undefined ? bytesOf(main.replace(/^"(.*)"$/s, "$1")) : await contentOf(process, source);
      const file = setting("filename") ?? (main.startsWith("@") ? basename(source!) : undefined);
      if (file !== undefined) head += `; filename="${quoted(file)}"`;
      const end = /\.(\w+)$/.exec(file ?? "")?.[1]?.toLowerCase() ?? "";
      const type =
        setting("type") ?? (file === undefined ? undefined : (types[end] ?? "application/octet-stream"));
      if (type !== undefined) head += `\r\nContent-Type: ${type}`;
    }
    parts.push(encode(`${head}\r\n\r\n`), body, encode("\r\n"));
  }
  return concat([...parts, encode(`--${boundary}--\r\n`)]);
}

const quoted = (text: string): string => text.replaceAll("\\", "\\\\").replaceAll('"', "%22");

async function contentOf(process: Process, path: string): Promise<Uint8Array> {
  try {
    return await readAll(openSource(process, path));
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    throw new CurlError(26, "Failed to open/read local data from file/application");
  }
}
