import { dirname, join } from "../../../files/paths.ts";
import type { Command } from "../../../shell/command.ts";
import { npmVersion } from "./version.ts";

/** npx: a program of node_modules/.bin, here or further up. What is not installed is not fetched. */
export const npx: Command = {
  name: "npx",
  summary: "run a program of an installed package",
  usage: "npx <command> [ARG]...",
  async run(process, [, ...argv]) {
    const words = argv.filter((word, at) => !(word === "-y" || word === "--yes") || at > 0);
    const [name, ...rest] = words;
    if (name === "--version" || name === "-v") {
      await process.stdout.write(`${npmVersion}\n`);
      return 0;
    }
    if (name === undefined) {
      await process.stderr.write("npx: an interactive shell is not simulated yet\n");
      return 1;
    }
    for (let at = process.cwd; ; at = dirname(at)) {
      const path = join(at, "node_modules/.bin", name);
      if (process.files.exists(path)) return process.spawn([path, ...rest]);
      if (at === "/") break;
    }
    await process.stderr.write(`npx: fetching ${name}, which is not installed here, is not simulated yet\n`);
    return 1;
  },
};
