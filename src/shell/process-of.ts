import type { Files } from "../files/files.ts";
import type { Process } from "./command.ts";
import type { Context } from "./context.ts";
import { gateClock, gateFetch, gateTty } from "./gate.ts";

/** The process that a program run by this shell would be. A closed stderr swallows what is written to it. */
export function processOf(
  context: Context,
  environment: ReadonlyMap<string, string>,
  files: Files,
  signal: AbortSignal,
): Process {
  const { descriptors, group, terminal, world } = context;
  const isOpen = (number: number) => descriptors.get(number) !== undefined;
  return {
    stdin: context.input(0, signal),
    stdout: context.output(1, signal),
    stderr: isOpen(2) ? context.output(2, signal) : { isTTY: false, columns: 80, write: async () => {} },
    terminal: group && terminal ? gateTty(group, terminal) : terminal,
    files,
    cwd: context.cwd,
    env: environment,
    clock: group ? gateClock(group, world.clock) : world.clock,
    random: world.random,
    signal,
    outlive: () => context.process(environment, files, new AbortController().signal),
    fetch: group ? gateFetch(group, world.fetch) : world.fetch,
    listen: world.processes.listenFor(world.listen, group),
    memory: world.memory,
    spawn: (argv, options) => context.engine.spawn(context, argv, options),
    inheritance: {
      programs: world.programs,
      descriptors,
      processes: world.processes,
      onFault: world.onFault,
      group,
    },
  };
}
