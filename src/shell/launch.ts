import { isOutOfMemory } from "../base/out-of-memory.ts";
import type { Output } from "../base/streams.ts";
import { BrokenPipe } from "../base/streams.ts";
import { checkSignal, Killed } from "../base/signals.ts";
import { FileError } from "../files/errors.ts";
import type { Files } from "../files/files.ts";
import { basename, resolve } from "../files/paths.ts";
import { readStub } from "../files/stubs.ts";
import { CommandError } from "./command.ts";
import type { Process } from "./command.ts";
import { BadDescriptor } from "./open-file.ts";
import type { Programs } from "./programs.ts";

/** A program was not found, or may not be run. */
export class LaunchError extends Error {
  readonly status: 126 | 127;

  constructor(message: string, status: 126 | 127) {
    super(message);
    this.name = "LaunchError";
    this.status = status;
  }
}

/** The file that a command's name means. Throws LaunchError. */
export function findProgram(files: Files, cwd: string, path: string | undefined, name: string): string {
  if (name.includes("/")) return checked(files, resolve(cwd, name), name);
  let refused: string | undefined;
  for (const folder of path === undefined ? [] : path.split(":")) {
    const candidate = resolve(cwd, `${folder === "" ? "." : folder}/${name}`);
    if (!files.is("file", candidate)) continue;
    if (files.may("execute", candidate)) return candidate;
    refused ??= folder === "" ? `./${name}` : `${folder}/${name}`;
  }
  if (refused) throw new LaunchError(`${refused}: Permission denied`, 126);
  if (path === undefined || name === "") throw new LaunchError(`${name}: No such file or directory`, 127);
  throw new LaunchError(`${name}: command not found`, 127);
}

function checked(files: Files, full: string, name: string): string {
  try {
    const { kind } = files.stat(full);
    if (kind === "directory") throw new LaunchError(`${name}: Is a directory`, 126);
    if (name.endsWith("/")) throw new LaunchError(`${name}: Not a directory`, 126);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    throw new LaunchError(`${name}: ${error.text}`, error.code === "ENOENT" ? 127 : 126);
  }
  if (!files.may("execute", full)) throw new LaunchError(`${name}: Permission denied`, 126);
  return full;
}

/**
 * Runs the program in a file: one of ours by its stub, a script by its `#!` line, any other text by bash. `path` is
 * its real path, `name` how it was called. Throws LaunchError, and the Killed of the process's own signal.
 */
export async function execute(
  programs: Programs,
  process: Process,
  path: string,
  name: string,
  args: readonly string[],
  depth = 0,
): Promise<number> {
  const bytes = process.files.as(0).read(path);
  const head = new TextDecoder().decode(bytes.subarray(0, 256));
  const firstLine = head.slice(0, head.includes("\n") ? head.indexOf("\n") : undefined);
  // A script found on PATH sees its whole path as $0.
  const called = name.includes("/") ? name : path;
  const stub = readStub(head);
  if (stub) return runStub(programs, process, path, stub, args);
  // Blanks alone separate: a carriage return belongs to the word before it, and makes it another name.
  const interpreter = /^#![ \t]*([^ \t]+)(?:[ \t]+([^]*?))?[ \t]*$/.exec(firstLine);
  if (interpreter) {
    const [, program, argument] = interpreter as unknown as [string, string, string | undefined];
    let found: string;
    try {
      if (depth > 4) throw new LaunchError("", 126);
      found = checked(process.files, resolve(process.cwd, program), program);
    } catch (error) {
      if (!(error instanceof LaunchError)) throw error;
      if (error.status === 127)
        throw new LaunchError(`${name}: cannot execute: required file not found`, 127);
      const reason =
        depth > 4 ? "Too many levels of symbolic links" : error.message.slice(program.length + 2);
      throw new LaunchError(`${name}: ${program}: bad interpreter: ${reason}`, 126);
    }
    const given = [...(argument ? [argument] : []), called, ...args];
    return execute(programs, process, found, program, given, depth + 1);
  }
  if (firstLine.includes("\0") || head.startsWith("\x7fELF"))
    throw new LaunchError(`${name}: cannot execute binary file: Exec format error`, 126);
  return runStub(programs, process, path, ["bash"], [called, ...args]);
}

async function runStub(
  programs: Programs,
  process: Process,
  path: string,
  [program, ...first]: readonly string[],
  args: readonly string[],
): Promise<number> {
  const loading = programs.load(program!);
  if (!loading) {
    await process.stderr.write(`${basename(path)}: this program is not simulated yet\n`);
    return 1;
  }
  const command = await loading;
  checkSignal(process.signal); // a key pressed while it was being loaded is meant for it
  const env = new Map(process.env);
  env.set("_", path);
  try {
    return await command.run({ ...process, env }, [...first, ...args]);
  } catch (error) {
    return report(process, command.name, error);
  }
}

/** The exit status of a program that ended by throwing, with what it owes the user on stderr; a signal is thrown on. */
async function report(process: Process, name: string, error: unknown): Promise<number> {
  if (error instanceof Killed) {
    if (process.signal.aborted) throw process.signal.reason;
    throw error;
  }
  if (error instanceof BrokenPipe) return 141;
  const say = (text: string) => quietly(process.stderr, `${name}: ${text}\n`);
  if (error instanceof CommandError) {
    await say(error.message);
    return error.status;
  }
  if (error instanceof FileError) await say(`${error.path}: ${error.text}`);
  else if (error instanceof BadDescriptor) await say(`write error: ${error.message}`);
  else if (isOutOfMemory(error)) await say("memory exhausted");
  else {
    process.inheritance?.onFault?.(error);
    await say(`internal error: ${error instanceof Error ? error.message : String(error)}`);
    return 70;
  }
  return 1;
}

/** The program has ended already: whether anybody reads its last words does not matter. */
async function quietly(output: Output, text: string): Promise<void> {
  try {
    await output.write(text);
  } catch (error) {
    if (!(error instanceof BrokenPipe || error instanceof BadDescriptor || error instanceof Killed))
      throw error;
  }
}
