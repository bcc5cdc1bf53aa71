import { decode } from "../base/bytes.ts";
import { readAll } from "../base/streams.ts";
import { FileError } from "../files/errors.ts";
import { resolve } from "../files/paths.ts";
import { BuiltinUsageError } from "./builtins/builtin.ts";
import { readSetOptions } from "./builtins/set.ts";
import { absentFromDash } from "./dash/words.ts";
import { dynamicVariables } from "./dynamic-variables.ts";
import { hearSignals } from "./caught-signals.ts";
import type { Command, Process } from "./command.ts";
import type { Context } from "./context.ts";
import { converse } from "./converse.ts";
import type { Programs } from "./programs.ts";
import { runProgramText } from "./run-source.ts";
import { attach, createContext } from "./shell.ts";
import { readStartFiles, type Start } from "./sitting.ts";
import { runToEnd } from "./subshell.ts";

const version = `GNU bash, version 5.2.15(1)-release (x86_64-pc-linux-gnu)
Copyright (C) 2022 Free Software Foundation, Inc.
License GPLv3+: GNU GPL version 3 or later <http://gnu.org/licenses/gpl.html>

This is free software; you are free to change and redistribute it.
There is NO WARRANTY, to the extent permitted by law.
`;

/** A shell that runs a script and ends. */
const shellCommand = (name: "bash" | "sh"): Command => ({
  name,
  summary: "GNU Bourne-Again SHell",
  usage: `${name} [OPTION]... [-c COMMANDS | FILE] [ARGUMENT]...`,
  run: (process, argv) => run(name, process, argv),
});

export const bash = shellCommand("bash");
export const sh = shellCommand("sh");

const noPrograms: Programs = { names: () => [], load: () => undefined };

interface Invocation {
  readonly options: readonly string[];
  readonly shopt: readonly (readonly [on: boolean, name: string])[];
  readonly string: boolean;
  readonly stdin: boolean;
  readonly words: readonly string[];
  readonly start: Start;
}

const longOptions = [
  "--login",
  "--norc",
  "--noprofile",
  "--posix",
  "--noediting",
  "--verbose",
  "--restricted",
];

function readInvocation(argv: readonly string[]): Invocation {
  const options: string[] = [];
  const shopt: [boolean, string][] = [];
  let string = false;
  let stdin = false;
  let login = false;
  let profile = true;
  let rc: string | false | undefined;
  let at = 0;
  for (; at < argv.length; at++) {
    const word = argv[at]!;
    if (word === "--" || word === "-") {
      at++;
      break;
    }
    if (word.startsWith("--")) {
      if (word === "--rcfile" || word === "--init-file") {
        rc = argv[++at] ?? false;
        continue;
      }
      if (word === "--norc") rc = false;
      if (word === "--noprofile") profile = false;
      if (word === "--login") login = true;
      if (!longOptions.includes(word)) throw new BuiltinUsageError(`${word}: invalid option`);
      continue;
    }
    if (!/^[-+]./.test(word)) break;
    if (word === "-O" || word === "+O") {
      shopt.push([word === "-O", argv[++at] ?? ""]);
      continue;
    }
    const letters = [...word.slice(1)].filter((letter) => {
      if (letter === "c") string = true;
      else if (letter === "s") stdin = true;
      else if (letter === "l") login = true;
      else return letter !== "i";
      return false;
    });
    if (letters.length > 0) options.push(word[0]! + letters.join(""));
    if (letters.includes("o")) options.push(argv[++at] ?? "");
  }
  return { options, shopt, string, stdin, words: argv.slice(at), start: { login, rc, profile } };
}

function becomeDash(context: Context): void {
  context.isDash = true;
  context.options.delete("braceexpand");
  for (const absent of absentFromDash) context.disabled.add(absent);
  dynamicVariables(context);
}

async function run(name: string, process: Process, argv: readonly string[]): Promise<number> {
  if (argv.includes("--version")) {
    await process.stdout.write(version);
    return 0;
  }
  const { files, cwd, env, fetch, clock, random, listen, memory } = process;
  const { inheritance } = process;
  const context = createContext(
    {
      ...{ files, cwd, fetch, clock, random, listen, memory, name },
      programs: inheritance?.programs ?? noPrograms,
      onFault: inheritance?.onFault,
      env: Object.fromEntries(env),
    },
    [],
    inheritance?.processes,
  );
  if (name === "sh") becomeDash(context);
  if (inheritance) {
    context.descriptors = inheritance.descriptors.fork();
    context.terminal = process.terminal;
    context.group = inheritance.group;
  } else attach(context, process);
  // `kill $$` ends this shell, and nothing around it.
  const own = new AbortController();
  context.signal = own.signal;
  const hearNoMore = hearSignals(context, own, process.signal);
  try {
    return await start(context, process, argv);
  } finally {
    hearNoMore();
    context.descriptors.closeAll();
  }
}

async function start(context: Context, process: Process, argv: readonly string[]): Promise<number> {
  let invocation: Invocation;
  try {
    invocation = readInvocation(argv);
    readSetOptions(context, [...invocation.options]);
  } catch (error) {
    if (!(error instanceof BuiltinUsageError)) throw error;
    await process.stderr.write(
      `${context.name}: ${error.message}\nUsage:\t${context.name} [GNU long option] [option] ...\n`,
    );
    return 2;
  }
  for (const [on, name] of invocation.shopt)
    if (on) context.shopt.add(name);
    else context.shopt.delete(name);
  const [first, ...rest] = invocation.words;
  let text: string;
  if (invocation.string) {
    if (first === undefined) {
      await process.stderr.write(`${context.name}: -c: option requires an argument\n`);
      return 2;
    }
    text = first;
    if (rest[0] !== undefined) context.name = rest[0];
    context.positional = rest.slice(1);
  } else {
    context.mode = "script";
    if (first !== undefined && !invocation.stdin) {
      const script = await readScript(process, context, first);
      if (typeof script === "number") return script;
      text = script;
      context.name = first;
      context.positional = rest;
    } else {
      const { terminal } = process;
      if (first === undefined && process.stdin.isTTY && terminal?.lines)
        return converse(process, terminal, terminal.lines, context.world.programs, invocation.start);
      context.positional = invocation.words;
      text = decode(await readAll(process.stdin));
    }
  }
  return runToEnd(context, async () => {
    if (invocation.start.login) await readStartFiles(context, invocation.start);
    return runProgramText(context, text);
  });
}

async function readScript(
  process: Process,
  { name, isDash }: Context,
  file: string,
): Promise<string | number> {
  const path = resolve(process.cwd, file);
  try {
    const bytes = process.files.read(path);
    if (!bytes.subarray(0, 80).includes(0)) return decode(bytes);
    await process.stderr.write(`${file}: ${file}: cannot execute binary file\n`);
    return 126;
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    if (isDash) {
      const reason = error.code === "ENOENT" ? "No such file" : error.text;
      await process.stderr.write(`${name}: 0: cannot open ${file}: ${reason}\n`);
      return 2;
    }
    const who = error.code === "EISDIR" ? file : name;
    await process.stderr.write(`${who}: ${file}: ${error.text}\n`);
    return error.code === "ENOENT" ? 127 : 126;
  }
}
