import { isOutOfMemory } from "../../../base/out-of-memory.ts";
import { FileError } from "../../../files/errors.ts";
import type { Command, Process } from "../../../shell/command.ts";
import { bytesOf } from "../base/byte-text.ts";
import { openSource } from "../base/sources.ts";
import { readAll } from "../../../base/streams.ts";
import { AwkError } from "./awk-error.ts";
import { checkProgram } from "./check.ts";
import { Machine } from "./machine.ts";
import { parseProgram } from "./parse.ts";
import { binaryText } from "./record-reader.ts";
import { finish } from "./step.ts";
import { fromInput } from "./values.ts";

const help = `Usage: mawk [Options] [Program] [file ...]

The program is the first argument, or what -f names. It runs once for each
record (a line, unless RS says otherwise) of the files or of the standard input.

Options:
    -f program-file  read the program from a file; may be given more than once
    -F value         the field separator, FS
    -v var=value     set a variable before the program begins
    --               the end of the options
    -W version       show the version and exit
    -W help          show this message and exit
`;

const version = `mawk 1.3.4 20240123
Copyright 2008-2023,2024, Thomas E. Dickey
Copyright 1991-1996,2014, Michael D. Brennan
`;

/** One character a byte: how programs and their values are kept. */
const binary = (text: string): string => binaryText(bytesOf(text));

interface Given {
  source: string | undefined;
  readonly variables: [string, string][];
  readonly args: readonly string[];
}

/** awk as Ubuntu has it, which is mawk: strings are bytes. gensub is there besides, for those who know gawk. */
export const awk: Command = {
  name: "awk",
  summary: "pattern scanning and processing language",
  usage: "awk [-F fs] [-v var=value] ['prog' | -f progfile] [file ...]",
  async run(process, argv) {
    if (/^-W?(?:v|version)$/.test(argv.join("")) || argv[0] === "--version") {
      await process.stdout.write(version);
      return 0;
    }
    if (argv.length === 0 || /^-?-?W?(?:usage|help)$/.test(argv.join(""))) {
      await (argv.length === 0 ? process.stderr : process.stdout).write(help);
      return argv.length === 0 ? 2 : 0;
    }
    const { source, variables, args } = await readArguments(process, argv);
    if (source === undefined) {
      await process.stderr.write(help);
      return 2;
    }
    const lines = source.split("\n").length;
    const program = parseProgram(binary(source));
    checkProgram(program, lines);
    const machine = new Machine(process, program, lines);
    const { memory } = machine;
    const all = ["awk", ...args];
    all.forEach((arg, i) => memory.array("ARGV").set(String(i), fromInput(binary(arg))));
    memory.set("ARGC", all.length);
    for (const [name, value] of process.env)
      memory.array("ENVIRON").set(binary(name), fromInput(binary(value)));
    for (const [name, value] of variables) machine.assignText(name, binary(value));
    try {
      return await finish(machine.run());
    } catch (error) {
      if (error instanceof AwkError) {
        await finish(machine.flows.flush());
        throw error;
      }
      if (error instanceof RangeError && !isOutOfMemory(error)) throw new AwkError("out of stack"); // an expression nested too deep
      throw error;
    }
  },
};

async function readArguments(process: Process, argv: readonly string[]): Promise<Given> {
  const variables: [string, string][] = [];
  const sources: string[] = [];
  let at = 0;
  for (; at < argv.length; at++) {
    const word = argv[at]!;
    if (word === "--") {
      at++;
      break;
    }
    if (!/^-./.test(word)) break;
    const letter = word[1]!;
    if (!"fFvW".includes(letter) || word.startsWith("--")) throw new AwkError(`not an option: ${word}`);
    const value = word.length > 2 ? word.slice(2) : argv[++at];
    if (value === undefined) throw new AwkError(`option lacks argument: -${letter}`);
    if (letter === "F") variables.push(["FS", value]);
    else if (letter === "f") sources.push(await readProgram(process, value));
    else if (letter === "v") {
      const match = /^([A-Za-z_]\w*)=([\s\S]*)$/.exec(value);
      if (!match) throw new AwkError(`improper assignment: -v ${value}`);
      variables.push([match[1]!, match[2]!]);
    }
  }
  if (sources.length > 0) return { source: sources.join("\n"), variables, args: argv.slice(at) };
  return { source: argv[at], variables, args: argv.slice(at + 1) };
}

async function readProgram(process: Process, path: string): Promise<string> {
  try {
    const bytes = await readAll(openSource(process, path));
    return new TextDecoder().decode(bytes);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    throw new AwkError(`cannot open ${path} (${error.text})`);
  }
}
