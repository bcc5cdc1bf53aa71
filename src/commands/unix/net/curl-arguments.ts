import { FileError } from "../../../files/errors.ts";
import type { Process } from "../../../shell/command.ts";
import { type Arguments, parseArguments, UsageError } from "../../../shell/options.ts";
import { textOf } from "../base/byte-text.ts";
import { fullPath, readFile } from "../base/sources.ts";
import { curlOptions, notSimulated } from "./curl-options.ts";

export type CurlArguments = Arguments<typeof curlOptions>;

/** The command line cannot be used. `text` is the whole of what stderr gets. */
export class CurlUsage extends Error {
  readonly text: string;
  readonly status: number;

  constructor(text: string, status = 2) {
    super(text);
    this.name = "CurlUsage";
    this.text = text;
    this.status = status;
  }
}

export const curlHint = "curl: try 'curl --help' or 'curl --manual' for more information\n";
const badly = (option: string, trouble: string) =>
  new CurlUsage(`curl: option ${option}: ${trouble}\n${curlHint}`);

/** Options that hold for all groups that --next parts. */
const everywhere = ["--silent", "--show-error", "--verbose", "--fail-early", "--no-progress-meter"] as const;
const numbers = [
  "max-time",
  "connect-timeout",
  "max-redirs",
  "retry",
  "retry-delay",
  "max-filesize",
] as const;

/** Reads the words, files of -K and ~/.curlrc included, into groups. Throws CurlUsage. */
export function readArguments(process: Process, argv: readonly string[]): CurlArguments[] {
  const home = `${process.env.get("HOME") ?? ""}/.curlrc`;
  const quiet = /^-(?:q|-disable$)/.test(argv[0] ?? "");
  const begin = quiet || !process.files.is("file", home) ? [] : configWords(process, home);
  const groups: string[][] = [[]];
  for (const word of [...begin, ...withConfigs(process, argv)])
    if (word === "--next" || word === "-:") groups.push([]);
    else groups.at(-1)!.push(word);
  const parsed = groups.map(parseGroup);
  const shared = everywhere.filter((name) =>
    parsed.some(({ options }) => options[name.slice(2) as "silent"]),
  );
  return parsed.length === 1 ? parsed : groups.map((words) => parseGroup([...shared, ...words]));
}

/** Every -K FILE in the words is replaced by the words in the file. */
function withConfigs(process: Process, argv: readonly string[]): string[] {
  const words: string[] = [];
  for (let i = 0; i < argv.length; i++) {
    const word = argv[i]!;
    const inline = /^(?:-K|--config=)(.+)$/s.exec(word)?.[1];
    if (inline === undefined && word !== "-K" && word !== "--config") {
      words.push(word);
      continue;
    }
    const file = inline ?? argv[++i];
    if (file === undefined) throw badly(word, "requires parameter");
    try {
      words.push(...configWords(process, fullPath(process, file)));
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      const trouble = `curl: cannot read config from '${file}'\n`;
      throw new CurlUsage(
        `${trouble}curl: option ${word}: error encountered when reading a file\n${curlHint}`,
        26,
      );
    }
  }
  return words;
}

/** `name = "value"`, `name: value`, `-x value`; a line that begins with # is a comment. */
function configWords(process: Process, path: string): string[] {
  return textOf(readFile(process, path))
    .split("\n")
    .flatMap((line) => {
      const match = /^\s*([^\s=:#][^\s=:]*)(?:\s*[=:]\s*|\s+|$)(.*?)\s*$/.exec(line);
      if (!match) return [];
      const [, name = "", rest = ""] = match;
      const quoted = /^"((?:[^"\\]|\\.)*)"/.exec(rest)?.[1];
      const value =
        quoted?.replace(/\\(.)/g, (_, c: string) => ({ n: "\n", t: "\t", r: "\r" })[c] ?? c) ?? rest;
      const option = name.startsWith("-") ? name : `--${name}`;
      return value === "" && quoted === undefined ? [option] : [option, value];
    });
}

function parseGroup(words: readonly string[]): CurlArguments {
  let args: CurlArguments;
  try {
    args = parseArguments(curlOptions, words);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    if (error.problem === "unknown" && notSimulated.has(error.option))
      throw new CurlUsage(`curl: ${error.option} is not simulated yet\n`, 1);
    const trouble = {
      unknown: "is unknown",
      ambiguous: "is ambiguous",
      "missing value": "requires parameter",
      "unexpected value": "is unknown",
    };
    const shown = error.option.startsWith("--")
      ? error.option
      : (words.find((word) => word.startsWith(error.option)) ?? error.option);
    throw badly(shown, trouble[error.problem]);
  }
  const { options } = args;
  for (const name of numbers)
    if (options[name] !== undefined && !/^-?\d+(?:\.\d*)?$/.test(options[name])) {
      const short: string | undefined = (curlOptions[name] as { short?: string }).short;
      const typed = words.find((word) => word === `--${name}`) ?? (short ? `-${short}` : `--${name}`);
      throw badly(typed, "expected a proper numerical parameter");
    }
  for (const form of options.form)
    if (!form.includes("=")) {
      const typed = words.includes("--form") ? "--form" : "-F";
      throw new CurlUsage(`curl: option ${typed}: is badly used here\n${curlHint}`);
    }
  if (options.fail && options["fail-with-body"]) {
    const last = args.given.findLast(({ name }) => name === "fail" || name === "fail-with-body")!.name;
    const typed = last === "fail" && !words.includes("--fail") ? "-f" : `--${last}`;
    throw new CurlUsage(
      `curl: You must select either --fail or --fail-with-body, not both.\ncurl: option ${typed}: is badly used here\n${curlHint}`,
    );
  }
  return args;
}
