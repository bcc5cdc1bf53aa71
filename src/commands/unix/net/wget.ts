import { addressOf } from "../../../base/addresses.ts";
import { type Command, defineCommand, type Process } from "../../../shell/command.ts";
import { FileError } from "../../../files/errors.ts";
import { concat } from "../../../base/bytes.ts";
import { offsetOf } from "../../../base/time-zone.ts";
import { formatDate } from "../base/dates.ts";
import { fullPath } from "../base/sources.ts";
import { humanSize } from "../base/sizes.ts";
import { isLocal } from "./curl-talk.ts";
import { bodyOf, reach, reasonPhrase, Unreachable } from "./reach.ts";

/** The everyday part of GNU Wget: one document a URL. Network trouble ends with 4, an error of the server with 8. */
export const wget: Command = defineCommand({
  name: "wget",
  summary: "the non-interactive network downloader",
  usage: "wget [OPTION]... [URL]...",
  usageStatus: 2,
  options: {
    "output-document": { short: "O", value: "FILE", help: "write documents to FILE" },
    quiet: { short: "q", help: "quiet (no output)" },
    "no-verbose": { help: "turn off verboseness, without being quiet" },
    "server-response": { short: "S", help: "print server response" },
    spider: { help: "don't download anything" },
    header: { value: "STRING", many: true, help: "insert STRING among the headers" },
    "no-check-certificate": { help: "don't validate the server's certificate" },
    tries: { short: "t", value: "NUMBER", help: "set number of retries to NUMBER" },
  },
  async run(process, { options, operands }) {
    if (operands.length === 0) {
      await process.stderr.write(
        "wget: missing URL\nUsage: wget [OPTION]... [URL]...\n\nTry `wget --help' for more options.\n",
      );
      return 1;
    }
    let status = 0;
    for (const word of operands) {
      const url = new URL(/^[a-z]+:\/\//i.test(word) ? word : `http://${word}`);
      const headers = (options.header ?? []).map((line) => line.split(/:\s*/, 2) as [string, string]);
      const end = await download(process, url, {
        target: options["output-document"],
        quiet: options.quiet,
        spider: options.spider,
        headers,
      });
      if (end !== 0) status = end;
    }
    return status;
  },
});

interface Wish {
  readonly target: string | undefined;
  readonly quiet: boolean;
  readonly spider: boolean;
  readonly headers: [string, string][];
}

async function download(
  process: Process,
  first: URL,
  { target, quiet, spider, headers }: Wish,
): Promise<number> {
  const say = async (text: string) => {
    if (!quiet) await process.stderr.write(text);
  };
  const now = () => {
    const ms = process.clock.now();
    return formatDate(ms, "%Y-%m-%d %H:%M:%S", offsetOf(process.env.get("TZ"), ms));
  };
  let url = first;
  for (let redirects = 0; redirects < 20; redirects++) {
    const port = url.port || (url.protocol === "https:" ? "443" : "80");
    const address = isLocal(url.hostname) ? "127.0.0.1" : addressOf(url.hostname);
    await say(`--${now()}--  ${url.href}\nResolving ${url.hostname} (${url.hostname})... `);
    let response: Response;
    try {
      response = await reach(
        process,
        new Request(url, {
          method: spider ? "HEAD" : "GET",
          headers,
          redirect: "manual",
          signal: process.signal,
        }),
      );
    } catch (error) {
      if (!(error instanceof Unreachable)) throw error;
      await say(
        error.code === "ENOTFOUND"
          ? `failed: Name or service not known.\nwget: unable to resolve host address ‘${url.hostname}’\n`
          : `${address}\nConnecting to ${url.hostname} (${url.hostname})|${address}|:${port}... failed: Connection refused.\n`,
      );
      return 4;
    }
    const phrase = reasonPhrase(response);
    await say(
      `${address}\nConnecting to ${url.hostname} (${url.hostname})|${address}|:${port}... connected.\nHTTP request sent, awaiting response... ${response.status} ${phrase}\n`,
    );
    const location = response.headers.get("location");
    if (response.status >= 300 && response.status < 400 && location) {
      await say(`Location: ${location} [following]\n`);
      url = new URL(location, url);
      continue;
    }
    if (response.status >= 400) {
      await say(`${now()} ERROR ${response.status}: ${phrase}.\n\n`);
      return 8;
    }
    if (spider) {
      await say("Remote file exists.\n\n");
      return 0;
    }
    const parts: Uint8Array[] = [];
    const started = process.clock.now();
    const type = response.headers.get("content-type")?.split(";")[0] ?? "";
    const name = target ?? freeName(process, first.pathname.split("/").at(-1) || "index.html");
    const announced = response.headers.get("content-length");
    await say(
      `Length: ${announced ?? "unspecified"}${type ? ` [${type}]` : ""}\nSaving to: ‘${name === "-" ? "STDOUT" : name}’\n\n`,
    );
    for await (const bytes of bodyOf(response, process.signal))
      if (name === "-") await process.stdout.write(bytes);
      else parts.push(bytes);
    const body = parts.length > 0 ? concat(parts) : new Uint8Array(0);
    if (name !== "-")
      try {
        process.files.write(fullPath(process, name), body.slice());
      } catch (error) {
        if (!(error instanceof FileError)) throw error;
        await say(`${name}: ${error.text}\n`);
        return 3;
      }
    const seconds = Math.max(0.001, (process.clock.now() - started) / 1000);
    await say(
      `${now()} (${humanSize(Math.round(body.length / seconds))}B/s) - ‘${name}’ saved [${body.length}${announced ? `/${announced}` : ""}]\n\n`,
    );
    return 0;
  }
  await say("20 redirections exceeded.\n");
  return 8;
}

/** A file is never overwritten: the next is "name.1". */
function freeName(process: Process, name: string): string {
  let free = name;
  for (let i = 1; process.files.exists(fullPath(process, free)); i++) free = `${name}.${i}`;
  return free;
}
