import type { Command, Process } from "../../../shell/command.ts";
import { type RubyHome, rubyHome } from "../home.ts";
import { installedGems } from "../gems/installed.ts";
import { puma } from "./puma.ts";
import { rackup } from "./rackup.ts";
import { rails } from "./rails.ts";
import { rake } from "./rake.ts";

export type Program = (process: Process, home: RubyHome, argv: readonly string[]) => Promise<number>;

const programs: Readonly<Record<string, Program>> = {
  puma,
  rackup,
  rails,
  rake,
};

/** A program that came with a gem. Its first arguments, set by its stub: version of Ruby, gem, program. */
export const gemProgram: Command = {
  name: "gem-program",
  summary: "run a program of a gem",
  usage: "PROGRAM [ARG]...",
  async run(process, [version = "", gem = "", program = "", ...argv]) {
    const home = rubyHome(process, version);
    const run = programs[program];
    if (run) return run(process, home, argv);
    const own = installedGems(process, home).find(({ name }) => name === gem)?.version;
    if (own !== undefined && (argv[0] === "--version" || argv[0] === "-v")) {
      await process.stdout.write(`${own}\n`);
      return 0;
    }
    await process.stderr.write(`${program}: the program ${program} of the gem ${gem} is not simulated yet\n`);
    return 1;
  },
};
