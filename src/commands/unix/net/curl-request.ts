import { concat, encode } from "../../../base/bytes.ts";
import { readAll } from "../../../base/streams.ts";
import type { Process } from "../../../shell/command.ts";
import type { Arguments } from "../../../shell/options.ts";
import { bytesOf, textOf } from "../base/byte-text.ts";
import { openSource, readFile } from "../base/sources.ts";
import { CurlError } from "./curl-error.ts";
import { type CurlOptions, type curlOptions, curlVersion } from "./curl-options.ts";
import { passwordFor } from "./netrc.ts";

/** One request as curl will send it. Headers are in the order and spelling that -v shows. */
export interface Outgoing {
  readonly url: URL;
  readonly method: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: Uint8Array<ArrayBuffer> | undefined;
}

/** A word without a scheme is http; what is no URL at all is curl's error 3. */
export function readUrl(word: string): URL {
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(word)?.[1]?.toLowerCase();
  if (scheme && scheme !== "http" && scheme !== "https")
    throw new CurlError(1, `Protocol "${scheme}" not supported or disabled in libcurl`);
  if (/\s/.test(word) || word === "") throw new CurlError(3, "URL using bad/illegal format or missing URL");
  try {
    return new URL(scheme ? word : `http://${word}`);
  } catch (error) {
    if (error instanceof TypeError) throw new CurlError(3, "URL using bad/illegal format or missing URL");
    throw error;
  }
}

export async function buildRequest(
  process: Process,
  word: string,
  { options, given }: Arguments<typeof curlOptions>,
): Promise<Outgoing> {
  const url = readUrl(word);
  let body: Uint8Array | undefined;
  let type: string | undefined;
  const data = given.filter(({ name }) => name.startsWith("data") || name === "json");
  if (data.length > 0) {
    const isJson = data[0]!.name === "json";
    const parts: Uint8Array[] = [];
    for (const { name, value = "" } of data) {
      if (parts.length > 0 && !isJson) parts.push(encode("&"));
      parts.push(await dataOf(process, name, value));
    }
    body = concat(parts.length > 0 ? parts : [new Uint8Array(0)]);
    type = isJson ? "application/json" : "application/x-www-form-urlencoded";
    if (options.get) {
      url.search += `${url.search ? "&" : "?"}${textOf(body)}`;
      body = type = undefined;
    }
  }
  if (options.form?.length) {
    const boundary = `------------------------${process.random.hex(16)}`;
    body = concat(await formParts(process, options.form, boundary));
    type = `multipart/form-data; boundary=${boundary}`;
  }
  if (options["upload-file"] !== undefined) body = await readAll(openSource(process, options["upload-file"]));
  const method =
    options.request ??
    (options.head
      ? "HEAD"
      : options["upload-file"] !== undefined
        ? "PUT"
        : body !== undefined
          ? "POST"
          : "GET");
  const headers = headersOf(process, url, options, body, type);
  url.username = url.password = "";
  return { url, method, headers, body: body as Uint8Array<ArrayBuffer> | undefined };
}

function headersOf(
  process: Process,
  url: URL,
  options: CurlOptions,
  body: Uint8Array | undefined,
  type: string | undefined,
): [string, string][] {
  const user =
    options.user ??
    (url.username ? `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}` : undefined) ??
    (options.netrc ? passwordFor(process, url.hostname) : undefined);
  const headers: [string, string][] = [["Host", url.host]];
  if (user !== undefined)
    headers.push(["Authorization", `Basic ${base64(user.includes(":") ? user : `${user}:`)}`]);
  if (options["oauth2-bearer"] !== undefined)
    headers.push(["Authorization", `Bearer ${options["oauth2-bearer"]}`]);
  headers.push(["User-Agent", options["user-agent"] ?? `curl/${curlVersion}`]);
  headers.push(["Accept", options.json?.length ? "application/json" : "*/*"]);
  if (options.referer !== undefined) headers.push(["Referer", options.referer]);
  if (options.cookie?.length) headers.push(["Cookie", options.cookie.join("; ")]);
  if (body) headers.push(["Content-Length", String(body.length)]);
  if (type !== undefined) headers.push(["Content-Type", type]);
  for (const line of options.header ?? []) {
    const match = /^([^:;]+)([:;])\s*(.*)$/s.exec(line);
    if (!match) continue;
    const [, name, mark, value] = match as unknown as [string, string, string, string];
    const at = headers.findIndex(([other]) => other.toLowerCase() === name.toLowerCase());
    if (at >= 0) headers.splice(at, 1);
    // "Name:" takes a header away, "Name;" sends it empty. A replaced one stands where curl would have put it.
    if (value === "" && mark === ":") continue;
    if (at >= 0) headers.splice(at, 0, [name, value]);
    else headers.push([name, value]);
  }
  return headers;
}

const base64 = (text: string): string => btoa(String.fromCharCode(...encode(text)));

async function dataOf(process: Process, name: string, value: string): Promise<Uint8Array> {
  const file = async (path: string): Promise<Uint8Array> => {
    try {
      return path === "-" ? await readAll(process.stdin) : readFile(process, path);
    } catch (error) {
      if (error instanceof Error && error.name === "FileError")
        throw new CurlError(26, "Failed to open/read local data from file/application");
      throw error;
    }
  };
  if (name === "data-raw") return bytesOf(value);
  if (name === "data-urlencode") {
    const [, key = "", mark = "", rest = value] = /^([^=@]*)([=@])(.*)$/s.exec(value) ?? [];
    const content = mark === "@" ? textOf(await file(rest)) : rest;
    return encode(
      `${key ? `${key}=` : ""}${encodeURIComponent(content).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)}`,
    );
  }
  if (!value.startsWith("@")) return bytesOf(value);
  const bytes = await file(value.slice(1));
  return name === "data" || name === "data-ascii"
    ? bytes.filter((byte) => byte !== 10 && byte !== 13 && byte !== 0)
    : bytes;
}

async function formParts(
  process: Process,
  fields: readonly string[],
  boundary: string,
): Promise<Uint8Array[]> {
  const parts: Uint8Array[] = [];
  for (const field of fields) {
    const [, name = "", content = ""] = /^([^=]*)=(.*)$/s.exec(field) ?? [];
    const isFile = /^[@<]/.test(content);
    const path = content.slice(1).replace(/;.*$/, "");
    const filename = content.startsWith("@")
      ? `; filename="${path.split("/").at(-1)}"\r\nContent-Type: application/octet-stream`
      : "";
    parts.push(encode(`--${boundary}\r\nContent-Disposition: form-data; name="${name}"${filename}\r\n\r\n`));
    parts.push(isFile ? await dataOf(process, "data-binary", `@${path}`) : bytesOf(content), encode("\r\n"));
  }
  parts.push(encode(`--${boundary}--\r\n`));
  return parts;
}
