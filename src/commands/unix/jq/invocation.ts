import { readText } from "../../../base/streams.ts";
import { FileError } from "../../../files/errors.ts";
import type { Process } from "../../../shell/command.ts";
import { openSource } from "../base/sources.ts";
import type { Json } from "./json.ts";
import { BadJson, JsonReader, parseJson } from "./read-json.ts";
import type { Layout } from "./write-json.ts";

/** What the command line asks for. */
export interface Invocation {
  readonly filter: string;
  readonly fromFile: string | undefined;
  readonly files: readonly string[];
  readonly variables: readonly (readonly [string, Json])[];
  readonly positional: Json[];
  readonly nullInput: boolean;
  readonly rawInput: boolean;
  readonly slurp: boolean;
  readonly exitStatus: boolean;
  readonly raw: boolean;
  readonly join: boolean;
  readonly nul: boolean;
  readonly layout: Layout;
}

const hint = `Use jq --help for help with command-line options,
or see the jq manpage, or online docs  at https://stedolan.github.io/jq
`;

const usage = `Usage:\tjq [OPTIONS] FILTER [FILES...]
\tjq [OPTIONS] --args FILTER [ARGUMENTS...]
\tjq [OPTIONS] --jsonargs FILTER [JSON_VALUES...]
`;

const options = `
jq runs a filter over each JSON value it reads and prints what comes out.

Options:
  -n, --null-input          run the filter once, on null; \`input\` reads
  -R, --raw-input           each line is a text, not JSON
  -s, --slurp               read all values into one array first
  -c, --compact-output      a result a line
  -r, --raw-output          print texts without quotes
      --raw-output0         the same, each ended by NUL
  -j, --join-output         the same, without newlines
  -a, --ascii-output        escape what is not ASCII
  -S, --sort-keys           keys in alphabetical order
  -C, --color-output        colours, even when piped
  -M, --monochrome-output   no colours
      --tab                 indent by a tab
      --indent n            indent by n spaces, at most 7
  -f, --from-file           the filter is in the file named first
      --arg name value      $name is that text
      --argjson name json   $name is that value
      --slurpfile name file $name is an array of what is in the file
      --rawfile name file   $name is the text of the file
      --args                what follows are texts, $ARGS.positional
      --jsonargs            what follows are JSON values
  -e, --exit-status         1 when the last result is false or null, 4 when there is none
  -V, --version             show the version
  -h, --help                show this help
`;

/** Which of the long options is meant by which letter. */
const letters: Record<string, string> = {
  n: "null-input",
  R: "raw-input",
  s: "slurp",
  c: "compact-output",
  r: "raw-output",
  j: "join-output",
  a: "ascii-output",
  S: "sort-keys",
  C: "color-output",
  M: "monochrome-output",
  f: "from-file",
  e: "exit-status",
  h: "help",
  V: "version",
};

const switches = new Set([
  ...Object.values(letters),
  "tab",
  "args",
  "jsonargs",
  "raw-output0",
  "unbuffered",
  "seq",
  "stream",
]);
const pairs = new Set(["arg", "argjson", "slurpfile", "rawfile"]);

/** Reads the arguments; a number is the status of a run that ended with this. */
export async function readInvocation(
  process: Process,
  argv: readonly string[],
): Promise<Invocation | number> {
  const on = new Set<string>();
  const variables: [string, Json][] = [];
  const words: string[] = [];
  const positional: Json[] = [];
  let indent = 2;
  let rest: "files" | "args" | "jsonargs" = "files";
  const fail = async (message: string) => {
    await process.stderr.write(`jq: ${message}\n${hint}`);
    return 2;
  };
  let plain = false;
  for (let at = 0; at < argv.length; at++) {
    const word = argv[at]!;
    if (plain || !/^-./.test(word)) {
      if (words.length === 0 || rest === "files") words.push(word);
      else if (rest === "args") positional.push(word);
      else {
        const value = readValue(word);
        if (value === undefined) return fail(`Invalid JSON text passed to --jsonargs`);
        positional.push(value);
      }
      continue;
    }
    if (word === "--") {
      plain = true;
      continue;
    }
    const names = word.startsWith("--")
      ? [word.slice(2)]
      : [...word.slice(1)].map((letter) => letters[letter] ?? "");
    for (const name of names) {
      if (name === "stream" || name === "seq") {
        await process.stderr.write(`jq: --${name} is not simulated yet\n`);
        return 2;
      }
      if (name === "args" || name === "jsonargs") rest = name;
      else if (name === "indent") {
        const count = Number(argv[++at]);
        if (Number.isNaN(count)) return fail("--indent takes one parameter");
        if (count < 0) return fail("Cannot indent less than zero");
        if (count > 7) return fail("Cannot indent more than 7 characters");
        indent = count;
      } else if (pairs.has(name)) {
        const [variable, text] = argv.slice(at + 1, at + 3);
        if (variable === undefined || text === undefined)
          return fail(
            `--${name} takes two parameters (e.g. --${name} varname ${name === "arg" ? "value" : name === "argjson" ? "text" : "filename"})`,
          );
        at += 2;
        const value = await valueOf(process, name, variable, text);
        if (typeof value === "object" && value !== null && "problem" in value) return fail(value.problem);
        variables.push([variable, value]);
      } else if (switches.has(name)) on.add(name);
      else return fail(`Unknown option ${word}`);
    }
  }
  if (on.has("help")) {
    await process.stdout.write(usage + options);
    return 0;
  }
  if (on.has("version")) {
    await process.stdout.write("jq-1.6\n");
    return 0;
  }
  const fromFile = on.has("from-file") ? words.shift() : undefined;
  if (fromFile === undefined && words.length === 0) {
    await process.stderr.write(usage + options);
    return 2;
  }
  return {
    filter: fromFile === undefined ? words[0]! : "",
    fromFile,
    files: fromFile === undefined ? words.slice(1) : words,
    variables,
    positional,
    nullInput: on.has("null-input"),
    rawInput: on.has("raw-input"),
    slurp: on.has("slurp"),
    exitStatus: on.has("exit-status"),
    raw: on.has("raw-output") || on.has("join-output") || on.has("raw-output0"),
    join: on.has("join-output"),
    nul: on.has("raw-output0"),
    layout: {
      indent: on.has("compact-output") ? "" : on.has("tab") ? "\t" : " ".repeat(indent),
      sortKeys: on.has("sort-keys"),
      ascii: on.has("ascii-output"),
      colour:
        on.has("color-output") ||
        (process.stdout.isTTY && !on.has("monochrome-output") && !process.env.get("NO_COLOR")),
    },
  };
}

function readValue(text: string): Json | undefined {
  try {
    return parseJson(text);
  } catch (error) {
    if (!(error instanceof BadJson)) throw error;
    return undefined;
  }
}

async function valueOf(
  process: Process,
  name: string,
  variable: string,
  text: string,
): Promise<Json | { problem: string }> {
  if (name === "arg") return text;
  if (name === "argjson") {
    const value = readValue(text);
    return value === undefined ? { problem: `Invalid JSON text passed to --argjson` } : value;
  }
  try {
    const content = await readText(openSource(process, text));
    if (name === "rawfile") return content;
    const reader = new JsonReader();
    reader.feed(content);
    reader.end();
    return reader.take();
  } catch (error) {
    if (error instanceof FileError)
      return { problem: `Bad JSON in --${name} ${variable} ${text}: Could not open ${text}: ${error.text}` };
    if (error instanceof BadJson)
      return { problem: `Bad JSON in --${name} ${variable} ${text}: ${error.message}` };
    throw error;
  }
}
