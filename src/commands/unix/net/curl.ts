import { FileError } from "../../../files/errors.ts";
import { dirname } from "../../../files/paths.ts";
import type { Command, Process } from "../../../shell/command.ts";
import { type Arguments, parseArguments, UsageError } from "../../../shell/options.ts";
import { fullPath, readFile } from "../base/sources.ts";
import { textOf } from "../base/byte-text.ts";
import { CurlError } from "./curl-error.ts";
import { curlOptions, curlVersion } from "./curl-options.ts";
import { buildRequest, readUrl } from "./curl-request.ts";
import { type Outcome, targetOf, transfer } from "./curl-transfer.ts";

const hint = "curl: try 'curl --help' or 'curl --manual' for more information\n";

/** Its exit status is the number in its error message. */
export const curl: Command = {
  name: "curl",
  summary: "transfer a URL",
  usage: "curl [options...] <url>",
  async run(process, argv) {
    let args: Arguments<typeof curlOptions>;
    try {
      args = parseArguments(curlOptions, argv);
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      const trouble = {
        unknown: "is unknown",
        ambiguous: "is ambiguous",
        "missing value": "requires parameter",
        "unexpected value": "is unknown",
      };
      const shown = error.option.startsWith("--")
        ? error.option
        : (argv.find((word) => word.startsWith(error.option)) ?? error.option);
      await process.stderr.write(`curl: option ${shown}: ${trouble[error.problem]}\n${hint}`);
      return 2;
    }
    const { options } = args;
    if (options.help !== undefined || argv.includes("--help") || argv.includes("-h")) {
      await process.stdout.write(helpText());
      return 0;
    }
    if (options.version) {
      await process.stdout.write(
        `curl ${curlVersion} (x86_64-pc-linux-gnu) libcurl/${curlVersion}\nProtocols: http https\n`,
      );
      return 0;
    }
    const urls = [...args.operands, ...(options.url ?? [])];
    if (urls.length === 0) {
      await process.stderr.write(hint);
      return 2;
    }
    if (options.head && (options.data?.length || options["data-raw"]?.length || options.json?.length)) {
      await process.stderr.write(
        "Warning: You can only select one HTTP request method! You asked for both POST \nWarning: (-d, --data) and HEAD (-I, --head).\n",
      );
      return 2;
    }
    let status = 0;
    for (const [index, word] of urls.entries()) status = await one(process, word, index, args);
    return status;
  },
};

async function one(
  process: Process,
  word: string,
  index: number,
  args: Arguments<typeof curlOptions>,
): Promise<number> {
  const { options } = args;
  try {
    const target = targetOf(
      process,
      options["remote-name"] ? remoteName(word) : outputFor(options.output, index),
    );
    if (options["create-dirs"] && target.path !== undefined)
      process.files.mkdir(dirname(fullPath(process, target.path)), { parents: true });
    const tries = Number(options.retry ?? 0) + 1;
    let outcome: Outcome | undefined;
    for (let attempt = 1; attempt <= tries; attempt++) {
      outcome = await transfer(process, await buildRequest(process, word, args), options, target);
      const transient = [408, 429, 500, 502, 503, 504].includes(outcome.status);
      if (!transient || attempt === tries) break;
      const pause = 2 ** (attempt - 1);
      await process.stderr.write(
        `Warning: Problem: HTTP error. Will retry in ${pause} seconds. ${tries - attempt} retries left.\n`,
      );
      await process.clock.sleep(pause * 1000, process.signal);
    }
    if (options["write-out"] !== undefined && outcome) await writeOut(process, options["write-out"], outcome);
    return 0;
  } catch (error) {
    if (error instanceof FileError)
      return fail(process, args, new CurlError(26, `Failed to open/read local data from file/application`));
    if (!(error instanceof CurlError)) throw error;
    return fail(process, args, error);
  }
}

async function fail(
  process: Process,
  { options }: Arguments<typeof curlOptions>,
  error: CurlError,
): Promise<number> {
  if (!options.silent || options["show-error"])
    await process.stderr.write(`curl: (${error.status}) ${error.message}\n`);
  const format = options["write-out"];
  if (format !== undefined) {
    const status = Number(/returned error: (\d+)/.exec(error.message)?.[1] ?? 0);
    await writeOut(process, format, {
      status,
      url: "",
      type: "",
      size: 0,
      sent: 0,
      headerSize: 0,
      redirects: 0,
      redirectUrl: "",
      seconds: 0,
      method: "GET",
    });
  }
  return error.status;
}

const outputFor = (paths: readonly string[] | undefined, index: number): string | undefined => paths?.[index];

function remoteName(word: string): string {
  const name = readUrl(word).pathname.split("/").at(-1);
  if (!name) throw new CurlError(23, "Failed writing received data to disk/application");
  return name;
}

async function writeOut(process: Process, given: string, outcome: Outcome): Promise<void> {
  const format = given.startsWith("@") ? textOf(readFile(process, given.slice(1))) : given;
  const seconds = outcome.seconds.toFixed(6);
  const values: Record<string, string | number> = {
    http_code: String(outcome.status).padStart(3, "0"),
    response_code: String(outcome.status).padStart(3, "0"),
    content_type: outcome.type,
    url: outcome.url,
    url_effective: outcome.url,
    num_redirects: outcome.redirects,
    redirect_url: outcome.redirectUrl,
    size_download: outcome.size,
    size_upload: outcome.sent,
    size_header: outcome.headerSize,
    speed_download: outcome.seconds > 0 ? Math.floor(outcome.size / outcome.seconds) : 0,
    time_total: seconds,
    time_starttransfer: seconds,
    time_connect: "0.000000",
    time_namelookup: "0.000000",
    http_version: "1.1",
    method: outcome.method,
    scheme: outcome.url.split(":")[0]!.toUpperCase(),
    exitcode: 0,
    errormsg: "",
  };
  const text = format
    .replace(/%(%|\{([a-z_]+)\})/g, (_, percent: string, name?: string) =>
      percent === "%" ? "%" : String(values[name!] ?? ""),
    )
    .replace(/\\([nrt])/g, (_, letter: string) => ({ n: "\n", r: "\r", t: "\t" })[letter]!);
  await process.stdout.write(text);
}

function helpText(): string {
  const rows = Object.entries(curlOptions as Record<string, { short?: string; value?: string; help: string }>)
    .filter(([name]) =>
      [
        "data",
        "fail",
        "help",
        "include",
        "output",
        "remote-name",
        "silent",
        "upload-file",
        "user",
        "user-agent",
        "verbose",
        "version",
        "head",
        "header",
        "location",
        "request",
      ].includes(name),
    )
    .map(
      ([name, { short, value, help }]) =>
        ` -${short}, --${name}${value ? ` <${value}>` : ""}`.padEnd(31) + help,
    );
  return `Usage: curl [options...] <url>\n${rows.join("\n")}\n`;
}
