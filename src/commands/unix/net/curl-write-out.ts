import type { Process } from "../../../shell/command.ts";
import { textOf } from "../base/byte-text.ts";
import { readFile } from "../base/sources.ts";
import { libcurlVersion } from "./curl-options.ts";
import { headerName } from "./reach.ts";

/** What -w can tell about a transfer, whatever became of it. */
export interface Outcome {
  readonly status: number;
  /** As asked for, and where it ended. */
  readonly asked: string;
  readonly url: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly size: number;
  readonly sent: number;
  readonly headerSize: number;
  readonly requestSize: number;
  readonly redirects: number;
  readonly redirectUrl: string;
  readonly connections: number;
  readonly seconds: number;
  readonly method: string;
  readonly referer: string;
  /** Where it was connected to; empty when it never was. */
  readonly address: string;
  readonly file: string;
  readonly number: number;
  readonly exit: number;
  readonly error: string;
}

type Value = string | number;

/** In the order that `%{json}` gives them. Times are kept as text: they have six digits. */
function valuesOf(outcome: Outcome): Record<string, Value | undefined> {
  const { seconds, size, url } = outcome;
  const { port, protocol } = new URL(/^https?:/i.test(url) ? url : "http://x");
  const time = outcome.address ? seconds.toFixed(6) : "0.000000";
  const connect = outcome.address ? Math.min(seconds, 0.0004).toFixed(6) : "0.000000";
  const zero = "0.000000";
  const text = (value: string) => (value === "" ? undefined : value);
  return {
    certs: "",
    content_type: text(outcome.headers.find(([name]) => name === "content-type")?.[1] ?? ""),
    errormsg: text(outcome.error),
    exitcode: outcome.exit,
    filename_effective: text(outcome.file),
    ftp_entry_path: undefined,
    http_code: outcome.status,
    http_connect: 0,
    http_version: outcome.status ? "1.1" : "0",
    local_ip: outcome.address && "127.0.0.1",
    local_port: outcome.address ? 50_000 + outcome.number : 0,
    method: outcome.method,
    num_certs: 0,
    num_connects: outcome.connections,
    num_headers: outcome.headers.length,
    num_redirects: outcome.redirects,
    proxy_ssl_verify_result: 0,
    redirect_url: text(outcome.redirectUrl),
    referer: text(outcome.referer),
    remote_ip: outcome.address,
    remote_port: outcome.address ? Number(port || (protocol === "https:" ? 443 : 80)) : 0,
    response_code: outcome.status,
    scheme: outcome.address ? protocol.slice(0, -1).toUpperCase() : undefined,
    size_download: size,
    size_header: outcome.headerSize,
    size_request: outcome.requestSize,
    size_upload: outcome.sent,
    speed_download: seconds > 0 ? Math.floor(size / seconds) : 0,
    speed_upload: seconds > 0 ? Math.floor(outcome.sent / seconds) : 0,
    ssl_verify_result: 0,
    time_appconnect: protocol === "https:" ? connect : zero,
    time_connect: connect,
    time_namelookup: connect,
    time_pretransfer: connect,
    time_redirect: zero,
    time_starttransfer: time,
    time_total: time,
    url: outcome.asked,
    url_effective: url,
    urlnum: outcome.number,
  };
}

const codes = new Set(["http_code", "response_code", "http_connect"]);
const escapes: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t" };

/** Writes the format of -w, "@FILE" included, with its `%{name}`, `%header{name}`, `%{json}` and changes of stream. */
export async function writeOut(process: Process, given: string, outcome: Outcome): Promise<void> {
  const format = given.startsWith("@") ? textOf(readFile(process, given.slice(1))) : given;
  const values = valuesOf(outcome);
  let output = process.stdout;
  for (const [piece, header, name] of format.matchAll(
    /%header\{([^}]*)\}|%\{([^}]*)\}|%%|\\.|[^%\\]+|[%\\]/gs,
  )) {
    if (name === "stdout") output = process.stdout;
    else if (name === "stderr") output = process.stderr;
    else if (name === "onerror") {
      if (outcome.exit === 0) return;
    } else if (header !== undefined)
      await output.write(outcome.headers.find(([key]) => key === header.toLowerCase())?.[1] ?? "");
    else if (name === "json") await output.write(jsonOf(values));
    else if (name === "header_json") await output.write(headersAsJson(outcome.headers));
    else if (name !== undefined && Object.hasOwn(values, name)) {
      const value = String(values[name] ?? "");
      await output.write(codes.has(name) ? value.padStart(3, "0") : value);
    } else if (name !== undefined)
      await process.stderr.write(`curl: unknown --write-out variable: '${name}'\n`);
    else if (piece === "%%") await output.write("%");
    else if (piece[0] === "\\") await output.write(escapes[piece[1] ?? ""] ?? piece);
    else await output.write(piece);
  }
}

function jsonOf(values: Readonly<Record<string, Value | undefined>>): string {
  const rows = Object.entries(values).map(([name, value]) => {
    const bare = name.startsWith("time_") ? value : JSON.stringify(value ?? null);
    return `"${name}":${bare}`;
  });
  return `{${rows.join(",")},"curl_version":"${libcurlVersion}"}`;
}

function headersAsJson(headers: readonly (readonly [string, string])[]): string {
  const names = [...new Set(headers.map(([name]) => name))];
  const rows = names.map((name) => {
    const values = headers.filter(([other]) => other === name).map(([, value]) => value);
    return `"${headerName(name).toLowerCase()}":${JSON.stringify(values)}`;
  });
  return `{${rows.join(",\n")}\n}`;
}
