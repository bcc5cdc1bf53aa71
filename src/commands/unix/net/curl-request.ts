import { concat, encode } from "../../../base/bytes.ts";
import { basename } from "../../../files/paths.ts";
import { readAll } from "../../../base/streams.ts";
import type { Process } from "../../../shell/command.ts";
import type { Arguments } from "../../../shell/options.ts";
import { bytesOf, textOf } from "../base/byte-text.ts";
import { fullPath, openSource, readFile } from "../base/sources.ts";
import { FileError } from "../../../files/errors.ts";
import { CurlError } from "./curl-error.ts";
import { type CurlOptions, type curlOptions, curlVersion } from "./curl-options.ts";
import type { CookieJar } from "./curl-cookies.ts";
import { formBody } from "./curl-form.ts";
import { passwordFor } from "./netrc.ts";

/** One request as curl will send it. Headers are in the order and spelling that -v shows. */
export interface Outgoing {
  readonly url: URL;
  readonly method: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: Uint8Array<ArrayBuffer> | undefined;
  /** Who signs in with a password; -v tells. */
  readonly user?: string;
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
  upload: string | undefined,
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
      parts.push(await dataOf(process, name, value, options.silent));
    }
    body = concat(parts.length > 0 ? parts : [new Uint8Array(0)]);
    type = isJson ? "application/json" : "application/x-www-form-urlencoded";
    if (options.get) {
      url.search += `${url.search ? "&" : "?"}${textOf(body)}`;
      body = type = undefined;
    }
  }
  const fields = given.flatMap(({ name, value = "" }) =>
    name === "form" || name === "form-string" ? [{ name, value }] : [],
  );
  if (fields.length > 0) {
    const boundary = `------------------------${process.random.hex(16)}`;
    body = await formBody(process, fields, boundary);
    type = `multipart/form-data; boundary=${boundary}`;
  }
  for (const part of options["url-query"])
    url.search += `${url.search ? "&" : "?"}${part.startsWith("+") ? part.slice(1) : textOf(await dataOf(process, "data-urlencode", part, options.silent))}`;
  if (upload !== undefined) {
    if (url.pathname.endsWith("/") && upload !== "-") url.pathname += basename(upload);
    body = await readAll(openSource(process, upload));
  }
  const method =
    options.request ??
    (options.head ? "HEAD" : upload !== undefined ? "PUT" : body !== undefined ? "POST" : "GET");
  const headers = headersOf(process, url, options, body, type);
  const sign = /^Basic (.*)$/.exec(headers.find(([name]) => name === "Authorization")?.[1] ?? "")?.[1];
  url.username = url.password = "";
  return {
    url,
    method,
    headers,
    body: body as Uint8Array<ArrayBuffer> | undefined,
    user: sign && atob(sign).replace(/:.*$/s, ""),
  };
}

/** The request with the cookies that it is to carry: those of the command line, then those of the jar. */
export function withCookies(
  out: Outgoing,
  literal: readonly string[],
  jar: CookieJar | undefined,
  now: number,
): Outgoing {
  const cookies = [jar?.header(out.url, now) ?? "", ...literal].filter((text) => text !== "").join("; ");
  const headers = out.headers.filter(([name]) => name !== "Cookie");
  if (cookies === "") return { ...out, headers };
  const after = headers.findLastIndex(([name]) =>
    /^(?:Accept|Referer|Accept-Encoding|User-Agent)$/.test(name),
  );
  return { ...out, headers: headers.toSpliced(after + 1, 0, ["Cookie", cookies]) };
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
  if (options.range !== undefined) headers.push(["Range", `bytes=${options.range}`]);
  if (options["user-agent"] !== "")
    headers.push(["User-Agent", options["user-agent"] ?? `curl/${curlVersion}`]);
  headers.push(["Accept", options.json?.length ? "application/json" : "*/*"]);
  if (options.compressed) headers.push(["Accept-Encoding", "deflate, gzip, br, zstd"]);
  if (options.referer !== undefined && options.referer.replace(/;auto$/, "") !== "")
    headers.push(["Referer", options.referer.replace(/;auto$/, "")]);
  if (body) headers.push(["Content-Length", String(body.length)]);
  if (type !== undefined) headers.push(["Content-Type", type]);
  const lines = options.header.flatMap((line) =>
    line.startsWith("@") && process.files.is("file", fullPath(process, line.slice(1)))
      ? textOf(readFile(process, line.slice(1))).split(/\r?\n/)
      : [line],
  );
  for (const line of lines) {
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

/** As libcurl encodes data: a space is a plus. */
const percentEncoded = (text: string): string =>
  [...bytesOf(text)]
    .map((byte) => {
      const char = String.fromCharCode(byte);
      if (/[\w.~-]/.test(char)) return char;
      return char === " " ? "+" : `%${byte.toString(16).toUpperCase().padStart(2, "0")}`;
    })
    .join("");

const base64 = (text: string): string => btoa(String.fromCharCode(...encode(text)));

async function dataOf(process: Process, name: string, value: string, silent: boolean): Promise<Uint8Array> {
  const file = async (path: string): Promise<Uint8Array> => {
    try {
      return path === "-" ? await readAll(process.stdin) : readFile(process, path);
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      if (!silent)
        await process.stderr.write(
          `Warning: Couldn't read data from file "${path}", this makes an empty POST.\n`,
        );
      return new Uint8Array(0);
    }
  };
  if (name === "data-raw") return bytesOf(value);
  if (name === "data-urlencode") {
    const [, key = "", mark = "", rest = value] = /^([^=@]*)([=@])(.*)$/s.exec(value) ?? [];
    const content = mark === "@" ? textOf(await file(rest)) : rest;
    return encode(`${key ? `${key}=` : ""}${percentEncoded(content)}`);
  }
  if (!value.startsWith("@")) return bytesOf(value);
  const bytes = await file(value.slice(1));
  return name === "data" || name === "data-ascii"
    ? bytes.filter((byte) => byte !== 10 && byte !== 13 && byte !== 0)
    : bytes;
}
