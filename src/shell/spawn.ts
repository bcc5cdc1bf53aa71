import { Killed } from "../base/signals.ts";
import type { Process, SpawnOptions } from "./command.ts";
import type { Context } from "./context.ts";
import { execute, findProgram, LaunchError } from "./launch.ts";
import { InputFile, OutputFile } from "./open-file.ts";
import type { Programs } from "./programs.ts";

/** `Process.spawn` of a program that a shell has started. */
export function spawn(
  context: Context,
  argv: readonly string[],
  options: SpawnOptions = {},
): Promise<number> {
  const process = context.process(context.environment(), context.world.files);
  return spawnFrom(context.world.programs, process, argv, options);
}

/** Runs a program as the child of a process; 127 when there is none of that name, 126 when it may not be run. */
async function spawnFrom(
  programs: Programs,
  parent: Process,
  argv: readonly string[],
  options: SpawnOptions = {},
): Promise<number> {
  const env = new Map(parent.env);
  for (const [name, value] of Object.entries(options.env ?? {}))
    if (value === undefined) env.delete(name);
    else env.set(name, value);
  const inheritance = inherited(parent, options);
  const own = options.signal;
  const child: Process = {
    ...parent,
    env,
    cwd: options.cwd ?? parent.cwd,
    stdin: options.stdin ?? parent.stdin,
    stdout: options.stdout ?? parent.stdout,
    stderr: options.stderr ?? parent.stderr,
    signal: own ? AbortSignal.any([parent.signal, own]) : parent.signal,
    inheritance,
    outlive() {
      const { stdin, stdout, stderr, signal } = parent.outlive();
      return { ...child, stdin, stdout, stderr, signal, ...streamsOf(options) };
    },
    spawn: (words, more) => spawnFrom(programs, child, words, more),
  };
  const [name, ...args] = argv as [string, ...string[]];
  try {
    const path = findProgram(child.files, child.cwd, env.get("PATH"), name);
    return await execute(programs, child, path, name, args);
  } catch (error) {
    if (error instanceof LaunchError) return error.status;
    if (error instanceof Killed && !parent.signal.aborted) return error.status;
    throw error;
  } finally {
    if (inheritance !== parent.inheritance) inheritance?.descriptors.closeAll();
  }
}

/** The streams a parent gave its child, and no others. */
const streamsOf = ({ stdin, stdout, stderr }: SpawnOptions) => ({
  ...(stdin && { stdin }),
  ...(stdout && { stdout }),
  ...(stderr && { stderr }),
});

/** The parent's descriptors, with the streams that it gives its child in their places. */
function inherited(
  { inheritance }: Process,
  { stdin, stdout, stderr }: SpawnOptions,
): Process["inheritance"] {
  if (!inheritance || !(stdin || stdout || stderr)) return inheritance;
  const descriptors = inheritance.descriptors.fork();
  if (stdin) descriptors.put(0, new InputFile(stdin));
  if (stdout) descriptors.put(1, new OutputFile(stdout));
  if (stderr) descriptors.put(2, new OutputFile(stderr));
  return { ...inheritance, descriptors };
}
