import { type Desktop, type Dojo, dojoCommands } from "../commands/dojo/dojo.ts";
import { goCommands } from "../commands/go/index.ts";
import { gitCommands } from "../commands/git/index.ts";
import { herokuCommands } from "../commands/heroku/index.ts";
import { jvmCommands } from "../commands/jvm/index.ts";
import { nodeCommands } from "../commands/node/index.ts";
import { postgresCommands } from "../commands/postgres/index.ts";
import { phpCommands } from "../commands/php/index.ts";
import { pythonCommands } from "../commands/python/index.ts";
import { rubyCommands } from "../commands/ruby/index.ts";
import { unixCommands } from "../commands/unix/index.ts";
import type { Command } from "../shell/command.ts";
import type { Programs } from "../shell/programs.ts";

type Table = Readonly<Record<string, () => Promise<Command>>>;

const shellCommands: Table = {
  bash: async () => (await import("../shell/bash.ts")).bash,
  sh: async () => (await import("../shell/bash.ts")).sh,
};

/** Which programs lie in which folder of a machine, by the tables of each family. */
export const programTables = {
  shell: shellCommands,
  unix: unixCommands,
  git: gitCommands,
  heroku: herokuCommands,
  postgres: postgresCommands,
};

/** `hold` keeps world time from passing while a program is being loaded. */
export function createPrograms(
  dojo: Dojo,
  desktop: Desktop,
  hold: (work: Promise<Command>) => Promise<Command>,
): Programs {
  const table: Table = {
    ...shellCommands,
    ...unixCommands,
    ...gitCommands,
    ...herokuCommands,
    ...postgresCommands,
    ...pythonCommands,
    ...jvmCommands,
    ...nodeCommands,
    ...rubyCommands,
    ...phpCommands,
    ...goCommands,
    ...dojoCommands(dojo, desktop),
  };
  return {
    names: () => Object.keys(table),
    load: (name) => (Object.hasOwn(table, name) ? hold(table[name]!()) : undefined),
  };
}
