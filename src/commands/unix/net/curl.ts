import { FileError } from "../../../files/errors.ts";
import { Collector } from "../../../base/streams.ts";
import type { Command, Process } from "../../../shell/command.ts";
import { fullPath } from "../base/sources.ts";
import { type CurlArguments, curlHint, CurlUsage, readArguments } from "./curl-arguments.ts";
import { CookieJar } from "./curl-cookies.ts";
import { CurlError } from "./curl-error.ts";
import { curlOptions, curlVersion, libcurlVersion } from "./curl-options.ts";
import { type Errand, runErrand } from "./curl-one.ts";
import { Connections } from "./curl-talk.ts";
import type { Run } from "./curl-transfer.ts";
import { expandUrl } from "./curl-urls.ts";

/** Its exit status is the number in its error message. */
export const curl: Command = {
  name: "curl",
  summary: "transfer a URL",
  usage: "curl [options...] <url>",
  async run(process, argv) {
    if (argv.includes("--help") || argv[0] === "-h") {
      await process.stdout.write(helpText());
      return 0;
    }
    let groups: CurlArguments[];
    try {
      groups = readArguments(process, argv);
    } catch (error) {
      if (!(error instanceof CurlUsage)) throw error;
      await process.stderr.write(error.text);
      return error.status;
    }
    const { options } = groups[0]!;
    if (options.version) {
      await process.stdout.write(
        `curl ${curlVersion} (x86_64-pc-linux-gnu) ${libcurlVersion}\nRelease-Date: 2023-02-20\nProtocols: file http https\nFeatures: alt-svc HTTP2 HTTPS-proxy IDN IPv6 libz SSL\n`,
      );
      return 0;
    }
    const file = options.stderr;
    if (file === undefined) return runGroups(process, groups);
    const stderr = new Collector();
    const status = await runGroups({ ...process, stderr: file === "-" ? process.stdout : stderr }, groups);
    if (file !== "-") process.files.write(fullPath(process, file), stderr.bytes.slice());
    return status;
  },
};

async function runGroups(process: Process, groups: readonly CurlArguments[]): Promise<number> {
  const connections = new Connections();
  let status = 0;
  for (const args of groups) {
    const { options, operands } = args;
    if (operands.length + options.url.length === 0) {
      await process.stderr.write(curlHint);
      return 2;
    }
    const posts = [
      options.data,
      options["data-raw"],
      options["data-binary"],
      options["data-urlencode"],
      options.json,
    ];
    if (options.head && !options.get && posts.some((list) => list.length > 0)) {
      await process.stderr.write(
        "Warning: You can only select one HTTP request method! You asked for both POST \nWarning: (-d, --data) and HEAD (-I, --head).\n",
      );
      return 2;
    }
    const jar = new CookieJar();
    const cookies = options.cookie.filter((text) => text.includes("="));
    for (const name of options.cookie)
      if (!name.includes("=")) jar.read(process, name, process.clock.now(), options["junk-session-cookies"]);
    const kept = options.cookie.length > 0 || options["cookie-jar"] !== undefined ? jar : undefined;
    status = await runUrls({ process, options, jar: kept, cookies, connections }, args);
    if (options["cookie-jar"] !== undefined) await keepCookies(process, options["cookie-jar"], jar);
    if (status !== 0 && options["fail-early"]) return status;
  }
  return status;
}

async function runUrls(run: Run, args: CurlArguments): Promise<number> {
  const { process, options } = run;
  const outputs = args.given.filter(({ name }) => name === "output" || name === "remote-name");
  let status = 0;
  let number = 0;
  for (const [index, word] of [...args.operands, ...options.url].entries()) {
    const output = outputs[index];
    let upload = options["upload-file"][index];
    if (upload !== undefined && upload !== "-" && !process.files.exists(fullPath(process, upload))) {
      await process.stderr.write(`curl: Can't open '${upload}'!\n${curlHint}`);
      if (!options.silent || options["show-error"])
        await process.stderr.write("curl: (26) Failed to open/read local data from file/application\n");
      return 26;
    }
    if (upload === ".") upload = "-";
    let urls;
    try {
      urls = options.globoff ? [{ url: word, pieces: [] }] : expandUrl(word);
    } catch (error) {
      if (!(error instanceof CurlError)) throw error;
      if (!options.silent || options["show-error"])
        await process.stderr.write(`curl: (${error.status}) ${error.message}\n`);
      return error.status;
    }
    for (const { url, pieces } of urls) {
      const path =
        pieces.length > 0
          ? output?.value?.replace(/#(\d)/g, (all, n: string) => pieces[Number(n) - 1] ?? all)
          : output?.value;
      const remote = output ? output.name === "remote-name" : options["remote-name-all"];
      const errand: Errand = { url, number: number++, output: path, remote, upload };
      status = await runErrand(run, args, errand);
      if (status !== 0 && options["fail-early"]) return status;
    }
  }
  return status;
}

async function keepCookies(process: Process, path: string, jar: CookieJar): Promise<void> {
  if (path === "-") {
    await process.stdout.write(jar.toString());
    return;
  }
  try {
    process.files.write(fullPath(process, path), jar.toString());
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    await process.stderr.write(`WARNING: failed to save cookies in ${path}: Failed to open\n`);
  }
}

const everyday = [
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
] as const;

function helpText(): string {
  const rows = everyday.map((name) => {
    const option: { short?: string; value?: string; help: string } = curlOptions[name];
    return ` -${option.short}, --${name}${option.value ? ` <${option.value}>` : ""}`.padEnd(26) + option.help;
  });
  return `Usage: curl [options...] <url>\n${rows.join("\n")}\n\nThis is not the full help, this menu is stripped into categories.\nUse "--help category" to get an overview of all categories.\nFor all options use the manual or "--help all".\n`;
}
